/** A sheet as cells, whatever file it came from. */
import { maxCellLength } from '#core/checks/cell-text.ts';
import { OversizedCellError } from './workbook-error.ts';

/**
 * `number`: stored as a number. `percent`: stored as a fraction and shown with a percent sign; its text is what is shown
 * (61.12). `date`: stored as a day; its text is ISO 8601, without the day where the sheet shows none. What a person typed as text is `text`, digits or not.
 */
type CellKind = 'text' | 'number' | 'percent' | 'date' | 'error';

export interface SheetCell {
  readonly kind: CellKind;
  /** Trimmed text; numbers in canonical form with all their digits. */
  readonly text: string;
  /** A number that the sheet shows as another one, as it is shown: with fewer digits, in thousands, without its sign; blank where it shows none. */
  readonly rounded?: string;
  /** The text without what is raised, lowered or struck through in it, where some of it is: marks of notes and words taken back. */
  readonly plain?: string;
}

export interface Sheet {
  readonly name: string;
  /** Cells by position; rows may be shorter than others, a missing cell is blank. `rows[i]` is the row the sheet numbers `i + 1`. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Merged blocks, first and last row and column from 0; the first cell holds the text. */
  readonly merges: readonly Block[];
  /** Rows and columns from 0 that the sheet does not show. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** The workbook does not show the sheet. */
  readonly isHidden?: true;
  /** It was typed for this font and is rewritten in Unicode. */
  readonly legacyFont?: string;
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const blankCell: SheetCell = { kind: 'text', text: '' };

export function cellAt(sheet: Sheet, row: number, column: number): SheetCell {
  return sheet.rows[row]?.[column] ?? blankCell;
}

export function textCell(text: string): SheetCell {
  return { kind: 'text', text: tidyText(text) };
}

/** Throws `OversizedCellError` for a text that no spreadsheet program lets anybody type; to be asked before the text is tidied. */
export function demandCellLength(text: string): void {
  if (text.length > maxCellLength) throw new OversizedCellError('too long');
}

/** Composed letters, one space between words whatever kind of white space stood there. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
