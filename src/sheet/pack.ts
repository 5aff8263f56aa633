/** Files in their folders → one zip, the same bytes for the same files. */
import { zipSync } from 'fflate';

/** No zip holds an earlier day. */
const firstDay = new Date(1980, 0, 1);

export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: firstDay, level: 6 });
}
