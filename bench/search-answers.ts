/**
 * `npm run bench -- answers [--queries FILE] [--json]` asks the real portal's index of names and figures, without a build or a
 * browser, and prints the shares of right first answers and every confident answer that is none. The exit code is 1 when a
 * goal is missed. A query whose `expected` is `-` has no answer in the portal: nothing may be shown in large type for it.
 */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/build/environment.ts';
import { searchFiles } from '../src/files/search-lists.ts';
import { openReader } from '../src/search/reader.ts';
import { search } from '../src/search/search.ts';
import { realPortal } from '../tests/support/real-portal.ts';
import { isExpected, noAnswer, readQueries } from './search-queries.ts';

const { values: flags } = parseArgs({
  options: {
    queries: { type: 'string', default: join(projectFolder, 'bench/search-queries.csv') },
    json: { type: 'boolean', default: false },
  },
});
const goals = { first: 0.96, firstThree: 0.99, confidentlyWrong: 0 };

const files = new Map(
  [...searchFiles(await realPortal())].map(({ path, body }) => [path.replace('tim-kiem/', ''), String(body)]),
);
const reader = await openReader((file) => {
  const text = files.get(file);
  return text === undefined ? Promise.reject(new Error(file)) : Promise.resolve(JSON.parse(text));
});
interface Asked {
  readonly query: string;
  readonly expected: string;
  readonly found: readonly string[];
  /** Place of the expected page, 1 the first; 0 when it is not there. */
  readonly place: number;
  readonly isSlip: boolean;
  readonly isWrong: boolean;
}

const asked: Asked[] = [];
for (const query of await readQueries(flags.queries)) {
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
const shareWithin = (most: number): number =>
  asked.filter(({ place }) => place > 0 && place <= most).length / asked.length;
const summary = {
  queries: asked.length,
  slips: asked.filter(({ isSlip }) => isSlip).length,
  successAt1: shareWithin(1),
  successAt3: shareWithin(3),
  confidentlyWrong: asked.filter(({ isWrong }) => isWrong).length,
};
const misses = asked.filter(({ place, isWrong }) => place !== 1 || isWrong);
if (flags.json) console.log(JSON.stringify({ ...summary, misses }));
else {
  console.log(JSON.stringify(summary, null, 2));
  for (const { query, expected, place, isWrong, found } of misses)
    console.log(`${isWrong ? 'WRONG ' : ''}${query} → ${place}; expected ${expected}; found ${found.join(', ')}`);
}
const isMissed =
  summary.successAt1 < goals.first ||
  summary.successAt3 < goals.firstThree ||
  summary.confidentlyWrong > goals.confidentlyWrong;
if (isMissed) process.exitCode = 1;
