import type { AcrossRule } from '../rule.ts';

/** The official code at the end of an area's id, before the year a new territory begins. */
const codeInId = /-(\d{5})(?:-\d{4})?$/u;

/** An area's id may end with the official code; the rows of that id must say the same code, one of them at least. */
export const areaCodeDiffers: AcrossRule = {
  code: 'across/area-code-differs',
  severity: 'error',
  check({ lookups }, add) {
    for (const [id, { history }] of lookups.lives) {
      const [first] = history;
      const [, code] = codeInId.exec(id) ?? [];
      if (first === undefined || code === undefined) continue;
      const codes = history.flatMap((row) => (row.code === undefined ? [] : [row.code]));
      if (codes.length > 0 && !codes.includes(code)) add(first, 'ma_dvhc', codes[0], { id, code });
    }
  },
};
