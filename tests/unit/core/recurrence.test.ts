import { expect, it } from 'vitest';
import { parseRecurrence } from '#core/recurrence.ts';

it.each([
  ['hang-thang', 'hang-thang', undefined, false],
  ['hang-quy/20', 'hang-quy', 20, false],
  ['hang-quy/<20', 'hang-quy', 20, true],
  ['hang-nam/31', 'hang-nam', 31, false],
  ['hang-nam/<1', 'hang-nam', 1, true],
])('reads %s', (text, every, day, before) => {
  expect(parseRecurrence(text)).toEqual({ text, every, day, before });
});

it.each(['', 'hang-tuan', 'hàng quý', 'hang-quy/', 'hang-quy/0', 'hang-quy/32', 'hang-quy/<', 'hang-quy/>5', 'hang-quy/-1', 'hang-quy/20/20', 'hang-quy 20', 'hang-quy/120', 'HANG-QUY'])('does not read %j', (text) => {
  expect(parseRecurrence(text)).toBeUndefined();
});
