/** A fault inside one text, before it is told which file the text came from. */
import type { Problem, Severity } from '#core/problem.ts';
import type { SummaryCode } from './codes.ts';

/** Where something stands in a text: both counted from 1; the column in UTF-16 units, as editors count it. */
export interface Place {
  readonly line: number;
  readonly columnNumber: number;
}

/** Offset → place, by a table of line starts made once for a text. `\n` ends a line; `\r` before it belongs to the line. */
export function placeIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, columnNumber: offset - (starts[low] ?? 0) + 1 };
  };
}

export interface Finding {
  readonly code: SummaryCode | Problem['code'];
  readonly severity: Severity;
  /** Offset in the text, in UTF-16 units. */
  readonly offset: number;
  readonly column?: string;
  readonly value?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export function fault(code: SummaryCode, offset: number, value?: string, details?: Finding['details']): Finding {
  return {
    code,
    severity: 'error',
    offset,
    ...(value === undefined ? {} : { value }),
    ...(details === undefined ? {} : { details }),
  };
}

/** Longest value a problem quotes; a whole paragraph helps nobody. */
const longestQuote = 80;

/** Findings in the order of the text, as problems of `file`; `row` is the line. */
export function toProblems(file: string, text: string, findings: readonly Finding[]): Problem[] {
  const place = placeIn(text);
  return [...findings]
    .sort((a, b) => a.offset - b.offset)
    .map(({ code, severity, offset, column, value, details }) => {
      const { line, columnNumber } = place(offset);
      return {
        code,
        severity,
        file,
        row: line,
        ...(column === undefined ? {} : { column }),
        ...(value === undefined
          ? {}
          : { value: value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value }),
        details: { ...details, line, columnNumber },
      };
    });
}
