/** Portals that tests only read: each is built once in the run of a project, by the first test file that asks for it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { projectFolder } from '#cli/environment.ts';
import { buildPortal } from './build-portal.ts';

const portals = {
  /** The repository's own record. */
  real: { folder: projectFolder, day: '2026-11-24' },
  /** Made up: forty indicators over twelve quarters. */
  fixture: { folder: join(projectFolder, 'tests/fixtures/portal'), day: '2025-03-01' },
} as const;

export type PortalName = keyof typeof portals;

/** Folder of the built site. `basePath` has a slash at both ends. */
export async function builtSite(name: PortalName, basePath = '/'): Promise<string> {
  const { folder, day } = portals[name];
  const outFolder = join(inject('sitesFolder'), name + basePath.replaceAll('/', '-'));
  if (!existsSync(outFolder)) await buildPortal({ dataFolder: join(folder, 'data'), contentFolder: join(folder, 'content'), outFolder }, { PORTAL_DATE: day, BASE_PATH: basePath });
  return outFolder;
}
