/** Summaries against the tables: every indicator, area, document and figure that a summary names exists, once. */
import { type Matchable, matchingRows, queryOf, type RowQuery } from '#core/key.ts';
import type { DocumentInfo, Observation, Tables } from '#core/model.ts';
import type { Problem } from '#core/problem.ts';
import { isPoint } from '#core/quantity.ts';
import { quantityOf } from '#core/status.ts';
import { nearest } from '#core/text.ts';
import type { SummaryCode } from './codes.ts';
import type { ComponentUse } from './components.ts';
import { summaryKindOf } from './summary-folders.ts';

export interface CheckedSummary {
  /** Path below the content folder. */
  readonly file: string;
  readonly id: string;
  readonly references: readonly ComponentUse[];
  /** Key of the front matter → its line. */
  readonly keyLines?: ReadonlyMap<string, number>;
}

export function checkReferences(
  summaries: readonly CheckedSummary[],
  documents: readonly DocumentInfo[],
  tables: Tables,
  unread: ReadonlySet<string> = new Set(),
): Problem[] {
  const known: Known = {
    observations: Map.groupBy(tables.observations, (row) => row.document),
    targets: Map.groupBy(tables.targets, (row) => row.document),
    documents: new Set([...documents.map(({ id }) => id), ...unread]),
    indicators: new Set(tables.indicators.map((row) => row.id)),
    totals: new Map(tables.indicators.flatMap(({ id, partOf }) => (partOf === undefined ? [] : [[id, partOf]]))),
    areas: new Set(tables.areas.map((row) => row.id)),
    countries: new Set(tables.areas.filter((row) => row.kind === 'quoc-gia').map((row) => row.id)),
  };
  const infos = new Map(documents.map((document) => [document.id, document]));
  return summaries.flatMap((summary) => {
    const info = summaryKindOf(summary.file) === 'document' ? infos.get(summary.id) : undefined;
    const uses = summary.references.filter(({ name }) => name === 'SoLieu' || name === 'MucTieu');
    return [
      ...(info === undefined ? [] : frontMatterProblems(summary, info, known)),
      ...uses.flatMap((use) => useProblems(summary, use, known)),
    ];
  });
}

interface Known {
  /** Rows by document: a summary asks for one document's rows, however many there are in all. */
  readonly observations: ReadonlyMap<string, readonly Observation[]>;
  readonly targets: ReadonlyMap<string, readonly Matchable[]>;
  readonly documents: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  /** Indicator → the one of which it is a part. */
  readonly totals: ReadonlyMap<string, string>;
  readonly areas: ReadonlySet<string>;
  /** Areas that are a whole country: its mean stands in no list of provinces. */
  readonly countries: ReadonlySet<string>;
}

function frontMatterProblems({ file, keyLines }: CheckedSummary, info: DocumentInfo, known: Known): Problem[] {
  const at = (key: string): Place => {
    const line = keyLines?.get(key);
    return { column: key, ...(line === undefined ? {} : { row: line }) };
  };
  return [
    ...info.wholeLists.flatMap(({ indicator, period, areas }): Problem[] => {
      if (!known.indicators.has(indicator))
        return [unknown(file, 'summary/unknown-indicator', indicator, known.indicators, at('danh_sach_day_du'))];
      const count = listLengths(indicator, period.text, info.id, known).find((length) => length !== areas);
      if (count === undefined) return [];
      const value = `${indicator} ${period.text}`;
      const details = { areas, count };
      return [{ ...at('danh_sach_day_du'), code: 'summary/list-not-whole', severity: 'error', file, value, details }];
    }),
    ...info.areas
      .filter((area) => !known.areas.has(area))
      .map((area) => unknown(file, 'summary/unknown-area', area, known.areas, at('dia_phuong'))),
    ...info.relations
      .filter(({ document }) => !known.documents.has(document))
      .map(({ document }) => unknown(file, 'summary/unknown-document', document, known.documents, at('quan_he'))),
  ];
}

/**
 * How long a list is by the rows of its document, each by itself: areas with a value or a rank of the indicator, areas with
 * one of its parts or of its total, and what the rows state as the length.
 */
function listLengths(indicator: string, period: string, document: string, known: Known): number[] {
  const total = known.totals.get(indicator) ?? indicator;
  const ofMeasure = (known.observations.get(document) ?? []).filter(
    (row) =>
      (known.totals.get(row.indicator) ?? row.indicator) === total &&
      row.period.text === period &&
      row.scope === undefined &&
      !known.countries.has(row.area),
  );
  const own = ofMeasure.filter((row) => {
    const quantity = quantityOf(row);
    return row.indicator === indicator && (quantity === undefined ? row.rank !== undefined : isPoint(quantity));
  });
  return [
    new Set(own.map(({ area }) => area)).size,
    new Set(ofMeasure.map(({ area }) => area)).size,
    ...own.flatMap(({ rankTotal }) => rankTotal ?? []),
  ];
}

function useProblems({ file: path, id }: CheckedSummary, use: ComponentUse, known: Known): Problem[] {
  const query = queryOf(use.attributes, id);
  const at = { row: use.line, details: { line: use.line, columnNumber: use.columnNumber } };
  if (!known.indicators.has(query.indicator))
    return [unknown(path, 'summary/unknown-indicator', query.indicator, known.indicators, at)];
  if (query.area !== undefined && !known.areas.has(query.area))
    return [unknown(path, 'summary/unknown-area', query.area, known.areas, at)];
  if (!known.documents.has(query.document))
    return [unknown(path, 'summary/unknown-document', query.document, known.documents, at)];
  const isTarget = use.name === 'MucTieu';
  const rows = matchingRows((isTarget ? known.targets : known.observations).get(query.document) ?? [], query);
  if (rows.length === 1) return [];
  return [
    {
      code: rows.length === 0 ? 'summary/no-figure' : 'summary/several-figures',
      severity: 'error',
      file: path,
      row: use.line,
      value: describeQuery(query),
      details: { ...at.details, count: rows.length, table: isTarget ? 'muc-tieu' : 'so-lieu' },
    },
  ];
}

/** As the attributes were written, the document included: `chi-tieu="x" van-ban="y"`. */
function describeQuery({ indicator, document, area, scope, period, periodMethod, kind, occurrence }: RowQuery): string {
  const pairs = [
    ['chi-tieu', indicator],
    ['dia-phuong', area],
    ['pham-vi', scope],
    ['ky', period],
    ['cach-tinh-ky', periodMethod],
    ['loai', kind],
    ['lan', occurrence],
    ['van-ban', document],
  ];
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`])).join(' ');
}

type Place = Partial<Pick<Problem, 'row' | 'column' | 'details'>>;

function unknown(path: string, code: SummaryCode, value: string, known: ReadonlySet<string>, place: Place): Problem {
  const meant = nearest(value, known, 1)[0];
  return {
    ...place,
    code,
    severity: 'error',
    file: path,
    value,
    details: { ...place.details, ...(meant === undefined ? {} : { meant }) },
  };
}
