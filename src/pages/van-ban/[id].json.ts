import type { APIRoute } from 'astro';
import { documentDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { documentJson } from '#files/page-json.ts';
import { jsonResponse } from '#files/tables.ts';

export const getStaticPaths = documentDataPaths;

export const GET: APIRoute = async ({ params }) => jsonResponse(documentJson(params['id'] ?? '', await portal()));
