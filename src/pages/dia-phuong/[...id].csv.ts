import type { APIRoute } from 'astro';
import { areaDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { csvResponse, twinCsv } from '#files/tables.ts';

export const getStaticPaths = areaDataPaths;

export const GET: APIRoute = async ({ params }) => {
  const everything = await portal();
  return csvResponse(twinCsv(everything.catalog.ofArea(params['id'] ?? ''), everything));
};
