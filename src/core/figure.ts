/**
 * A figure as rows, cells, cards, charts, embeds, comparisons and citations show it: data alone, with the addresses it
 * leads to. Its words are printed by `i18n/figure-words.ts`.
 */
import type { Area, Pairing } from './catalog.ts';
import type { FigureTable } from './changes.ts';
import { toNumber } from './decimal.ts';
import type { Discrepancy } from './discrepancy.ts';
import type { FigureEvent } from './history.ts';
import type { DocumentInfo, Indicator, Observation, Revision, Target } from './model.ts';
import type { PartialDate } from './partial-date.ts';
import { type Quantity, targetSense } from './quantity.ts';
import { type Outcome, quantityOf, type Status } from './status.ts';

/** The look of a status; every tone has its own shape and colour beside the word. */
export type Tone = 'ok' | 'low' | 'unclear' | 'echo' | 'none';

export interface Figure {
  /** The row that gives the value and the permanent address; value, share, rank and period are its cells. */
  readonly row: Observation;
  readonly indicator: Indicator;
  /** Undefined: the portal does not know the row's area. */
  readonly area: Area | undefined;
  /** The area, where the page speaks of another one. */
  readonly about: Area | undefined;
  /** Site path of its permanent address. */
  readonly href: string;
  /** Anchors of agreeing repeats that it stands for, and those it had before. */
  readonly otherAnchors: readonly string[];
  /** Another document has put another figure in its place. */
  readonly isReplaced: boolean;
  readonly tone: Tone;
  /** The levels it is held against, the one that decides its status first; equal ones are one. Empty when nothing decides. */
  readonly goals: readonly Goal[];
  /** The document's own verdict. */
  readonly selfVerdict: Observation['selfVerdict'];
  /** Each place of a document once. */
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
  readonly discrepancies: readonly Discrepancy[];
  readonly revisions: readonly FigureRevision[];
  /** The figure in its place, and those that it took the place of. */
  readonly replacements: readonly Replacement[];
  /** Undefined: there is nothing to draw. */
  readonly bar: Bar | undefined;
}

/** A level, and how the figure stands to it. */
export interface Goal extends Pairing {
  readonly source: Source;
  /** The other places that write the same level. */
  readonly repeats: readonly Source[];
}

/** Where a row is written. */
export interface Source {
  /** Site path of the row's place on its document's page. */
  readonly href: string;
  readonly documentId: string;
  /** Undefined: the portal does not hold the document. */
  readonly document: DocumentInfo | undefined;
  /** Whose document it is, where that is not the row's own area. */
  readonly areas: readonly Area[];
  readonly place: string;
}

export type Note =
  | { readonly kind: 'unit'; readonly unit: string }
  /** A fraction beside the share that the document writes. */
  | { readonly kind: 'fraction'; readonly row: Observation }
  /** A share that the portal computes of a fraction. */
  | { readonly kind: 'computed-share'; readonly share: Quantity }
  /** `isValue`: the rank is the figure itself, so that only what the value does not say is noted. */
  | {
      readonly kind: 'rank';
      readonly row: Observation;
      readonly within: Area | 'ca-nuoc' | undefined;
      readonly isValue: boolean;
    }
  | { readonly kind: 'cutoff'; readonly date: PartialDate }
  | { readonly kind: 'estimate' }
  /** A press article quotes it. */
  | { readonly kind: 'press' }
  /** Who says it, where that is neither the area nor one above it. */
  | { readonly kind: 'author'; readonly document: DocumentInfo }
  /** A remark entered with the row. */
  | { readonly kind: 'remark'; readonly text: string };

/** A change or correction of a published figure; `id` is its fragment on the page of the revisions. */
export type FigureRevision = { readonly id: string } & (
  | { readonly kind: 'event'; readonly event: FigureEvent }
  | { readonly kind: 'correction'; readonly table: FigureTable; readonly row: Revision }
);

export interface Replacement {
  readonly role: 'replaced-by' | 'replaces';
  readonly row: Observation;
  /** Site path of its permanent address. */
  readonly href: string;
  readonly source: Source;
}

/** A result with what its row on an area's page stands for besides. */
export interface ResultRow {
  readonly figure: Figure;
  /** Anchors of the targets that it is held against. */
  readonly targetIds: readonly string[];
  /** Figures of the same period that it took the place of. */
  readonly replaced: readonly Figure[];
}

/** Results held against levels that one agency set for one time. */
export interface ResultGroup {
  /** A target of the group: its kind, period and deadline are those of all. */
  readonly target: Target;
  /** The area whose agency set the levels; undefined where the text names none. */
  readonly setBy: Area | undefined;
  readonly rows: readonly ResultRow[];
}

/** A target as pages show it; agreeing repeats of it in one document are one. */
export interface StatedTarget {
  readonly row: Target;
  readonly indicator: Indicator;
  readonly area: Area | undefined;
  /** The area, where the page speaks of another one. */
  readonly about: Area | undefined;
  readonly href: string;
  readonly otherAnchors: readonly string[];
  readonly sources: readonly Source[];
  /** Names of agencies. */
  readonly assigner: string | undefined;
  readonly monitors: readonly string[];
  readonly implementers: readonly string[];
  readonly remarks: readonly string[];
  readonly discrepancies: readonly Discrepancy[];
  readonly revisions: readonly FigureRevision[];
}

const kindTones: Readonly<Record<Observation['kind'], Tone>> = {
  thuc_hien: 'none',
  uoc_thuc_hien: 'none',
  du_kien: 'echo',
  quy_dinh: 'none',
  nhac_lai_muc_tieu: 'echo',
  chua_ro: 'unclear',
};
const outcomeTones: Readonly<Record<Outcome, Tone>> = { dat: 'ok', chua_dat: 'low', chua_du_can_cu: 'unclear' };

/** The tone of an outcome; of the kind of figure, where nothing decides. */
export function toneOf(kind: Observation['kind'], status: Status | undefined): Tone {
  return status === undefined ? kindTones[kind] : outcomeTones[status.outcome];
}

/** Value against target, in the indicator's unit: drawn for the eye alone, since the words say the same. */
export interface Bar {
  readonly min: number;
  readonly max: number;
  readonly shape: 'point' | 'above' | 'below' | 'about' | 'range';
  /** Undefined: no figure, only the target is drawn. */
  readonly value: number | undefined;
  readonly valueTo: number | undefined;
  readonly goal:
    | {
        readonly target: Target;
        readonly value: number;
        readonly valueTo: number | undefined;
        readonly side: 'at-least' | 'at-most' | 'exact';
      }
    | undefined;
}

const shapes = { '>': 'above', '>=': 'above', '<': 'below', '<=': 'below', '~': 'about', dung: 'point' } as const;

/** The bar of a share, or of a count that has a target; a sentence that may be no result gets none. */
export function barOf(row: Observation, target: Target | undefined, indicator: Indicator): Bar | undefined {
  const figure = row.kind === 'nhac_lai_muc_tieu' || row.kind === 'chua_ro' ? undefined : quantityOf(row);
  if (target === undefined && (figure === undefined || indicator.unit !== '%')) return undefined;
  const value = figure === undefined ? undefined : toNumber(figure.value);
  const level = target === undefined ? undefined : toNumber(target.value);
  const range = figure?.valueTo === undefined ? undefined : toNumber(figure.valueTo);
  return {
    min: 0,
    max: indicator.unit === '%' ? 100 : Math.max(value ?? 0, level ?? 0) * 1.1 || 1,
    shape: range !== undefined ? 'range' : figure?.mark === undefined ? 'point' : shapes[figure.mark],
    value,
    valueTo: range,
    goal:
      target === undefined || level === undefined
        ? undefined
        : {
            target,
            value: level,
            valueTo: target.valueTo === undefined ? undefined : toNumber(target.valueTo),
            side: sideOf(target, indicator),
          },
  };
}

function sideOf(target: Target, { direction }: Indicator): 'at-least' | 'at-most' | 'exact' {
  switch (targetSense(target, direction)) {
    case 'at-most':
    case 'less-than':
      return 'at-most';
    case 'exactly':
    case 'about':
    case 'range':
      return 'exact';
    default:
      return 'at-least';
  }
}
