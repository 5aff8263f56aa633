/** Numbers as a spreadsheet stores them → canonical text. Only digits are moved; nothing is computed with floats. */
import { decimalText, parseDecimal, roundDecimal } from '#core/decimal.ts';

/** The fewest digits that mean this number, without an exponent; undefined when it is none. Spreadsheets store binary fractions. */
export function plainNumber(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const [digits = '', exponent] = String(value).split('e');
  return exponent === undefined ? digits : movePoint(digits, Number(exponent));
}

/** The point `by` places to the right: `0.6112`, 2 → `61.12`. */
export function movePoint(number: string, by: number): string {
  const sign = number.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  const digits = whole + fraction;
  const place = whole.length + by;
  const padded = place <= 0 ? '0'.repeat(1 - place) + digits : digits.padEnd(place, '0');
  const at = Math.max(1, place);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/u, '');
  const right = padded.slice(at).replace(/0+$/u, '');
  return sign + left + (right === '' ? '' : `.${right}`);
}

/** As a sheet shows it with so many digits; undefined when that is the number itself. */
export function shownNumber(number: string, decimals: number): string | undefined {
  // More digits than a cell may have still have a rounded form.
  const [whole = '', fraction = ''] = number.split('.');
  if (fraction.length <= decimals) return undefined;
  const value = parseDecimal(`${whole}.${fraction.slice(0, Math.max(decimals + 1, 14 - whole.length))}`);
  return value === undefined ? undefined : decimalText(roundDecimal(value, decimals));
}
