import type { FigureRule } from '../rule.ts';

/** A figure as of a day before its period begins, or after its document was written, has one of the three dates mistyped. */
export const cutoffDate: FigureRule<'observations'> = {
  code: 'across/cutoff-date',
  severity: 'warning',
  tables: ['observations'],
  check(figure, { document }, add) {
    const { cutoff, period } = figure;
    if (cutoff === undefined) return;
    if (cutoff.last < period.first) add(figure, 'ngay_chot', cutoff, { period: period.text });
    else if (document?.date !== undefined && cutoff.first > document.date.last)
      add(figure, 'ngay_chot', cutoff, { date: document.date.text });
  },
};
