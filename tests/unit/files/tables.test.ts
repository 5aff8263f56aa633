import { describe, expect, it } from 'vitest';
import { parseRecords } from '#core/csv.ts';
import { buildPortal, type Portal } from '#core/site/portal.ts';
import { archiveTexts } from '#files/archive.ts';
import { archivedExcelFiles, listTableFiles, tableFiles } from '#files/tables.ts';
import { realPortal } from '#tests/support/real-portal.ts';
import { catalog, citation, discrepancyRow, observation, rowsOf, target } from '#tests/support/rows.ts';

/** Rows of a published table by header. */
function published(name: string, portal: Portal): Record<string, string>[] {
  for (const { path, body } of tableFiles(portal)) {
    if (path !== `du-lieu/${name}.csv`) continue;
    const text = (body as readonly Uint8Array[]).map((part) => new TextDecoder().decode(part)).join('');
    const [header = [], ...rows] = parseRecords(text.trimEnd());
    return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
  }
  throw new Error(`no table ${name}`);
}

const standings = (rows: readonly Record<string, string>[]): string[] =>
  rows.map((row) => `${row['so_voi_muc_tieu']} ${row['thoi_diem']}`.trim());

describe('so-lieu.csv', () => {
  it('says how a figure stands to its target in words that keep a part of the period apart from all of it', () => {
    const portal = buildPortal(
      catalog({
        observations: [
          observation({ ky: '2024-Q1', gia_tri: '61.12' }),
          observation({ ky: '2024-Q1', gia_tri: '58', lan: '2' }),
          observation({ ky: '2024', gia_tri: '61' }),
          observation({ ky: '2024', gia_tri: '58', lan: '2' }),
          observation({ ky: '2024', gia_tri: '50', dau_so_sanh: '>', lan: '3' }),
          observation({ ky: '2023', gia_tri: '50' }),
        ],
        targets: [target({ ky: '2024', gia_tri: '60', dau_so_sanh: '>=' })],
      }),
    );
    expect(standings(published('so-lieu', portal))).toEqual([
      'da_o_muc giua_ky',
      'con_thap_hon giua_ky',
      'dat het_ky',
      'chua_dat het_ky',
      'chua_du_can_cu het_ky',
      '',
    ]);
  });

  it('of the record never says of a part of a year that it has reached the level, or not', async () => {
    const rows = published('so-lieu', await realPortal());
    const counts = new Map<string, number>();
    for (const standing of standings(rows)) counts.set(standing, (counts.get(standing) ?? 0) + 1);
    counts.delete('');
    expect(Object.fromEntries(counts)).toEqual({
      // What the ministry measured of the whole country and of all provinces in 2024, against the levels of that year.
      'chua_dat het_ky': 2,
      da_o_muc: 4,
      'da_o_muc giua_ky': 5,
      'con_thap_hon giua_ky': 16,
      'chua_du_can_cu giua_ky': 1,
    });
  });
});

describe('a table past 5 MiB', () => {
  const row = { ...observation({}), note: 'x'.repeat(6 * 1024 * 1024) };
  const large = buildPortal(catalog({ observations: [row] }));
  const names = (files: Iterable<{ readonly name: string }>): string[] => [...files].map(({ name }) => name);

  it('has its Excel form in the archive alone', () => {
    expect(names(listTableFiles(large)).filter((name) => /^(?:so-lieu|muc-tieu)/u.test(name))).toEqual([
      'so-lieu.csv',
      'muc-tieu.csv',
      'muc-tieu-excel.csv',
    ]);
    expect(names(archivedExcelFiles(large))).toEqual(['so-lieu-excel.csv']);
    expect(names(archivedExcelFiles(buildPortal(catalog({ observations: [observation({})] }))))).toEqual([]);
  });

  it('says so in the archive', () => {
    const texts = new Map(archiveTexts(listTableFiles(large), 'a', 'https://a.vn/', large));
    expect(texts.get('README.md')).toContain('Tệp có đuôi -excel.csv');
  });
});

describe('doi-chieu.csv', () => {
  it('holds the points that rules find beside those that people have read', async () => {
    const portal = await realPortal();
    const rows = published('doi-chieu', portal);
    expect(rows.map(({ id }) => id).sort()).toEqual(portal.discrepancies.map(({ id }) => id).sort());
    expect(
      rows
        .filter((row) => row['may_tinh_ra'] === 'co')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      portal.discrepancies
        .filter(({ rule }) => rule !== 'read')
        .map(({ id }) => id)
        .sort(),
    );
    expect(new Set(rows.map((row) => row['may_tinh_ra']))).toEqual(new Set(['', 'co']));
  });

  it('writes them as the table asks of people', async () => {
    const rows = published('doi-chieu', await realPortal()).map(({ may_tinh_ra: _, ...cells }) => cells);
    const quoted = (cells: readonly string[]): string =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const text = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map(quoted).join('\n');
    expect(rowsOf('discrepancies', `${text}\n`)).toHaveLength(rows.length);
  });

  it('gives both readings, the third in the remark, and the sum', () => {
    const differing = ['90', '92', '95'].map((gia_tri, at) =>
      observation({ gia_tri, lan: String(at + 1), vi_tri: `I.${at + 1}` }),
    );
    const [three, ...none] = published('doi-chieu', buildPortal(catalog({ observations: differing })));
    expect(none).toEqual([]);
    expect(three).toMatchObject({
      loai: 'chua_thong_nhat',
      vi_tri_a: 'I.1',
      gia_tri_a: '90%',
      vi_tri_b: 'I.2',
      gia_tri_b: '92%',
      trang_thai: 'cho_phan_hoi',
      may_tinh_ra: 'co',
    });
    expect(three?.['ghi_chu']).toMatch(/^Cách ghi khác: 95% \(.+, mục I\.3\)\.$/u);
    const two = published('doi-chieu', buildPortal(catalog({ observations: differing.slice(0, 2) })));
    expect(two[0]?.['cach_hieu']).toContain('92 − 90 = 2 điểm %');
  });

  it('keeps the row that answers a point that a rule finds, and says that a rule finds it', () => {
    const citations = [
      citation({ so_ky_hieu: '1/KH', ngay: '2024-01-01' }),
      citation({ so_ky_hieu: '1/KH', ngay: '2024-02-01' }),
    ];
    const [found] = published('doi-chieu', buildPortal(catalog({ citations })));
    const answer = discrepancyRow({
      id: found?.['id'] ?? '',
      trang_thai: 'da_giai_thich',
      phan_hoi: 'Hai kế hoạch.',
      ngay_phan_hoi: '2024-05-10',
    });
    const rows = published('doi-chieu', buildPortal(catalog({ citations, discrepancies: [answer] })));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ id: found?.['id'], phan_hoi: 'Hai kế hoạch.', may_tinh_ra: 'co' });
  });
});
