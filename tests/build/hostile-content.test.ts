/** What a stranger's pull request might bring, told in `npm run check` and again by the build, which publishes nothing of it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPortal } from '../support/build-portal.ts';
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

const summary = (body: string): string => documentFrontMatter + body;
const frontMatter = (lines: string): string => documentFrontMatter.replace('---\n', `---\n${lines}\n`) + 'Xin chào.\n';
const note = (text: string): string => `dia_phuong,chi_tieu,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri,ghi_chu\ntinh-mau,cap-dinh-danh,2024-Q1,91.46,thuc_hien,bao-cao-mau,I.2,"${text}"\n`;
const bomb = ['a: &a ["x","x","x","x","x","x","x","x","x"]', ...Array.from({ length: 8 }, (_, index) => `${'bcdefghi'[index] ?? ''}: &${'bcdefghi'[index] ?? ''} [${Array(9).fill(`*${'abcdefgh'[index] ?? ''}`).join(',')}]`)].join('\n');

const inSummaries: readonly (readonly [name: string, text: string, code: string])[] = [
  ['an import', summary('import x from "node:fs"\n\nXin chào.'), 'summary/import'],
  ['an export', summary('export const x = 1\n\nXin chào.'), 'summary/import'],
  ['an expression', summary('Xin chào {process.exit(1)}.'), 'summary/expression'],
  ['an attribute expression', summary('<SoLieu chi-tieu={process.env.HOME} />'), 'summary/attribute-expression'],
  ['a spread', summary('<SoLieu chi-tieu="cap-dinh-danh" {...globalThis} />'), 'summary/attribute-expression'],
  ['a layout of its own', frontMatter('layout: "../../../../etc/passwd"'), 'summary/front-matter-key'],
  ['an image that is imported', summary('![x](../../src/site.ts)'), 'summary/image'],
  ['an image from elsewhere', summary('![x](https://xau.vn/anh.png)'), 'summary/image'],
  ['set:html', summary('<div set:html="<b>x</b>" />'), 'summary/html'],
  ['a script', summary('<script>alert(1)</script>'), 'summary/html'],
  ['a javascript: link', summary('[bấm](javascript:alert(1))'), 'summary/link'],
  ['a data: link', summary('[bấm](data:text/html,x)'), 'summary/link'],
  ['a link that climbs out', summary('[bấm](../../../etc/passwd)'), 'summary/link'],
  ['a client directive', summary('<SoLieu chi-tieu="cap-dinh-danh" client:load="x" />'), 'summary/attribute'],
  ['an alias bomb', frontMatter(bomb), 'summary/front-matter-alias'],
  ['deep YAML', frontMatter(`x: ${'['.repeat(2000)}${']'.repeat(2000)}`), 'summary/too-deep'],
  ['large YAML', frontMatter(`x: "${'a'.repeat(70_000)}"`), 'summary/front-matter-too-large'],
  ['a YAML tag', frontMatter('x: !!js/function "x"'), 'summary/front-matter-alias'],
  ['a prototype key', frontMatter('__proto__: "x"'), 'summary/front-matter-key'],
  ['deep nesting', summary(`${'> '.repeat(500)}a`), 'summary/too-deep'],
];

const attacks: readonly Attack[] = [
  ...inSummaries.map(([name, text, code], index): Attack => ({ name, file: `content/van-ban/xau-${index}.mdx`, text, code })),
  ...([
    ['HTML in a cell', note('<img src=x onerror=alert(1)>'), 'cell/html'],
    ['text that runs backwards', note('đảo \u202echữ'), 'cell/text-direction'],
    ['a letter that looks like another', note('Bа Tơ'), 'cell/look-alike'],
    ['a formula', note("=cmd|' /C calc'!A0"), 'cell/formula'],
    ['a control character', note('a\u0007b'), 'cell/control-character'],
  ] as const).map(([name, text, code], index): Attack => ({ name, file: `data/so-lieu/xau-${index}.csv`, text, code })),
];

/** Each the id of an agency. */
const hostileIds = ['__proto__', 'constructor', '../../etc', 'xau/../../x', 'a%2fb', 'hà-nội', 'Xau'];

let folder: string;
let place: { dataFolder: string; contentFolder: string; outFolder: string };
let problems: readonly { readonly code: string; readonly severity: string; readonly file: string; readonly value: string }[];
let variables: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-hostile-'));
  place = { ...(await writeMinimalPortal(folder)), outFolder: join(folder, 'dist') };
  await buildPortal(place);
  for (const { file, text } of attacks) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await writeFile(join(folder, 'data/co-quan.csv'), `id,ten,dia_phuong\n${hostileIds.map((id) => `${id},Tổ ${hostileIds.indexOf(id) + 1},tinh-mau\n`).join('')}`);
  variables = { PORTAL_DATA: place.dataFolder, PORTAL_CONTENT: place.contentFolder, PORTAL_OUT: place.outFolder, PORTAL_DATE: '2024-06-01' };
  problems = (JSON.parse((await runCommand('check', ['--json'], variables)).out) as { problems: typeof problems }).problems;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('content from a stranger', () => {
  it.each(attacks)('$name is told at its file', ({ file, code }) => {
    const name = file.slice(file.indexOf('/') + 1);
    const found = problems.filter((problem) => problem.file.endsWith(name) && problem.severity === 'error');
    expect(found.map((problem) => problem.code)).toContain(code);
  });

  it.each(hostileIds)('may not name a thing “%s”', (id) => {
    expect(problems.filter(({ file, severity }) => file.endsWith('co-quan.csv') && severity === 'error').map(({ value }) => value)).toContain(id);
  });

  it('is published by no build, which tells every file that has to change', async () => {
    const before = await folderDigest(place.outFolder);
    const { code, out, err } = await runCommand('build', [], variables);
    expect(code).toBe(1);
    for (const { file } of attacks) expect(out + err).toContain(file.slice(file.indexOf('/') + 1));
    expect(await folderDigest(place.outFolder)).toEqual(before);
  });
});
