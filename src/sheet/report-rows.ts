/** The rows below the header of a reporting sheet: figures, sub-headings, totals, notes. */
import { fold } from '#core/text.ts';
import { blankCell, cellAt, type Sheet, type SheetCell } from './grid.ts';
import { scopesIn, withoutScope } from './match-indicator.ts';
import { unitHint, unitInName } from './report-hints.ts';
import { columnsWith, columnWith, type ReportLayout } from './report-layout.ts';

export interface ReportRow {
  /** As the sheet numbers it. */
  readonly row: number;
  readonly kind: 'figure' | 'heading' | 'total' | 'note';
  /** "II.3": its number below that of the heading it stands under; blank when the sheet gives none. */
  readonly number: string;
  readonly name: string;
  /** The row has no name of its own: `name` is that of the row above, or of several rows that are merged. */
  readonly isUnnamed: boolean;
  /** "Cấp xã": what a column of scopes says, else the heading or the title above; blank when there is none. */
  readonly scope: string;
  /** The heading that it stands under; blank above the first. */
  readonly section: string;
  readonly unit: string;
  /** The name of the indicator or heading it is a part of; blank at the outermost level. */
  readonly under: string;
  readonly note: string;
  /** The sheet does not show the row. */
  readonly isHidden: boolean;
}

const total = /^(?:tong(?: cong| so)?|cong)(?: \(.*\))?:?$/u;
const note = /^(?:\*|ghi chu\b|nguon\b|noi nhan\b|nguoi lap\b|thu truong\b|tm\.|kt\.|tl\.|ngay \d|.*, ngay )/u;
const romanOrLetter = /^(?:[IVX]+|[A-Z])\.?$/u;
/** "Trong đó" alone: what follows are parts of the indicator above. */
const ofWhich = /^trong do ?:?$/u;
/** In the column of numbers: a part of the row above. */
const partMark = /^(?:[-+–—•*]+|[a-zđ]\)?)$/u;
/** In the column of units: the unit above. */
const ditto = /^(?:["“”〃]+|'{1,2}|\/\/|[-–—]+|-?\s*nt\s*-?|-?\s*như trên\s*-?)$/iu;

type TextRole = 'number' | 'name' | 'scope' | 'unit' | 'note';

export function reportRows(sheet: Sheet, layout: ReportLayout): ReportRow[] {
  const textAt = textReader(sheet, layout);
  const shared = rowsOfOneName(sheet, layout);
  let sheetUnit = unitHint(layout.titles);
  const columnUnit =
    layout.columns.find(({ unit, role }) => unit !== '' && role !== 'ratio' && role !== 'note')?.unit ?? '';
  const headers = new Set(
    sheet.rows.slice(layout.headerRow, layout.firstRow).map((cells) => cells.map(({ text }) => text).join('\u001f')),
  );
  const titleScope = scopeOfTitles(layout.titles);
  const rows: ReportRow[] = [];
  let section = { number: '', name: '' };
  let heading = '';
  let parent = '';
  let areParts = false;
  let unitAbove = '';
  for (let row = layout.firstRow; row < sheet.rows.length; row += 1) {
    const filled = (sheet.rows[row] ?? []).filter(({ text }) => text !== '');
    if (filled.length === 0) continue;
    const values = valueCells(sheet, layout, row);
    const mark = textAt(row, 'number');
    const isMarkedPart = partMark.test(mark);
    const number = isMarkedPart ? '' : mark.replace(/[.)]+$/u, '');
    const written =
      textAt(row, 'name') ||
      (filled.length === 1 || values.length === 0 ? (filled.find(({ text }) => text !== mark)?.text ?? '') : '');
    // "Lạng Giang, ngày 20 tháng 3 năm 2024" below the figures is none.
    const hasFigures = values.some(({ text }) => /^[^\p{L}]*\d/u.test(text));
    const hasNoName = written === '' && hasFigures && parent !== '';
    const name = hasNoName ? parent : written;
    const ownScopes = scopesIn(name);
    const ownUnit = textAt(row, 'unit') || unitInName(name).unit;
    const unit = ditto.test(ownUnit) ? unitAbove : ownUnit;
    const base = {
      row: row + 1,
      name,
      isUnnamed: hasNoName || shared.has(row),
      scope: textAt(row, 'scope') || (ownScopes.length > 0 ? '' : scopeAbove([heading, section.name]) || titleScope),
      section: section.name,
      unit: unit || columnUnit || sheetUnit,
      note: textAt(row, 'note'),
      isHidden: sheet.hiddenRows?.has(row) === true,
    };
    const folded = fold(name);
    // "Ngày hoàn thành | ngày | 30/09": a day is no figure.
    const isDay = /^ngay\b/u.test(fold(unit)) && values.length > 0 && values.every(({ kind }) => kind === 'date');
    const unitBelow = values.length === 0 ? unitHint([name]) : '';
    if (unitBelow !== '') sheetUnit = unitBelow;
    if (headers.has((sheet.rows[row] ?? []).map(({ text }) => text).join('\u001f')))
      // Printed again at the top of a page.
      rows.push({ ...base, kind: 'note', number: '', name: filled.map(({ text }) => text).join(' | '), under: '' });
    else if (total.test(folded)) rows.push({ ...base, kind: 'total', number, under: section.name });
    else if (
      name === '' ||
      unitBelow !== '' ||
      isDay ||
      ((textAt(row, 'name') === '' || note.test(folded)) && unit === '' && !hasFigures)
    )
      rows.push({ ...base, kind: 'note', number, name: name || filled.map(({ text }) => text).join(' '), under: '' });
    else if (values.length === 0 && unit === '') {
      areParts = ofWhich.test(folded);
      if (!areParts) {
        const isSection = number === '' || romanOrLetter.test(mark);
        if (isSection) section = { number, name };
        heading = isSection ? '' : name;
        parent = name;
      }
      rows.push({ ...base, kind: 'heading', number, under: '' });
    } else {
      if (number !== '') areParts = false;
      const isPart = areParts || isMarkedPart || /^[-+–•]/u.test(name) || (parent !== '' && isLevelAlone(name));
      rows.push({
        ...base,
        kind: 'figure',
        number: wholeNumber(section.number, number),
        under: isPart ? parent : section.name,
      });
      if (!isPart) parent = name;
    }
    unitAbove = unit;
  }
  return rows;
}

/** "Cấp xã", "(ở cấp huyện)": a name that says nothing but a level. */
function isLevelAlone(name: string): boolean {
  return scopesIn(name).length > 0 && !/\p{L}/u.test(withoutScope(name));
}

/** The one level that the nearest of the headings names; blank where it names none or several. */
function scopeAbove(headings: readonly string[]): string {
  const found = headings.find((name) => scopesIn(name).length > 0) ?? '';
  return scopesIn(found).length === 1 ? found : '';
}

/** A district's "KẾT QUẢ CẤP XÃ"; in the sheet of a commune its own level is no part of it. */
function scopeOfTitles(titles: readonly string[]): string {
  const found = scopeAbove([titles.join(' ; ')]);
  const [scope] = scopesIn(found);
  const bodies = {
    'cap-tinh': 'tỉnh|thành phố',
    'cap-huyen': 'huyện|quận|thị xã|thành phố',
    'cap-xa': 'xã|phường|thị trấn|đặc khu',
  };
  const own = scope === undefined || scope === 'cap-thon' ? undefined : bodies[scope as keyof typeof bodies];
  const isOwn =
    own === undefined ||
    new RegExp(String.raw`(?:ubnd|[uủ][ỷy] ban nhân dân|đảng ủy)\s+(?:${own})\s`, 'iu').test(found);
  return isOwn ? '' : found;
}

/** Rows with figures whose name is merged over several of them. */
function rowsOfOneName(sheet: Sheet, layout: ReportLayout): ReadonlySet<number> {
  const name = columnWith(layout, 'name')?.index;
  const found = new Set<number>();
  for (const { top, left, bottom } of sheet.merges) {
    if (left !== name || top < layout.firstRow) continue;
    const rows = Array.from({ length: Math.min(bottom, sheet.rows.length - 1) - top + 1 }, (_, at) => top + at);
    const filled = rows.filter((row) => valueCells(sheet, layout, row).length > 0);
    if (filled.length > 1) for (const row of filled) found.add(row);
  }
  return found;
}

/** Texts by row and role: a name, a number or a unit that is merged over several rows is that of each; marks of notes are no part of them. */
function textReader(sheet: Sheet, layout: ReportLayout): (row: number, role: TextRole) => string {
  const tops = new Map<string, number>();
  for (const { top, left, bottom } of sheet.merges)
    if (top >= layout.firstRow)
      for (let row = top + 1; row <= Math.min(bottom, sheet.rows.length - 1); row += 1) tops.set(`${row},${left}`, top);
  return (row, role) => {
    const column = columnWith(layout, role)?.index;
    if (column === undefined) return '';
    const { text, plain } = cellAt(sheet, tops.get(`${row},${column}`) ?? row, column);
    return role !== 'note' && plain !== undefined && plain !== '' ? plain : text;
  };
}

function wholeNumber(section: string, number: string): string {
  return section === '' || number === '' || number.startsWith(`${section}.`) ? number : `${section}.${number}`;
}

function valueCells(sheet: Sheet, layout: ReportLayout, row: number): SheetCell[] {
  return [...new Set([...columnsWith(layout, 'target'), ...columnsWith(layout, 'result')])]
    .map(({ index }) => sheet.rows[row]?.[index] ?? blankCell)
    .filter(({ text }) => text !== '');
}
