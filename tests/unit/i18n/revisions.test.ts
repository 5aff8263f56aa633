import { describe, expect, it } from 'vitest';
import { changeInWords } from '#i18n/revisions.ts';

const cell = (column: string, before: string, after = ''): { column: string; before: string; after: string } => ({
  column,
  before,
  after,
});

describe('a change of a figure in words', () => {
  it('says the value alone, and names other columns', () => {
    expect(changeInWords('observations', [cell('gia_tri', '61.21', '61.12')], 'changed', '%')).toBe('61,21% → 61,12%');
    expect(changeInWords('observations', [cell('gia_tri', '61.21', '')], 'changed', '%')).toBe('61,21% → để trống');
    expect(
      changeInWords('observations', [cell('tu_so', '3', '4'), cell('gia_tri', '60', '80')], 'changed', '%'),
    ).toMatch(/^tử số: 3 → 4; 60% → 80%$/u);
  });

  it('says of what was removed its mark and value as one', () => {
    expect(changeInWords('targets', [cell('dau_so_sanh', '>='), cell('gia_tri', '1')], 'removed', 'máy')).toBe(
      'từ 1 trở lên bị bỏ khỏi cổng',
    );
    expect(changeInWords('targets', [cell('gia_tri', '80')], 'removed', '%')).toBe('80% bị bỏ khỏi cổng');
  });
});
