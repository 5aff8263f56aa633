import { besideLife } from '../areas.ts';
import type { FigureRule } from '../rule.ts';

/** A figure is of an area that existed in the period, or on a day of it. */
export const areaNotInForce: FigureRule<'observations' | 'targets'> = {
  code: 'across/area-not-in-force',
  severity: 'error',
  tables: ['observations', 'targets'],
  check(figure, context, add) {
    const beside = besideLife(figure, context);
    if (beside === undefined || beside.isOpen) return;
    add(figure, 'dia_phuong', figure.area, { period: figure.period?.text ?? '', to: beside.to, from: beside.from });
  },
};
