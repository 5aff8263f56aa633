import type { RowRule } from '../rule.ts';

/** What describes a rank stands beside a rank. */
export const rankPartsWithoutRank: RowRule<'observations'> = {
  code: 'row/rank-parts-without-rank',
  severity: 'error',
  tables: ['observations'],
  check(row, add) {
    if (row.rank !== undefined) return;
    if (row.rankTotal !== undefined) add(row, 'tong_so_xep_hang', row.rankTotal);
    if (row.rankWithin !== undefined) add(row, 'xep_hang_trong', row.rankWithin);
    if (row.rankChange !== undefined) add(row, 'thay_doi_hang', row.rankChange);
  },
};
