/** Words of the page that says what the portal covers. */
import { formatInteger } from './format.ts';

const kinds = {
  result: 'kết quả',
  outside: 'số đo từ bên ngoài',
  target: 'mục tiêu',
  unclear: 'câu chưa phải kết quả',
} as const;

export const coverageWords = {
  title: 'Có số liệu của nơi nào, kỳ nào',
  lede: 'Chỗ trống nghĩa là cổng chưa có văn bản kỳ đó, không phải địa phương không báo cáo.',
  noPeriod: 'Văn bản không nêu kỳ',
  none: 'chưa có văn bản',
  caption: 'Số kết quả và mục tiêu theo địa phương và kỳ',
  measuredOnly: 'Chỉ có số đo từ bên ngoài',
  tableTitle: (told: number, measuredOnly: number, periods: number) =>
    `${formatInteger(told + measuredOnly)} nơi, ${formatInteger(periods)} kỳ`,
  kinds,
  count: (kind: keyof typeof kinds, count: number) => `${formatInteger(count)} ${kinds[kind]}`,
};
