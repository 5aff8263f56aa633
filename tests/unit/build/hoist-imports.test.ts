import { describe, expect, it } from 'vitest';
import { hoisted } from '#build/hoist-imports.ts';

const chunks = new Map(
  Object.entries({
    page: ['list', 'words'],
    list: ['names', 'words'],
    names: ['rows', 'list'],
    rows: [],
    words: [],
  }).map(([name, imports]) => [name, { imports }]),
);
const files = (name: string): string[] => hoisted(name, (file) => chunks.get(file));

describe('a script of a page names', () => {
  it('what its imports import, deepest first, its own imports left out', () => {
    expect(files('page')).toEqual(['rows', 'names']);
  });

  it('nothing besides where it imports all itself, or nothing', () => {
    expect(files('names')).toEqual(['words']);
    expect(files('rows')).toEqual([]);
  });

  it('nothing that is not among the scripts', () => {
    expect(hoisted('page', (file) => (file === 'list' ? undefined : chunks.get(file)))).toEqual([]);
  });
});
