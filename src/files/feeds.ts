/** New and changed figures and new documents as Atom feeds: all, one for the whole country and each province, one for each indicator. Source: RFC 4287. */

import { groupBy } from '#core/catalog.ts';
import type { FigureRow } from '#core/changes.ts';
import { countsOf } from '#core/counts.ts';
import type { Publication } from '#core/history.ts';
import { hashText } from '#core/key.ts';
import type { DocumentInfo, Observation, Target } from '#core/model.ts';
import { isoDay } from '#core/partial-date.ts';
import {
  allChangesFeedPath,
  areaFeedPath,
  areaPath,
  documentPath,
  indicatorFeedPath,
  indicatorPath,
} from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { feedWords as words } from '#i18n/feeds.ts';
import { figureValue } from '#i18n/figure-words.ts';
import { formatPeriod } from '#i18n/format.ts';
import { publishedInWords } from '#i18n/revisions.ts';
import { targetInWords, targetKindWords } from '#i18n/status-words.ts';
import { areaTitle } from '#i18n/words.ts';
import { indicatorOf } from '#views/figure-view.ts';
import { correctionViews, eventViews, type RevisionView } from '#views/revision-view.ts';
import { documentName } from '#views/source.ts';
import { site } from '../site.ts';
import type { SiteFacts, SiteFile } from './site-file.ts';

interface Item {
  /** Unlike that of any other entry, and the same in every build. */
  readonly id: string;
  readonly time: string;
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  readonly areas: readonly string[];
  /** What the entry says in the feed of an indicator. */
  readonly indicators: ReadonlyMap<string, string>;
}

/** A feed holds so many entries, the newest. */
const mostEntries = 50;
/** Figures that an entry writes out. */
const mostFigures = 12;

export function* feedFiles(portal: Portal, { address, day }: SiteFacts): Generator<SiteFile> {
  const { catalog } = portal;
  const items = itemsOf(portal, day);
  const feed = (path: string, page: string, title: string, own: readonly Item[]): SiteFile => ({
    path: path.slice(1),
    body: feedOf({ path, page, title, address, day }, own.slice(0, mostEntries)),
  });
  yield feed(allChangesFeedPath, '/', words.changes, items);
  for (const area of [...(catalog.country === undefined ? [] : [catalog.country]), ...catalog.provinces]) {
    if (!catalog.hasPage(area.id)) continue;
    const isIn = (id: string): boolean => id === area.id || id.startsWith(`${area.id}/`);
    yield feed(
      areaFeedPath(area.id),
      areaPath(area.id),
      `${words.changes}: ${areaTitle(area)}`,
      items.filter(({ areas }) => areas.some(isIn)),
    );
  }
  const byIndicator = new Map<string, Item[]>([...catalog.indicators.keys()].map((id) => [id, []]));
  for (const item of items) {
    for (const [id, summary] of item.indicators) {
      const own = byIndicator.get(id);
      if (own !== undefined && own.length < mostEntries) own.push({ ...item, summary });
    }
  }
  for (const [id, own] of byIndicator)
    yield feed(indicatorFeedPath(id), indicatorPath(id), `${words.changes}: ${indicatorOf(id, portal).shortName}`, own);
}

/** The newest first. */
function itemsOf(portal: Portal, day: string): Item[] {
  const items = [...publicationItems(portal, day), ...revisionItems(portal)];
  return items.sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
}

function publicationItems(portal: Portal, day: string): Item[] {
  const { catalog, history } = portal;
  const named = new Set(history.publications.filter(({ time }) => time !== undefined).map(({ document }) => document));
  const later = new Set(history.publications.flatMap(({ anchors }) => anchors));
  const items = history.publications.flatMap((publication) => {
    const document = catalog.documents.get(publication.document);
    return document === undefined || publication.time === undefined
      ? []
      : [publicationItem(document, publication.time, rowsOf(publication, later, portal), publication, portal)];
  });
  // What the history does not tell of has the date that it bears itself.
  for (const document of catalog.documents.values()) {
    if (named.has(document.id)) continue;
    const rows = history.state === 'missing' ? recordsOf(document.id, portal) : [];
    const own = document.date?.last ?? document.period?.last;
    const time = history.documents[document.id] ?? `${own === undefined ? day : isoDay(own)}T00:00:00+07:00`;
    items.push(publicationItem(document, time, rows, { document: document.id, isOldest: true }, portal));
  }
  const dayOfDocument = ({ href }: Item): number => documentDays.get(href) ?? 0;
  const documentDays = new Map(
    [...catalog.documents.values()].map((document) => [
      documentPath(document.id),
      document.date?.first ?? document.period?.first ?? 0,
    ]),
  );
  return items.sort((a, b) => dayOfDocument(b) - dayOfDocument(a) || (a.id < b.id ? -1 : 1));
}

function recordsOf(document: string, { catalog }: Portal): FigureRow[] {
  const { observations, targets } = catalog.ofDocument(document);
  return [...observations, ...targets];
}

function isObservation(row: FigureRow): row is Observation {
  return 'computedShare' in row;
}

/** The figures of a publication that still stand. */
function rowsOf({ document, anchors, isOldest }: Publication, later: ReadonlySet<string>, portal: Portal): FigureRow[] {
  const own = new Set(anchors);
  return recordsOf(document, portal).filter(({ anchor }) => (isOldest ? !later.has(anchor) : own.has(anchor)));
}

function publicationItem(
  document: DocumentInfo,
  time: string,
  rows: readonly FigureRow[],
  { isOldest, anchors = [] }: Pick<Publication, 'document' | 'isOldest'> & Partial<Pick<Publication, 'anchors'>>,
  portal: Portal,
): Item {
  const name = documentName(document, portal.catalog);
  const isNew = isOldest || portal.history.documents[document.id] === time;
  const href = documentPath(document.id);
  const counts = publishedInWords(
    countsOf(
      {
        observations: rows.filter(isObservation),
        targets: rows.filter((row): row is Target => !isObservation(row)),
        tasks: [],
      },
      portal.catalog,
    ),
  );
  return {
    // What came, not when: a rebase gives commits other times.
    id: isNew ? href : `${href}#${hashText([...anchors].sort().join(' '))}`,
    time,
    title: isNew ? words.newDocument(name) : words.newFigures(name),
    summary: `${document.subject}. ${counts}`.replace(/\. $/u, '.'),
    href,
    areas: [...new Set([...document.areas, ...rows.map(({ area }) => area)])],
    indicators: new Map(
      [...groupBy(rows, ({ indicator }) => indicator)].map(([id, same]) => [id, figuresInWords(same, portal)]),
    ),
  };
}

/** "Huyện Lạng Giang, Quý I/2024: 61,12%; …". */
function figuresInWords(rows: readonly FigureRow[], portal: Portal): string {
  // Repeats that agree say it once.
  const said = [
    ...new Set(
      rows.map((row) => {
        const area = portal.catalog.areas.get(row.area);
        const indicator = indicatorOf(row.indicator, portal);
        const value = isObservation(row)
          ? figureValue(row, indicator)
          : `${targetKindWords[row.kind]} ${targetInWords(row, indicator)}`;
        return `${area === undefined ? row.area : areaTitle(area)}${row.period === undefined ? '' : `, ${formatPeriod(row.period)}`}: ${value}`;
      }),
    ),
  ];
  return [
    ...said.slice(0, mostFigures),
    ...(said.length > mostFigures ? [words.more(said.length - mostFigures)] : []),
  ].join('; ');
}

function revisionItems(portal: Portal): Item[] {
  const item = (
    view: RevisionView,
    time: string,
    title: string,
    area: string | undefined,
    indicators: readonly string[],
  ): Item => {
    const turns = view.turns.map(({ text, figure }) => words.turn(figure?.label, text));
    const summary = [view.change, view.reason, ...turns].filter((text) => text !== '').join('. ');
    const href = `/thay-doi/#${view.id}`;
    return {
      id: href,
      time,
      title,
      summary,
      href,
      areas: area === undefined ? [] : [area],
      indicators: new Map(indicators.map((id) => [id, summary])),
    };
  };
  return [
    ...eventViews(portal).flatMap(([event, view]) => {
      if (event.time === undefined) return [];
      const title =
        event.kind === 'removed' ? words.removed(view.name, view.about) : words.changed(view.name, view.about);
      return [
        item(view, event.time, title, event.area, [
          ...new Set([event.indicator, ...event.turns.map(({ indicator }) => indicator)]),
        ]),
      ];
    }),
    ...correctionViews(portal).map(([row, view, figure]) =>
      item(
        view,
        `${isoDay(row.date.last)}T00:00:00+07:00`,
        words.corrected(view.name, view.about),
        figure?.area,
        figure === undefined ? [] : [figure.indicator],
      ),
    ),
  ];
}

interface Feed {
  readonly path: string;
  /** The page that the feed belongs to. */
  readonly page: string;
  readonly title: string;
  readonly address: string;
  readonly day: string;
}

function feedOf({ path, page, title, address, day }: Feed, items: readonly Item[]): string {
  const full = (sitePath: string): string => address + sitePath.slice(1);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    `<id>${escaped(full(path))}</id>`,
    `<title>${escaped(`${site.name}: ${title}`)}</title>`,
    `<updated>${items[0]?.time ?? `${day}T00:00:00+07:00`}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(full(path))}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(full(page))}"/>`,
    `<author><name>${escaped(site.operator === '' ? site.name : site.operator)}</name></author>`,
    `<rights>${escaped(site.licence)}</rights>`,
    ...items.map((item) =>
      [
        '<entry>',
        `<id>${escaped(full(item.id))}</id>`,
        `<title>${escaped(item.title)}</title>`,
        `<updated>${item.time}</updated>`,
        `<link rel="alternate" type="text/html" href="${escaped(full(item.href))}"/>`,
        `<summary>${escaped(item.summary)}</summary>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Fit for text and attributes; characters that XML cannot hold have no place in the tables. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? '');
}
