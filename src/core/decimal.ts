/**
 * Exact decimal numbers as they stand in a cell. Never a float: `57.65` stays `57.65`, and the digits
 * typed (also the zeros at the end) tell how precisely the document prints the figure.
 */
export interface Decimal {
  /** The number times 10^scale; a safe integer. */
  readonly unscaled: number;
  /** Digits after the point, 0 or more. */
  readonly scale: number;
}

const decimalPattern = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
const maxDigits = 15;

/**
 * Canonical form only: `1543`, `61.12`, `-0.5`; no thousands separator, no sign but minus, no exponent.
 * Undefined when the text has another form or more than 15 digits.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = decimalPattern.exec(text);
  if (match === null) return undefined;
  const whole = match[2] ?? '';
  const fraction = match[3] ?? '';
  if (whole.length + fraction.length > maxDigits) return undefined;
  const digits = Number(whole + fraction);
  return { unscaled: match[1] === '-' && digits !== 0 ? -digits : digits, scale: fraction.length };
}

export function decimalOf(unscaled: number, scale = 0): Decimal {
  return { unscaled, scale };
}

/** Canonical text, the form `parseDecimal` reads. */
export function decimalText(value: Decimal): string {
  const sign = value.unscaled < 0 ? '-' : '';
  const digits = String(Math.abs(value.unscaled)).padStart(value.scale + 1, '0');
  if (value.scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -value.scale)}.${digits.slice(-value.scale)}`;
}

/** The same number without zeros at its end: `100.00` → `100`. */
export function withoutZeros(value: Decimal): Decimal {
  let { unscaled, scale } = value;
  while (scale > 0 && unscaled % 10 === 0) {
    unscaled /= 10;
    scale -= 1;
  }
  return { unscaled, scale };
}

/** For drawing only; never for deciding. */
export function toNumber(value: Decimal): number {
  return Number(decimalText(value));
}

function atScale(value: Decimal, scale: number): bigint {
  return BigInt(value.unscaled) * 10n ** BigInt(scale - value.scale);
}

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`; `61.1` equals `61.10`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return a.unscaled - b.unscaled;
  const scale = Math.max(a.scale, b.scale);
  // Whole numbers below 2^53 are exact; what is rounded comes out above.
  const [small, other] = [a.unscaled * 10 ** (scale - a.scale), b.unscaled * 10 ** (scale - b.scale)];
  if (Number.isSafeInteger(small) && Number.isSafeInteger(other)) return small - other;
  const left = atScale(a, scale);
  const right = atScale(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

function fromBigInt(unscaled: bigint, scale: number): Decimal {
  let value = unscaled;
  let digits = scale;
  while (digits > 0 && (value > BigInt(Number.MAX_SAFE_INTEGER) || value < BigInt(Number.MIN_SAFE_INTEGER))) {
    value /= 10n;
    digits -= 1;
  }
  return { unscaled: Number(value), scale: digits };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return fromBigInt(atScale(a, scale) + atScale(b, scale), scale);
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { unscaled: -b.unscaled, scale: b.scale });
}

/** 0.5 of the last printed digit: `61.12` → `0.005`, `90` → `0.5`. */
export function halfPrintedUnit(value: Decimal): Decimal {
  return { unscaled: 5, scale: value.scale + 1 };
}

/**
 * `numerator / denominator * 100`, rounded half up to `scale` digits.
 * Undefined when the denominator is 0.
 */
export function percentOf(numerator: Decimal, denominator: Decimal, scale: number): Decimal | undefined {
  if (denominator.unscaled === 0) return undefined;
  const common = Math.max(numerator.scale, denominator.scale);
  let top = atScale(numerator, common) * 100n * 10n ** BigInt(scale);
  let bottom = atScale(denominator, common);
  if (bottom < 0n) {
    top = -top;
    bottom = -bottom;
  }
  const negative = top < 0n;
  const magnitude = negative ? -top : top;
  const rounded = (2n * magnitude + bottom) / (2n * bottom);
  return fromBigInt(negative ? -rounded : rounded, scale);
}

/** Rounded half away from zero to at most `scale` digits. */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return value;
  const factor = 10n ** BigInt(value.scale - scale);
  const unscaled = BigInt(value.unscaled);
  const magnitude = unscaled < 0n ? -unscaled : unscaled;
  const rounded = (2n * magnitude + factor) / (2n * factor);
  return fromBigInt(unscaled < 0n ? -rounded : rounded, scale);
}
