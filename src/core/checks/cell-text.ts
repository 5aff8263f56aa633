/** Stage 4a: what may stand in a cell at all, whatever its column. At most one problem a cell, the likeliest cause. */
import type { Column } from '../columns.ts';
import type { ProblemCode, Severity } from '../problem.ts';
import {
  brokenEncoding,
  codePoint,
  controlCharacter,
  directionCharacter,
  hidesFormula,
  invisibleCharacter,
  lookAlike,
  lostLetter,
  strayMark,
} from '../text.ts';

export interface CellFault {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** One test decides for nearly every cell: printable ASCII and Vietnamese letters in their composed form. */
const plain = /^[\u0020\u0021\u0023-\u007eÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’–—…≥≤≈°²³]*$/u;
/** ASCII that needs a closer look: outer or double spaces, formulas, tags, spreadsheet errors, lost letters, markup. */
const suspicious = /^[\s=+\-@#]|[,;][\s"]*[=@]|[,;]"*[+-]|\s$| {2}|[<>{}&?]|\]\(|�/u;

const lostLetters = /\p{L}\?\p{L}|\p{L}\? \p{L}*\?/u;
const address = /https?:\/\/\S+/gu;
const tag = /<\/?[a-z][^<>]*>|<!--|&(?:nbsp|amp|lt|gt|quot|#\d+);/iu;
const excelError = /^(?:#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)|#{3,})$/u;
/** "-0,5%": the one text that may begin with a sign. */
const signedNumber = /^[+-]\d[\d.,]*\s?%?$/u;
const emptyMark =
  /^(?:null|na|n\/a|none|nan|undefined|invalid date|\[object \w+\]|-+|–|—|\.+|…|x|\?+|không có|chưa có)$/iu;

function holdsText({ kind }: Column): boolean {
  return kind === 'text' || kind === 'break';
}

/** What a spreadsheet can hold in a cell. */
export const maxCellLength = 32_767;

export function cellTextFault(column: Column, cell: string): CellFault | undefined {
  if (cell === '') return undefined;
  if (cell.length > maxCellLength)
    return { code: 'cell/too-long', severity: 'error', details: { length: cell.length, max: maxCellLength } };
  if (plain.test(cell) && !suspicious.test(cell) && !emptyMark.test(cell))
    return holdsText(column) ? textFault(cell) : undefined;
  const bad = (code: ProblemCode, details?: CellFault['details']): CellFault =>
    details === undefined ? { code, severity: 'error' } : { code, severity: 'error', details };
  const found = (pattern: RegExp): string | undefined => pattern.exec(cell)?.[0];

  if (lostLetter.test(cell)) return bad('cell/replacement-character');
  // Before control characters: Đ read with the wrong code page leaves one behind.
  if (brokenEncoding.test(cell)) return bad('cell/broken-encoding');
  const controlled = found(controlCharacter);
  if (controlled !== undefined) return bad('cell/control-character', { codePoint: codePoint(controlled) });
  const turned = found(directionCharacter);
  if (turned !== undefined) return bad('cell/text-direction', { codePoint: codePoint(turned) });
  const hidden = found(invisibleCharacter);
  if (hidden !== undefined) return bad('cell/invisible-character', { codePoint: codePoint(hidden) });
  if (cell !== cell.normalize('NFC')) return bad('cell/not-nfc');
  const foreign = found(lookAlike) ?? found(strayMark);
  if (foreign !== undefined) return bad('cell/look-alike', { letter: foreign, codePoint: codePoint(foreign) });
  if (/^\s|\s$|\u00a0|\t| {2}/u.test(cell)) return bad('cell/white-space');
  if (/[\r\n]/u.test(cell)) return bad('cell/line-break');
  if (excelError.test(cell)) return bad('cell/spreadsheet-error');
  if (column.kind !== 'choice' && column.header !== 'viet_tat' && emptyMark.test(cell)) return bad('cell/empty-mark');
  if (tag.test(cell)) return bad('cell/html', { tag: found(tag) ?? '' });
  if (column.kind !== 'choice' && (/^[=@＝﹦]|^[+-](?!\d)/u.test(cell) || hidesFormula(cell)))
    return bad('cell/formula');
  if (holdsText(column) && /^[+-]/u.test(cell) && !signedNumber.test(cell)) return bad('cell/formula');
  if (holdsText(column) && lostLetters.test(cell.replace(address, ''))) return bad('cell/lost-letters');
  if (holdsText(column) && isLegacyFont(cell)) return bad('cell/legacy-font');
  if (/\{[^{}]*\}|\]\(/u.test(cell)) return { code: 'cell/markup', severity: 'warning' };
  return holdsText(column) ? textFault(cell) : undefined;
}

/** Citizen numbers have twelve digits, the first three of them a province from 001 to 096. */
const citizenNumber = /(?<![\d.,])0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}(?![\d.,]?\d)/u;
const mobileNumber = /(?<![\d.,])(?:\+84|0)[ .]?[35789]\d(?:[ .]?\d){7}(?![.,]?\d)/u;
const mailAddress = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w-]/u;
/** Older spreadsheets cut a text here. */
const oldCellLength = 255;

/** What stands in well-formed text and should not, or may not be all of it. */
function textFault(cell: string): CellFault | undefined {
  if (cell.length < 9) return undefined;
  if (citizenNumber.test(cell)) return { code: 'cell/citizen-number', severity: 'error' };
  if (mobileNumber.test(cell) || mailAddress.test(cell)) return { code: 'cell/contact', severity: 'warning' };
  return cell.length === oldCellLength
    ? { code: 'cell/maybe-cut', severity: 'warning', details: { length: cell.length } }
    : undefined;
}

/** Letters with which the fonts VNI and TCVN3 write Vietnamese, and which Vietnamese itself does not have. */
const legacyLetters = /[äåæçëîïñöøûüÿÄÅÆÇËÎÏÑÖØÛÜ¤-ª¬®µ-¾]/gu;

function isLegacyFont(cell: string): boolean {
  return (
    (cell.match(legacyLetters) ?? []).length > 1 &&
    /\p{L}[äåæçëîïñöøûüÿ¤-ª¬®µ-¾]|[äåæçëîïñöøûüÿ¤-ª¬®µ-¾]\p{L}/u.test(cell)
  );
}
