/** What a person said of one reporting sheet, as plain data: kept on the device, and put back when the sheet is dropped again. */

import type { ReportColumns, ReportFigure } from '#sheet/read-report.ts';
import type { CellReading } from '#sheet/report-cell.ts';
import type { ReportAnswer, ReportChoices } from '#sheet/report-tables.ts';
import { type DocumentFacts, factNames } from './new-document.ts';

export interface ReportMemory {
  /** The sheet, by its titles: another quarter is another sheet. */
  readonly key: string;
  /** Id of the document while the portal does not have it, blank else: once it is published, the memory has done its work. */
  readonly newDocument: string;
  readonly choices: ReportChoices;
  readonly facts: DocumentFacts;
  readonly columns: ReportColumns;
  /** Answers by what stands in the row, so that a row that was changed in the sheet is asked about again. */
  readonly answers: readonly (readonly [row: string, answer: ReportAnswer])[];
}

export function memoryKey(fileName: string, sheetName: string, titles: readonly string[]): string {
  return JSON.stringify([titles.length === 0 ? fileName : '', sheetName, ...titles]);
}

/** What stands in each row, in the order of `figures`; equal rows are counted. */
export function rowKeys(figures: readonly ReportFigure[]): string[] {
  const seen = new Map<string, number>();
  return figures.map(({ row, target, result, second }) => {
    const text = JSON.stringify([row.number, row.name, row.under, row.unit, ...[target, result, second].map(written)]);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text}${count}`;
  });
}

function written(cell: CellReading): string {
  return cell.state === 'blank' ? '' : cell.writtenAs;
}

/** What was stored, where it is of this form: an older version of the page, or somebody's hand, may have left something else. */
export function memoryFrom(value: unknown): ReportMemory | undefined {
  if (!isRecord(value)) return undefined;
  const { key, newDocument, choices, facts, columns, answers } = value;
  const holds =
    typeof key === 'string' &&
    typeof newDocument === 'string' &&
    isTexts(choices) &&
    isTexts(facts) &&
    factNames.every((name) => name in facts) &&
    isRecord(columns) &&
    Object.values(columns).every((at) => at === undefined || typeof at === 'number') &&
    Array.isArray(answers) &&
    answers.every((one: unknown) => Array.isArray(one) && typeof one[0] === 'string' && isAnswer(one[1]));
  return holds ? (value as unknown as ReportMemory) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

/** Texts, and readings of cells, which are texts by name. */
function isAnswer(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (one) =>
        typeof one === 'string' ||
        (isRecord(one) && Object.values(one).every((part) => typeof part === 'string' || part === true)),
    )
  );
}
