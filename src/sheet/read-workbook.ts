/** The bytes of a workbook → its sheets, within the limits of what a browser should hold. */
import type { Sheet } from './grid.ts';
import { isOds, readOds } from './read-ods.ts';
import { readXlsx } from './read-xlsx.ts';
import { OversizedCellError, OversizedWorkbookError, UnreadableWorkbookError } from './workbook-error.ts';
import { OversizedZipError, openZip } from './zip.ts';

/** Unpacked: some 200,000 rows, far more than any report, far less than what a packed bomb becomes. */
const mostUnpackedBytes = 128 * 1024 * 1024;

/** Throws `UnreadableWorkbookError`, `OversizedWorkbookError` and `OversizedCellError`. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  try {
    const zip = openZip(bytes, mostUnpackedBytes);
    return isOds(zip) ? readOds(zip) : readXlsx(zip);
  } catch (error) {
    if (error instanceof OversizedZipError) throw new OversizedWorkbookError('too large', { cause: error });
    if (
      error instanceof OversizedWorkbookError ||
      error instanceof OversizedCellError ||
      error instanceof UnreadableWorkbookError
    )
      throw error;
    throw new UnreadableWorkbookError('not readable', { cause: error });
  }
}
