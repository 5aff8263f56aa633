/**
 * Points to clear up that a rule finds. They name readings and places, never a verdict on which one is right.
 * Source: public contract, section 2, "Points to clear up, not accusations".
 */
import { type Catalog, groupBy } from './catalog.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalText,
  halfPrintedUnit,
  percentOf,
  subtractDecimals,
} from './decimal.ts';
import { hashText, joinKey } from './key.ts';
import type { Citation, DiscrepancyRow, Observation, Target, Task } from './model.ts';
import { deadlineText, lastDayOf } from './partial-date.ts';
import { comparePeriods } from './period.ts';
import { areApart, type Direction, printedInterval, targetInterval } from './quantity.ts';
import { decides, quantityOf, type Status } from './status.ts';
import { fold } from './text.ts';

// Points to clear up that a person entered, told from replies to those that rules find.

const pointFields = ['kind', 'weight', 'content', 'documentA', 'placeA', 'valueA', 'state'] as const;

/** A row that says all of its point by itself. */
export type EnteredPoint = DiscrepancyRow & {
  readonly [Field in (typeof pointFields)[number]]: NonNullable<DiscrepancyRow[Field]>;
};

export function isEnteredPoint(row: DiscrepancyRow): row is EnteredPoint {
  return pointFields.every((field) => row[field] !== undefined);
}

/** The form of the ids of points that rules find. */
export function isComputedId(id: string): boolean {
  return /^d-[0-9a-z]+$/u.test(id);
}

type Weight = EnteredPoint['weight'];

interface Found {
  /** Stable: derived from what is compared, not from rows. */
  readonly id: string;
  readonly weight: Weight;
  /** What the unit answered, entered under this id in `doi-chieu.csv`. */
  readonly answer?: DiscrepancyRow;
}

export type Discrepancy = Found &
  (
    | { readonly rule: 'results-differ'; readonly observations: readonly Observation[] }
    | {
        readonly rule: 'result-beside-unclear';
        readonly results: readonly Observation[];
        readonly unclear: readonly Observation[];
      }
    | { readonly rule: 'share-not-fraction'; readonly observation: Observation; readonly computed: Decimal }
    | {
        readonly rule: 'parts-above-total';
        readonly total: Observation;
        readonly parts: readonly Observation[];
        readonly sum: Decimal;
      }
    | { readonly rule: 'targets-differ'; readonly statements: readonly Target[] }
    | { readonly rule: 'two-dates'; readonly citations: readonly Citation[] }
    | { readonly rule: 'before-document'; readonly document: string; readonly row: Task | Target }
    | { readonly rule: 'read'; readonly entry: EnteredPoint }
  );

const weightOrder: Record<Weight, number> = { cao: 0, vua: 1, thap: 2 };

/**
 * All points to clear up, the weightiest first; the same order for the same data. A row of `doi-chieu.csv` with the id
 * of a point that a rule finds answers that point and is none of its own.
 */
export function discrepanciesOf(catalog: Catalog): Discrepancy[] {
  const found = computedPoints(catalog);
  const ids = new Set(found.map((point) => point.id));
  const answers = new Map(catalog.discrepancyRows.filter((row) => ids.has(row.id)).map((row) => [row.id, row]));
  const read = catalog.discrepancyRows.filter((row) => !ids.has(row.id)).filter(isEnteredPoint);
  return [
    ...found.map((point): Discrepancy => {
      const answer = answers.get(point.id);
      return answer === undefined ? point : { ...point, answer };
    }),
    ...read.map((entry): Discrepancy => ({ rule: 'read', id: entry.id, weight: entry.weight, entry, answer: entry })),
  ].sort((a, b) => weightOrder[a.weight] - weightOrder[b.weight] || (a.id < b.id ? -1 : 1));
}

/** The points that rules find. */
export function computedPoints(catalog: Catalog): Discrepancy[] {
  return [
    ...resultsThatDiffer(catalog),
    ...sharesAgainstFractions(catalog),
    ...partsAboveTotals(catalog),
    ...targetsThatDiffer(catalog),
    ...citedWithTwoDates(catalog),
    ...beforeTheDocument(catalog),
  ];
}

function idOf(rule: string, ...parts: (string | undefined)[]): string {
  return `d-${hashText(joinKey([rule, ...parts]))}`;
}

/**
 * What figures have in common that are held against each other. A blank way of counting the period adds no part, so that
 * ids published before it belonged to them stay.
 */
function measureKey({ indicator, area, scope, period, periodMethod }: Observation): (string | undefined)[] {
  return [indicator, area, scope, period.text, ...(periodMethod === undefined ? [] : [periodMethod])];
}

/** Figures with one key but for kind, document and occurrence, whose sets do not meet at printed precision. */
function resultsThatDiffer(catalog: Catalog): Discrepancy[] {
  const found: Discrepancy[] = [];
  const rows = catalog.observations.filter(
    (row) => (decides(row) || row.kind === 'chua_ro') && quantityOf(row) !== undefined && !catalog.isSuperseded(row),
  );
  for (const same of groupBy(rows, (row) => joinKey(measureKey(row))).values()) {
    if (same.length < 2) continue;
    const first = same[0] as Observation;
    const key = measureKey(first);
    const results = same.filter(decides);
    const differing = results.filter((row) => results.some((other) => apart(row, other)));
    if (differing.length > 0)
      found.push({
        rule: 'results-differ',
        id: idOf('results-differ', ...key),
        weight: 'cao',
        observations: differing,
      });
    const unclear = same.filter((row) => row.kind === 'chua_ro' && results.some((other) => apart(row, other)));
    if (unclear.length > 0) {
      found.push({
        rule: 'result-beside-unclear',
        id: idOf('result-beside-unclear', ...key),
        weight: 'vua',
        results: results.filter((row) => unclear.some((other) => apart(row, other))),
        unclear,
      });
    }
  }
  return found;
}

function apart(a: Observation, b: Observation): boolean {
  const left = quantityOf(a);
  const right = quantityOf(b);
  return left !== undefined && right !== undefined && areApart(printedInterval(left), printedInterval(right));
}

/** A share in % beside a fraction that does not come to it, whatever way it was rounded. */
function sharesAgainstFractions(catalog: Catalog): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const row of catalog.observations) {
    if (
      row.value === undefined ||
      row.mark !== undefined ||
      row.valueTo !== undefined ||
      row.numerator === undefined ||
      row.denominator === undefined
    )
      continue;
    if (
      row.kind === 'nhac_lai_muc_tieu' ||
      catalog.isSuperseded(row) ||
      catalog.indicators.get(row.indicator)?.unit !== '%'
    )
      continue;
    const exact = percentOf(row.numerator, row.denominator, row.value.scale + 3);
    const computed = percentOf(row.numerator, row.denominator, row.value.scale);
    if (exact === undefined || computed === undefined) continue;
    if (compareDecimals(magnitude(subtractDecimals(exact, row.value)), halfPrintedUnit(row.value)) <= 0) continue;
    found.push({
      rule: 'share-not-fraction',
      id: idOf('share-not-fraction', row.anchor),
      weight: 'cao',
      observation: row,
      computed,
    });
  }
  return found;
}

function magnitude(value: Decimal): Decimal {
  return value.unscaled < 0 ? { ...value, unscaled: -value.unscaled } : value;
}

/** Parts that a document gives beside their total and that add up to more than it. Fewer may be a part not named. */
function partsAboveTotals(catalog: Catalog): Discrepancy[] {
  const found: Discrepancy[] = [];
  const counted = catalog.observations.filter(
    (row) =>
      decides(row) &&
      row.value !== undefined &&
      row.mark === undefined &&
      row.valueTo === undefined &&
      !catalog.isSuperseded(row),
  );
  const place = (row: Observation): string =>
    joinKey([row.area, row.scope, row.period.text, row.periodMethod, row.document]);
  const totals = groupBy(counted, (row) => joinKey([row.indicator, place(row)]));
  const parts = counted.filter((row) => catalog.indicators.get(row.indicator)?.partOf !== undefined);
  for (const same of groupBy(parts, (row) =>
    joinKey([catalog.indicators.get(row.indicator)?.partOf, place(row)]),
  ).values()) {
    const first = same[0] as Observation;
    const whole = catalog.indicators.get(first.indicator)?.partOf;
    const total = totals.get(joinKey([whole, place(first)]))?.[0];
    if (total?.value === undefined) continue;
    const once = [...groupBy(same, (row) => row.indicator).values()].map((rows) => rows[0] as Observation);
    const sum = once.reduce<Decimal>(
      (total, row) => (row.value === undefined ? total : addDecimals(total, row.value)),
      { unscaled: 0, scale: 0 },
    );
    const rounding = [total, ...once].reduce<Decimal>((all, row) => addDecimals(all, roundingOf(row, catalog)), {
      unscaled: 0,
      scale: 0,
    });
    if (compareDecimals(sum, addDecimals(total.value, rounding)) <= 0) continue;
    found.push({
      rule: 'parts-above-total',
      id: idOf('parts-above-total', total.anchor),
      weight: 'cao',
      total,
      parts: once,
      sum,
    });
  }
  return found;
}

/** How far rounding can have moved a printed value; whole numbers of things are not rounded. */
function roundingOf(row: Observation, catalog: Catalog): Decimal {
  const rounded =
    row.value !== undefined && (row.value.scale > 0 || catalog.indicators.get(row.indicator)?.unit === '%');
  return rounded && row.value !== undefined ? halfPrintedUnit(row.value) : { unscaled: 0, scale: 0 };
}

/** One target written two ways in one document: body and annex. Another kind or deadline is another target; sentences that repeat one never count. */
function targetsThatDiffer(catalog: Catalog): Discrepancy[] {
  const found: Discrepancy[] = [];
  const key = (row: Target): string =>
    joinKey([row.document, row.indicator, row.area, row.scope, row.period?.text ?? '']);
  for (const same of groupBy(catalog.targets, key).values()) {
    if (same.length < 2) continue;
    const first = same[0] as Target;
    const direction = catalog.indicators.get(first.indicator)?.direction ?? 'khong_xet';
    const readings = (rows: readonly Target[]): Map<string, Target[]> =>
      groupBy(rows, (row) => readingOf(row, direction));
    const oneTarget = groupBy(same, (row) =>
      joinKey([row.kind, row.deadline === undefined ? '' : deadlineText(row.deadline)]),
    );
    const differing = [...oneTarget.values()].filter((rows) => readings(rows).size > 1).flat();
    const statements = [...readings(differing).values()].map((rows) => rows[0] as Target);
    if (statements.length > 1)
      found.push({ rule: 'targets-differ', id: idOf('targets-differ', key(first)), weight: 'vua', statements });
  }
  return found;
}

/** The same text for two spellings of one set: `80` and `80.0`, and `80` and `>= 80` where more is better. */
function readingOf(row: Target, direction: Direction): string {
  const { mark, value, valueTo } = row;
  const set = targetInterval({ mark, value, valueTo }, direction);
  const end = (limit: Decimal | undefined): string =>
    limit === undefined
      ? ''
      : decimalText(limit)
          .replace(/(\.\d*?)0+$/u, '$1')
          .replace(/\.$/u, '');
  if (set === undefined) return end(value);
  return joinKey([
    mark === '~' ? mark : '',
    end(set.low),
    set.lowClosed ? 1 : 0,
    end(set.high),
    set.highClosed ? 1 : 0,
  ]);
}

/** One cited number with two dates: within one document by its number, across documents only within one act. */
function citedWithTwoDates(catalog: Catalog): Discrepancy[] {
  const found = new Map<string, Discrepancy>();
  const add = (what: string, rows: readonly Citation[]): void => {
    const dated = rows.filter((row) => row.date !== undefined);
    const byDate = groupBy(dated, (row) => row.date?.text);
    if (byDate.size < 2) return;
    if (
      !dated.some((row) =>
        dated.some(
          (other) =>
            row.date !== undefined &&
            other.date !== undefined &&
            (row.date.last < other.date.first || other.date.last < row.date.first),
        ),
      )
    )
      return;
    const citations = [...byDate.values()].map((same) => same[0] as Citation);
    const id = idOf('two-dates', what);
    found.set(id, { rule: 'two-dates', id, weight: 'vua', citations });
  };
  for (const [actGroup, rows] of groupBy(catalog.citations, (row) => row.actGroup)) add(actGroup, rows);
  const numbered = catalog.citations.filter((row) => row.number !== undefined);
  for (const [number, rows] of groupBy(numbered, (row) =>
    joinKey([row.document, fold(row.number ?? ''), fold(row.issuer ?? '')]),
  )) {
    if (new Set(rows.map((row) => row.actGroup)).size === 1) continue;
    add(number, rows);
  }
  return [...found.values()];
}

/** A deadline, or the day from which a target holds, that lies before the document's own date. */
function beforeTheDocument(catalog: Catalog): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const row of [...catalog.tasks, ...catalog.targets]) {
    const date = catalog.documents.get(row.document)?.date;
    if (date === undefined) continue;
    const due = row.deadline === undefined ? undefined : lastDayOf(row.deadline);
    const start = 'period' in row && row.period?.kind === 'open' ? row.period.first : undefined;
    if ((due ?? Infinity) >= date.first && (start ?? Infinity) >= date.first) continue;
    const key = 'anchor' in row ? row.anchor : row.id;
    found.push({
      rule: 'before-document',
      id: idOf('before-document', key),
      weight: 'thap',
      document: row.document,
      row,
    });
  }
  return found;
}

// How many results of a period stand at their levels, and how many below.

export interface Balance {
  readonly period: Observation['period'];
  /** Kind of target that the counts are about. */
  readonly kind: Target['kind'];
  readonly timing: Status['timing'];
  readonly reached: number;
  readonly short: number;
  readonly undecided: number;
}

/** Counts per period, kind of target and timing; mid-period and full period are never added up. */
export function balancesOf(results: readonly Observation[], catalog: Catalog): Balance[] {
  const counts = new Map<string, { -readonly [K in keyof Balance]: Balance[K] }>();
  const counted = new Set<string>();
  for (const row of results) {
    const pairing = catalog.pairings(row)[0];
    if (pairing === undefined) continue;
    const once = joinKey([row.indicator, row.scope, row.period.text, quantityOf(row)?.value.unscaled.toString()]);
    if (counted.has(once)) continue;
    counted.add(once);
    const { status, target } = pairing;
    const key = joinKey([row.period.text, target.kind, status.timing]);
    let balance = counts.get(key);
    if (balance === undefined) {
      balance = { period: row.period, kind: target.kind, timing: status.timing, reached: 0, short: 0, undecided: 0 };
      counts.set(key, balance);
    }
    if (status.outcome === 'dat') balance.reached += 1;
    else if (status.outcome === 'chua_dat') balance.short += 1;
    else balance.undecided += 1;
  }
  const total = (balance: Balance): number => balance.reached + balance.short + balance.undecided;
  return [...counts.values()].sort((a, b) => comparePeriods(b.period, a.period) || total(b) - total(a));
}
