/** What `--fix` did to a file, in words. */
import type { FixKind } from '#core/fix.ts';

const words: Readonly<Record<FixKind, (count: number) => string>> = {
  encoding: () => 'đổi bảng mã sang UTF-8',
  'byte-order-mark': () => 'bỏ dấu BOM ở đầu tệp',
  'line-ends': () => 'đổi kiểu xuống dòng sang LF',
  'sep-line': () => 'bỏ dòng “sep=” ở đầu tệp',
  delimiter: () => 'đổi dấu ngăn ô sang dấu phẩy',
  'blank-columns': (count) => `bỏ ${count} cột trống không có tên`,
  'missing-commas': (count) => `thêm dấu phẩy của các ô trống ở cuối ${count} dòng`,
  'composed-letters': (count) => `viết lại chữ có dấu theo dạng dựng sẵn ở ${count} ô`,
  'white-space': (count) => `bỏ dấu cách thừa ở ${count} ô`,
  'decimal-comma': (count) => `đổi dấu phẩy thập phân sang dấu chấm ở ${count} ô`,
  'blank-rows': (count) => `bỏ ${count} dòng trống cuối tệp`,
};

export function fixInWords({ kind, count }: { readonly kind: FixKind; readonly count: number }): string {
  return words[kind](count);
}

/** What `--fix` did to a summary. */
export const summaryFixWords = {
  byteOrderMark: 'bỏ dấu BOM ở đầu tệp',
  lineEnds: 'đổi kiểu xuống dòng thành LF',
  composed: 'đổi chữ viết bằng dấu tách rời thành chữ dựng sẵn (NFC)',
  lookAlikes: 'đổi chữ giống Đ thành chữ Đ tiếng Việt',
} as const;
