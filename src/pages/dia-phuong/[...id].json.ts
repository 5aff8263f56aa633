import type { APIRoute } from 'astro';
import { areaDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { jsonResponse } from '#views/downloads.ts';
import { areaJson } from '#views/json-twins.ts';

export const getStaticPaths = areaDataPaths;

export const GET: APIRoute = async ({ params }) => jsonResponse(areaJson(params['id'] ?? '', await portal()));
