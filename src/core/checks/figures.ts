/** Stage 6: each figure and each target against its indicator, its area and its document. */
import type { CheckContext } from '../check-context.ts';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  decimalText,
  halfPrintedUnit,
  parseDecimal,
  percentOf,
  subtractDecimals,
} from '../decimal.ts';
import type { AreaRow, DocumentInfo, Indicator, Observation, Tables, Target } from '../model.ts';
import { openEnd } from '../period.ts';
import { fold, numbersIn } from '../text.ts';
import type { Add } from './found.ts';

export function figureProblems(tables: Tables, context: CheckContext, add: Add): void {
  const indicators = new Map(tables.indicators.map((row) => [row.id, { row, isRatio: isRatio(row) }]));
  const documents = new Map(context.documents.map((document) => [document.id, document]));
  const lives = livesOf(tables.areas);
  let area = '';
  let life: Life | undefined;
  for (const rows of [tables.observations, tables.targets]) {
    for (const row of rows) {
      const indicator = indicators.get(row.indicator);
      if (row.area !== area) life = lives.get((area = row.area));
      if (indicator === undefined) continue;
      if (row.value !== undefined) valueProblems(row, 'gia_tri', row.value, indicator, add);
      if (row.valueTo !== undefined) valueProblems(row, 'gia_tri_den', row.valueTo, indicator, add);
      areaInForce(row, life, add);
    }
  }
  for (const row of tables.observations) {
    const indicator = row.numerator === undefined ? undefined : indicators.get(row.indicator);
    if (indicator !== undefined) fractionProblems(row, indicator, add);
    periodProblems(row, documents.get(row.document), context.today, add);
    if (row.cutoff !== undefined) cutoffProblems(row, documents.get(row.document), add);
  }
}

/**
 * A ratio between two amounts, not a share of a whole: "so với kế hoạch", "tốc độ tăng". It may be above 100 or below 0.
 * Source: data/README.md, "Số và đơn vị tính".
 */
function isRatio(indicator: Indicator): boolean {
  return /\bso voi\b|\btoc do tang\b|\btang truong\b/.test(fold(`${indicator.name} ${indicator.shortName}`));
}

const hundred = decimalOf(100);
/** Ends of the whole numbers that programs count with: what an overflow or a cut number leaves behind. */
const machineLimits: ReadonlySet<number> = new Set([2147483647, 2147483648, 4294967295]);

function valueProblems(
  row: Observation | Target,
  column: string,
  value: Decimal,
  indicator: { readonly row: Indicator; readonly isRatio: boolean },
  add: Add,
): void {
  const { decimals, unit, shortName } = indicator.row;
  if (row.writtenAs !== undefined && !unit.includes('%') && isWrittenAsPercent(row.writtenAs, value))
    add(row, 'across/unit-differs', 'ghi_la', row.writtenAs, { unit, indicator: shortName }, 'warning');
  if (value.scale > decimals)
    add(row, 'across/too-many-decimals', column, decimalText(value), { decimals, indicator: shortName });
  if (unit === '%' && (value.unscaled < 0 || compareDecimals(value, hundred) > 0)) {
    if (indicator.isRatio) add(row, 'across/ratio-out-of-range', column, decimalText(value), undefined, 'warning');
    else add(row, 'across/percent-out-of-range', column, decimalText(value));
  } else if (value.unscaled < 0) add(row, 'across/negative', column, decimalText(value), { unit });
  if (value.scale === 0 && machineLimits.has(value.unscaled))
    add(row, 'across/machine-limit', column, decimalText(value), undefined, 'warning');
}

/** The document writes this very number with a percent sign. */
function isWrittenAsPercent(writtenAs: string, value: Decimal): boolean {
  return [...writtenAs.matchAll(/(\d+(?:[.,]\d+)*)\s*%/gu)].some(([, number = '']) =>
    [...numbersIn(number)].some((text) => {
      const written = parseDecimal(text);
      return written !== undefined && compareDecimals(written, value) === 0;
    }),
  );
}

interface Life {
  readonly history: readonly AreaRow[];
  readonly first: number;
  readonly last: number;
  /** Another area has, or had, the same official code. */
  readonly sharesCode: boolean;
}

function livesOf(rows: readonly AreaRow[]): ReadonlyMap<string, Life> {
  const owners = new Map<string, Set<string>>();
  for (const { code, id } of rows) if (code !== undefined) owners.set(code, (owners.get(code) ?? new Set()).add(id));
  const lives = new Map<string, Life>();
  for (const [id, history] of Map.groupBy(rows, (row) => row.id)) {
    lives.set(id, {
      history,
      first: Math.min(...history.map((row) => row.from?.first ?? 0)),
      last: Math.max(...history.map((row) => row.to?.last ?? openEnd)),
      sharesCode: history.some((row) => row.code !== undefined && (owners.get(row.code)?.size ?? 0) > 1),
    });
  }
  return lives;
}

function areaInForce(row: Observation | Target, life: Life | undefined, add: Add): void {
  const { period } = row;
  if (life === undefined || period === undefined || period.kind === 'open') return;
  if (period.first >= life.first && period.last <= life.last && life.history.length === 1) return;
  const { history } = life;
  const isOpen = history.some(
    (area) => (area.from?.first ?? 0) <= period.last && (area.to?.last ?? openEnd) >= period.first,
  );
  if (!isOpen)
    add(row, 'across/area-not-in-force', 'dia_phuong', row.area, {
      period: period.text,
      to: history.at(-1)?.to?.text ?? '',
      from: history[0]?.from?.text ?? '',
    });
  else if (
    life.sharesCode &&
    'rank' in row &&
    row.kind === 'thuc_hien' &&
    (period.first < life.first || period.last > life.last)
  ) {
    add(
      row,
      'across/period-outlives-area',
      'ky',
      period.text,
      { to: history.at(-1)?.to?.text ?? '', from: history[0]?.from?.text ?? '' },
      'warning',
    );
  }
}

function fractionProblems(
  row: Observation,
  { row: { unit }, isRatio: mayExceed }: { readonly row: Indicator; readonly isRatio: boolean },
  add: Add,
): void {
  const { value, numerator, denominator } = row;
  // 60 of 50 planned is a ratio between two amounts; only a part of a whole is never more than the whole.
  if (
    unit === '%' &&
    !mayExceed &&
    numerator !== undefined &&
    denominator !== undefined &&
    compareDecimals(numerator, denominator) > 0
  ) {
    add(row, 'across/numerator-above-denominator', 'tu_so', decimalText(numerator), {
      denominator: decimalText(denominator),
    });
    return;
  }
  if (numerator !== undefined && numerator.unscaled < 0)
    add(row, 'across/negative', 'tu_so', decimalText(numerator), { unit });
  if (denominator !== undefined && denominator.unscaled < 0)
    add(row, 'across/negative', 'mau_so', decimalText(denominator), { unit });
  if (
    unit !== '%' ||
    value === undefined ||
    row.valueTo !== undefined ||
    row.mark !== undefined ||
    numerator === undefined ||
    denominator === undefined
  )
    return;
  const share = percentOf(numerator, denominator, value.scale + 3);
  if (share === undefined) return;
  const difference = subtractDecimals(share, value);
  const magnitude = difference.unscaled < 0 ? { ...difference, unscaled: -difference.unscaled } : difference;
  if (compareDecimals(magnitude, halfPrintedUnit(value)) > 0) {
    add(
      row,
      'across/share-differs-from-fraction',
      'gia_tri',
      decimalText(value),
      { computed: decimalText(share) },
      'warning',
    );
  }
}

/** A figure as of a day before its period begins, or after its document was written, has one of the three dates mistyped. */
function cutoffProblems({ cutoff, period, ...row }: Observation, document: DocumentInfo | undefined, add: Add): void {
  if (cutoff === undefined) return;
  const isEarly = cutoff.last < period.first;
  if (isEarly) add(row, 'across/cutoff-date', 'ngay_chot', cutoff.text, { period: period.text }, 'warning');
  else if (document?.date !== undefined && cutoff.first > document.date.last)
    add(row, 'across/cutoff-date', 'ngay_chot', cutoff.text, { date: document.date.text }, 'warning');
}

function periodProblems(row: Observation, document: DocumentInfo | undefined, today: number, add: Add): void {
  const { period, kind } = row;
  if (period.first > today && kind !== 'du_kien' && kind !== 'quy_dinh' && kind !== 'nhac_lai_muc_tieu') {
    add(row, 'across/future-period', 'ky', period.text);
    return;
  }
  if (
    document?.date !== undefined &&
    period.kind !== 'open' &&
    kind === 'thuc_hien' &&
    document.date.last < period.last &&
    row.periodMethod !== 'thoi_diem'
  ) {
    add(row, 'across/document-before-period-end', 'ky', period.text, { date: document.date.text }, 'warning');
  }
}
