/** The first page: how far areas stand from their targets, what others measure, what is to be done by when, and what is new. */
import type { Area } from '#core/catalog.ts';
import type { Decimal } from '#core/decimal.ts';
import { isPublishedKind } from '#core/document-kinds.ts';
import type { Figure, Tone } from '#core/figure.ts';
import type { DocumentInfo } from '#core/model.ts';
import type { PartialDate } from '#core/partial-date.ts';
import type { Period } from '#core/period.ts';
import { areaPath, documentPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { surplusOf } from '#core/status.ts';
import type { GapCounts } from '#i18n/home-words.ts';
import { leadInWords } from '#i18n/lead-words.ts';
import { nameWithAreas } from '#i18n/source-words.ts';
import { areaTitle } from '#i18n/words.ts';
import { areaLead } from './area-lead.ts';
import { areaView } from './area-view.ts';
import { documentCounts, documentDay } from './document-view.ts';
import { areasOf, type Link } from './source.ts';
import { type TileCourse, type TileMap, tileCourse, tileMapOf } from './tile-map.ts';

/** A result in percent against its target. */
export interface Gap {
  readonly figure: Figure;
  readonly tone: Tone;
  /** Points above the target, below it negative; for drawing only. */
  readonly points: number;
  /** The exact distance; undefined where the figure or the target is open. */
  readonly distance: Decimal | undefined;
}

export interface GapRow {
  readonly area: Link;
  readonly period: Period;
  readonly counts: GapCounts;
  /** The document lists only what is unfinished. */
  readonly isOnlyUnfinished: boolean;
  /** The furthest below first. */
  readonly gaps: readonly Gap[];
}

export interface HomeView {
  readonly gaps: readonly GapRow[];
  /** Areas with results against targets that the page has no room for. */
  readonly moreGaps: number;
  /** Areas whose newest administrative document gives no result that can be held against a target. */
  readonly silent: readonly Link[];
  readonly map: TileMap | undefined;
  readonly course: TileCourse | undefined;
  readonly tasks: { readonly total: number; readonly dated: number; readonly last: PartialDate | undefined };
  readonly newest: readonly (Link & { readonly note: string; readonly day: string })[];
  readonly pointCount: number;
}

/** More would bury what the first page is for. */
const mostGapRows = 6;
/** Past so many areas with documents, the provinces alone are looked at. */
const mostAreas = 100;
const mostSilent = 3;
const mostDocuments = 4;

export function homeView(portal: Portal): HomeView {
  const { catalog } = portal;
  const administrative = [...catalog.documents.values()].filter(({ kind }) => !isPublishedKind(kind)).sort(newestFirst);
  const reporting = [...new Set(administrative.flatMap(({ areas }) => areas))].flatMap(
    (id) => catalog.areas.get(id) ?? [],
  );
  const listed = reporting.length <= mostAreas ? reporting : reporting.filter(({ depth }) => depth <= 1);
  const rows = listed.map((area) => ({ area, row: gapRow(area, portal) }));
  const gaps = rows
    .flatMap(({ row }) => row ?? [])
    .sort(
      (a, b) => b.period.last - a.period.last || b.gaps.length - a.gaps.length || (a.area.href < b.area.href ? -1 : 1),
    );
  const map = newestMap(portal);
  const deadlines = catalog.tasks.flatMap(({ deadline }) => deadline ?? []);
  return {
    gaps: gaps.slice(0, mostGapRows),
    moreGaps: Math.max(0, gaps.length - mostGapRows),
    silent: rows
      .filter(({ row, area }) => row === undefined && area.depth > 0)
      .slice(0, mostSilent)
      .map(({ area }) => linkOf(area)),
    map,
    course: map === undefined ? undefined : tileCourse(map, portal),
    tasks: {
      total: catalog.tasks.length,
      dated: deadlines.length,
      last: deadlines.map(({ date }) => date).sort((a, b) => b.last - a.last)[0],
    },
    newest: [...catalog.documents.values()]
      .sort(newestFirst)
      .slice(0, mostDocuments)
      .map((document) => ({
        href: documentPath(document.id),
        label: nameWithAreas(document, isPublishedKind(document.kind) ? [] : areasOf(document, catalog)),
        day: documentDay(document),
        note: sentenceOf(document, portal),
      })),
    pointCount: portal.discrepancies.length,
  };
}

function newestFirst(a: DocumentInfo, b: DocumentInfo): number {
  return (b.date?.first ?? 0) - (a.date?.first ?? 0) || (a.id < b.id ? -1 : 1);
}

function linkOf(area: Area): Link {
  return { href: areaPath(area.id), label: areaTitle(area) };
}

/** The results of the newest period that has any against a target in percent. */
function gapRow(area: Area, portal: Portal): GapRow | undefined {
  const all = areaView(area, portal)
    .compared.flatMap(({ rows }) => rows)
    .flatMap(({ figure }) => gapOf(figure) ?? []);
  const last = Math.max(...all.map(({ figure }) => figure.row.period.last));
  const gaps = all.filter(({ figure }) => figure.row.period.last === last).sort((a, b) => a.points - b.points);
  const [first] = gaps;
  if (first === undefined) return undefined;
  const count = (tone: Tone): number => gaps.filter((gap) => gap.tone === tone).length;
  return {
    area: linkOf(area),
    period: first.figure.row.period,
    counts: { short: count('low'), over: count('ok'), undecided: count('unclear') },
    isOnlyUnfinished: portal.catalog.documents.get(first.figure.row.document)?.listsOnly !== undefined,
    gaps,
  };
}

function gapOf(figure: Figure): Gap | undefined {
  const { bar, goals, indicator, row, tone } = figure;
  const [goal] = goals;
  if (goal === undefined || indicator.unit !== '%' || bar?.goal === undefined || bar.value === undefined)
    return undefined;
  return {
    figure,
    tone,
    points: (bar.value - bar.goal.value) * (bar.goal.side === 'at-most' ? -1 : 1),
    distance: tone === 'low' ? goal.status.shortfall : surplusOf(row, goal.target, indicator.direction),
  };
}

/** The map of the newest period among measures that are part of no other. */
function newestMap(portal: Portal): TileMap | undefined {
  const maps = [...portal.catalog.indicators.values()]
    .filter(({ partOf }) => partOf === undefined)
    .flatMap((indicator) => tileMapOf(indicator, portal) ?? [])
    .filter(({ shows }) => shows === 'value');
  return maps.sort((a, b) => b.period.last - a.period.last)[0];
}

/** What an area's page says first, where this document is what it speaks of; the subject of another source; else what the document holds. */
function sentenceOf(document: DocumentInfo, portal: Portal): string {
  if (isPublishedKind(document.kind)) return document.subject;
  const [only, ...others] = document.areas;
  const area = others.length > 0 ? undefined : portal.catalog.areas.get(only ?? '');
  if (area === undefined) return documentCounts(document.id, portal);
  const lead = areaLead(area, portal);
  return 'document' in lead && lead.document?.id === document.id
    ? leadInWords(lead, area)
    : documentCounts(document.id, portal);
}
