/** Runs the rules that `index.ts` lists. */

import type { TableId } from '../columns.ts';
import type { CheckContext, RowOf, Tables } from '../model.ts';
import type { Problem } from '../problem.ts';
import { acrossRules, figureRules, rowRules } from './index.ts';
import { type Lookups, lookupsOf } from './lookups.ts';
import { adder, type FigureContext, type Figures } from './rule.ts';

type Found = (problem: Problem) => void;

/** Returns the check of one row of a table by all rules of stage 5. */
export function rowChecker(id: TableId, found: Found): (row: RowOf<TableId>) => void {
  const rules = rowRules.flatMap((rule) => (rule.tables.includes(id) ? [{ rule, add: adder(rule, found) }] : []));
  return (row) => {
    for (const { rule, add } of rules) rule.check(row, add);
  };
}

/** Runs all rules of stage 6. */
export function acrossProblems(tables: Tables, context: CheckContext, found: Found): void {
  const lookups = lookupsOf(tables, context);
  checkFigures('observations', tables, lookups, context.today, found);
  checkFigures('targets', tables, lookups, context.today, found);
  for (const rule of acrossRules) rule.check({ tables, context, lookups }, adder(rule, found));
}

type Writable<Row> = { -readonly [Field in keyof Row]: Row[Field] };

function checkFigures<Table extends keyof Figures>(
  id: Table,
  tables: Tables,
  { indicators, documents, lives, ratios }: Lookups,
  today: number,
  found: Found,
): void {
  const rules = figureRules.flatMap((rule) => (rule.tables.includes(id) ? [{ rule, add: adder(rule, found) }] : []));
  const context: Writable<FigureContext> = {
    indicator: undefined,
    isRatio: false,
    life: undefined,
    document: undefined,
    today,
  };
  let area = '';
  let document = '';
  for (const row of tables[id] as readonly Figures[Table][]) {
    context.indicator = indicators.get(row.indicator);
    context.isRatio = ratios.has(row.indicator);
    if (row.area !== area) context.life = lives.get((area = row.area));
    if (row.document !== document) context.document = documents.get((document = row.document));
    for (const { rule, add } of rules) rule.check(row, context, add);
  }
}
