import { describe, expect, it } from 'vitest';
import { weekOf } from '#core/partial-date.ts';

describe('the week of a day', () => {
  it.each([
    ['2026-11-30', '2026-11-30', '2026-12-06'],
    ['2026-11-29', '2026-11-23', '2026-11-29'],
    ['2024-02-29', '2024-02-26', '2024-03-03'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
  ])('of %s begins on Monday %s and ends on Sunday %s', (day, monday, sunday) => {
    expect(weekOf(day)).toEqual({ monday, sunday });
  });
});
