/** One folder for the run, in which each portal that tests only read is built once; see `built-site.ts`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly sitesFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-sites-'));
  project.provide('sitesFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
