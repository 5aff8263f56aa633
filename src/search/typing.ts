/**
 * What a Vietnamese keyboard leaves behind when its input method is off: "chuwx kys soos" in Telex, "chu74 ky1 so61" in VNI.
 * Letters of full width and ligatures are folded by Unicode's compatibility form.
 */
import { fold } from '#core/text.ts';

/** Vietnamese syllables, unmarked. */
const syllable =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;

export const isSyllable = (folded: string): boolean => syllable.test(folded);

const tones: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const vniTones: Readonly<Record<string, string>> = { 1: 's', 2: 'f', 3: 'r', 4: 'x', 5: 'j' };
const circumflex = '\u0302';
const horn = '\u031B';
const breve = '\u0306';

/** The text with every word that is a leftover of Telex or VNI as it was meant; words that `isKnown` stay. */
export function readTyping(text: string, isKnown: (folded: string) => boolean): string {
  return text
    .normalize('NFKC')
    .replace(/[A-Za-z]+(?:[A-Za-z0-9]*[A-Za-z0-9])?/gu, (word, at: number, whole: string) => {
      const isPart = /[\p{L}\p{N}]/u.test((whole[at - 1] ?? '') + (whole[at + word.length] ?? ''));
      return isPart || isKnown(fold(word)) ? word : (fromTelex(telexOf(word.toLowerCase())) ?? word);
    });
}

/** VNI's digits as Telex's letters: "so61" → "soos"; other words as they are. */
function telexOf(word: string): string {
  if (!/^[a-z]+\d[a-z\d]*$/u.test(word)) return word;
  return [...word].reduce((made, key) => {
    if (key === '6') return made.replace(/[aeo](?=[^aeo]*$)/u, '$&$&');
    if (key === '7' || key === '8') return `${made}w`;
    if (key === '9') return made.replace('d', 'dd');
    return made + (vniTones[key] ?? key);
  }, '');
}

/** Undefined when the word is no leftover: it would then be no syllable, or it holds no key of Telex. */
function fromTelex(word: string): string | undefined {
  let made = '';
  let tone = '';
  let isChanged = false;
  for (const key of word) {
    const mark = tones[key];
    const vowel = /[aeiouy]\p{M}*/u.test(made);
    if (mark !== undefined && vowel && tone === '') tone = mark;
    else if (key === 'w' && /[uoa]/u.test(made)) made = withHorn(made);
    else if (key === 'd' && /^d./u.test(`${made}.`)) made = made.replace('d', 'đ');
    else if (/[aeo]/u.test(key) && canDouble(made, key))
      made = made.replace(new RegExp(`${key}(?!.*${key})`, 'u'), `$&${circumflex}`);
    else {
      made += key;
      continue;
    }
    isChanged = true;
  }
  if (!isChanged || !isSyllable(fold(made))) return undefined;
  // The tone's own place does not matter: words are compared with their tones at the end.
  return made.replace(/([aeiouy]\p{M}*)(?!.*[aeiouy])/u, `$1${tone}`).normalize('NFC');
}

/** The vowel stands there already, unmarked, with nothing but vowels or a final consonant after it. */
function canDouble(made: string, key: string): boolean {
  return new RegExp(`${key}(?!\\p{M})(?:[iuy]|[cmnpt]|ch|ng|nh)?$`, 'u').test(made);
}

function withHorn(made: string): string {
  if (/uo(?!\p{M})/u.test(made)) return made.replace(/uo/u, `u${horn}o${horn}`);
  return made.replace(/([uoa])(?!\p{M})(?!.*[uoa](?!\p{M}))/u, (vowel) => vowel + (vowel === 'a' ? breve : horn));
}
