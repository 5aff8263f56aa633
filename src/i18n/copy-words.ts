/** The few words that link signs and copy buttons need before anything is copied. */
export const copyWords = {
  address: 'Chép liên kết',
  text: 'Chép trích dẫn',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
  print: 'In cả trang, mở hết các phần',
} as const;

export type CopyKind = Exclude<keyof typeof copyWords, 'print'>;

/** "In ngày 24/11/2026.", of the reader's own day. */
export function printedOn(day: Date): string {
  return `In ngày ${day.toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })}.`;
}
