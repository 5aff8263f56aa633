/**
 * A problem in Vietnamese: where, what was seen, what was expected, how to mend it. The words of each code are in
 * `problem-catalogue/`, with an example that the help page shows and a test runs.
 */
import type { Problem, ProblemCode, Severity } from '#core/problem.ts';
import { capitalised, lowerFirst } from './capitalised.ts';
import { acrossProblems } from './problem-catalogue/across-problems.ts';
import { cellTextProblems } from './problem-catalogue/cell-text-problems.ts';
import { cellValueProblems } from './problem-catalogue/cell-value-problems.ts';
import { exampleProblem, statedProblem } from './problem-catalogue/example-problem.ts';
import { fileProblems } from './problem-catalogue/file-problems.ts';
import { headerProblems } from './problem-catalogue/header-problems.ts';
import {
  type BadExample,
  columnLetters,
  type ExampleFile,
  type ProblemEntries,
  type ProblemEntry,
  quoted,
  type Stored,
  visible,
} from './problem-catalogue/problem-entry.ts';
import { rowProblems } from './problem-catalogue/row-problems.ts';
import { siteProblems } from './problem-catalogue/site-problems.ts';
import { structureProblems } from './problem-catalogue/structure-problems.ts';
import { summaryFileProblems } from './problem-catalogue/summary-file-problems.ts';
import { summaryTextProblems } from './problem-catalogue/summary-text-problems.ts';

export interface ProblemText extends ProblemEntry {
  /** Heading under which the guide lists the code. */
  readonly stage: string;
  /** What happens because of it. */
  readonly severityNote: string;
}

export interface ProblemDescription {
  readonly title: string;
  /** "Dòng 12, cột "gia_tri"", "Cả tệp"; the file's name stands in the problem. */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

const stages: Readonly<Record<string, string>> = {
  file: 'Tệp',
  header: 'Dòng tên cột',
  row: 'Dòng',
  cell: 'Ô',
  across: 'Giữa các dòng và các bảng',
  summary: 'Bài tóm tắt và trang',
  site: 'Cài đặt của cổng',
};

const severityNotes: Readonly<Record<Severity | 'waivable', string>> = {
  error: 'Lỗi: còn lỗi này thì cổng giữ bản đã công bố và không dựng bản mới.',
  warning: 'Cảnh báo: vẫn công bố được; nên xem lại.',
  waivable: 'Cảnh báo: vẫn công bố được; nên xem lại, hoặc ghi lý do ở mien-tru.csv.',
};

/** Waivers are for warnings of the tables, and none for themselves. */
function severityNoteOf(code: string, severity: Severity): string {
  return severityNotes[
    severity === 'warning' && !/^(?:summary|site|across\/waiver)/u.test(code) ? 'waivable' : severity
  ];
}

function stageOf(code: string): string {
  const level = code.slice(0, code.indexOf('/'));
  return stages[level] ?? level;
}

/** Their examples need more than the tables of a sample, and are not run. */
export const summaryProblems: ProblemEntries = { ...summaryFileProblems, ...summaryTextProblems };

/** Every code with words, stage by stage. */
export const allProblemTexts: ReadonlyMap<ProblemCode, ProblemText> = new Map(
  (
    Object.entries<ProblemEntry>({
      ...fileProblems,
      ...headerProblems,
      ...structureProblems,
      ...rowProblems,
      ...cellTextProblems,
      ...cellValueProblems,
      ...acrossProblems,
      ...siteProblems,
      ...summaryProblems,
    }) as [ProblemCode, ProblemEntry][]
  )
    .map(([code, found]): [ProblemCode, ProblemText] => [
      code,
      { ...found, stage: stageOf(code), severityNote: severityNoteOf(code, found.severity) },
    ])
    .sort(([a], [b]) => levelOrder(a) - levelOrder(b)),
);

function levelOrder(code: string): number {
  const order = Object.keys(stages).indexOf(code.slice(0, code.indexOf('/')));
  return order === -1 ? Object.keys(stages).length : order;
}

/** A code without words of its own is told by its name: a missing text must never hide a problem. */
export function describeProblem(problem: Problem): ProblemDescription {
  const text = allProblemTexts.get(problem.code);
  const place = placeOf(problem);
  if (text === undefined) {
    const value = problem.value === undefined ? '' : ` Thấy ${quoted(problem.value)}.`;
    return { title: problem.code, place, message: `Có vấn đề mang mã ${problem.code}.${value}`, hint: '' };
  }
  return { title: text.title, place, message: capitalised(text.message(problem)), hint: text.hint(problem) };
}

/** `Dòng 12, cột "gia_tri": "12,5" … Dùng dấu chấm …`, without the file's name. */
export function problemLine(problem: Problem): string {
  const { place, message, hint } = describeProblem(problem);
  return `${place}: ${lowerFirst(message)}${hint === '' ? '' : ` ${hint}`}`;
}

function placeOf({ row, column, code, details }: Problem): string {
  if (row === undefined) return code.startsWith('site/') && column !== undefined ? `Khóa "${column}"` : 'Cả tệp';
  if (code.startsWith('summary/') || details?.['columnNumber'] !== undefined) {
    const key = column === undefined ? '' : `, khóa "${column}"`;
    const at =
      details?.['columnNumber'] === undefined || column !== undefined ? '' : `, ký tự ${details['columnNumber']}`;
    return `Dòng ${row}${key}${at}`;
  }
  const position = details?.['position'];
  if (typeof position === 'number') return `Dòng ${row}, cột ${columnLetters(position)}`;
  return column === undefined ? `Dòng ${row}` : `Dòng ${row}, cột "${column}"`;
}

/** What the check says of a code's own example; undefined for a code without words. */
export function exampleMessage(code: string): ProblemDescription | undefined {
  const known = code as ProblemCode;
  const text = allProblemTexts.get(known);
  const problem =
    text === undefined
      ? undefined
      : Object.hasOwn(summaryProblems, known)
        ? statedProblem(known, text)
        : exampleProblem(known, text);
  return problem === undefined ? undefined : describeProblem(problem);
}

const storedWords: Readonly<Record<Stored, string>> = {
  'utf-16': '(lưu bằng mã UTF-16)',
  'windows-1258': '(lưu bằng bảng mã Windows-1258)',
  'over-limit': '(lặp lại cho tới khi tệp quá giới hạn)',
  'long-line': '(dòng cuối dài tới khi quá giới hạn)',
  absent: '(không có trong thư mục)',
};

/** An example as a page prints it: hidden characters become visible, what bytes hide is said in words. */
export function exampleText({ csv, stored }: ExampleFile & Pick<BadExample, 'stored'>): string {
  const lines = csv
    .split('\n')
    .map((line) => visible(line).replaceAll('[U+000D]', '␍'))
    .join('\n')
    .trimEnd();
  return [stored === undefined ? '' : storedWords[stored], lines].filter((part) => part !== '').join('\n');
}

export type { BadExample, ExampleFile } from './problem-catalogue/problem-entry.ts';
