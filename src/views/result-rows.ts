/** Results held against levels, as compact rows: a group for each who set the levels and for when, the worst gap first. */
import { type Area, groupBy } from '#core/catalog.ts';
import { toNumber } from '#core/decimal.ts';
import type { Figure, Goal, ResultGroup, ResultRow } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { Target } from '#core/model.ts';
import { deadlineText } from '#core/partial-date.ts';
import type { Portal } from '#core/site/portal.ts';
import { surplusOf } from '#core/status.ts';

const kinds: readonly Target['kind'][] = ['duoc_giao', 'tu_dat', 'quy_dinh'];

/** The groups of rows whose figure has a goal: levels from above first, then own ones, then those of regulations; the newest period first. */
export function resultGroups(rows: readonly ResultRow[], portal: Portal): ResultGroup[] {
  const judged = rows.flatMap((row) => {
    const goal = row.figure.goals[0];
    return goal === undefined ? [] : [{ row, goal, setBy: setterOf(goal.target, portal) }];
  });
  const groups = groupBy(judged, ({ goal: { target }, setBy }) =>
    joinKey([
      target.kind,
      setBy?.id,
      target.period?.text,
      target.deadline === undefined ? '' : deadlineText(target.deadline),
    ]),
  );
  return [...groups.values()]
    .flatMap((members) => {
      const [first] = members;
      if (first === undefined) return [];
      const sorted = members.sort(
        (a, b) => distanceToGoal(a.row.figure, a.goal) - distanceToGoal(b.row.figure, b.goal),
      );
      return [{ target: first.goal.target, setBy: first.setBy, rows: sorted.map(({ row }) => row) }];
    })
    .sort(
      (a, b) =>
        kinds.indexOf(a.target.kind) - kinds.indexOf(b.target.kind) ||
        (b.target.period?.last ?? 0) - (a.target.period?.last ?? 0),
    );
}

function setterOf({ assigner }: Target, { catalog }: Portal): Area | undefined {
  return catalog.areas.get(catalog.agencies.get(assigner ?? '')?.area ?? '');
}

/** Negative where a figure falls short; an undecided one stands between those that fall short and those that do not. */
export function distanceToGoal({ row, indicator }: Figure, { target, status }: Goal): number {
  if (status.outcome === 'chua_du_can_cu') return 0;
  if (status.outcome === 'chua_dat')
    return status.shortfall === undefined ? -Number.MIN_VALUE : -toNumber(status.shortfall);
  const surplus = surplusOf(row, target, indicator.direction);
  return Number.MIN_VALUE + (surplus === undefined ? 0 : toNumber(surplus));
}
