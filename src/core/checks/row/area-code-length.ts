import type { AreaKind } from '../../model.ts';
import type { RowRule } from '../rule.ts';

/** Digits of the official code of a level. */
const codeLengths: Readonly<Record<AreaKind, number>> = {
  'quoc-gia': 0,
  tinh: 2,
  'thanh-pho-tw': 2,
  'thanh-pho': 3,
  quan: 3,
  'thi-xa': 3,
  huyen: 3,
  phuong: 5,
  'thi-tran': 5,
  xa: 5,
  'dac-khu': 5,
};

/** An official code has as many digits as its level asks for. */
export const areaCodeLength: RowRule<'areas'> = {
  code: 'row/area-code-length',
  severity: 'error',
  tables: ['areas'],
  check(row, add) {
    const digits = codeLengths[row.kind];
    if (row.code !== undefined && row.code.length !== digits) add(row, 'ma_dvhc', row.code, { digits });
  },
};
