/** The rows below the header of a reporting sheet: figures, sub-headings, totals, notes. */
import { fold } from '#core/text.ts';
import { blankCell, cellAt, type Sheet, type SheetCell } from './grid.ts';
import { columnWith, type ReportLayout } from './report-layout.ts';

export interface ReportRow {
  /** As the sheet numbers it. */
  readonly row: number;
  readonly kind: 'figure' | 'heading' | 'total' | 'note';
  /** "II.3": its number below that of the heading it stands under; blank when the sheet gives none. */
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  /** The name of the indicator or heading it is a part of; blank at the outermost level. */
  readonly under: string;
  readonly note: string;
}

const total = /^(?:tong(?: cong| so)?|cong)(?: \(.*\))?:?$/u;
const note = /^(?:\*|ghi chu\b|nguon\b|noi nhan\b|nguoi lap\b|thu truong\b|tm\.|kt\.|tl\.|ngay \d|.*, ngay )/u;
const romanOrLetter = /^(?:[IVX]+|[A-Z])\.?$/u;

export function reportRows(sheet: Sheet, layout: ReportLayout): ReportRow[] {
  const at = (row: number, role: 'number' | 'name' | 'unit' | 'note'): string => {
    const column = columnWith(layout, role);
    return column === undefined ? '' : cellAt(sheet, row, column.index).text;
  };
  const rows: ReportRow[] = [];
  let section = { number: '', name: '' };
  let parent = '';
  for (let row = layout.firstRow; row < sheet.rows.length; row += 1) {
    const filled = (sheet.rows[row] ?? []).filter(({ text }) => text !== '');
    if (filled.length === 0) continue;
    const number = at(row, 'number').replace(/[.)]+$/u, '');
    const name =
      at(row, 'name') ||
      (filled.length === 1 || valueCells(sheet, layout, row).length === 0
        ? (filled.find(({ text }) => text !== number)?.text ?? '')
        : '');
    const base = { row: row + 1, name, unit: at(row, 'unit'), note: at(row, 'note') };
    const folded = fold(name);
    if (total.test(folded)) rows.push({ ...base, kind: 'total', number, under: section.name });
    else if (name === '' || (note.test(folded) && !valueCells(sheet, layout, row).some(({ text }) => /\d/u.test(text))))
      rows.push({ ...base, kind: 'note', number, name: name || filled.map(({ text }) => text).join(' '), under: '' });
    else if (valueCells(sheet, layout, row).length === 0 && base.unit === '') {
      if (number === '' || romanOrLetter.test(at(row, 'number'))) section = { number, name };
      parent = name;
      rows.push({ ...base, kind: 'heading', number, under: '' });
    } else {
      const isPart = /^[-+–•]/u.test(name);
      rows.push({
        ...base,
        kind: 'figure',
        number: wholeNumber(section.number, number),
        under: isPart ? parent : section.name,
      });
      if (!isPart) parent = name;
    }
  }
  return rows;
}

function wholeNumber(section: string, number: string): string {
  return section === '' || number === '' || number.startsWith(`${section}.`) ? number : `${section}.${number}`;
}

function valueCells(sheet: Sheet, layout: ReportLayout, row: number): SheetCell[] {
  return layout.columns
    .filter(({ role }) => role === 'target' || role === 'result')
    .map(({ index }) => sheet.rows[row]?.[index] ?? blankCell)
    .filter(({ text }) => text !== '');
}
