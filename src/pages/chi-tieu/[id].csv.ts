import type { APIRoute } from 'astro';
import { indicatorPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { csvResponse, twinCsv } from '#views/downloads.ts';

export const getStaticPaths = indicatorPaths;

export const GET: APIRoute = async ({ params }) => {
  const everything = await portal();
  return csvResponse(twinCsv(everything.catalog.ofIndicator(params['id'] ?? ''), everything));
};
