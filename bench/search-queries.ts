/** Queries with the pages of which one must come first: read from a file, or made up for a portal of made-up areas. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecords } from '../src/core/csv.ts';
import type { Portal } from '../src/core/site/portal.ts';
import { fold } from '../src/core/text.ts';
import { searchFiles } from '../src/files/search-lists.ts';
import type { Entry } from '../src/search/entry.ts';
import type { PageFacts } from '../src/search/page-index.ts';
import { openReader, type Reader } from '../src/search/reader.ts';
import { search } from '../src/search/search.ts';
import { isForStaff } from '../src/search/staff-pages.ts';
import { wordsOf } from '../src/search/word.ts';

export interface BenchQuery {
  readonly query: string;
  /** Site paths, any of which may come first; one without a fragment stands for every place on its page. */
  readonly expected: readonly string[];
  readonly who: string;
  readonly isSlip: boolean;
}

/** Reads a file with the columns `query,expected,who,slip`; several expected paths are separated by ` | `. */
export async function readQueries(file: string): Promise<BenchQuery[]> {
  const [, ...records] = parseRecords(await readFile(file, 'utf8'));
  return records
    .filter(([query = '']) => query !== '')
    .map(([query = '', expected = '', who = '', slip = '']) => ({
      query,
      expected: expected.split(' | '),
      who,
      isSlip: slip === 'yes',
    }));
}

/** Stands for `expected` where the portal has no answer. */
const noAnswer = '-';

/** Those that a page answers. */
export function answerable(queries: readonly BenchQuery[]): BenchQuery[] {
  return queries.filter(({ expected }) => !expected.includes(noAnswer));
}

export function isExpected(href: string, { expected }: BenchQuery): boolean {
  return expected.includes(href) || expected.includes(href.split('#', 1)[0] ?? '');
}

export interface Asked {
  readonly query: string;
  readonly expected: string;
  readonly found: readonly string[];
  /** Place of the expected page, 1 the first; 0 when it is not there. */
  readonly place: number;
  readonly isSlip: boolean;
  /** A figure or an absence in large type that does not answer. */
  readonly isWrong: boolean;
}

/** Shares of the queries, and a number of confident answers that are none. */
export const goals = { first: 0.96, firstThree: 0.99, confidentlyWrong: 0 };

/** Reads the index of names and figures of a portal that is not built. */
export function readerOf(portal: Portal): Promise<Reader> {
  const files = new Map(
    [...searchFiles(portal)].map(({ path, body }) => [path.replace('tim-kiem/', ''), String(body)]),
  );
  return openReader((file) => {
    const text = files.get(file);
    return text === undefined ? Promise.reject(new Error(file)) : Promise.resolve(JSON.parse(text));
  });
}

/** Asks without Pagefind: what only the words of a page answer is not found. */
export async function ask(queries: readonly BenchQuery[], reader: Reader): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const { results, isAnswered, missing } = await search(query.query, reader);
    const place = results.findIndex(({ href }) => isExpected(href, query)) + 1;
    const hasAnswer = !query.expected.includes(noAnswer);
    const isConfident = isAnswered || missing !== undefined;
    asked.push({
      query: query.query,
      expected: query.expected.join(' | '),
      found: results.slice(0, 3).map(({ href }) => href),
      place: hasAnswer ? place : isConfident ? 0 : 1,
      isSlip: query.isSlip,
      isWrong: isConfident && (!hasAnswer || (isAnswered ? place !== 1 : place === 0)),
    });
  }
  return asked;
}

export function summaryOf(asked: readonly Asked[]): {
  queries: number;
  slips: number;
  successAt1: number;
  successAt3: number;
  confidentlyWrong: number;
} {
  const within = (most: number): number =>
    asked.filter(({ place }) => place > 0 && place <= most).length / asked.length;
  return {
    queries: asked.length,
    slips: asked.filter(({ isSlip }) => isSlip).length,
    successAt1: within(1),
    successAt3: within(3),
    confidentlyWrong: asked.filter(({ isWrong }) => isWrong).length,
  };
}

/** Makes up queries for a built portal: a place with the places above it, in turns alone, with an indicator, and with one letter missing. */
export async function madeUpQueries(siteFolder: string, count: number): Promise<BenchQuery[]> {
  const areas = (await entriesOf(siteFolder, 'dia-phuong')).filter(({ href }) => !href.includes('#'));
  const indicators = await entriesOf(siteFolder, 'chi-tieu');
  const step = Math.max(1, Math.floor(areas.length / count));
  return areas
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((area, index): BenchQuery => {
      const place = fold([area.areaKind, area.names[0], area.context?.replaceAll(',', '')].join(' '));
      const indicator = indicators[index % indicators.length];
      const isSlip = index % 3 === 0;
      const withIndicator = index % 3 === 2;
      const query = withIndicator ? `${fold(indicator?.title ?? '')} ${place}` : isSlip ? withoutLetter(place) : place;
      const same = areas
        .filter(({ title, context }) => title === area.title && context === area.context)
        .map(({ href }) => href);
      // Where the area has no figure for it, the indicator's page tells who has one.
      return {
        query,
        expected: [...same, ...(withIndicator && indicator !== undefined ? [indicator.href] : [])],
        who: 'made-up',
        isSlip,
      };
    });
}

/** Makes up queries that stand inside pages alone: four words in a row of the prose of a record. */
export function pageQueries(records: readonly PageFacts[], count: number): BenchQuery[] {
  const withProse = records.filter(({ href, text }) => !isForStaff(href) && wordsOf(text).length > fewestWords);
  const step = Math.max(1, Math.floor(withProse.length / count));
  return withProse
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map(({ href, text }, index) => {
      const words = wordsOf(text).map((word) => word.text);
      const start = (index * 7) % (words.length - wordsInRow);
      return {
        query: words.slice(start, start + wordsInRow).join(' '),
        expected: withProse
          .filter((other) => other.text === text)
          .map((other) => other.href)
          .concat(href),
        who: 'made-up',
        isSlip: false,
      };
    });
}
const fewestWords = 12;
const wordsInRow = 4;

async function entriesOf(siteFolder: string, name: string): Promise<Entry[]> {
  const folder = join(siteFolder, 'tim-kiem');
  const files = (await readdir(folder))
    .filter((file) => new RegExp(`^${name}-\\d+\\.json$`, 'u').test(file))
    .sort((a, b) => Number(/\d+/u.exec(a)) - Number(/\d+/u.exec(b)));
  const read = await Promise.all(
    files.map(async (file) => (JSON.parse(await readFile(join(folder, file), 'utf8')) as { entries: Entry[] }).entries),
  );
  return read.flat();
}

/** Returns the text with one letter less in its first word of four letters or more. */
function withoutLetter(text: string): string {
  return text.replace(/\b([a-z]{2})[a-z]([a-z]+)\b/u, '$1$2');
}
