import { describe, expect, it } from 'vitest';
import { checkPortal } from '#data/check-portal.ts';
import { problemLine } from '#i18n/problems.ts';
import { minimalSummaries, minimalTables } from '../../support/minimal-portal.ts';
import { documentFrontMatter } from '../../support/summary-text.ts';

const source = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
const data = source(minimalTables);

/** Problems of the minimal portal with this body in its document, whose first line is line 8. */
function problemsOf(body: string): readonly { readonly code: string; readonly line: string }[] {
  const content = source(
    minimalSummaries.map(([path, text]) =>
      path === 'van-ban/bao-cao-mau.mdx' ? [path, `${documentFrontMatter}${body}\n`] : [path, text],
    ),
  );
  return checkPortal({ data, content, problems: [] }, 20240601)
    .problems.filter(({ code }) => code !== 'file/no-rows')
    .map((problem) => ({ code: problem.code, line: problemLine(problem) }));
}
const deadLinks = (body: string): string[] =>
  problemsOf(body).map(({ code, line }) => `${code} ${line.slice(0, line.indexOf(' Chép lại'))}`);

describe('a link into the site', () => {
  it('may lead to any page that the build makes, whatever follows the path', () => {
    expect(
      deadLinks(
        '[a](/) [b](/dia-phuong/tinh-mau/) [c](/dia-phuong/tinh-mau/huyen-mau/#nhiem-vu) [d](/chi-tieu/so-hoa/) [e](/van-ban/bao-cao-mau/) [f](/tim-kiem/?q=so+hoa) [g](/huong-dan/loi/cell/decimal-comma/) [h](/dia-phuong/tinh-mau.csv)',
      ),
    ).toEqual([]);
  });

  it('to a page that is not there is told with its line, the link as written and the nearest address', () => {
    expect(deadLinks('Một dòng.\n\nXem [huyện](/dia-phuong/tinh-mau/huyen-mai/).')).toEqual([
      'summary/dead-link Dòng 10, ký tự 5: liên kết "/dia-phuong/tinh-mau/huyen-mai/" không dẫn tới trang hay con số nào của cổng. Có thể ý là "/dia-phuong/tinh-mau/huyen-mau/".',
    ]);
    expect(deadLinks('[a](/dia-phuong/tinh-mau/huyen-mau)')).toEqual([
      'summary/dead-link Dòng 8, ký tự 1: liên kết "/dia-phuong/tinh-mau/huyen-mau" không dẫn tới trang hay con số nào của cổng. Có thể ý là "/dia-phuong/tinh-mau/huyen-mau/".',
    ]);
  });

  it('far from every address is told with the page above', () => {
    expect(deadLinks('[a](/dia-phuong/tinh-mau/mot-huyen-khac/) [b](/khong-co-trang-nay/)')).toEqual([
      'summary/dead-link Dòng 8, ký tự 1: liên kết "/dia-phuong/tinh-mau/mot-huyen-khac/" không dẫn tới trang hay con số nào của cổng. Trang có thật ở gần nhất là "/dia-phuong/tinh-mau/".',
      'summary/dead-link Dòng 8, ký tự 43: liên kết "/khong-co-trang-nay/" không dẫn tới trang hay con số nào của cổng. Trang có thật ở gần nhất là "/".',
    ]);
  });

  it('to the data beside a page needs the page', () => {
    expect(deadLinks('[a](/chi-tieu/so-hoaa.csv)').map((line) => line.split(' ')[0])).toEqual(['summary/dead-link']);
  });

  it('to a figure needs the figure, also in a link that is defined below', () => {
    expect(
      deadLinks(
        '[a](/dia-phuong/tinh-mau/huyen-mau/#f-000000000) và [b][kia]\n\n[kia]: /van-ban/bao-cao-mau/#v-m-000000000',
      ).map((line) => line.slice(0, 38)),
    ).toEqual(['summary/dead-link Dòng 8, ký tự 1: liê', 'summary/dead-link Dòng 10, ký tự 1: li']);
  });

  it('is not judged while a table or another document cannot be read', () => {
    const content = source([
      ...minimalSummaries.map(
        ([path, text]) => [path, path === 'trang/gioi-thieu.mdx' ? `${text}\n[a](/van-ban/hong/)\n` : text] as const,
      ),
      ['van-ban/hong.mdx', 'import x'],
    ]);
    expect(checkPortal({ data, content, problems: [] }, 20240601).problems.map(({ code }) => code)).not.toContain(
      'summary/dead-link',
    );
  });
});
