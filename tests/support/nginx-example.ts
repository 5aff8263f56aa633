import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#build/environment.ts';

/** The configuration for nginx that `docs/nginx.md` gives. */
export function nginxExample(): string {
  const text = readFileSync(join(projectFolder, 'docs/nginx.md'), 'utf8');
  return /^```nginx\n(.*?)^```$/msu.exec(text)?.[1] ?? '';
}
