/** What can be mended in a summary without a doubt: composed letters, Đ and its look-alikes, line ends, a byte order mark. */

import type { SourceFile } from '#core/source-file.ts';
import { fixLookAlikes } from '#core/text.ts';
import { summaryFixWords } from '#i18n/fixes.ts';

export interface SummaryFix {
  readonly bytes: Uint8Array;
  readonly changes: readonly string[];
}

export function fixSummary(file: SourceFile): SummaryFix {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch {
    return { bytes: file.bytes, changes: [] };
  }
  const changes: string[] = [];
  const apply = (words: string, change: (text: string) => string): void => {
    const changed = change(text);
    if (changed !== text) changes.push(words);
    text = changed;
  };
  apply(summaryFixWords.byteOrderMark, (before) => before.replace(/^\uFEFF/u, ''));
  apply(summaryFixWords.lineEnds, (before) => before.replace(/\r\n?/gu, '\n'));
  apply(summaryFixWords.composed, (before) => before.normalize('NFC'));
  apply(summaryFixWords.lookAlikes, fixLookAlikes);
  return changes.length === 0 ? { bytes: file.bytes, changes } : { bytes: new TextEncoder().encode(text), changes };
}
