/** What the first sentences of an area's page say, as data; `i18n/lead-words.ts` prints it. */
import type { Area } from './catalog.ts';
import type { Figure } from './figure.ts';
import type { DocumentInfo, Target } from './model.ts';
import type { ListRank } from './outside-measures.ts';
import type { PartialDate } from './partial-date.ts';
import type { Period } from './period.ts';
import type { Timing } from './status.ts';

export type AreaLead =
  /** A document that lists only what is unfinished: a fraction is told, no tally of results is made. */
  | { readonly kind: 'unfinished'; readonly figure: Figure; readonly document: DocumentInfo }
  | JudgedLead
  /** Results without a level to hold them against. */
  | {
      readonly kind: 'results';
      readonly period: Period;
      readonly example: Figure;
      readonly document: DocumentInfo | undefined;
    }
  /** Levels without a report of its own; `measured`: those that a measure of others can be held against, as `example` is. */
  | {
      readonly kind: 'targets';
      readonly period: Period | undefined;
      readonly count: number;
      readonly measured: number;
      readonly example: Figure | undefined;
    }
  /** Nothing of its own, but a measure of others; `below`: areas under it with figures. */
  | { readonly kind: 'outside'; readonly figure: Figure; readonly rank: ListRank | undefined; readonly below: number }
  | { readonly kind: 'below'; readonly count: number; readonly said: number }
  /** A province that has reported nothing since it was made of others with a record. */
  | { readonly kind: 'before'; readonly from: PartialDate | undefined; readonly made: readonly Area[] }
  | { readonly kind: 'none'; readonly said: number };

export interface JudgedLead {
  readonly kind: 'judged';
  readonly period: Period;
  /** A target of the group that is told: its kind and period are those of all. */
  readonly target: Target;
  /** The area whose agency set the levels; undefined where the text names none. */
  readonly setBy: Area | undefined;
  readonly timing: Timing;
  readonly reached: number;
  readonly short: number;
  readonly undecided: number;
  /** Every figure that reached its level stands clearly above it. */
  readonly isAbove: boolean;
  /** The figure with the biggest gap; undefined where none falls short. */
  readonly worst: Figure | undefined;
  /** Sentences among the results of the same documents that repeat a target or do not say whether they are results. */
  readonly silent: number;
  /** Areas below it of which the same documents say what is lacking. */
  readonly lacking: readonly Area[];
  /** The newest document of the period. */
  readonly document: DocumentInfo | undefined;
}
