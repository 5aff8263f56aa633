/** The document that a reporting sheet belongs to, where the portal does not have it yet: asked once, written as its `.mdx`. */

import { unstatedFacts } from '#core/document-kinds.ts';
import type { DocumentInfo } from '#core/model.ts';
import { parsePartialDate } from '#core/partial-date.ts';
import { parsePeriod } from '#core/period.ts';
import { maxSegmentLength } from '#core/slug.ts';
import { summaryWords } from '#i18n/checker-document.ts';
import { periodInSentence } from '#i18n/format.ts';
import { documentHint } from '#sheet/report-hints.ts';
import type { ReportChoices, ReportTables, Row } from '#sheet/report-tables.ts';

/** What is asked of it; blank where nobody has said. */
export interface DocumentFacts {
  readonly kind: string;
  readonly number: string;
  /** ISO, may be partial. */
  readonly day: string;
  readonly issuer: string;
  readonly subject: string;
  readonly signer: string;
}

export const factNames = ['kind', 'number', 'day', 'issuer', 'subject', 'signer'] as const;

const usualKind = 'bao-cao';

export function proposedFacts(titles: readonly string[]): DocumentFacts {
  return { kind: usualKind, number: '', day: '', issuer: '', ...documentHint(titles), subject: '', signer: '' };
}

/** `bao-cao-lang-giang-2024-q2`, or with a number behind it where that is `taken`; blank until area and period are known. */
export function proposedId(
  { kind }: Pick<DocumentFacts, 'kind'>,
  { area, period }: Pick<ReportChoices, 'area' | 'period'>,
  taken: ReadonlySet<string>,
): string {
  if (area === '' || parsePeriod(period) === undefined) return '';
  const tail = period
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/-$/u, '');
  const base = `${kind}-${area.split('/').at(-1) ?? ''}`
    .slice(0, maxSegmentLength - tail.length - 4)
    .replace(/-$/u, '');
  const id = `${base}-${tail}`;
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  return free;
}

/** The facts without which there is no `.mdx`. */
export function missingFacts(facts: DocumentFacts): (typeof factNames)[number][] {
  return factNames.filter((name) => name !== 'signer' && name !== 'number' && name !== 'day' && facts[name] === '');
}

/** A document of which no more is known than its day; undefined where that is none. */
export function documentOfDay(id: string, day: string): DocumentInfo | undefined {
  const date = parsePartialDate(day);
  return date === undefined
    ? undefined
    : {
        ...unstatedFacts,
        ...{ id, kind: usualKind, number: undefined, subject: '', issuer: '', areas: [] },
        ...{ date, period: undefined },
      };
}

/** The document as the check knows it. */
export function documentOf(
  { kind, number, day, issuer, subject, signer }: DocumentFacts,
  { document, area, period }: ReportChoices,
): DocumentInfo {
  const orNone = (text: string): string | undefined => (text === '' ? undefined : text);
  return {
    ...unstatedFacts,
    id: document,
    kind,
    number: orNone(number),
    subject,
    issuer,
    areas: [area],
    date: parsePartialDate(day),
    period: parsePeriod(period),
    signer: orNone(signer),
  };
}

/** Indicators that the summary names; the page shows every figure below it. */
const mostNamed = 8;
/** Letters alone: digits and marks mean something in a summary. */
const plainName = /^[\p{L}\p{M} ,;.–-]+$/u;

/** Front matter and a first summary, in which every quantity is a component. */
export function summaryText(
  facts: DocumentFacts,
  choices: ReportChoices,
  rows: ReportTables,
  nameOf: (indicator: string) => string,
): string {
  const period = parsePeriod(choices.period);
  const front: readonly (readonly [key: string, value: string])[] = [
    ['loai', facts.kind],
    ['so_ky_hieu', facts.number],
    ['trich_yeu', facts.subject],
    ['co_quan_ban_hanh', facts.issuer],
    ['ngay', facts.day],
    ['ky', period?.text ?? ''],
    ['nguoi_ky', facts.signer],
    ['tinh_trang_ban', 'khong_ro'],
  ];
  const lines = front.flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${JSON.stringify(value)}`]));
  lines.splice(4, 0, `dia_phuong: [${JSON.stringify(choices.area)}]`);
  const targets = new Map(rows.targets.map((row) => [nameKey(row), row]));
  const seen = new Set<string>();
  const named = rows.observations.flatMap((row) => {
    // The sheet's first result of an indicator; the year so far beside it stands on the page.
    if (seen.has(nameKey(row))) return [];
    seen.add(nameKey(row));
    const name = nameOf(row['chi_tieu'] ?? '');
    const result = component('SoLieu', row, rows.observations);
    if (!plainName.test(name) || result === undefined || (row['gia_tri'] ?? '') === '') return [];
    const target = targets.get(nameKey(row));
    const level = target === undefined ? undefined : component('MucTieu', target, rows.targets);
    return [`- ${name}: ${result}${level === undefined ? '' : `; ${summaryWords.target} ${level}`}.`];
  });
  const list = named.slice(0, mostNamed).join('\n');
  const opening = summaryWords.opening(period === undefined ? '' : periodInSentence(period));
  return `---\n${lines.join('\n')}\n---\n\n${opening}\n${list === '' ? '' : `\n${list}\n\n${summaryWords.rest}\n`}`;
}

function nameKey(row: Row): string {
  return [row['chi_tieu'], row['pham_vi']].join('\u001f');
}

/** Attributes in the order in which they are needed to tell one row from the others of its indicator. */
const attributes = [
  ['pham-vi', 'pham_vi'],
  ['cach-tinh-ky', 'cach_tinh_ky'],
  ['ky', 'ky'],
  ['loai', 'loai_so_lieu'],
  ['lan', 'lan'],
] as const;

/** Undefined where no attributes tell the row from all others. */
function component(name: 'SoLieu' | 'MucTieu', row: Row, all: readonly Row[]): string | undefined {
  let others = all.filter((other) => other !== row && other['chi_tieu'] === row['chi_tieu']);
  let text = `<${name} chi-tieu="${row['chi_tieu'] ?? ''}"`;
  for (const [attribute, header] of attributes) {
    const value = row[header] ?? (header === 'lan' ? '1' : '');
    const apart = others.filter((other) => (other[header] ?? '') === (row[header] ?? ''));
    if (apart.length === others.length || (value === '' && header !== 'lan')) continue;
    text += ` ${attribute}="${value === '' ? '1' : value}"`;
    others = apart;
  }
  return others.length === 0 ? `${text} />` : undefined;
}
