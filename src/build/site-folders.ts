/** The folders beside a published site in which the next one is made; all on one file system, so that a rename swaps them. */
import { basename, dirname, join } from 'node:path';

export interface SiteFolders {
  /** What is served. */
  readonly out: string;
  /** The site that was served before; exists only while a swap is under way. */
  readonly previous: string;
  readonly lock: string;
  readonly parent: string;
  /** A name of our own, such as `.dist-next-4711`. */
  own(purpose: SitePurpose, pid: number): string;
  /** The purpose and process of such a name; undefined for any other file. */
  parseOwn(name: string): { readonly purpose: string; readonly pid: number } | undefined;
}

export type SitePurpose = 'next' | 'data' | 'cache' | 'trash' | 'lock';

export function siteFolders(out: string): SiteFolders {
  const parent = dirname(out);
  const prefix = `.${basename(out)}-`;
  return {
    out,
    parent,
    previous: join(parent, `${prefix}previous`),
    lock: join(parent, `${prefix}lock`),
    own: (purpose, pid) => join(parent, `${prefix}${purpose}-${pid}`),
    parseOwn: (name) => {
      const match = name.startsWith(prefix)
        ? /^(next|data|cache|trash|lock)-(\d+)$/u.exec(name.slice(prefix.length))
        : null;
      return match === null ? undefined : { purpose: match[1] ?? '', pid: Number(match[2]) };
    },
  };
}
