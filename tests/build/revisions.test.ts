import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { countsOf } from '#core/counts.ts';
import { countsInWords } from '#i18n/count-words.ts';
import { realPortal } from '#tests/support/real-portal.ts';
import { buildPortal } from '../support/build-portal.ts';
import { gitFolder } from '../support/git-folder.ts';
import { readFeed } from '../support/parse-feeds.ts';
import { BuiltSite, gathered } from '../support/read-site.ts';
import { runCommand } from '../support/run-command.ts';

const langGiang = '/dia-phuong/bac-giang/lang-giang/';
const figures = 'data/so-lieu/bao-cao-lang-giang-2024-q1.csv';

let folder: string;
let place: { dataFolder: string; contentFolder: string; outFolder: string };
let site: BuiltSite;
let anchor: string;

/** The tables and summaries of the portal in a repository of their own, in which one published figure is mended with its reason. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-revisions-'));
  for (const name of ['data', 'content']) await cp(join(projectFolder, name), join(folder, name), { recursive: true });
  place = { dataFolder: join(folder, 'data'), contentFolder: join(folder, 'content'), outFolder: join(folder, 'dist') };
  const repository = await gitFolder(folder);
  const text = await readFile(join(folder, figures), 'utf8');
  const published = text.replace('91.46', '91.64').replace('91,46%', '91,64%');
  expect(published).not.toBe(text);
  await repository.commit('2026-10-01', { [figures]: published, '.gitignore': 'dist\n.dist*\n' });
  await repository.write({ [figures]: text });
  const { out } = await report('HEAD');
  anchor = /#(f-[0-9a-z]{9})/u.exec(out)?.[1] ?? '';
  await repository.commit('2026-10-05', {
    'data/dieu-chinh.csv': `ngay,bang,neo,cu,moi,loai,can_cu,ghi_chu\n2026-10-05,so-lieu,${anchor},91.64,91.46,cong_nhap_sai,Cổng gõ đảo hai chữ số,\n`,
  });
  await buildPortal(place, { PORTAL_DATE: '2026-11-24' });
  site = new BuiltSite(place.outFolder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const report = (base: string): ReturnType<typeof runCommand> =>
  runCommand('report', ['--base', base, '--data', place.dataFolder, '--content', place.contentFolder], {
    PORTAL_DATE: '2026-11-24',
  });

describe('a published figure that was mended', () => {
  it('stands among the revisions: what it was, is, when, why', async () => {
    const row = site.page('/thay-doi/').querySelector('.changes li');
    expect(gathered(row)).toBe(
      'Hồ sơ cấp kết quả điện tử 91,64% → 91,46% Cổng nhập nhầm: Cổng gõ đảo hai chữ số 05/10/2026: Huyện Lạng Giang, Quý I/2024',
    );
    expect(row?.querySelector('.src a')?.getAttribute('href')).toBe(`${langGiang}#${anchor}`);
    expect(gathered(site.page('/thay-doi/').querySelector('.lede'))).toBe(
      'Từ 01/10/2026 tới nay, 1 con số đã công bố đổi nội dung. Không lần nào làm kết quả so với chỉ tiêu khác đi.',
    );
    expect(gathered(site.page('/thay-doi/').querySelector('section h2'))).toBe('Tuần 05/10 – 11/10/2026');
    expect(site.text('/thay-doi/')).toContain('So từ lịch sử công bố đầy đủ của cổng, bắt đầu ngày 01/10/2026.');
    const { catalog } = await realPortal();
    const counts = { figures: 0, outside: 0, levels: 0 };
    for (const id of catalog.documents.keys()) {
      const { figures, outside, levels } = countsOf(catalog.ofDocument(id), catalog);
      counts.figures += figures;
      counts.outside += outside;
      counts.levels += levels;
    }
    expect(site.text('/thay-doi/')).toContain(`01/10/2026: ${countsInWords(counts).join('; ')}`);
  });

  it('says so itself and leads to its place among them', () => {
    const row = site.page(langGiang).querySelector(`#${anchor}`);
    expect(gathered(row)).toContain('Điều chỉnh 05/10/2026: 91,64% → 91,46%; cổng nhập nhầm: Cổng gõ đảo hai chữ số');
    const href =
      row
        ?.querySelectorAll('a')
        .map((link) => link.getAttribute('href') ?? '')
        .find((one) => one.startsWith('/thay-doi/#')) ?? '';
    expect(site.page('/thay-doi/').querySelector(`[id="${href.split('#')[1] ?? ''}"]`)).not.toBeNull();
  });

  it('comes first in the feeds of all, of its province and of its indicator, and in no other', () => {
    const first = (path: string): string => readFeed(place.outFolder, path).entries[0]?.title ?? '';
    const title = 'Số liệu thay đổi: Hồ sơ cấp kết quả điện tử, Huyện Lạng Giang, Quý I/2024';
    expect(['atom.xml', 'dia-phuong/bac-giang/atom.xml', 'chi-tieu/cap-ket-qua-dien-tu/atom.xml'].map(first)).toEqual([
      title,
      title,
      title,
    ]);
    const { updated, entries } = readFeed(place.outFolder, 'atom.xml');
    expect(updated).toBe('2026-10-05T12:00:00+07:00');
    expect(entries[0]?.summary).toBe('91,64% → 91,46%. Cổng nhập nhầm: Cổng gõ đảo hai chữ số');
    for (const other of ['dia-phuong/lang-son/atom.xml', 'chi-tieu/thanh-toan-truc-tuyen/atom.xml'])
      expect(readFeed(place.outFolder, other).entries.map((entry) => entry.title)).not.toContain(title);
  });

  it('is told by the report for a pull request', async () => {
    const { code, out } = await report('HEAD~1');
    expect(code).toBe(0);
    expect(out).toContain(`#${anchor}`);
    expect(out).toContain('gia\\_tri: 91.64 → 91.46. Cổng nhập nhầm: Cổng gõ đảo hai chữ số');
  });
});
