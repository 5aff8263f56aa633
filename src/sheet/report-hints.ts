/** What the titles of a report say of its area and its period: proposals for the two selects, never taken unseen. */
import { fold } from '#core/text.ts';

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/** "quý I năm 2024" → `2024-Q1`; undefined where the titles name none, or two. */
export function periodHint(titles: readonly string[]): string | undefined {
  const found = new Set(titles.flatMap((title) => periodsIn(fold(title).replace(/\s+/gu, ' '))));
  // A report of a quarter speaks of its year as well.
  const parts = [...found].filter((period) => period.length > 4);
  const list = parts.length > 0 ? parts : [...found];
  return list.length === 1 ? list[0] : undefined;
}

function periodsIn(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  const take = (pattern: RegExp, period: (match: readonly string[]) => string): void => {
    rest = rest.replace(pattern, (...match: string[]) => {
      found.push(period(match));
      return ' ';
    });
  };
  take(
    /\bquy (iv|i{1,3}|[1-4])\s*(?:nam|\/|-|,)?\s*(20\d{2})/gu,
    ([, quarter = '', year = '']) => `${year}-Q${quarters[quarter] ?? ''}`,
  );
  take(/\b0?6 thang (dau|cuoi) nam (20\d{2})/gu, ([, half = '', year = '']) => `${year}-H${half === 'dau' ? 1 : 2}`);
  take(/\b0?9 thang(?: dau nam)?\s*(?:nam\s*)?(20\d{2})/gu, ([, year = '']) => `${year}-01/${year}-09`);
  take(/\bngay\b.{0,24}?20\d{2}/gu, () => '');
  take(
    /\bthang (0?[1-9]|1[0-2])\s*(?:nam|\/|-)?\s*(20\d{2})/gu,
    ([, month = '', year = '']) => `${year}-${month.padStart(2, '0')}`,
  );
  take(/\bnam (20\d{2})/gu, ([, year = '']) => year);
  return found.filter((period) => period !== '');
}

export interface NamedArea {
  readonly id: string;
  /** "huyện Lạng Giang". */
  readonly title: string;
}

/** The one area that the titles name with its kind; of a district and its province, the district. */
export function areaHint(titles: readonly string[], areas: readonly NamedArea[]): string | undefined {
  const text = ` ${fold(titles.join(' ; ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = areas.filter(({ title }) =>
    text.includes(
      ` ${fold(title)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
    ),
  );
  const deepest = Math.max(...named.map(({ id }) => id.split('/').length));
  const ids = new Set(named.filter(({ id }) => id.split('/').length === deepest).map(({ id }) => id));
  return ids.size === 1 ? [...ids][0] : undefined;
}
