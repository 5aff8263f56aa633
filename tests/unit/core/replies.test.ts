import { describe, expect, it } from 'vitest';
import { buildCatalog } from '#core/catalog.ts';
import { checkFiles } from '#core/check-files.ts';
import { discrepanciesOf } from '#core/discrepancy.ts';
import { minimalTables } from '../../support/minimal-portal.ts';
import { document } from '../../support/rows.ts';

const documents = [
  document({ id: 'bao-cao-mau', areas: ['tinh-mau/huyen-mau'], date: '2024-04-02' }),
  document({ id: 'bao-cao-hai', areas: ['tinh-mau/huyen-mau'], date: '2024-04-02' }),
];
const header = 'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri,thay_the';
/** Two documents that differ: a point that a rule finds. */
const second = (replaces = ''): string =>
  `${header}\ncap-dinh-danh,tinh-mau/huyen-mau,2024-Q1,80,thuc_hien,bao-cao-hai,I.2,${replaces}\n`;

function check(more: Readonly<Record<string, string>>) {
  const files = Object.entries({ ...Object.fromEntries(minimalTables), ...more });
  const report = checkFiles(
    files.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    { documents, today: 20240801 },
  );
  const told = report.problems.filter(({ code }) => code !== 'file/no-rows');
  return { ...report, told: told.map(({ code, file, row, column }) => [code, file, row, column].join(' ')) };
}

const points = ({ tables }: ReturnType<typeof check>) =>
  tables === undefined ? [] : discrepanciesOf(buildCatalog(tables, documents));

describe('a reply to a point that a rule finds', () => {
  const portal = { 'so-lieu/bao-cao-hai.csv': second() };
  const id = points(check(portal))[0]?.id ?? '';
  const replies = (own: string): string => `id,phan_hoi,ngay_phan_hoi\n${own},Hai ngày lấy số.,2024-05-10\n`;

  it('needs its id, its words and its day alone', () => {
    expect(id).toMatch(/^d-/u);
    const checked = check({ ...portal, 'doi-chieu.csv': replies(id) });
    expect(checked.told).toEqual([]);
    expect(points(checked).map(({ rule, answer }) => [rule, answer?.reply])).toEqual([
      ['results-differ', 'Hai ngày lấy số.'],
    ]);
  });

  it.each(['d-000000000', 'mot-diem-khac'])('with an id that no point has (%s) is an error', (wrong) => {
    expect(check({ ...portal, 'doi-chieu.csv': replies(wrong) }).told).toEqual([
      'across/unknown-point doi-chieu.csv 2 id',
    ]);
  });

  it('is an error once the figures that it is about agree', () => {
    const agreeing = { 'so-lieu/bao-cao-hai.csv': second().replace(',80,', ',91.46,') };
    expect(check({ ...agreeing, 'doi-chieu.csv': replies(id) }).told).toEqual([
      'across/unknown-point doi-chieu.csv 2 id',
    ]);
  });
});

describe('a figure that a correcting document replaces', () => {
  it('is told where dieu-chinh.csv has no row for it, and not where it has one', () => {
    const portal = { 'so-lieu/bao-cao-hai.csv': second('bao-cao-mau') };
    const checked = check(portal);
    expect(checked.told).toEqual(['across/replacement-without-reason so-lieu/bao-cao-hai.csv 2 thay_the']);
    const anchor = String(checked.problems.find(({ code }) => code.endsWith('without-reason'))?.details?.['anchor']);
    const revision = `ngay,bang,neo,cu,moi,loai,can_cu\n2024-05-10,so-lieu,${anchor},91.46,80,van_ban_thay_the,Báo cáo số 9\n`;
    expect(check({ ...portal, 'dieu-chinh.csv': revision }).told).toEqual([]);
  });
});
