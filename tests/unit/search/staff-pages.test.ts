import { describe, expect, it } from 'vitest';
import type { Result } from '#search/result.ts';
import { withoutStaffPages } from '#search/staff-pages.ts';

const page = (href: string): Result => ({
  kind: 'page',
  tier: 3,
  title: href,
  note: '',
  href,
  provinces: [],
  groups: [],
  years: [],
  slips: [],
  left: [],
});
const found = [page('/huong-dan/loi/row/empty/'), page('/van-ban/bao-cao/')];
const hrefs = (query: string, results = found): string[] => withoutStaffPages(results, query).map(({ href }) => href);

describe('pages for staff', () => {
  it('are left out of what others ask', () => {
    expect(hrefs('thứ hạng')).toEqual(['/van-ban/bao-cao/']);
  });

  it('stand for words of their own, and where nothing else is there', () => {
    expect(hrefs('lỗi cột trống')).toHaveLength(2);
    expect(hrefs('thứ hạng', found.slice(0, 1))).toHaveLength(1);
  });
});
