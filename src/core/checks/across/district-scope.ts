import { levels } from '../../ranking.ts';
import type { FigureRule, Figures } from '../rule.ts';

/** Last day of the level of districts. Source: public contract, section 1, "Scopes fit their time". */
const lastDay = 20250630;

/** A district's part is meant of a time without districts, or of a commune, which has none. */
export const districtScope: FigureRule<keyof Figures> = {
  code: 'across/district-scope',
  severity: 'error',
  tables: ['observations', 'targets'],
  check(figure, { life }, add) {
    if (figure.scope !== 'cap-huyen') return;
    const deadline = 'deadline' in figure ? figure.deadline?.date.first : undefined;
    if ((figure.period?.first ?? deadline ?? 0) > lastDay) add(figure, 'pham_vi', figure.scope, { why: 'later' });
    else if (life?.history.some(({ kind }) => levels[kind] === 'commune') === true)
      add(figure, 'pham_vi', figure.scope, { why: 'commune' });
  },
};
