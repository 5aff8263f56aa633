import type { APIRoute } from 'astro';
import { portal } from '#data/portal.ts';
import { tableFileList } from '#data/table-files.ts';
import { csvResponse, tableFiles } from '#files/tables.ts';

/** In a build these files are written by `build/data-files.ts`. */
export async function getStaticPaths() {
  return import.meta.env.DEV
    ? (await tableFileList()).map(({ name }) => ({ params: { file: name.replace(/\.csv$/, '') } }))
    : [];
}

export const GET: APIRoute = async ({ params }) => {
  const everything = await portal();
  const listed = (await tableFileList()).find(({ name }) => name === `${params['file'] ?? ''}.csv`);
  const written = listed === undefined ? [] : [...tableFiles(listed.table, listed.form, everything)];
  return csvResponse(Buffer.concat(written.find(({ name }) => name === listed?.name)?.body ?? []).toString('utf8'));
};
