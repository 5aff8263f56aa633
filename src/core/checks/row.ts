/** Stage 5: what the cells of one row must say together. */
import { compareDecimals } from '../decimal.ts';
import type { RowOf } from '../model.ts';
import type { Problem, ProblemCode, Severity } from '../problem.ts';

type Found = Omit<Problem, 'file' | 'row'>;

function fault(code: ProblemCode, column: string, details: Problem['details'] = {}, severity: Severity = 'error'): Found {
  return { code, severity, column, details };
}

export function observationFaults(row: RowOf<'observations'>): Found[] {
  const found: Found[] = [];
  const hasFraction = row.numerator !== undefined && row.denominator !== undefined;
  if (row.value === undefined && !hasFraction && row.rank === undefined) found.push(fault('row/no-figure', 'gia_tri'));
  if (row.value === undefined && row.mark !== undefined) found.push(fault('row/mark-without-value', 'dau_so_sanh'));
  found.push(...rangeFaults(row));
  if ((row.numerator === undefined) !== (row.denominator === undefined)) {
    found.push(fault('row/half-fraction', row.numerator === undefined ? 'tu_so' : 'mau_so'));
  }
  if (row.denominator !== undefined && row.denominator.unscaled === 0) found.push(fault('row/zero-denominator', 'mau_so'));
  if (row.numerator !== undefined && row.denominator !== undefined && compareDecimals(row.numerator, row.denominator) > 0) {
    found.push(fault('row/numerator-above-denominator', 'tu_so'));
  }
  if (row.rank === undefined) {
    if (row.rankTotal !== undefined) found.push(fault('row/rank-parts-without-rank', 'tong_so_xep_hang'));
    if (row.rankWithin !== undefined) found.push(fault('row/rank-parts-without-rank', 'xep_hang_trong'));
    if (row.rankChange !== undefined) found.push(fault('row/rank-parts-without-rank', 'thay_doi_hang'));
  } else {
    if (row.rankTotal !== undefined && row.rank > row.rankTotal) {
      found.push(fault('row/rank-above-total', 'xep_hang', { rank: row.rank, total: row.rankTotal }));
    }
    if (row.rankWithin === undefined) found.push(fault('row/rank-without-base', 'xep_hang_trong', {}, 'warning'));
  }
  return found;
}

export function targetFaults(row: RowOf<'targets'>): Found[] {
  return rangeFaults(row);
}

function rangeFaults(row: Pick<RowOf<'targets'>, 'mark' | 'valueTo'> & { readonly value: RowOf<'observations'>['value'] }): Found[] {
  if (row.valueTo === undefined) return [];
  if (row.mark !== undefined) return [fault('row/range-with-mark', 'dau_so_sanh')];
  if (row.value === undefined || compareDecimals(row.value, row.valueTo) >= 0) return [fault('row/bad-range', 'gia_tri_den')];
  return [];
}

export function areaFaults(row: RowOf<'areas'>): Found[] {
  if (row.from !== undefined && row.to !== undefined && row.to.last < row.from.first) return [fault('row/end-before-start', 'den_ngay')];
  return [];
}

export function taskFaults(row: RowOf<'tasks'>): Found[] {
  const found: Found[] = [];
  if (row.state !== undefined && row.stateBasis === undefined) found.push(fault('row/state-without-basis', 'can_cu_tinh_trang'));
  if ((row.deadline !== undefined || row.recurrence !== undefined) && row.deadlineWrittenAs === undefined) {
    found.push(fault('row/deadline-without-words', 'thoi_han_ghi_la', {}, 'warning'));
  }
  return found;
}

export function discrepancyFaults(row: RowOf<'discrepancies'>): Found[] {
  if (row.reply !== undefined && row.replyDate === undefined) return [fault('row/reply-without-date', 'ngay_phan_hoi')];
  if (row.state === 'da_giai_thich' && row.reply === undefined) return [fault('row/explained-without-reply', 'phan_hoi')];
  return [];
}
