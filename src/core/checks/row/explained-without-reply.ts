import type { RowRule } from '../rule.ts';

/** A point counts as explained once a reply explains it. */
export const explainedWithoutReply: RowRule<'discrepancies'> = {
  code: 'row/explained-without-reply',
  severity: 'error',
  tables: ['discrepancies'],
  check(row, add) {
    if (row.state === 'da_giai_thich' && row.reply === undefined) add(row, 'phan_hoi');
  },
};
