/** A table's columns as Markdown, for the dictionary in `data/README.md`. Made from the schema, never typed. */
import { type Column, type ReferenceTarget, type TableId, type TableSchema, tableIds, tables } from '#core/columns.ts';
import { addedColumns } from './added-columns.ts';
import { choiceLabel, listOfChoices } from './choices.ts';
import { columnText, tableText } from './columns.ts';
import { formatInteger } from './format.ts';

const referenceWords: Readonly<Record<ReferenceTarget, string>> = {
  area: 'mã trong `dia-phuong.csv`',
  indicator: 'mã trong `chi-tieu.csv`',
  group: 'mã trong `nhom-noi-dung.csv`',
  agency: 'mã trong `co-quan.csv`',
  document: 'mã văn bản trong `content/van-ban/`',
};

/** How a cell of the column is written: "bắt buộc; mã trong `chi-tieu.csv`". */
export function formWords(column: Column): string {
  const parts = [
    column.required === true ? 'bắt buộc' : '',
    column.list === true ? 'một hoặc nhiều mục ngăn bằng ` | `' : '',
    valueWords(column),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function valueWords(column: Column): string {
  switch (column.kind) {
    case 'slug':
      return 'mã: chữ a–z không dấu, số, dấu `-`';
    case 'path':
      return 'mã: chữ a–z không dấu, số, dấu `-`; các cấp nối bằng `/`';
    case 'code':
      return '2 chữ số (tỉnh), 3 (huyện) hoặc 5 (xã), giữ số 0 ở đầu';
    case 'text':
      return `chữ, tối đa ${formatInteger(column.max)} ký tự`;
    case 'integer':
      return `số nguyên từ ${formatInteger(column.min)} đến ${formatInteger(column.max)}`;
    case 'decimal':
      return 'số, dấu chấm cho phần thập phân, không ngăn hàng nghìn';
    case 'date':
      return 'ngày `2024-03-25`, tháng `2024-03` hoặc năm `2024`';
    case 'deadline':
      return 'ngày, tháng hoặc năm; `<` ở đầu là "trước ngày"';
    case 'period':
      return 'kỳ: `2024`, `2024-H1`, `2024-Q1`, `2024-03`, `2022-01/2022-09` …';
    case 'recurrence':
      return `${['hang-thang', 'hang-quy', 'hang-nam'].map((value) => `\`${value}\` (${choiceLabel('recurrences', value)})`).join(', ')}, thêm ngày nếu có`;
    case 'anchor':
      return '`f-` (số liệu) hoặc `m-` (mục tiêu) và 9 ký tự';
    case 'break':
      return `kỳ, dấu \`:\`, dấu cách, lý do (tối đa ${formatInteger(column.max)} ký tự)`;
    case 'choice':
      return `một trong: ${column.choices.map((value) => choiceWords(column.choices, value)).join(', ')}`;
    case 'reference':
      return referenceWords[column.refTo] + (column.orWord === undefined ? '' : ` hoặc \`${column.orWord}\``);
  }
}

function choiceWords(choices: readonly string[], value: string): string {
  const list = listOfChoices(choices);
  return `\`${value}\`${list === undefined ? '' : ` (${choiceLabel(list, value)})`}`;
}

/** Headers of the columns that tell rows apart. */
function keyHeaders(table: TableId): string[] {
  const schema: TableSchema = tables[table];
  return schema.key.flatMap((field) =>
    schema.columns.filter((column) => column.field === field).map((column) => column.header),
  );
}

/** What a row is, its key, and one line for each column. */
export function columnTable(table: TableId): string {
  const schema: TableSchema = tables[table];
  const lines = schema.columns.map((column) => {
    const { label, explanation, example } = columnText(table, column.header);
    return `| ${[`\`${column.header}\``, `**${label}.** ${explanation}`, formWords(column), `\`${example}\``].map(inCell).join(' | ')} |`;
  });
  const added = addedColumns[table] ?? [];
  return [
    `Mỗi dòng là ${tableText(table).row}. Khóa của dòng: ${keyHeaders(table)
      .map((header) => `\`${header}\``)
      .join(', ')}.`,
    '',
    '| Cột | Ghi gì | Cách ghi | Ví dụ |',
    '|---|---|---|---|',
    ...lines,
    ...(added.length === 0 ? [] : ['', 'Khi công bố, cổng thêm vào tệp tải về (không nhập):', '']),
    ...added.map(({ header, explanation }) => `- \`${header}\`: ${explanation}`),
  ].join('\n');
}

/** A bar would end the cell, also inside code. */
function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

const block = /(<!-- cột:([a-z-]+) -->\n)[\s\S]*?(\n<!-- hết cột -->)/gu;

/** The text with every block between `<!-- cột:so-lieu -->` and `<!-- hết cột -->` made anew; throws for a table that is not there. */
export function withColumnTables(markdown: string): string {
  return markdown.replace(block, (_whole, opening: string, name: string, closing: string) => {
    const table = tableIds.find((id) => tables[id].name === name);
    if (table === undefined) throw new Error(`no table ${name}`);
    return `${opening}${columnTable(table)}${closing}`;
  });
}
