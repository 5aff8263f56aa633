/** Words of the search: what entries say beside their names, labels of kinds and filters, messages. */
import type { Period } from '#core/period.ts';

export const searchWords = {
  from: (date: string) => `từ ${date}`,
  until: (date: string) => `đến ${date}`,
  today: (names: string) => `nay là ${names}`,
  areaCount: (count: number) => `${count} đơn vị`,
  noRecord: 'cổng chưa có số liệu',
  recordAt: (name: string) => `số liệu cũ ở trang ${name}`,
  areaFigures: (count: number) => (count === 0 ? 'mới có mục tiêu' : `${count} địa phương có số liệu`),
  citedIn: (document: string, place: string) => `được viện dẫn trong ${document.charAt(0).toLowerCase()}${document.slice(1)}, ${place}`,
  taskCount: (leads: number, supports: number) =>
    [leads > 0 ? `chủ trì ${leads} nhiệm vụ` : '', supports > 0 ? `phối hợp ${supports} nhiệm vụ` : ''].filter((part) => part !== '').join(', '),
  noTasks: 'cổng chưa ghi nhiệm vụ nào',
  figureCount: (count: number, period: string) => `${period}: ${count} số liệu, văn bản không nêu mức để so.`,
  levelCount: (count: number) => `${count} mục tiêu; cổng chưa có văn bản nêu kết quả.`,
  noLevel: 'Văn bản không nêu mức để so',
  noResult: 'Cổng chưa có số liệu kết quả',
  /** Other ways to type a period: "quý 1 2024", "q1", "9 tháng". */
  periodAliases: ({ kind, text }: Period) => (kind === 'quarter' ? `quý ${text.slice(-1)} q${text.slice(-1)}` : kind === 'months' ? `${Number(text.slice(-2))} tháng` : ''),
} as const;
