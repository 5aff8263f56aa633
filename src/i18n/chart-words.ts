/** Words beside and on every chart, apart from those that are made of data: what draws a chart in the browser loads these alone. */
import { formatInteger } from './format.ts';

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

// Words on pictures: social cards, and charts that stand alone.

export const pictureWords = {
  indicator: (group: string) => `Chỉ tiêu · ${group}`,
  /** `standing`: to the target, "đã ở mức giao cả năm"; empty where there is none. */
  one: (name: string, values: readonly string[], area: string, period: string, standing: string) =>
    `${name}: ${values.join(' / ')} (${area}, ${period})${standing === '' ? '' : `, ${standing}`}`,
  newest: (name: string, count: number) => `${name}: số liệu mới nhất của ${formatInteger(count)} nơi nêu`,
  each: 'mỗi dòng một nơi, kỳ của riêng nó; khác kỳ hoặc khác cách tính nên không xếp hạng',
  some: (shown: number, all: number) => `${formatInteger(shown)}/${formatInteger(all)} nơi mới nhất`,
  goal: 'Mức giao, mục tiêu',
  noResult: 'chưa có kết quả',
  documents: 'văn bản',
  areas: 'địa phương có văn bản',
  indicators: 'chỉ tiêu',
  picture: 'Hình (PNG)',
  drawing: 'Hình (SVG)',
  card: 'Hình để chia sẻ (PNG)',
} as const;
