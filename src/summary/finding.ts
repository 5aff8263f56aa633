/** A fault inside one text, before it is told which file the text came from. */
import type { Problem, Severity } from '#core/problem.ts';
import type { SummaryCode } from './codes.ts';
import { placeIn } from './place.ts';

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
