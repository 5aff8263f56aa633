import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndexFiles } from '#search/build-index.ts';
import { packCards, unpackCard } from '#search/card.ts';
import { perFile, StaleIndexError, toSteps } from '#search/index-format.ts';
import { openReader } from '#search/reader.ts';
import { area, card, figure, indicator, memoryIndex } from '#tests/support/search-index.ts';

const empty = { cards: [], abbreviations: [], provinces: [], groups: [] };

describe('the files of the index', () => {
  it('are the same bytes for the same entries, and tell another build by their version', () => {
    const one = buildIndexFiles({ ...empty, entries: [area('a', 'Lạng Giang', 'huyện')] });
    expect([...buildIndexFiles({ ...empty, entries: [area('a', 'Lạng Giang', 'huyện')] })]).toEqual([...one]);
    const versions = [...one.values()].map((text) => (JSON.parse(text) as { version: string }).version);
    expect(new Set(versions).size).toBe(1);
    expect(buildIndexFiles({ ...empty, entries: [area('a', 'Lạng Giang', 'xã')] }).get('goc.json')).not.toBe(
      one.get('goc.json'),
    );
  });

  it('give each word its entries, through as many files as there are', async () => {
    const entries = Array.from({ length: 1000 }, (_, index) => area(`a-${index}`, `Tên${index} Chung`, 'xã'));
    const { reader, files } = await memoryIndex({ entries });
    expect([...files.keys()].filter((name) => name.startsWith('dia-phuong-'))).toHaveLength(
      Math.ceil(1000 / perFile.area),
    );
    const lists = await reader.lists(['ten777', 'chung', 'khongco']);
    expect(lists.get('ten777')).toEqual({ a: [778] });
    // All of them hold it: it tells none apart.
    expect(lists.get('chung')).toEqual({ a: 0 });
    expect(lists.has('khongco')).toBe(false);
    expect((await reader.entries('area', [777])).get(777)?.names).toEqual(['Tên777 Chung']);
  });

  it('hold words that JavaScript gives a meaning', async () => {
    const { reader } = await memoryIndex({ entries: [indicator('x', ['constructor __proto__ toString'])] });
    const lists = await reader.lists(['constructor', 'tostring', 'valueof']);
    expect(lists.get('constructor')).toEqual({ i: [1] });
    expect(lists.has('valueof')).toBe(false);
  });

  it('keep steps from number to number that lead back to the numbers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20_000)), (list) => {
        const numbers = list.sort((a, b) => a - b);
        let number = -1;
        expect(toSteps(numbers).map((step) => (number += step))).toEqual(numbers);
      }),
    );
  });

  it('are read once each, and again after a failure', async () => {
    const { reader, read } = await memoryIndex({ entries: [area('a', 'Lạng Giang', 'huyện')] });
    await reader.lists(['lang']);
    await reader.lists(['giang']);
    expect(read).toEqual(['goc.json', 'tu-0.json']);
    let fails = true;
    const files = buildIndexFiles({ ...empty, entries: [area('a', 'Lạng Giang', 'huyện')] });
    const shaky = await openReader((file) =>
      file.startsWith('tu-') && fails
        ? Promise.reject(new Error('offline'))
        : Promise.resolve(JSON.parse(files.get(file) ?? '')),
    );
    await expect(shaky.lists(['lang'])).rejects.toThrow('offline');
    fails = false;
    expect((await shaky.lists(['lang'])).has('lang')).toBe(true);
  });

  it('of two builds are never read together', async () => {
    const before = buildIndexFiles({ ...empty, entries: [area('a', 'Lạng Giang', 'huyện')] });
    const after = buildIndexFiles({ ...empty, entries: [area('a', 'Ba Tơ', 'huyện')] });
    const reader = await openReader((file) =>
      Promise.resolve(JSON.parse((file === 'goc.json' ? before : after).get(file) ?? '')),
    );
    await expect(reader.lists(['lang'])).rejects.toBeInstanceOf(StaleIndexError);
  });

  it('pack the figures of areas and give them back as they were', () => {
    const cards = [
      card('a', 'Huyện A', [figure('x'), figure('y', { value: '> 86,4%', anchor: 'f-2', scope: 'cap-xa' })]),
      card('b', 'Huyện B', []),
    ];
    const file = { version: '', ...packCards(cards) };
    expect(unpackCard(file, 'a')).toEqual(cards[0]);
    expect(unpackCard(file, 'b')).toEqual(cards[1]);
    expect(unpackCard(file, 'c')).toBeUndefined();
  });
});
