/** Why a workbook is not read. */

/** The file is no workbook, is protected by a password, or is damaged. */
export class UnreadableWorkbookError extends Error {}

/** One cell holds more letters than a spreadsheet program lets anybody type. */
export class OversizedCellError extends Error {}

/** The file becomes larger, unpacked, than a browser should be asked to hold. */
export class OversizedWorkbookError extends Error {}
