/**
 * Text typed for the fonts of before Unicode, TCVN3 (".VnTime") and VNI ("VNI-Times"): Vietnamese letters stand in the places of
 * others. A sheet is rewritten only where its header is then read and every letter is Vietnamese.
 */
import type { Sheet } from './grid.ts';
import { reportLayout } from './report-layout.ts';

export type LegacyFont = 'TCVN3' | 'VNI';

/** The letters of TCVN 5712:1993, third form, in the order of their bytes. */
const tcvn3: ReadonlyMap<string, string> = new Map(
  [
    ...pairs('¡¢£¤¥¦§¨©ª«¬\u00ad®', 'ĂÂÊÔƠƯĐăâêôơưđ'),
    ...pairs('µ¶·¸¹»¼½¾Æ', 'àảãáạằẳẵắặ'),
    ...pairs('ÇÈÉÊËÌÎÏÐÑ', 'ầẩẫấậèẻẽéẹ'),
    ...pairs('ÒÓÔÕÖ×ØÜÝÞ', 'ềểễếệìỉĩíị'),
    ...pairs('ßáâãäåæçèé', 'òỏõóọồổỗốộ'),
    ...pairs('êëìíîïñòóô', 'ờởỡớợùủũúụ'),
    ...pairs('õö÷øùúûüýþ', 'ừửữứựỳỷỹýỵ'),
  ].map(([from, to]) => [from, to]),
);

function pairs(from: string, to: string): [string, string][] {
  const letters = [...to];
  return [...from].map((letter, at) => [letter, letters[at] ?? letter]);
}

/** Signs that VNI writes behind a vowel, and what they put on it. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const vniLetters: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
};
const vniSign = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöíìæóòîñ]/giu;

export function inUnicode(text: string, font: LegacyFont): string {
  if (font === 'TCVN3') return [...text].map((letter) => tcvn3.get(letter) ?? letter).join('');
  return text
    .replace(vniSign, (whole: string, vowel?: string, sign?: string) => {
      if (vowel === undefined || sign === undefined) return likeCase(vniLetters[whole.toLowerCase()] ?? whole, whole);
      const base = likeCase(vniLetters[vowel.toLowerCase()] ?? vowel, vowel);
      return base + (vniMarks[sign.toLowerCase()] ?? sign);
    })
    .normalize('NFC');
}

function likeCase(text: string, like: string): string {
  return like === like.toLowerCase() ? text : text.toUpperCase();
}

/** Undefined for a sheet that is none of these, or is not one for certain. */
export function sheetInUnicode(sheet: Sheet): { readonly sheet: Sheet; readonly font: LegacyFont } | undefined {
  if (reportLayout(sheet) !== undefined) return undefined;
  for (const font of ['TCVN3', 'VNI'] as const) {
    const rows = sheet.rows.map((cells) =>
      cells.map((cell) => (cell.kind === 'text' ? { ...cell, text: inUnicode(cell.text, font) } : cell)),
    );
    const isVietnamese = rows.every((cells) => cells.every(({ text }) => vietnamese.test(text)));
    if (isVietnamese && reportLayout({ ...sheet, rows }) !== undefined) return { sheet: { ...sheet, rows }, font };
  }
  return undefined;
}

/** Letters of Vietnamese alone, whatever else stands among them. */
const vietnamese = /^(?:[^\p{L}]|[A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ])*$/u;
