/**
 * Characters that stand in no published text, be it a cell, front matter or the body of a summary: lost or broken ones,
 * such as hide or turn the writing, and such as look like a letter of Vietnamese and are not.
 */

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
 * Đ of other alphabets, ı without its dot, letters of phonetics, full-width forms, letters and digits of mathematics, and the scripts
 * whose letters are drawn like Latin ones.
 */
export const lookAlike =
  /[ÐƉðı\u0250-\u02af\u1d00-\u1dbf\uff01-\uff5e\u{1d400}-\u{1d7ff}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Coptic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Deseret}]/u;
/** In composed text a mark of its own belongs to no letter of Vietnamese. */
export const strayMark = /\p{M}/u;

/** `U+202E`. */
export function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
