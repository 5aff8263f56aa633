import { describe, expect, it } from 'vitest';
import { check, document, problemLine, soundFolder } from '#tests/support/rows.ts';

const columns = [
  'chi_tieu',
  'dia_phuong',
  'ky',
  'cach_tinh_ky',
  'dau_so_sanh',
  'gia_tri',
  'loai_so_lieu',
  'tu_danh_gia',
  'van_ban_nguon',
  'vi_tri',
] as const;
type Figure = Partial<Record<(typeof columns)[number], string>>;
const usual: Figure = {
  chi_tieu: 'thanh-toan',
  dia_phuong: 'bac-giang/lang-giang',
  ky: '2024-Q1',
  gia_tri: '61.12',
  loai_so_lieu: 'thuc_hien',
  van_ban_nguon: 'bao-cao',
  vi_tri: 'I.2',
};
const line = (row: Figure): string => columns.map((column) => ({ ...usual, ...row })[column] ?? '').join(',');
const figures = (...rows: Figure[]): Record<string, string> => ({
  'so-lieu/bao-cao.csv': `${[columns.join(','), ...rows.map(line)].join('\n')}\n`,
});
const told = (files: Record<string, string>): string[] =>
  check(files, { documents: [document({ date: '2025-04-05' })], today: 20250901 }).problems.map(problemLine);
const series = (...values: string[]): Record<string, string> =>
  figures(...values.map((gia_tri, index) => ({ gia_tri, ky: String(2020 + index), cach_tinh_ky: 'thoi_diem' })));

describe('a figure beside the others of its series', () => {
  it('may grow, also a lot, and small counts may multiply', () => {
    expect(told(series('40', '55.5', '61.12', '90'))).toEqual([]);
    expect(told(series('5', '60'))).toEqual([]);
    expect(told(series('1', '3', '9'))).toEqual([]);
  });

  it('ten times all others, or a tenth of them, is asked about', () => {
    expect(told(series('6.01', '6.05', '61.12'))).toEqual([
      'warning across/outlier so-lieu/bao-cao.csv:4 gia_tri "61.12" {"other":"6.05","period":"2021"}',
    ]);
    expect(told(series('61.12', '0.61', '62.5'))).toEqual([
      'warning across/outlier so-lieu/bao-cao.csv:3 gia_tri "0.61" {"other":"61.12","period":"2020"}',
    ]);
  });

  it('with one other, only a shift of the decimal point is', () => {
    expect(told(series('9.12', '91.2'))).toEqual([
      'warning across/outlier so-lieu/bao-cao.csv:3 gia_tri "91.2" {"other":"9.12","period":"2020"}',
    ]);
    expect(told(series('4.75', '91.2'))).toEqual([]);
  });

  it('is held against the nearest period before it, against all others but its own, and told of either end', () => {
    const value = (ky: string, gia_tri: string, more: Figure = {}): Figure => ({
      ky,
      gia_tri,
      cach_tinh_ky: 'thoi_diem',
      ...more,
    });
    expect(told(figures(value('2022', '61.12'), value('2020', '6.05'), value('2021', '6.01')))).toEqual([
      'warning across/outlier so-lieu/bao-cao.csv:2 gia_tri "61.12" {"other":"6.01","period":"2021"}',
    ]);
    expect(told(figures(value('2020', '61.12'), value('2021', '6.01'), value('2022', '6.05')))).toEqual([
      'warning across/outlier so-lieu/bao-cao.csv:2 gia_tri "61.12" {"other":"6.01","period":"2021"}',
    ]);
    // Exactly ten times is told, a little less is not.
    expect(told(series('6.01', '6.05', '60.5'))).toHaveLength(1);
    expect(told(series('6.01', '6.05', '60.49'))).toEqual([]);
    expect(told(series('60.1', '62.5', '6.01'))).toHaveLength(1);
    expect(told(series('60.1', '62.5', '6.02'))).toEqual([]);
    // Two figures of one period are one step of the series.
    expect(
      told(
        figures(value('2020', '9.12'), value('2021', '91.2'), value('2021', '91.3', { van_ban_nguon: 'khac' })),
      ).filter((text) => text.includes('outlier')),
    ).toEqual([
      'warning across/outlier so-lieu/bao-cao.csv:3 gia_tri "91.2" {"other":"9.12","period":"2020"}',
      'warning across/outlier so-lieu/bao-cao.csv:4 gia_tri "91.3" {"other":"9.12","period":"2020"}',
    ]);
  });

  it('is not asked about where it decides nothing, is a range, is zero or out of its range already', () => {
    const value = (ky: string, gia_tri: string, more: Figure = {}): Figure => ({
      ky,
      gia_tri,
      cach_tinh_ky: 'thoi_diem',
      ...more,
    });
    for (const odd of [value('2022', '61.12', { loai_so_lieu: 'chua_ro' }), value('2022', '0')])
      expect(told(figures(value('2020', '6.01'), value('2021', '6.05'), odd))).toEqual([]);
    expect(told(series('6.01', '6.05', '100.5'))).toEqual([
      'error across/percent-out-of-range so-lieu/bao-cao.csv:4 gia_tri "100.5"',
    ]);
    const counted = { 'chi-tieu.csv': (soundFolder['chi-tieu.csv'] ?? '').replace(',%,2,', ',hồ sơ,0,') };
    expect(told({ ...counted, ...series('15', '12', '151') })).toEqual([
      'warning across/outlier so-lieu/bao-cao.csv:4 gia_tri "151" {"other":"12","period":"2021"}',
    ]);
  });

  it.each<[string, string, boolean]>([
    ['9.12', '91.2', true],
    ['9.12', '912', true],
    ['1.01', '1010', true],
    ['91.2', '9.12', true],
    ['91.2', '0.91', false],
    ['9.12', '93.8', true],
    ['9.12', '94.2', false],
    ['9.12', '88.6', true],
    ['9.12', '88.3', false],
    ['9.9', '99', false],
  ])('a count of %s and then %s looks like a shifted point: %s', (before, after, shifted) => {
    const counted = { 'chi-tieu.csv': (soundFolder['chi-tieu.csv'] ?? '').replace(',%,2,', ',tỷ đồng,2,') };
    expect(told({ ...counted, ...series(before, after) })).toHaveLength(shifted ? 1 : 0);
  });

  it('of another area or way of counting is no history', () => {
    expect(
      told(
        figures(
          { gia_tri: '6.01', ky: '2022', dia_phuong: 'bac-giang', cach_tinh_ky: 'thoi_diem' },
          { gia_tri: '60.1', ky: '2023', cach_tinh_ky: 'thoi_diem' },
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        figures(
          { gia_tri: '6.01', ky: '2022', cach_tinh_ky: 'luy_ke' },
          { gia_tri: '60.1', ky: '2023', cach_tinh_ky: 'thoi_diem' },
        ),
      ),
    ).toEqual([]);
  });
});

describe('figures that were copied', () => {
  const quarters = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'];

  it('down a column are told once, from five on', () => {
    expect(told(figures(...quarters.map((ky) => ({ ky }))))).toEqual([
      'warning across/copied-values so-lieu/bao-cao.csv:2 gia_tri "61.12" {"count":5,"otherFile":"so-lieu/bao-cao.csv","otherRow":6}',
    ]);
    expect(told(figures(...quarters.slice(1).map((ky) => ({ ky }))))).toEqual([]);
    // Another number, a number written with more digits and one that decides nothing break the run.
    for (const odd of [{ gia_tri: '61.13' }, { gia_tri: '61.120' }, { loai_so_lieu: 'chua_ro' }]) {
      expect(
        told(figures(...quarters.map((ky, at) => (at === 2 ? { ky, ...odd } : { ky })))).filter((text) =>
          text.includes('copied'),
        ),
      ).toEqual([]);
    }
    expect(
      told(
        figures({ gia_tri: '50.5', ky: '2022' }, ...quarters.map((ky) => ({ ky })), { ky: '2021', gia_tri: '50.5' }),
      ),
    ).toEqual([
      'warning across/copied-values so-lieu/bao-cao.csv:3 gia_tri "61.12" {"count":5,"otherFile":"so-lieu/bao-cao.csv","otherRow":7}',
    ]);
  });

  it('must be telling: whole shares and small counts are the same in many places', () => {
    const isTold = (gia_tri: string): boolean =>
      told({
        ...figures(...quarters.map((ky) => ({ ky, gia_tri }))),
        'chi-tieu.csv': (soundFolder['chi-tieu.csv'] ?? '').replace(',%,2,', ',hồ sơ,2,'),
      }).length > 0;
    for (const gia_tri of ['1.01', '61.1', '1001', '15430.5', '1543', '9.99', '10.5'])
      expect(isTold(gia_tri), gia_tri).toBe(true);
    for (const gia_tri of ['61', '100', '99', '999', '1000', '61.00', '1500', '5.5', '0.5', '200.00'])
      expect(isTold(gia_tri), gia_tri).toBe(false);
    for (const gia_tri of ['100', '50', '0', '7'])
      expect(told(figures(...quarters.map((ky) => ({ ky, gia_tri }))))).toEqual([]);
  });

  const indicators = Array.from({ length: 6 }, (_, index) => `ct-${index}`);
  const withIndicators = {
    'chi-tieu.csv': `${soundFolder['chi-tieu.csv'] ?? ''}${indicators.map((id) => `${id},Tỷ lệ ${id},Tỷ lệ ${id},chinh-quyen-so,%,2,cao\n`).join('')}`,
  };
  const block = (ky: string, dia_phuong: string, change = 0): Figure[] =>
    indicators.map((chi_tieu, index) => ({
      chi_tieu,
      ky,
      dia_phuong,
      gia_tri: `${20 + index}.${index === 0 ? 31 + change : 57}`,
    }));

  it('as a block of another area or another period are told', () => {
    const copied =
      'warning across/copied-values so-lieu/bao-cao.csv:8 gia_tri {"count":6,"otherFile":"so-lieu/bao-cao.csv","otherRow":2}';
    expect(
      told({
        ...withIndicators,
        ...figures(...block('2024-Q1', 'bac-giang'), ...block('2024-Q1', 'bac-giang/lang-giang')),
      }),
    ).toEqual([copied]);
    expect(
      told({
        ...withIndicators,
        ...figures(...block('2023-Q4', 'bac-giang'), ...[...block('2024-Q1', 'bac-giang')].reverse()),
      }),
    ).toEqual([copied]);
  });

  it('but not when one of them differs', () => {
    expect(
      told({
        ...withIndicators,
        ...figures(...block('2024-Q1', 'bac-giang'), ...block('2024-Q1', 'bac-giang/lang-giang', 1)),
      }),
    ).toEqual([]);
  });
});

describe('shares written as fractions', () => {
  const fractions = ['0.51', '0.62', '0.73', '0.84', '0.95'];

  it('are told once for the file, when none is above 1', () => {
    expect(told(series(...fractions))).toEqual([
      'warning across/shares-as-fractions so-lieu/bao-cao.csv:2 gia_tri "0.51" {"count":5}',
    ]);
    expect(told(series(...fractions, '2.5'))).toEqual([]);
    expect(told(series(...fractions.slice(1)))).toEqual([]);
    expect(told(series('1', ...fractions))).toEqual([
      'warning across/shares-as-fractions so-lieu/bao-cao.csv:3 gia_tri "0.51" {"count":6}',
    ]);
    const counted = { 'chi-tieu.csv': (soundFolder['chi-tieu.csv'] ?? '').replace(',%,2,', ',điểm,2,') };
    expect(told({ ...counted, ...series(...fractions) })).toEqual([]);
    // File by file: what one file holds says nothing of another.
    const files = (first: string[], second: string[]): string[] =>
      told({
        ...series(...first),
        'so-lieu/khac.csv': (series(...second)['so-lieu/bao-cao.csv'] ?? '')
          .replaceAll(',I.2', ',I.3')
          .replaceAll('thuc_hien', 'uoc_thuc_hien'),
      }).filter((text) => text.includes('fractions'));
    expect(files(['2.5'], fractions)).toEqual([
      'warning across/shares-as-fractions so-lieu/khac.csv:2 gia_tri "0.51" {"count":5}',
    ]);
    expect(files(fractions.slice(2), fractions.slice(2))).toEqual([]);
  });

  it('that are all 0 or 1 are whole shares', () => {
    expect(told(series('0', '1', '0', '0', '1'))).toEqual([]);
  });
});

describe('a figure beside the targets of its document', () => {
  const target = (cells: string): Record<string, string> => ({
    'muc-tieu/bao-cao.csv': `chi_tieu,dia_phuong,ky,dau_so_sanh,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\nthanh-toan,bac-giang/lang-giang,2024-Q1,${cells},duoc_giao,bao-cao,II.1\n`,
  });

  it('with the mark and number of one may be its repetition', () => {
    const repeated =
      'warning across/result-repeats-target so-lieu/bao-cao.csv:2 loai_so_lieu "thuc_hien" {"row":2,"file":"muc-tieu/bao-cao.csv","place":"II.1"}';
    expect(told({ ...figures({ dau_so_sanh: '>', gia_tri: '70' }), ...target('>,70.0') })).toEqual([repeated]);
    for (const other of ['>=,70', '>,75', ',70'])
      expect(told({ ...figures({ dau_so_sanh: '>', gia_tri: '70' }), ...target(other) })).toEqual([]);
    expect(told({ ...figures({ gia_tri: '70' }), ...target(',70') })).toEqual([]);
    expect(
      told({ ...figures({ dau_so_sanh: '>', gia_tri: '70', loai_so_lieu: 'nhac_lai_muc_tieu' }), ...target('>,70') }),
    ).toEqual([]);
  });

  it('with a verdict that its numbers do not give is asked about', () => {
    const differs = (verdict: string): string =>
      `warning across/verdict-differs so-lieu/bao-cao.csv:2 tu_danh_gia "${verdict}" {"target":"70","file":"muc-tieu/bao-cao.csv","row":2}`;
    expect(told({ ...figures({ tu_danh_gia: 'dat' }), ...target(',70') })).toEqual([differs('dat')]);
    expect(told({ ...figures({ tu_danh_gia: 'vuot' }), ...target(',70') })).toEqual([differs('vuot')]);
    expect(told({ ...figures({ tu_danh_gia: 'chua_dat', gia_tri: '71' }), ...target(',70') })).toEqual([
      differs('chua_dat'),
    ]);
    expect(told({ ...figures({ tu_danh_gia: 'chua_dat' }), ...target(',70') })).toEqual([]);
    expect(told({ ...figures({ tu_danh_gia: 'dat', dau_so_sanh: '>' }), ...target(',70') })).toEqual([]);
    expect(told({ ...figures({ tu_danh_gia: 'dat', gia_tri: '71' }), ...target(',70') })).toEqual([]);
    // In the middle of the target's period nothing is settled, and the target of another area is another's.
    expect(
      told({
        ...figures({ tu_danh_gia: 'dat' }),
        'muc-tieu/bao-cao.csv': (target(',70')['muc-tieu/bao-cao.csv'] ?? '').replace('2024-Q1', '2024'),
      }),
    ).toEqual([]);
    expect(
      told({
        ...figures({ tu_danh_gia: 'dat' }),
        'muc-tieu/bao-cao.csv': (target(',70')['muc-tieu/bao-cao.csv'] ?? '').replace('/lang-giang', ''),
      }),
    ).toEqual([]);
  });
});

describe('figures beyond their range', () => {
  const named = (name: string): Record<string, string> => ({
    'chi-tieu.csv': `id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot\nthanh-toan,${name},${name},chinh-quyen-so,%,2,cao\n`,
  });

  it('of a share are errors, of a ratio warnings', () => {
    expect(told({ ...named('Tỷ lệ thanh toán'), ...figures({ gia_tri: '104.5' }) })).toEqual([
      'error across/percent-out-of-range so-lieu/bao-cao.csv:2 gia_tri "104.5"',
    ]);
    for (const name of ['Thu ngân sách so với kế hoạch', 'Tốc độ tăng thu', 'Tăng trưởng kinh tế số']) {
      expect(told({ ...named(name), ...figures({ gia_tri: '104.5' }, { gia_tri: '-3', ky: '2023' }) })).toEqual([
        'warning across/ratio-out-of-range so-lieu/bao-cao.csv:2 gia_tri "104.5"',
        'warning across/ratio-out-of-range so-lieu/bao-cao.csv:3 gia_tri "-3"',
      ]);
    }
  });

  it('of what a program counts with are asked about', () => {
    const counted = {
      'chi-tieu.csv':
        'id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot\nthanh-toan,Số hồ sơ,Hồ sơ,chinh-quyen-so,hồ sơ,0,cao\n',
    };
    expect(told({ ...counted, ...figures({ gia_tri: '2147483647' }, { gia_tri: '2147483646', ky: '2023' }) })).toEqual([
      'warning across/machine-limit so-lieu/bao-cao.csv:2 gia_tri "2147483647"',
    ]);
  });
});

describe('a period longer than its area lived', () => {
  const areas = (code: string): Record<string, string> => ({
    'dia-phuong.csv': `id,ma_dvhc,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,24,Bắc Giang,tinh,,,2025-06-30\nbac-giang/lang-giang,,Lạng Giang,huyen,bac-giang,,\nbac-ninh-2025,${code},Bắc Ninh,tinh,,2025-07-01,\n`,
  });
  const of = (ky: string): Figure => ({ dia_phuong: 'bac-giang', ky, cach_tinh_ky: 'thoi_diem' });

  it('is asked about where another area has the code today', () => {
    expect(told({ ...areas('24'), ...figures(of('2025')) })).toEqual([
      'warning across/period-outlives-area so-lieu/bao-cao.csv:2 ky "2025" {"to":"2025-06-30","from":""}',
    ]);
    expect(told({ ...areas('24'), ...figures(of('2025-H1')) })).toEqual([]);
    expect(told({ ...areas('27'), ...figures(of('2025')) })).toEqual([]);
  });
});
