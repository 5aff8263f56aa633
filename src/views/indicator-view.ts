/** One indicator over areas and time: definition, comparison, trend, ranking, every figure and target, what must not be mixed with it. */
import type { ChartData } from '#charts/chart-data.ts';
import { groupBy, newestPeriod } from '#core/catalog.ts';
import type { Discrepancy } from '#core/discrepancy.ts';
import type { Figure, StatedTarget } from '#core/figure.ts';
import { findingOf, type SilentAreas, silentAreas } from '#core/finding.ts';
import type { DocumentInfo, Indicator, Observation } from '#core/model.ts';
import { comparePeriods } from '#core/period.ts';
import { type Series, trendsAmong } from '#core/series.ts';
import { areaPath, documentPath, indicatorPath } from '#core/site/addresses.ts';
import { indexesOf } from '#core/site/indexes.ts';
import { partCount, partPath } from '#core/site/indicator-parts.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, quantityOf } from '#core/status.ts';
import { differenceInWords, filing, findingInWords, levelNote, silentTitle } from '#i18n/finding-words.ts';
import { areaTitle, notStated } from '#i18n/words.ts';
import { type AreaYears, areaOrder, areaYears } from './area-years.ts';
import { indicatorCitation, type PageCitation } from './citation-view.ts';
import { comparableAreas } from './comparison-start.ts';
import { comparePath } from './comparison-state.ts';
import { type DiscrepancyView, discrepancyView } from './discrepancy-view.ts';
import { currentFigures, figuresOf } from './figure-view.ts';
import { indicatorPicture, isCrowded, type PagePicture, pagePicture } from './indicator-picture.ts';
import { newestRankings, type RankingView, rankingView } from './indicator-rankings.ts';
import { documentName, type Link } from './source.ts';
import { agreeingTargets, statedTarget } from './target-view.ts';
import { type TaskView, taskView } from './task-view.ts';
import { type TileMap, tileMapOf, tileMaps } from './tile-map.ts';
import { comparisonOf, trendsOf } from './trend-view.ts';

export interface IndicatorView {
  readonly indicator: Indicator;
  readonly title: string;
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly lede: string;
  readonly group: Link;
  readonly silent: readonly SilentRow[];
  /** What is counted, and which way is better. */
  readonly definition: string;
  /** Where one files online what is counted; undefined for what is not filed. */
  readonly filing: Link | undefined;
  /** What a share is of what; undefined for other measures and where neither is stated. */
  readonly fraction: { readonly over: string; readonly under: string } | undefined;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly related: readonly (Link & { readonly note: string })[];
  /** What the page begins with. */
  readonly picture: PagePicture;
  /** The picture has so many lines that its table is that of all years. */
  readonly isCrowd: boolean;
  /** Maps besides the one that it may begin with, the newest first. */
  readonly maps: readonly TileMap[];
  readonly charts: readonly ChartData[];
  /** Is a picture of it published, to be taken or embedded? */
  readonly isPictured: boolean;
  readonly rankings: readonly RankingView[];
  /** An outside measure of many areas over all years. */
  readonly years: AreaYears | undefined;
  /** The newest figures of each area and scope; none where `years` has all. */
  readonly results: readonly Figure[];
  /** Areas that the table has no room for, and figures of earlier periods: both are in the file beside the page. */
  readonly moreResults: number;
  readonly olderResults: number;
  readonly others: readonly Figure[];
  /** Files of older figures below the page, where one would be too large; numbered from 2. */
  readonly parts: readonly { readonly number: number; readonly csv: string; readonly json: string }[];
  readonly targets: readonly StatedTarget[];
  readonly moreTargets: number;
  readonly discrepancies: readonly DiscrepancyView[];
  readonly documents: readonly (Link & { readonly note: string })[];
  readonly tasks: readonly TaskView[];
  readonly citation: PageCitation;
  /** Site path of a comparison that begins with it. */
  readonly compare: string;
}

/** Areas of one kind without a result; `more`: those that the row has no room for. */
interface SilentRow {
  readonly title: string;
  readonly areas: readonly (Link & { readonly note: string })[];
  readonly more: number;
}

/** Some definitions say themselves which way is better. */
const saysDirection = /(?:là|càng) tốt/iu;

/** Names of indicators that count what people file online. */
const isFiled = /dịch vụ công|hồ sơ.*trực tuyến/iu;

const directionWords = {
  cao: 'Càng cao càng tốt.',
  thap: 'Càng thấp càng tốt.',
  khong_xet: '',
} as const;

export function indicatorView(indicator: Indicator, portal: Portal): IndicatorView {
  const { catalog } = portal;
  const records = catalog.ofIndicator(indicator.id);
  const { results, newest } = resultsOf(indicator, portal);
  const others = records.observations.filter((row) => !decides(row)).sort(newestFirst(portal));
  const years = areaYears(indicator, portal);
  const shown = years === undefined ? newest.slice(0, mostRows) : [];
  const targets = agreeingTargets(records.targets);
  const points = new Set<Discrepancy>();
  for (const row of [...records.observations, ...records.targets])
    for (const point of portal.discrepanciesByAnchor.get(row.anchor) ?? []) points.add(point);
  const silent = silentAreas(indicator, catalog);
  const charts = chartsOf(indicator, results, newest, portal);
  const picture = pagePicture(indicator, charts, portal);
  const maps = indicator.measuredBy === undefined ? [] : tileMaps(indicator, portal);
  const lede = findingInWords(findingOf(indicator, catalog), silent, indicator, catalog);
  return {
    indicator,
    title: indicator.shortName,
    name: indicator.name,
    path: indicatorPath(indicator.id),
    description: `${indicator.name}. ${lede}`,
    lede,
    group: { href: `/chi-tieu/#${indicator.group}`, label: groupName(indicator, portal) },
    silent: silentRows(silent, indicator, portal),
    definition: definitionOf(indicator),
    filing: isFiled.test(indicator.name) ? filing : undefined,
    fraction: fractionOf(indicator),
    facts: [
      { term: 'Tên đầy đủ', value: indicator.name },
      { term: 'Đơn vị tính', value: indicator.unit },
      ...(indicator.partOf === undefined
        ? []
        : [
            { term: 'Là một phần của', value: catalog.indicators.get(indicator.partOf)?.shortName ?? indicator.partOf },
          ]),
      ...(indicator.otherNames.length === 0
        ? []
        : [{ term: 'Tên khác trong văn bản', value: indicator.otherNames.join('; ') }]),
      ...(indicator.frames.length === 0 ? [] : [{ term: 'Thuộc bộ chỉ số', value: indicator.frames.join('; ') }]),
    ],
    related: indicator.related.flatMap((id) => {
      const other = catalog.indicators.get(id);
      return other === undefined
        ? []
        : [{ href: indicatorPath(id), label: other.shortName, note: differenceInWords(indicator, other) }];
    }),
    picture,
    isCrowd: years !== undefined && picture.chart !== undefined && isCrowded(picture.chart),
    maps: maps.filter(({ period }) => period.text !== picture.map?.period.text),
    charts,
    isPictured: indicatorPicture(indicator, charts, portal) !== undefined,
    // The table of all years has the portal's places.
    rankings:
      years !== undefined
        ? []
        : newestRankings(indicator, results, newest, portal).map((ranking) => rankingView(ranking, indicator, portal)),
    years,
    results: figuresOf(shown, portal),
    moreResults: years === undefined ? newest.length - shown.length : 0,
    olderResults: years === undefined ? results.length - newest.length : 0,
    others: figuresOf(others.slice(0, mostRows), portal),
    parts: Array.from({ length: partCount(records.observations.length) - 1 }, (_, before) => ({
      number: before + 2,
      csv: partPath(indicator.id, before + 1, 'csv'),
      json: partPath(indicator.id, before + 1, 'json'),
    })),
    targets: targets.slice(0, mostRows).map((same) => statedTarget(same, portal)),
    moreTargets: Math.max(0, targets.length - mostRows),
    discrepancies: [...points].slice(0, mostPoints).map((point) => discrepancyView(point, portal)),
    documents: documentsOf(indicator, portal),
    tasks: records.tasks.map((task) => taskView(task, portal)),
    citation: indicatorCitation(indicator, catalog),
    compare: comparePath({ areas: comparableAreas(indicator, portal), indicators: [indicator.id] }),
  };
}

/** What of the page stands on its social card, and its charts. */
export interface IndicatorSummary extends Pick<IndicatorView, 'title' | 'lede' | 'charts'> {
  readonly group: string;
  /** So many of the first results. */
  readonly results: readonly Figure[];
}

/** `facts`: how many results. Costs a part of the whole page. */
export function indicatorSummary(indicator: Indicator, facts: number, portal: Portal): IndicatorSummary {
  const { results, newest } = resultsOf(indicator, portal);
  return {
    title: indicator.shortName,
    group: groupName(indicator, portal),
    lede: findingInWords(
      findingOf(indicator, portal.catalog),
      silentAreas(indicator, portal.catalog),
      indicator,
      portal.catalog,
    ),
    results: figuresOf(
      currentFigures(newest.slice(0, mostRows), portal)
        .slice(0, facts)
        .flatMap(({ rows }) => rows),
      portal,
    ).slice(0, facts),
    charts: chartsOf(indicator, results, newest, portal),
  };
}

export function indicatorCharts(indicator: Indicator, portal: Portal): ChartData[] {
  const { results, newest } = resultsOf(indicator, portal);
  return chartsOf(indicator, results, newest, portal);
}

/** Figures that stand, the newest first; and those of each area's newest period. */
function resultsOf(
  indicator: Indicator,
  portal: Portal,
): { readonly results: Observation[]; readonly newest: Observation[] } {
  const { catalog } = portal;
  const results = catalog
    .ofIndicator(indicator.id)
    .observations.filter((row) => decides(row) && !catalog.isSuperseded(row))
    .sort(newestFirst(portal));
  return { results, newest: newestOfEachArea(results, portal) };
}

function chartsOf(
  indicator: Indicator,
  results: readonly Observation[],
  newest: readonly Observation[],
  portal: Portal,
): ChartData[] {
  return [
    ...trendsOf(trendSeries(indicator, portal), portal).sort((a, b) => b.columns.length - a.columns.length),
    // A map and a table of all years say more of a measure of all provinces than the bars of one.
    ...(indicator.measuredBy !== undefined && tileMapOf(indicator, portal) !== undefined
      ? []
      : comparisonsOf(indicator, results, newest, portal)),
  ];
}

function groupName(indicator: Indicator, { catalog }: Portal): string {
  return catalog.groups.find(({ id }) => id === indicator.group)?.name ?? indicator.group;
}

/** Rows of one table on the page: every province and district of the country, and no phone chokes on it. */
const mostRows = 800;
const mostPoints = 50;
/** Lines of one chart, past which only the provinces' are drawn, and those alone of a body that measures all of them. */
const mostLines = 12;

/** Per area and scope the figures of its newest period, areas of higher level first; keeps the order inside a level. */
function newestOfEachArea(results: readonly Observation[], portal: Portal): Observation[] {
  const newest = [...groupBy(results, (row) => `${row.area}\u001f${row.scope ?? ''}`).values()].flatMap((same) => {
    const period = newestPeriod(same, portal.catalog.documents) ?? same[0]?.period;
    return same.filter((row) => period === undefined || row.period.last >= period.last);
  });
  const depth = (row: Observation): number => row.area.split('/').length;
  return newest.length <= mostRows ? newest : newest.sort((a, b) => depth(a) - depth(b));
}

/** Trends that one chart can hold: all of them, or those of the provinces alone; of an outside measure in the order of its table. */
function trendSeries(indicator: Indicator, portal: Portal): Series[] {
  const { observations } = portal.catalog.ofIndicator(indicator.id);
  const areas = new Set(observations.map((row) => row.area));
  const drawn = areas.size <= mostLines ? observations : observations.filter((row) => !row.area.includes('/'));
  const series = trendsAmong(drawn, portal.catalog);
  if (indicator.measuredBy === undefined) return series.length <= mostLines ? series : [];
  const order = new Map(areaOrder(indicator, portal).map((id, place) => [id, place]));
  return series.sort((a, b) => (order.get(a.area) ?? 0) - (order.get(b.area) ?? 0));
}

export function newestFirst(portal: Portal): (a: Observation, b: Observation) => number {
  const { namePlace } = indexesOf(portal);
  return (a, b) =>
    comparePeriods(b.period, a.period) || namePlace(a.area) - namePlace(b.area) || a.occurrence - b.occurrence;
}

/** Names of one row; the rest is counted. */
const mostNames = 5;

function silentRows(silent: SilentAreas, indicator: Indicator, { catalog }: Portal): SilentRow[] {
  const named = (id: string, note = ''): (Link & { readonly note: string })[] => {
    const area = catalog.areas.get(id);
    return area === undefined ? [] : [{ href: areaPath(id), label: areaTitle(area), note }];
  };
  const all: Readonly<Record<keyof SilentAreas, readonly (Link & { readonly note: string })[]>> = {
    levels: silent.levels.flatMap((target) => named(target.area, levelNote(target, indicator))),
    unclear: silent.unclear.flatMap((id) => named(id)),
    tasks: silent.tasks.flatMap((id) => named(id)),
    reporting: silent.reporting.flatMap((id) => named(id)),
  };
  return (['levels', 'unclear', 'tasks', 'reporting'] as const).flatMap((kind) =>
    all[kind].length === 0
      ? []
      : [
          {
            title: silentTitle(kind),
            areas: all[kind].slice(0, mostNames),
            more: Math.max(0, all[kind].length - mostNames),
          },
        ],
  );
}

function definitionOf({ definition, direction }: Indicator): string {
  if (definition === undefined) return `Khái niệm: ${notStated}. ${directionWords[direction]}`.trim();
  return saysDirection.test(definition) ? definition : `${definition} ${directionWords[direction]}`.trim();
}

function fractionOf({ unit, numeratorMeaning, denominatorMeaning }: Indicator): IndicatorView['fraction'] {
  if (unit !== '%' || (numeratorMeaning === undefined && denominatorMeaning === undefined)) return undefined;
  return { over: numeratorMeaning ?? notStated, under: denominatorMeaning ?? notStated };
}

/** Areas of one level side by side in one period, where it is the newest of two or more. */
function comparisonsOf(
  indicator: Indicator,
  results: readonly Observation[],
  newest: readonly Observation[],
  portal: Portal,
): ChartData[] {
  const { catalog } = portal;
  const key = (row: Observation): string =>
    [row.period.text, row.scope, row.periodMethod, catalog.areas.get(row.area)?.depth].join('\u001f');
  const usable = (rows: readonly Observation[]): Observation[] => rows.filter((row) => quantityOf(row) !== undefined);
  const areasOf = (rows: readonly Observation[]): number => new Set(rows.map((row) => row.area)).size;
  const current = groupBy(usable(newest), key);
  const views: ChartData[] = [];
  for (const [group, rows] of groupBy(usable(results), key)) {
    if (areasOf(current.get(group) ?? []) < 2 || areasOf(rows) > mostRows) continue;
    const chart = comparisonOf(indicator, rows, portal);
    if (chart !== undefined) views.push(chart);
  }
  return views;
}

/** Every document that holds something of the indicator, the newest first, with what it holds. */
function documentsOf(indicator: Indicator, portal: Portal): IndicatorView['documents'] {
  const { catalog } = portal;
  const records = catalog.ofIndicator(indicator.id);
  const kinds: readonly (readonly [readonly { readonly document: string }[], string])[] = [
    [records.observations.filter(decides), 'kết quả'],
    [records.observations.filter((row) => !decides(row)), 'câu không phải kết quả'],
    [records.targets, 'mức giao, mục tiêu'],
    [records.tasks, 'nhiệm vụ'],
    [records.statements, 'ý tự đánh giá, kiến nghị'],
  ];
  const counts = kinds.map(([rows, words]) => ({ words, of: countOf(rows.map((row) => row.document)) }));
  const day = (document: DocumentInfo): number => document.date?.first ?? document.period?.first ?? 0;
  return [...new Set(counts.flatMap(({ of }) => [...of.keys()]))]
    .flatMap((id) => catalog.documents.get(id) ?? [])
    .sort((a, b) => day(b) - day(a) || (a.id < b.id ? -1 : 1))
    .map((document) => ({
      href: documentPath(document.id),
      label: documentName(document, catalog),
      note: counts
        .flatMap(({ words, of }) => (of.has(document.id) ? [`${of.get(document.id)} ${words}`] : []))
        .join(' · '),
    }));
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
