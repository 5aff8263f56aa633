import { breakInside as breakIn } from '../../period.ts';
import type { FigureRule } from '../rule.ts';

/** A figure of a period that began under one measure and ended under another says in its remark how it was counted. */
export const breakInside: FigureRule<'observations'> = {
  code: 'across/break-inside',
  severity: 'error',
  tables: ['observations'],
  check(figure, { indicator }, add) {
    if (indicator === undefined || indicator.breaks.length === 0 || figure.note !== undefined) return;
    const found = breakIn(indicator.breaks, figure.period);
    if (found !== undefined) add(figure, 'ky', figure.period, { from: found.period.text, reason: found.reason });
  },
};
