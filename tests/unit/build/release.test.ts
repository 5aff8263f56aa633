import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { releaseInto } from '#build/release.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** A site whose script and styles are named after its release. */
async function site(release: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  return write(await temporaryFolder(), {
    'index.html': `trang ${release}`,
    [`_astro/trang.${release}.js`]: release,
    [`_astro/kieu.${release}.css`]: release,
    'du-lieu/so-lieu.csv': 'a',
    ...more,
  });
}

async function served(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe('a release', () => {
  it('takes no page of changes away for one that tells less, unless told to', async () => {
    const page = (state: string): Record<string, string> => ({
      'thay-doi/index.html': `<p class="note" data-history="${state}">`,
    });
    const target = await temporaryFolder();
    await releaseInto(await site('a', page('cut')), target);
    await releaseInto(await site('b', page('whole')), target);
    const poorer = await site('c', page('missing'));
    await expect(releaseInto(poorer, target)).rejects.toMatchObject({ reason: 'less-history', folder: target });
    expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('trang b');
    await releaseInto(poorer, target, { takesLess: true });
    expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('trang c');
    await releaseInto(await site('d', page('whole')), target);
  });

  it('keeps the parts of the two releases before it, and nothing else of them', async () => {
    const target = await temporaryFolder();
    for (const release of ['a', 'b', 'c'])
      await releaseInto(await site(release, { [`chi-tieu/${release}/index.html`]: '' }), target);
    expect(await served(target)).toEqual([
      '.releases.json',
      '_astro/kieu.a.css',
      '_astro/kieu.b.css',
      '_astro/kieu.c.css',
      '_astro/trang.a.js',
      '_astro/trang.b.js',
      '_astro/trang.c.js',
      'chi-tieu/c/index.html',
      'du-lieu/so-lieu.csv',
      'index.html',
    ]);
    const { kept, removed } = await releaseInto(await site('d'), target);
    expect({ kept, removed }).toEqual({ kept: 4, removed: 3 });
    expect(await served(target)).not.toContain('_astro/trang.a.js');
    expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('trang d');
  });

  it('keeps the parts of the index of the search, and its entry only of the newest', async () => {
    const target = await temporaryFolder();
    for (const release of ['a', 'b'])
      await releaseInto(
        await write(await temporaryFolder(), {
          'index.html': release,
          'pagefind/pagefind-entry.json': release,
          [`pagefind/pagefind.${release}.pf_meta`]: release,
          [`pagefind/fragment/${release}.pf_fragment`]: release,
        }),
        target,
      );
    expect((await served(target)).filter((path) => path.startsWith('pagefind/'))).toEqual([
      'pagefind/fragment/a.pf_fragment',
      'pagefind/fragment/b.pf_fragment',
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.a.pf_meta',
      'pagefind/pagefind.b.pf_meta',
    ]);
    expect(await readFile(join(target, 'pagefind/pagefind-entry.json'), 'utf8')).toBe('b');
  });

  it('counts the same site once, however often it is released, and writes only what changed', async () => {
    const target = await temporaryFolder();
    const [a, b] = [await site('a'), await site('b')];
    await releaseInto(a, target);
    for (let time = 0; time < 3; time += 1) await releaseInto(b, target);
    expect(await served(target)).toContain('_astro/trang.a.js');
    expect(await releaseInto(b, target)).toEqual({ written: 0, removed: 0, kept: 2 });
  });

  it('finishes what a stopped run began, and drops its half-written file', async () => {
    const target = await temporaryFolder();
    await releaseInto(await site('a'), target);
    await write(target, { '_astro/trang.b.js.part': 'b', 'index.html.part': 'tr' });
    await releaseInto(await site('b'), target);
    expect((await served(target)).filter((path) => path.endsWith('.part'))).toEqual([]);
    expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('trang b');
  });

  it('touches no folder that it did not fill, and takes nothing for a site that is none', async () => {
    const target = await write(await temporaryFolder(), { 'anh.jpg': 'x' });
    await expect(releaseInto(await site('a'), target)).rejects.toMatchObject({ reason: 'not-ours' });
    expect(await served(target)).toEqual(['anh.jpg']);
    await expect(releaseInto(await temporaryFolder(), await temporaryFolder())).rejects.toMatchObject({
      reason: 'no-site',
    });
  });
});
