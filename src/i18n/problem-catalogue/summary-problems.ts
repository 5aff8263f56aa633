/** The codes of summaries and folders, whose words are in `i18n/problems-summary.ts`, in the form of the catalogue. */
import type { Problem, ProblemCode } from '#core/problem.ts';
import { type ProblemWords, summaryProblems as words } from '../problems-summary.ts';
import type { ProblemEntry } from './problem-entry.ts';
import { summaryFound } from './summary-found.ts';

const warnings: ReadonlySet<string> = new Set([
  'file/left-by-program',
  'summary/heading-skip',
  'summary/footnote-unused',
]);

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^file\//, 'Mọi tệp trong thư mục đều được kiểm tra và công bố; tệp không ai nhận ra là tệp sẽ bị bỏ quên.'],
  [
    /^summary\/(?:file-name|name-collision|stray-file|symlink)$/,
    'Tên tệp là địa chỉ của trang, phải dùng được ở mọi máy và giữ lâu dài.',
  ],
  [
    /^summary\/(?:source|press|original)/,
    'Ai cũng phải mở lại được nguồn của con số, và thấy đúng bản mà cổng đã đọc.',
  ],
  [/^summary\/list-not-whole/, 'Thứ hạng do cổng tính chỉ có nghĩa khi danh sách đầy đủ như nơi công bố đưa ra.'],
  [
    /^summary\/front-matter/,
    'Phần đầu tệp cho biết đây là văn bản nào, của ai, ngày nào; các trang lấy thông tin từ đó.',
  ],
  [
    /^summary\/(?:import|expression|component|html|attribute|markup|less-than|autolink|unclosed|stray-closing|syntax|too-deep)/,
    'Bài tóm tắt chỉ gồm chữ và số liệu lấy từ bảng; mã lệnh và thẻ lạ không được chạy trên máy người đọc.',
  ],
  [
    /^summary\/(?:not-nfc|invisible|text-direction|control|look-alike|broken|replacement|not-utf-8)/,
    'Ký tự lạ làm chữ hiện không đúng và làm tìm kiếm không thấy.',
  ],
  [
    /^summary\/(?:link|dead-link|image|heading|footnote)/,
    'Người đọc, kể cả người dùng máy đọc màn hình, tìm đường bằng liên kết, tiêu đề và lời mô tả hình.',
  ],
  [
    /^summary\/(?:typed-quantity|unknown|no-figure|several)/,
    'Mỗi con số chỉ nhập một nơi là bảng, nên bài và bảng không bao giờ ghi khác nhau.',
  ],
];
const otherReason = 'Bài tóm tắt phải đọc được trọn vẹn trước khi công bố.';

function whyOf(code: string): string {
  return reasons.find(([pattern]) => pattern.test(code))?.[1] ?? otherReason;
}

/** Their messages begin with the place, which the catalogue keeps apart. */
const placePattern = /^(?:Cả tệp|Dòng \d+(?:, cột \d+)?): /u;

function entryOf(code: string, { title, describe, bad, good }: ProblemWords): ProblemEntry {
  const file = code.startsWith('file/') ? 'data/' : 'van-ban/bao-cao-ba-to-2024-q1.mdx';
  return {
    title,
    severity: warnings.has(code) ? 'warning' : 'error',
    message: (problem: Problem) => describe(problem).message.replace(placePattern, ''),
    hint: (problem: Problem) => describe(problem).hint,
    why: whyOf(code),
    example: { bad: { file, csv: bad, ...summaryFound[code] }, good: { file, csv: good } },
  };
}

export const summaryProblems: ReadonlyMap<ProblemCode, ProblemEntry> = new Map(
  Object.entries<ProblemWords>(words).map(([code, found]) => [code as ProblemCode, entryOf(code, found)]),
);
