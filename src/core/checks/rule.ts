/** What a rule is: one file in `row/` or `across/`, named by the code of the problem it finds and listed in `index.ts`. */

import type { TableId } from '../columns.ts';
import type { CheckContext, DocumentInfo, Indicator, Observation, Origin, RowOf, Tables, Target } from '../model.ts';
import type { Problem, ProblemCode, Severity } from '../problem.ts';
import { cellText } from '../serialise.ts';
import type { Life, Lookups } from './lookups.ts';

interface Rule {
  readonly code: ProblemCode;
  readonly severity: Severity;
}

/**
 * Reports the rule's problem at a row, or at a file where no row is meant. `value` is the cell in which the fault is
 * found; it is undefined when the cell is blank.
 */
export type Add = (
  at: Origin | { readonly file: string },
  column?: string,
  value?: unknown,
  details?: Problem['details'],
) => void;

/** Stage 5: what the cells of one row must say together. */
export interface RowRule<Table extends TableId> extends Rule {
  readonly tables: readonly Table[];
  check(row: RowOf<Table>, add: Add): void;
}

export interface Figures {
  observations: Observation;
  targets: Target;
}

/** What the rules for figures look up in other tables. The object is used again for the next figure, so no rule may keep it. */
export interface FigureContext {
  readonly indicator: Indicator | undefined;
  /** The indicator is a ratio between two amounts, so it may be above 100% or below 0%. */
  readonly isRatio: boolean;
  readonly life: Life | undefined;
  readonly document: DocumentInfo | undefined;
  /** The day the checks take for today, `yyyymmdd`. */
  readonly today: number;
}

/** Stage 6: one figure or target against its indicator, its area and its document. All such rules share one pass over the rows. */
export interface FigureRule<Table extends keyof Figures> extends Rule {
  readonly tables: readonly Table[];
  check(figure: Figures[Table], context: FigureContext, add: Add): void;
}

interface AcrossInput {
  readonly tables: Tables;
  readonly context: CheckContext;
  readonly lookups: Lookups;
}

/** Stage 6: rows against other rows and the rows of other tables. */
export interface AcrossRule extends Rule {
  check(input: AcrossInput, add: Add): void;
}

export function adder({ code, severity }: Rule, found: (problem: Problem) => void): Add {
  return (at, column, value, details) => {
    found({
      code,
      severity,
      file: at.file,
      ...('row' in at ? { row: at.row } : {}),
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value: cellText(value) }),
      ...(details === undefined ? {} : { details }),
    });
  };
}
