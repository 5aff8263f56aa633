/**
 * Any bytes whatever, and as many as there may be. What is asked is that nothing breaks or grows with the square of its size,
 * so the changes that the mutation test makes are not tried against these.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellTextFault } from '#core/checks/cell-text.ts';
import { parseValue } from '#core/checks/cell-value.ts';
import { type Column, tables } from '#core/columns.ts';
import { readCsv } from '#core/csv.ts';
import { fixFile } from '#core/fix.ts';
import { hashText, joinKey } from '#core/key.ts';
import { countProblems } from '#core/problem.ts';
import { check, file, problemLine, soundFolder } from '#tests/support/rows.ts';

const columns: readonly Column[] = Object.values(tables).flatMap((table): readonly Column[] => table.columns);
const note = tables.observations.columns[22];
const [figures = '', figure = ''] = (soundFolder['so-lieu/bao-cao.csv'] ?? '').split(/(?<=\n)/u);

describe('whatever comes', () => {
  it('a file is read, or it is said why it has no table', () => {
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ unit: fc.constantFrom(...'a,"\n\r\\;\t |=#<{[}]\uFEFF\0đ'), maxLength: 60 })
        .map((text) => new TextEncoder().encode(text)),
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(junk, (content) => {
        const { table, problems } = readCsv(file('a.csv', content));
        if (table === undefined) expect(problems.some((problem) => problem.severity === 'error')).toBe(true);
        else expect(table.rows.filter((row) => row.length !== table.header.length)).toEqual([]);
        expect(problems.filter((problem) => problem.file !== 'a.csv')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('a cell is looked at, and no tag gets through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...columns), (cell, anyColumn) => {
        const found = cellTextFault(anyColumn, cell);
        if (/<[a-z]+>/i.test(cell)) expect(found).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('a value is read or refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'0123456789.,-/ %<QHqu áýí'), maxLength: 30 }),
        ),
        (anyColumn, cell) => {
          parseValue(anyColumn, cell);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('a file is mended as far as it can be', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => void fixFile(file('so-lieu/a.csv', bytes))),
      { numRuns: 2000 },
    );
  });

  it('a folder is checked', () => {
    const paths = Object.keys(soundFolder);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 3 }),
        (path, place, junk) => {
          const bytes = [...new TextEncoder().encode(soundFolder[path] ?? '')];
          bytes.splice(place % (bytes.length + 1), junk.length % 2, ...junk);
          const report = check({ [path]: Uint8Array.from(bytes) });
          expect(report.tables === undefined).toBe(report.problems.some((problem) => problem.severity === 'error'));
          expect(report.problems.filter((problem) => problem.file === '')).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('ends quickly on', () => {
  // Each grew with the square of its size, or could: a megabyte takes a few hundredths of a second, or minutes.
  it.each<[string, string]>([
    [
      'random letters',
      Array.from({ length: 1_000_000 }, (_, index) => String.fromCharCode(97 + ((index * 7919) % 26))).join(''),
    ],
    ['one quote at the end of many plain cells', `a,b\n${'1,2\n'.repeat(250_000)}3,"4"\n`],
    ['quotes alone', '"'.repeat(1_000_001)],
    ['an open quote before many lines', `a,b\n"${'1,2\n'.repeat(250_000)}`],
    ['many quoted lines of one column', `a\n${'"x"\n'.repeat(250_000)}`],
    ['many commas', ','.repeat(1_000_000)],
    ['many blank lines', '\n'.repeat(1_000_000)],
    ['white space before nothing', `${' '.repeat(1_000_000)}x`],
    ['less-than signs', '<'.repeat(1_000_000)],
    ['carriage returns', '\r'.repeat(1_000_000)],
    ['doubled quotes', `a\n"${'""'.repeat(500_000)}"\n`],
  ])('a megabyte of %s', (_, content) => {
    readCsv(file('a.csv', content));
  });

  it('a megabyte of random bytes, valid or not', () => {
    const noise = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 2654435761) >>> 24);
    const almost = new TextEncoder().encode('a,b\n'.repeat(250_000));
    almost[almost.length - 2] = 0xff;
    expect(readCsv(file('a.csv', noise)).table).toBeUndefined();
    expect(readCsv(file('a.csv', almost)).problems.map(problemLine)).toEqual([
      'error file/not-utf-8 a.csv:250000 {"offset":999998,"byte":"0xFF"}',
    ]);
  });

  it.each([
    ['less-than signs before letters', '<a'.repeat(16_383)],
    ['open braces', '{'.repeat(32_767)],
    ['letters and a question mark', `${'aạ'.repeat(16_383)}?`],
    ['question marks', 'a? '.repeat(10_922)],
    ['minus signs', '-'.repeat(32_767)],
    ['dots', `${'.'.repeat(32_766)}x`],
    ['spaces', `a${' '.repeat(32_000)}b`],
    ['ampersands', '&'.repeat(32_767)],
    ['addresses', 'https://'.repeat(4095)],
    ['digits after a sign', `-${'1,'.repeat(16_000)}x`],
  ])('a full cell of %s', (_, cell) => {
    for (let time = 0; time < 5; time += 1) cellTextFault(note, cell);
  });

  it('a full cell that is no value', () => {
    for (const cell of [
      '1.'.repeat(16_000),
      '1 '.repeat(16_000),
      `${'1,111'.repeat(6000)}x`,
      `1${' '.repeat(32_000)}x`,
      `1%${' '.repeat(32_000)}`,
      `1 ${'á '.repeat(16_000)}1`,
      'quý'.repeat(10_000),
      `quý${' '.repeat(32_000)}`,
      `9 tháng${'x'.repeat(32_000)}`,
    ]) {
      for (const anyColumn of columns) parseValue(anyColumn, cell);
    }
  });

  it('200,000 bad cells', () => {
    const { problems } = check({ 'so-lieu/bao-cao.csv': figures + figure.replace('61.12', 'hai').repeat(200_000) });
    expect(countProblems(problems)).toEqual({ errors: 200_000, warnings: 0 });
  });

  // Each suggestion reads every id, so that one for every stranger would grow with the square of their number.
  it('2,000 strangers among 2,000 areas, of which the first alone are told what they may mean', () => {
    const areas = Array.from(
      { length: 2_000 },
      (_, index) => `bac-giang/xa-so-${index},Xã số ${index},xa,bac-giang
`,
    ).join('');
    const strangers = Array.from({ length: 2_000 }, (_, index) => figure.replace('lang-giang', `xa-s-${index}`)).join(
      '',
    );
    const { problems } = check({
      'dia-phuong.csv': `${soundFolder['dia-phuong.csv'] ?? ''}${areas}`,
      'so-lieu/bao-cao.csv': figures + strangers,
    });
    expect(countProblems(problems)).toEqual({ errors: 2_000, warnings: 1 });
    expect(problems.filter(({ details }) => details?.['meant'] !== undefined)).toHaveLength(100);
  });
});

it('200,000 figures have 200,000 anchors', () => {
  const seen = new Set<string>();
  for (let index = 0; index < 200_000; index += 1)
    seen.add(
      hashText(
        joinKey([
          `chi-tieu-${index % 150}`,
          `bac-giang/xa-${Math.floor(index / 600)}`,
          undefined,
          `20${20 + (index % 4)}`,
          'thuc_hien',
          `van-ban-${index}`,
          1,
        ]),
      ),
    );
  expect(seen.size).toBe(200_000);
});
