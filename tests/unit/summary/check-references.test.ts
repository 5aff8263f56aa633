import { describe, expect, it } from 'vitest';
import { checkFiles } from '#core/check-files.ts';
import type { DocumentInfo } from '#core/model.ts';
import type { SourceFile } from '#core/source-file.ts';
import { checkReferences } from '#summary/check-references.ts';
import { minimalTables } from '../../support/minimal-portal.ts';
import { checkText, documentFrontMatter } from '../../support/summary-text.ts';

const files: SourceFile[] = minimalTables.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));

/** Problems of a summary with this body, against the tables of the minimal portal. */
function problemsOf(body: string, frontMatter = documentFrontMatter): string[] {
  const check = checkText(frontMatter + body, 'document');
  expect(check.problems).toEqual([]);
  const documents: DocumentInfo[] = check.frontMatter === undefined ? [] : [check.frontMatter];
  const { tables, problems } = checkFiles(files, { documents, today: 20240601 });
  if (tables === undefined) throw new Error(JSON.stringify(problems));
  return checkReferences(
    [{ file: 'van-ban/bao-cao-mau.mdx', id: check.id, references: check.references, keyLines: check.keyLines }],
    documents,
    tables,
  ).map(({ code, row, value, details }) =>
    [code, row, value, details?.['meant']].filter((part) => part !== undefined).join(' '),
  );
}

describe('a component in a summary', () => {
  it('finds its one row', () => {
    expect(problemsOf('Đạt <SoLieu chi-tieu="cap-dinh-danh" /> so với <MucTieu chi-tieu="cap-dinh-danh" />.')).toEqual(
      [],
    );
  });

  it('names an indicator that is not there, and the one that was meant', () => {
    expect(problemsOf('Đạt <SoLieu chi-tieu="cap-dinh-dan" />.')).toEqual([
      'summary/unknown-indicator 8 cap-dinh-dan cap-dinh-danh',
    ]);
  });

  it('names an area and a document that are not there', () => {
    expect(
      problemsOf(
        '<SoLieu chi-tieu="cap-dinh-danh" dia-phuong="tinh-la" /> <SoLieu chi-tieu="cap-dinh-danh" van-ban="bao-cao-la" />',
      ),
    ).toEqual(['summary/unknown-area 8 tinh-la', 'summary/unknown-document 8 bao-cao-la bao-cao-mau']);
  });

  it('names a figure that the table does not have, with all that was asked for', () => {
    expect(problemsOf('<SoLieu chi-tieu="cap-dinh-danh" ky="2023" />')).toEqual([
      'summary/no-figure 8 chi-tieu="cap-dinh-danh" ky="2023" van-ban="bao-cao-mau"',
    ]);
  });

  it('asks for more attributes where two rows fit', () => {
    expect(problemsOf('<SoLieu chi-tieu="so-hoa" />')).toEqual([
      'summary/several-figures 8 chi-tieu="so-hoa" van-ban="bao-cao-mau"',
    ]);
    expect(problemsOf('<SoLieu chi-tieu="so-hoa" pham-vi="cap-xa" />')).toEqual([]);
  });
});

describe('front matter', () => {
  it('names areas and related documents that are not there, at their line', () => {
    const frontMatter = documentFrontMatter
      .replace('["tinh-mau/huyen-mau"]', '["tinh-mau/huyen-mai"]')
      .replace(/---\n$/u, 'quan_he: [{loai: "thay_the", van_ban: "bao-cao-cu"}]\n---\n');
    expect(problemsOf('Nội dung.', frontMatter)).toEqual([
      'summary/unknown-area 5 tinh-mau/huyen-mai tinh-mau/huyen-mau',
      'summary/unknown-document 7 bao-cao-cu bao-cao-mau',
    ]);
  });
});
