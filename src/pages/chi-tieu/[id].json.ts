import type { APIRoute } from 'astro';
import { indicatorDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { indicatorJson } from '#files/page-json.ts';
import { jsonResponse } from '#files/tables.ts';

export const getStaticPaths = indicatorDataPaths;

export const GET: APIRoute = async ({ params }) => jsonResponse(indicatorJson(params['id'] ?? '', await portal()));
