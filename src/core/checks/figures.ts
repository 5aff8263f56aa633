/** What the rules for the values of figures share. */
import { compareDecimals, type Decimal, decimalOf } from '../decimal.ts';
import { joinKey } from '../key.ts';
import type { Indicator, Observation, Tables, Target } from '../model.ts';
import type { Problem } from '../problem.ts';
import { cellText } from '../serialise.ts';
import type { FigureRule, Figures } from './rule.ts';

/** Makes a question about one number the check of a figure: of its value and, where it is a range, of the range's upper end. */
export function ofEachValue(
  isWrong: (value: Decimal, indicator: Indicator, isRatio: boolean) => boolean,
  details: (indicator: Indicator) => Problem['details'] = () => undefined,
): FigureRule<keyof Figures>['check'] {
  return (figure, { indicator, isRatio }, add) => {
    if (indicator === undefined) return;
    const { value, valueTo } = figure;
    if (value !== undefined && isWrong(value, indicator, isRatio)) add(figure, 'gia_tri', value, details(indicator));
    if (valueTo !== undefined && isWrong(valueTo, indicator, isRatio))
      add(figure, 'gia_tri_den', valueTo, details(indicator));
  };
}

const hundred = decimalOf(100);

/** The value is in percent and is below 0 or above 100, which no share of a whole can be. */
export function isOutOfPercent(value: Decimal, { unit }: Indicator): boolean {
  return unit === '%' && (value.unscaled < 0 || compareDecimals(value, hundred) > 0);
}

/** 60 of 50 planned is a ratio between two amounts; only a part of a whole is never more than the whole. */
export function isPartAboveWhole(
  { numerator, denominator }: Observation,
  indicator: Indicator | undefined,
  isRatio: boolean,
): boolean {
  return (
    numerator !== undefined &&
    denominator !== undefined &&
    indicator?.unit === '%' &&
    !isRatio &&
    compareDecimals(numerator, denominator) > 0
  );
}

/** Near enough for the size of a number; no status depends on it. */
export function sizeOf({ unscaled, scale }: Decimal): number {
  return unscaled / 10 ** scale;
}

/** A figure by which it can be told whose it is: `61.12` and `1543` are, `60`, `100` and `5` are written by many. */
export function isTelling(value: Decimal): boolean {
  return Math.abs(value.unscaled) >= 100 && value.unscaled % 10 ** value.scale !== 0
    ? true
    : Math.abs(value.unscaled) >= 1000 && value.unscaled % 100 !== 0;
}

// The numbers of a figure as text.

/** The numbers of a figure, to tell two rows apart: "61.12", "423/489", "4". */
export function numbersOf(row: object): string {
  const cells = row as Readonly<Record<string, unknown>>;
  const parts = [
    ['value', 'valueTo'],
    ['numerator', 'denominator'],
    ['rank', 'rankTotal'],
  ];
  return parts
    .map((fields) =>
      fields
        .map((field) => cellText(cells[field]))
        .filter((part) => part !== '')
        .join('/'),
    )
    .filter((part) => part !== '')
    .join('; ');
}

// The figures and targets that a row of corrections names, by anchor.

export function correctedFigures({ revisions, observations, targets }: Tables): Map<string, Observation | Target> {
  const figures = new Map<string, Observation | Target>();
  if (revisions.length === 0) return figures;
  const asked = new Set(revisions.map(({ anchor }) => anchor));
  for (const rows of [observations, targets])
    for (const row of rows) if (asked.has(row.anchor)) figures.set(row.anchor, row);
  return figures;
}

// The targets that one document sets beside its own results.

/** Gives for each of the results the targets of the same document, indicator, area and scope; nothing is read where there is no result. */
export function ownTargets({ targets }: Tables, results: readonly Observation[]): (result: Observation) => Target[] {
  if (results.length === 0) return () => [];
  const keyOf = (row: Observation | Target): string => joinKey([row.document, row.indicator, row.area, row.scope]);
  const keys = new Set(results.map(keyOf));
  const byKey = Map.groupBy(
    targets.filter((row) => keys.has(keyOf(row))),
    keyOf,
  );
  return (result) => byKey.get(keyOf(result)) ?? [];
}
