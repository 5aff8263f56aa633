import type { APIRoute, GetStaticPaths } from 'astro';
import { portal } from '#data/portal.ts';
import { searchFiles } from '#files/search-lists.ts';

/** Written by `build/data-files.ts` in a build. */
export const getStaticPaths: GetStaticPaths = async () =>
  (import.meta.env.DEV ? [...searchFiles(await portal()).keys()] : []).map((name) => ({
    params: { file: name.replace(/\.json$/u, '') },
  }));

export const GET: APIRoute = async ({ params }) =>
  new Response(searchFiles(await portal()).get(`${params['file'] ?? ''}.json`), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
