/** What became of published figures: the page of the revisions, and the notes beside each figure that changed. */
import { groupBy } from '#core/catalog.ts';
import type { FigureTable } from '#core/changes.ts';
import { tables as schemas } from '#core/columns.ts';
import type { FigureRevision } from '#core/figure.ts';
import { type FigureEvent, type HistoryState, type PlainReason, type Publication, plainReason } from '#core/history.ts';
import { joinKey } from '#core/key.ts';
import type { Revision } from '#core/model.ts';
import { weekOf } from '#core/partial-date.ts';
import { parsePeriod } from '#core/period.ts';
import { documentPath, figurePath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { capitalised } from '#i18n/capitalised.ts';
import { formatPeriod } from '#i18n/format.ts';
import {
  correctionParts,
  dayOf,
  eventParts,
  historyNote,
  publishedInWords,
  revisionsLede,
  timeInWords,
  turnInWords,
  weekInWords,
} from '#i18n/revisions.ts';
import { areaTitle, scopeWords } from '#i18n/words.ts';
import { documentName, type Link } from './source.ts';

export interface RevisionView {
  /** Fragment of its place on the page. */
  readonly id: string;
  readonly day: string;
  /** "Thanh toán trực tuyến". */
  readonly name: string;
  /** Address of the figure; undefined when it is gone. */
  readonly href: string | undefined;
  /** "Huyện Lạng Giang, quý I/2024". */
  readonly about: string;
  /** "61,21% → 61,12%". */
  readonly change: string;
  readonly reason: string;
  /** "không đạt → đạt", of which figure where it is another one. */
  readonly turns: readonly { readonly text: string; readonly figure: Link | undefined }[];
}

interface PublicationView {
  readonly day: string;
  readonly total: string;
  readonly documents: readonly (Link & { readonly note: string })[];
  readonly moreDocuments: number;
}

export interface RevisionsPage {
  /** What has changed since the portal began, in a sentence. */
  readonly lede: string;
  readonly history: string;
  /** Kept in the page, so that a site that tells less does not take its place unnoticed. */
  readonly historyState: HistoryState;
  /** The newest first. */
  readonly weeks: readonly RevisionWeek[];
  /** Changes that are not listed. */
  readonly moreChanges: number;
  readonly corrections: readonly RevisionView[];
}

interface RevisionWeek {
  /** Fragment of its place on the page. */
  readonly id: string;
  /** "Tuần 23/11 – 29/11/2026". */
  readonly title: string;
  /** Those that turned a status first, then changed values, then what was removed. */
  readonly changes: readonly ChangeGroup[];
  readonly publications: readonly PublicationView[];
}

/** Figures of one indicator that changed alike, on one day and for one reason. */
export interface ChangeGroup extends Omit<RevisionView, 'id' | 'href' | 'about'> {
  readonly figures: readonly Pick<RevisionView, 'id' | 'href' | 'about'>[];
}

/** The page lists so many; each figure names its own besides. */
const mostListed = 500;
const mostDocuments = 20;
const mostDays = 60;

export function revisionsPage(portal: Portal): RevisionsPage {
  const { history } = portal;
  return {
    lede: revisionsLede(history),
    history: historyNote(history.state, history.since),
    historyState: history.state,
    weeks: revisionWeeks(portal),
    moreChanges: Math.max(0, history.events.length - mostListed),
    corrections: correctionViews(portal).map(([, view]) => view),
  };
}

function revisionWeeks(portal: Portal): RevisionWeek[] {
  const { publications } = portal.history;
  const weekStart = ({ time }: { readonly time: string | undefined }): string =>
    time === undefined ? '' : weekOf(dayOf(time)).monday;
  const events = groupBy(eventViews(portal), ([event]) => weekStart(event));
  const days = [...groupBy(publications, ({ time }) => (time === undefined ? '' : dayOf(time))).values()].slice(
    0,
    mostDays,
  );
  const published = groupBy(days, ([first]) => weekStart(first ?? { time: undefined }));
  // What is not committed yet comes first, then the newest week.
  const starts = [...new Set([...events.keys(), ...published.keys()])].sort((a, b) =>
    a === '' ? -1 : b === '' ? 1 : b.localeCompare(a),
  );
  return starts.map((monday) => ({
    id: `tuan-${monday === '' ? 'nay' : monday}`,
    title: weekInWords(monday === '' ? undefined : weekOf(monday)),
    changes: changeGroups(events.get(monday) ?? []),
    publications: (published.get(monday) ?? []).map((day) => publicationView(day, portal)),
  }));
}

function changeGroups(events: readonly (readonly [FigureEvent, RevisionView])[]): ChangeGroup[] {
  const weight = ([{ kind, turns }]: readonly [FigureEvent, RevisionView]): number =>
    turns.length > 0 ? 0 : kind === 'changed' ? 1 : kind === 'moved' ? 2 : 3;
  const alike = groupBy(
    [...events].sort((a, b) => weight(a) - weight(b)).map(([, view]) => view),
    ({ day, name, change, reason, turns }) => JSON.stringify([day, name, change, reason, turns]),
  );
  return [...alike.values()].flatMap((views) => {
    const [first] = views;
    return first === undefined
      ? []
      : [{ ...first, figures: views.map(({ id, href, about }) => ({ id, href, about })) }];
  });
}

/** Those of the page, the newest first. */
export function eventViews(portal: Portal): (readonly [FigureEvent, RevisionView])[] {
  return listedEvents(portal).map((event) => [event, eventView(event, portal)]);
}

function listedEvents({ history }: Portal): readonly FigureEvent[] {
  return history.events.slice(0, mostListed);
}

/** Rows of the table of corrections that explain no change of the history, with the figure they concern, where it stands. */
export function correctionViews(portal: Portal): (readonly [Revision, RevisionView, AnyFigure | undefined])[] {
  return unmatched(portal).map((row) => [
    row,
    correctionView(row, portal),
    figuresByAnchor(portal).get(`${tableOf(row)} ${row.anchor}`),
  ]);
}

const made = new WeakMap<Portal, ReadonlyMap<string, readonly FigureRevision[]>>();

/** The changes and corrections of the figures at these anchors. */
export function revisionsOf(table: FigureTable, anchors: readonly string[], portal: Portal): FigureRevision[] {
  let revisions = made.get(portal);
  if (revisions === undefined) {
    revisions = revisionsByFigure(portal);
    made.set(portal, revisions);
  }
  return revisions.size === 0 ? [] : anchors.flatMap((anchor) => revisions.get(`${table} ${anchor}`) ?? []);
}

function revisionsByFigure(portal: Portal): ReadonlyMap<string, readonly FigureRevision[]> {
  const events = listedEvents(portal).map((event): [string, FigureRevision] => [
    `${event.table} ${event.anchor}`,
    { kind: 'event', id: event.id, event },
  ]);
  const corrections = unmatched(portal).map((row): [string, FigureRevision] => [
    `${tableOf(row)} ${row.anchor}`,
    { kind: 'correction', id: correctionId(row), table: tableOf(row), row },
  ]);
  const groups = groupBy([...events, ...corrections], ([figure]) => figure);
  return new Map([...groups].map(([figure, entries]) => [figure, entries.map(([, revision]) => revision)]));
}

function correctionId({ anchor, date }: Revision): string {
  return `d-${anchor}-${date.text}`;
}

function eventView(event: FigureEvent, portal: Portal): RevisionView {
  const { id, table, anchor, area, turns } = event;
  const { day, change, reason } = eventParts(event, portal.catalog.indicators.get(event.indicator)?.unit ?? '');
  return {
    id,
    day,
    name: indicatorName(event.indicator, portal),
    href: hrefOf(table, area, anchor, portal),
    about: aboutOf(event, portal),
    change,
    reason,
    turns: turns.map((turn) => ({
      text: turnInWords(turn.before, turn.after),
      figure:
        table === 'observations' ? undefined : { href: figurePath(turn), label: indicatorName(turn.indicator, portal) },
    })),
  };
}

function correctionView(row: Revision, portal: Portal): RevisionView {
  const table = tableOf(row);
  const figure = figuresByAnchor(portal).get(`${table} ${row.anchor}`);
  const unit = figure === undefined ? '' : (portal.catalog.indicators.get(figure.indicator)?.unit ?? '');
  return {
    id: correctionId(row),
    name: figure === undefined ? row.anchor : indicatorName(figure.indicator, portal),
    href: figure === undefined ? undefined : figurePath(figure),
    about: figure === undefined ? '' : aboutOf({ ...figure, period: figure.period?.text }, portal),
    ...correctionParts({ table, row }, unit),
    turns: [],
  };
}

function tableOf(row: Revision): FigureTable {
  return row.table === schemas.observations.name ? 'observations' : 'targets';
}

/** Rows of the table of corrections that explain no change of a row in the history. */
function unmatched({ catalog, history }: Portal): Revision[] {
  const key = (table: string, anchor: string, { date, kind, basis }: PlainReason): string =>
    joinKey([table, anchor, date, kind, basis]);
  const explained = new Set(
    history.events.flatMap(({ table, anchor, reason }) =>
      reason === undefined ? [] : [key(schemas[table].name, anchor, reason)],
    ),
  );
  return catalog.revisions
    .filter((row) => !explained.has(key(row.table, row.anchor, plainReason(row))))
    .sort((a, b) => b.date.first - a.date.first || (a.anchor < b.anchor ? -1 : 1));
}

export type AnyFigure = {
  readonly anchor: string;
  readonly area: string;
  readonly indicator: string;
  readonly scope: FigureEvent['scope'];
  readonly period: { readonly text: string } | undefined;
};
const byAnchor = new WeakMap<Portal, ReadonlyMap<string, AnyFigure>>();

function figuresByAnchor(portal: Portal): ReadonlyMap<string, AnyFigure> {
  let figures = byAnchor.get(portal);
  if (figures === undefined) {
    const wanted = new Set([
      ...portal.catalog.revisions.map((row) => `${tableOf(row)} ${row.anchor}`),
      ...portal.history.events.map(({ table, anchor }) => `${table} ${anchor}`),
    ]);
    const entries = (table: FigureTable): [string, AnyFigure][] =>
      portal.catalog[table].flatMap((row): [string, AnyFigure][] =>
        wanted.has(`${table} ${row.anchor}`) ? [[`${table} ${row.anchor}`, row]] : [],
      );
    figures = wanted.size === 0 ? new Map() : new Map([...entries('observations'), ...entries('targets')]);
    byAnchor.set(portal, figures);
  }
  return figures;
}

function hrefOf(table: FigureTable, area: string, anchor: string, portal: Portal): string | undefined {
  return figuresByAnchor(portal).has(`${table} ${anchor}`) ? figurePath({ area, anchor }) : undefined;
}

function indicatorName(id: string, portal: Portal): string {
  return portal.catalog.indicators.get(id)?.shortName ?? id;
}

function aboutOf(
  {
    area,
    scope,
    period,
  }: { readonly area: string; readonly scope: string | undefined; readonly period: string | undefined },
  portal: Portal,
): string {
  const found = portal.catalog.areas.get(area);
  const known = period === undefined ? undefined : parsePeriod(period);
  return [
    found === undefined ? area : areaTitle(found),
    ...(scope !== undefined && scope in scopeWords ? [scopeWords[scope as keyof typeof scopeWords]] : []),
    ...(known === undefined ? [] : [formatPeriod(known)]),
  ].join(', ');
}

function sumOf(publications: readonly Publication[]): Pick<Publication, 'figures' | 'outside' | 'levels'> {
  const sum = { figures: 0, outside: 0, levels: 0 };
  for (const one of publications) {
    sum.figures += one.figures;
    sum.outside += one.outside;
    sum.levels += one.levels;
  }
  return sum;
}

function publicationView(publications: readonly Publication[], portal: Portal): PublicationView {
  const byDocument = groupBy(publications, ({ document }) => document);
  const documents = [...byDocument].flatMap(([id, same]) => {
    const document = portal.catalog.documents.get(id);
    return document === undefined
      ? []
      : [
          {
            href: documentPath(document.id),
            label: documentName(document, portal.catalog),
            note: publishedInWords(sumOf(same)),
          },
        ];
  });
  const [first] = publications;
  const isCut = first?.isOldest === true && portal.history.state === 'cut';
  return {
    day: isCut ? `Đã có ngày ${timeInWords(first.time)}` : capitalised(timeInWords(first?.time)),
    total: publishedInWords(sumOf(publications)),
    documents: documents.slice(0, mostDocuments),
    moreDocuments: Math.max(0, documents.length - mostDocuments),
  };
}
