/** What a number format of a spreadsheet says of the number or the day under it. Source: ECMA-376, part 1, 18.8.30 and 18.8.31. */
export interface NumberFormat {
  readonly kind: 'number' | 'percent';
  /** Digits shown after the point; undefined where the number is shown as it is. */
  readonly decimals: number | undefined;
}

const asStored: NumberFormat = { kind: 'number', decimals: undefined };

/** `code`: `0.00%`, `#,##0" người"`; undefined for "General". */
export function numberFormat(code = ''): NumberFormat {
  const plain = withoutWords(code);
  // Scientific and fraction formats show another number than the one stored; "General" and "@" show it as it is.
  if (!/[0#?]/u.test(plain) || /[e/]/iu.test(plain)) return asStored;
  return { kind: plain.includes('%') ? 'percent' : 'number', decimals: /\.([0#?]+)/u.exec(plain)?.[1]?.length ?? 0 };
}

/** `mmm-yy`: the day under it was typed as a month and a year. */
export function showsNoDay(code = ''): boolean {
  return !/d/iu.test(withoutWords(code));
}

/** The signs of the format for positive numbers alone: neither quoted words nor colours and locales. */
function withoutWords(code: string): string {
  return (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').trim();
}
