/**
 * The one place where pages get their data: read, checked and built once a process. In development the folders are
 * read again when a file has changed. Any error in the data stops whoever asks; nothing half-good is shown.
 */
import process from 'node:process';
import { figureAliases } from '#core/address-list.ts';
import { buildCatalog } from '#core/catalog.ts';
import { dayNumberOf } from '#core/partial-date.ts';
import { buildPortal, type Portal } from '#core/site/portal.ts';
import { checkPortal } from './check-portal.ts';
import { contentFolder, dataFolder } from './folders.ts';
import { readHistory } from './git-history.ts';
import { readPortalSource, sourceStamp } from './read-source.ts';
import { readSnapshot } from './snapshot.ts';

let current: { readonly stamp: string; readonly portal: Promise<Portal> } | undefined;

export function portal(): Promise<Portal> {
  if (current !== undefined && !import.meta.env.DEV) return current.portal;
  const stamp = import.meta.env.DEV ? sourceStamp(dataFolder, contentFolder) : 'once';
  if (current?.stamp !== stamp) current = { stamp, portal: loadPortal() };
  return current.portal;
}

/** The day that the portal is checked for, as `2024-11-30`. */
export function portalDay(): string {
  return process.env['PORTAL_DATE'] ?? '';
}

/** As the build has read and checked it; in development as it is. */
async function loadPortal(): Promise<Portal> {
  const handed = process.env['PORTAL_SNAPSHOT'];
  if (handed !== undefined) {
    const { tables, documents, history, aliases } = await readSnapshot(handed);
    return buildPortal(buildCatalog(tables, documents), history, aliases);
  }
  const today = dayNumberOf(portalDay());
  if (today === undefined)
    throw new Error('PORTAL_DATE is not set; the site is built by `npm run build` or `npm run dev`');
  const source = await readPortalSource(dataFolder, contentFolder);
  const check = checkPortal(source, today);
  if (check.tables === undefined) throw new Error('the data has errors; `npm run check` lists them');
  const catalog = buildCatalog(check.tables, check.documents);
  const aliases = figureAliases(source.addresses ?? [], catalog);
  return buildPortal(catalog, await readHistory(dataFolder, contentFolder, catalog, aliases), aliases);
}
