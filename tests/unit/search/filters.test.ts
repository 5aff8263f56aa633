import { describe, expect, it } from 'vitest';
import { filterOptions, filterResults, readState, soundChoice, stateAddress } from '#search/filters.ts';
import type { Result } from '#search/result.ts';

const result = (kind: Result['kind'], more: Partial<Result> = {}): Result => ({
  kind,
  tier: 1,
  title: kind,
  note: '',
  href: '/',
  provinces: [],
  groups: [],
  years: [],
  slips: [],
  left: [],
  ...more,
});
const results = [
  result('area', { provinces: ['bac-giang'], years: ['2024', '2022'] }),
  result('indicator', { provinces: ['bac-giang', 'lang-son'], groups: ['xa-hoi-so'], years: ['2024'] }),
  result('page', { provinces: ['lang-son'] }),
];

describe('filters of the search', () => {
  it('stand in the address and are read from it', () => {
    const state = readState(new URLSearchParams('q=%20ba%20t%C6%A1%20&loai=chi-tieu&nam=2024&tinh=&la=1'));
    expect(state).toEqual({ query: 'ba tơ', choice: { loai: 'chi-tieu', nam: '2024' } });
    expect(stateAddress(state)).toBe('q=ba+t%C6%A1&loai=chi-tieu&nam=2024');
    expect(readState(new URLSearchParams(stateAddress(state)))).toEqual(state);
  });

  it('leave the results that have every chosen value', () => {
    expect(filterResults(results, { tinh: 'lang-son' }).map(({ kind }) => kind)).toEqual(['indicator', 'page']);
    expect(filterResults(results, { tinh: 'lang-son', loai: 'trang' }).map(({ kind }) => kind)).toEqual(['page']);
    expect(filterResults(results, {})).toHaveLength(3);
  });

  it('count what each value would leave beside the other filters', () => {
    const names = new Map([
      ['lang-son', 'Lạng Sơn'],
      ['bac-giang', 'Bắc Giang'],
    ]);
    expect(filterOptions(results, {}, 'tinh', names)).toEqual([
      { value: 'lang-son', label: 'Lạng Sơn', count: 2 },
      { value: 'bac-giang', label: 'Bắc Giang', count: 2 },
    ]);
    expect(filterOptions(results, { loai: 'trang', tinh: 'bac-giang' }, 'tinh', names)).toEqual([
      { value: 'lang-son', label: 'Lạng Sơn', count: 1 },
      { value: 'bac-giang', label: 'Bắc Giang', count: 0 },
    ]);
    expect(filterOptions(results, {}, 'nam', new Map()).map(({ value }) => value)).toEqual(['2024', '2022']);
  });

  it('leaves values aside that no result can have, and tells the filters they stood in', () => {
    const root = { provinces: [['lang-son', 'Tỉnh Lạng Sơn']], groups: [['xa-hoi-so', 'Xã hội số']] } as const;
    expect(soundChoice({ loai: 'bai-viet', tinh: 'lang-son', nhom: 'khac', nam: 'nay' }, root)).toEqual({
      choice: { tinh: 'lang-son' },
      unknown: ['loai', 'nhom', 'nam'],
    });
    const sound = { loai: 'can-lam-ro', nhom: 'xa-hoi-so', nam: '2024' };
    expect(soundChoice(sound, root)).toEqual({ choice: sound, unknown: [] });
  });
});
