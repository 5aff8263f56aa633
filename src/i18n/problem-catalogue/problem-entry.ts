/** What the words of one problem code are made of, and the small parts that many of them share. */

import type { Problem, ProblemCode, Severity } from '#core/problem.ts';
import { tableOfPath } from '#core/source-file.ts';
import { codePoint } from '#core/text.ts';
import { choiceLabel, listOfChoices } from '../choices.ts';
import { columnText } from '../columns.ts';
import { formatInteger } from '../format.ts';

export interface ExampleFile {
  /** Path below the data folder (content folder for summaries). */
  readonly file: string;
  readonly csv: string;
}

/** Bytes that a text alone cannot show; the tests build them. `absent`: the file is not there at all. */
export type Stored = 'utf-16' | 'windows-1258' | 'over-limit' | 'long-line' | 'absent';

/** A file with one fault, and where the check finds it. */
export interface BadExample extends ExampleFile {
  readonly row?: number;
  readonly column?: string;
  readonly stored?: Stored;
  /** Other files of the folder that the fault needs beside it; the page does not show them. */
  readonly beside?: readonly ExampleFile[];
  /** The file as it was published: what is told is the change. */
  readonly published?: ExampleFile;
  /** What the check finds besides, for an example that is not run here. */
  readonly value?: string;
  readonly details?: Problem['details'];
}

export interface ProblemExample {
  readonly bad: BadExample;
  /** The same mended; left out where there is nothing to show. */
  readonly good?: ExampleFile;
}

type Say = (problem: Problem) => string;

export interface ProblemEntry {
  /** The fault in a few words, the heading of its help page. */
  readonly title: string;
  readonly severity: Severity;
  /** What was seen and what was expected; full sentences. */
  readonly message: Say;
  /** How to mend it; full sentences. */
  readonly hint: Say;
  /** Why the portal asks for this. */
  readonly why: string;
  readonly example: ProblemExample;
}

export type ProblemEntries = Readonly<Partial<Record<ProblemCode, ProblemEntry>>>;

/** Makes the entry of a problem, an error or a warning; fixed sentences may stand for functions. */
export function entry(
  severity: Severity,
  title: string,
  message: string | Say,
  hint: string | Say,
  why: string,
  bad: BadExample,
  good?: ExampleFile,
): ProblemEntry {
  const say = (words: string | Say): Say => (typeof words === 'string' ? () => words : words);
  return {
    title,
    severity,
    message: say(message),
    hint: say(hint),
    why,
    example: { bad, ...(good === undefined ? {} : { good }) },
  };
}

const longestQuote = 80;

/** The cell as typed in quotes: at most 80 characters, hidden ones as `[U+200B]`. */
export function seen(problem: Problem): string {
  return quoted(problem.value ?? '');
}

export function quoted(text: string): string {
  const letters = [...text];
  return `"${visible(letters.length > longestQuote ? `${letters.slice(0, longestQuote).join('')}…` : text)}"`;
}

/** Characters that cannot be seen, or that would act on a terminal or turn the writing around. */
const hidden =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u00a0\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u2800\u3164\ufe00-\ufe0f\uffa0\ufffd\u{e0100}-\u{e01ef}]/gu;

export function visible(text: string): string {
  return text.replace(hidden, (letter) => `[${codePoint(letter)}]`);
}

/** A detail as text; empty when the problem has none of that name. */
export function detail(problem: Problem, name: string): string {
  return String(problem.details?.[name] ?? '');
}

/** A detail that counts something: `100.000`. */
export function counted(problem: Problem, name: string): string {
  const text = detail(problem, name);
  return text === '' ? '' : formatInteger(Number(text));
}

/** "Có thể ý là "gia_tri". ", or nothing when no near value is known. */
export function perhaps(problem: Problem): string {
  const meant = detail(problem, 'meant');
  return meant === '' ? '' : `Có thể ý là "${meant}". `;
}

/** What the dictionary says of the cell's column; empty for a file or column that is not in it. */
export function explanationOf(problem: Problem): string {
  const table = tableOfPath(problem.file);
  return table === undefined || problem.column === undefined ? '' : columnText(table, problem.column).explanation;
}

/** "thuc_hien (Kết quả thực hiện), chua_ro (Chưa rõ …)" from "thuc_hien, chua_ro". */
export function choicesInWords(choices: string): string {
  const values = choices.split(', ');
  const list = listOfChoices(values);
  return list === undefined ? choices : values.map((value) => `${value} (${choiceLabel(list, value)})`).join(', ');
}

/** Letters of a spreadsheet's column: 1 → A, 27 → AA. */
export function columnLetters(position: number): string {
  let rest = position;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

export const saveAsCsv = 'Trong Excel chọn Tệp > Lưu thành, chọn kiểu "CSV UTF-8" rồi lưu lại.';
export const orFix = 'hoặc chạy lệnh npm run check -- --fix';
