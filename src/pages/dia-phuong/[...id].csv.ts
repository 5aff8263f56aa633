import type { APIRoute } from 'astro';
import { areaPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { csvResponse, twinCsv } from '#views/downloads.ts';

export const getStaticPaths = areaPaths;

export const GET: APIRoute = async ({ params }) => {
  const everything = await portal();
  return csvResponse(twinCsv(everything.catalog.ofArea(params['id'] ?? ''), everything));
};
