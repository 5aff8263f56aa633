/** Keys of rows: the parts an anchor is made of, and the text a waiver names a row by. */
import type { TableSchema } from './columns.ts';
import type { Observation, Target } from './model.ts';

/**
 * Parts of a figure's or target's key, in the order of its columns. A blank way of counting the period adds no part, so that
 * anchors stay that were published before it belonged to the key.
 */
export function keyOf(
  row: Pick<Observation | Target, 'indicator' | 'area' | 'scope' | 'kind' | 'document'> &
    Partial<Pick<Observation, 'periodMethod'>>,
  period: string,
  occurrence: number,
): string[] {
  const { indicator, area, scope = '', periodMethod, kind, document } = row;
  const method = periodMethod === undefined ? [] : [periodMethod];
  return [indicator, area, scope, period, ...method, kind, document, String(occurrence)];
}

/** The key of a row as a waiver names it: the key columns' cells joined by ` | `, a blank one as `-`. */
export function rowKey(schema: TableSchema, row: Readonly<Record<string, unknown>>): string {
  return schema.key.map((field) => keyText(row[field]) || '-').join(' | ');
}

function keyText(value: unknown): string {
  if (value === undefined) return '-';
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return String(value);
}
