/**
 * What the picture of an indicator shows: its first chart; where no two figures can stand beside each other, the newest
 * of each area by itself, with its level.
 */
import type { ChartCell, ChartColumn, ChartData, ChartRow } from '#charts/chart-data.ts';
import { plotOf } from '#charts/plot.ts';
import { sourceCell, sourceLine } from '#charts/source-line.ts';
import { type Spread, spreadOf } from '#charts/spread.ts';
import { chartValue } from '#charts/values.ts';
import { groupBy, type Pairing } from '#core/catalog.ts';
import { toNumber } from '#core/decimal.ts';
import { silentAreas } from '#core/finding.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import { comparePeriods } from '#core/period.ts';
import { agreeingPoints, type Point } from '#core/series.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, quantityOf } from '#core/status.ts';
import { lowerFirst } from '#i18n/capitalised.ts';
import { chartWords } from '#i18n/chart-words.ts';
import { joinSubtitle, subtitleWords, tableCaption } from '#i18n/charts.ts';
import { formatQuantity, periodInSentence, quantityInWords } from '#i18n/format.ts';
import { pictureWords as words } from '#i18n/pictures.ts';
import { statusInWords, targetKindWords, targetPeriodInWords } from '#i18n/status-words.ts';
import { areaName, areaTitle, scopeWords } from '#i18n/words.ts';
import { type TileMap, tileMapOf } from './tile-map.ts';
import { sourceOf } from './trend-view.ts';

/** A taller picture is no picture; the page has them all. */
const mostRows = 14;
const mostColumns = 12;
/** Levels of areas without a result, drawn as marks below the bars. */
const mostLevels = 4;

/** Undefined without a result. */
export function indicatorPicture(
  indicator: Indicator,
  charts: readonly ChartData[],
  portal: Portal,
): ChartData | undefined {
  return charts[0] ?? newestSideBySide(indicator, portal);
}

/** What the page of an indicator begins with; nothing where there is no result. */
export interface PagePicture {
  /** Of an outside measure whose course is known of fewer than half of the map's provinces. */
  readonly map: TileMap | undefined;
  /** The first that has not too many rows for the page's beginning. */
  readonly chart: ChartData | undefined;
  /** How the areas lie, where every chart has too many. */
  readonly spread: { readonly title: string; readonly spread: Spread } | undefined;
}

export function pagePicture(indicator: Indicator, charts: readonly ChartData[], portal: Portal): PagePicture {
  const map = leadingMap(indicator, charts, portal);
  if (map !== undefined) return { map, chart: undefined, spread: undefined };
  const [first] = charts;
  if (first === undefined) return { map, chart: newestSideBySide(indicator, portal), spread: undefined };
  const chart = charts.find((one) => !isTall(one));
  const spread = chart === undefined ? spreadOf(first) : undefined;
  return { map, chart, spread: spread === undefined ? undefined : { title: first.title, spread } };
}

function leadingMap(indicator: Indicator, charts: readonly ChartData[], portal: Portal): TileMap | undefined {
  const map = indicator.measuredBy === undefined ? undefined : tileMapOf(indicator, portal);
  const lines = charts.find(({ kind }) => kind === 'line')?.columns.filter(({ role }) => role === 'value').length ?? 0;
  return map === undefined || 2 * lines >= map.tiles.length ? undefined : map;
}

/** Has a chart more lines than a table has room for columns? */
export function isCrowded({ kind, columns }: ChartData): boolean {
  return kind === 'line' && columns.length > mostColumns;
}

/** Has a chart more rows of bars than a page shows at once? */
function isTall(chart: ChartData): boolean {
  return chart.kind === 'bar' && plotOf(chart).rows.length > mostRows;
}

/** Each row an area, in its own newest period. */
export function newestSideBySide(indicator: Indicator, portal: Portal): ChartData | undefined {
  const { catalog } = portal;
  const results = catalog
    .ofIndicator(indicator.id)
    .observations.filter((row) => decides(row) && quantityOf(row) !== undefined && !catalog.isSuperseded(row));
  const newest = [
    ...groupBy(results, (row) => `${row.area}\u001f${row.scope ?? ''}\u001f${row.periodMethod ?? ''}`).values(),
  ].flatMap((same) => {
    const last = same.reduce((best, row) => (comparePeriods(row.period, best.period) > 0 ? row : best));
    return [same.filter((row) => row.period.text === last.period.text)];
  });
  const shown = newest
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : comparePeriods(b.period, a.period)))
    .slice(0, mostRows);
  const rows = shown.map((same) => pictureRow(same, indicator, portal));
  if (rows.length === 0) return undefined;
  const waiting = silentAreas(indicator, catalog).levels.slice(0, Math.min(mostLevels, mostRows - rows.length));
  const levels = waiting.map((target) => levelRow(target, indicator, portal));
  const [first] = rows;
  return {
    key: 'moi-nhat',
    kind: 'bar',
    title:
      rows.length === 1 && first !== undefined
        ? words.one(
            indicator.shortName,
            first.row.cells[0]?.values.map(({ text }) => text) ?? [],
            first.area,
            first.period,
            first.standing,
          )
        : words.newest(indicator.shortName, newest.length),
    subtitle: joinSubtitle([
      subtitleWords.unit(indicator.unit),
      rows.length === 1 ? '' : words.each,
      newest.length > rows.length ? words.some(rows.length, newest.length) : '',
    ]),
    // The title says it of one.
    description:
      rows.length === 1
        ? ''
        : rows
            .slice(0, 4)
            .flatMap(({ said }) => (said === '' ? [] : [said]))
            .join(' '),
    tableCaption: tableCaption(indicator.shortName, indicator.unit, ''),
    sourceText: sourceLine(shown.flat(), (row) => sourceOf(row, portal), 'rows'),
    unit: indicator.unit,
    fromZero: true,
    ranked: undefined,
    rowHeader: chartWords.area,
    columns,
    rows: [...rows.map(({ row }) => row), ...levels],
    targets: [],
    legend: [...rows.map(({ row }) => row), ...levels].some(({ cells }) => (cells[1]?.values.length ?? 0) > 0)
      ? [{ tone: 'goal', text: words.goal }]
      : [],
    csvHref: undefined,
  };
}

const columns: readonly ChartColumn[] = [
  { label: chartWords.value, role: 'value', context: false },
  { label: chartWords.target, role: 'target', context: false },
  { label: chartWords.source, role: 'text', context: false },
];

interface PictureRow {
  readonly row: ChartRow;
  readonly area: string;
  readonly period: string;
  /** How it stands to its level, as a part of a sentence; empty without one. */
  readonly standing: string;
  /** The same as a sentence; empty without one. */
  readonly said: string;
}

function pictureRow(same: readonly Observation[], indicator: Indicator, portal: Portal): PictureRow {
  const first = same[0] as Observation;
  const area = portal.catalog.areas.get(first.area);
  const points = agreeingPoints(same);
  const period = periodInSentence(first.period);
  const only = points.length === 1 ? points[0]?.observations[0] : undefined;
  const pairing = only === undefined ? undefined : portal.catalog.pairings(only)[0];
  const status =
    only === undefined || pairing === undefined
      ? undefined
      : statusInWords(only, pairing.target, pairing.status, indicator);
  const standing = status === undefined ? '' : lowerFirst(status.text);
  const place = [
    area === undefined ? first.area : areaTitle(area),
    ...(first.scope === undefined ? [] : [scopeWords[first.scope]]),
  ].join(', ');
  return {
    row: {
      label: `${place}, ${period}`,
      href: undefined,
      at: undefined,
      tick: undefined,
      tone: status?.tone ?? 'none',
      undrawn: false,
      cells: [
        valueCell(points, indicator),
        targetCell(pairing, indicator),
        sourceCell(same, (row) => sourceOf(row, portal)),
      ],
    },
    area: [
      area === undefined ? first.area : areaName(area, first.period.last),
      ...(first.scope === undefined ? [] : [scopeWords[first.scope]]),
    ].join(', '),
    period,
    standing,
    said: standing === '' ? '' : `${place}: ${standing}.`,
  };
}

/** An area that has a level and no result: its mark on the scale, without a bar. */
function levelRow(target: Target, indicator: Indicator, portal: Portal): ChartRow {
  const area = portal.catalog.areas.get(target.area);
  const place = [
    area === undefined ? target.area : areaTitle(area),
    ...(target.scope === undefined ? [] : [scopeWords[target.scope]]),
  ];
  return {
    label: [...place, target.period === undefined ? targetPeriodInWords(target) : periodInSentence(target.period)].join(
      ', ',
    ),
    href: undefined,
    at: undefined,
    tick: undefined,
    tone: 'none',
    undrawn: false,
    cells: [
      { values: [], text: words.noResult, links: [] },
      levelCell(target, indicator),
      sourceCell([target], (row) => sourceOf(row, portal)),
    ],
  };
}

function valueCell(points: readonly Point[], indicator: Indicator): ChartCell {
  return {
    values: points.map((point) => chartValue(point, indicator.unit, points.length > 1, () => undefined)),
    text: '',
    links: [],
  };
}

function targetCell(pairing: Pairing | undefined, indicator: Indicator): ChartCell {
  return pairing === undefined ? { values: [], text: '', links: [] } : levelCell(pairing.target, indicator);
}

function levelCell(target: Target, { unit }: Indicator): ChartCell {
  const to = target.valueTo === undefined ? undefined : toNumber(target.valueTo);
  return {
    values: [
      {
        value: toNumber(target.value),
        to,
        shape: to === undefined ? 'point' : 'range',
        apart: false,
        estimate: false,
        text: formatQuantity(target, unit),
        words: `${targetKindWords[target.kind]} ${quantityInWords(target, unit)}`,
        href: undefined,
      },
    ],
    text: '',
    links: [],
  };
}
