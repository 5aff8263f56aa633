/** Text that a spreadsheet would take for a formula: at the start of its cell, or where a program splits the cell. */

/** First characters with which a spreadsheet takes a cell for a formula. */
const atStart = /^[\s]*[=+@＝﹦＋﹢＠﹫]|^[\t\r]|^-(?!\d+(?:[.,]\d+)?$)/u;
/** The same behind a separator: a program that splits the file there takes what follows for a cell. */
const behindSeparator = /[,;\t\r\n](?=[\s"]*[=@＝﹦＠﹫]|"*[+＋﹢]|"*-(?!\d+(?:[.,]\d+)?(?:[,;\t\r\n]|$)))/gu;

/** Does a formula start in the text where `,` `;` or a tab splits it? */
export function hidesFormula(text: string): boolean {
  return text.search(behindSeparator) !== -1;
}

/** The text as one that starts no formula, whichever of `,` `;` and tab its file is split at: an apostrophe goes before what would. */
export function withoutFormula(text: string): string {
  const inside = text.replace(behindSeparator, "$&'");
  return atStart.test(text) ? `'${inside}` : inside;
}
