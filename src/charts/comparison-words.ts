/** Title, description and key of a comparison. Part of a target's period and its end are never added up together. */
import type { Pairing } from '#core/catalog.ts';
import { toNumber } from '#core/decimal.ts';
import type { Indicator, Target } from '#core/model.ts';
import type { Period } from '#core/period.ts';
import { isPoint } from '#core/quantity.ts';
import type { Point } from '#core/series.ts';
import type { Timing } from '#core/status.ts';
import { countAreas, levelWords, plainTitle, reachedTitle, sentences, spreadTitle } from '#i18n/charts.ts';
import { formatQuantity, periodInSentence } from '#i18n/format.ts';
import { type StatusWords, targetKindWords } from '#i18n/status-words.ts';
import type { ChartKey } from './chart-data.ts';
import { targetWordsOf } from './chart-targets.ts';
import { extremesOf, shapeOf } from './values.ts';

/** An area with a figure in the period; several points disagree. */
export interface ComparedArea {
  readonly id: string;
  readonly name: string;
  readonly href: string | undefined;
  readonly points: readonly Point[];
  readonly pairing: Pairing | undefined;
  readonly words: StatusWords | undefined;
}

export function targetKindsOf(areas: readonly ComparedArea[]): Target['kind'][] {
  return [...new Set(areas.flatMap((area) => (area.pairing === undefined ? [] : [area.pairing.target.kind])))];
}

export function comparisonTitle(indicator: Indicator, period: Period, areas: readonly ComparedArea[]): string {
  const judged = judgedOf(areas);
  const timing = soleTiming(judged);
  if (judged.length > 1 && timing !== 'mixed') {
    const reached = judged.filter((pairing) => pairing.status.outcome === 'dat').length;
    return reachedTitle(
      indicator.shortName,
      period,
      reached,
      judged.length,
      levelWords.reached(levelName(areas, judged), timing),
    );
  }
  const extremes = areas.every((area) => area.points.length === 1) ? extremesOf(areas, quantityOf) : undefined;
  if (extremes === undefined)
    return plainTitle(indicator.shortName, countAreas(areas.length), periodInSentence(period));
  const at = (ones: readonly ComparedArea[]): { names: string[]; value: string } => ({
    names: ones.map((area) => area.name),
    value: ones[0] === undefined ? '' : formatQuantity(quantityOf(ones[0]), indicator.unit),
  });
  // Of what others measure, those that the portal knows can be the best of many.
  const span = `${periodInSentence(period)}${indicator.measuredBy === undefined ? '' : `, ${countAreas(areas.length)}`}`;
  return spreadTitle(indicator.shortName, span, at(extremes.lowest), at(extremes.highest));
}

export function comparisonDescription(
  indicator: Indicator,
  areas: readonly ComparedArea[],
  missing: readonly string[],
): string {
  const single = areas.filter((area) => area.points.length === 1);
  const shared = sharedTarget(areas);
  // Where no target leads the title, the spread does.
  const judged = judgedOf(areas);
  const untold = judged.length > 1 && soleTiming(judged) !== 'mixed';
  const extremes = untold && single.length === areas.length ? extremesOf(areas, quantityOf) : undefined;
  const said = (ones: readonly ComparedArea[]): { value: string; period: string } => ({
    value: ones[0] === undefined ? '' : formatQuantity(quantityOf(ones[0]), indicator.unit),
    period: ones.length > 2 ? countAreas(ones.length) : ones.map((area) => area.name).join(', '),
  });
  return [
    sentences.areas(areas.length),
    extremes === undefined ? '' : sentences.extremes(said(extremes.lowest), said(extremes.highest)),
    shared === undefined
      ? ''
      : sentences.sharedTarget(
          targetKindWords[shared.kind],
          targetWordsOf(shared, indicator.direction, indicator.unit),
        ),
    sentences.levels(countedLevels(indicator, areas)),
    sentences.openBars(
      single
        .filter((area) => !isPoint(quantityOf(area)) && shapeOf(quantityOf(area)) !== 'about')
        .map((area) => area.name),
    ),
    sentences.apartBars(areas.filter((area) => area.points.length > 1).map((area) => area.name)),
    sentences.missingAreas(missing),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Empty where no area has a target: one colour needs no key. A target that all share is labelled in the picture. */
export function comparisonLegend(indicator: Indicator, areas: readonly ComparedArea[]): ChartKey[] {
  const judged = judgedOf(areas);
  if (judged.length === 0) return [];
  const timing = soleTiming(judged);
  const kind = levelName(areas, judged);
  const has = (outcome: string): boolean => judged.some((pairing) => pairing.status.outcome === outcome);
  return [
    ...(has('dat')
      ? [{ tone: 'ok', text: levelWords.reached(kind, timing === 'mixed' ? undefined : timing) } as const]
      : []),
    ...(has('chua_dat')
      ? [
          {
            tone: 'low',
            text: levelWords.short(kind, timing === 'mixed' ? undefined : timing, indicator.direction === 'thap'),
          } as const,
        ]
      : []),
    ...(has('chua_du_can_cu') ? [{ tone: 'unclear', text: levelWords.unclear } as const] : []),
    ...(judged.length < areas.length ? [{ tone: 'none', text: levelWords.none } as const] : []),
    ...(sharedTarget(areas) === undefined ? [{ tone: 'goal', text: levelWords.own(kind) } as const] : []),
  ];
}

/** "7 địa phương đã ở mức giao cả năm", "1 địa phương chưa đủ căn cứ"; each timing by itself. */
function countedLevels(indicator: Indicator, areas: readonly ComparedArea[]): string[] {
  const parts: string[] = [];
  const judged = judgedOf(areas);
  const kind = levelName(areas, judged);
  for (const timing of [...new Set(judged.map((pairing) => pairing.status.timing))]) {
    const same = judged.filter((pairing) => pairing.status.timing === timing);
    const reached = same.filter((pairing) => pairing.status.outcome === 'dat').length;
    const short = same.filter((pairing) => pairing.status.outcome === 'chua_dat').length;
    if (reached > 0) parts.push(`${countAreas(reached)} ${levelWords.reached(kind, timing)}`);
    if (short > 0) parts.push(`${countAreas(short)} ${levelWords.short(kind, timing, indicator.direction === 'thap')}`);
  }
  const unclear = judged.filter((pairing) => pairing.status.outcome === 'chua_du_can_cu').length;
  if (unclear > 0) parts.push(`${countAreas(unclear)} ${levelWords.unclear}`);
  if (judged.length > 0 && judged.length < areas.length)
    parts.push(`${countAreas(areas.length - judged.length)} ${levelWords.none}`);
  return parts;
}

/** "mức giao cả năm" where every target is of one kind and of a whole year. */
function levelName(areas: readonly ComparedArea[], judged: readonly Pairing[]): string {
  const kinds = targetKindsOf(areas);
  const kind = kinds.length === 1 && kinds[0] !== undefined ? targetKindWords[kinds[0]] : levelWords.mixed;
  return judged.every((pairing) => pairing.target.period?.kind === 'year' && pairing.target.deadline === undefined)
    ? levelWords.wholeYear(kind)
    : kind;
}

function judgedOf(areas: readonly ComparedArea[]): Pairing[] {
  return areas.flatMap((area) => (area.pairing === undefined ? [] : [area.pairing]));
}

function soleTiming(judged: readonly Pairing[]): Timing | 'mixed' {
  const timings = [...new Set(judged.map((pairing) => pairing.status.timing))];
  return timings.length > 1 ? 'mixed' : timings[0];
}

/** The target that every area has; undefined where they differ or one has none. */
function sharedTarget(areas: readonly ComparedArea[]): Target | undefined {
  const targets = areas.map((area) => area.pairing?.target);
  const first = targets[0];
  const same = (other: Target | undefined): boolean =>
    other !== undefined &&
    first !== undefined &&
    other.kind === first.kind &&
    other.mark === first.mark &&
    toNumber(other.value) === toNumber(first.value) &&
    other.valueTo === undefined &&
    first.valueTo === undefined;
  return targets.every(same) ? first : undefined;
}

function quantityOf(area: ComparedArea): Point['quantity'] {
  return (area.points[0] as Point).quantity;
}
