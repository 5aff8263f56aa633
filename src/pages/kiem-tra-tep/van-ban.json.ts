/** What the front matter says of every document: the file checker's context besides the published tables. */
import type { APIRoute } from 'astro';
import { portal } from '#data/portal.ts';
import { jsonResponse } from '#files/tables.ts';

export const GET: APIRoute = async () => jsonResponse([...(await portal()).catalog.documents.values()]);
