/** Numbers and days as a file stores them → cells; all kinds of spreadsheets share it. */
import { type SheetCell, textCell } from './grid.ts';
import { scaleWord, shownOtherwise } from './number-format.ts';
import { movePoint, plainNumber } from './plain-number.ts';

/** A number, or a fraction that is shown in percents, under a format; `stored` as the file writes it. */
export function numberCell(stored: string, kind: 'number' | 'percent', code: string): SheetCell {
  const number = plainNumber(Number(stored));
  if (number === undefined) return textCell(stored);
  const text = kind === 'percent' ? movePoint(number, 2) : number;
  const rounded = shownOtherwise(text, code);
  const word = scaleWord(code, Number(stored));
  if (word !== undefined) return textCell(`${(rounded ?? text).replace('.', ',')} ${word}`);
  return { kind, text, ...(rounded === undefined ? {} : { rounded }) };
}

/** What lies before 1900 is a time of day alone. `isMonth`: the sheet shows no day of it. */
export function dateCell(iso: string, isMonth: boolean): SheetCell {
  return iso < '1900' ? textCell(iso.slice(11, 16)) : { kind: 'date', text: iso.slice(0, isMonth ? 7 : 10) };
}
