/** Text of others as a line of output: nothing in it steers the terminal, and no runner takes it for a command. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export function printable(text: string): string {
  const plain = text.replace(
    unprintable,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
  // GitHub reads `::name::` and `##[name]` at the start of a line.
  return plain.replace(/^(\s*)(?=::|##\[)/u, '$1./');
}
