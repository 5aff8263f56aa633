/** What a screen reader is given of charts, tables and missing values: Chromium's accessibility tree, in words. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { type HeardNode, heardNodes } from '../support/heard.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { openPage, unfold, withPage } from '../support/read-page.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

const real = servePortal('real');
const made = servePortal('fixture', '/portal/');

async function hear(page: Page, { address }: ServedPortal, path: string): Promise<HeardNode[]> {
  await openPage(page, address + path);
  await unfold(page);
  return heardNodes(page);
}

const withRole = (nodes: readonly HeardNode[], role: string): HeardNode[] => nodes.filter((node) => node.role === role);

describe.skipIf(noBrowserReason !== undefined)('what a screen reader is given', () => {
  it.each([true, false])(
    'of every chart: its finding as a name, a sentence, and a table of that name beside it (scripts: %s)',
    async (javaScriptEnabled) => {
      await withPage(made.browser, { viewport: { width: 1280, height: 900 }, javaScriptEnabled }, async (page) => {
        const nodes = await hear(page, made, '/chi-tieu/mau-01/');
        const charts = withRole(nodes, 'figure');
        expect(charts.map(({ name }) => name)).toEqual([
          'Hồ sơ số hóa khi tiếp nhận tăng từ 42,95% (quý I/2022) lên 65,13% (quý IV/2024)',
          'Hồ sơ số hóa khi tiếp nhận, quý IV/2024: 3/10 địa phương đã ở mức giao cả năm',
        ]);
        expect(charts[0]?.words).toContain(
          'Cổng có số liệu 12 kỳ, quý I/2022 đến quý IV/2024. Thấp nhất 42,95% (quý I/2022), cao nhất 65,13% (quý IV/2024).',
        );
        expect(charts[1]?.words).toContain(
          '10 địa phương có số liệu. 3 địa phương đã ở mức giao cả năm; 7 địa phương còn thấp hơn mức giao cả năm.',
        );
        expect(
          withRole(nodes, 'table')
            .filter(({ within }) => within.includes('figure'))
            .map(({ name }) => name),
        ).toEqual([
          'Hồ sơ số hóa khi tiếp nhận (%), quý I/2022 đến quý IV/2024',
          'Hồ sơ số hóa khi tiếp nhận (%), quý IV/2024',
        ]);
        const pictures = withRole(nodes, 'application');
        expect(pictures.map(({ name }) => name)).toEqual(javaScriptEnabled ? charts.map(({ name }) => name) : []);
        for (const { description } of pictures)
          expect(description).toMatch(
            /^Chạm, rê chuột hoặc dùng phím mũi tên để đọc từng số\. (?:Cổng có|10 địa phương có) số liệu/u,
          );
      });
    },
  );

  it('of a period or an area without a figure: words, in the table, in the list and where areas are compared', async () => {
    await withPage(made.browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const words = (nodes: readonly HeardNode[]): string => nodes[0]?.words ?? '';
      expect(words(await hear(page, made, '/chi-tieu/mau-01/'))).toMatch(/chưa có văn bản kỳ này của: Huyện Duy Hòa/u);
      expect(
        words(
          await hear(
            page,
            real,
            '/so-sanh/?dia-phuong=bac-giang/lang-giang,quang-ngai/ba-to&chi-tieu=thanh-toan-truc-tuyen',
          ),
        ),
      ).toContain('Cổng chưa có văn bản nêu chỉ tiêu này của huyện Ba Tơ.');
    });
  });

  it('on every kind of page: one heading of the page, its landmarks, cells that say something, names for whatever is used', async () => {
    await withPage(real.browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const faults: string[] = [];
      let cells = 0;
      for (const path of pageKinds) {
        const nodes = await hear(page, real, path);
        const isEmbedded = path.startsWith('/nhung/');
        const landmarks = ['main', ...(isEmbedded ? [] : ['banner', 'navigation', 'contentinfo', 'search'])];
        for (const role of landmarks) if (withRole(nodes, role).length === 0) faults.push(`${path}: no ${role}`);
        if (withRole(nodes, 'main').length !== 1) faults.push(`${path}: more than one main`);
        for (const node of nodes) {
          if (/^(?:cell|gridcell|rowheader|columnheader)$/u.test(node.role)) {
            cells += 1;
            if (!/[^\s\-–—−]/u.test(node.words)) faults.push(`${path}: a ${node.role} that says “${node.words}”`);
          }
          // A table in running text is named by the sentence before it.
          if (node.role === 'table' && node.within.includes('article')) continue;
          if (
            /^(?:link|button|textbox|searchbox|combobox|checkbox|table|region|figure|image|progressbar)$/u.test(
              node.role,
            ) &&
            node.name.trim() === ''
          )
            faults.push(`${path}: a ${node.role} without a name in ${node.within.slice(0, 3).join(', ')}`);
        }
      }
      expect(faults).toEqual([]);
      expect(cells).toBeGreaterThan(1000);
    });
  });
});
