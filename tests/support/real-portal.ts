/** The portal of the repository's own `data/` and `content/`, for tests of the record itself. */
import { join } from 'node:path';
import { buildCatalog } from '#core/catalog.ts';
import { buildPortal, type Portal } from '#core/site/portal.ts';
import { checkPortal, type PortalCheck, type PortalSource } from '#data/check-portal.ts';
import { readPortalSource } from '#data/read-source.ts';

const root = join(import.meta.dirname, '../..');

export function realSource(): Promise<PortalSource> {
  return readPortalSource(join(root, 'data'), join(root, 'content'));
}

/** As of a day after every document of the record. */
async function checkRealPortal(): Promise<PortalCheck> {
  return checkPortal(await realSource(), 20261124);
}

export async function realPortal(): Promise<Portal> {
  const { tables, documents } = await checkRealPortal();
  if (tables === undefined) throw new Error('the record has errors; `npm run check` lists them');
  return buildPortal(buildCatalog(tables, documents));
}
