/** Settled rows of a reporting sheet → rows of `so-lieu` and `muc-tieu` under the headers of the tables. */
import { type Column, tables } from '#core/columns.ts';
import { type OutputColumn, toCsv } from '#core/serialise.ts';
import type { ReportFigure } from './read-report.ts';
import type { CellReading, Reading } from './report-cell.ts';

/** What is said once for the whole sheet; ids and canonical texts, blank when not said. */
export interface ReportChoices {
  readonly area: string;
  readonly period: string;
  /** The period of the plan column: the year. */
  readonly targetPeriod: string;
  readonly document: string;
  /** Where in the document the sheet stands: "phụ lục 1". */
  readonly place: string;
  readonly observationKind: string;
  readonly targetKind: string;
  readonly periodMethod: string;
  readonly rankWithin: string;
}

/** What a person answered for one row. */
export interface ReportAnswer {
  /** Id of the indicator; blank to leave the row out. */
  readonly indicator?: string;
  readonly result?: Reading | 'leave-out';
  readonly target?: Reading | 'leave-out';
}

/** The answers by the row's number in the sheet. */
export type ReportAnswers = ReadonlyMap<number, ReportAnswer>;

export interface OpenQuestions {
  readonly indicator: boolean;
  readonly result: boolean;
  readonly target: boolean;
}

export function openQuestions(figure: ReportFigure, answer: ReportAnswer | undefined): OpenQuestions {
  if (answer?.indicator === '') return { indicator: false, result: false, target: false };
  return {
    indicator: figure.match.certain === undefined && answer?.indicator === undefined,
    result: figure.result.state === 'doubt' && answer?.result === undefined,
    target: figure.target.state === 'doubt' && answer?.target === undefined,
  };
}

export function indicatorOf(figure: ReportFigure, answer: ReportAnswer | undefined): string {
  return answer?.indicator ?? figure.match.certain ?? '';
}

/** Cells by header. */
export type Row = Readonly<Record<string, string>>;

export interface ReportTables {
  readonly observations: readonly Row[];
  readonly targets: readonly Row[];
}

/**
 * Rows with an open question are left out until it is answered. `published`: the rows of the document that the portal has,
 * which come first.
 */
export function reportTables(
  figures: readonly ReportFigure[],
  answers: ReportAnswers,
  choices: ReportChoices,
  published: ReportTables = { observations: [], targets: [] },
): ReportTables {
  const observations = rowsBelow('observations', published.observations);
  const targets = rowsBelow('targets', published.targets);
  for (const figure of figures) {
    const answer = answers.get(figure.row.row);
    const questions = openQuestions(figure, answer);
    const indicator = indicatorOf(figure, answer);
    if (indicator === '' || questions.indicator) continue;
    const result = questions.result ? undefined : settled(figure.result, answer?.result);
    const target = questions.target ? undefined : settled(figure.target, answer?.target);
    const base = {
      chi_tieu: indicator,
      dia_phuong: choices.area,
      pham_vi: figure.scope ?? '',
      van_ban_nguon: choices.document,
      vi_tri: placeOf(figure, choices.place),
    };
    if (result !== undefined)
      observations.add({ ...base, ...observationCells(result, choices), ghi_la: quoteOf(figure.result) });
    const level = target ?? (result?.target === undefined ? undefined : { value: result.target });
    if (level?.value !== undefined)
      targets.add({
        ...base,
        ...targetCells(level, choices),
        ghi_la: quoteOf(target === undefined ? figure.result : figure.target),
      });
  }
  return { observations: observations.rows, targets: targets.rows };
}

const valueHeaders = ['dau_so_sanh', 'gia_tri', 'gia_tri_den', 'tu_so', 'mau_so', 'xep_hang', 'tong_so_xep_hang'];

/** What a published row says already is not said again; anything else under one key is the next occurrence. */
function rowsBelow(
  table: 'observations' | 'targets',
  published: readonly Row[],
): { readonly rows: readonly Row[]; add(row: Row): void } {
  const { key, columns } = tables[table];
  const keyHeaders = columns
    .filter(({ field }) => field !== 'occurrence' && (key as readonly string[]).includes(field))
    .map(({ header }) => header);
  const textOf = (row: Row, headers: readonly string[]): string =>
    headers.map((header) => row[header] ?? '').join('\u001f');
  const said = new Set(published.map((row) => textOf(row, [...keyHeaders, ...valueHeaders])));
  const last = new Map<string, number>();
  for (const row of published)
    last.set(textOf(row, keyHeaders), Math.max(last.get(textOf(row, keyHeaders)) ?? 0, Number(row['lan'] || 1)));
  const rows = [...published];
  return {
    rows,
    add(row) {
      if (said.has(textOf(row, [...keyHeaders, ...valueHeaders]))) return;
      const occurrence = (last.get(textOf(row, keyHeaders)) ?? 0) + 1;
      last.set(textOf(row, keyHeaders), occurrence);
      rows.push({ ...row, lan: occurrence === 1 ? '' : String(occurrence) });
    },
  };
}

function settled(cell: CellReading, answer: ReportAnswer['result']): Reading | undefined {
  if (answer === 'leave-out') return undefined;
  if (answer !== undefined) return answer;
  return cell.state === 'certain' ? cell.reading : undefined;
}

function observationCells(reading: Reading, choices: ReportChoices): Row {
  return {
    ky: choices.period,
    cach_tinh_ky: choices.periodMethod,
    dau_so_sanh: reading.mark ?? '',
    gia_tri: reading.value ?? '',
    gia_tri_den: reading.valueTo ?? '',
    tu_so: reading.numerator ?? '',
    mau_so: reading.denominator ?? '',
    xep_hang: reading.rank ?? '',
    tong_so_xep_hang: reading.rankTotal ?? '',
    xep_hang_trong: reading.rank === undefined ? '' : choices.rankWithin,
    loai_so_lieu: reading.isEstimate === true ? 'uoc_thuc_hien' : choices.observationKind,
  };
}

function targetCells(reading: Reading, choices: ReportChoices): Row {
  return {
    ky: choices.targetPeriod,
    dau_so_sanh: reading.mark ?? '',
    gia_tri: reading.value ?? '',
    gia_tri_den: reading.valueTo ?? '',
    loai_muc_tieu: choices.targetKind,
  };
}

const longestQuote = 60;
const longestPlace = 80;

/** How the document writes it, where that is more than the number itself. */
function quoteOf(cell: CellReading): string {
  const text = cell.state === 'blank' ? '' : cell.quote;
  if (cell.state === 'certain' && text.replace(',', '.') === (cell.reading.value ?? cell.reading.rank)) return '';
  return text.length > longestQuote || /^[=+@-]/u.test(text) ? '' : text;
}

function placeOf({ row }: ReportFigure, place: string): string {
  const within = row.number === '' ? `dòng ${row.row}` : `STT ${row.number}`;
  return (place === '' ? within : `${place}, ${within}`).slice(0, longestPlace);
}

/** A canonical file with the columns that hold something, and the required ones. */
export function rowsCsv(table: 'observations' | 'targets', rows: readonly Row[]): string {
  const columns: readonly Column[] = tables[table].columns;
  const used = columns.filter(
    (column) => column.required === true || rows.some((row) => (row[column.header] ?? '') !== ''),
  );
  return toCsv(
    used.map(
      ({ header, kind }): OutputColumn<Row> => ({
        header,
        decimal: kind === 'decimal',
        cell: (row) => row[header] ?? '',
      }),
    ),
    rows,
    'canonical',
  );
}
