import type { Observation } from '../../model.ts';
import type { FigureRule } from '../rule.ts';

const maybeAhead: ReadonlySet<string> = new Set<Observation['kind']>(['du_kien', 'quy_dinh', 'nhac_lai_muc_tieu']);

/** Only what is planned may be of a period that has not begun. */
export const futurePeriod: FigureRule<'observations'> = {
  code: 'across/future-period',
  severity: 'error',
  tables: ['observations'],
  check(figure, { today }, add) {
    if (figure.period.first > today && !maybeAhead.has(figure.kind)) add(figure, 'ky', figure.period);
  },
};
