import { describe, expect, it } from 'vitest';
import { beginningWith, slipsOf, splitInTwo } from '#search/slips.ts';

const names = ['ban', 'bac', 'cao', 'giang', 'lang', 'ngai', 'ngan', 'nghia', 'thanh', 'to'];

describe('mistyped words', () => {
  it.each([
    ['a wrong letter', 'giank', 'giang'],
    ['a missing letter', 'gian', 'giang'],
    ['an extra letter', 'giangg', 'giang'],
    ['two swapped letters', 'gaing', 'giang'],
    ['a missing letter that leaves three', 'nga', 'ngan'],
    ['two swapped letters of three', 'coa', 'cao'],
  ])('with %s stand for the word meant', (_, typed, meant) => {
    expect(slipsOf(typed, names, false)).toContain(meant);
  });

  it('of three letters or less stand for no other, and digits never do', () => {
    expect(slipsOf('bam', names, false)).toEqual([]);
    expect(slipsOf('tow', names, false)).toEqual([]);
    expect(slipsOf('2024', ['2023'], false)).toEqual([]);
  });

  it('may be the beginning of a word where they are the last', () => {
    expect(slipsOf('th', names, true)).toEqual(['thanh']);
    expect(slipsOf('th', names, false)).toEqual([]);
    expect(beginningWith('ng', names)).toEqual(['ngai', 'ngan', 'nghia']);
  });

  it('may lack the space between two words of names', () => {
    expect(splitInTwo('langgiang', new Set(names))).toEqual(['lang', 'giang']);
    expect(splitInTwo('giang', new Set(names))).toBeUndefined();
    expect(splitInTwo('xyzzy', new Set(names))).toBeUndefined();
  });
});
