import { describe, expect, it } from 'vitest';
import type { PackedTable } from '#core/packed-table.ts';
import { indicatorParts, partCount, partPath } from '#core/site/indicator-parts.ts';
import { buildPortal } from '#core/site/portal.ts';
import { indicatorJson } from '#files/page-json.ts';
import { rowTexts } from '#files/row-texts.ts';
import { catalog, observation, target } from '#tests/support/rows.ts';

const observations = ['2023-Q1', '2024-Q1', '2023-Q3', '2023-Q4', '2023-Q2'].map((ky) =>
  observation({ ky, gia_tri: '50' }),
);
const portal = buildPortal(catalog({ observations, targets: [target({})] }));
const [indicator] = observations.map((row) => row.indicator) as [string];
const periods = (most: number): string[][] =>
  indicatorParts(indicator, portal, most).map((part) => part.observations.map(({ period }) => period.text));
const json = (most: number, part: number): Record<string, unknown> =>
  JSON.parse(
    indicatorJson(indicator, portal, rowTexts(portal), indicatorParts(indicator, portal, most), part),
  ) as Record<string, unknown>;

describe('figures of an indicator', () => {
  it('stay in one file, in the order of their table, while it is small', () => {
    expect(periods(5)).toEqual([['2023-Q1', '2024-Q1', '2023-Q3', '2023-Q4', '2023-Q2']]);
    expect(json(5, 0)).not.toHaveProperty('phan');
  });

  it('go to several files past the limit, the newest first, each figure in one of them', () => {
    expect(periods(2)).toEqual([['2024-Q1', '2023-Q4'], ['2023-Q3', '2023-Q2'], ['2023-Q1']]);
    expect(indicatorParts(indicator, portal, 2).map((part) => part.targets.length)).toEqual([1, 0, 0]);
  });

  it('are announced by every part, and the first keeps the address of the page', () => {
    const tep = [`/chi-tieu/${indicator}.json`, `/chi-tieu/${indicator}/phan-2.json`];
    expect([0, 1].map((part) => json(3, part)['phan'])).toEqual([
      { so: 1, tep },
      { so: 2, tep },
    ]);
    expect((json(3, 1)['so-lieu'] as PackedTable).rows.length).toBe(2);
    expect(partPath(indicator, 1, 'csv')).toBe(`/chi-tieu/${indicator}/phan-2.csv`);
  });

  it('need one file where there are none', () => {
    expect([0, 1, 50_000, 50_001].map((figures) => partCount(figures))).toEqual([1, 1, 1, 2]);
  });
});
