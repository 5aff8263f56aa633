import { describe, expect, it } from 'vitest';
import { findingOf, silentAreas } from '#core/finding.ts';
import type { DocumentInfo, Tables } from '#core/model.ts';
import { findingInWords } from '#i18n/finding-words.ts';
import { area, catalog, document, indicator, observation, target, task } from '#tests/support/rows.ts';

const country = area({ id: 'viet-nam', ten: 'Việt Nam', loai: 'quoc-gia' });
const districts = ['aa', 'bb', 'cc', 'dd', 'ee'].map((name) =>
  area({ id: `bac-giang/${name}`, ten: name.toUpperCase(), loai: 'huyen', truc_thuoc: 'bac-giang' }),
);
const areas = [
  area({}),
  area({ id: 'bac-giang/lang-giang', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' }),
  ...districts,
];
const of = (name: string, cells: Parameters<typeof observation>[0]): ReturnType<typeof observation> =>
  observation({ dia_phuong: `bac-giang/${name}`, ...cells });

function said(rows: Partial<Tables>, documents: readonly DocumentInfo[] = [document({ period: '2024-Q1' })]): string {
  const all = catalog({ areas, ...rows }, documents);
  const one = rows.indicators?.[0] ?? indicator();
  return findingInWords(findingOf(one, all), silentAreas(one, all), one, all);
}

describe('the first sentence of an indicator', () => {
  it('tells one figure with its place, period and how it stands to its level, never “đạt” before the end', () => {
    const observations = [observation()];
    expect(said({ observations })).toBe('Quý I/2024, huyện Lạng Giang 61,12%.');
    expect(said({ observations, targets: [target({ dau_so_sanh: '>' })] })).toBe(
      'Quý I/2024, huyện Lạng Giang 61,12%, trên mức giao cả năm (trên 60%).',
    );
    expect(said({ observations, targets: [target({ gia_tri: '61.12' })] })).toBe(
      'Quý I/2024, huyện Lạng Giang 61,12%, bằng mức giao cả năm (61,12%).',
    );
    expect(said({ observations, targets: [target({ gia_tri: '70', loai_muc_tieu: 'tu_dat' })] })).toBe(
      'Quý I/2024, huyện Lạng Giang 61,12%, còn thiếu 8,88 điểm % so với mục tiêu cả năm (70%).',
    );
  });

  it('says “đạt” and “không đạt” of a whole period', () => {
    const observations = [observation({ ky: '2024' })];
    const documents = [document({ period: '2024' })];
    expect(said({ observations, targets: [target()] }, documents)).toBe(
      'Năm 2024, huyện Lạng Giang 61,12%, đạt mức giao (60%).',
    );
    expect(said({ observations, targets: [target({ gia_tri: '70' })] }, documents)).toBe(
      'Năm 2024, huyện Lạng Giang 61,12%, không đạt mức giao (70%), thiếu 8,88 điểm %.',
    );
  });

  it('of a measure that should be low says over and under', () => {
    const indicators = [indicator({ huong_tot: 'thap' })];
    const observations = [observation()];
    expect(said({ indicators, observations, targets: [target({ gia_tri: '50' })] })).toBe(
      'Quý I/2024, huyện Lạng Giang 61,12%, còn cao hơn mức giao cả năm (50%) 11,12 điểm %.',
    );
    expect(said({ indicators, observations, targets: [target({ gia_tri: '70' })] })).toBe(
      'Quý I/2024, huyện Lạng Giang 61,12%, dưới mức giao cả năm (70%).',
    );
  });

  it('leaves open what an open value leaves open, and writes its mark as a word', () => {
    const observations = [observation({ gia_tri: '86.4', dau_so_sanh: '>' })];
    expect(said({ observations, targets: [target({ gia_tri: '90' })] })).toBe(
      'Quý I/2024, huyện Lạng Giang trên 86,4%, chưa kết luận được so với mức giao cả năm (90%).',
    );
  });

  it('tells a few figures one by one, what they share once', () => {
    const scopes = [
      observation({ pham_vi: 'cap-huyen', gia_tri: '99.17' }),
      observation({ pham_vi: 'cap-xa', gia_tri: '88.62' }),
    ];
    expect(said({ observations: scopes })).toBe('Quý I/2024, huyện Lạng Giang: cấp huyện 99,17% và cấp xã 88,62%.');
    const targets = ['cap-huyen', 'cap-xa'].map((pham_vi) => target({ pham_vi }));
    expect(said({ observations: scopes, targets })).toBe(
      'Quý I/2024, huyện Lạng Giang: cấp huyện 99,17% và cấp xã 88,62%, đều đã ở mức giao cả năm.',
    );
    expect(said({ observations: [of('aa', { gia_tri: '50' }), of('bb', { gia_tri: '60' })] })).toBe(
      'Quý I/2024: huyện AA 50% và huyện BB 60%.',
    );
    expect(said({ observations: [of('aa', { gia_tri: '50' }), of('bb', { gia_tri: '60', ky: '2023' })] })).toBe(
      'Huyện AA 50% (quý I/2024) và huyện BB 60% (năm 2023).',
    );
  });

  it('counts an agreeing repeat once, and leaves out earlier periods', () => {
    expect(
      said({ observations: [observation(), observation({ lan: '2', vi_tri: 'I.3' }), of('aa', { gia_tri: '1' })] }),
    ).toBe('Quý I/2024: huyện Lạng Giang 61,12% và huyện AA 1%.');
  });

  it('of many areas gives the ends, and how many meet their level', () => {
    const observations = districts.map(({ id }, place) => observation({ dia_phuong: id, gia_tri: String(50 + place) }));
    expect(said({ observations })).toBe('Quý I/2024, 5 nơi nêu số, từ 50% (huyện AA) đến 54% (huyện EE).');
    const targets = districts.map(({ id }) => target({ dia_phuong: id, gia_tri: '53' }));
    expect(said({ observations, targets })).toBe(
      'Quý I/2024, 5 nơi nêu số, từ 50% (huyện AA) đến 54% (huyện EE); 2 trong 5 nơi đã ở mức giao, mục tiêu.',
    );
  });

  it('of what others measure does not say that the areas tell it, and gives the whole country beside them', () => {
    const measured = indicator({ nguon_do: 'danh_gia_ngoai' });
    const observations = [
      ...districts.map(({ id }, place) => observation({ dia_phuong: id, gia_tri: String(50 + place) })),
      observation({ dia_phuong: 'viet-nam', gia_tri: '45.8' }),
      observation({ dia_phuong: 'viet-nam', gia_tri: '18.54', pham_vi: 'cap-tinh' }),
    ];
    const told = (own: Tables['observations']): string =>
      said({ areas: [...areas, country], indicators: [measured], observations: own });
    const ends = 'Quý I/2024, 5 nơi có số, từ 50% (huyện AA) đến 54% (huyện EE)';
    expect(told(observations)).toBe(`${ends}; cả nước 45,8%.`);
    expect(told(observations.slice(0, 5))).toBe(`${ends}.`);
  });

  it('does not put figures of different periods side by side', () => {
    const observations = districts.map(({ id }, place) =>
      observation({ dia_phuong: id, ky: `${2020 + place}`, gia_tri: '50' }),
    );
    expect(said({ observations })).toBe('5 nơi nêu 5 số, khác kỳ hoặc khác cách tính; mới nhất là số năm 2024.');
  });

  it('of bare ranks names the first', () => {
    const observations = districts.map(({ id }, place) =>
      observation({ dia_phuong: id, gia_tri: '', xep_hang: String(place + 1) }),
    );
    expect(said({ observations })).toBe('Quý I/2024, 5 nơi có hạng, đứng đầu là huyện AA.');
    expect(said({ observations: observations.slice(1) })).toBe('Quý I/2024, 4 nơi có hạng.');
    // The first of the list has a newer rank too.
    const newer = observation({ dia_phuong: districts[0]?.id ?? '', ky: '2024-Q2', gia_tri: '', xep_hang: '3' });
    expect(said({ observations: [...observations, newer] })).toBe('Quý I/2024, 5 nơi có hạng, đứng đầu là huyện AA.');
    // Five of sixty-three are no list that leads a page.
    const few = observations.map((row) => ({ ...row, rankTotal: 63 }));
    expect(said({ observations: [...few, newer] })).toBe(
      '5 nơi có điểm hoặc thứ hạng, từ quý I/2024 đến quý II/2024; cổng chưa có danh sách đủ của năm nào.',
    );
  });

  it('tells the course of one area, and joins nothing across a break', () => {
    const observations = [
      observation({ ky: '2022', gia_tri: '45' }),
      observation({ ky: '2023', gia_tri: '50' }),
      observation({ ky: '2024', gia_tri: '61' }),
    ];
    expect(said({ observations })).toBe('Huyện Lạng Giang tăng từ 45% (năm 2022) lên 61% (năm 2024).');
    const indicators = [indicator({ dut_doan: '2023: đổi cách tính' })];
    expect(said({ indicators, observations })).toBe('Huyện Lạng Giang tăng từ 50% (năm 2023) lên 61% (năm 2024).');
    const broken = { indicators: [indicator({ dut_doan: '2024: đổi cách tính' })], observations };
    expect(said(broken, [document({ period: '2024' })])).toBe('Năm 2024, huyện Lạng Giang 61%.');
  });

  it('of many courses counts those that moved as most did', () => {
    const observations = districts.flatMap(({ id }, place) => [
      observation({ dia_phuong: id, ky: '2023', gia_tri: '50' }),
      observation({ dia_phuong: id, ky: '2024', gia_tri: place === 0 ? '49' : '51' }),
    ]);
    expect(said({ observations })).toBe('Từ năm 2023 đến năm 2024, 4 trong 5 nơi tăng.');
  });

  it('without a result says what there is', () => {
    expect(said({})).toBe('Cổng chưa có số liệu của chỉ tiêu này.');
    expect(said({ observations: [observation({ loai_so_lieu: 'chua_ro' })] })).toBe(
      'Văn bản nêu số trong 1 câu, không câu nào cho biết đã làm được bao nhiêu.',
    );
    expect(said({ targets: [target({ dau_so_sanh: '>' })] })).toBe(
      'Huyện Lạng Giang có mức giao trên 60%, năm 2024; cổng chưa có báo cáo nào về kết quả.',
    );
    expect(said({ targets: [target({ ky: '2023' }), target({ gia_tri: '70', lan: '2' })] })).toBe(
      'Huyện Lạng Giang có 2 mức giao, mục tiêu, mới nhất là 70%, năm 2024; cổng chưa có báo cáo nào về kết quả.',
    );
    expect(said({ targets: [target(), target({ dia_phuong: 'bac-giang/aa' })] })).toBe(
      '2 nơi có mức giao, mục tiêu; cổng chưa có báo cáo nào về kết quả.',
    );
  });

  it('ends with the areas that have a level and no result', () => {
    const observations = [observation()];
    const levels = ['aa', 'bb'].map((name) => target({ dia_phuong: `bac-giang/${name}` }));
    expect(said({ observations, targets: levels.slice(0, 1) })).toBe(
      'Quý I/2024, huyện Lạng Giang 61,12%. Huyện AA có mức giao và chưa có kết quả.',
    );
    expect(said({ observations, targets: levels })).toBe(
      'Quý I/2024, huyện Lạng Giang 61,12%. 2 nơi khác có mức giao, mục tiêu và chưa có kết quả.',
    );
  });
});

describe('areas without a figure', () => {
  it('stand once, by the most that the portal holds of them', () => {
    const rows = {
      areas,
      observations: [
        observation(),
        of('aa', { loai_so_lieu: 'chua_ro' }),
        of('bb', { loai_so_lieu: 'chua_ro' }),
        of('dd', { chi_tieu: 'khac' }),
      ],
      targets: [
        target(),
        target({ dia_phuong: 'bac-giang/aa', ky: '2023' }),
        target({ dia_phuong: 'bac-giang/aa', gia_tri: '70' }),
      ],
      tasks: ['bac-giang/aa', 'bac-giang/cc'].map((dia_phuong) => task({ dia_phuong, chi_tieu: 'thanh-toan' })),
    };
    const documents = [document(), document({ id: 'khac', areas: ['bac-giang/dd'] })];
    const all = catalog(
      {
        ...rows,
        observations: rows.observations.map((row, place) => (place === 3 ? { ...row, document: 'khac' } : row)),
      },
      documents,
    );
    const silent = silentAreas(indicator(), all);
    expect(silent.levels.map((level) => [level.area, level.value.unscaled])).toEqual([['bac-giang/aa', 70]]);
    expect(silent.unclear).toEqual(['bac-giang/bb']);
    expect(silent.tasks).toEqual(['bac-giang/cc']);
    expect(silent.reporting).toEqual(['bac-giang/dd']);
    expect(silentAreas({ ...indicator(), measuredBy: 'danh_gia_ngoai' }, all).reporting).toEqual([]);
  });
});
