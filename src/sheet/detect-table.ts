/** Which table a file holds, told by its header and, where that fits several, by its name. */
import { type TableId, type TableSchema, tableIds, tables } from '#core/columns.ts';
import { headerForm, slugify } from '#core/text.ts';

export interface TableGuess {
  /** Undefined where the header is that of no table. */
  readonly table: TableId | undefined;
  /** False where a person should have a look: names are missing, or another table fits as well. */
  readonly isCertain: boolean;
}

export function detectTable(header: readonly string[], fileName: string): TableGuess {
  const names = new Set(header.map(headerForm).filter((name) => name !== ''));
  const byName = tableOfName(fileName);
  const scored = tableIds
    .map((id) => ({ id, ...fitOf(tables[id], names) }))
    .filter(({ known }) => known >= 2 || names.size === 1)
    .sort((a, b) => b.score - a.score || Number(b.id === byName) - Number(a.id === byName));
  const [best, second] = scored;
  if (best === undefined || best.known === 0 || best.known * 2 < names.size) return { table: byName, isCertain: false };
  const isTie = second !== undefined && second.score === best.score && best.id !== byName;
  return { table: best.id, isCertain: !isTie && best.missing === 0 };
}

/** Known columns count for a table; unknown ones and missing required ones against it. */
function fitOf(schema: TableSchema, names: ReadonlySet<string>): { known: number; missing: number; score: number } {
  const known = schema.columns.filter(({ header }) => names.has(header)).length;
  const missing = schema.columns.filter(({ header, required }) => required === true && !names.has(header)).length;
  return { known, missing, score: known - (names.size - known) - missing };
}

/** `so-lieu.csv`, `Số liệu quý I.csv`, `muc-tieu-2024.csv`. */
function tableOfName(fileName: string): TableId | undefined {
  const slug = slugify(fileName.replace(/\.[^.]*$/u, ''));
  return tableIds.find((id) => slug === tables[id].name || slug.startsWith(`${tables[id].name}-`));
}
