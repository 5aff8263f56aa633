import { expect, it } from 'vitest';
import { portalDate } from '#data/portal-date.ts';
import { dateNote } from '#data/run-check.ts';
import { documentFrontMatter } from '../../support/summary-text.ts';

const dated = (name: string, day: string) => ({
  path: `van-ban/${name}.mdx`,
  bytes: new TextEncoder().encode(documentFrontMatter.replace(/---\n$/u, `ngay: "${day}"\n---\nNội dung.\n`)),
});
const content = [dated('a', '2024-03'), dated('b', '2023-12-05')];

it('is the variable, where it is given', () => {
  expect(portalDate({ given: '2020-01-01', commitDay: () => '2024-05-06', content })).toEqual({
    day: '2020-01-01',
    from: 'variable',
    commit: '2024-05-06',
  });
});

it('is the day of the last commit', () => {
  expect(portalDate({ given: undefined, commitDay: () => '2024-05-06', content })).toEqual({
    day: '2024-05-06',
    from: 'commit',
  });
});

it('without git is the last day that the newest document can mean', () => {
  expect(portalDate({ given: undefined, commitDay: () => undefined, content })).toEqual({
    day: '2024-03-31',
    from: 'newest-document',
  });
});

it('is not known where nothing tells it; the clock is never asked', () => {
  expect(portalDate({ given: undefined, commitDay: () => undefined, content: [] })).toBeUndefined();
});

it('is doubted aloud where it was given far from the last commit, or the commit comes from after the clock', () => {
  const given = (day: string, commit: string | undefined): string | undefined =>
    dateNote({ day, from: 'variable', commit });
  expect(given('1900-01-01', '2024-05-06')).toContain('1900-01-01');
  expect(given('2099-01-01', '2024-05-06')).toContain('2024-05-06');
  expect([given('2024-11-30', '2024-05-06'), given('2099-01-01', undefined)]).toEqual([undefined, undefined]);
  expect(dateNote({ day: '2024-05-08', from: 'commit' }, '2024-05-06')).toContain('2024-05-08');
  expect(dateNote({ day: '2024-05-07', from: 'commit' }, '2024-05-06')).toBeUndefined();
});

it('is doubted aloud where a commit is older than git', () => {
  expect(dateNote({ day: '1970-01-01', from: 'commit' })).toContain('1970-01-01');
  expect(dateNote({ day: '2024-05-06', from: 'commit' })).toBeUndefined();
});
