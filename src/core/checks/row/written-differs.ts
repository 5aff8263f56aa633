import { decimalText } from '../../decimal.ts';
import type { RowOf } from '../../model.ts';
import { fold, numbersIn } from '../../text.ts';
import type { RowRule } from '../rule.ts';

/**
 * The document's own way of writing the figure names a number that the row does not have, and the row has one that is
 * not written there: a digit may have been mistyped.
 */
export const writtenDiffers: RowRule<'observations' | 'targets'> = {
  code: 'row/written-differs',
  severity: 'warning',
  tables: ['observations', 'targets'],
  check(row, add) {
    if (row.writtenAs === undefined) return;
    const written = new Set([...numbersIn(row.writtenAs)].map(shortest));
    const own = numbersOf(row);
    const missing = own.filter((number) => !written.has(shortest(number)));
    if (missing.length === 0 || /\b(?:nghin|ngan|trieu|ty)\b/.test(fold(row.writtenAs))) return;
    const known = new Set(own.map(shortest));
    if ([...written].every((number) => known.has(number))) return;
    add(row, 'ghi_la', row.writtenAs, { own: missing.join(', ') });
  },
};

function numbersOf(row: RowOf<'observations' | 'targets'>): string[] {
  const cells = [row.value, row.valueTo, row.numerator, row.denominator, row.rank, row.rankTotal, row.rankChange];
  return cells.flatMap((cell) =>
    cell === undefined ? [] : [(typeof cell === 'number' ? String(cell) : decimalText(cell)).replace('-', '')],
  );
}

/** `03` and `3.0` are 3. */
function shortest(number: string): string {
  return number
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
