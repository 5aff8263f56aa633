/** Words of the feeds and calendars. */
import { formatInteger } from './format.ts';

export const feedWords = {
  changes: 'Số liệu và văn bản mới, số liệu thay đổi',
  calendar: 'Thời hạn và việc định kỳ nêu trong văn bản',
  byProvince: 'Theo tỉnh',
  byAgency: 'Theo cơ quan',
  due: (content: string) => `Hạn: ${content}`,
  duty: (content: string) => `Định kỳ: ${content}`,
  place: (area: string) => `Địa phương: ${area}`,
  leads: (names: string) => `Chủ trì: ${names}`,
  supports: (names: string) => `Phối hợp: ${names}`,
  state: (words: string) => `Tình trạng: ${words}`,
  source: (label: string) => `Nguồn: ${label}`,
  noDay: 'Văn bản không nêu ngày; lịch đặt ở ngày cuối cùng còn kịp.',
  ends: (day: string, reason: 'area' | 'document') =>
    `Lịch lặp đến ${day}, ${reason === 'area' ? 'ngày cuối trước khi đơn vị kết thúc hoặc đổi địa giới' : 'hết kỳ của văn bản'}.`,
  newDocument: (name: string) => `Văn bản mới: ${name}`,
  newFigures: (name: string) => `Số liệu mới: ${name}`,
  changed: (name: string, about: string) => `Số liệu thay đổi: ${name}, ${about}`,
  removed: (name: string, about: string) => `Số liệu bị bỏ: ${name}, ${about}`,
  corrected: (name: string, about: string) => `Điều chỉnh: ${name}${about === '' ? '' : `, ${about}`}`,
  turn: (name: string | undefined, outcomes: string) =>
    `So với mức${name === undefined ? '' : ` (${name})`}: ${outcomes}`,
  more: (count: number) => `và ${formatInteger(count)} số liệu khác`,
};
