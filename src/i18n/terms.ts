/** Words for the terms of reuse: on the page of the data, in the archive, the data package and the catalogue. */
import type { SourceTerms } from '#core/site/source-terms.ts';
import { formatInteger } from './format.ts';

export const termsWords = {
  title: 'Dùng lại với điều kiện nào',
  own: {
    name: 'Phần cổng làm ra',
    text: 'Cách xếp bảng, mã, tên ngắn, bài tóm tắt, lời giải thích, phép so, thứ hạng và điểm cần làm rõ do cổng tính: CC BY 4.0. Ai cũng được chép, sửa, dùng vào mọi việc, miễn là ghi nguồn và nói rõ nếu đã sửa.',
  },
  facts: {
    name: 'Con số, mục tiêu, nhiệm vụ trong văn bản hành chính',
    text: 'Văn bản hành chính không thuộc phạm vi bảo hộ quyền tác giả (Điều 15 Luật Sở hữu trí tuệ). Cổng không đặt thêm điều kiện; xin dẫn văn bản và vị trí.',
  },
  others: {
    name: 'Nguồn khác, theo điều kiện của nơi công bố',
    text: 'Cổng dẫn lại con số kèm nguồn, không cấp phép thay nơi công bố. Cột van_ban_nguon cho biết dòng nào lấy từ nguồn nào.',
  },
  /** Of a source whose terms the portal has not found. */
  unknown: 'Cổng chưa rõ điều kiện dùng lại',
  counted: (documents: number, rows: number) =>
    `${formatInteger(documents)} nguồn, ${formatInteger(rows)} dòng số liệu và mục tiêu`,
  rights:
    'CC BY 4.0 cho phần cổng làm ra. Con số trong văn bản hành chính không thuộc phạm vi bảo hộ quyền tác giả. Con số từ nguồn khác theo điều kiện của nơi công bố, ghi ở giay_phep của từng văn bản.',
} as const;

/** Rights of what holds rows of sources whose owners have terms: whose rows are how many, on which terms. */
export function mixedRights(terms: readonly SourceTerms[]): string {
  const owned = terms.filter(({ isAdministrative }) => !isAdministrative);
  const each = owned.map(
    ({ licence = termsWords.unknown, documents, rows }) => `${termsWords.counted(documents.length, rows)}: ${licence}.`,
  );
  return [termsWords.rights, ...each].join(' ');
}

/** The terms as one text, each other source with its address. `terms`: those of `sourceTerms`. */
export function termsText(terms: readonly SourceTerms[]): string {
  const { own, facts, others, unknown, counted } = termsWords;
  const plain = terms.find(({ isAdministrative }) => isAdministrative);
  const owned = terms.filter(({ isAdministrative }) => !isAdministrative);
  const lines = [
    termsWords.title.toUpperCase(),
    '',
    `1. ${own.name}`,
    own.text,
    '',
    `2. ${facts.name}${plain === undefined ? '' : ` (${counted(plain.documents.length, plain.rows)})`}`,
    facts.text,
  ];
  if (owned.length > 0) lines.push('', `3. ${others.name}`, others.text);
  for (const { licence = unknown, documents, rows } of owned)
    lines.push(
      '',
      `${licence} (${counted(documents.length, rows)}):`,
      ...documents.map(({ id, issuer, source }) => `- ${id}: ${issuer}${source === undefined ? '' : `, ${source}`}`),
    );
  return `${lines.join('\n')}\n`;
}
