import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '#core/check-files.ts';
import * as columnsModule from '#core/columns.ts';
import { type Column, type TableSchema, tableIds, tables } from '#core/columns.ts';
import { readTable } from '#core/read-table.ts';
import { choiceLabel, choiceWords, listOfChoices } from '#i18n/choices.ts';
import { columnTable, withColumnTables } from '#i18n/column-table.ts';
import { columnText, tableText } from '#i18n/columns.ts';
import { sampleContext, sampleFolder } from '#i18n/problem-catalogue/sample-portal.ts';

const everyColumn = tableIds.flatMap((table) =>
  (tables[table].columns as readonly Column[]).map((column) => ({
    table,
    column,
    name: `${tables[table].name}.${column.header}`,
  })),
);

describe.each(tableIds)('the words of table %s', (table) => {
  it('name it and say what it is for and what a row is', () => {
    const { title, description, row } = tableText(table);
    expect(title).toMatch(/^\p{Lu}/u);
    expect(description).toMatch(/^\p{Lu}.*\.$/u);
    expect(row).toMatch(/^\p{Ll}.*[^.]$/u);
  });

  it('speak of its columns and of no other', () => {
    const columns = tables[table].columns as readonly Column[];
    for (const { header, field } of columns) expect(columnText(table, field)).toBe(columnText(table, header));
    expect(columnText(table, 'no-such-column')).toEqual({ label: 'no-such-column', explanation: '', example: '' });
  });

  it('give examples that are sound cells', () => {
    const columns = tables[table].columns as readonly Column[];
    const cells = columns.map((column) => columnText(table, column.header).example);
    const { problems } = readTable(table, {
      file: 'example.csv',
      header: columns.map(({ header }) => header),
      rows: [cells],
    });
    expect(problems).toEqual([]);
  });
});

describe('the words of a column', () => {
  it.each(everyColumn)('$name: label, explanation, example', ({ table, column }) => {
    const { label, explanation } = columnText(table, column.header);
    expect(label).toMatch(/^\p{Lu}/u);
    expect(explanation).toMatch(/^\p{Lu}.*\.$/su);
    expect(explanation).not.toMatch(/!| {2}/u);
  });

  it.each(everyColumn.filter(({ column }) => column.required !== true))(
    '$name: what a blank cell means',
    ({ table, column }) => {
      expect(columnText(table, column.header).explanation).toContain('Trống: ');
    },
  );

  it.each(everyColumn.filter(({ column }) => column.list === true))(
    '$name: an example with several values',
    ({ table, column }) => {
      expect(columnText(table, column.header).example).toContain(' | ');
    },
  );
});

describe('the words of choices', () => {
  it('are there for every value of every closed list', () => {
    for (const { column, name } of everyColumn) {
      if (column.kind !== 'choice') continue;
      const list = listOfChoices(column.choices);
      expect(list, name).toBeDefined();
      if (list !== undefined)
        for (const value of column.choices) expect(choiceLabel(list, value), value).not.toBe(value);
    }
  });

  it('go by the names of the lists in the schema', () => {
    for (const [name, list] of Object.entries(columnsModule)) {
      if (Array.isArray(list) && name !== 'tableIds')
        expect(Object.keys(choiceWords[name as keyof typeof choiceWords] ?? {}), name).toEqual([...(list as string[])]);
    }
  });

  it('say what kind of figure it is', () => {
    expect(choiceLabel('observationKinds', 'thuc_hien')).toBe('Kết quả thực hiện');
    expect(choiceLabel('observationKinds', 'nhac_lai_muc_tieu')).toBe('Nhắc lại mục tiêu');
    expect(choiceLabel('observationKinds', 'chua_ro')).toBe('Chưa rõ là kết quả hay mục tiêu');
    expect(choiceLabel('targetKinds', 'duoc_giao')).toBe('Được giao');
    expect(choiceLabel('areaKinds', 'thi-xa')).toBe('Thị xã');
    expect(choiceLabel('scopes', 'cap-xa')).toBe('cấp xã');
    expect(choiceLabel('recurrences', 'hang-quy')).toBe('Hằng quý');
  });

  it('leave a value that no list has as it is', () => {
    expect(choiceLabel('weights', 'rat_cao')).toBe('rat_cao');
    expect(listOfChoices(['co', 'khong'])).toBeUndefined();
  });
});

describe('the column table in Markdown', () => {
  it('says what a row is and how each cell is written', () => {
    expect(columnTable('abbreviations')).toMatchInlineSnapshot(`
      "Mỗi dòng là một chữ viết tắt hoặc một cách gọi khác. Khóa của dòng: \`viet_tat\`, \`day_du\`.

      | Cột | Ghi gì | Cách ghi | Ví dụ |
      |---|---|---|---|
      | \`viet_tat\` | **Viết tắt.** Chữ viết tắt hoặc cách người dân hay gọi. | bắt buộc; chữ, tối đa 60 ký tự | \`TTHC\` |
      | \`day_du\` | **Đầy đủ.** Chữ đầy đủ, hoặc từ dùng trong văn bản. | bắt buộc; chữ, tối đa 200 ký tự | \`Thủ tục hành chính\` |
      | \`ghi_chu\` | **Ghi chú.** Điều người đọc cần biết thêm về dòng này; hiện công khai trên cổng. Trống: không có gì cần nói thêm. | chữ, tối đa 1.000 ký tự | \`Văn bản không ghi ngày chốt số liệu.\` |"
    `);
  });

  it('keeps a bar from ending its cell', () => {
    const rows = columnTable('targets')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
  });

  it('replaces what stands between the marks and nothing else', () => {
    const text = 'Trước\n<!-- cột:viet-tat -->\ncũ\n<!-- hết cột -->\nSau\n';
    expect(withColumnTables(text)).toBe(
      `Trước\n<!-- cột:viet-tat -->\n${columnTable('abbreviations')}\n<!-- hết cột -->\nSau\n`,
    );
    expect(withColumnTables(withColumnTables(text))).toBe(withColumnTables(text));
    expect(() => withColumnTables('<!-- cột:khong-co -->\n\n<!-- hết cột -->')).toThrow('no table khong-co');
  });
});

describe('the dictionary in data/README.md', () => {
  const dictionary = readFileSync('data/README.md', 'utf8');

  it('has the columns of every table', () => {
    for (const id of tableIds)
      expect(dictionary, (tables[id] as TableSchema).name).toContain(`<!-- cột:${tables[id].name} -->`);
  });

  it('shows a key that waives a warning as it stands', () => {
    const key = /^ {4}(.+ \| .+)$/mu.exec(dictionary)?.[1] ?? '';
    const figure =
      'chi_tieu,dia_phuong,ky,gia_tri,xep_hang,loai_so_lieu,van_ban_nguon,vi_tri\nthanh-toan-truc-tuyen,bac-giang/lang-giang,2024-Q1,61.12,4,thuc_hien,bao-cao-lang-giang-2024-q1,I.2\n';
    const waiver = `ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han\nrow/rank-without-base,so-lieu/bao-cao-lang-giang-2024-q1.csv,${key},Văn bản không nêu,Trưởng phòng,2027-01-31\n`;
    const codes = (waivers: Record<string, string>): string[] =>
      checkFiles(
        sampleFolder({ 'so-lieu/bao-cao-lang-giang-2024-q1.csv': figure, ...waivers }),
        sampleContext,
      ).problems.map(({ code }) => code);
    expect(codes({})).toEqual(['row/rank-without-base']);
    expect(codes({ 'mien-tru.csv': waiver })).toEqual([]);
  });

  it('is as the schema has it; `node src/cli/write-dictionary.ts` writes it anew', () => {
    expect(dictionary).toBe(withColumnTables(dictionary));
  });
});
