/** What the words of a summary's problem are made of, and why the portal asks for each. */

import type { Problem } from '#core/problem.ts';
import { codePoint } from '#core/text.ts';
import { formatInteger } from '../format.ts';
import { entry, type ProblemEntries } from './problem-entry.ts';

/** A `Problem` with what its words need, so that an entry is a line or two. */
interface Facts {
  readonly problem: Problem;
  /** The value seen, as typed; empty when there is none. */
  readonly value: string;
  readonly column: string;
  /** A detail as text; empty when absent. */
  detail(name: string): string;
}

type Say = (facts: Facts) => string;

interface SummaryWords {
  readonly title: string;
  readonly message: Say;
  readonly hint: string | Say;
  readonly bad: string;
  readonly good: string;
  readonly found: Found;
}

/** What the check finds in the bad example; a test holds those that a text alone can show to it. */
type Found = Pick<Problem, 'value' | 'column' | 'details'>;

/** `message` says what was found, `hint` what to do, both as full sentences; `bad` and `good` are the examples. */
export function words(
  title: string,
  message: Say,
  hint: string | Say,
  bad: string,
  good: string,
  found: Found = {},
): SummaryWords {
  return { title, message, hint, bad, good, found };
}

export function summaryEntries(all: Readonly<Record<string, SummaryWords>>): ProblemEntries {
  return Object.fromEntries(
    Object.entries(all).map(([code, { title, message, hint, bad, good, found }]) => {
      const file = code.startsWith('file/') ? 'data/' : 'van-ban/bao-cao-ba-to-2024-q1.mdx';
      return [
        code,
        entry(
          warnings.has(code) ? 'warning' : 'error',
          title,
          (problem) => message(factsOf(problem)),
          typeof hint === 'string' ? hint : (problem) => hint(factsOf(problem)),
          whyOf(code),
          { file, csv: bad, ...found },
          { file, csv: good },
        ),
      ];
    }),
  );
}

function factsOf(problem: Problem): Facts {
  return {
    problem,
    value: visible(problem.value ?? ''),
    column: problem.column ?? '',
    detail: (name) => String(problem.details?.[name] ?? ''),
  };
}

/** Hidden characters become their code, so that what is quoted can be seen. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u2800]/gu, codePoint);
}

const expectedWords: Readonly<Record<string, string>> = {
  slug: 'mã chữ thường không dấu, nối bằng "-", ví dụ "cap-can-cuoc-cong-dan"',
  path: 'mã địa phương, ví dụ "bac-giang/lang-giang"',
  period: 'một kỳ, ví dụ "2024", "2024-Q1", "2022-01/2022-09"',
  integer: 'số thứ tự từ 1 đến 99',
  once: 'mỗi thuộc tính chỉ ghi một lần',
  day: 'ngày đủ năm, tháng, ngày, ví dụ "2026-11-20"',
  'whole-lists':
    'danh sách gồm chi_tieu, ky và so_dia_phuong, ví dụ [{chi_tieu: "papi-quan-tri-dien-tu-diem", ky: "2023", so_dia_phuong: "61"}]',
  file: 'tên tệp trong public/van-ban/, ví dụ "bao-cao-ba-to.pdf" (tệp .csv, .json đặt trong một thư mục con)',
  digest: 'mã băm SHA-256, 64 ký tự 0–9, a–f',
  text: 'một dòng chữ',
  texts: 'danh sách dạng ["…", "…"], mỗi mục một dòng chữ',
  areas: 'danh sách mã địa phương, ví dụ ["bac-giang/lang-giang"]',
  'no-repeat': 'mỗi mục chỉ ghi một lần',
  date: 'ngày dạng "2024-03-25", "2024-03" hoặc "2024"',
  relations: 'danh sách gồm loai và van_ban, ví dụ [{loai: "thay_the", van_ban: "bao-cao-ba-to-2024-q1"}]',
  address: 'địa chỉ bắt đầu bằng https://',
};

export function expectedOf({ detail }: Facts): string {
  const choices = detail('choices');
  const expected = detail('expected');
  if (expected === 'choice') return `một trong: ${choices}`;
  const words = expectedWords[expected] ?? expected;
  return expected === 'relations' && choices !== '' ? `${words}; loai là một trong: ${choices}` : words;
}

export const meant = ({ detail }: Facts): string =>
  detail('meant') === '' ? '' : ` Có thể ý là "${detail('meant')}".`;
export const bytes = (count: string): string => `${formatInteger(Math.ceil(Number(count) / 1024))} KB`;

export const front = (line: string): string => `---\n${line}\n---`;

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
