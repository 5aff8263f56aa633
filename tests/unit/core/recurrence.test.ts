import { expect, it } from 'vitest';
import { dueDays, firstDueDay, lastOfMonth, parseRecurrence } from '#core/partial-date.ts';

it.each([
  ['hang-thang', 'hang-thang', undefined, false],
  ['hang-quy/20', 'hang-quy', 20, false],
  ['hang-quy/<20', 'hang-quy', 20, true],
  ['hang-nam/31', 'hang-nam', 31, false],
  ['hang-nam/<1', 'hang-nam', 1, true],
])('reads %s', (text, every, day, before) => {
  expect(parseRecurrence(text)).toEqual({ text, every, day, before });
});

it.each([
  '',
  'hang-tuan',
  'hàng quý',
  'hang-quy/',
  'hang-quy/0',
  'hang-quy/32',
  'hang-quy/<',
  'hang-quy/>5',
  'hang-quy/-1',
  'hang-quy/20/20',
  'hang-quy 20',
  'hang-quy/120',
  'HANG-QUY',
])('does not read %j', (text) => {
  expect(parseRecurrence(text)).toBeUndefined();
});

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const butFebruary = all.filter((month) => month !== 2);

it.each([
  ['hang-thang', [[all, lastOfMonth]]],
  ['hang-thang/1', [[all, 1]]],
  ['hang-thang/28', [[all, 28]]],
  [
    'hang-thang/29',
    [
      [butFebruary, 29],
      [[2], lastOfMonth],
    ],
  ],
  [
    'hang-thang/30',
    [
      [butFebruary, 30],
      [[2], lastOfMonth],
    ],
  ],
  ['hang-thang/31', [[all, lastOfMonth]]],
  [
    'hang-thang/<30',
    [
      [butFebruary, 29],
      [[2], lastOfMonth],
    ],
  ],
  ['hang-thang/<29', [[all, 28]]],
  ['hang-thang/<1', [[all, lastOfMonth]]],
  ['hang-quy/30', [[[3, 6, 9, 12], 30]]],
  ['hang-quy/<1', [[[2, 5, 8, 11], lastOfMonth]]],
  ['hang-nam', [[[12], lastOfMonth]]],
] as const)('%s is due on those days', (text, expected) => {
  const recurrence = parseRecurrence(text);
  expect(recurrence === undefined ? [] : dueDays(recurrence).map(({ months, day }) => [months, day])).toEqual(expected);
});

it.each([
  [[3, 6, 9, 12], 20, 20240320, 20240320],
  [[3, 6, 9, 12], 20, 20240321, 20240620],
  [[12], 31, 20241231, 20241231],
  [[3], 20, 20240321, 20250320],
  [[2], lastOfMonth, 20240201, 20240229],
  [[2], lastOfMonth, 20240301, 20250228],
  [[2], 30, 20230101, 20230228],
])('in months %j on day %i, from %i on, the first is %i', (months, day, from, expected) => {
  expect(firstDueDay({ months, day }, from)).toBe(expected);
});
