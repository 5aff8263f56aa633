import { besideLife } from '../areas.ts';
import type { FigureRule } from '../rule.ts';

/** A result of a period that goes beyond its area's time may be that of another area with the same code. */
export const periodOutlivesArea: FigureRule<'observations'> = {
  code: 'across/period-outlives-area',
  severity: 'warning',
  tables: ['observations'],
  check(figure, context, add) {
    const { life } = context;
    const { kind, period } = figure;
    if (life?.sharesCode !== true || kind !== 'thuc_hien') return;
    if (period.first >= life.first && period.last <= life.last) return;
    const beside = besideLife(figure, context);
    if (beside?.isOpen === true) add(figure, 'ky', period, { to: beside.to, from: beside.from });
  },
};
