import { decimalText } from '../../decimal.ts';
import type { Observation } from '../../model.ts';
import { decides } from '../../status.ts';
import { isTelling, sizeOf } from '../figures.ts';
import type { AcrossRule, Add } from '../rule.ts';

/** So many equal figures of two areas or two periods are no chance. */
const leastCopied = 5;

/** The figures of one area and period, or one figure, may have been copied to another area or period. */
export const copiedValues: AcrossRule = {
  code: 'across/copied-values',
  severity: 'warning',
  check({ tables: { observations } }, add) {
    copiedBlocks(observations, add);
    copiedDown(observations, add);
  },
};

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
      add(first, 'gia_tri', undefined, {
        count: block.rows.length,
        otherFile: otherFirst.file,
        otherRow: otherFirst.row,
      });
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
    block.sum += Math.sqrt(number) * sizeOf(row.value);
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
    add(first, 'gia_tri', first.value, { count: end - start, otherFile: last.file, otherRow: last.row });
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
