import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noAliases } from '#core/address-list.ts';
import { buildCatalog } from '#core/catalog.ts';
import type { FigureEvent, FigureHistory } from '#core/history.ts';
import { checkPortal } from '#data/check-portal.ts';
import { readHistory } from '#data/git-history.ts';
import { readPortalSource } from '#data/read-source.ts';
import { type GitFolder, gitFolder } from '#tests/support/git-folder.ts';
import { minimalSummaries, minimalTables } from '#tests/support/minimal-portal.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const figures = 'data/so-lieu/bao-cao-mau.csv';
const targets = 'data/muc-tieu/bao-cao-mau.csv';
const reasons = 'data/dieu-chinh.csv';
const published = Object.fromEntries([
  ...minimalTables.map(([path, text]) => [`data/${path}`, text]),
  ...minimalSummaries.map(([path, text]) => [`content/${path}`, text]),
]) as Record<string, string>;
const textOf = (path: string): string => published[path] ?? '';
const edited = (path: string, from: string, to: string): Record<string, string> => {
  expect(textOf(path)).toContain(from);
  return { [path]: textOf(path).replace(from, to) };
};

async function publishedFolder(): Promise<GitFolder> {
  const folder = await gitFolder();
  await folder.commit('2024-05-01', published);
  return folder;
}

async function historyOf(folder: string): Promise<FigureHistory> {
  const [data, content] = [join(folder, 'data'), join(folder, 'content')];
  const { tables, documents } = checkPortal(await readPortalSource(data, content), 20240601, true);
  if (tables === undefined) throw new Error('the test data cannot be read');
  return readHistory(data, content, buildCatalog(tables, documents), noAliases);
}

const line = ({ time, kind, indicator, scope, cells, reason, turns }: FigureEvent): string =>
  [
    time?.slice(0, 10) ?? 'not committed',
    kind,
    indicator,
    scope ?? '',
    cells.map(({ column, before, after }) => `${column} ${before}>${after}`).join(' '),
    reason?.basis ?? 'no reason',
    ...turns.map((turn) => `${turn.indicator}: ${turn.before?.outcome ?? '-'}>${turn.after?.outcome ?? '-'}`),
  ].join(' | ');

describe('the history of published figures', () => {
  it('knows when figures were first published, and has none of them for changed', async () => {
    const folder = await publishedFolder();
    await folder.commit('2024-05-02', {
      'data/so-lieu/quy-4.csv':
        'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\nso-hoa,tinh-mau/huyen-mau,2023-Q4,75,thuc_hien,bao-cao-mau,I.4\n',
    });
    const { state, since, events, publications, documents } = await historyOf(folder.folder);
    expect({ state, since, events }).toEqual({ state: 'whole', since: '2024-05-01T12:00:00+07:00', events: [] });
    expect(
      publications.map(({ time, figures, levels, isOldest }) => [time?.slice(0, 10), figures, levels, isOldest]),
    ).toEqual([
      ['2024-05-02', 1, 0, false],
      ['2024-05-01', 3, 1, true],
    ]);
    expect(documents).toEqual({ 'bao-cao-mau': '2024-05-01T12:00:00+07:00' });
  });

  it('tells what a figure was, is, when, why, and that its status turned', async () => {
    const folder = await publishedFolder();
    await folder.commit('2024-05-10', edited(figures, '91.46', '100'));
    const [event] = (await historyOf(folder.folder)).events;
    expect(event === undefined ? '' : line(event)).toBe(
      '2024-05-10 | changed | cap-dinh-danh |  | gia_tri 91.46>100 | no reason | cap-dinh-danh: chua_dat>dat',
    );
    await folder.commit('2024-05-12', {
      [reasons]: `ngay,bang,neo,cu,moi,loai,can_cu\n2024-05-12,so-lieu,${event?.anchor ?? ''},91.46,100,cong_nhap_sai,Gõ nhầm\n`,
    });
    expect((await historyOf(folder.folder)).events.map(line)).toEqual([
      '2024-05-10 | changed | cap-dinh-danh |  | gia_tri 91.46>100 | Gõ nhầm | cap-dinh-danh: chua_dat>dat',
    ]);
  });

  it('gives each of several changes of one figure its own reason', async () => {
    const folder = await publishedFolder();
    await folder.commit('2024-05-10', edited(figures, ',80,', ',81,'));
    const anchor = (await historyOf(folder.folder)).events[0]?.anchor ?? '';
    const header = 'ngay,bang,neo,cu,moi,loai,can_cu\n';
    const [first, second] = [
      `2024-05-11,so-lieu,${anchor},80,81,cong_nhap_sai,lần một\n`,
      `2024-05-12,so-lieu,${anchor},81,82,cong_nhap_sai,lần hai\n`,
    ];
    await folder.commit('2024-05-11', { [reasons]: header + first });
    await folder.commit('2024-05-12', { ...edited(figures, ',80,', ',82,'), [reasons]: header + first + second });
    expect((await historyOf(folder.folder)).events.map(line)).toEqual([
      '2024-05-12 | changed | so-hoa | cap-huyen | gia_tri 81>82 | lần hai',
      '2024-05-10 | changed | so-hoa | cap-huyen | gia_tri 80>81 | lần một',
    ]);
  });

  it('tells the statuses that a changed target turned, as they stood then', async () => {
    const folder = await publishedFolder();
    await folder.commit('2024-05-10', edited(targets, ',100,', ',90,'));
    await folder.commit('2024-05-20', {
      ...edited(figures, '91.46', '80.5'),
      [targets]: textOf(targets).replace(',100,', ',90,'),
    });
    expect((await historyOf(folder.folder)).events.map(line)).toEqual([
      '2024-05-20 | changed | cap-dinh-danh |  | gia_tri 91.46>80.5 | no reason | cap-dinh-danh: dat>chua_dat',
      '2024-05-10 | changed | cap-dinh-danh |  | gia_tri 100>90 | no reason | cap-dinh-danh: chua_dat>dat',
    ]);
  });

  it('has no change in rows that move, files that are renamed, columns put in another order, or a mended place', async () => {
    const folder = await publishedFolder();
    const [header = '', ...rows] = textOf(figures).trimEnd().split('\n');
    await folder.commit('2024-05-02', { [figures]: `${[header, ...[...rows].reverse()].join('\n')}\n` });
    await folder.commit('2024-05-03', { [figures]: undefined, 'data/so-lieu/khac.csv': textOf(figures) });
    await folder.commit('2024-05-04', {
      [figures]: `${[header, ...rows.slice(1)].join('\n')}\n`,
      'data/so-lieu/khac.csv': `${[header, ...rows.slice(0, 1)].join('\n')}\n`,
    });
    const swapped = (text: string): string =>
      text
        .split('\n')
        .map((one) => (one === '' ? '' : one.split(',').reverse().join(',')))
        .join('\n');
    await folder.commit('2024-05-05', { [figures]: undefined, 'data/so-lieu/khac.csv': swapped(textOf(figures)) });
    await folder.commit('2024-05-06', {
      'data/so-lieu/khac.csv': textOf(figures).replace('I.2', 'I.2 ý 1').replaceAll('\n', '\r\n'),
    });
    const { events, publications } = await historyOf(folder.folder);
    expect(events).toEqual([]);
    expect(publications.map(({ isOldest }) => isOldest)).toEqual([true]);
  });

  it('tells a figure that is gone, with all that it said', async () => {
    const folder = await publishedFolder();
    await folder.commit(
      '2024-05-10',
      edited(figures, 'so-hoa,tinh-mau/huyen-mau,cap-xa,2024-Q1,70,thuc_hien,bao-cao-mau,I.3\n', ''),
    );
    expect((await historyOf(folder.folder)).events.map(line)).toEqual([
      '2024-05-10 | removed | so-hoa | cap-xa | gia_tri 70> | no reason',
    ]);
  });

  it('dates what a merge brought by the day of the merge', async () => {
    const folder = await publishedFolder();
    folder.git('switch', '--quiet', '--create', 'sua');
    await folder.commit('2024-05-02', edited(figures, ',80,', ',81,'));
    folder.git('switch', '--quiet', 'main');
    await folder.commit('2024-05-03', { 'ghi-chu.txt': 'khác\n' });
    folder.git('merge', '--quiet', '--no-ff', '--no-commit', 'sua');
    await folder.commit('2024-05-20');
    expect((await historyOf(folder.folder)).events.map(line)).toEqual([
      '2024-05-20 | changed | so-hoa | cap-huyen | gia_tri 80>81 | no reason',
    ]);
  });

  it('tells what is not committed yet', async () => {
    const folder = await publishedFolder();
    await folder.write({
      ...edited(figures, ',80,', ',81,'),
      'data/so-lieu/moi.csv':
        'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\nso-hoa,tinh-mau/huyen-mau,2023-Q4,75,thuc_hien,bao-cao-mau,I.4\n',
    });
    const { events, publications } = await historyOf(folder.folder);
    expect(events.map(line)).toEqual(['not committed | changed | so-hoa | cap-huyen | gia_tri 80>81 | no reason']);
    expect(publications[0]).toMatchObject({ time: undefined, figures: 1 });
  });

  it('says that a shallow clone holds the newer part alone', async () => {
    const folder = await publishedFolder();
    await folder.commit('2024-05-10', edited(figures, ',80,', ',81,'));
    await folder.commit('2024-05-20', edited(figures, ',80,', ',82,'));
    const clone = join(await temporaryFolder(), 'ban-sao');
    execFileSync('git', ['clone', '--quiet', '--depth', '2', `file://${folder.folder}`, clone], { stdio: 'ignore' });
    const { state, since, events } = await historyOf(clone);
    expect({ state, since, events: events.map(line) }).toEqual({
      state: 'cut',
      since: '2024-05-10T12:00:00+07:00',
      events: ['2024-05-20 | changed | so-hoa | cap-huyen | gia_tri 81>82 | no reason'],
    });
  });

  it('knows nothing outside a repository, in one without commits, and of a folder that was never committed', async () => {
    const folder = await publishedFolder();
    await rm(join(folder.folder, '.git'), { recursive: true });
    expect(await historyOf(folder.folder)).toMatchObject({ state: 'missing', events: [], publications: [] });
    folder.git('init', '--quiet');
    expect(await historyOf(folder.folder)).toMatchObject({ state: 'missing' });
    await writeFile(join(folder.folder, '.gitignore'), 'data\ncontent\n');
    await folder.commit('2024-05-01');
    expect(await historyOf(folder.folder)).toMatchObject({ state: 'missing' });
  });
});
