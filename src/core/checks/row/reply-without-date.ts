import type { RowRule } from '../rule.ts';

/** A reply is given with its date. */
export const replyWithoutDate: RowRule<'discrepancies'> = {
  code: 'row/reply-without-date',
  severity: 'error',
  tables: ['discrepancies'],
  check(row, add) {
    if (row.reply !== undefined && row.replyDate === undefined) add(row, 'ngay_phan_hoi');
  },
};
