/** Runs the benches on a handful of areas: they must build and measure; how fast is not asserted. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';

const front = join(import.meta.dirname, '../run.ts');

function bench(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [front, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

it('publishes the made-up areas and measures each phase beside the floors', () => {
  const { code, out, err } = bench('country', '--areas', '5', '--json');
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
      'pages',
      'files',
      'search',
      'verify',
      'build',
      'bare-pages',
      'bare-index',
    ]),
  );
  expect(Object.values(measured).every((value) => Number.isFinite(value) && value > 0)).toBe(true);
}, 600_000);

it('says what a number of areas is', () => {
  const { code, err } = bench('country', '--areas', 'five');
  expect(code).toBe(2);
  expect(err).toContain('"five"');
});

it('lists what can be measured when the name is missing or unknown', () => {
  for (const args of [[], ['speed']]) {
    const { code, err } = bench(...args);
    expect(code).toBe(2);
    for (const name of ['country', 'check', 'change', 'search', 'pages', 'mutation', 'lighthouse'])
      expect(err).toMatch(new RegExp(`^  ${name} `, 'mu'));
  }
});
