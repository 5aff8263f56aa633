/**
 * The rows of the tables as the code knows them, derived from the table schemas.
 * A blank cell is `undefined`, a blank list is empty; nothing is ever 0 because it was blank.
 */
import type { Column, TableId, tables } from './columns.ts';
import type { Decimal } from './decimal.ts';
import type { Deadline, PartialDate, Recurrence } from './partial-date.ts';
import type { Period, SeriesBreak } from './period.ts';

interface CellTypes {
  slug: string;
  path: string;
  code: string;
  text: string;
  integer: number;
  decimal: Decimal;
  date: PartialDate;
  deadline: Deadline;
  period: Period;
  recurrence: Recurrence;
  anchor: string;
  break: SeriesBreak;
  reference: string;
}

type ValueOf<C extends Column> = C extends { readonly kind: 'choice'; readonly choices: readonly (infer Choice)[] }
  ? Choice
  : C['kind'] extends keyof CellTypes
    ? CellTypes[C['kind']]
    : never;

type CellOf<C extends Column> = C extends { readonly list: true }
  ? readonly ValueOf<C>[]
  : C extends { readonly required: true }
    ? ValueOf<C>
    : ValueOf<C> | undefined;

/** Where a row stands in the files, for messages. */
export interface Origin {
  /** Path below the data folder. */
  readonly file: string;
  /** As a spreadsheet numbers it; the header is 1. */
  readonly row: number;
}

export type RowOf<T extends TableId> = Origin & {
  readonly [C in (typeof tables)[T]['columns'][number] as C['field']]: CellOf<C>;
};

export type AreaRow = RowOf<'areas'>;
export type Group = RowOf<'groups'>;
export type Indicator = RowOf<'indicators'>;
export type Agency = RowOf<'agencies'>;
export type Task = RowOf<'tasks'>;
export type Statement = RowOf<'statements'>;
/** One mention of a cited document; `actGroup` is the act that several mentions are mentions of. */
export type Citation = RowOf<'citations'>;
/** A point to clear up that only a reader sees, or the reply to one that a rule finds, which needs no more than its id. */
export type DiscrepancyRow = RowOf<'discrepancies'>;
export type Revision = RowOf<'revisions'>;
type Waiver = RowOf<'waivers'>;
export type Abbreviation = RowOf<'abbreviations'>;

/** What a keyed row has besides its cells. */
interface Keyed {
  /** Blank counts as 1. */
  readonly occurrence: number;
  /** Fragment of its permanent address on the area's page; derived from the key alone. */
  readonly anchor: string;
}

/** A reported figure. */
export type Observation = Omit<RowOf<'observations'>, 'occurrence'> &
  Keyed & {
    /** Share in % that the portal computes where only the fraction is written; labelled as ours. */
    readonly computedShare: Decimal | undefined;
  };

export type Target = Omit<RowOf<'targets'>, 'occurrence'> & Keyed;

export interface Tables {
  readonly areas: readonly AreaRow[];
  readonly groups: readonly Group[];
  readonly indicators: readonly Indicator[];
  readonly agencies: readonly Agency[];
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
  readonly discrepancies: readonly DiscrepancyRow[];
  readonly revisions: readonly Revision[];
  readonly waivers: readonly Waiver[];
  readonly abbreviations: readonly Abbreviation[];
}

export type AreaKind = AreaRow['kind'];
export type Scope = NonNullable<Observation['scope']>;
export type ObservationKind = Observation['kind'];

/** What the front matter says of a document. */
export interface DocumentInfo {
  readonly id: string;
  /** Kind of administrative document (`bao-cao`, `thong-bao`, `ke-hoach` …) or of another published source (`trang-cong-bo` …). */
  readonly kind: string;
  readonly number: string | undefined;
  readonly subject: string;
  readonly issuer: string;
  readonly areas: readonly string[];
  readonly issuedAt: string | undefined;
  readonly date: PartialDate | undefined;
  readonly period: Period | undefined;
  readonly reportKind: 'dinh_ky' | 'chuyen_de' | 'dot_xuat' | undefined;
  readonly signedFor: readonly string[];
  readonly signer: string | undefined;
  readonly signerTitle: string | undefined;
  readonly concluder: string | undefined;
  /** Undefined for sources that are no administrative documents. */
  readonly copyState: 'ban_chinh' | 'ban_sao' | 'du_thao' | 'khong_ro' | undefined;
  readonly relations: readonly { readonly kind: string; readonly document: string }[];
  readonly source: string | undefined;
  /** The day on which the source was read. */
  readonly accessed: PartialDate | undefined;
  /** Terms of reuse, as their owner words them. */
  readonly licence: string | undefined;
  /** The official publication that a press article quotes. */
  readonly quotes: string | undefined;
  /** The original that is kept, below `public/van-ban/`, with its SHA-256 in hexadecimal. */
  readonly original: { readonly path: string; readonly sha256: string } | undefined;
  /** The document lists only what is unfinished, so that no tally is made of it. */
  readonly listsOnly: 'chua_hoan_thanh' | undefined;
  /** Lists of areas that its publisher gave whole. */
  readonly wholeLists: readonly WholeList[];
}

/** One indicator in one period: the figures of all `areas` that its publisher lists. */
export interface WholeList {
  readonly indicator: string;
  readonly period: Period;
  readonly areas: number;
}

// What the checks know beside the tables: the documents and the day.

export interface CheckContext {
  /** Documents whose front matter could be read. */
  readonly documents: readonly DocumentInfo[];
  /** Documents whose front matter could not be read: rows that name them are no fault of the rows. */
  readonly unreadDocuments?: ReadonlySet<string>;
  /** Some file could not be taken for what it is, by its name: rules that read all tables would tell of what it lacks. */
  readonly isIncomplete?: boolean;
  /** The tables are those published before: they are given also where a rule for rows or tables, maybe a newer one, finds errors. */
  readonly isPublished?: boolean;
  /** The day the checks take for today, `yyyymmdd`. */
  readonly today: number;
}
