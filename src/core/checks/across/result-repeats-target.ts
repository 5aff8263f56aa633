import { compareDecimals } from '../../decimal.ts';
import { ownTargets } from '../figures.ts';
import type { AcrossRule } from '../rule.ts';

/** A result with the words of a target ("trên 60%") that the document sets may be that target once more. */
export const resultRepeatsTarget: AcrossRule = {
  code: 'across/result-repeats-target',
  severity: 'warning',
  check({ tables }, add) {
    const marked = tables.observations.filter(
      ({ kind, mark }) => kind === 'thuc_hien' && mark !== undefined && mark !== 'dung',
    );
    const targetsOf = ownTargets(tables, marked);
    for (const row of marked) {
      const { mark, value } = row;
      if (value === undefined) continue;
      const repeated = targetsOf(row).find(
        (target) => target.mark === mark && compareDecimals(value, target.value) === 0,
      );
      if (repeated !== undefined)
        add(row, 'loai_so_lieu', row.kind, { row: repeated.row, file: repeated.file, place: repeated.place });
    }
  },
};
