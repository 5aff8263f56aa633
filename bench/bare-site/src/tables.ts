/** The tables of `PORTAL_DATA`, read as they stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import papa from 'papaparse';

export type Row = Readonly<Record<string, string>>;

const folder = process.env['PORTAL_DATA'] ?? 'data';

function read(...path: readonly string[]): Row[] {
  const text = readFileSync(join(folder, ...path), 'utf8');
  return papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function byKey(rows: readonly Row[], column: string): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row[column] ?? '');
}

const figures = readdirSync(join(folder, 'so-lieu')).flatMap((name) => read('so-lieu', name));

export const areas = new Map(read('dia-phuong.csv').map((row) => [row['id'] ?? '', row]));
export const indicators = new Map(read('chi-tieu.csv').map((row) => [row['id'] ?? '', row]));
export const figuresOfArea = byKey(figures, 'dia_phuong');
export const figuresOfIndicator = byKey(figures, 'chi_tieu');
export const figuresOfDocument = byKey(figures, 'van_ban_nguon');

/** The newest row of each area. */
export function newestOfAreas(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const area = row['dia_phuong'] ?? '';
    if ((newest.get(area)?.['ky'] ?? '') <= (row['ky'] ?? '')) newest.set(area, row);
  }
  return [...newest.values()];
}
