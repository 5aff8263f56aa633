/** Portals that tests only read: each is built once in the run of a project, by the first test file that asks for it. */
import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { buildPortal } from './build-portal.ts';
import { writeDividedPortal } from './divided-portal.ts';
import { writeMinimalPortal } from './minimal-portal.ts';

interface PortalSource {
  /** Folder of `data` and `content`; writes them to the given one where they are made for the test. */
  readonly source: string | ((folder: string) => Promise<unknown>);
  readonly day: string;
}

const portals = {
  /** The repository's own record. */
  real: { source: projectFolder, day: '2026-11-24' },
  /** Made up: forty indicators over twelve quarters. */
  fixture: { source: join(projectFolder, 'tests/fixtures/portal'), day: '2025-03-01' },
  /** Made up: one district, two indicators, one document. */
  minimal: { source: writeMinimalPortal, day: '2024-06-01' },
  /** Made up: long lists go by province. */
  divided: { source: writeDividedPortal, day: '2025-11-15' },
} satisfies Readonly<Record<string, PortalSource>>;

export type PortalName = keyof typeof portals;

/** Folder of the built site. `basePath` has a slash at both ends. Test files run side by side; of them one builds at a time. */
export async function builtSite(name: PortalName, basePath = '/'): Promise<string> {
  const sites = inject('sitesFolder');
  const outFolder = join(sites, name + basePath.replaceAll('/', '-'));
  // A site appears whole, by a rename.
  while (!existsSync(outFolder)) {
    if (await taken(join(sites, 'building'))) await setTimeout(200);
    else await build(name, basePath, outFolder).finally(() => rmdir(join(sites, 'building')));
  }
  return outFolder;
}

/** Takes the lock, or finds that another file has it. */
async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true;
    throw error;
  }
}

async function build(name: PortalName, basePath: string, outFolder: string): Promise<void> {
  if (existsSync(outFolder)) return;
  const { source, day }: PortalSource = portals[name];
  const folder = typeof source === 'string' ? source : join(inject('sitesFolder'), `${name}-source`);
  if (typeof source !== 'string') await source(folder);
  await buildPortal(
    { dataFolder: join(folder, 'data'), contentFolder: join(folder, 'content'), outFolder },
    { PORTAL_DATE: day, BASE_PATH: basePath },
  );
}
