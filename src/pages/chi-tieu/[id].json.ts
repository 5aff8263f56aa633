import type { APIRoute } from 'astro';
import { indicatorDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { jsonResponse } from '#views/downloads.ts';
import { indicatorJson } from '#views/json-twins.ts';

export const getStaticPaths = indicatorDataPaths;

export const GET: APIRoute = async ({ params }) => jsonResponse(indicatorJson(params['id'] ?? '', await portal()));
