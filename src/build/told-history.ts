/** How much of the history of figures the page of changes of a built site tells. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistoryState } from '#core/history.ts';

const states: readonly HistoryState[] = ['missing', 'cut', 'whole'];

/** Undefined where there is no such page, or none that says so. */
async function toldHistory(site: string): Promise<HistoryState | undefined> {
  const page = join(site, 'thay-doi', 'index.html');
  if (!existsSync(page)) return undefined;
  const told = /\sdata-history="?(\w+)/u.exec(await readFile(page, 'utf8'))?.[1];
  return states.find((state) => state === told);
}

/** What the published site tells, where the new one that takes its place tells less; undefined where nothing is lost. */
export async function lostHistory(site: string, published: string): Promise<HistoryState | undefined> {
  const [next, before] = [await toldHistory(site), await toldHistory(published)];
  return next !== undefined && before !== undefined && states.indexOf(next) < states.indexOf(before)
    ? before
    : undefined;
}
