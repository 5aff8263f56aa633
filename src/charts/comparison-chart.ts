/** Areas side by side in one period: sorted bars with the mark of each one's target; what is missing is named. */
import type { Pairing } from '#core/catalog.ts';
import { compareDecimals, toNumber } from '#core/decimal.ts';
import type { Tone } from '#core/figure.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import type { Period } from '#core/period.ts';
import type { Point, Series } from '#core/series.ts';
import { compareVietnamese } from '#core/text.ts';
import { capitalised } from '#i18n/capitalised.ts';
import { chartWords } from '#i18n/chart-words.ts';
import { joinSubtitle, subtitleWords, tableCaption } from '#i18n/charts.ts';
import { formatPeriod, formatQuantity, periodInSentence, quantityInWords } from '#i18n/format.ts';
import { type StatusWords, statusInWords, targetKindWords } from '#i18n/status-words.ts';
import type { ChartCell, ChartColumn, ChartData, ChartRow, SourceRef } from './chart-data.ts';
import { comparisonKey } from './chart-key.ts';
import {
  type ComparedArea,
  comparisonDescription,
  comparisonLegend,
  comparisonTitle,
  targetKindsOf,
} from './comparison-words.ts';
import { sourceCell, sourceLine } from './source-line.ts';
import { chartValue } from './values.ts';

export interface ComparisonInput {
  readonly indicator: Indicator;
  readonly period: Period;
  /** Of this indicator, one scope and one way of counting; points of other periods are ignored. */
  readonly series: readonly Series[];
  /** Every area to name, those without a series too, which are listed as missing. As inside a sentence: "huyện Lạng Giang". */
  readonly areas: ReadonlyMap<string, { readonly name: string; readonly href: string | undefined }>;
  /** The target to show first, as the catalog pairs it. */
  readonly pairingOf: (observation: Observation) => Pairing | undefined;
  readonly sourceOf: (observation: Observation) => SourceRef;
  readonly figureHref: (observation: Observation) => string | undefined;
  /** Where a target is written. */
  readonly targetHref?: (target: Target) => string | undefined;
  readonly csvHref: string | undefined;
}

/** A taller picture breaks the limits of a canvas on phones; the table always has every area. */
const mostBars = 60;

/** Undefined when fewer than two areas have a figure in the period. */
export function comparisonChart(input: ComparisonInput): ChartData | undefined {
  const { indicator, period } = input;
  checkComparable(input);
  const present: ComparedArea[] = [];
  const missing: string[] = [];
  for (const [id, { name, href }] of input.areas) {
    const points = input.series
      .filter((one) => one.area === id)
      .flatMap((one) => one.points.filter((point) => point.period.text === period.text));
    if (points.length === 0) missing.push(id);
    else present.push({ id, name, href, points, ...standingOf(points, input) });
  }
  if (present.length < 2) return undefined;
  const sorted = [...present].sort((a, b) => order(a, b, indicator));
  const drawn = new Set(
    sorted.length > mostBars ? [...sorted.slice(0, mostBars / 2), ...sorted.slice(-mostBars / 2)] : sorted,
  );
  const missingNames = missing.map((id) => input.areas.get(id)?.name ?? id);
  const withTarget = present.some((area) => area.pairing !== undefined);
  const kinds = targetKindsOf(present);
  const first = input.series[0];
  return {
    key: comparisonKey(period, [...input.areas.keys()], first?.scope, first?.periodMethod),
    kind: 'bar',
    title: comparisonTitle(indicator, period, sorted),
    subtitle: joinSubtitle([
      formatPeriod(period),
      subtitleWords.scope(first?.scope),
      subtitleWords.unit(indicator.unit),
      subtitleWords.method(first?.periodMethod),
      drawn.size < sorted.length ? subtitleWords.someDrawn(drawn.size, sorted.length) : '',
    ]),
    description: comparisonDescription(indicator, sorted, missingNames),
    tableCaption: tableCaption(indicator.shortName, indicator.unit, periodInSentence(period)),
    sourceText: sourceLine(
      sorted.flatMap((area) => area.points.flatMap((point) => point.observations)),
      input.sourceOf,
      'rows',
    ),
    unit: indicator.unit,
    fromZero: true,
    ranked: undefined,
    rowHeader: chartWords.area,
    columns: columnsOf(
      indicator,
      withTarget,
      kinds.length === 1 && kinds[0] !== undefined
        ? capitalised(targetKindWords[kinds[0]])
        : capitalised(chartWords.target),
    ),
    rows: [
      ...sorted.map((area) => presentRow(area, input, withTarget, !drawn.has(area))),
      ...missing.map((id) => missingRow(id, input, withTarget)),
    ],
    targets: [],
    legend: comparisonLegend(indicator, sorted),
    csvHref: input.csvHref,
  };
}

function checkComparable({ indicator, series }: ComparisonInput): void {
  const first = series[0];
  for (const one of series) {
    if (one.indicator !== indicator.id || one.scope !== first?.scope || one.periodMethod !== first?.periodMethod) {
      throw new Error(`A comparison of ${indicator.id} holds one indicator, one scope and one way of counting`);
    }
  }
}

/** An area stands to a target only where its documents agree on one figure. */
function standingOf(
  points: readonly Point[],
  input: ComparisonInput,
): { pairing: Pairing | undefined; words: StatusWords | undefined } {
  const observation = points.length === 1 ? points[0]?.observations[0] : undefined;
  const pairing = observation === undefined ? undefined : input.pairingOf(observation);
  return {
    pairing,
    words:
      observation === undefined || pairing === undefined
        ? undefined
        : statusInWords(observation, pairing.target, pairing.status, input.indicator),
  };
}

/** Best first where the indicator has a better direction, else highest first; then by name. */
function order(a: ComparedArea, b: ComparedArea, indicator: Indicator): number {
  const [left, right] = [a.points[0], b.points[0]];
  const byValue =
    left === undefined || right === undefined ? 0 : compareDecimals(right.quantity.value, left.quantity.value);
  return (indicator.direction === 'thap' ? -byValue : byValue) || compareVietnamese(a.name, b.name);
}

function columnsOf(indicator: Indicator, withTarget: boolean, targetLabel: string): ChartColumn[] {
  const columns: ChartColumn[] = [{ label: capitalised(indicator.unit), role: 'value', context: false }];
  if (withTarget)
    columns.push(
      { label: targetLabel, role: 'target', context: false },
      { label: chartWords.status, role: 'status', context: false },
    );
  columns.push({ label: chartWords.source, role: 'text', context: false });
  return columns;
}

function presentRow(area: ComparedArea, input: ComparisonInput, withTarget: boolean, undrawn: boolean): ChartRow {
  const { indicator } = input;
  const values = area.points.map((point) =>
    chartValue(point, indicator.unit, area.points.length > 1, input.figureHref),
  );
  const tone: Tone = area.words?.tone ?? 'none';
  return {
    label: capitalised(area.name),
    href: area.href,
    at: undefined,
    tick: undefined,
    tone,
    undrawn,
    cells: [
      { values, text: '', links: [] },
      ...(withTarget ? [targetCell(area.pairing, input), textCell(area.words?.text ?? '')] : []),
      sourceCell(
        area.points.flatMap((point) => point.observations),
        input.sourceOf,
      ),
    ],
  };
}

function targetCell(pairing: Pairing | undefined, { indicator, targetHref }: ComparisonInput): ChartCell {
  if (pairing === undefined) return textCell('');
  const { target } = pairing;
  return {
    values: [
      {
        value: toNumber(target.value),
        to: target.valueTo === undefined ? undefined : toNumber(target.valueTo),
        shape: target.valueTo === undefined ? 'point' : 'range',
        apart: false,
        estimate: false,
        text: formatQuantity(target, indicator.unit === '%' ? '%' : undefined),
        words: `${targetKindWords[target.kind]} ${quantityInWords(target, indicator.unit)}`,
        href: targetHref?.(target),
      },
    ],
    text: '',
    links: [],
  };
}

function missingRow(id: string, input: ComparisonInput, withTarget: boolean): ChartRow {
  const area = input.areas.get(id);
  return {
    label: capitalised(area?.name ?? id),
    href: area?.href,
    at: undefined,
    tick: undefined,
    tone: 'none',
    undrawn: false,
    cells: [textCell(chartWords.missing), ...(withTarget ? [textCell(''), textCell('')] : []), textCell('')],
  };
}

function textCell(text: string): ChartCell {
  return { values: [], text, links: [] };
}
