/** Stage 5: what the cells of one row must say together. */
import { compareDecimals, type Decimal, decimalText } from '../decimal.ts';
import type { AreaKind, RowOf } from '../model.ts';
import { deadlineText, lastDayOf } from '../partial-date.ts';
import type { Problem, ProblemCode, Severity } from '../problem.ts';
import { fold, numbersIn } from '../text.ts';

type Found = Omit<Problem, 'file' | 'row'>;
type Value = Decimal | { readonly text: string } | string | number | undefined;

/** `value` is the cell the fault is found in; undefined when it is blank. */
function fault(
  code: ProblemCode,
  column: string,
  value: Value,
  details: Problem['details'] = {},
  severity: Severity = 'error',
): Found {
  return { code, severity, column, ...(value === undefined ? {} : { value: cellOf(value) }), details };
}

function cellOf(value: Exclude<Value, undefined>): string {
  if (typeof value !== 'object') return String(value);
  return 'text' in value ? value.text : decimalText(value);
}

export function observationFaults(row: RowOf<'observations'>): Found[] {
  const found: Found[] = [];
  const { numerator, denominator } = row;
  if (row.value === undefined && numerator === undefined && denominator === undefined && row.rank === undefined)
    found.push(fault('row/no-figure', 'gia_tri', undefined));
  if (row.value === undefined && row.mark !== undefined)
    found.push(fault('row/mark-without-value', 'dau_so_sanh', row.mark));
  found.push(...rangeFaults(row));
  if ((numerator === undefined) !== (denominator === undefined))
    found.push(fault('row/half-fraction', numerator === undefined ? 'tu_so' : 'mau_so', undefined));
  if (denominator?.unscaled === 0) found.push(fault('row/zero-denominator', 'mau_so', denominator));
  if (row.rank === undefined) {
    if (row.rankTotal !== undefined)
      found.push(fault('row/rank-parts-without-rank', 'tong_so_xep_hang', row.rankTotal));
    if (row.rankWithin !== undefined)
      found.push(fault('row/rank-parts-without-rank', 'xep_hang_trong', row.rankWithin));
    if (row.rankChange !== undefined) found.push(fault('row/rank-parts-without-rank', 'thay_doi_hang', row.rankChange));
  } else {
    if (row.rankTotal !== undefined && row.rank > row.rankTotal)
      found.push(fault('row/rank-above-total', 'xep_hang', row.rank, { rank: row.rank, total: row.rankTotal }));
    if (row.rankWithin === undefined)
      found.push(fault('row/rank-without-base', 'xep_hang_trong', undefined, {}, 'warning'));
  }
  found.push(
    ...writtenFaults(row, [row.value, row.valueTo, numerator, denominator, row.rank, row.rankTotal, row.rankChange]),
  );
  if (row.replaces === row.document) found.push(fault('row/replaces-itself', 'thay_the', row.replaces));
  return found;
}

export function targetFaults(row: RowOf<'targets'>): Found[] {
  const found = [...rangeFaults(row), ...writtenFaults(row, [row.value, row.valueTo])];
  if (row.deadline !== undefined && row.period !== undefined && lastDayOf(row.deadline) < row.period.first) {
    found.push(
      fault(
        'row/deadline-before-period',
        'thoi_han',
        deadlineText(row.deadline),
        { period: row.period.text },
        'warning',
      ),
    );
  }
  return found;
}

/** The document's own way of writing the figure names a number that the row does not have, and the row has one that is not written there: a digit may have been mistyped. */
function writtenFaults(
  row: Pick<RowOf<'targets'>, 'writtenAs'>,
  numbers: readonly (Decimal | number | undefined)[],
): Found[] {
  if (row.writtenAs === undefined) return [];
  const written = new Set([...numbersIn(row.writtenAs)].map(shortest));
  const own = numbers.flatMap((number) =>
    number === undefined ? [] : [typeof number === 'number' ? String(Math.abs(number)) : decimalText(number)],
  );
  const missing = own.filter((number) => !written.has(shortest(number)));
  if (missing.length === 0 || /\b(?:nghin|ngan|trieu|ty)\b/.test(fold(row.writtenAs))) return [];
  const known = new Set(own.map(shortest));
  if ([...written].every((number) => known.has(number))) return [];
  return [fault('row/written-differs', 'ghi_la', row.writtenAs, { own: missing.join(', ') }, 'warning')];
}

function rangeFaults(
  row: Pick<RowOf<'targets'>, 'mark' | 'valueTo'> & { readonly value: RowOf<'observations'>['value'] },
): Found[] {
  if (row.valueTo === undefined) return [];
  if (row.mark !== undefined) return [fault('row/range-with-mark', 'dau_so_sanh', row.mark)];
  if (row.value === undefined || compareDecimals(row.value, row.valueTo) >= 0)
    return [
      fault('row/bad-range', 'gia_tri_den', row.valueTo, {
        from: row.value === undefined ? '' : decimalText(row.value),
      }),
    ];
  return [];
}

/** `03` and `3.0` are 3. */
function shortest(number: string): string {
  return number
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** Digits of the official code of a level. */
const codeLengths: Readonly<Record<AreaKind, number>> = {
  tinh: 2,
  'thanh-pho-tw': 2,
  'thanh-pho': 3,
  quan: 3,
  'thi-xa': 3,
  huyen: 3,
  phuong: 5,
  'thi-tran': 5,
  xa: 5,
  'dac-khu': 5,
};

export function areaFaults(row: RowOf<'areas'>): Found[] {
  const digits = codeLengths[row.kind];
  if (row.code !== undefined && row.code.length !== digits)
    return [...spanFaults(row), fault('row/area-code-length', 'ma_dvhc', row.code, { digits })];
  return spanFaults(row);
}

export function spanFaults(row: Pick<RowOf<'areas'>, 'from' | 'to'>): Found[] {
  return row.from !== undefined && row.to !== undefined && row.to.last < row.from.first
    ? [fault('row/end-before-start', 'den_ngay', row.to, { from: row.from.text })]
    : [];
}

export function taskFaults(row: RowOf<'tasks'>): Found[] {
  const found: Found[] = [];
  if (row.state !== undefined && row.stateBasis === undefined)
    found.push(fault('row/state-without-basis', 'can_cu_tinh_trang', undefined));
  if ((row.deadline !== undefined || row.recurrence !== undefined) && row.deadlineWrittenAs === undefined) {
    found.push(fault('row/deadline-without-words', 'thoi_han_ghi_la', undefined, {}, 'warning'));
  }
  return found;
}

export function discrepancyFaults(row: RowOf<'discrepancies'>): Found[] {
  if (row.reply !== undefined && row.replyDate === undefined)
    return [fault('row/reply-without-date', 'ngay_phan_hoi', undefined)];
  if (row.state === 'da_giai_thich' && row.reply === undefined)
    return [fault('row/explained-without-reply', 'phan_hoi', undefined)];
  return [];
}
