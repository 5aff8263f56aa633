/** What views are made from: the catalog, its history and the points to clear up, each found once. */
import { type FigureAliases, noAliases } from '../address-list.ts';
import type { Catalog } from '../catalog.ts';
import { decimalText } from '../decimal.ts';
import { type Discrepancy, discrepanciesOf } from '../discrepancy.ts';
import { type FigureHistory, noHistory } from '../history.ts';
import type { Observation, Target } from '../model.ts';
import { numbersIn } from '../text.ts';

export interface Portal {
  readonly catalog: Catalog;
  /** What became of published figures. */
  readonly history: FigureHistory;
  /** Anchors that figures had under keys of before. */
  readonly aliases: FigureAliases;
  readonly discrepancies: readonly Discrepancy[];
  /** Points that concern one figure or target, by its anchor. */
  readonly discrepanciesByAnchor: ReadonlyMap<string, readonly Discrepancy[]>;
  readonly discrepanciesByDocument: ReadonlyMap<string, readonly Discrepancy[]>;
  readonly discrepanciesByArea: ReadonlyMap<string, readonly Discrepancy[]>;
}

export function buildPortal(
  catalog: Catalog,
  history: FigureHistory = noHistory,
  aliases: FigureAliases = noAliases,
): Portal {
  const discrepancies = discrepanciesOf(catalog);
  const byAnchor = new Map<string, Discrepancy[]>();
  const byDocument = new Map<string, Discrepancy[]>();
  const byArea = new Map<string, Discrepancy[]>();
  for (const discrepancy of discrepancies) {
    const concerned = concernedBy(discrepancy, catalog);
    for (const anchor of concerned.anchors) add(byAnchor, anchor, discrepancy);
    for (const document of concerned.documents) add(byDocument, document, discrepancy);
    for (const area of concerned.areas) add(byArea, area, discrepancy);
  }
  return {
    catalog,
    history,
    aliases,
    discrepancies,
    discrepanciesByAnchor: byAnchor,
    discrepanciesByDocument: byDocument,
    discrepanciesByArea: byArea,
  };
}

interface Concerned {
  readonly anchors: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
}

/** What a point to clear up is about. */
export function concernedBy(discrepancy: Discrepancy, catalog: Catalog): Concerned {
  const anchors = new Set<string>();
  const documents = new Set<string>();
  const areas = new Set<string>();
  const rows = ((): readonly { readonly anchor?: string; readonly document: string; readonly area?: string }[] => {
    switch (discrepancy.rule) {
      case 'results-differ':
        return discrepancy.observations;
      case 'result-beside-unclear':
        return [...discrepancy.results, ...discrepancy.unclear];
      case 'share-not-fraction':
        return [discrepancy.observation];
      case 'parts-above-total':
        return [discrepancy.total, ...discrepancy.parts];
      case 'targets-differ':
        return discrepancy.statements;
      case 'two-dates':
        return discrepancy.citations;
      case 'before-document':
        return [discrepancy.row];
      case 'read': {
        const { documentA, placeA, valueA, documentB, placeB, valueB } = discrepancy.entry;
        return [
          { document: documentA },
          ...(documentB === undefined ? [] : [{ document: documentB }]),
          ...figuresNamed(documentA, placeA, valueA, catalog),
          ...figuresNamed(documentB, placeB, valueB, catalog),
        ];
      }
    }
  })();
  for (const row of rows) {
    if (row.anchor !== undefined) anchors.add(row.anchor);
    documents.add(row.document);
    if (row.area !== undefined) areas.add(row.area);
  }
  if (areas.size === 0)
    for (const document of documents) for (const area of catalog.documents.get(document)?.areas ?? []) areas.add(area);
  return { anchors, documents, areas };
}

/** The figures and targets of a document that stand at a place with a number that the text of a reading names. */
export function figuresNamed(
  document: string | undefined,
  place: string | undefined,
  value: string | undefined,
  catalog: Catalog,
): (Observation | Target)[] {
  if (document === undefined) return [];
  const named = numbersIn(value ?? '');
  const records = catalog.ofDocument(document);
  const stands = (row: Observation | Target): boolean =>
    row.place === place &&
    [row.value, 'numerator' in row ? row.numerator : undefined].some(
      (number) => number !== undefined && named.has(decimalText(number)),
    );
  return [...records.observations.filter(stands), ...records.targets.filter(stands)];
}

function add(map: Map<string, Discrepancy[]>, key: string, value: Discrepancy): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
