/** What the search finds by name, each with where it leads, in the order in which equals are shown. */
import { type Area, groupBy } from '#core/catalog.ts';
import type { Discrepancy } from '#core/discrepancy.ts';
import type { Agency, AreaKind, Citation, DocumentInfo, Indicator, Task } from '#core/model.ts';
import { areaPath, discrepancyPath, documentPath, indicatorPath, taskPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { recordOf, recordPath } from '#core/site/record-of.ts';
import { fold } from '#core/text.ts';
import { formatDate, formatPeriod } from '#i18n/format.ts';
import { ownPages, searchWords } from '#i18n/search.ts';
import { placeInWords, shortDocumentName } from '#i18n/source-words.ts';
import { areaKindWord, areaName, areaTitle, documentKindWord } from '#i18n/words.ts';
import type { Entry } from '#search/entry.ts';
import { discrepancyView } from '#views/discrepancy-view.ts';
import { glossaryView } from '#views/glossary-view.ts';
import { documentName } from '#views/source.ts';
import { taskView } from '#views/task-view.ts';
import { listEnds } from './search-ends.ts';

export function searchEntries(portal: Portal): Entry[] {
  const { catalog } = portal;
  const documents = [...catalog.documents.values()].sort((a, b) => dayOf(b) - dayOf(a) || (a.id < b.id ? -1 : 1));
  return [
    ...areaEntries(portal),
    ...[...catalog.indicators.values()].map((indicator) => indicatorEntry(indicator, portal)),
    ...documents.map((document) => documentEntry(document, portal)),
    ...citedEntries(documents, portal),
    ...agencyEntries(portal),
    ...catalog.tasks.map((task) => taskEntry(task, portal)),
    ...portal.discrepancies.map((point) => pointEntry(point, portal)),
    ...pageEntries(portal),
  ];
}

function dayOf(document: DocumentInfo): number {
  return document.date?.first ?? document.period?.first ?? 0;
}

const levels: Readonly<Record<AreaKind, 0 | 1 | 2 | 3>> = {
  'quoc-gia': 0,
  tinh: 1,
  'thanh-pho-tw': 1,
  huyen: 2,
  quan: 2,
  'thi-xa': 2,
  'thanh-pho': 2,
  xa: 3,
  phuong: 3,
  'thi-tran': 3,
  'dac-khu': 3,
};

/** Those that lead to a record before those that stand in the list alone; provinces first, then districts, then communes; a record of their own before an older one. */
function areaEntries(portal: Portal): Entry[] {
  return [...portal.catalog.areas.values()]
    .map((area) => {
      const record = recordOf(area, portal.catalog);
      const standing = record === undefined ? 2 : record.id === area.id ? 0 : 1;
      return { area, record, standing, level: levels[area.kind], name: fold(area.name) };
    })
    .sort(
      (a, b) =>
        Math.floor(a.standing / 2) - Math.floor(b.standing / 2) ||
        a.level - b.level ||
        a.standing - b.standing ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : a.area.id < b.area.id ? -1 : 1),
    )
    .map(({ area, record }) => areaEntry(area, record, portal));
}

function areaEntry(area: Area, record: Area | undefined, portal: Portal): Entry {
  const { catalog } = portal;
  const parents = new Set(area.history.flatMap(({ parent }) => (parent === undefined ? [] : catalog.lineage(parent))));
  const above = catalog.lineage(area.id).slice(1);
  const today = area.successors.flatMap((id) => catalog.areas.get(id) ?? []);
  const notes = [
    ...above.map((one) => areaName(one)),
    ...(area.from === undefined ? [] : [searchWords.from(formatDate(area.from))]),
    ...(area.to === undefined ? [] : [searchWords.until(formatDate(area.to))]),
    ...(today.length === 0
      ? []
      : [
          searchWords.today(
            today.length > 2 ? searchWords.areaCount(today.length) : today.map((one) => areaName(one)).join(', '),
          ),
        ]),
    ...(record === undefined
      ? [searchWords.noRecord]
      : record === area
        ? []
        : [searchWords.recordAt(areaName(record))]),
  ];
  const province = catalog.lineage(area.id).at(-1)?.id;
  const recordProvince = record === undefined ? undefined : catalog.lineage(record.id).at(-1)?.id;
  return {
    kind: 'area',
    title: areaTitle(area),
    names: [
      area.name,
      ...new Set(area.history.map(({ name }) => name).filter((name) => name !== area.name)),
      ...(area.code === undefined ? [] : [area.code]),
    ],
    areaKind: [
      ...new Set(area.history.flatMap(({ kind }) => [areaKindWord(kind), ...searchWords.kindAliases(kind)])),
    ].join(' '),
    context: [...parents].map((one) => areaName(one)).join(', '),
    note: notes.join(' · '),
    href: recordPath(area, catalog) ?? `/dia-phuong/#${area.id.replaceAll('/', '.')}`,
    provinces: [...new Set([province, recordProvince].filter((id) => id !== undefined))],
    years: record === undefined ? [] : yearsOfArea(record.id, portal),
    ...(record === undefined ? {} : { cards: [{ area: record.id, file: 0 }] }),
  };
}

function yearsOfArea(id: string, portal: Portal): string[] {
  const { observations, targets } = portal.catalog.ofArea(id);
  return yearsOf([...observations, ...targets]);
}

function indicatorEntry(indicator: Indicator, portal: Portal): Entry {
  const { observations, targets } = portal.catalog.ofIndicator(indicator.id);
  const group = portal.catalog.groups.find(({ id }) => id === indicator.group);
  const ends = listEnds(indicator, portal.catalog);
  return {
    kind: 'indicator',
    id: indicator.id,
    title: indicator.shortName,
    names: [indicator.shortName, indicator.name, ...indicator.otherNames],
    context: group?.name ?? '',
    note: [group?.name ?? '', searchWords.areaFigures(new Set(observations.map(({ area }) => area)).size)].join(' · '),
    href: indicatorPath(indicator.id),
    provinces: provincesOf(
      [...observations, ...targets].map(({ area }) => area),
      portal,
    ),
    groups: [indicator.group],
    years: yearsOf([...observations, ...targets]),
    ...(ends.length === 0 ? {} : { ends }),
  };
}

function documentEntry(document: DocumentInfo, portal: Portal): Entry {
  const { catalog } = portal;
  const kind = documentKindWord(document.kind);
  const areas = document.areas.flatMap((id) => catalog.lineage(id).map((area) => areaName(area)));
  const context = [
    kind,
    ...areas,
    document.issuer,
    document.signer,
    document.concluder,
    document.period === undefined
      ? undefined
      : `${formatPeriod(document.period)} ${searchWords.periodAliases(document.period)}`,
    document.date === undefined ? undefined : formatDate(document.date),
  ];
  return {
    kind: 'document',
    title: documentName(document, catalog),
    names: [
      kind,
      shortDocumentName(document),
      document.subject,
      ...(document.number === undefined ? [] : [document.number]),
      ...(document.quotes === undefined ? [] : [document.quotes]),
    ],
    context: context.filter((part) => part !== undefined).join(', '),
    note: document.subject,
    href: documentPath(document.id),
    provinces: provincesOf(document.areas, portal),
    years: yearsOf([document]),
    periods: [document.period?.text, document.date?.text.slice(0, 7)].filter((text) => text !== undefined),
  };
}

/** Acts that documents cite and that the portal has no page of: each leads to the newest document that cites it. */
function citedEntries(documents: readonly DocumentInfo[], portal: Portal): Entry[] {
  const { catalog } = portal;
  const cited = documents.flatMap((document) =>
    catalog
      .citationsOf(document.id)
      .filter((row) => row.number !== undefined && (row.linked === undefined || !catalog.documents.has(row.linked))),
  );
  return [...groupBy(cited, (row) => `${row.actGroup} ${row.number ?? ''}`).values()].flatMap(
    (rows) => citedEntry(rows, portal) ?? [],
  );
}

function citedEntry(rows: readonly Citation[], portal: Portal): Entry | undefined {
  const { catalog } = portal;
  const [first] = rows;
  const document = first === undefined ? undefined : catalog.documents.get(first.document);
  if (first?.number === undefined || document === undefined) return undefined;
  const subject = rows.find((one) => one.subject !== undefined)?.subject;
  const places = [
    ...new Set(rows.filter((row) => row.document === document.id).map(({ place }) => placeInWords(place))),
  ];
  const citing = [...new Set(rows.map((row) => row.document))].flatMap((id) => catalog.documents.get(id) ?? []);
  return {
    kind: 'document',
    cited: true,
    title: `${first.kindName} ${first.number}`,
    names: [`${first.kindName} ${first.number}`, first.number, ...(subject === undefined ? [] : [subject])],
    context: [first.issuer, first.date === undefined ? undefined : formatDate(first.date)]
      .filter((part) => part !== undefined)
      .join(', '),
    note: [
      searchWords.citedIn(documentName(document, catalog), places.join('; '), citing.length - 1),
      ...(subject === undefined ? [] : [subject]),
    ].join(' · '),
    href: `${documentPath(document.id)}#vien-dan`,
    provinces: provincesOf(
      citing.flatMap(({ areas }) => areas),
      portal,
    ),
    years: yearsOf(citing),
  };
}

/** Those with work lead to it, the others to the page of their area; the rest have nothing to show. */
function agencyEntries(portal: Portal): Entry[] {
  const { catalog } = portal;
  const leads = countBy(catalog.tasks, (task) => task.leads);
  const supports = countBy(catalog.tasks, (task) => task.supports);
  return [...catalog.agencies.values()].flatMap((agency) => {
    const led = leads.get(agency.id) ?? 0;
    const supported = supports.get(agency.id) ?? 0;
    const hasTasks = led + supported > 0;
    if (!hasTasks && (agency.area === undefined || !catalog.hasRecord(agency.area))) return [];
    return [
      agencyEntry(
        agency,
        hasTasks ? searchWords.taskCount(led, supported) : searchWords.noTasks,
        hasTasks ? `/nhiem-vu/?co-quan=${agency.id}` : areaPath(agency.area ?? ''),
        portal,
      ),
    ];
  });
}

function agencyEntry(agency: Agency, note: string, href: string, portal: Portal): Entry {
  const areas = agency.area === undefined ? [] : portal.catalog.lineage(agency.area);
  return {
    kind: 'agency',
    title: agency.name,
    names: [agency.name, ...agency.otherNames],
    context: areas.map((area) => areaName(area)).join(', '),
    note,
    href,
    provinces: provincesOf(agency.area === undefined ? [] : [agency.area], portal),
  };
}

function countBy(tasks: readonly Task[], idsOf: (task: Task) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const task of tasks) for (const id of new Set(idsOf(task))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const longestTitle = 150;

function taskEntry(task: Task, portal: Portal): Entry {
  const view = taskView(task, portal);
  const document = portal.catalog.documents.get(task.document);
  const title =
    task.content.length > longestTitle
      ? `${task.content.slice(0, task.content.lastIndexOf(' ', longestTitle))} …`
      : task.content;
  return {
    kind: 'task',
    title,
    names: [task.content, ...deadlineNames(task)],
    context: [view.area.label, ...view.leads, ...view.supports].join(', '),
    note: [view.area.label, view.deadline, ...view.leads.slice(0, 1)].join(' · '),
    href: taskPath(task),
    provinces: provincesOf([task.area], portal),
    groups: [...new Set(task.indicators.flatMap((id) => portal.catalog.indicators.get(id)?.group ?? []))],
    years: document === undefined ? [] : yearsOf([document]),
  };
}

/** The day it is due, and the month with it: "31/10/2022", "tháng 10/2022". */
function deadlineNames({ deadline }: Task): string[] {
  if (deadline === undefined) return [];
  const [, year, month] = /^(\d{4})-(\d\d)-\d\d$/u.exec(deadline.date.text) ?? [];
  const days = [
    formatDate(deadline.date),
    ...(year === undefined || month === undefined ? [] : [searchWords.month(Number(month), year)]),
  ];
  return [...days, ...days.map(searchWords.due)];
}

function pointEntry(point: Discrepancy, portal: Portal): Entry {
  const { id, title, about, kind, readings, documents } = discrepancyView(point, portal);
  const areas = [...new Set(documents.flatMap((one) => portal.catalog.documents.get(one)?.areas ?? []))];
  const names = areas.flatMap((area) => portal.catalog.lineage(area).map((one) => areaName(one)));
  return {
    kind: 'point',
    title,
    names: [title, kind, searchWords.pointAliases],
    context: [...new Set([about, ...names, searchWords.pointAliases])].join(', '),
    note: [kind, ...readings.map(({ value }) => value)].join(' · '),
    href: discrepancyPath(id),
    provinces: provincesOf(areas, portal),
  };
}

/** The portal's own pages, its indicators by content group, and the words of its dictionary. */
function pageEntries(portal: Portal): Entry[] {
  const { own, abbreviations, sayings } = glossaryView(portal);
  const groups = portal.catalog.groups.filter(({ id }) =>
    [...portal.catalog.indicators.values()].some(({ group }) => group === id),
  );
  return [
    ...ownPages.map(({ href, title, names }): Entry => ({ kind: 'page', title, names: [title, ...names], href })),
    ...groups.map(
      ({ id, name, description }): Entry => ({
        kind: 'page',
        title: searchWords.groupTitle(name),
        names: [name],
        note: description ?? '',
        href: `/chi-tieu/#${id}`,
        groups: [id],
      }),
    ),
    ...[...own, ...abbreviations, ...sayings].map(
      ({ word, anchor, meaning, others }): Entry => ({
        kind: 'page',
        title: word,
        names: [word],
        note: [meaning, ...others].join(' '),
        href: `/tu-dien/#${anchor}`,
        term: true,
      }),
    ),
  ];
}

/** Ids of the provinces of areas, each once, sorted. */
function provincesOf(areaIds: Iterable<string>, portal: Portal): string[] {
  return [...new Set([...new Set(areaIds)].flatMap((id) => portal.catalog.lineage(id).at(-1)?.id ?? []))].sort();
}

/** Years that periods end in, the newest first. */
function yearsOf(
  rows: Iterable<{ readonly period: { readonly last: number; readonly kind: string } | undefined }>,
): string[] {
  const years = new Set<number>();
  for (const { period } of rows)
    if (period !== undefined && period.kind !== 'open') years.add(Math.floor(period.last / 10000));
  return [...years].sort((a, b) => b - a).map(String);
}
