/** Words of what depends on the reader's own day. */
import { formatInteger } from './format.ts';

/** "Đã qua thời hạn 31/10/2022; cổng chưa có văn bản về kết quả". */
export function pastDueWords(deadline: string): string {
  return `Đã qua thời hạn ${deadline}; cổng chưa có văn bản về kết quả`;
}

/** "đã qua 1.491 ngày", "còn 12 ngày". `days`: from the reader's day to the one that the text names, negative after it. */
export function daysLeftWords(days: number, isPast: boolean): string {
  if (days === 0) return isPast ? 'đã đến ngày hẹn' : 'hẹn hôm nay';
  return isPast ? `đã qua ${formatInteger(-days)} ngày` : `còn ${formatInteger(days)} ngày`;
}

/** "8 việc đã qua ngày hẹn, cổng chưa thấy văn bản báo kết quả." Empty where none is past. */
export function pastNote(past: number): string {
  return past === 0 ? '' : ` ${formatInteger(past)} việc đã qua ngày hẹn, cổng chưa thấy văn bản báo kết quả.`;
}

/** The end of the sentence "10 việc có ngày phải xong …"; undefined while none of them is past. */
export function pastWords(past: number, dated: number): string | undefined {
  if (past === 0) return undefined;
  const which =
    past === dated ? (dated === 1 ? 'việc này' : `cả ${formatInteger(past)}`) : `${formatInteger(past)} việc`;
  return `; ${which} đã qua ngày ấy, cổng chưa thấy văn bản báo kết quả.`;
}
