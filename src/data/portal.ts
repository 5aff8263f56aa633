/**
 * The one place where pages get their data: read, checked and built once a process. In development the folders are
 * read again when a file has changed. Any error in the data stops whoever asks; nothing half-good is shown.
 */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { type Catalog, buildCatalog } from '#core/catalog.ts';
import type { FigureHistory } from '#core/history.ts';
import { dayNumberOf } from '#core/partial-date.ts';
import { type Portal, buildPortal } from '#views/portal.ts';
import { checkPortal } from './check-portal.ts';
import { contentFolder, dataFolder } from './folders.ts';
import { readHistory } from './git-history.ts';
import { readPortalSource, sourceStamp } from './read-source.ts';

let current: { readonly stamp: string; readonly portal: Promise<Portal> } | undefined;

export function portal(): Promise<Portal> {
  if (current !== undefined && !import.meta.env.DEV) return current.portal;
  const stamp = import.meta.env.DEV ? sourceStamp(dataFolder, contentFolder) : 'once';
  if (current?.stamp !== stamp) current = { stamp, portal: loadPortal() };
  return current.portal;
}

async function loadPortal(): Promise<Portal> {
  const today = dayNumberOf(process.env['PORTAL_DATE'] ?? '');
  if (today === undefined) throw new Error('PORTAL_DATE is not set; the site is built by `npm run build` or `npm run dev`');
  const check = checkPortal(await readPortalSource(dataFolder, contentFolder), today);
  if (check.tables === undefined) throw new Error('the data has errors; `npm run check` lists them');
  const catalog = buildCatalog(check.tables, check.documents);
  return buildPortal(catalog, await history(catalog));
}

/** As the build found it; in development as it is. */
async function history(catalog: Catalog): Promise<FigureHistory> {
  const found = process.env['PORTAL_HISTORY'];
  return found === undefined ? readHistory(dataFolder, contentFolder, catalog) : (JSON.parse(await readFile(found, 'utf8')) as FigureHistory);
}
