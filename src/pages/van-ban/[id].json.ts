import type { APIRoute } from 'astro';
import { documentDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { jsonResponse } from '#views/downloads.ts';
import { documentJson } from '#views/json-twins.ts';

export const getStaticPaths = documentDataPaths;

export const GET: APIRoute = async ({ params }) => jsonResponse(documentJson(params['id'] ?? '', await portal()));
