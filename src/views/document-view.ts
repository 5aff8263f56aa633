/** One document: what it is, and its whole record in the order of its text. */

import { type Area, groupBy } from '#core/catalog.ts';
import { countsOf, distinctTargets } from '#core/counts.ts';
import { isPublishedKind } from '#core/document-kinds.ts';
import type { Figure, StatedTarget } from '#core/figure.ts';
import type { Citation, DocumentInfo, Observation, Target } from '#core/model.ts';
import { areaPath, documentPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, type Outcome } from '#core/status.ts';
import { countsInWords } from '#i18n/count-words.ts';
import {
  type DocumentTally,
  documentLead,
  originalWords,
  type SentenceKind,
  sentenceKinds,
} from '#i18n/document-words.ts';
import { formatDate, formatPeriod } from '#i18n/format.ts';
import { nameWithAreas, numbered, placeInWords } from '#i18n/source-words.ts';
import { areaTitle, copyStateWords, documentKindWord, reportKindWords } from '#i18n/words.ts';
import { documentCitation, type PageCitation } from './citation-view.ts';
import { type DiscrepancyView, discrepancyView } from './discrepancy-view.ts';
import { agreeing, figureOf } from './figure-view.ts';
import { areasOf, documentName, type Link } from './source.ts';
import { type StatementGroup, statementGroups } from './statements.ts';
import { statedTarget } from './target-view.ts';
import { type TaskView, taskView } from './task-view.ts';

const blank = 'bản cổng có để trống';

interface Fact {
  readonly term: string;
  readonly value: string;
  readonly href?: string;
}

interface CitationView {
  readonly name: string;
  readonly date: string;
  readonly issuer: string;
  readonly subject: string;
  readonly place: string;
  readonly role: string;
  readonly href: string | undefined;
  readonly note: string | undefined;
}

export interface DocumentView {
  readonly title: string;
  readonly path: string;
  readonly description: string;
  readonly kindLine: string;
  readonly subject: string;
  readonly lead: string;
  /** Number, day, signer and state of the copy, as far as they are known, for one line. */
  readonly factLine: readonly string[];
  /** Where the original or the kept copy is read; empty where there is none. */
  readonly originals: readonly Link[];
  /** What its sentences with figures are; kinds without any are left out. */
  readonly sentences: readonly { readonly kind: SentenceKind; readonly count: number }[];
  readonly facts: readonly Fact[];
  readonly areas: readonly Link[];
  readonly counts: string;
  readonly figures: readonly Figure[];
  readonly targets: readonly StatedTarget[];
  readonly tasks: readonly TaskView[];
  readonly statements: readonly StatementGroup[];
  readonly citations: readonly CitationView[];
  /** How the page is cited. */
  readonly citation: PageCitation;
  readonly discrepancies: readonly DiscrepancyView[];
}

const roleWords: Readonly<Record<Citation['role'], string>> = {
  can_cu: 'căn cứ',
  noi_giao: 'nơi giao chỉ tiêu',
  da_ban_hanh: 'đơn vị đã ban hành',
  thuc_hien_theo: 'thực hiện theo',
  huong_dan: 'hướng dẫn',
  nhac_den: 'nhắc đến',
};

export function documentView(document: DocumentInfo, portal: Portal): DocumentView {
  const { catalog } = portal;
  const records = catalog.ofDocument(document.id);
  const citations = catalog.citationsOf(document.id);
  const areas = document.areas.flatMap((id) => {
    const area = catalog.areas.get(id);
    return area === undefined ? [] : [{ href: areaPath(id), label: areaTitle(area) }];
  });
  const counts = [
    [records.statements.length, 'ý tự đánh giá, kiến nghị'],
    [citations.length, 'lần viện dẫn văn bản khác'],
  ] as const;
  const countsText = [
    ...countsInWords(countsOf(records, catalog)),
    ...counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`),
  ].join(', ');
  const title = documentName(document, catalog);
  const figures = records.observations.map((row) => figureInDocument(row, document, portal));
  return {
    title,
    path: documentPath(document.id),
    description: `${documentKindWord(document.kind)}: ${document.subject}. Cổng ghi lại ${countsText}, mỗi mục kèm vị trí trong văn bản.`,
    kindLine: documentKindWord(document.kind),
    subject: document.subject,
    lead: documentLead(tallyOf(document, figures, portal)),
    factLine: factLine(document),
    originals: originalsOf(document),
    sentences: sentencesOf(records.observations),
    facts: factsOf(document),
    areas,
    counts: countsText,
    figures,
    targets: records.targets.map((row) => ({ ...statedTarget([row], portal), about: aboutOf(row, document, portal) })),
    tasks: records.tasks.map((task) => taskView(task, portal)),
    statements: statementGroups(records.statements, portal),
    citations: citations.map((row) => citationView(row, portal)),
    citation: documentCitation(title, document, records, citations),
    discrepancies: (portal.discrepanciesByDocument.get(document.id) ?? []).map((point) =>
      discrepancyView(point, portal),
    ),
  };
}

/** Outcomes are counted of figures, so that one which two sections write counts once. */
function tallyOf(document: DocumentInfo, figures: readonly Figure[], portal: Portal): DocumentTally {
  const records = portal.catalog.ofDocument(document.id);
  const results = records.observations.filter(decides);
  const goals = agreeing(results, portal.catalog).flatMap(([row]) =>
    row === undefined ? [] : (portal.catalog.pairings(row)[0] ?? []),
  );
  const count = (outcome: Outcome): number => goals.filter(({ status }) => status.outcome === outcome).length;
  return {
    sentences: figures.length,
    results: results.length,
    reached: count('dat'),
    short: count('chua_dat'),
    undecided: count('chua_du_can_cu'),
    isWholePeriod: goals.every(({ status }) => status.timing === 'het_ky'),
    targets: distinctTargets(records.targets),
    tasks: records.tasks.length,
    listsOnlyUnfinished: document.listsOnly === 'chua_hoan_thanh',
  };
}

const sentenceOrder: readonly SentenceKind[] = ['result', 'echo', 'unclear', 'other'];

function sentencesOf(observations: readonly Observation[]): DocumentView['sentences'] {
  return sentenceOrder
    .map((kind) => ({ kind, count: observations.filter((row) => sentenceKinds[row.kind] === kind).length }))
    .filter(({ count }) => count > 0);
}

function originalsOf({ source, original }: DocumentInfo): Link[] {
  return [
    ...(source === undefined ? [] : [{ href: source, label: originalWords.source }]),
    ...(original === undefined ? [] : [{ href: `/van-ban/${original.path}`, label: originalWords.kept }]),
  ];
}

function factLine(document: DocumentInfo): string[] {
  const copy = document.copyState === undefined ? [] : [copyStateWords[document.copyState]];
  if (isPublishedKind(document.kind))
    return [
      document.issuer,
      ...(document.date === undefined ? [] : [formatDate(document.date)]),
      ...(document.accessed === undefined ? [] : [`truy cập ${formatDate(document.accessed)}`]),
    ];
  const signer = [document.signerTitle, document.signer].filter((part) => part !== undefined).join(' ');
  return [documentNumber(document), documentDate(document), ...(signer === '' ? [] : [`${signer} ký`]), ...copy];
}

/** Whose document it is stands on the page: rows name the area only where it is another, and no author. */
function figureInDocument(row: Observation, document: DocumentInfo, portal: Portal): Figure {
  const figure = figureOf([row], portal);
  return {
    ...figure,
    about: aboutOf(row, document, portal),
    notes: figure.notes.filter(({ kind }) => kind !== 'author'),
  };
}

function aboutOf(row: Observation | Target, document: DocumentInfo, { catalog }: Portal): Area | undefined {
  return document.areas.length === 1 && document.areas[0] === row.area ? undefined : catalog.areas.get(row.area);
}

function factsOf(document: DocumentInfo): Fact[] {
  return isPublishedKind(document.kind) ? publishedFacts(document) : administrativeFacts(document);
}

/** Of a page, a data set, a news item or an article: where it stands, when it was read, on what terms. */
function publishedFacts(document: DocumentInfo): Fact[] {
  return [
    { term: 'Loại nguồn', value: documentKindWord(document.kind) },
    { term: 'Nơi công bố', value: document.issuer },
    ...(document.quotes === undefined ? [] : [{ term: 'Báo dẫn lại', value: document.quotes }]),
    ...(document.number === undefined ? [] : [{ term: 'Số, ký hiệu', value: document.number }]),
    ...(document.date === undefined ? [] : [{ term: 'Ngày đăng', value: formatDate(document.date) }]),
    ...(document.period === undefined ? [] : [{ term: 'Kỳ', value: formatPeriod(document.period) }]),
    ...sourceFacts(document),
  ];
}

function sourceFacts({ source, accessed, licence, original }: DocumentInfo): Fact[] {
  const kept = original === undefined ? undefined : `/van-ban/${original.path}`;
  return [
    ...(source === undefined ? [] : [{ term: 'Bản gốc', value: source, href: source }]),
    ...(accessed === undefined ? [] : [{ term: 'Ngày truy cập', value: formatDate(accessed) }]),
    ...(licence === undefined ? [] : [{ term: 'Điều kiện dùng lại', value: licence }]),
    ...(kept === undefined ? [] : [{ term: 'Bản cổng lưu', value: original?.path ?? '', href: kept }]),
  ];
}

function administrativeFacts(document: DocumentInfo): Fact[] {
  return [
    {
      term: 'Loại văn bản',
      value: `${documentKindWord(document.kind)}${document.reportKind === undefined ? '' : ` ${reportKindWords[document.reportKind]}`}`,
    },
    { term: 'Số, ký hiệu', value: documentNumber(document) },
    { term: 'Cơ quan ban hành', value: document.issuer },
    {
      term: 'Nơi, ngày ban hành',
      value: [document.issuedAt, documentDate(document)].filter((part) => part !== undefined).join(', '),
    },
    ...(document.period === undefined ? [] : [{ term: 'Kỳ', value: formatPeriod(document.period) }]),
    ...(document.concluder === undefined ? [] : [{ term: 'Người kết luận', value: document.concluder }]),
    {
      term: 'Người ký',
      value:
        document.signer === undefined
          ? blank
          : [
              document.signer,
              document.signerTitle,
              document.signedFor.length === 0 ? undefined : document.signedFor.join(' · '),
            ]
              .filter((part) => part !== undefined)
              .join(', '),
    },
    ...(document.copyState === undefined ? [] : [{ term: 'Bản cổng có', value: copyStateWords[document.copyState] }]),
    ...sourceFacts(document),
  ];
}

/** `48/KH-UBND`; a number that begins with the slash was left blank on the portal's copy. */
function documentNumber(document: DocumentInfo): string {
  if (document.number === undefined) return blank;
  return document.number.startsWith('/') ? `…${document.number} (${blank} phần số)` : document.number;
}

/** For lists: the day, or that it is blank; of a page without a day, when it was read. */
export function documentDay({ date, kind, accessed }: DocumentInfo): string {
  if (date !== undefined) return formatDate(date);
  if (!isPublishedKind(kind)) return `ngày: ${blank}`;
  return accessed === undefined ? '' : `truy cập ${formatDate(accessed)}`;
}

function documentDate(document: DocumentInfo): string {
  if (document.date === undefined) return `ngày: ${blank}`;
  return document.date.precision === 'day'
    ? `ngày ${formatDate(document.date)}`
    : `${formatDate(document.date)} (${blank} phần ngày)`;
}

function citationView(row: Citation, portal: Portal): CitationView {
  return {
    name: numbered(row.kindName, row.number),
    date: row.date === undefined ? '' : formatDate(row.date),
    issuer: row.issuer ?? '',
    subject: row.subject ?? '',
    place: placeInWords(row.place),
    role: roleWords[row.role],
    href: row.linked === undefined || !portal.catalog.documents.has(row.linked) ? undefined : documentPath(row.linked),
    note: row.note,
  };
}

export interface DocumentListGroup {
  readonly name: string;
  /** `note`: its day and what it holds. */
  readonly documents: readonly (Link & { readonly note: string })[];
  /** Not so many stand before and in it that the page would be long. */
  readonly isOpen: boolean;
}

/** Documents that a list shows at once. */
const mostListed = 30;

/** By year of their period or date, the newest year first. */
export function documentList(portal: Portal): DocumentListGroup[] {
  const { catalog } = portal;
  const day = (document: DocumentInfo): number => document.date?.first ?? document.period?.first ?? 0;
  const documents = [...catalog.documents.values()].sort((a, b) => day(b) - day(a) || (a.id < b.id ? -1 : 1));
  let listed = 0;
  const byYear = groupBy(documents, (document) =>
    Math.floor((document.period?.first ?? document.date?.first ?? 0) / 10000),
  );
  return [...byYear]
    .sort(([a], [b]) => b - a)
    .map(([year, members]) => {
      listed += members.length;
      return {
        name: year === 0 ? 'Chưa rõ năm' : `Năm ${year}`,
        // What authorities issue before what others publish, which tells of many areas.
        documents: [...members]
          .sort((a, b) => Number(isPublishedKind(a.kind)) - Number(isPublishedKind(b.kind)))
          .map((document) => {
            const isPublished = isPublishedKind(document.kind);
            const day = isPublished && document.date === undefined ? '' : documentDay(document);
            return {
              href: documentPath(document.id),
              label: nameWithAreas(document, isPublished ? [] : areasOf(document, catalog)),
              note: [day, documentCounts(document.id, portal)].filter((part) => part !== '').join(' · '),
            };
          }),
        isOpen: listed <= mostListed,
      };
    });
}

export function documentCounts(id: string, portal: Portal): string {
  return countsInWords(countsOf(portal.catalog.ofDocument(id), portal.catalog)).join(' · ');
}
