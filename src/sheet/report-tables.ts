/** Settled rows of a reporting sheet → rows of `so-lieu` and `muc-tieu` under the headers of the tables. */
import { type Column, tables } from '#core/columns.ts';
import type { Scope } from '#core/model.ts';
import { type OutputColumn, toCsv } from '#core/serialise.ts';
import type { IndicatorMatcher } from './match-indicator.ts';
import type { ReportFigure } from './read-report.ts';
import { type CellReading, type Reading, rankIn } from './report-cell.ts';

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
  /** The same for the second column of results. */
  readonly secondMethod: string;
  readonly secondKind: string;
  readonly rankWithin: string;
  /** What becomes of rows that the sheet does not show: `take`, `leave-out`, blank where nobody has said. */
  readonly hiddenRows: string;
}

/** What a person answered for one row. */
export interface ReportAnswer {
  /** Id of the indicator; blank to leave the row out. */
  readonly indicator?: string;
  readonly result?: Reading | 'leave-out';
  readonly second?: Reading | 'leave-out';
  readonly target?: Reading | 'leave-out';
  /** Blank for the whole area. */
  readonly scope?: Scope | '';
}

/** The answers by the row's number in the sheet. */
export type ReportAnswers = ReadonlyMap<number, ReportAnswer>;

export interface OpenQuestions {
  readonly indicator: boolean;
  readonly result: boolean;
  readonly second: boolean;
  readonly target: boolean;
  readonly scope: boolean;
}

/** What is asked of a row; nothing of one that is left out. */
export function openQuestions(
  figure: ReportFigure,
  answer: ReportAnswer | undefined,
  matcher: Pick<IndicatorMatcher, 'scopesOf'>,
  hiddenRows: string,
): OpenQuestions {
  const isOut = answer?.indicator === '' || (figure.row.isHidden && hiddenRows !== 'take');
  const isOpen = (cell: CellReading, said: ReportAnswer['result']): boolean =>
    !isOut && cell.state === 'doubt' && said === undefined;
  return {
    indicator: !isOut && figure.match.certain === undefined && answer?.indicator === undefined,
    result: isOpen(figure.result, answer?.result),
    second: isOpen(figure.second, answer?.second),
    target: isOpen(figure.target, answer?.target),
    scope: !isOut && answer?.scope === undefined && namedScopes(figure, answer, matcher).length > 1,
  };
}

/** The levels that a row names and its indicator does not. */
export function namedScopes(
  figure: ReportFigure,
  answer: ReportAnswer | undefined,
  matcher: Pick<IndicatorMatcher, 'scopesOf'>,
): readonly Scope[] {
  const own = matcher.scopesOf(indicatorOf(figure, answer));
  return figure.scopes.filter((scope) => !own.includes(scope));
}

function indicatorOf(figure: ReportFigure, answer: ReportAnswer | undefined): string {
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
  matcher: Pick<IndicatorMatcher, 'scopesOf'>,
  published: ReportTables = { observations: [], targets: [] },
): ReportTables {
  const observations = rowsBelow('observations', published.observations);
  const targets = rowsBelow('targets', published.targets);
  for (const figure of figures) {
    const answer = answers.get(figure.row.row);
    const questions = openQuestions(figure, answer, matcher, choices.hiddenRows);
    const indicator = indicatorOf(figure, answer);
    if (indicator === '' || questions.indicator || questions.scope) continue;
    if (figure.row.isHidden && choices.hiddenRows !== 'take') continue;
    const [proposed = ''] = namedScopes(figure, answer, matcher);
    const base = {
      chi_tieu: indicator,
      dia_phuong: choices.area,
      pham_vi: answer?.scope ?? proposed,
      van_ban_nguon: choices.document,
      vi_tri: placeOf(figure, choices.place),
    };
    const note = noteText(figure.row.note);
    const result = questions.result ? undefined : settled(figure.result, answer?.result);
    const second = questions.second ? undefined : settled(figure.second, answer?.second);
    const target = questions.target ? undefined : settled(figure.target, answer?.target);
    if (result !== undefined)
      observations.add({
        ...base,
        ...observationCells(withRank(result, figure.row.note), choices),
        ghi_la: quoteOf(figure.result),
        ghi_chu: note,
      });
    if (second !== undefined)
      observations.add({
        ...base,
        ...observationCells(second, {
          ...choices,
          periodMethod: choices.secondMethod,
          observationKind: choices.secondKind,
        }),
        ghi_la: quoteOf(figure.second),
        ghi_chu: result === undefined ? note : '',
      });
    const level = target ?? (result?.target === undefined ? undefined : { value: result.target });
    if (level?.value !== undefined)
      targets.add({
        ...base,
        ...targetCells(level, choices),
        ghi_la: quoteOf(target === undefined ? figure.result : figure.target),
        ghi_chu: result === undefined && second === undefined ? note : '',
      });
  }
  return { observations: observations.rows, targets: targets.rows };
}

/** A remark as a cell may hold it: without its bullet, and in quotes where a spreadsheet would take it for a formula. */
function noteText(note: string): string {
  const text = note.replace(/^[-+–—•*]\s+/u, '');
  if (!/[\p{L}\d]/u.test(text)) return '';
  return /^[-+=@]/u.test(text) ? `“${text}”` : text;
}

/** "Xếp thứ 2 toàn tỉnh" beside a figure is its rank. */
function withRank(reading: Reading, note: string): Reading {
  return reading.rank === undefined ? { ...reading, ...rankIn(note) } : reading;
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
