/** Vietnamese text: canonical form, folding for search and matching, order. */

/** Letters that look like Đ or đ and are not: canonical decomposition does not bring them together. */
const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };

export function fixLookAlikes(text: string): string {
  return text.replace(/[ÐƉðɖ]/gu, (letter) => lookAlikes[letter] ?? letter);
}

/** Lower case without tone marks, horns, circumflexes or đ, so that `hoà` and `hòa` fall together. Length may differ from the input. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐÐƉðɖ]/gu, 'd')
    .toLowerCase();
}

/** A column's name as tables write it: `Gía trị`, `gia-tri`, `GIA TRI` → `gia_tri`. */
export function headerForm(name: string): string {
  return fold(name)
    .trim()
    .replace(/[\s-]+/gu, '_');
}

/** Words of folded text: runs of letters and digits. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Folded text for matching names: one space between words, and `y` as `i` where it is the whole rime
 * (`tỷ`/`tỉ`, `kỹ`/`kĩ`, `lý`/`lí`, `mỹ`/`mĩ`, `quý`/`quí` is left alone: quy is written one way).
 */
export function matchingForm(text: string): string {
  return foldedWords(text)
    .map((word) => word.replace(/^([bcdghklmnprstvx]{1,2})y$/u, '$1i'))
    .join(' ');
}

/**
 * One spelling for a name: tone marks at the end of their word (`hoà` = `hòa`) and `y` as `i` where it is the whole rime
 * (`tỷ` = `tỉ`), everything else kept, so that `Ba Tơ` and `Ba Tô` stay two names.
 */
export function spellingForm(text: string): string {
  const words =
    text
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .map((word) => {
      const tones = word.replace(/[^\u0300\u0301\u0303\u0309\u0323]/gu, '');
      return (
        word.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').replace(/^([bcdđghklmnprstvx]{1,2})y$/u, '$1i') + tones
      );
    })
    .join(' ');
}

/** Numbers as a Vietnamese text writes them, in canonical form: "125.992 (mức 2)" → `125992`, `2`; "234 745" → `234745`. */
export function numbersIn(text: string): ReadonlySet<string> {
  const joined = text.replace(/(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)/gu, (number) =>
    number.replace(/\s/gu, ''),
  );
  return new Set(
    (joined.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((number) =>
      /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(number)
        ? number.replaceAll('.', '').replace(',', '.')
        : number.replace(',', '.'),
    ),
  );
}

/** A slug of lower-case ASCII letters and digits joined by `-`; empty when nothing is left. */
export function slugify(text: string): string {
  return foldedWords(text)
    .join('-')
    .replace(/[^a-z0-9-]/gu, '');
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order, numbers by value (`Quý 2` before `Quý 10`). */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Optimal string alignment distance (one wrong, missing, extra or swapped letter is 1), capped at `limit` + 1. */
export function editDistance(a: string, b: string, limit = 3): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The candidates nearest to `text` after folding, best first; empty when none is near. One or two letters are near to themselves alone. */
export function nearest(text: string, candidates: Iterable<string>, count = 3): string[] {
  const wanted = fold(text);
  const limit = wanted.length < 3 ? 0 : Math.max(1, Math.min(3, Math.floor(wanted.length / 4)));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate), limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

// The words of a summary or a fixed page, before the figures that it mentions are put in.

export interface Prose {
  /** A blank line between blocks; `mentionMark` stands for each mention. */
  readonly text: string;
  /** In the order of their marks. */
  readonly mentions: readonly Mentioned[];
}

/** A component inside a sentence, with its attributes as written. */
interface Mentioned {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The character that Unicode keeps for an object inside a text. */
export const mentionMark = '\uFFFC';

/** What is written beside the tables. */
export interface SiteProse {
  /** By the document that each sums up. */
  readonly summaries: ReadonlyMap<string, Prose>;
  readonly pages: readonly ProsePage[];
}

/** A fixed page. */
export interface ProsePage extends Prose {
  /** Its name in the content folder. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

// Characters that stand in no published text, be it a cell, front matter or the body of a summary: lost or broken ones,
// such as hide or turn the writing, and such as look like a letter of Vietnamese and are not.

/** A letter was lost when the text was saved. */
export const lostLetter = /\uFFFD/u;
/** How Vietnamese in UTF-8 looks when it was read in another encoding: `Tá»· lá»‡` and its kin. */
const misread = [
  // Windows-1252 and 1254, once and twice over; what stands for "ă" and for quotation marks.
  'Ã[\\u0080-\\u00bf]|á[»º]|Æ°|Ä[‘ƒ\\u0080-\\u009f]|â€|Ã[†ƒ„]Â|Ã[†ƒ][\\u0080-\\u00bf]|Â[\\u0080-\\u00bf]',
  // Windows-1258, 1250 and 1257, ISO 8859-2.
  'Ă[\\u0080-\\u009f¡-¯±-¿]|áş|áť|Ć[°±£©¢¼Ą]|į[»ŗ]|Ę°|ā€',
  // Code pages 437, 850, 852, 866 and KOI8-R: lines of boxes among the letters.
  '[\\u2500-\\u259f]|ΓÇ',
  // Mac Roman.
  '·[∫ª]|∆[°∞±]|ƒ[ëÉ]|√[£†°¢§¶©™´¨≠ÆØ±≤≥¥]|‚Ä[\\p{L}¶¢™]',
  // Windows-1251.
  'б[»єї]|Ж°|Д[‘ѓ]|вЂ',
  // Windows-874, 1255 and 1256, GBK, Big5, Shift JIS and EUC-KR: letters of another script within a word.
  ...['Thai', 'Hebrew', 'Arabic', 'Han', 'Hangul', 'Katakana'].map(
    (script) => `[A-Za-z]\\p{Script=${script}}|\\p{Script=${script}}[A-Za-z]`,
  ),
];
export const brokenEncoding = new RegExp(misread.join('|'), 'u');
/**
 * No letter to anybody: controls, halves of a character, numbers that are no character or that mean one in some font
 * alone. Some of them may not stand in XML at all, and so end whoever writes a feed or a drawing.
 */
export const controlCharacter =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}\p{Private_Use}]/u;
export const directionCharacter = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
export const invisibleCharacter =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\u{e0000}-\u{e0fff}]/u;
/**
 * Letters that can stand in the place of a Vietnamese one and be read as it: Đ of other alphabets, Latin letters of other
 * languages and of phonetics, ligatures, circled, full-width and mathematical forms, numerals, digits of other scripts, signs drawn
 * like a comma or a slash, and the scripts whose letters are drawn like Latin ones.
 */
export const lookAlike = new RegExp(
  `[${[
    'ÐðıĲĳŉſ\\u0180-\\u019f\\u01a2-\\u01ae\\u01b1-\\u0217\\u021c-\\u02ff\\u1d00-\\u1dbf\\u2c60-\\u2c7f\\ua720-\\ua7ff\\uab30-\\uab6f\\ufb00-\\ufb06',
    '\\u2102-\\u2115\\u2118-\\u211e\\u2124\\u2128-\\u214e\\u2160-\\u2188\\u249c-\\u24e9\\uff01-\\uff5e\\u{1d400}-\\u{1d7ff}\\u{1f110}-\\u{1f189}',
    '\\u05c3\\u066b\\u066c\\u201a\\u2044\\u2215\\ua789',
    ...['Cyrillic', 'Greek', 'Coptic', 'Armenian', 'Georgian', 'Cherokee', 'Lisu', 'Deseret', 'Canadian_Aboriginal'],
    ...['Tifinagh', 'Osage', 'Warang_Citi', 'Miao', 'Lycian', 'Lydian', 'Carian', 'Old_Italic', 'Gothic', 'Runic'],
  ]
    .map((part) => (/^[A-Z]\w+$/.test(part) ? `\\p{Script=${part}}` : part))
    .join('')}]|(?![0-9])\\p{Nd}`,
  'u',
);
/** In composed text a mark of its own belongs to no letter of Vietnamese. */
export const strayMark = /\p{M}/u;

/** `U+202E`. */
export function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

// Text that a spreadsheet would take for a formula: at the start of its cell, or where a program splits the cell.

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
