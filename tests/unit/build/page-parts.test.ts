import { describe, expect, it } from 'vitest';
import { type PagePart, pagesOf } from '#build/page-parts.ts';

type Prerenderer = {
  readonly getStaticPaths: () => Promise<{ readonly pathname: string; readonly route: { readonly route: string } }[]>;
};

const routes = ['/', '/dia-phuong', '/dia-phuong/[...id]', '/dia-phuong/[...id].csv', '/van-ban/[id]'];
const everything: Prerenderer = {
  getStaticPaths: () => Promise.resolve(routes.map((route) => ({ pathname: route, route: { route } }))),
};

async function drawnBy(part: PagePart): Promise<string[]> {
  let wrap: ((standard: Prerenderer) => Prerenderer) | undefined;
  const start = pagesOf(part).hooks['astro:build:start'] as unknown as (options: object) => void;
  start({ setPrerenderer: (given: typeof wrap) => void (wrap = given) });
  return (await (wrap?.(everything) ?? everything).getStaticPaths()).map(({ pathname }) => pathname);
}

describe('the two parts of a large portal', () => {
  it('draw every page once', async () => {
    const [areas, others] = [await drawnBy('areas'), await drawnBy('others')];
    expect(areas).toEqual(['/dia-phuong/[...id]']);
    expect([...areas, ...others].sort()).toEqual([...routes].sort());
  });
});
