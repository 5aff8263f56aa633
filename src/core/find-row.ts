/** Which row a `SoLieu` or `MucTieu` of a summary means: its attributes must fit exactly one row. */
import type { Observation, Tables, Target } from './model.ts';

/** Attributes as written in the summary; blank ones do not narrow. */
export interface RowQuery {
  readonly indicator: string;
  readonly document: string;
  readonly area: string | undefined;
  readonly scope: string | undefined;
  readonly period: string | undefined;
  readonly periodMethod: string | undefined;
  readonly kind: string | undefined;
  readonly occurrence: string | undefined;
}

export type Matchable = Pick<Observation, 'indicator' | 'document' | 'area' | 'scope' | 'occurrence'> & {
  readonly kind: string;
  readonly period: { readonly text: string } | undefined;
  readonly periodMethod?: string | undefined;
};

/** All rows that fit; a query is sound when there is exactly one. */
export function matchingRows<Row extends Matchable>(rows: readonly Row[], query: RowQuery): Row[] {
  return rows.filter(
    (row) =>
      row.indicator === query.indicator &&
      row.document === query.document &&
      (query.area === undefined || row.area === query.area) &&
      (query.scope === undefined || row.scope === query.scope) &&
      (query.period === undefined || row.period?.text === query.period) &&
      (query.periodMethod === undefined || row.periodMethod === query.periodMethod) &&
      (query.kind === undefined || row.kind === query.kind) &&
      (query.occurrence === undefined || String(row.occurrence) === query.occurrence),
  );
}

/** The query of a component's attributes; the document defaults to the one the summary belongs to. */
export function queryOf(attributes: ReadonlyMap<string, string>, ownDocument: string): RowQuery {
  return {
    indicator: attributes.get('chi-tieu') ?? '',
    document: attributes.get('van-ban') ?? ownDocument,
    area: attributes.get('dia-phuong'),
    scope: attributes.get('pham-vi'),
    period: attributes.get('ky'),
    periodMethod: attributes.get('cach-tinh-ky'),
    kind: attributes.get('loai'),
    occurrence: attributes.get('lan'),
  };
}

export function observationsFor(tables: Tables, query: RowQuery): Observation[] {
  return matchingRows(tables.observations, query);
}

export function targetsFor(tables: Tables, query: RowQuery): Target[] {
  return matchingRows(tables.targets, query);
}
