/** What a number format of a spreadsheet says of the numbers under it. Source: ECMA-376, part 1, 18.8.30. */
export interface NumberFormat {
  readonly kind: 'number' | 'percent' | 'date';
  /** Digits shown after the point; undefined for "General". */
  readonly decimals: number | undefined;
}

export const generalFormat: NumberFormat = { kind: 'number', decimals: undefined };

const builtIn: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00',
};
const builtInDates: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** `codes`: the workbook's own formats by their id. */
export function numberFormat(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id);
  if (code === undefined && builtInDates.has(id)) return { kind: 'date', decimals: undefined };
  return formatOfCode(code ?? builtIn[id] ?? 'General');
}

export function formatOfCode(code: string): NumberFormat {
  const plain = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  if (/^general$/iu.test(plain.trim()) || plain.trim() === '@' || plain === '') return generalFormat;
  if (/[dy]/iu.test(plain)) return { kind: 'date', decimals: undefined };
  // Scientific and fraction formats show another number than the one stored.
  if (/[e/]/iu.test(plain)) return generalFormat;
  const decimals = /\.([0#?]+)/u.exec(plain)?.[1]?.length ?? 0;
  return { kind: plain.includes('%') ? 'percent' : 'number', decimals: /[0#?]/u.test(plain) ? decimals : undefined };
}
