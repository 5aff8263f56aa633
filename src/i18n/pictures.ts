/** Words on pictures: social cards, and charts that stand alone. */
import { formatInteger } from './format.ts';

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
