/** Round ends and steps for an axis of values, and its numbers as Vietnamese readers write them. */

export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The numbers that are written. */
  readonly ticks: readonly number[];
}

const rounds = [1, 2, 2.5, 5, 10];

/** About four steps, whole ones where every value is a whole number but no share. Shares stop at 100 unless a value goes past it. */
export function valueScale(values: readonly number[], fromZero: boolean, unit: string): ValueScale {
  const lowest = Math.min(...values, ...(fromZero ? [0] : []));
  const highest = Math.max(...values, ...(fromZero ? [0] : []));
  const spread = highest - lowest || Math.abs(highest) || 1;
  const rough = spread / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const isCount = unit !== '%' && values.every(Number.isInteger);
  const step =
    rounds
      .map((round) => round * magnitude)
      .find((length) => length >= rough * 0.999 && (!isCount || Number.isInteger(length))) ?? 10 * magnitude;
  const min = Math.floor(lowest / step + 1e-9) * step;
  const top = Math.ceil(highest / step - 1e-9) * step;
  const limit = unit === '%' && highest <= 100 && top > 100 ? 100 : top;
  const max = limit === min ? min + step : limit;
  const count = Math.floor((max - min) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => clean(min + index * step));
  return { min: clean(min), max: clean(max), step: clean(step), ticks };
}

/** From the first place to the last of a list, with the first and about three round places written. */
export function placeScale(areas: number): ValueScale {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((length) => areas / length < 4) ?? 5000;
  const round = Array.from({ length: Math.floor(areas / step) }, (_, index) => (index + 1) * step);
  return { min: 1, max: Math.max(areas, 2), step, ticks: [1, ...round.filter((place) => place > 1)] };
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

export function axisNumber(value: number, unit: string): string {
  const text = numbers.format(value).replace('-', '−');
  return unit === '%' ? `${text}%` : text;
}
