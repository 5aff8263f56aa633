/** Round ends and steps for an axis of values, and its numbers as Vietnamese readers write them. */

export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
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
  const max = unit === '%' && highest <= 100 && top > 100 ? 100 : top;
  return { min: clean(min), max: clean(max === min ? min + step : max), step: clean(step) };
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

export function axisNumber(value: number, unit: string): string {
  const text = numbers.format(value).replace('-', '−');
  return unit === '%' ? `${text}%` : text;
}
