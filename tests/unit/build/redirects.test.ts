import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { redirectsFile, writeRedirects } from '#build/redirects.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const place = (folder: string): Parameters<typeof writeRedirects>[1] => ({
  folder,
  address: 'https://mau.vn/cong/',
  basePath: '/cong/',
});

describe('a redirect', () => {
  it('is written at the address that was given up', async () => {
    const folder = await temporaryFolder();
    await writeRedirects([{ from: '/chi-tieu/a/', to: '/chi-tieu/b/' }], place(folder));
    expect(existsSync(join(folder, 'chi-tieu/a/index.html'))).toBe(true);
    expect(await readFile(join(folder, redirectsFile), 'utf8')).toContain('/cong/chi-tieu/a/ /cong/chi-tieu/b/ 301\n');
  });

  it.each([
    '/../../thoat-ra/',
    '/../site-ben-canh/',
    '/x /;~. https://xau.vn/;/y',
    '/* https://xau.vn/:splat 302!',
    '/a"><script>',
    '/_astro/x/',
    '/x',
    'https://xau.vn/',
    '/',
    '/x/#f-a',
  ])('is written neither from nor, unless it is the front page, to %j', async (path) => {
    const parent = await temporaryFolder();
    const folder = join(parent, 'a/site');
    await mkdir(folder, { recursive: true });
    await expect(writeRedirects([{ from: path, to: '/chi-tieu/b/' }], place(folder))).rejects.toThrow(
      'dia-chi-da-cong-bo.csv',
    );
    if (path !== '/')
      await expect(writeRedirects([{ from: '/chi-tieu/a/', to: path }], place(folder))).rejects.toThrow(
        'dia-chi-da-cong-bo.csv',
      );
    expect(await readdir(parent, { recursive: true })).toEqual(['a', 'a/site']);
  });

  it('overwrites no page', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'nhung'));
    await writeFile(join(folder, 'nhung/index.html'), 'trang');
    await expect(writeRedirects([{ from: '/nhung/', to: '/' }], place(folder))).rejects.toThrow('EEXIST');
    expect(await readFile(join(folder, 'nhung/index.html'), 'utf8')).toBe('trang');
  });
});
