/** Which pages a run of Astro draws: all, or those of one shard, which the command writes down for it. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import type { Portal } from '#core/site/portal.ts';
import { type OwnsPage, type Shard, shardOfPages } from '#core/site/shards.ts';

/** Names the file of such a list; not set for a run that draws every page. */
export const pagesVariable = 'PORTAL_PAGES';

interface DrawnPages {
  readonly paths: readonly string[];
  /** All pages but these, which other shards draw. */
  readonly areOthers: boolean;
}

export async function writeDrawnPages(file: string, { number, count }: Shard, portal: Portal): Promise<void> {
  const areOthers = number === count;
  const pages = [...shardOfPages(portal, count)].filter(([, owner]) => (owner === number) !== areOthers);
  const list: DrawnPages = { paths: pages.map(([path]) => path), areOthers };
  await writeFile(file, JSON.stringify(list));
}

/** Of this process; undefined: it draws every page. */
export function ownPages(): OwnsPage | undefined {
  const file = process.env[pagesVariable];
  if (file === undefined) return undefined;
  const { paths, areOthers } = JSON.parse(readFileSync(file, 'utf8')) as DrawnPages;
  const listed = new Set(paths);
  return (path) => listed.has(path.endsWith('/') ? path : `${path}/`) !== areOthers;
}

/** `compiled`: called when all pages are compiled and none is drawn yet. */
export function drawnPages(owns: OwnsPage | undefined, compiled: () => Promise<void>): AstroIntegration {
  return {
    name: 'drawn-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => {
            await compiled();
            const pages = await standard.getStaticPaths();
            return owns === undefined ? pages : pages.filter(({ pathname }) => owns(pathname));
          },
        }));
      },
    },
  };
}
