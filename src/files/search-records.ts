/** What Pagefind indexes: everything with words of its own, each as clean prose, the rows that find it too, and what it is filtered by. */
import type { Area, Records } from '#core/catalog.ts';
import { queryOf } from '#core/key.ts';
import type { DocumentInfo, Indicator } from '#core/model.ts';
import { areaPath, discrepancyPath, documentPath, indicatorPath, problemPath, taskPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { mentionMark, type Prose, type SiteProse } from '#core/text.ts';
import { figureTitle, targetTitle } from '#i18n/figure-words.ts';
import { formatDate } from '#i18n/format.ts';
import { allProblemTexts } from '#i18n/problems.ts';
import type { AreaCard } from '#search/card.ts';
import type { Entry, EntryKind } from '#search/entry.ts';
import type { PageFacts } from '#search/page-index.ts';
import { discrepancyView } from '#views/discrepancy-view.ts';
import { indicatorOf } from '#views/figure-view.ts';
import { glossaryView } from '#views/glossary-view.ts';
import { figureMention, targetMention } from '#views/mention.ts';
import { taskView } from '#views/task-view.ts';
import { searchCard } from './search-cards.ts';
import { searchEntries } from './search-entries.ts';

/**
 * Areas in the index, those of the highest level first. What the others say is found by the names of area and indicator
 * and by the document it comes from.
 */
const mostAreas = 300;

export function* searchRecords(portal: Portal, prose: SiteProse): Generator<PageFacts> {
  const { catalog } = portal;
  const entries = new Map<string, Entry>();
  for (const entry of searchEntries(portal)) {
    const key = entry.kind + entry.href;
    // An area that is no more stands for its successors; the first entry of an address is its own.
    if (!entries.has(key)) entries.set(key, entry);
  }
  const record = (kind: EntryKind, href: string, { prose, rows = [] }: Parts): PageFacts[] => {
    const entry = entries.get(kind + href);
    if (entry === undefined) return [];
    const { title, names, context, provinces = [], groups = [], years = [] } = entry;
    const found = sentences([...rows, ...names, context]);
    return [{ kind, href, title, text: sentences(prose), rows: found, provinces, groups, years }];
  };
  const areas = [...catalog.areas.values()].filter(({ id }) => catalog.hasPage(id)).sort(byDepth);
  for (const document of catalog.documents.values())
    yield* record(
      'document',
      documentPath(document.id),
      documentParts(document, prose.summaries.get(document.id), portal),
    );
  for (const indicator of catalog.indicators.values())
    yield* record('indicator', indicatorPath(indicator.id), indicatorParts(indicator, portal));
  for (const area of areas.slice(0, mostAreas))
    yield* record('area', areaPath(area.id), areaParts(searchCard(area, portal), catalog.ofArea(area.id), portal));
  for (const task of catalog.tasks) {
    const { leads, supports, deadline, state, note } = taskView(task, portal);
    yield* record('task', taskPath(task), { prose: [task.content, ...leads, ...supports, deadline, state, note] });
  }
  for (const point of portal.discrepancies) {
    const { id, kind, about, readings, explanation, arithmetic, reply } = discrepancyView(point, portal);
    const places = readings.map(({ value, place }) => `${value} (${place})`);
    yield* record('point', discrepancyPath(id), { prose: [kind, explanation, arithmetic, reply, about, ...places] });
  }
  for (const { id, title, description, ...own } of prose.pages)
    yield pageOf(`/${id}/`, title, sentences([description, proseText(own, '', portal)]));
  const { own, abbreviations, sayings } = glossaryView(portal);
  for (const { word, anchor, meaning, others } of [...own, ...abbreviations, ...sayings])
    yield pageOf(`/tu-dien/#${anchor}`, word, sentences([meaning, ...others]));
  for (const [code, { title }] of allProblemTexts) yield { ...pageOf(problemPath(code), title, ''), rows: code };
}

function pageOf(href: string, title: string, text: string): PageFacts {
  return { kind: 'page', href, title, text, rows: '', provinces: [], groups: [], years: [] };
}

function byDepth(a: Area, b: Area): number {
  return a.depth - b.depth || (a.id < b.id ? -1 : 1);
}

/** Sentences of a page: those that are quoted, and rows, which repeat what has a place of its own. */
interface Parts {
  readonly prose: readonly (string | undefined)[];
  readonly rows?: readonly (string | undefined)[];
}

function documentParts(document: DocumentInfo, summary: Prose | undefined, portal: Portal): Parts {
  const { catalog } = portal;
  const { subject, issuer, signer, signerTitle, issuedAt } = document;
  const records = catalog.ofDocument(document.id);
  return {
    prose: [
      subject,
      summary === undefined ? undefined : proseText(summary, document.id, portal),
      ...records.statements.map(({ content }) => content),
    ],
    rows: [
      ...rowsOf({ ...records, statements: [] }, portal),
      ...catalog
        .citationsOf(document.id)
        .flatMap(({ kindName, number, date, issuer, subject }) => [
          kindName,
          number,
          date === undefined ? undefined : formatDate(date),
          issuer,
          subject,
        ]),
      issuer,
      signer,
      signerTitle,
      issuedAt,
    ],
  };
}

function indicatorParts(indicator: Indicator, portal: Portal): Parts {
  const { name, definition, numeratorMeaning, denominatorMeaning, frames } = indicator;
  return {
    prose: [name, definition, numeratorMeaning, denominatorMeaning],
    rows: [...frames, ...rowsOf({ ...portal.catalog.ofIndicator(indicator.id), tasks: [], statements: [] }, portal)],
  };
}

function areaParts(card: AreaCard | undefined, records: Records, portal: Portal): Parts {
  const figures = (card?.figures ?? []).flatMap(({ indicator, value, periodWords, status, level }) => [
    indicatorOf(indicator, portal).name,
    value,
    periodWords,
    status,
    level,
  ]);
  return { prose: [card?.summary], rows: [...figures, ...rowsOf(records, portal)] };
}

function rowsOf({ observations, targets, tasks, statements }: Records, portal: Portal): (string | undefined)[] {
  const { areas } = portal.catalog;
  return [
    ...statements.map(({ content }) => content),
    ...tasks.flatMap((task) => {
      const { content, leads, supports, deadline } = taskView(task, portal);
      return [content, ...leads, ...supports, deadline];
    }),
    ...observations.flatMap((row) => [
      figureTitle(row, indicatorOf(row.indicator, portal), areas.get(row.area)),
      row.note,
    ]),
    ...targets.flatMap((row) => [
      targetTitle(row, indicatorOf(row.indicator, portal), areas.get(row.area)),
      row.writtenAs,
      row.note,
    ]),
  ];
}

/** The words of a summary with the figures and targets that it mentions. `document`: the one that it sums up. */
function proseText({ text, mentions }: Prose, document: string, portal: Portal): string {
  const places = mentions.values();
  return text.replaceAll(mentionMark, () => {
    const { name = '', attributes = new Map<string, string>() } = places.next().value ?? {};
    if (name === 'SoLieu') return figureMention(queryOf(attributes, document), attributes.get('phan'), portal).text;
    return name === 'MucTieu' ? targetMention(queryOf(attributes, document), portal).text : '';
  });
}

/** One line, each part a sentence. */
function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) => (part ?? '').split('\n'))
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?…:;]$/u.test(part) ? part : `${part}.`))
    .join(' ');
}
