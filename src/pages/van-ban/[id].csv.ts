import type { APIRoute } from 'astro';
import { documentDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { csvResponse, twinCsv } from '#files/tables.ts';

export const getStaticPaths = documentDataPaths;

export const GET: APIRoute = async ({ params }) => {
  const everything = await portal();
  return csvResponse(twinCsv(everything.catalog.ofDocument(params['id'] ?? ''), everything));
};
