/** Files of one build, read when they are asked for and kept; files of two builds are never read together. */
import { hashText } from '#core/key.ts';

/** The same in all files of one build. */
export interface Versioned {
  readonly version: string;
}

/** A file of another build than the first one: the site was published anew meanwhile. */
export class StaleIndexError extends Error {}

export type LoadJson = (file: string) => Promise<unknown>;

/** Rejects with `StaleIndexError` when a file is of another version; what could not be read is asked for again the next time. */
export function versionedFiles(
  load: LoadJson,
  version: string,
): <File extends Versioned>(name: string) => Promise<File> {
  const files = new Map<string, Promise<Versioned>>();
  return <File extends Versioned>(name: string) => {
    let file = files.get(name);
    if (file === undefined) {
      file = load(name).then((content) => {
        if ((content as Versioned).version !== version) throw new StaleIndexError(name);
        return content as Versioned;
      });
      files.set(name, file);
      file.catch(() => files.delete(name));
    }
    return file as Promise<File>;
  };
}

/** JSON of each file, all with one version made from the bytes of all. */
export function withVersion(texts: ReadonlyMap<string, string>): Map<string, string> {
  const version = hashText([...texts].map(([name, text]) => name + hashText(text)).join('\n'));
  return new Map([...texts].map(([name, text]) => [name, `{"version":"${version}",${text.slice(1)}`]));
}

/** Index of the last element that does not come after `text`, in code point order; −1 when all do. */
export function lastAtMost(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
