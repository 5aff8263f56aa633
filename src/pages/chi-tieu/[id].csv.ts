import type { APIRoute } from 'astro';
import { indicatorDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { csvResponse, twinCsv } from '#files/tables.ts';

export const getStaticPaths = indicatorDataPaths;

export const GET: APIRoute = async ({ params }) => {
  const everything = await portal();
  return csvResponse(twinCsv(everything.catalog.ofIndicator(params['id'] ?? ''), everything));
};
