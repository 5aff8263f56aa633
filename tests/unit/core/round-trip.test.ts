import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, type TableId, tableIds, tables } from '#core/columns.ts';
import { readCsv } from '#core/csv.ts';
import { fixFile } from '#core/fix.ts';
import { cellReader, listSeparator, readTable } from '#core/read-table.ts';
import { schemaColumns, toCsv } from '#core/serialise.ts';
import { file } from '#tests/support/rows.ts';
import { runs } from '#tests/support/runs.ts';

const letters = 'abđêộữ Ă0123456789,.;:"\'()%/|+-=@“”–';
const segment = fc.string({ unit: fc.constantFrom(...'abc123'), minLength: 1, maxLength: 6 });
const day = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.nat({ max: 999_999 }),
    fc.option(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 5 }), { nil: undefined }),
  )
  .map(([sign, whole, rest]) => `${sign}${whole}${rest === undefined ? '' : `.${rest}`}`);

function cellsOf(column: Column): fc.Arbitrary<string> {
  switch (column.kind) {
    case 'text':
      return fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: Math.min(column.max, 12) });
    case 'integer':
      return fc.integer({ min: column.min, max: column.max }).map(String);
    case 'decimal':
      return decimal;
    case 'date':
      return date;
    case 'deadline':
      return fc.tuple(fc.constantFrom('', '<'), date).map((parts) => parts.join(''));
    case 'period':
      return fc.oneof(date, fc.constantFrom('2024-Q1', '2023-H2', '2022-01/2022-09', '2021/2025', '2022-06-01/..'));
    case 'recurrence':
      return fc.constantFrom('hang-thang', 'hang-quy', 'hang-nam', 'hang-quy/20', 'hang-quy/<20');
    case 'break':
      return fc.constantFrom('2020: thang điểm khác', '2019-Q1: đổi cách tính, mẫu số khác');
    case 'anchor':
      return fc.string({ unit: fc.constantFrom(...'abc019'), minLength: 9, maxLength: 9 }).map((text) => `f-${text}`);
    case 'choice':
      return fc.constantFrom(...column.choices);
    case 'code':
      return fc.constantFrom('24', '217', '07375');
    case 'path':
      return fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    case 'slug':
    case 'reference':
      return segment;
  }
}

/** A cell that the check takes without a word: one value, several in a list, or nothing. */
function soundCell(column: Column): fc.Arbitrary<string> {
  const read = cellReader(column);
  const one = cellsOf(column);
  const some =
    column.list === true
      ? fc.uniqueArray(one, { minLength: 1, maxLength: 3 }).map((items) => items.join(listSeparator))
      : one;
  return (column.required === true ? some : fc.oneof({ weight: 3, arbitrary: some }, fc.constant(''))).filter(
    (cell) => read(cell).fault === undefined,
  );
}

function rowsFrom(id: TableId, content: string): unknown {
  const { table, problems } = readCsv(file(`${id}.csv`, content));
  if (table === undefined) throw new Error(JSON.stringify(problems));
  return readTable(id, table);
}

describe.each(tableIds)('rows of the table %s', (id) => {
  const columns: readonly Column[] = tables[id].columns;
  const table = fc.array(fc.tuple(...columns.map(soundCell)), { minLength: 1, maxLength: 4 }).map((rows) => ({
    file: `${id}.csv`,
    header: columns.map(({ header }) => header),
    rows,
  }));

  it('read back the same as they were written', () => {
    fc.assert(
      fc.property(table, (given) => {
        const read = readTable(id, given);
        expect(read.problems).toEqual([]);
        expect(rowsFrom(id, toCsv(schemaColumns(columns), read.rows, 'canonical'))).toEqual(read);
      }),
      runs(60),
    );
  });

  it('read back the same from the form for Vietnamese Excel, once mended, but for a comma that may part thousands', () => {
    const path = tables[id].place === 'file' ? `${tables[id].name}.csv` : `${tables[id].name}/a.csv`;
    const clear = table.filter(
      ({ rows }) =>
        !rows.some((row) =>
          row.some((cell, at) => columns[at]?.kind === 'decimal' && /^-?[1-9]\d{0,2}\.\d{3}$/u.test(cell)),
        ),
    );
    fc.assert(
      fc.property(clear, (given) => {
        const read = readTable(id, given);
        const excel = toCsv(schemaColumns(columns), read.rows, 'excel');
        expect(rowsFrom(id, new TextDecoder().decode(fixFile(file(path, excel)).bytes))).toEqual(read);
      }),
      runs(60),
    );
  });
});
