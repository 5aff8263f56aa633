/** A reporting sheet saved as text ("CSV", "Unicode Text") → the same cells; every cell is text, as it was printed. */
import { parseRecords } from '#core/csv.ts';
import { longLineAt, quoteFaultOf, utf16Of } from '#core/csv-text.ts';
import { fixFile } from '#core/fix.ts';
import { type Sheet, textCell } from './grid.ts';

/** As many as a sheet of Excel has. */
const mostColumns = 16_384;

/** Undefined where the bytes are no text, its quotes do not close, or no spreadsheet could hold it. */
export function sheetFromText(name: string, bytes: Uint8Array): Sheet | undefined {
  const text = canonicalText(bytes) ?? legacyText(bytes);
  if (text === undefined || longLineAt(text) !== -1 || quoteFaultOf(text) !== undefined) return undefined;
  const records = parseRecords(text);
  if (records.some((cells) => cells.length > mostColumns)) return undefined;
  return {
    name,
    rows: records.map((cells) => cells.map((cell) => textCell(cell.normalize('NFC')))),
    merges: [],
  };
}

/** Bytes of a font of before Unicode, one for each letter; they are rewritten where the sheet shows which. */
function legacyText(bytes: Uint8Array): string | undefined {
  return bytes.includes(0) || utf16Of(bytes) !== undefined
    ? undefined
    : canonicalText(new TextEncoder().encode(new TextDecoder('latin1').decode(bytes)));
}

/** UTF-8, comma, LF, whatever it was; undefined for bytes that are no text. The path belongs to no table, so that no cell is read as a number. */
export function canonicalText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fixFile({ path: 'bang.csv', bytes }).bytes);
  } catch {
    return undefined;
  }
}
