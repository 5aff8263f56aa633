/** Words of the pages of points to clear up. */
import { formatInteger } from './format.ts';

export const openingNote =
  'Khác nhau có thể do thời điểm chốt số liệu, cách tính hoặc soạn thảo. Cổng không kết luận số nào đúng.';

export const pointWords = {
  title: 'Chỗ chưa khớp, chưa rõ',
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
