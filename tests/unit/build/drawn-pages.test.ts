import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawnPages, ownPages, pagesVariable, writeDrawnPages } from '#build/drawn-pages.ts';
import { sitePaths } from '#core/site/site-addresses.ts';
import { realPortal } from '../../support/real-portal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Prerenderer = { readonly getStaticPaths: () => Promise<{ readonly pathname: string }[]> };

afterEach(() => void vi.unstubAllEnvs());

describe('runs of Astro for the shards of a portal', () => {
  it('draw every page once, also what is no page', async () => {
    const portal = await realPortal();
    // As Astro names them: those of one file without a slash.
    const paths = [
      ...sitePaths(portal, []).map((path) => (/^\/[^/]+\/$/u.test(path) ? path.slice(0, -1) : path)),
      '/sitemap.xml',
    ];
    const everything: Prerenderer = { getStaticPaths: async () => paths.map((pathname) => ({ pathname })) };
    const drawn: string[][] = [];
    for (const number of [1, 2, 3]) {
      const file = join(await temporaryFolder(), 'pages');
      await writeDrawnPages(file, { number, count: 3 }, portal);
      vi.stubEnv(pagesVariable, file);
      let wrap: ((standard: Prerenderer) => Prerenderer) | undefined;
      const compiled = vi.fn(() => Promise.resolve());
      const start = drawnPages(ownPages(), compiled).hooks['astro:build:start'] as unknown as (options: object) => void;
      start({ setPrerenderer: (given: typeof wrap) => void (wrap = given) });
      drawn.push((await (wrap?.(everything) ?? everything).getStaticPaths()).map(({ pathname }) => pathname));
      expect(compiled).toHaveBeenCalledOnce();
    }
    expect(drawn.flat().sort()).toEqual(paths.sort());
    for (const pages of drawn) expect(pages.length).toBeGreaterThan(0);
    expect(drawn[2]).toEqual(expect.arrayContaining(['/', '/sitemap.xml']));
  });

  it('draw all pages where no shard is asked for', () => {
    expect(ownPages()).toBeUndefined();
  });
});
