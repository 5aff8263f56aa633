/** Periods as people type them: "quý 1 2024", "q1/2024", "9 tháng 2022", "6 tháng đầu năm", "tháng 3/2024", "năm 2024". */

export interface PeriodWish {
  readonly year: string | undefined;
  /** The rest of a period's text after the year: `Q1`, `H1`, `03`, `01..09`. */
  readonly part: string | undefined;
}

export interface PeriodReading {
  readonly wish: PeriodWish | undefined;
  /** Places of the words that speak of the period. */
  readonly places: ReadonlySet<number>;
}

const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** `words` in matching form. The first period named is taken. */
export function readPeriod(words: readonly string[]): PeriodReading {
  for (let at = 0; at < words.length; at += 1) {
    const found = partAt(words, at) ?? yearAt(words, at);
    if (found === undefined) continue;
    const places = new Set(Array.from({ length: found.length }, (_, offset) => at + offset));
    return { wish: found.wish, places };
  }
  return { wish: undefined, places: new Set() };
}

interface Found {
  readonly wish: PeriodWish;
  readonly length: number;
}

function partAt(words: readonly string[], at: number): Found | undefined {
  const [first = '', second = ''] = words.slice(at, at + 2);
  const quarter = /^q([1-4])$/u.exec(first)?.[1];
  if (quarter !== undefined) return withYear(words, at, 1, `Q${quarter}`);
  if (first === 'quy') {
    const number = roman[second] ?? (/^[1-4]$/u.test(second) ? second : undefined);
    return number === undefined ? undefined : withYear(words, at, 2, `Q${number}`);
  }
  if (first === 'thang' && /^(?:0?[1-9]|1[0-2])$/u.test(second)) return withYear(words, at, 2, second.padStart(2, '0'));
  if (second === 'thang' && /^(?:[2-9]|1[0-2])$/u.test(first)) {
    const isEnd = words[at + 2] === 'cuoi';
    const length = words[at + 2] === 'dau' || isEnd ? 3 : 2;
    return withYear(words, at, length, monthsPart(Number(first), isEnd));
  }
  return undefined;
}

function monthsPart(count: number, isEnd: boolean): string | undefined {
  if (count === 12) return undefined;
  if (count === 6) return isEnd ? 'H2' : 'H1';
  if (count === 3) return isEnd ? 'Q4' : 'Q1';
  return isEnd ? `${String(13 - count).padStart(2, '0')}..12` : `01..${String(count).padStart(2, '0')}`;
}

/** "… 2024", "… năm 2024", "… đầu năm 2024". */
function withYear(words: readonly string[], at: number, length: number, part: string | undefined): Found {
  const afterYearWord = words[at + length] === 'nam' ? length + 1 : length;
  const year = words[at + afterYearWord];
  return isYear(year)
    ? { wish: { year, part }, length: afterYearWord + 1 }
    : { wish: { year: undefined, part }, length: afterYearWord };
}

function yearAt(words: readonly string[], at: number): Found | undefined {
  const [first, second] = words.slice(at, at + 2);
  if (first === 'nam' && isYear(second)) return { wish: { year: second, part: undefined }, length: 2 };
  if (!isYear(first)) return undefined;
  const quarter = /^q([1-4])$/u.exec(second ?? '')?.[1];
  return quarter === undefined
    ? { wish: { year: first, part: undefined }, length: 1 }
    : { wish: { year: first, part: `Q${quarter}` }, length: 2 };
}

function isYear(word: string | undefined): word is string {
  return word !== undefined && /^20[0-4]\d$/u.test(word);
}

/** How well a period (its text in the tables) fits: 2 the very one, 1 inside the year asked for, 0 another one. Without a wish all fit alike. */
export function periodFit(wish: PeriodWish | undefined, period: string): 0 | 1 | 2 {
  if (wish === undefined) return 2;
  const inYear = wish.year === undefined || period.startsWith(wish.year);
  if (!inYear) return 0;
  const part = period.slice(5).replace(/^(\d\d)\/\d{4}-(\d\d)$/u, '$1..$2');
  if (wish.part === undefined) return part === '' ? 2 : 1;
  return part === wish.part ? 2 : 0;
}
