/** Words beside and on every chart, apart from those that are made of data: what draws a chart in the browser loads these alone. */

export const chartWords = {
  /** Letters that a font must hold before a chart is drawn in it. */
  fontSample: 'Quý ấ 1%',
  failed: 'Không tải được biểu đồ; bảng bên dưới là đủ số liệu.',
  hint: 'Chạm, rê chuột hoặc dùng phím mũi tên để đọc từng số.',
  role: 'biểu đồ',
  savePng: 'Tải PNG',
  saveCsv: 'Tải CSV',
  sourceLabel: 'Nguồn:',
  table: 'Bảng số liệu',
  period: 'Kỳ',
  area: 'Địa phương',
  source: 'Nguồn',
  value: 'Số liệu',
  place: 'hạng',
  target: 'Mức giao',
  status: 'So với mức',
  missing: 'chưa có số liệu',
  broken: 'đổi cách đo',
  estimate: ' (ước)',
  wholeArea: 'toàn địa bàn',
  joinValues: 'và',
} as const;

/** Where sources are named that a chart has no room for. */
export const sourcesElsewhere = { rows: 'ghi ở từng dòng của bảng', links: 'dẫn từ mỗi số trong bảng' } as const;

/** In a picture without a table: where to find what its rows or numbers would say. */
export function sourcesOfPicture(text: string): string {
  return Object.values(sourcesElsewhere).reduce(
    (words, elsewhere) => words.replace(elsewhere, 'nêu ở trang có địa chỉ dưới đây'),
    text,
  );
}

/** Keeps "quý I/2024", "mục I.2", "> 60%" and "2 điểm" on one line. */
export function tied(text: string): string {
  return text.replace(
    /(?<=\b(?:quý|năm|tháng|mục|Quý|Năm|Tháng|Mục)) (?=[\dIV])|(?<=[<>≤≥≈]) (?=\d)|(?<=\d) (?=điểm)/gu,
    '\u00A0',
  );
}
