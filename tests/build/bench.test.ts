/** `npm run bench` on a handful of areas: that it builds and measures, not how fast. */
import { expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

it('publishes the made-up areas and measures each phase beside the floors', async () => {
  const { code, out, err } = await runCommand('bench', ['--areas', '5', '--json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  const { areas, pages, files, measures, measured } = JSON.parse(out) as {
    areas: number;
    pages: number;
    files: number;
    measures: { step: string; milliseconds: number }[];
    measured: Record<string, number>;
  };
  expect(areas).toBeGreaterThanOrEqual(5);
  expect(pages).toBeGreaterThan(areas);
  expect(files).toBeGreaterThan(pages);
  expect(measures.map(({ step }) => step)).toEqual(
    expect.arrayContaining([
      'check',
      'catalog',
      'downloads',
      'pages',
      'twins',
      'search',
      'verify',
      'build',
      'bare-pages',
      'bare-index',
      'bare-parse',
    ]),
  );
  expect(Object.values(measured).every((value) => Number.isFinite(value) && value > 0)).toBe(true);
}, 180_000);

it('says what a number of areas is', async () => {
  const { code, err } = await runCommand('bench', ['--areas', 'năm']);
  expect(code).toBe(2);
  expect(err).toContain('"năm"');
});
