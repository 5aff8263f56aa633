/** Title and description of a trend, made from its points. What the figures do not decide is not said. */
import { compareDecimals, subtractDecimals, toNumber } from '#core/decimal.ts';
import type { Indicator } from '#core/model.ts';
import { breakBetween, comparePeriods, type SeriesBreak } from '#core/period.ts';
import { isPoint } from '#core/quantity.ts';
import { type Point, type Series, stretchesOf } from '#core/series.ts';
import { lowerFirst } from '#i18n/capitalised.ts';
import {
  countAreas,
  countLines,
  movementTitle,
  plainTitle,
  rankName,
  rowLabel,
  type Said,
  sentences,
  sideBySideTitle,
  spanWords,
  spreadTitle,
} from '#i18n/charts.ts';
import { formatQuantity, periodInSentence, quantityInWords } from '#i18n/format.ts';
import { distance, rankWords } from '#i18n/status-words.ts';
import type { ChartTarget } from './chart-data.ts';
import type { PeriodRow } from './period-rows.ts';
import { extremesOf, movementOf, shapeOf } from './values.ts';

export interface TrendLine {
  readonly series: Series;
  readonly label: string;
}

/** Lines that a description walks through one by one. */
const describedLines = 5;
/** Lines whose latest values fit a title. */
const titledLines = 3;

export function trendTitle(indicator: Indicator, lines: readonly TrendLine[], rows: readonly PeriodRow[]): string {
  const ranked = lines[0]?.series.ranked;
  const name = ranked === undefined ? indicator.shortName : rankName(indicator.shortName);
  const span = spanWords((rows[0] as PeriodRow).first, (rows.at(-1) as PeriodRow).last);
  const only = lines.length === 1 ? lines[0] : undefined;
  if (only !== undefined) {
    const [first, last] = endsOf(only.series);
    if (first === undefined || last === undefined) return plainTitle(name, only.label, span);
    const isMoved = ranked === undefined && canBeMoved(first) && canBeMoved(last);
    const movement = isMoved ? movementOf(first.quantity, last.quantity) : undefined;
    return movementTitle(name, said(first, only.series, indicator), said(last, only.series, indicator), movement);
  }
  const lasts = lines.map((line) => ({ line, point: clear(line.series.points.at(-1), line.series) }));
  const period = lasts[0]?.point?.period;
  const together = lasts.flatMap(({ line, point }) =>
    point !== undefined && period !== undefined && point.period.text === period.text
      ? [{ label: line.label, point }]
      : [],
  );
  if (period !== undefined && together.length === lines.length) {
    if (lines.length <= titledLines)
      return sideBySideTitle(
        name,
        periodInSentence(period),
        together.map(({ label, point }) => ({ name: label, value: short(point, ranked, indicator) })),
      );
    const extremes = ranked === undefined ? extremesOf(together, ({ point }) => point.quantity) : undefined;
    if (extremes !== undefined) {
      const at = (ones: readonly { label: string; point: Point }[]): { names: string[]; value: string } => ({
        names: ones.map((one) => one.label),
        value: ones[0] === undefined ? '' : short(ones[0].point, ranked, indicator),
      });
      return spreadTitle(name, periodInSentence(period), at(extremes.lowest), at(extremes.highest));
    }
  }
  const areas = new Set(lines.map((line) => line.series.area)).size;
  return plainTitle(name, areas === lines.length ? countAreas(areas) : countLines(lines.length), span);
}

export function trendDescription(
  indicator: Indicator,
  lines: readonly TrendLine[],
  rows: readonly PeriodRow[],
  targets: readonly ChartTarget[],
): string {
  const only = lines.length === 1 ? lines[0] : undefined;
  const [first, last] = [(rows[0] as PeriodRow).first, (rows.at(-1) as PeriodRow).last];
  const found = rows.filter((row) => row.found).length;
  const missing = rows.filter((row) => !row.found);
  const parts = [
    sentences.coverage(
      found,
      missing.length === 0 ? undefined : rows.reduce((sum, row) => sum + row.count, 0),
      spanWords(first, last),
    ),
    ...(only === undefined
      ? lines.length > describedLines
        ? []
        : lines.map((line) => lineSentence(line, indicator))
      : [extremesSentence(only.series, indicator), changeSentence(only.series, rows, indicator)]),
    ...targets.map((target) => sentences.target(target.label, target.words)),
    ...breaksOf(lines).map((one) => sentences.broken(periodInSentence(one.period), one.reason)),
    sentences.gaps(missing.map((row) => lowerFirst(rowLabel(row.first, row.last)))),
    sentences.apart(periodsOf(lines, (point, series) => isContested(point, series))),
    sentences.open(periodsOf(lines, (point) => !isPoint(point.quantity) && shapeOf(point.quantity) !== 'about')),
    sentences.estimates(periodsOf(lines, (point) => point.observations.every((row) => row.kind === 'uoc_thuc_hien'))),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function lineSentence(line: TrendLine, indicator: Indicator): string {
  const [first, last] = endsOf(line.series);
  return first === undefined || last === undefined
    ? ''
    : sentences.line(line.label, said(first, line.series, indicator), said(last, line.series, indicator));
}

/** Not said of places, where an open value could lie lower or higher, or where the ends, which the title names, are the extremes. */
function extremesSentence(series: Series, indicator: Indicator): string {
  const points = joinedPoints(series);
  const extremes = extremesOf(points, (point) => point.quantity);
  const [lowest, highest] = [extremes?.lowest[0], extremes?.highest[0]];
  return lowest === undefined || highest === undefined || points.length < 3 || series.ranked !== undefined
    ? ''
    : sentences.extremes(said(lowest, series, indicator), said(highest, series, indicator));
}

/** The last two periods of values, where nothing is missing between them, no break parts them and both are one number. */
function changeSentence(series: Series, rows: readonly PeriodRow[], indicator: Indicator): string {
  const [before, after] = [rows.at(-2), rows.at(-1)];
  if (rows.length < 3 || before === undefined || after === undefined || series.ranked !== undefined) return '';
  const [from, to] = [sole(series, before), sole(series, after)];
  if (from === undefined || to === undefined || breakBetween(series.breaks, from.period, to.period) !== undefined)
    return '';
  const movement = movementOf(from.quantity, to.quantity);
  if (movement === undefined) return '';
  const [low, high] = compareDecimals(from.quantity.value, to.quantity.value) < 0 ? [from, to] : [to, from];
  const by = distance(subtractDecimals(high.quantity.value, low.quantity.value), indicator);
  return sentences.change(periodInSentence(to.period), periodInSentence(from.period), movement, by);
}

function sole(series: Series, row: PeriodRow): Point | undefined {
  const points = series.points.filter((point) => row.found && point.period.text === row.first.text);
  return points.length === 1 && points[0] !== undefined && isPoint(points[0].quantity) ? points[0] : undefined;
}

/** First and last point of what one line joins; undefined where the figures of that period disagree. */
function endsOf(series: Series): [Point | undefined, Point | undefined] {
  const points = joinedPoints(series);
  return [clear(points[0], series), clear(points.at(-1), series)];
}

/** The newest points that one line joins: of one measure, and of two periods or more where any are. */
function joinedPoints(series: Series): readonly Point[] {
  const stretches = stretchesOf(series);
  return (
    stretches.findLast((points) => points[0]?.period.text !== points.at(-1)?.period.text) ?? stretches.at(-1) ?? []
  );
}

function clear(point: Point | undefined, series: Series): Point | undefined {
  return point !== undefined && !isContested(point, series) ? point : undefined;
}

/** Breaks of all lines, each once, in time. */
export function breaksOf(lines: readonly TrendLine[]): SeriesBreak[] {
  const breaks = new Map(lines.flatMap(({ series }) => series.breaks.map((one) => [one.text, one] as const)));
  return [...breaks.values()].sort((a, b) => comparePeriods(a.period, b.period));
}

function isContested(point: Point, series: Series): boolean {
  return series.points.some((other) => other !== point && other.period.text === point.period.text);
}

/** "tăng từ từ 2% trở lên" is no Vietnamese: ranges and ≥, ≤ stay out of such sentences. */
function canBeMoved(point: Point): boolean {
  return point.quantity.valueTo === undefined && point.quantity.mark !== '>=' && point.quantity.mark !== '<=';
}

function said({ quantity, period }: Point, { ranked }: Series, { unit }: Indicator): Said {
  const value =
    ranked === undefined
      ? quantityInWords(quantity, unit)
      : rankWords({ rank: toNumber(quantity.value), rankTotal: ranked });
  return { value, period: periodInSentence(period) };
}

function short({ quantity }: Point, ranked: number | undefined, { unit }: Indicator): string {
  return ranked === undefined
    ? formatQuantity(quantity, unit)
    : rankWords({ rank: toNumber(quantity.value), rankTotal: ranked });
}

function periodsOf(lines: readonly TrendLine[], test: (point: Point, series: Series) => boolean): string[] {
  return [
    ...new Set(
      lines.flatMap(({ series }) =>
        series.points.filter((point) => test(point, series)).map((point) => periodInSentence(point.period)),
      ),
    ),
  ];
}
