import { describe, expect, it } from 'vitest';
import { daysLeftWords, pastWords } from '#i18n/due.ts';

describe('what the reader’s day adds to a task', () => {
  it('is how far the named day is, before and after', () => {
    expect(daysLeftWords(-1491, true)).toBe('đã qua 1.491 ngày');
    expect(daysLeftWords(12, false)).toBe('còn 12 ngày');
    expect(daysLeftWords(0, false)).toBe('hẹn hôm nay');
    expect(daysLeftWords(0, true)).toBe('đã đến ngày hẹn');
  });

  it('ends the sentence that opens the page once one is past', () => {
    expect(pastWords(0, 10)).toBeUndefined();
    expect(pastWords(3, 10)).toBe('; 3 việc đã qua ngày ấy, cổng chưa thấy văn bản báo kết quả.');
    expect(pastWords(10, 10)).toBe('; cả 10 đã qua ngày ấy, cổng chưa thấy văn bản báo kết quả.');
    expect(pastWords(1, 1)).toBe('; việc này đã qua ngày ấy, cổng chưa thấy văn bản báo kết quả.');
  });
});
