import type { APIRoute } from 'astro';
import { areaDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { areaJson } from '#files/page-json.ts';
import { jsonResponse } from '#files/tables.ts';

export const getStaticPaths = areaDataPaths;

export const GET: APIRoute = async ({ params }) => jsonResponse(areaJson(params['id'] ?? '', await portal()));
