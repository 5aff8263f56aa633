import type { APIRoute } from 'astro';
import { portal } from '#data/portal.ts';
import { tableFileList } from '#data/table-files.ts';
import { dataPackage } from '#files/data-package.ts';
import { jsonResponse } from '#files/tables.ts';

export const GET: APIRoute = async () => jsonResponse(dataPackage(await tableFileList(), await portal()));
