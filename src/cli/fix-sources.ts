/** `npm run check -- --fix`: mends in place what is certain, in tables and in summaries. */
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '#core/source-file.ts';
import { readContentFolder, readSourceFolder } from '#data/read-source.ts';
import { fixSummary } from '#summary/fix-summary.ts';

export interface Fix {
  readonly bytes: Uint8Array;
  /** What was changed, in words; empty when nothing was. */
  readonly changes: readonly string[];
}

export interface FixedFile {
  readonly file: string;
  readonly changes: readonly string[];
}

export async function fixSources(
  dataFolder: string,
  contentFolder: string,
  fixTable: (file: SourceFile) => Fix,
): Promise<FixedFile[]> {
  const data = await readSourceFolder(dataFolder);
  const content = await readContentFolder(contentFolder);
  return [
    ...(await fixFolder(dataFolder, data.files, fixTable)),
    ...(await fixFolder(contentFolder, content.files, fixSummary)),
  ];
}

async function fixFolder(
  folder: string,
  files: readonly SourceFile[],
  fix: (file: SourceFile) => Fix,
): Promise<FixedFile[]> {
  const fixed: FixedFile[] = [];
  for (const file of files) {
    const { bytes, changes } = fix(file);
    if (changes.length === 0) continue;
    // A new file in the place of the old one: a stop halfway never leaves half a table.
    const place = join(folder, file.path);
    await writeFile(`${place}.tmp`, bytes);
    await rename(`${place}.tmp`, place);
    fixed.push({ file: file.path, changes });
  }
  return fixed;
}
