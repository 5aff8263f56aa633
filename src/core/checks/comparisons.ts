/**
 * Stage 6: figures beside other figures and beside targets. Nothing here is certain, because documents do write such
 * things: every finding is a warning that asks a person to look again.
 */
import { compareDecimals, type Decimal, decimalText } from '../decimal.ts';
import { joinKey } from '../key.ts';
import type { Indicator, Observation, Tables, Target } from '../model.ts';
import { comparePeriods, seriesKind } from '../period.ts';
import { decides, statusOf } from '../status.ts';
import type { Add } from './found.ts';

export function comparisonProblems(tables: Tables, add: Add): void {
  outliers(tables, add);
  copiedBlocks(tables.observations, add);
  copiedDown(tables.observations, add);
  sharesAsFractions(tables, add);
  besideTargets(tables, add);
}

/** Near enough for the size of a number, which is all that is asked here; no status depends on it. */
function size({ unscaled, scale }: Decimal): number {
  return unscaled / 10 ** scale;
}

/** A figure by which it can be told whose it is: `61.12` and `1543` are, `60`, `100` and `5` are written by many. */
function isTelling(value: Decimal): boolean {
  return Math.abs(value.unscaled) >= 100 && value.unscaled % 10 ** value.scale !== 0
    ? true
    : Math.abs(value.unscaled) >= 1000 && value.unscaled % 100 !== 0;
}

/** So many times as much as all others of its series, or as little. */
const outlierTimes = 10;

function outliers({ observations, indicators }: Tables, add: Add): void {
  const shares = new Set(indicators.filter(({ unit }) => unit === '%').map(({ id }) => id));
  const series = new Map<string, Map<string, Observation[]>>();
  for (const row of observations) {
    if (row.value === undefined || row.value.unscaled <= 0 || row.valueTo !== undefined || !decides(row)) continue;
    // Told already, as out of its range.
    if (size(row.value) > 100 && shares.has(row.indicator)) continue;
    let byArea = series.get(row.indicator);
    if (byArea === undefined) series.set(row.indicator, (byArea = new Map()));
    const rows = byArea.get(row.area);
    if (rows === undefined) byArea.set(row.area, [row]);
    else rows.push(row);
  }
  for (const byArea of series.values()) for (const rows of byArea.values()) if (isSpread(rows)) outliersOf(rows, add);
}

/** A quick look that spares nearly all series the close one. */
function isSpread(rows: readonly Observation[]): boolean {
  let least = Infinity;
  let most = 0;
  for (const { value } of rows) {
    if (value === undefined) continue;
    least = Math.min(least, size(value));
    most = Math.max(most, size(value));
  }
  return most >= outlierTimes * least * 0.95;
}

function outliersOf(rows: readonly Observation[], add: Add): void {
  for (const same of Map.groupBy(rows, (row) =>
    joinKey([row.scope, row.periodMethod, seriesKind(row.period)]),
  ).values()) {
    const sorted = [...same].sort((a, b) => comparePeriods(a.period, b.period));
    sorted.forEach((row, index) => {
      const others = sorted.filter((other) => other.period.text !== row.period.text);
      const beside = sorted[index - 1]?.period.text === row.period.text ? others[0] : (sorted[index - 1] ?? others[0]);
      if (beside?.value === undefined || row.value === undefined || !isOutlier(row, others, beside)) return;
      add(
        row,
        'across/outlier',
        'gia_tri',
        decimalText(row.value),
        { other: decimalText(beside.value), period: beside.period.text },
        'warning',
      );
    });
  }
}

/** With one other period to go by, only a shift of the decimal point is told: 912 after 91.2. */
function isOutlier({ value, period }: Observation, others: readonly Observation[], beside: Observation): boolean {
  if (value === undefined || beside.value === undefined) return false;
  const sizes = others.flatMap((row) => (row.value === undefined ? [] : [size(row.value)]));
  if (new Set(others.map((row) => row.period.text)).size > 1) {
    return size(value) >= outlierTimes * Math.max(...sizes) || size(value) * outlierTimes <= Math.min(...sizes);
  }
  if (beside.period.last > period.last || value.unscaled < 100 || beside.value.unscaled < 100) return false;
  const times = size(value) / size(beside.value);
  return [10, 100, 1000].some((factor) => Math.abs(times / factor - 1) < 0.03 || Math.abs(times * factor - 1) < 0.03);
}

/** So many equal figures of two areas or two periods are no chance. */
const leastCopied = 5;

interface Block {
  readonly rows: Observation[];
  /** The same for equal figures in any order. */
  sum: number;
}

/** The figures of one area and period, one after the other in a file, that equal those of another area or period. */
function copiedBlocks(observations: readonly Observation[], add: Add): void {
  const indicatorNumbers = new Map<string, number>();
  const blocks = new Map<number, Block>();
  let block: Block = { rows: [], sum: 0 };
  const close = (): void => {
    const [first] = block.rows;
    if (first === undefined || block.rows.length < leastCopied) return;
    const other = blocks.get(block.sum);
    const [otherFirst] = other?.rows ?? [];
    if (other === undefined || otherFirst === undefined) blocks.set(block.sum, block);
    else if (
      (otherFirst.area !== first.area || otherFirst.period.text !== first.period.text) &&
      isSameBlock(block, other)
    ) {
      add(
        first,
        'across/copied-values',
        'gia_tri',
        undefined,
        { count: block.rows.length, otherFile: otherFirst.file, otherRow: otherFirst.row },
        'warning',
      );
    }
  };
  for (const row of observations) {
    const [first] = block.rows;
    if (row.value === undefined || !decides(row) || !isTelling(row.value)) continue;
    if (
      first === undefined ||
      first.area !== row.area ||
      first.period !== row.period ||
      first.scope !== row.scope ||
      first.file !== row.file
    ) {
      close();
      block = { rows: [], sum: 0 };
    }
    let number = indicatorNumbers.get(row.indicator);
    if (number === undefined) indicatorNumbers.set(row.indicator, (number = indicatorNumbers.size + 1));
    block.rows.push(row);
    block.sum += Math.sqrt(number) * size(row.value);
  }
  close();
}

function isSameBlock(a: Block, b: Block): boolean {
  const text = ({ rows }: Block): string =>
    rows
      .map((row) => `${row.indicator} ${row.value === undefined ? '' : decimalText(row.value)}`)
      .sort()
      .join();
  return text(a) === text(b);
}

/** One figure in row after row of other areas or periods. */
function copiedDown(observations: readonly Observation[], add: Add): void {
  let start = 0;
  const close = (end: number): void => {
    const first = observations[start];
    const last = observations[end - 1];
    if (first?.value === undefined || last === undefined || end - start < leastCopied) return;
    add(
      first,
      'across/copied-values',
      'gia_tri',
      decimalText(first.value),
      { count: end - start, otherFile: last.file, otherRow: last.row },
      'warning',
    );
  };
  for (let index = 1; index <= observations.length; index += 1) {
    const before = observations[index - 1] as Observation;
    const row = observations[index];
    if (row !== undefined && repeats(row, before)) continue;
    close(index);
    start = index;
  }
}

function repeats(row: Observation, before: Observation): boolean {
  if (
    row.value === undefined ||
    before.value === undefined ||
    row.value.unscaled !== before.value.unscaled ||
    row.value.scale !== before.value.scale
  )
    return false;
  if (row.indicator !== before.indicator || row.file !== before.file || !isTelling(row.value) || !decides(row))
    return false;
  return row.area !== before.area || row.period !== before.period;
}

/** So many shares of a file, all of them at most 1, were hardly meant as percentages. */
const leastShares = 5;

function sharesAsFractions({ observations, indicators }: Tables, add: Add): void {
  const shares = new Set(indicators.filter(({ unit }) => unit === '%').map(({ id }) => id));
  let first: Observation | undefined;
  let count = 0;
  let file = '';
  const close = (): void => {
    if (first?.value !== undefined && count >= leastShares)
      add(first, 'across/shares-as-fractions', 'gia_tri', decimalText(first.value), { count }, 'warning');
    first = undefined;
    count = 0;
  };
  for (const row of observations) {
    if (row.file !== file) {
      close();
      file = row.file;
    }
    if (row.value === undefined || count < 0 || !decides(row) || !shares.has(row.indicator)) continue;
    if (size(row.value) > 1) count = -1;
    else {
      count += 1;
      if (first === undefined && row.value.scale > 0) first = row;
    }
  }
  close();
}

/** A result with the words of a target, and a verdict of the document that its own numbers do not give. */
function besideTargets({ observations, targets, indicators }: Tables, add: Add): void {
  const asked = observations.filter(
    (row) =>
      (row.kind === 'thuc_hien' && row.mark !== undefined && row.mark !== 'dung') || row.selfVerdict !== undefined,
  );
  if (asked.length === 0) return;
  const keyOf = (row: Observation | Target): string => joinKey([row.document, row.indicator, row.area, row.scope]);
  const keys = new Set(asked.map(keyOf));
  const targetsOf = Map.groupBy(
    targets.filter((row) => keys.has(keyOf(row))),
    keyOf,
  );
  const byId = new Map(indicators.map((row) => [row.id, row]));
  for (const row of asked) {
    const own = targetsOf.get(keyOf(row)) ?? [];
    const repeated = own.find((target) => isRepeated(row, target));
    if (repeated !== undefined && row.value !== undefined) {
      add(
        row,
        'across/result-repeats-target',
        'loai_so_lieu',
        row.kind,
        { row: repeated.row, file: repeated.file, place: repeated.place },
        'warning',
      );
    }
    const indicator = byId.get(row.indicator);
    const judged = indicator === undefined ? undefined : own.find((target) => isOtherVerdict(row, target, indicator));
    if (judged !== undefined)
      add(
        row,
        'across/verdict-differs',
        'tu_danh_gia',
        row.selfVerdict,
        { target: decimalText(judged.value), file: judged.file, row: judged.row },
        'warning',
      );
  }
}

function isRepeated(row: Observation, target: Target): boolean {
  return (
    row.kind === 'thuc_hien' &&
    row.mark !== undefined &&
    row.mark === target.mark &&
    row.value !== undefined &&
    compareDecimals(row.value, target.value) === 0
  );
}

function isOtherVerdict(row: Observation, target: Target, { direction }: Indicator): boolean {
  const status = row.selfVerdict === undefined ? undefined : statusOf(row, target, direction);
  if (status === undefined || status.timing === 'giua_ky') return false;
  return row.selfVerdict === 'chua_dat' ? status.outcome === 'dat' : status.outcome === 'chua_dat';
}
