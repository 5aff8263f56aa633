/**
 * A large portal is drawn by two runs of Astro side by side, each with a core of its own: pages of areas in one, all others
 * in the other. Both put the same site together; each writes its own pages.
 */
import process from 'node:process';
import type { AstroIntegration } from 'astro';

export type PagePart = 'areas' | 'others';

/** Set for a run that draws one part alone. */
export const partVariable = 'PORTAL_PART';
/** Fewer areas with a page than these are drawn sooner by one run than two are started. */
export const fewestAreas = 400;

const areaRoute = '/dia-phuong/[...id]';

/** Of this process; undefined: it draws every page. */
export function ownPart(): PagePart | undefined {
  const part = process.env[partVariable];
  return part === 'areas' || part === 'others' ? part : undefined;
}

export function pagesOf(part: PagePart): AstroIntegration {
  return {
    name: 'page-parts',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () =>
            (await standard.getStaticPaths()).filter(({ route }) => (route.route === areaRoute) === (part === 'areas')),
        }));
      },
    },
  };
}
