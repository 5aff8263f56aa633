/** The words of a map of tiles, and of what it finds. */
import { type Decimal, decimalOf, subtractDecimals, withoutZeros } from '#core/decimal.ts';
import type { Period } from '#core/period.ts';
import { formatDecimal, periodInSentence } from './format.ts';

/** Ends of a class; undefined where it is open. `high` does not belong to it. */
interface ClassEnds {
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
}

/** "từ 3,9", "3,6 đến dưới 3,9", "dưới 3". */
export function valueClassLabel({ low, high }: ClassEnds): string {
  const print = (value: Decimal): string => formatDecimal(withoutZeros(value));
  if (low === undefined) return high === undefined ? '' : `dưới ${print(high)}`;
  return high === undefined ? `từ ${print(low)}` : `${print(low)} đến dưới ${print(high)}`;
}

/** "hạng 1–13"; the last class ends with the last of `areas`. */
export function rankClassLabel({ low, high }: ClassEnds, areas: number): string {
  const last = high === undefined ? decimalOf(areas) : subtractDecimals(high, decimalOf(1));
  return `hạng ${formatDecimal(low ?? decimalOf(1))}–${formatDecimal(last)}`;
}

/** What the portal's rank is called wherever it stands. */
export const portalRank = 'hạng do cổng xếp';

/** "Hà Nội, HN: 4,0455 điểm, hạng do cổng xếp 2/61". `rank`: with its base. */
export function tileLabel(name: string, figure: string | undefined, rank: string | undefined): string {
  return [`${name}: ${figure ?? 'cổng không có số'}`, ...(rank === undefined ? [] : [`${portalRank} ${rank}`])].join(
    ', ',
  );
}

/** "59 trong 61 tỉnh, thành phố tăng so với năm 2020". */
export function courseInWords(course: {
  readonly since: Period;
  readonly both: number;
  readonly risen: number;
}): string {
  return `${course.risen} trong ${course.both} tỉnh, thành phố tăng so với ${periodInSentence(course.since)}`;
}
