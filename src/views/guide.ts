/** What the staff guide shows of the rules and the tables themselves, so that it never says them a second time. */

import { type TableId, type TableSchema, tables } from '#core/columns.ts';
import { recordsCsv } from '#core/csv.ts';
import type { ProblemCode } from '#core/problem.ts';
import { problemPath } from '#core/site/addresses.ts';
import { columnText } from '#i18n/columns.ts';
import { problemLines } from '#i18n/commands.ts';
import { guidePictures } from '#i18n/guide-pictures.ts';
import { type ExampleCell, mendedCells } from '#i18n/problem-catalogue/example-cells.ts';
import { allProblemTexts, exampleMessage } from '#i18n/problems.ts';

export interface Slip {
  readonly title: string;
  readonly href: string;
  readonly before: readonly ExampleCell[];
  readonly after: readonly ExampleCell[];
}

/** Slips that are made in one row, those that the sheets of officials bring most first. */
const commonSlips = [
  'cell/decimal-comma',
  'cell/thousands-separator',
  'cell/unit-in-number',
  'cell/mark-in-number',
  'cell/result-and-target',
  'cell/fraction',
  'cell/date-in-number',
  'cell/bad-period',
  'cell/bad-date',
  'cell/empty-mark',
  'cell/not-in-list',
  'cell/bad-area-code',
  'across/duplicate-key',
] as const satisfies readonly ProblemCode[];

export function commonSlipsView(): Slip[] {
  return commonSlips.map((code) => {
    const text = allProblemTexts.get(code);
    const cells = text === undefined ? undefined : mendedCells(text.example);
    if (text === undefined || cells === undefined) throw new Error(`${code} has no cells to show`);
    return { title: text.title, href: problemPath(code), ...cells };
  });
}

/** What the check prints of a code's example; throws for a code without one. */
export function printedProblem(code: string): string {
  const text = allProblemTexts.get(code as ProblemCode);
  const message = exampleMessage(code);
  if (text === undefined || message === undefined) throw new Error(`${code} has no example`);
  return [text.example.bad.file, ...problemLines(text.severity, code, message)].join('\n');
}

/** Columns that a sample fills where a row needs no others: a reply to a point is its id, its words and its day. */
const enoughFor: Partial<Record<TableId, readonly string[]>> = { discrepancies: ['id', 'reply', 'replyDate'] };

/** The header of a table's own file and one row that can be pasted below it, of the examples in its dictionary; remarks are rarely needed. */
export function sampleRow(id: TableId, header: readonly string[]): string {
  const { columns } = tables[id] as TableSchema;
  const cellOf = (name: string): string => {
    const field = columns.find((column) => column.header === name)?.field;
    const isFilled = field !== undefined && field !== 'note' && enoughFor[id]?.includes(field) !== false;
    return isFilled ? columnText(id, name).example : '';
  };
  return recordsCsv([header, header.map(cellOf)]).trimEnd();
}

export interface GuidePicture {
  /** Below `public/`. */
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Throws for a picture that is not there. */
export function guidePicture(name: string): GuidePicture {
  const picture = guidePictures[name];
  if (picture === undefined) throw new Error(`no picture ${name}`);
  return { path: `/hinh/huong-dan/${name}.png`, ...picture };
}
