/** What the page and its worker say to each other. Everything is plain data; words are Vietnamese where a person reads them. */
import type { FigureTable } from '#core/changes.ts';
import type { TableId } from '#core/columns.ts';
import type { FixKind } from '#core/fix.ts';
import type { Scope } from '#core/model.ts';
import type { Severity } from '#core/problem.ts';
import type { NoSeries } from '#core/series.ts';
import type { FileKind } from '#sheet/file-kind.ts';
import type { ReportColumns, ReportFigure } from '#sheet/read-report.ts';
import type { ReportRow } from '#sheet/report-rows.ts';
import type { ReportAnswer, ReportChoices } from '#sheet/report-tables.ts';
import type { DocumentFacts } from './new-document.ts';
import type { PublishedSource } from './published.ts';
import type { ReportMemory } from './report-memory.ts';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ShownProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly place: string;
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  /** Site path of its help page. */
  readonly help: string;
  /** How many more of the kind there are in the file. */
  readonly more: number;
  /** The row of `mien-tru.csv` that waives the warning. */
  readonly waiver: string | undefined;
  /** As a spreadsheet numbers it. */
  readonly row: number | undefined;
  /** Position of the cell in its row, from 0. */
  readonly at: number | undefined;
}

export interface Mend {
  readonly kind: FixKind;
  readonly count: number;
}

interface FileBase {
  readonly id: number;
  readonly name: string;
}

/** Neither a table nor a reporting sheet that can be read; `problems` say why, where the bytes do. */
export interface UnreadView extends FileBase {
  readonly kind: 'unread';
  readonly reason:
    | 'unknown-table'
    | 'lost-letters'
    | 'broken-workbook'
    | 'large-workbook'
    | 'large-cell'
    | 'empty-workbook'
    | 'no-reader'
    | Exclude<FileKind, 'workbook' | 'ods' | 'text'>;
  readonly problems: readonly ShownProblem[];
}

export interface TableView extends FileBase {
  readonly kind: 'table';
  readonly table: TableId;
  /** The header left no doubt. */
  readonly isCertain: boolean;
  /** Where it belongs below the data folder. */
  readonly path: string;
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  /** Rows that have a problem of their own. */
  readonly problemRows: number;
  /** Of the whole file, and of rows that cannot be shown. */
  readonly fileProblems: readonly ShownProblem[];
  /** What the button would mend. */
  readonly mendable: readonly Mend[];
  readonly mended: readonly Mend[];
  /** Documents that the rows name and the portal does not have. */
  readonly unknownDocuments: readonly string[];
  /** Those of them that come along, as a person said, with the day that was said; blank where none was. */
  readonly newDocuments: readonly { readonly id: string; readonly day: string }[];
}

export interface ReportView extends FileBase {
  readonly kind: 'report';
  /** All sheets of the workbook. */
  readonly sheets: readonly SheetChoice[];
  readonly sheet: number;
  /** The font the sheet was typed for, where it was rewritten in Unicode. */
  readonly legacyFont: string | undefined;
  readonly titles: readonly string[];
  readonly headers: {
    readonly target: readonly ColumnChoice[];
    readonly result: readonly ColumnChoice[];
    /** Of no use to the portal. */
    readonly other: readonly ColumnChoice[];
  };
  readonly columns: ReportColumns;
  readonly choices: ReportChoices;
  /** `named`: the levels of government that the row names, of which one may be its scope. */
  readonly figures: readonly (ReportFigure & { readonly answer: ReportAnswer; readonly named: readonly Scope[] })[];
  readonly passedOver: readonly ReportRow[];
  readonly open: number;
  /** The chosen sheet has the header of a reporting sheet. */
  readonly hasHeader: boolean;
  /** Names that one answer may settle, with the indicator they are likely to mean, by the row's number. */
  readonly likely: ReadonlyMap<number, string>;
  /** Of the document, where the portal does not have it. */
  readonly facts: DocumentFacts | undefined;
  /** Names that `chi-tieu.csv` learns from the answers. */
  readonly learned: number;
  /** Indicators whose figures make no line with those of other periods, because they are counted in other ways. */
  readonly apart: { readonly indicators: number; readonly why: NoSeries } | undefined;
  /** What the device keeps of the answers; undefined until there is one. */
  readonly memory: ReportMemory | undefined;
  readonly isRestored: boolean;
  /** The tables that come out, once area, period and document are chosen. */
  readonly output: readonly TableView[];
  /** Paths in the zip of the whole report. */
  readonly bundle: readonly string[];
}

interface ColumnChoice {
  readonly index: number;
  readonly title: string;
  readonly isHidden: boolean;
}

interface SheetChoice {
  readonly name: string;
  readonly isHidden: boolean;
  /** It is a reporting sheet, of which no card is open yet. */
  readonly isOffered: boolean;
}

export type FileView = UnreadView | TableView | ReportView;

export interface ShownRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly ShownProblem[];
}

export interface RowsPage {
  readonly header: readonly string[];
  readonly rows: readonly ShownRow[];
  readonly total: number;
}

export interface ShownChange {
  readonly label: string;
  /** Site path of the figure. */
  readonly href: string;
  readonly table: FigureTable;
  readonly anchor: string;
  readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  /** Its reason stands in a dropped `dieu-chinh.csv`. */
  readonly hasReason: boolean;
}

export interface Changes {
  readonly added: {
    readonly count: number;
    readonly first: readonly { readonly label: string; readonly value: string }[];
  };
  readonly changed: readonly ShownChange[];
  readonly removed: readonly ShownChange[];
  readonly flips: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** `dieu-chinh.csv` as it is dropped, or else published, header first: new rows stand below. */
  readonly revisions: readonly (readonly string[])[];
  /** Rows of the other tables. */
  readonly others: readonly {
    readonly title: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
}

export interface View {
  readonly files: readonly FileView[];
  /** Undefined while errors keep the new tables from being read. */
  readonly changes: Changes | undefined;
  /** Published rows that the dropped files would break. */
  readonly elsewhere: readonly ShownProblem[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** For the selects. */
export interface Lists {
  readonly areas: readonly Choice[];
  readonly documents: readonly Choice[];
  readonly indicators: readonly (Choice & { readonly name: string; readonly unit: string })[];
}

export interface ReportPatch {
  readonly choices?: Partial<ReportChoices>;
  readonly facts?: Partial<DocumentFacts>;
  readonly columns?: ReportColumns;
  readonly answer?: { readonly row: number; readonly answer: ReportAnswer };
  /** Every cell whose digits the sheet hides, and which has no answer, is taken as the sheet shows it. */
  readonly takesShown?: boolean;
  /** Every likely name is taken for what it is likely to mean. */
  readonly takesLikely?: boolean;
}

/** Calls of the page, answered in order. */
export interface Calls {
  start(published: PublishedSource, today: number): Lists;
  /** `memories`: what was said of reporting sheets before. */
  open(files: readonly DroppedFile[], memories: readonly ReportMemory[]): View;
  close(file: number): View;
  setTable(file: number, table: TableId): View;
  setSheet(file: number, sheet: number): View;
  /** Another reporting sheet of the same workbook, on a card of its own. */
  openSheet(file: number, sheet: number): View;
  setReport(file: number, change: ReportPatch): View;
  /** The reporting sheet as it was dropped, without an answer. */
  forget(file: number): View;
  mend(file: number): View;
  edit(file: number, row: number, at: number, text: string): View;
  /** `day`: ISO, may be partial, blank where the person has not said it. */
  acceptDocument(id: string, day: string): View;
  rows(file: number, table: TableId, only: 'problems' | 'all', from: number, count: number): RowsPage;
  download(file: number, table: TableId): { readonly name: string; readonly bytes: Uint8Array };
  /** The whole report in one zip. `contact`: of the portal, blank where there is none. */
  bundle(file: number, contact: string): { readonly name: string; readonly bytes: Uint8Array };
}

export type Stage = 'reading' | 'checking' | 'comparing';

export interface Request {
  readonly id: number;
  readonly call: keyof Calls;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly stage: Stage; readonly name: string; readonly rows: number };
