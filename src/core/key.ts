/**
 * Keys and anchors. A figure's identity is its key (public contract, section 1), never its row, its file or
 * its place in the document, so that its address survives reordering and mending.
 */
import type { TableId, TableSchema } from './columns.ts';
import type { Observation, Tables, Target } from './model.ts';

/** A text no cell can hold, so that parts cannot run together. */
const separator = '\u001f';
const separatorUnit = 0x1f;

export function joinKey(parts: readonly (string | number | undefined)[]): string {
  return parts.map((part) => part ?? '').join(separator);
}

const anchorPrefix: Partial<Record<TableId, string>> = { observations: 'f', targets: 'm' };

/** `f-` or `m-` and nine characters of a 53-bit hash of the key (`joinKey` of these parts); fit for a fragment. */
export function anchorOf(table: 'observations' | 'targets', parts: readonly string[]): string {
  return `${anchorPrefix[table] ?? 'x'}-${hashParts(parts)}`;
}

export function hashText(text: string): string {
  return hashParts([text]);
}

const factor1 = 2654435761 | 0;
const factor2 = 1597334677;

/**
 * The hash of the parts joined by the separator, which are never joined for it: there may be a million keys.
 * cyrb53 by bryc (public domain), the last nine digits in base 36; the same in every engine.
 */
const hashParts = (parts: readonly string[]): string => lastNineDigits(hashNumber(parts));

/** The same hash as a whole number of 53 bits. */
export function hashNumber(parts: readonly string[]): number {
  // All of them 32-bit integers from the start: with one number above 2^31 engines count in floating point.
  let h1 = 0xdeadbeef | 0;
  let h2 = 0x41c6ce57;
  for (let at = 0; at < parts.length; at += 1) {
    const text = parts[at] as string;
    if (at > 0) {
      h1 = Math.imul(h1 ^ separatorUnit, factor1);
      h2 = Math.imul(h2 ^ separatorUnit, factor2);
    }
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      h1 = Math.imul(h1 ^ unit, factor1);
      h2 = Math.imul(h2 ^ unit, factor2);
    }
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

const threeDigits = 36 ** 3;
const sixDigits = 36 ** 6;
const nineDigits = 36 ** 9;
const chunks: (string | undefined)[] = Array.from({ length: threeDigits });

/** In base 36; three digits at a time from a table, because engines write such numbers ten times slower than they hash. */
function lastNineDigits(value: number): string {
  let rest = value - Math.floor(value / nineDigits) * nineDigits;
  // The quotient may have been rounded up to the next whole number.
  if (rest < 0) rest += nineDigits;
  const high = Math.floor(rest / sixDigits);
  const low = rest - high * sixDigits;
  const middle = Math.floor(low / threeDigits);
  return chunkOf(high) + chunkOf(middle) + chunkOf(low - middle * threeDigits);
}

function chunkOf(number: number): string {
  return (chunks[number] ??= number.toString(36).padStart(3, '0'));
}

/** The number that the nine digits of an anchor write. */
export function anchorNumber(anchor: string): number {
  let number = 0;
  for (let index = anchor.length - 9; index < anchor.length; index += 1) {
    const code = anchor.charCodeAt(index);
    number = number * 36 + (code < 0x3a ? code - 0x30 : code - 0x57);
  }
  return number;
}

// Keys of rows: the parts an anchor is made of, and the text a waiver names a row by.

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

// Which row a `SoLieu` or `MucTieu` of a summary means: its attributes must fit exactly one row.

/** Attributes as written in the summary; blank ones do not narrow. */
export interface RowQuery {
  readonly indicator: string;
  readonly document: string;
  readonly area: string | undefined;
  readonly scope: string | undefined;
  readonly period: string | undefined;
  readonly periodMethod: string | undefined;
  readonly kind: string | undefined;
  readonly occurrence: string | undefined;
}

export type Matchable = Pick<Observation, 'indicator' | 'document' | 'area' | 'scope' | 'occurrence'> & {
  readonly kind: string;
  readonly period: { readonly text: string } | undefined;
  readonly periodMethod?: string | undefined;
};

/** All rows that fit; a query is sound when there is exactly one. */
export function matchingRows<Row extends Matchable>(rows: readonly Row[], query: RowQuery): Row[] {
  return rows.filter(
    (row) =>
      row.indicator === query.indicator &&
      row.document === query.document &&
      (query.area === undefined || row.area === query.area) &&
      (query.scope === undefined || row.scope === query.scope) &&
      (query.period === undefined || row.period?.text === query.period) &&
      (query.periodMethod === undefined || row.periodMethod === query.periodMethod) &&
      (query.kind === undefined || row.kind === query.kind) &&
      (query.occurrence === undefined || String(row.occurrence) === query.occurrence),
  );
}

/** The query of a component's attributes; the document defaults to the one the summary belongs to. */
export function queryOf(attributes: ReadonlyMap<string, string>, ownDocument: string): RowQuery {
  return {
    indicator: attributes.get('chi-tieu') ?? '',
    document: attributes.get('van-ban') ?? ownDocument,
    area: attributes.get('dia-phuong'),
    scope: attributes.get('pham-vi'),
    period: attributes.get('ky'),
    periodMethod: attributes.get('cach-tinh-ky'),
    kind: attributes.get('loai'),
    occurrence: attributes.get('lan'),
  };
}

export function observationsFor(tables: Tables, query: RowQuery): Observation[] {
  return matchingRows(tables.observations, query);
}

export function targetsFor(tables: Tables, query: RowQuery): Target[] {
  return matchingRows(tables.targets, query);
}
