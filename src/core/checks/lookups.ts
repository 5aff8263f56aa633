/** What several rules across files look up, each computed once. */

import { tables as schemas, type TableId, tableIds } from '../columns.ts';
import { anchorNumber, rowKey } from '../key.ts';
import type { AreaRow, CheckContext, DocumentInfo, Indicator, Origin, Tables } from '../model.ts';
import { openEnd } from '../period.ts';
import { fold } from '../text.ts';

export interface Lookups {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Ids of the indicators that are a ratio between two amounts. */
  readonly ratios: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  readonly lives: ReadonlyMap<string, Life>;
  /** Each row that has the key or, in a table of figures, the anchor of an earlier row of its table. */
  readonly repetitions: readonly Repetition[];
}

export function lookupsOf(tables: Tables, { documents }: CheckContext): Lookups {
  return {
    indicators: new Map(tables.indicators.map((row) => [row.id, row])),
    ratios: new Set(tables.indicators.filter(isRatio).map(({ id }) => id)),
    documents: new Map(documents.map((document) => [document.id, document])),
    lives: livesOf(tables.areas),
    repetitions: tableIds.flatMap((id) => repetitionsIn(id, tables[id] as never)),
  };
}

/**
 * A ratio between two amounts, not a share of a whole: "so với kế hoạch", "tốc độ tăng". It may be above 100 or below 0.
 * Source: data/README.md, "Số và đơn vị tính".
 */
function isRatio(indicator: Indicator): boolean {
  return /\bso voi\b|\btoc do tang\b|\btang truong\b/.test(fold(`${indicator.name} ${indicator.shortName}`));
}

/** The time in which an area exists. */
export interface Life {
  readonly history: readonly AreaRow[];
  readonly first: number;
  readonly last: number;
  /** Another area has, or had, the same official code. */
  readonly sharesCode: boolean;
}

function livesOf(rows: readonly AreaRow[]): ReadonlyMap<string, Life> {
  const owners = new Map<string, Set<string>>();
  for (const { code, id } of rows) if (code !== undefined) owners.set(code, (owners.get(code) ?? new Set()).add(id));
  const lives = new Map<string, Life>();
  for (const [id, history] of Map.groupBy(rows, (row) => row.id)) {
    lives.set(id, {
      history,
      first: Math.min(...history.map((row) => row.from?.first ?? 0)),
      last: Math.max(...history.map((row) => row.to?.last ?? openEnd)),
      sharesCode: history.some((row) => row.code !== undefined && (owners.get(row.code)?.size ?? 0) > 1),
    });
  }
  return lives;
}

type Keyed = Origin & Readonly<Record<string, unknown>>;

interface Repetition {
  readonly table: TableId;
  readonly first: Keyed;
  readonly row: Keyed;
}

/** Figures are compared by their anchor, the hash of their key. */
export function isFigureTable(id: TableId): boolean {
  return id === 'observations' || id === 'targets';
}

function repetitionsIn(table: TableId, rows: readonly Keyed[]): Repetition[] {
  const identity = isFigureTable(table)
    ? (row: Keyed): string => String(row['anchor'])
    : (row: Keyed): string => rowKey(schemas[table], row);
  const identities = rows.map(identity);
  const repeated = isFigureTable(table) ? repeatedAnchors(identities) : repeatedTexts(identities);
  if (repeated.size === 0) return [];
  const firsts = new Map<string, Keyed>();
  const repetitions: Repetition[] = [];
  for (const row of rows) {
    const key = identity(row);
    if (!repeated.has(key)) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else repetitions.push({ table, first, row });
  }
  return repetitions;
}

function repeatedTexts(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

/** The same for anchors, of which there may be a million: a table of their numbers takes a tenth of the time and memory of a set. */
function repeatedAnchors(anchors: readonly string[]): ReadonlySet<string> {
  const repeated = new Set<string>();
  const places = 2 ** Math.ceil(Math.log2(anchors.length * 2 + 2));
  const seen = new Float64Array(places);
  for (const anchor of anchors) {
    // 0 stands for an empty place.
    const number = anchorNumber(anchor) + 1;
    let place = number & (places - 1);
    while (seen[place] !== 0 && seen[place] !== number) place = (place + 1) & (places - 1);
    if (seen[place] === number) repeated.add(anchor);
    else seen[place] = number;
  }
  return repeated;
}
