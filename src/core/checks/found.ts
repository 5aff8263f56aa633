/** How the rules across tables say what they find. */
import type { Origin } from '../model.ts';
import type { Problem, ProblemCode, Severity } from '../problem.ts';

/** `value`: the cell the fault is found in; undefined when it is blank. */
export type Add = (
  origin: Origin,
  code: ProblemCode,
  column: string,
  value: string | undefined,
  details?: Problem['details'],
  severity?: Severity,
) => void;

export function adder(found: (problem: Problem) => void): Add {
  return ({ file, row }, code, column, value, details, severity = 'error') => {
    found({
      code,
      severity,
      file,
      row,
      column,
      ...(value === undefined ? {} : { value }),
      ...(details === undefined ? {} : { details }),
    });
  };
}
