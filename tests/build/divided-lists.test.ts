import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressListName } from '#core/address-list.ts';
import { builtSite } from '../support/built-site.ts';
import { busyAgency, dividedProvinces, writeDividedPortal } from '../support/divided-portal.ts';
import { BuiltSite, gathered } from '../support/read-site.ts';
import { runCommand } from '../support/run-command.ts';

let site: BuiltSite;

/** The gate has passed: else there is no site. */
beforeAll(async () => {
  site = new BuiltSite(await builtSite('divided', '/cong/'));
});

const lists = ['/nhiem-vu/', '/doi-chieu/'] as const;
const partsOf = (list: string): string[] => dividedProvinces.map(({ id }) => `${list}${id}/`);
const count = (rows: 'tasks' | 'points'): number => dividedProvinces.reduce((sum, place) => sum + place[rows], 0);

describe('lists that are divided by province', () => {
  it('lead to every province under a name of its own, in its page’s title, head and description too', () => {
    for (const list of lists) {
      const links = site.page(list).querySelectorAll('a[data-leads]');
      expect(links.map((link) => [gathered(link), link.getAttribute('href')]).sort()).toEqual(
        dividedProvinces.map(({ id, title }) => [title, `/cong${list}${id}/`]).sort(),
      );
      for (const { id, title } of dividedProvinces) {
        const page = site.page(`${list}${id}/`);
        for (const text of [
          page.querySelector('title')?.text,
          gathered(page.querySelector('h1')),
          page.querySelector('meta[name="description"]')?.getAttribute('content'),
        ])
          expect(text).toContain(title);
      }
    }
  });

  it('show every task on the page of its province, as many as the list counts', () => {
    expect(count('tasks')).toBe(601);
    // Of every place's tasks each third has a deadline, from the first on.
    const dated = dividedProvinces.reduce((sum, { tasks }) => sum + Math.ceil(tasks / 3), 0);
    expect(site.text('/nhiem-vu/')).toContain(`601 việc được giao. ${dated} việc có ngày phải xong`);
    for (const { id, title, tasks } of dividedProvinces) {
      expect(site.page(`/nhiem-vu/${id}/`).querySelectorAll('.tasks > li')).toHaveLength(tasks);
      const row = site
        .page('/nhiem-vu/')
        .querySelectorAll('tbody tr')
        .find((one) => gathered(one.querySelector('th')) === title);
      const cells = row?.querySelectorAll('td').map((cell) => Number(gathered(cell))) ?? [];
      expect(cells[0]).toBe(tasks);
      expect(cells.slice(1).reduce((sum, cell) => sum + cell, 0)).toBe(tasks);
    }
    expect(site.page('/nhiem-vu/').querySelectorAll(`#co-quan-${busyAgency} a`)).toHaveLength(dividedProvinces.length);
  });

  it('keep the place of every point on the list, as a link to where it stands now', () => {
    const places = site.page('/doi-chieu/').querySelectorAll('a[id*="-diem-"]');
    expect(new Set(places.map(({ id }) => id)).size).toBe(count('points'));
    const ids = new Map(
      partsOf('/doi-chieu/').map((path) => [
        path,
        new Set(
          site
            .page(path)
            .querySelectorAll('main [id]')
            .map(({ id }) => id),
        ),
      ]),
    );
    for (const place of places) {
      const [path = '', fragment = ''] = (place.getAttribute('href') ?? '').replace('/cong', '').split('#');
      expect(fragment).toBe(place.id);
      expect(ids.get(path)?.has(fragment), place.id).toBe(true);
      expect(gathered(place)).toMatch(/^Hai cách gọi thứ \d+: Báo cáo.+(?:huyện Mẫu|tỉnh Quảng Ngãi)$/u);
    }
    const folded = site.page('/doi-chieu/').querySelectorAll('main section summary').map(gathered);
    expect(new Set(folded).size).toBe(folded.length);
  });

  it('are written into the list of published addresses', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-divided-'));
    try {
      const { dataFolder, contentFolder } = await writeDividedPortal(folder);
      expect(
        await runCommand('addresses', [], {
          PORTAL_DATA: dataFolder,
          PORTAL_CONTENT: contentFolder,
          PORTAL_DATE: '2025-11-15',
        }),
      ).toMatchObject({ code: 0 });
      const listed = (await readFile(join(dataFolder, addressListName), 'utf8')).split('\n');
      for (const path of lists.flatMap(partsOf)) expect(listed).toContain(`${path},`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('are pages of the sitemap and sound HTML', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        extends: ['html-validate:standard', 'html-validate:document'],
        rules: { 'require-sri': 'off' },
      }),
    );
    for (const path of lists.flatMap((list) => [list, ...partsOf(list)])) {
      expect(site.file('sitemap.xml')).toContain(`<loc>https://mau.vn/cong${path}</loc>`);
      const report = await validator.validateString(site.file(`${path}index.html`));
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`),
        ),
      ).toEqual([]);
    }
  });
});
