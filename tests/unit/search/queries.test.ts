import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { ask, goals, readerOf, readQueries, summaryOf } from '../../../bench/search-queries.ts';
import { realPortal } from '../../support/real-portal.ts';

it('answers the queries of the benchmark on the real record, none of them wrongly in large type', async () => {
  const asked = await ask(
    await readQueries(join(projectFolder, 'bench/search-queries.csv')),
    await readerOf(await realPortal()),
  );
  const { queries, slips, successAt1, successAt3, confidentlyWrong } = summaryOf(asked);
  expect(queries).toBeGreaterThanOrEqual(400);
  expect(slips).toBeGreaterThanOrEqual(queries / 3 - 1);
  const misses = JSON.stringify(asked.filter(({ place, isWrong }) => place !== 1 || isWrong));
  expect(successAt1, misses).toBeGreaterThanOrEqual(goals.first);
  expect(successAt3, misses).toBeGreaterThanOrEqual(goals.firstThree);
  expect(confidentlyWrong, misses).toBe(goals.confidentlyWrong);
});
