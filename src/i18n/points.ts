/** Words of the pages of points to clear up. */

import type { DiscrepancyRow } from '#core/model.ts';
import { capitalised } from './capitalised.ts';
import { formatDate, formatInteger } from './format.ts';

export const openingNote =
  'Khác nhau có thể do thời điểm chốt số liệu, cách tính hoặc soạn thảo. Cổng không kết luận số nào đúng.';

export const pointWords = {
  title: 'Chỗ chưa khớp, chưa rõ',
  own: 'Dẫn chỗ này',
  nowhere: 'Không thuộc nơi nào',
  count: (points: number) => `${formatInteger(points)} chỗ`,
  /** Of what a point throws doubt on, in a word or two. */
  touches: {
    so: 'Con số',
    'chi-tieu': 'Chỉ tiêu',
    ngay: 'Ngày, mốc',
    'chua-ro': 'Chưa rõ',
    'ten-goi': 'Tên gọi',
  },
};

export function pointsLede(total: number): string {
  return `${pointWords.count(total)}. ${openingNote}`;
}

export function answeredWords(answered: number, total: number): string {
  return `${formatInteger(answered)}/${formatInteger(total)} chỗ đã có phản hồi của đơn vị. Đơn vị gửi giải thích, cổng đăng cạnh số liệu.`;
}

export function pointsDescription(total: number, place?: string): string {
  return `${place === undefined ? '' : `${place}, `}${formatInteger(total)} chỗ các con số, ngày, số hiệu trong văn bản chưa khớp hoặc chưa rõ, nêu cả hai phía và không kết luận số nào đúng.`;
}

/** What the choice of kind and place says. */
export function chosenPoints(shown: number, total: number): string {
  return `Đang hiện ${formatInteger(shown)} trong ${formatInteger(total)} chỗ; bấm lại để bỏ chọn.`;
}

/** Of a choice that the address asks for and the page does not have. */
export function unknownPoints(value: string): string {
  return `Địa chỉ trang này hỏi “${value}”; trang không có kiểu hay nơi nào như thế nên bỏ qua phần ấy.`;
}

/** Readings past the second of a point, in the published table: "Cách ghi khác: 92% (Báo cáo quý I/2024, mục II.3)." */
export function otherReadings(readings: readonly { readonly value: string; readonly place: string }[]): string {
  return `Cách ghi khác: ${readings.map(({ value, place }) => `${value} (${place})`).join('; ')}.`;
}

export const pointKinds = {
  chua_thong_nhat: 'Số liệu chưa thống nhất',
  chua_khop: 'Chưa khớp',
  hai_ngay: 'Một văn bản, hai ngày',
  than_va_phu_luc: 'Thân văn bản và phụ lục khác nhau',
  thoi_gian: 'Mốc thời gian',
  chua_ro: 'Văn bản chưa nói rõ',
  ten_goi: 'Tên, số hiệu ghi khác nhau',
  unclear: 'Không rõ là đã làm được hay phải làm',
  fraction: 'Tỷ lệ và phân số chưa khớp',
  sum: 'Tổng và thành phần chưa khớp',
  twoWays: 'Một mức, hai cách ghi',
  beforeDocument: 'Thời điểm trước ngày văn bản',
} as const;

/** What can be said of a point without deciding. */
export const explanations = {
  differ: 'Cùng chỉ tiêu, địa phương và kỳ nhưng các số không trùng nhau ở mức làm tròn đã in.',
  sameAs: (level: string) => `, trùng ${level}`,
  unclear: (result: string, other: string) =>
    `${capitalised(result)}; ${other}; văn bản không nói rõ là kết quả hay mục tiêu.`,
  fraction: 'Tỷ lệ ghi trong văn bản và tỷ lệ tính từ phân số ghi cùng chỗ chưa khớp.',
  sum: 'Các phần cộng lại lớn hơn tổng ghi trong cùng văn bản.',
  twoWays: (level: string, ways: number) =>
    `Cùng một ${level} trong một văn bản được ghi ${ways === 2 ? 'hai' : 'nhiều'} cách. Cổng giữ cả hai, mỗi cách một chỗ trích.`,
  twoDates: 'Cùng một số văn bản được viện dẫn với hai ngày khác nhau.',
  beforeDocument:
    'Thời hạn hoặc thời điểm bắt đầu đứng trước ngày của chính văn bản; có thể văn bản nhắc lại một mốc đã giao trước đó.',
} as const;

export const dayOfDocument = 'ngày của văn bản';

/** Begins each sum of the portal, also those that staff write in `cach_hieu`. */
const calculationStart = 'Phép tính của cổng:';

export function calculation(sum: string): string {
  return `${calculationStart} ${sum}.`;
}

export function isCalculation(sentence: string): boolean {
  return sentence.startsWith(calculationStart);
}

export function sumInWords(parts: readonly string[], sum: string, total: string): string {
  return calculation(`${parts.join(' + ')} = ${sum}; văn bản ghi tổng ${total}`);
}

/** "1,2 điểm %": the distance of two shares. */
export function points(difference: string): string {
  return `${difference} điểm %`;
}

/** "Phản hồi ngày 10/02/2025: …"; undefined without a reply. */
export function replyInWords(answer: DiscrepancyRow | undefined): string | undefined {
  if (answer?.reply === undefined) return undefined;
  return `Phản hồi${answer.replyDate === undefined ? '' : ` ngày ${formatDate(answer.replyDate)}`}: ${answer.reply}`;
}
