/**
 * The one way in which what the portal holds is counted, wherever it is told: on pages and cards, in embeds and feeds.
 * Source: public contract, section 2, "Self-report and outside measure stay apart".
 */
import type { Catalog, Records } from './catalog.ts';
import { joinKey } from './key.ts';
import type { Target } from './model.ts';
import { byMeasure } from './outside-measures.ts';
import { deadlineText } from './partial-date.ts';

export interface Counts {
  /** Sentences that give a figure of what areas say of themselves, repeats among them. */
  readonly figures: number;
  /** Figures of bodies that measure others; never added to `figures`. */
  readonly outside: number;
  readonly levels: number;
  readonly tasks: number;
}

export function countsOf({ observations, targets, tasks }: Omit<Records, 'statements'>, catalog: Catalog): Counts {
  const { own, outside } = byMeasure(observations, catalog);
  return {
    figures: own.length,
    outside: outside.length,
    levels: distinctTargets(targets),
    tasks: tasks.length,
  };
}

/** Targets that speak of one thing of one area in one period count once, however often documents write them. */
export function distinctTargets(targets: Iterable<Target>): number {
  const when = ({ period, deadline }: Target): string =>
    period?.text ?? (deadline === undefined ? '' : deadlineText(deadline));
  const asked = new Set<string>();
  for (const row of targets) asked.add(joinKey([row.indicator, row.area, row.scope, when(row), row.kind]));
  return asked.size;
}
