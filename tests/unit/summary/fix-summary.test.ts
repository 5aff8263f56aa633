import { expect, it } from 'vitest';
import { fixSummary } from '#summary/fix-summary.ts';

function fixed(text: string): { text: string; changes: readonly string[] } {
  const { bytes, changes } = fixSummary({ path: 'van-ban/a.mdx', bytes: new TextEncoder().encode(text) });
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), changes };
}

it('mends composed letters, Đ, line ends and the mark at the start, and says so', () => {
  expect(fixed('\ufeffÐình ho\u0301a\r\nmột')).toEqual({
    text: 'Đình hóa\nmột',
    changes: [
      'bỏ dấu BOM ở đầu tệp',
      'đổi kiểu xuống dòng thành LF',
      'đổi chữ viết bằng dấu tách rời thành chữ dựng sẵn (NFC)',
      'đổi chữ giống Đ thành chữ Đ tiếng Việt',
    ],
  });
});

it('leaves everything else alone, a typed quantity included', () => {
  expect(fixed('đạt 61,12%  \n{x}')).toEqual({ text: 'đạt 61,12%  \n{x}', changes: [] });
});

it('leaves a file alone that is not UTF-8', () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x41]);
  expect(fixSummary({ path: 'a.mdx', bytes })).toEqual({ bytes, changes: [] });
});
