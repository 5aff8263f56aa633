import type { APIRoute } from 'astro';
import { portal } from '#data/portal.ts';
import { tableFileList } from '#data/table-files.ts';
import { dataPackage } from '#views/data-package.ts';
import { jsonResponse } from '#views/downloads.ts';

export const GET: APIRoute = async () => jsonResponse(dataPackage(await tableFileList(), await portal()));
