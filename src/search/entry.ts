/** What can be found by name: one entry for an area, an indicator, a document, a cited act, an agency, a task or a page of the portal. */

/** In the order in which results of the same standing are shown. Pages found by the words inside them are results and no entries. */
export const entryKinds = ['area', 'indicator', 'document', 'agency', 'task', 'point', 'page'] as const;
export type EntryKind = (typeof entryKinds)[number];
export type ResultKind = EntryKind | 'figure';

/** Values of the filters; ids of provinces and groups, years in four digits. */
interface EntryFacets {
  readonly provinces?: readonly string[];
  readonly groups?: readonly string[];
  readonly years?: readonly string[];
}

/** Blank parts are left out, because thousands of entries travel as JSON. */
export interface Entry extends EntryFacets {
  readonly kind: EntryKind;
  /** As the result's link: "Huyện Lạng Giang". */
  readonly title: string;
  /** Names it is found by, the usual one first; for a task its text. */
  readonly names: readonly string[];
  /** Words that count for it and do not find it alone: the areas above, the issuer, the period. */
  readonly context?: string;
  /** Second line of the result. */
  readonly note?: string;
  /** Site path without the base. */
  readonly href: string;
  /** Areas and indicators: their id in the tables. */
  readonly id?: string;
  /** Areas: words of its kind, "thị trấn". */
  readonly areaKind?: string;
  /** Areas: those whose figures answer for it, itself or what it was made from; each with the file of its card. */
  readonly cards?: readonly CardPlace[];
  /** Documents: the period they report on and the month they are of, as in the tables. */
  readonly periods?: readonly string[];
  /** Indicators that others measure: the first and the last of each list, the newest first. */
  readonly ends?: readonly ListEnd[];
  /** A word of the dictionary: found where its meaning is asked for. */
  readonly term?: true;
  /** A cited act that the portal has no page of. */
  readonly cited?: true;
}

export interface CardPlace {
  readonly area: string;
  /** Number of the file `so-lieu-<n>.json`. */
  readonly file: number;
}

/** The first or the last of a list of areas, with where its figure stands. */
export interface ListEnd extends CardPlace {
  readonly side: 'first' | 'last';
  readonly anchor: string;
  /** As in the tables. */
  readonly period: string;
  /** The portal holds the whole list as its publisher gave it. */
  readonly isWhole: boolean;
  /** What the place is among how many, where the figure does not say so itself. */
  readonly note: string;
}
