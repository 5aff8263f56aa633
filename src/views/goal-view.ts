/** The levels a figure is held against: what each asks, every place that writes it, and how the figure stands to it. */
import { groupBy } from '#core/catalog.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import type { Portal } from '#core/site/portal.ts';
import { levelKey } from '#core/status.ts';
import { statusInWords, targetNamed } from '#i18n/status-words.ts';
import { type Link, placeInWords, rowInDocument, sourceLink } from './source.ts';

export interface GoalView {
  /** "Mức giao năm 2024: trên 60%, theo Kế hoạch năm 2024, biểu I.7", the place where that is not the figure's own; leads to its row in its document. */
  readonly link: Link;
  /** The other places that write the same level: "phụ lục 1, bước 4". */
  readonly repeats: readonly Link[];
  /** "61,12% > 60%". */
  readonly sum: string;
  /** How the figure stands to a level that is not the first; the first gives the row its status. */
  readonly standing: string | undefined;
}

/** Empty when nothing decides. A level that body and annex both write is one with two places. */
export function goalsOf(row: Observation, indicator: Indicator, portal: Portal): GoalView[] {
  const levels = groupBy(portal.catalog.pairings(row), ({ target }) => levelKey(target, indicator.direction));
  return [...levels.values()].flatMap(([first, ...rest], index) => {
    if (first === undefined) return [];
    const words = statusInWords(row, first.target, first.status, indicator);
    const link = (target: Target, label: string): Link => ({
      href: `${sourceLink(target, portal.catalog).href}#${rowInDocument(target)}`,
      label,
    });
    const named = targetNamed(first.target, indicator);
    return [
      {
        link: link(
          first.target,
          isSamePlace(row, first.target)
            ? named
            : `${named}, ${row.document === first.target.document ? 'ở' : 'theo'} ${placeBeside(row, first.target, portal)}`,
        ),
        repeats: rest.map(({ target }) => link(target, placeBeside(first.target, target, portal))),
        sum: words.arithmetic,
        standing: index === 0 ? undefined : words.text,
      },
    ];
  });
}

function isSamePlace(a: Observation | Target, b: Target): boolean {
  return a.document === b.document && a.place === b.place;
}

/** The place alone where the document has been named. */
function placeBeside(named: Observation | Target, target: Target, portal: Portal): string {
  return named.document === target.document ? placeInWords(target.place) : sourceLink(target, portal.catalog).label;
}
