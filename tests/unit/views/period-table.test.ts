import { describe, expect, it } from 'vitest';
import type { Figure } from '#core/figure.ts';
import type { Observation } from '#core/model.ts';
import { buildPortal } from '#core/site/portal.ts';
import { figureWithUnit } from '#i18n/figure-words.ts';
import { catalog, document, observation } from '#tests/support/rows.ts';
import { type PeriodTable, periodTables } from '#views/period-table.ts';

function tablesOf(current: readonly Observation[], older: readonly Observation[]): PeriodTable[] {
  return periodTables(
    current,
    older,
    buildPortal(catalog({ observations: [...current, ...older] }, [document({}), document({ id: 'bao-cao-cu' })])),
  );
}
const textOf = (figure: Figure | undefined): string | undefined =>
  figure && figureWithUnit(figure.row, figure.indicator);
const shown = ({ rows }: PeriodTable): unknown[] =>
  rows.map(({ period, figure, isAbove, value }) => [period, textOf(figure), isAbove, value?.text]);
const of = (ky: string, gia_tri: string, more: Parameters<typeof observation>[0] = {}): Observation =>
  observation({ ky, gia_tri, ...more });

describe('the periods of a figure', () => {
  it('are one table, the newest first, gaps among them, with the value that is drawn of each', () => {
    const [table, ...more] = tablesOf(
      [of('2024-Q1', '60')],
      [of('2023-Q3', '50'), of('2023-Q2', '40', { dau_so_sanh: '>' })],
    );
    expect(more).toEqual([]);
    expect(table?.chart?.kind).toBe('line');
    expect(shown(table as PeriodTable)).toEqual([
      ['Quý I/2024', '60%', true, '60%'],
      ['Quý IV/2023', undefined, false, undefined],
      ['Quý III/2023', '50%', false, '50%'],
      ['Quý II/2023', '> 40%', false, '> 40%'],
    ]);
  });

  it('lose no figure: those that no chart can hold stand at their time in the first table, also in the gap of a line', () => {
    const ranks = [of('2023-Q4', '', { xep_hang: '7', lan: '2' }), of('2023-Q3', '', { xep_hang: '4', lan: '2' })];
    const [table] = tablesOf([of('2024-Q1', '60')], [of('2023-Q4', '55'), ...ranks, of('2023-Q2', '40')]);
    expect(table?.rows.map(({ period, figure, drawn }) => [period, textOf(figure), drawn !== undefined])).toEqual([
      ['Quý I/2024', '60%', true],
      ['Quý IV/2023', '55%', true],
      ['Quý IV/2023', 'thứ 7', false],
      ['Quý III/2023', 'thứ 4', true],
      ['Quý II/2023', '40%', true],
    ]);
  });

  it('give each figure of a period that disagrees a row of its own', () => {
    const [table] = tablesOf(
      [of('2024-Q1', '60')],
      [of('2023-Q4', '50'), of('2023-Q4', '58', { lan: '2', vi_tri: 'I.3' })],
    );
    expect(
      table?.rows
        .filter(({ period }) => period === 'Quý IV/2023')
        .map(({ figure, value }) => [textOf(figure), value?.apart]),
    ).toEqual([
      ['50%', true],
      ['58%', true],
    ]);
  });

  it('are a table for each way of counting that has a trend, each figure in one of them', () => {
    const rows = [
      of('2023-Q4', '50', { cach_tinh_ky: 'luy_ke' }),
      of('2023-Q4', '20', { cach_tinh_ky: 'trong_ky', lan: '2' }),
      of('2023-Q3', '40', { cach_tinh_ky: 'luy_ke' }),
      of('2023-Q3', '30', { cach_tinh_ky: 'trong_ky', lan: '2' }),
    ];
    const tables = tablesOf([of('2024-Q1', '60', { cach_tinh_ky: 'luy_ke' })], rows);
    expect(tables.map((table) => table.rows.map(({ figure }) => textOf(figure)))).toEqual([
      ['60%', '50%', '40%'],
      ['20%', '30%'],
    ]);
  });

  it('need no chart where no two figures are comparable, and no table where there are none before', () => {
    expect(tablesOf([of('2024-Q1', '60')], [])).toEqual([]);
    const [table] = tablesOf([of('2024', '60')], [of('2023-Q4', '50')]);
    expect([table?.chart, ...shown(table as PeriodTable)]).toEqual([
      undefined,
      ['Quý IV/2023', '50%', false, undefined],
    ]);
  });
});
