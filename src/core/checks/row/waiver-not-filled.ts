import { isPlaceholder } from '../../waiver.ts';
import type { RowRule } from '../rule.ts';

/** A waiver says why and by whom in words of a person, not in those of the line that was pasted. */
export const waiverNotFilled: RowRule<'waivers'> = {
  code: 'row/waiver-not-filled',
  severity: 'error',
  tables: ['waivers'],
  check(row, add) {
    if (isPlaceholder(row.reason)) add(row, 'ly_do', row.reason);
    if (isPlaceholder(row.approver)) add(row, 'nguoi_duyet', row.approver);
  },
};
