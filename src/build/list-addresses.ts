/** Writes the pages of a published site into the list of published addresses, which only grows. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addressDraftName,
  addressListName,
  addressListText,
  completedList,
  type ListedAddress,
  unlisted,
} from '#core/address-list.ts';

interface Known {
  readonly addresses: readonly ListedAddress[];
  readonly published: ReadonlySet<string> | undefined;
}

/** A folder without the list has published nothing yet, and gets none; one that cannot be written keeps nobody from publishing. */
export async function listAddresses(
  dataFolder: string,
  { addresses, published }: Known,
  paths: readonly string[],
): Promise<{ readonly fresh: number; readonly isWritten: boolean }> {
  if (addresses.length === 0) return { fresh: 0, isWritten: true };
  const fresh = unlisted(addresses, paths).length;
  const text = addressListText(completedList(addresses, paths, published));
  if (text === addressListText(addresses)) return { fresh, isWritten: true };
  const draft = join(dataFolder, addressDraftName);
  try {
    await writeFile(draft, text);
    await rename(draft, join(dataFolder, addressListName));
    return { fresh, isWritten: true };
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return { fresh, isWritten: false };
  }
}
