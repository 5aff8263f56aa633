import { expect, it } from 'vitest';
import { matchingRows, observationsFor, queryOf, targetsFor } from '#core/key.ts';
import { catalog, observation, target } from '#tests/support/rows.ts';

const rows = [
  observation(),
  observation({ lan: '2' }),
  observation({ ky: '2023' }),
  observation({ pham_vi: 'cap-xa' }),
  observation({ loai_so_lieu: 'chua_ro' }),
  observation({ van_ban_nguon: 'khac' }),
];
const found = (attributes: Record<string, string>, own = 'bao-cao'): number[] =>
  matchingRows(rows, queryOf(new Map(Object.entries(attributes)), own)).map((row) => rows.indexOf(row));

it.each([
  [{ 'chi-tieu': 'thanh-toan' }, [0, 1, 2, 3, 4]],
  [{ 'chi-tieu': 'thanh-toan', ky: '2023' }, [2]],
  [{ 'chi-tieu': 'thanh-toan', ky: '2024-Q1', loai: 'thuc_hien', lan: '1' }, [0, 3]],
  [{ 'chi-tieu': 'thanh-toan', lan: '2' }, [1]],
  [{ 'chi-tieu': 'thanh-toan', 'pham-vi': 'cap-xa' }, [3]],
  [{ 'chi-tieu': 'thanh-toan', 'dia-phuong': 'bac-giang' }, []],
  [{ 'chi-tieu': 'thanh-toan', 'van-ban': 'khac' }, [5]],
  [{ 'chi-tieu': 'khac' }, []],
  [{}, []],
])('%j means rows %j', (attributes, expected) => {
  expect(found(attributes)).toEqual(expected);
});

it('a summary speaks of its own document unless it names another', () => {
  expect(found({ 'chi-tieu': 'thanh-toan' }, 'khac')).toEqual([5]);
  expect(found({ 'chi-tieu': 'thanh-toan', 'van-ban': 'bao-cao', ky: '2023' }, 'khac')).toEqual([2]);
});

it('figures are looked for among figures and targets among targets, of the area that is named', () => {
  const tables = catalog({
    observations: [...rows, observation({ dia_phuong: 'bac-giang' })],
    targets: [target(), target({ ky: '' })],
  }).tables;
  const query = (attributes: Record<string, string>): ReturnType<typeof queryOf> =>
    queryOf(new Map(Object.entries({ 'chi-tieu': 'thanh-toan', ...attributes })), 'bao-cao');
  expect(observationsFor(tables, query({ 'dia-phuong': 'bac-giang' })).map(({ area }) => area)).toEqual(['bac-giang']);
  expect(observationsFor(tables, query({ 'dia-phuong': 'bac-giang/lang-giang' }))).toHaveLength(5);
  expect(targetsFor(tables, query({}))).toHaveLength(2);
  expect(targetsFor(tables, query({ ky: '2024', loai: 'duoc_giao' }))).toEqual([tables.targets[0]]);
});
