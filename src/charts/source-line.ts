/** Where figures come from: the line under a chart, and the cell of a row. */
import { sourcesElsewhere } from '#i18n/chart-words.ts';
import { sourcesInWords } from '#i18n/charts.ts';
import type { ChartCell, SourceRef } from './chart-data.ts';

/** Up to two documents by name; more are counted, and the table names them in its rows or its links. */
export function sourceLine<Row>(
  rows: readonly Row[],
  sourceOf: (row: Row) => SourceRef,
  where: keyof typeof sourcesElsewhere,
): string {
  const documents = [...new Set(rows.map((row) => sourceOf(row).document))];
  return sourcesInWords(documents, sourcesElsewhere[where]);
}

/** One link a place; figures from one place share it. */
export function sourceCell<Row>(rows: readonly Row[], sourceOf: (row: Row) => SourceRef): ChartCell {
  const sources = rows.map(sourceOf);
  const links = [
    ...new Map(sources.map((source) => [source.href + source.text, { text: source.text, href: source.href }])).values(),
  ];
  return { values: [], text: '', links };
}
