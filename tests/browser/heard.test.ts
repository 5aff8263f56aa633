/** What a screen reader is given of charts, tables and missing values: Chromium's accessibility tree, in words. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { type HeardNode, heardNodes, withRole } from '../support/heard.ts';
import { openPage, unfold, withPage } from '../support/read-page.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

const real = servePortal('real');
const made = servePortal('fixture', '/portal/');

async function hear(page: Page, { address }: ServedPortal, path: string): Promise<HeardNode[]> {
  await openPage(page, address + path);
  await unfold(page);
  return heardNodes(page);
}

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
});
