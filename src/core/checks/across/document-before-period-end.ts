import type { FigureRule } from '../rule.ts';

/** A document cannot give the result of a period that ends after the document was written. */
export const documentBeforePeriodEnd: FigureRule<'observations'> = {
  code: 'across/document-before-period-end',
  severity: 'warning',
  tables: ['observations'],
  check(figure, { document, today }, add) {
    const { period, kind, periodMethod } = figure;
    // A period that has not begun is an error of its own.
    if (kind !== 'thuc_hien' || period.kind === 'open' || period.first > today || periodMethod === 'thoi_diem') return;
    if (document?.date !== undefined && document.date.last < period.last)
      add(figure, 'ky', period, { date: document.date.text });
  },
};
