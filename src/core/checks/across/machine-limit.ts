import { ofEachValue } from '../figures.ts';
import type { FigureRule } from '../rule.ts';

/** Ends of the whole numbers that programs count with: what an overflow or a cut number leaves behind. */
const machineLimits: ReadonlySet<number> = new Set([2147483647, 2147483648, 4294967295]);

/** A value must not be the greatest number that a program can count to. */
export const machineLimit: FigureRule<'observations' | 'targets'> = {
  code: 'across/machine-limit',
  severity: 'warning',
  tables: ['observations', 'targets'],
  check: ofEachValue(({ scale, unscaled }) => scale === 0 && machineLimits.has(unscaled)),
};
