/** What is cited, as BibTeX and CSL-JSON, and the digest that tells which edition of its rows was meant. */
import { type Column, type TableId, tables } from './columns.ts';
import { hashText } from './key.ts';
import { cellText } from './serialise.ts';

export interface CitedWork {
  /** For a list of references: ASCII letters, digits, `-`. */
  readonly key: string;
  readonly title: string;
  /** Name of the site. */
  readonly site: string;
  /** Who issued the documents that it is taken from, each once; empty where no document is named. */
  readonly authors: readonly string[];
  /** Of the newest of these documents. */
  readonly year: string | undefined;
  /** Who runs the site; undefined until an operator settles it. */
  readonly operator: string | undefined;
  readonly address: string;
  readonly revision: string;
  /** Documents that it is taken from, in words. */
  readonly sources: string | undefined;
  /** Day of reading, ISO. */
  readonly accessed: string | undefined;
}

const separator = '\u001f';

/** The digest of one row: of the headers of its table and the canonical texts of its cells, blank cells left out. */
export function rowRevision(table: TableId, row: object): string {
  const columns: readonly Column[] = tables[table].columns;
  let text = '';
  for (const { header, field } of columns) {
    const cell = cellText((row as Readonly<Record<string, unknown>>)[field]);
    if (cell !== '') text += `${header}=${cell}${separator}`;
  }
  return hashText(text);
}

export type TableRows = readonly [table: TableId, rows: readonly object[]];

/** Of what a page shows: the same whatever the order of the rows and wherever they are filed, another as soon as a cell is. */
export function revisionOf(parts: readonly TableRows[]): string {
  const digests = parts.flatMap(([table, rows]) => {
    return rows.map((row) => rowRevision(table, row));
  });
  return hashText(digests.sort().join(separator));
}

/** Letters that mean something to TeX. */
const special = /[\\{}%$&#_^~]/gu;
const spelled: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

export function bibtexOf(work: CitedWork): string {
  const tex = (text: string): string => text.replace(special, (sign) => spelled[sign] ?? `\\${sign}`);
  const authors = authorsOf(work);
  // Two braces: neither letters nor names of bodies are to be taken apart.
  const fields = [
    ...(authors.length === 0 ? [] : [['author', authors.map((author) => `{${tex(author)}}`).join(' and ')]]),
    ['title', `{${tex(work.title)}}`],
    ...(work.year === undefined ? [] : [['year', work.year]]),
    ...(publisherOf(work) === undefined ? [] : [['publisher', `{${tex(publisherOf(work) ?? '')}}`]]),
    ['howpublished', tex(work.site)],
    ['version', work.revision],
    // An address stands as it is: the styles that print it take it for text.
    ['url', work.address],
    ...(work.accessed === undefined ? [] : [['urldate', work.accessed]]),
    ...(work.sources === undefined ? [] : [['note', tex(work.sources)]]),
    ['language', 'vietnamese'],
  ];
  return `@misc{${work.key},\n${fields.map(([name, value]) => `  ${name ?? ''} = {${value ?? ''}},\n`).join('')}}\n`;
}

export function cslOf(work: CitedWork): string {
  const authors = authorsOf(work);
  const item = {
    id: work.key,
    type: 'webpage',
    title: work.title,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(work.year === undefined ? {} : { issued: { 'date-parts': [[Number(work.year)]] } }),
    ...(publisherOf(work) === undefined ? {} : { publisher: publisherOf(work) }),
    'container-title': work.site,
    version: work.revision,
    URL: work.address,
    ...(work.accessed === undefined ? {} : { accessed: { 'date-parts': [work.accessed.split('-').map(Number)] } }),
    ...(work.sources === undefined ? {} : { note: work.sources }),
    language: 'vi',
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Who runs the site wrote what is taken from no document. */
function authorsOf({ authors, operator }: CitedWork): readonly string[] {
  return authors.length > 0 || operator === undefined ? authors : [operator];
}

function publisherOf({ authors, operator }: CitedWork): string | undefined {
  return authors.length > 0 ? operator : undefined;
}
