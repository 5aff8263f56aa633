/**
 * What a stranger's pull request might bring: told in `npm run check`, told again by the build, which publishes nothing of it,
 * and, where it stands in the body of a summary, refused a third time by the guard over the tree that Astro compiles.
 */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressListHeader, addressListName } from '#core/address-list.ts';
import { createGuardPlugin } from '#summary/guard-plugin.ts';
import { builtSite } from '../support/built-site.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { writeMinimalPortal } from '../support/minimal-portal.ts';
import { runCommand } from '../support/run-command.ts';
import { documentFrontMatter } from '../support/summary-text.ts';

interface Attack {
  readonly name: string;
  /** Below the folder that holds `data/` and `content/`. */
  readonly file: string;
  readonly text: string;
  readonly code: string;
}

const frontMatter = (lines: string): string => `${documentFrontMatter.replace('---\n', `---\n${lines}\n`)}Xin chào.\n`;
const note = (text: string): string =>
  `dia_phuong,chi_tieu,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri,ghi_chu\ntinh-mau,cap-dinh-danh,2024-Q1,91.46,thuc_hien,bao-cao-mau,I.2,"${text}"\n`;
const bomb = [
  'a: &a ["x","x","x","x","x","x","x","x","x"]',
  ...Array.from(
    { length: 8 },
    (_, index) =>
      `${'bcdefghi'[index] ?? ''}: &${'bcdefghi'[index] ?? ''} [${Array(9)
        .fill(`*${'abcdefgh'[index] ?? ''}`)
        .join(',')}]`,
  ),
].join('\n');

/** Bodies of summaries. */
const bodies: readonly (readonly [name: string, body: string, code: string])[] = [
  ['an import', 'import x from "node:fs"\n\nXin chào.', 'summary/import'],
  ['an export', 'export const x = 1\n\nXin chào.', 'summary/import'],
  ['an export that is called', 'export { default } from "../../src/site.ts"\n\nXin chào.', 'summary/import'],
  ['an expression', 'Xin chào {process.exit(1)}.', 'summary/expression'],
  ['an expression between comments', '{/* a */ process.exit(1) /* b */}', 'summary/expression'],
  ['an expression in a cell', '| a |\n|---|\n| {globalThis} |', 'summary/expression'],
  ['an attribute expression', '<SoLieu chi-tieu={process.env.HOME} />', 'summary/attribute-expression'],
  ['a spread', '<SoLieu chi-tieu="cap-dinh-danh" {...globalThis} />', 'summary/attribute-expression'],
  ['an image that is imported', '![x](../../src/site.ts)', 'summary/image'],
  ['an image from elsewhere', '![x](https://xau.vn/anh.png)', 'summary/image'],
  ['an image that climbs out', '![x](/hinh/../../../etc/passwd.png)', 'summary/image'],
  ['an image that is a script', '![x](data:image/svg+xml;base64,PHN2Zz4=)', 'summary/image'],
  ['set:html', '<div set:html="<b>x</b>" />', 'summary/html'],
  [
    'set:html on a component that is allowed',
    '<SoLieu chi-tieu="cap-dinh-danh" set:html="<b>x</b>" />',
    'summary/attribute',
  ],
  [
    'an event handler on a component that is allowed',
    '<SoLieu chi-tieu="cap-dinh-danh" onclick="alert(1)" />',
    'summary/attribute',
  ],
  ['a client directive', '<SoLieu chi-tieu="cap-dinh-danh" client:load="x" />', 'summary/attribute'],
  ['a style', '<SoLieu chi-tieu="cap-dinh-danh" style="position:fixed" />', 'summary/attribute'],
  ['a component that is not allowed', '<Fragment set:html="x" />', 'summary/component'],
  ['a component of the prototype', '<constructor.constructor />', 'summary/html'],
  ['a script', '<script>alert(1)</script>', 'summary/html'],
  ['a frame', '<iframe src="https://xau.vn/" />', 'summary/html'],
  ['a picture with a handler', '<img src="x" onerror="alert(1)" />', 'summary/html'],
  ['a javascript: link', '[bấm](javascript:alert(1))', 'summary/link'],
  ['a javascript: link in capitals', '[bấm](JaVaScRiPt:alert(1))', 'summary/link'],
  ['a javascript: link of entities', '[bấm](&#106;avascript&colon;alert(1))', 'summary/link'],
  ['a javascript: link defined below', '[bấm][x]\n\n[x]: javascript:alert(1)', 'summary/link'],
  ['a data: link', '[bấm](data:text/html,x)', 'summary/link'],
  ['a vbscript: link', '[bấm](vbscript:x)', 'summary/link'],
  ['a link without a scheme to another host', '[bấm](//xau.vn/)', 'summary/link'],
  ['a link that climbs out', '[bấm](../../../etc/passwd)', 'summary/link'],
  ['deep nesting', `${'> '.repeat(500)}a`, 'summary/too-deep'],
];

/** Letters that deceive or break what writes them. */
const letters: readonly (readonly [name: string, body: string, code: string])[] = [
  ['text that runs backwards', 'Báo cáo \u202egnp.exe\u202c của huyện.', 'summary/text-direction'],
  ['a letter that looks like another', 'Huyện Bа Tơ.', 'summary/look-alike'],
  ['a hidden letter', 'Huyện Ba\u200b Tơ.', 'summary/invisible-character'],
  ['text that runs backwards, by reference', 'Đảo &#x202E;gnaig&#x202C;.', 'summary/text-direction'],
  ['a letter that looks like another, by reference', 'Huyện B&#1072; Tơ.', 'summary/look-alike'],
  ['a letter that looks like another, by reference in an image', '![B&#1072; Tơ](/hinh/a.png)', 'summary/look-alike'],
  ['a hidden letter, by reference', 'Ẩn&#8203;chữ.', 'summary/invisible-character'],
  ['a letter of mathematics', 'Huyện \u{1d401}a Tơ.', 'summary/look-alike'],
  ['a number that is no character', 'Kết quả \uffff của huyện.', 'summary/control-character'],
  ['a character of private use', 'Kết quả \ue000 của huyện.', 'summary/control-character'],
  ['a quantity in raised digits', 'Có ⁹⁹ hồ sơ.', 'summary/typed-quantity'],
];

const frontMatters: readonly (readonly [name: string, lines: string, code: string])[] = [
  ['a layout of its own', 'layout: "../../../../etc/passwd"', 'summary/front-matter-key'],
  ['a slug of its own', 'slug: "../../x"', 'summary/front-matter-key'],
  ['a source that is a script', 'nguon: "javascript:alert(1)"', 'summary/front-matter-value'],
  ['an alias bomb', bomb, 'summary/front-matter-alias'],
  ['a merge of an alias', 'a: &a { x: "1" }\nb:\n  <<: *a', 'summary/front-matter-alias'],
  ['deep YAML', `x: ${'['.repeat(2000)}${']'.repeat(2000)}`, 'summary/too-deep'],
  ['large YAML', `x: "${'a'.repeat(70_000)}"`, 'summary/front-matter-too-large'],
  ['a YAML tag', 'x: !!js/function "x"', 'summary/front-matter-alias'],
  ['a prototype key', '__proto__: "x"', 'summary/front-matter-key'],
  ['a key of the prototype', 'constructor: "x"', 'summary/front-matter-key'],
];

/** The subject of a document. */
const subjects: readonly (readonly [name: string, subject: string, code: string])[] = [
  ['a subject with a number that is no character', '"Kết quả \uffff của huyện"', 'cell/control-character'],
  ['a subject with a number that is no character, escaped', '"Kết quả \\uFDD0 của huyện"', 'cell/control-character'],
  ['a subject with half a character', '"Kết quả \\uD800 của huyện"', 'cell/control-character'],
  ['a subject that runs backwards, escaped', '"Kết quả \\u202E của huyện"', 'cell/text-direction'],
  ['a subject with a mark of annotation', '"Kết quả \ufff9 của huyện"', 'cell/invisible-character'],
];

const attacks: readonly Attack[] = [
  ...bodies.map(
    ([name, body, code], index): Attack => ({
      name,
      file: `content/van-ban/than-${index}.mdx`,
      text: documentFrontMatter + body,
      code,
    }),
  ),
  ...letters.map(
    ([name, body, code], index): Attack => ({
      name,
      file: `content/van-ban/chu-${index}.mdx`,
      text: documentFrontMatter + body,
      code,
    }),
  ),
  ...frontMatters.map(
    ([name, lines, code], index): Attack => ({
      name,
      file: `content/van-ban/dau-${index}.mdx`,
      text: frontMatter(lines),
      code,
    }),
  ),
  ...subjects.map(
    ([name, subject, code], index): Attack => ({
      name,
      file: `content/van-ban/trich-yeu-${index}.mdx`,
      text: `${documentFrontMatter.replace(/^trich_yeu: .*$/mu, () => `trich_yeu: ${subject}`)}Xin chào.\n`,
      code,
    }),
  ),
  {
    name: 'a summary named like the prototype',
    file: 'content/van-ban/__proto__.mdx',
    text: `${documentFrontMatter}Xin chào.\n`,
    code: 'summary/file-name',
  },
  {
    name: 'a summary named like a route',
    file: 'content/van-ban/constructor.mdx',
    text: `${documentFrontMatter}Xin chào.\n`,
    code: 'summary/file-name',
  },
  {
    name: 'code beside the summaries',
    file: 'content/van-ban/x.js',
    text: 'process.exit(1)\n',
    code: 'summary/stray-file',
  },
  {
    name: 'a page that would be a route',
    file: 'content/trang/kiem-tra-tep.astro',
    text: '<script>alert(1)</script>\n',
    code: 'summary/stray-file',
  },
  { name: 'a settings file among the tables', file: 'data/package.json', text: '{}\n', code: 'file/unknown' },
  { name: 'a table that nobody knows', file: 'data/la.csv', text: 'id\n', code: 'file/unknown' },
  ...(
    [
      ['HTML in a cell', note('<img src=x onerror=alert(1)>'), 'cell/html'],
      ['text that runs backwards, in a cell', note('đảo \u202echữ'), 'cell/text-direction'],
      ['a letter that looks like another, in a cell', note('Bа Tơ'), 'cell/look-alike'],
      ['HTML in a cell without an end', note('<script src=//xau.vn>'), 'cell/html'],
      ['a formula', note("=cmd|' /C calc'!A0"), 'cell/formula'],
      ['a formula after a plus', note('+1+cmd'), 'cell/formula'],
      ['a formula after an at sign', note('@SUM(A1)'), 'cell/formula'],
      ['a control character', note('a\u0007b'), 'cell/control-character'],
      ['a number that is no character, in a cell', note('a\uffffb'), 'cell/control-character'],
      ['a blank that is a letter, in a cell', note('a\u2800b'), 'cell/invisible-character'],
    ] as const
  ).map(([name, text, code], index): Attack => ({ name, file: `data/so-lieu/xau-${index}.csv`, text, code })),
];

/** Lines of the list of published addresses. */
const hostileAddresses = [
  '/../../thoat-ra/,/',
  '/x /;~. https://xau.vn/;/y,/',
  '/* https://xau.vn/:splat 302!,/',
  '/a"><script>,/',
  '/_astro/x/,/',
  '/chi-tieu/x/,https://xau.vn/',
  '/chi-tieu/x/,//xau.vn/',
  '/chi-tieu/x/,/../',
  '/chi-tieu/x/,/,/',
];

/** Each the id of an agency. */
const hostileIds = [
  '__proto__',
  'constructor',
  'prototype',
  'tostring',
  'hasownproperty',
  '..',
  '../../etc',
  'xau/../../x',
  'a%2fb',
  'hà-nội',
  'Xau',
];

let folder: string;
let place: { dataFolder: string; contentFolder: string; outFolder: string };
let problems: readonly {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly value: string;
  readonly row?: number;
}[];
let variables: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-hostile-'));
  place = { ...(await writeMinimalPortal(folder)), outFolder: join(folder, 'dist') };
  await cp(await builtSite('minimal'), place.outFolder, { recursive: true });
  for (const { file, text } of attacks) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await symlink('/etc/passwd', join(folder, 'data/so-lieu/lien-ket.csv'));
  await symlink('/etc/passwd', join(folder, 'content/van-ban/lien-ket.mdx'));
  await writeFile(
    join(folder, 'data/co-quan.csv'),
    `id,ten,dia_phuong\n${hostileIds.map((id) => `${id},Tổ ${hostileIds.indexOf(id) + 1},tinh-mau\n`).join('')}`,
  );
  await writeFile(join(folder, 'data', addressListName), `${[addressListHeader, ...hostileAddresses].join('\n')}\n`);
  variables = {
    PORTAL_DATA: place.dataFolder,
    PORTAL_CONTENT: place.contentFolder,
    PORTAL_OUT: place.outFolder,
    PORTAL_DATE: '2024-06-01',
  };
  problems = (JSON.parse((await runCommand('check', ['--json'], variables)).out) as { problems: typeof problems })
    .problems;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('content from a stranger', () => {
  it.each(attacks)('$name is told at its file', ({ file, code }) => {
    const name = file.slice(file.indexOf('/') + 1);
    const found = problems.filter((problem) => problem.file.endsWith(name) && problem.severity === 'error');
    expect(found.map((problem) => problem.code)).toContain(code);
  });

  it.each([...bodies, ...letters])('%s is refused by the guard in the build as well', (_name, body) => {
    const content = join(folder, 'content');
    expect(() =>
      mdxToJs(body, {
        mdastPlugins: [createGuardPlugin(content)],
        fileURL: pathToFileURL(join(content, 'van-ban/xau.mdx')),
      }),
    ).toThrow();
  });

  it.each([
    ['so-lieu/lien-ket.csv', 'file/symlink'],
    ['van-ban/lien-ket.mdx', 'summary/symlink'],
  ])('a link to a file outside, %s, is not followed', (file, code) => {
    expect(problems.filter((problem) => problem.file.endsWith(file)).map((problem) => problem.code)).toEqual([code]);
  });

  it.each(hostileIds)('may not name a thing “%s”', (id) => {
    expect(
      problems
        .filter(({ file, severity }) => file.endsWith('co-quan.csv') && severity === 'error')
        .map(({ value }) => value),
    ).toContain(id);
  });

  it.each(hostileAddresses)('may not list the address “%s”', (line) => {
    const found = problems.filter(
      ({ file, row }) => file.endsWith(addressListName) && row === hostileAddresses.indexOf(line) + 2,
    );
    expect(found.map(({ code }) => code)).toEqual(['cell/site-path']);
  });

  it('is published by no build, which tells every file that has to change', async () => {
    const before = await folderDigest(place.outFolder);
    const { code, out, err } = await runCommand('build', [], variables);
    expect(code).toBe(1);
    expect(out + err).toContain('[cell/site-path]');
    for (const { file } of attacks) expect(out + err).toContain(file.slice(file.indexOf('/') + 1));
    expect(await folderDigest(place.outFolder)).toEqual(before);
  });
});
