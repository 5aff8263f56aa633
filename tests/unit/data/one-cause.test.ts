import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#core/problem.ts';
import { waiverLines } from '#core/waiver.ts';
import { checkPortal, type PortalCheck } from '#data/check-portal.ts';
import { readPortalSource } from '#data/read-source.ts';
import { describeProblem } from '#i18n/problems.ts';
import { writeMinimalPortal } from '../../support/minimal-portal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What the check says of the smallest portal after `change`, but for tables that have no rows. */
async function checkAfter(change: (data: string, content: string) => Promise<void>): Promise<PortalCheck> {
  const { dataFolder, contentFolder } = await writeMinimalPortal(await temporaryFolder());
  await change(dataFolder, contentFolder);
  const check = checkPortal(await readPortalSource(dataFolder, contentFolder), 20240801);
  return { ...check, problems: check.problems.filter(({ code }) => code !== 'file/no-rows') };
}

const edit = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(path, change(await readFile(path, 'utf8')));
const listed = ({ problems }: { readonly problems: readonly Problem[] }): string[] =>
  problems.map(({ file, code, row }) => `${file} ${code} ${row ?? ''}`.trim());
const report = 'van-ban/bao-cao-mau.mdx';
const figures = 'so-lieu/bao-cao-mau.csv';

describe('one cause gives one message', () => {
  it.each<readonly [string, (text: string) => string, string]>([
    ['curly quotes', (text) => text.replace(/^loai: "(.*)"/mu, 'loai: ”$1”'), 'nháy cong'],
    ['curly quotes everywhere', (text) => text.replace(/: "(.*)"$/gmu, ': “$1”'), 'nháy cong'],
    ['a no-break space', (text) => text.replace('loai: ', 'loai:\u00a0'), 'U+00A0'],
    ['a wide space before a key', (text) => text.replace('loai:', '\u3000loai:'), 'U+3000'],
  ])('%s in front matter', async (_, change, words) => {
    const check = await checkAfter((_data, content) => edit(join(content, report), change));
    expect(listed(check)).toEqual([expect.stringMatching(/^van-ban\/bao-cao-mau\.mdx summary\/front-matter-syntax/u)]);
    expect(describeProblem(check.problems[0] as Problem).message).toContain(words);
  });

  it('leaves curly quotes and strange blanks within a value alone', async () => {
    const check = await checkAfter((_data, content) =>
      edit(join(content, report), (text) => text.replace(/^trich_yeu: ".*"/mu, 'trich_yeu: "“Số hóa” và ‘chữ ký’"')),
    );
    expect(listed(check)).toEqual([]);
  });

  it.each([
    [figures, 'so-lieu/Bao-cao-mau.csv', 'file/name'],
    [figures, 'so-lieu/bao-cao-mau.CSV', 'file/name'],
    [report, 'van-ban/bao-cao-mau.MDX', 'summary/file-name'],
    [report, 'van-ban/Bao-cao-mau.mdx', 'summary/file-name'],
    [report, 'van-ban/bao-cao-mau.mdx.txt', 'summary/stray-file'],
  ])('%s under the name %s', async (from, to, code) => {
    const check = await checkAfter((data, content) => {
      const folder = from.endsWith('.mdx') ? content : data;
      return rename(join(folder, from), join(folder, to));
    });
    expect(listed(check)).toEqual([`${to} ${code}`]);
    if (!code.endsWith('name')) return;
    expect(check.problems[0]?.details).toEqual({ suggestion: from.slice(from.indexOf('/') + 1) });
  });

  it('a table in the folder of another', async () => {
    const check = await checkAfter(async (data) =>
      writeFile(join(data, 'muc-tieu/bao-cao-mau.csv'), await readFile(join(data, figures))),
    );
    expect(listed(check)).toEqual(['muc-tieu/bao-cao-mau.csv header/other-table 1']);
    expect(describeProblem(check.problems[0] as Problem).hint).toContain('data/so-lieu/');
  });

  it('an id that no table has, in many rows of a file; in a few, each row is told', async () => {
    const rows = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) => `cap-dinh-dan,tinh-mau,,2024-Q1,${at},thuc_hien,bao-cao-mau,I.${at}\n`,
      ).join('');
    const many = await checkAfter((data) => edit(join(data, figures), (text) => text + rows(9)));
    expect(listed(many)).toEqual(expect.arrayContaining([`${figures} across/unknown-reference 5`]));
    expect(
      many.problems.filter(({ code }) => code === 'across/unknown-reference').map(({ details }) => details),
    ).toEqual([{ refTo: 'indicator', meant: 'cap-dinh-danh', rows: 9 }]);
    const few = await checkAfter((data) => edit(join(data, figures), (text) => text + rows(3)));
    expect(few.problems.filter(({ code }) => code === 'across/unknown-reference')).toHaveLength(3);
  });
});

describe('a document of before its period ends', () => {
  const early = (_data: string, content: string): Promise<void> =>
    edit(join(content, report), (text) =>
      text.replace(/^ngay: .*\n/mu, '').replace(/^loai:/mu, 'ngay: "2024-03-14"\nloai:'),
    );
  const line = ({ problems, tables }: PortalCheck): string => {
    const [problem] = problems;
    if (tables === undefined || problem === undefined) throw new Error('nothing to waive');
    return waiverLines(problems, tables, 20240801, { reason: 'Đúng', approver: 'A, B' })(problem) ?? '';
  };

  it('is one warning, whatever the number of its figures, with one row that waives it', async () => {
    const check = await checkAfter(early);
    expect(check.problems).toMatchObject([
      { code: 'across/document-before-period-end', file: figures, value: '2024-Q1', details: { rows: 3 } },
    ]);
    expect(line(check)).toBe(`across/document-before-period-end,${figures},ca_tep,Đúng,"A, B",2025-12-31`);
    const waived = await checkAfter(async (data, content) => {
      await early(data, content);
      await edit(join(data, 'mien-tru.csv'), (text) => `${text}${line(check)}\n`);
    });
    expect(listed(waived)).toEqual([]);
  });

  it('is told of a single row where its other rows are waived one by one', async () => {
    const rows = [
      'cap-dinh-danh | tinh-mau/huyen-mau | - | 2024-Q1 | - | thuc_hien | bao-cao-mau | 1',
      'so-hoa | tinh-mau/huyen-mau | cap-huyen | 2024-Q1 | - | thuc_hien | bao-cao-mau | 1',
    ];
    const check = await checkAfter(async (data, content) => {
      await early(data, content);
      const waivers = rows.map((key) => `across/document-before-period-end,${figures},${key},Đúng,A,2025-12-31\n`);
      await edit(join(data, 'mien-tru.csv'), (text) => text + waivers.join(''));
    });
    expect(listed(check)).toEqual([`${figures} across/document-before-period-end 4`]);
    expect(line(check)).toContain('so-hoa | tinh-mau/huyen-mau | cap-xa | 2024-Q1');
  });

  it('has no waiver for what is no warning of a table', async () => {
    const { tables } = await checkAfter(early);
    if (tables === undefined) throw new Error('no tables');
    const waiverOf = waiverLines([], tables, 20240801, { reason: '', approver: '' });
    expect(waiverOf({ code: 'across/negative', severity: 'error', file: figures, row: 2 })).toBeUndefined();
    expect(waiverOf({ code: 'site/setting-unset', severity: 'warning', file: 'src/x.json' })).toBeUndefined();
    expect(waiverOf({ code: 'across/waiver-idle', severity: 'warning', file: 'mien-tru.csv', row: 2 })).toBeUndefined();
  });
});
