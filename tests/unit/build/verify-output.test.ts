import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readPage } from '#build/page-faults.ts';
import { readStaffWords } from '#build/staff-words.ts';
import { type OutputReport, verifyOutput } from '#build/verify-output.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const origin = 'https://mau.vn';
const entry = '{"version":"x","languages":{"vi":{"page_count":1}}}';

function page(path: string, body = '', head = ''): string {
  return `<!DOCTYPE html><html lang="vi"><head><title>Trang</title><link rel="canonical" href="${origin}${path}">${head}</head><body><h1>Trang</h1>${body}</body></html>`;
}

function sitemap(...paths: string[]): string {
  return `<urlset>${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`;
}

async function verify(
  files: Readonly<Record<string, string>>,
  base = '/',
): Promise<OutputReport & { lines: string[] }> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries({ 'pagefind/pagefind-entry.json': entry, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const report = await verifyOutput(folder, origin + base);
  return {
    ...report,
    lines: report.faults.map(({ file, name, value }) => [file, name, value].filter((part) => part !== '').join(' ')),
  };
}

describe('a whole site', () => {
  it('passes and is counted', async () => {
    const report = await verify({
      'index.html': page(
        '/',
        '<a href="/a/#muc-1">a</a> <a href="#dau" id="dau">b</a> <a href="/a.csv">c</a> <a href="https://x.vn">d</a>',
      ),
      'a/index.html': page('/a/', '<h2 id="muc-1">x</h2><a href="/?q=1">e</a>'),
      'a.csv': 'a,b',
      '404.html': page('/404.html', '', '<meta name="robots" content="noindex">'),
      'cu/index.html':
        '<title>Chuyển</title><link rel="canonical" href="https://mau.vn/a/"><meta http-equiv="refresh" content="0;url=/a/">',
      'sitemap.xml': sitemap('/', '/a/'),
    });
    expect(report.lines).toEqual([]);
    expect(report).toMatchObject({ pages: 4, indexedPages: 1, files: 7, links: { written: 3, addresses: 3 } });
  });

  it('passes below a base path', async () => {
    const report = await verify(
      {
        'index.html': page('/cong/', '<a href="/cong/a/">a</a>'),
        'a/index.html': page('/cong/a/'),
        'sitemap.xml': sitemap('/cong/', '/cong/a/'),
      },
      '/cong/',
    );
    expect(report.lines).toEqual([]);
  });
});

describe('the gate stops', () => {
  it('links that lead nowhere, each once', async () => {
    const { lines } = await verify({
      'index.html': page(
        '/',
        '<a href="/b/">x</a> <a href="/a/#thieu">x</a> <a href="#thieu">x</a> <a href="a/">x</a>',
      ),
      'a/index.html': page('/a/', '<a href="/b/">x</a> <img src="/hinh/x.png" alt="">'),
      'sitemap.xml': sitemap('/', '/a/'),
    });
    expect(lines).toEqual([
      'index.html odd-address a/',
      'index.html link-to-missing-place #thieu',
      'a/index.html link-to-nothing /b/',
      'a/index.html link-to-nothing /hinh/x.png',
      'index.html link-to-missing-place /a/#thieu',
    ]);
  });

  it('links that forget the base path', async () => {
    expect(
      (await verify({ 'index.html': page('/cong/', '<a href="/">x</a>'), 'sitemap.xml': sitemap('/cong/') }, '/cong/'))
        .lines,
    ).toEqual(['index.html link-outside-base /']);
  });

  it('a sitemap that is not the list of pages', async () => {
    expect(
      (await verify({ 'index.html': page('/'), 'a/index.html': page('/a/'), 'sitemap.xml': sitemap('/', '/b/') }))
        .lines,
    ).toEqual(['sitemap.xml left-out-of-sitemap https://mau.vn/a/', 'sitemap.xml not-a-page https://mau.vn/b/']);
  });

  it('a canonical address of another page', async () => {
    expect((await verify({ 'index.html': page('/a/'), 'sitemap.xml': sitemap('/') })).lines).toEqual([
      'index.html wrong-canonical https://mau.vn/a/',
    ]);
  });

  it('an empty site and an empty index', async () => {
    expect((await verify({ 'pagefind/pagefind-entry.json': '{"version":"x","languages":{}}' })).lines).toEqual([
      'index.html no-pages',
      'pagefind/pagefind-entry.json nothing-indexed',
    ]);
  });
});

describe('a page', () => {
  const names = (html: string): string[] => readPage(html).faults.map(({ name }) => name);

  it.each([
    '<p>undefined</p>',
    '<p>NaN %</p>',
    '<p>[object Object]</p>',
    '<p>Invalid Date</p>',
    '<p aria-label="undefined">x</p>',
  ])('shows %s', (body) => {
    expect(names(page('/', body))).toEqual(['broken-text']);
  });

  it('may speak of such words in its scripts', () => {
    expect(names(page('/', '<script>if (x === undefined) y(NaN)</script>'))).toEqual([]);
  });

  it('may hold signs of markup in its words and attributes', () => {
    expect(
      names(
        page(
          '/',
          '<p>Số &lt;script trạm</p><a href="/a/">b</a>',
          '<meta name="description" content="Số <script trạm, <style và </title>">',
        ),
      ),
    ).toEqual([]);
  });

  it('may hold words of staff, whole or cut, and no others', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.csv'), 'id,ghi_chu\nx,Ghi NaN nhé\ny,"Tên undefined, [object Object]"\n');
    const words = await readStaffWords(folder);
    const found = (body: string): string[] =>
      readPage(page('/', body), words).faults.map(({ name, value }) => `${name} ${value}`);
    for (const text of ['Ghi NaN nhé', 'ghi  NaN\nnhé.', '…NaN nhé', 'Ghi NaN…', 'Tên undefined, [object Object]'])
      expect(found(`<p title="${text}">${text.replace('Ghi', 'G&#104;i')}</p>`)).toEqual([]);
    for (const text of ['NaN', 'NaN%', 'Tăng NaN điểm', 'undefined', 'là undefined'])
      expect(found(`<p>${text}</p>`)).toEqual([`broken-text ${text}`]);
    expect(found('<p class="undefined">x</p>')).toEqual(['broken-text undefined']);
  });

  it('names the cell that has the same word', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.csv'), 'id,ghi_chu\nx,(NaN)\n');
    const { faults } = readPage(page('/', '<p>Tăng NaN điểm</p>'), await readStaffWords(folder));
    expect(faults).toEqual([{ name: 'broken-text', value: 'Tăng NaN điểm (a.csv:2)' }]);
  });

  it('lacks what a page must have', () => {
    expect(names('<html lang="en"><head><title> </title></head><body></body></html>')).toEqual([
      'no-canonical',
      'no-title',
      'heading-count',
      'lang-not-vi',
    ]);
  });

  it('has two places with one name', () => {
    expect(names(page('/', '<p id="a"></p><p id="a"></p>'))).toEqual(['repeated-id']);
  });

  it('is read as a parser of HTML reads it', () => {
    const html = page(
      '/',
      `<!-- <a href="/khong/" id="khong"> --><A HREF='/b/?x=1&amp;y=2#c' ID=d>1 < 2 > 0</A><img src=/hinh.png alt="a > b"/>
      <p title='"id="e"'>Số <b id="&#103;i">đ</b></p><textarea id="f"><a href="/khong/" id="khong"></textarea>
      <script type="application/ld+json">{"a": "<p id=\\"khong\\">"}</script><svg viewBox="0 0 1 1"><use href="#d"/></svg>
      <a data-href="/khong/" data-id="khong" href="/hai/" href="/ba/">x</a>`,
    );
    const seen = { ids: new Set<string>(), links: new Set<string>() };
    const parser = new Parser({
      onopentag: (_, { id, href, src }) => {
        if (id !== undefined) seen.ids.add(id);
        for (const link of [href, src]) if (link?.startsWith('/') === true) seen.links.add(link);
      },
    });
    parser.end(html);
    expect(readPage(html)).toMatchObject({ faults: [], ...seen });
    expect(seen.links).toEqual(new Set(['/b/?x=1&y=2#c', '/hinh.png', '/hai/']));
  });
});
