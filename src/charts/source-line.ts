/** Where figures come from: the line under a chart, and the cell of a row. */
import type { Observation } from '#core/model.ts';
import { sourcesElsewhere, sourcesInWords } from '#i18n/charts.ts';
import type { ChartCell, SourceRef } from './chart-data.ts';

/** Up to two documents by name; more are counted, and the table names them in its rows or its links. */
export function sourceLine(
  observations: readonly Observation[],
  sourceOf: (observation: Observation) => SourceRef,
  where: keyof typeof sourcesElsewhere,
): string {
  const documents = [...new Set(observations.map((observation) => sourceOf(observation).document))];
  return sourcesInWords(documents, sourcesElsewhere[where]);
}

/** One link a place; figures from one place share it. */
export function sourceCell(
  observations: readonly Observation[],
  sourceOf: (observation: Observation) => SourceRef,
): ChartCell {
  const sources = observations.map(sourceOf);
  const links = [
    ...new Map(sources.map((source) => [source.href + source.text, { text: source.text, href: source.href }])).values(),
  ];
  return { values: [], text: '', links };
}
