/** The bytes of a workbook → its sheets, within the limits of what a browser should hold. */
import type { Sheet } from './grid.ts';
import { readXlsx } from './read-xlsx.ts';
import { OversizedWorkbookError, UnreadableWorkbookError } from './workbook-error.ts';
import { OversizedZipError, openZip } from './zip.ts';

/** Unpacked: some 200,000 rows, far more than any report, far less than what a packed bomb becomes. */
const mostUnpackedBytes = 128 * 1024 * 1024;

/** Throws `UnreadableWorkbookError` and `OversizedWorkbookError`. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  try {
    return readXlsx(openZip(bytes, mostUnpackedBytes));
  } catch (error) {
    if (error instanceof OversizedZipError) throw new OversizedWorkbookError('too large', { cause: error });
    if (error instanceof OversizedWorkbookError || error instanceof UnreadableWorkbookError) throw error;
    throw new UnreadableWorkbookError('not readable', { cause: error });
  }
}
