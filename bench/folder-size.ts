/** What a built site weighs. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
  /** Bytes of its largest file. */
  readonly largest: number;
}

export async function folderSize(folder: string): Promise<FolderSize> {
  let files = 0;
  let bytes = 0;
  let largest = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = await stat(join(entry.parentPath, entry.name));
    files += 1;
    bytes += size;
    largest = Math.max(largest, size);
  }
  return { files, bytes, largest };
}
