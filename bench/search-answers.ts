/**
 * `npm run bench -- answers [--queries FILE] [--json]` asks the real portal's index of names and figures, without a build or a
 * browser, and prints the shares of right first answers and every confident answer that is none. The exit code is 1 when a
 * goal is missed. A query whose `expected` is `-` has no answer in the portal: nothing may be shown in large type for it.
 */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/build/environment.ts';
import { realPortal } from '../tests/support/real-portal.ts';
import { ask, goals, readerOf, readQueries, summaryOf } from './search-queries.ts';

const { values: flags } = parseArgs({
  options: {
    queries: { type: 'string', default: join(projectFolder, 'bench/search-queries.csv') },
    json: { type: 'boolean', default: false },
  },
});

const asked = await ask(await readQueries(flags.queries), await readerOf(await realPortal()));
const summary = summaryOf(asked);
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
