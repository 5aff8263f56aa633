import { decimalText } from '../../decimal.ts';
import type { Indicator, Observation, Target } from '../../model.ts';
import { statusOf } from '../../status.ts';
import { ownTargets } from '../figures.ts';
import type { AcrossRule } from '../rule.ts';

/** A document's verdict must be the one that its own numbers give. */
export const verdictDiffers: AcrossRule = {
  code: 'across/verdict-differs',
  severity: 'warning',
  check({ tables, lookups }, add) {
    const judged = tables.observations.filter(({ selfVerdict }) => selfVerdict !== undefined);
    const targetsOf = ownTargets(tables, judged);
    for (const row of judged) {
      const indicator = lookups.indicators.get(row.indicator);
      if (indicator === undefined) continue;
      const target = targetsOf(row).find((own) => isOtherVerdict(row, own, indicator));
      if (target !== undefined)
        add(row, 'tu_danh_gia', row.selfVerdict, {
          target: decimalText(target.value),
          file: target.file,
          row: target.row,
        });
    }
  },
};

function isOtherVerdict(row: Observation, target: Target, { direction }: Indicator): boolean {
  const status = statusOf(row, target, direction);
  if (status === undefined || status.timing === 'giua_ky') return false;
  return row.selfVerdict === 'chua_dat' ? status.outcome === 'dat' : status.outcome === 'chua_dat';
}
