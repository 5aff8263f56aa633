/** How a row of `mien-tru.csv` names a warning, and that row ready to be pasted. */
import { tables as schemas, tableIds } from './columns.ts';
import { recordsCsv } from './csv.ts';
import { rowKey } from './key.ts';
import type { Tables } from './model.ts';
import type { Problem } from './problem.ts';
import { tableOfPath } from './source-file.ts';

/** What a waiver names for a key where the warning is about no row of the table. */
export const wholeFileKey = 'ca_tep';

/** Returns the key of the row that a warning is about. */
export function waiverKeys(problems: readonly Problem[], tables: Tables): (problem: Problem) => string {
  const place = ({ file, row }: { readonly file: string; readonly row?: number }): string => `${file}:${row ?? ''}`;
  const wanted = new Set(problems.flatMap((problem) => (problem.severity === 'warning' ? [place(problem)] : [])));
  const keys = new Map<string, string>();
  for (const id of tableIds)
    for (const row of tables[id])
      if (wanted.has(place(row))) keys.set(place(row), rowKey(schemas[id], row as unknown as Record<string, unknown>));
  return (problem) => keys.get(place(problem)) ?? wholeFileKey;
}

/** In brackets: words that stand for those of the person who pastes the line, and are refused where they are left. */
export function isPlaceholder(text: string): boolean {
  return /^\[.*\]$/u.test(text.trim());
}

/** Placeholders for what a person has to say. */
export interface WaiverWords {
  readonly reason: string;
  readonly approver: string;
}

/** Returns the row that waives a warning until the end of the next year; undefined where a waiver can do nothing. */
export function waiverLines(
  problems: readonly Problem[],
  tables: Tables,
  today: number,
  { reason, approver }: WaiverWords,
): (problem: Problem) => string | undefined {
  const keyOf = waiverKeys(problems, tables);
  const end = `${Math.floor(today / 10_000) + 1}-12-31`;
  return (problem) => {
    const { severity, code, file } = problem;
    if (severity !== 'warning' || /^across\/waiver-/u.test(code) || tableOfPath(file) === undefined) return undefined;
    return recordsCsv([[code, file, keyOf(problem), reason, approver, end]]).trimEnd();
  };
}
