/**
 * The read model: every question a page asks is answered from here. Built once from checked tables; never changed.
 */
import { joinKey } from './key.ts';
import type {
  Abbreviation,
  Agency,
  AreaKind,
  AreaRow,
  Citation,
  DiscrepancyRow,
  DocumentInfo,
  Group,
  Indicator,
  Observation,
  Revision,
  Statement,
  Tables,
  Target,
  Task,
} from './model.ts';
import { isoDay, nextDay, type PartialDate } from './partial-date.ts';
import { comparePeriods } from './period.ts';
import { decides, type Status, statusOf, targetSpan } from './status.ts';
import { compareVietnamese } from './text.ts';

/** An administrative area over all its rows in time. */
export interface Area {
  readonly id: string;
  /** Name and kind of the newest row. */
  readonly name: string;
  readonly kind: AreaKind;
  readonly code: string | undefined;
  /** The one its address names: that of the oldest row. */
  readonly parent: string | undefined;
  readonly history: readonly AreaRow[];
  readonly from: PartialDate | undefined;
  /** Last day of the last row; undefined while the area goes on. */
  readonly to: PartialDate | undefined;
  readonly successors: readonly string[];
  /** Areas that name this one as what they are today. */
  readonly predecessors: readonly string[];
  /** Areas that have belonged to it at any time. */
  readonly children: readonly string[];
  /** 0 the whole country, 1 province, 2 district, 3 commune: the number of segments of the id of one inside the country. */
  readonly depth: number;
}

/** All that the tables say of one area, one indicator or one document. */
export interface Records {
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly statements: readonly Statement[];
}

/** A figure beside the targets it can be held against, the one to show first at the front. */
export interface Pairing {
  readonly target: Target;
  readonly status: Status;
}

export interface Catalog {
  readonly areas: ReadonlyMap<string, Area>;
  /** The whole country, where the tables have it. */
  readonly country: Area | undefined;
  readonly provinces: readonly Area[];
  readonly groups: readonly Group[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
  readonly discrepancyRows: readonly DiscrepancyRow[];
  readonly revisions: readonly Revision[];
  readonly abbreviations: readonly Abbreviation[];
  readonly tables: Tables;
  ofArea(id: string): Records;
  ofIndicator(id: string): Records;
  ofDocument(id: string): Records;
  citationsOf(document: string): readonly Citation[];
  /** Has the area a record of its own, or has one of its descendants? */
  hasRecord(area: string): boolean;
  /** A page exists where there is a record, and for a province of today that was made from one with a record. */
  hasPage(area: string): boolean;
  /** Itself first, then the areas above it. */
  lineage(area: string): readonly Area[];
  /** Statuses of a figure, the target to show first at the front; empty when nothing decides. */
  pairings(observation: Observation): readonly Pairing[];
  /** Has a correcting or replacing document put another figure in its place? It stays visible, outside comparisons. */
  isSuperseded(observation: Observation): boolean;
  /** The figure put in this one's place; undefined while it stands. */
  replacementOf(observation: Observation): Observation | undefined;
  /** Corrections of a published figure, in the order of their table. */
  revisionsOf(anchor: string): readonly Revision[];
  /** The figures in whose place this one was put, in the order of the tables. */
  replacedBy(observation: Observation): readonly Observation[];
}

const noPairings: readonly Pairing[] = [];
const emptyRecords: Records = { observations: [], targets: [], tasks: [], statements: [] };

export function buildCatalog(tables: Tables, documents: readonly DocumentInfo[]): Catalog {
  const areas = buildAreas(tables.areas);
  const indicators = new Map(tables.indicators.map((row) => [row.id, row]));
  const documentMap = new Map(documents.map((document) => [document.id, document]));
  const byArea = collect(tables, (row) => [row.area]);
  const byIndicator = collect(tables, (row) => ('indicators' in row ? row.indicators : [row.indicator]));
  const byDocument = collect(tables, (row) => [row.document]);
  const citations = groupBy(tables.citations, (row) => row.document);
  const revisions = groupBy(tables.revisions, (row) => row.anchor);
  const targetsByPair = groupBy(tables.targets, (row) => pairKey(row));
  const replacements = replacementsOf(tables.observations);
  const replaced = groupBy(
    tables.observations.filter((row) => replacements.has(row.anchor)),
    (row) => replacements.get(row.anchor)?.anchor,
  );

  const parents = new Map([...areas.values()].map(({ id, parent }) => [id, parent]));
  const withRecord = recordedAreas(parents, [...byArea.keys(), ...documents.flatMap((document) => document.areas)]);
  const withPage = areasWithPage(withRecord, tables.areas);

  const documentDay = (id: string): number => documentMap.get(id)?.date?.first ?? 0;
  const paired = new Map<Observation, readonly Pairing[]>();
  const pairings = (observation: Observation): readonly Pairing[] => {
    let found = paired.get(observation);
    if (found === undefined) {
      found = pairingsOf(observation);
      paired.set(observation, found);
    }
    return found;
  };
  const pairingsOf = (observation: Observation): readonly Pairing[] => {
    const indicator = indicators.get(observation.indicator);
    if (indicator === undefined || !decides(observation) || replacements.has(observation.anchor)) return noPairings;
    return pairingsAmong(observation, targetsByPair.get(pairKey(observation)) ?? [], indicator.direction, documentDay);
  };

  return {
    areas,
    country: [...areas.values()].find((area) => area.depth === 0),
    provinces: [...areas.values()].filter((area) => area.depth === 1).sort((a, b) => compareVietnamese(a.name, b.name)),
    groups: [...tables.groups].sort((a, b) => a.order - b.order),
    indicators,
    agencies: new Map(tables.agencies.map((row) => [row.id, row])),
    documents: documentMap,
    observations: tables.observations,
    targets: tables.targets,
    tasks: tables.tasks,
    statements: tables.statements,
    citations: tables.citations,
    discrepancyRows: tables.discrepancies,
    revisions: tables.revisions,
    abbreviations: tables.abbreviations,
    tables,
    ofArea: (id) => byArea.get(id) ?? emptyRecords,
    ofIndicator: (id) => byIndicator.get(id) ?? emptyRecords,
    ofDocument: (id) => byDocument.get(id) ?? emptyRecords,
    citationsOf: (document) => citations.get(document) ?? [],
    hasRecord: (area) => withRecord.has(area),
    hasPage: (area) => withPage.has(area),
    lineage: (id) => {
      const line: Area[] = [];
      for (
        let area = areas.get(id);
        area !== undefined;
        area = area.parent === undefined ? undefined : areas.get(area.parent)
      )
        line.push(area);
      return line;
    },
    pairings,
    isSuperseded: (observation) => replacements.has(observation.anchor),
    replacementOf: (observation) => replacements.get(observation.anchor),
    revisionsOf: (anchor) => revisions.get(anchor) ?? [],
    replacedBy: (observation) => replaced.get(observation.anchor) ?? [],
  };
}

/** Statuses of a figure against targets of its indicator, area and scope, the one to show first at the front. `documentDay`: `yyyymmdd`, 0 for a document without a date. */
export function pairingsAmong(
  observation: Observation,
  targets: Iterable<Target>,
  direction: Indicator['direction'],
  documentDay: (id: string) => number,
): readonly Pairing[] {
  const found: Pairing[] = [];
  for (const target of targets) {
    if (targetSpan(target) === undefined && !isSamePlace(target, observation)) continue;
    const status = statusOf(observation, target, direction);
    if (status !== undefined) found.push({ target, status });
  }
  if (found.length === 0) return noPairings;
  return found.length < 2 ? found : found.sort((a, b) => comparePairings(a.target, b.target, observation, documentDay));
}

/** The areas that have a record: those named by rows or documents, and the areas above them. `parents`: every area's, as its address names it. */
export function recordedAreas(
  parents: ReadonlyMap<string, string | undefined>,
  named: Iterable<string>,
): ReadonlySet<string> {
  const recorded = new Set<string>();
  for (const id of named) {
    for (
      let area: string | undefined = id;
      area !== undefined && parents.has(area) && !recorded.has(area);
      area = parents.get(area)
    )
      recorded.add(area);
  }
  return recorded;
}

/** The areas that have a page: those with a record, and the provinces that they are today. */
export function areasWithPage(recorded: ReadonlySet<string>, rows: readonly AreaRow[]): ReadonlySet<string> {
  const provinces = new Set(rows.flatMap(({ id }) => (id.includes('/') ? [] : [id])));
  const today = rows.filter(({ id }) => recorded.has(id)).flatMap(({ successors }) => successors);
  return new Set([...recorded, ...today.filter((id) => provinces.has(id))]);
}

/** First a target in the same place of the same document, then of the same document, then the newest assigned one. */
function comparePairings(a: Target, b: Target, observation: Observation, documentDay: (id: string) => number): number {
  return (
    rank(a, observation) - rank(b, observation) ||
    documentDay(b.document) - documentDay(a.document) ||
    a.occurrence - b.occurrence ||
    (a.anchor < b.anchor ? -1 : 1)
  );
}

function rank(target: Target, observation: Observation): number {
  if (isSamePlace(target, observation)) return 0;
  if (target.document === observation.document) return 1;
  return target.kind === 'duoc_giao' ? 2 : 3;
}

function isSamePlace(target: Target, observation: Observation): boolean {
  return target.document === observation.document && target.place === observation.place;
}

/** Figures and targets of one pair key can be held against each other. */
export function pairKey(row: Pick<Target, 'indicator' | 'area' | 'scope'>): string {
  return `${row.indicator}\u001f${row.area}\u001f${row.scope ?? ''}`;
}

/**
 * Anchor of a replaced figure → the figure in its place: one with the same key but for document and occurrence that names
 * the document in `replaces`.
 */
export function replacementsOf(observations: readonly Observation[]): ReadonlyMap<string, Observation> {
  const replaced = new Map<string, Observation>();
  const replacing = observations.filter((row) => row.replaces !== undefined);
  if (replacing.length === 0) return replaced;
  // Documents that name each other would leave no figure standing: the first of them in the tables decides.
  const leadsTo = (row: Observation, goal: Observation): boolean => {
    for (let next: Observation | undefined = row; next !== undefined; next = replaced.get(next.anchor))
      if (next === goal) return true;
    return false;
  };
  const keyText = (row: Observation): string => joinKey([pairKey(row), row.period.text, row.periodMethod, row.kind]);
  const same = groupBy(observations, keyText);
  for (const row of replacing) {
    for (const other of same.get(keyText(row)) ?? []) {
      if (other.document === row.replaces && !replaced.has(other.anchor) && !leadsTo(row, other))
        replaced.set(other.anchor, row);
    }
  }
  return replaced;
}

function buildAreas(rows: readonly AreaRow[]): ReadonlyMap<string, Area> {
  const histories = groupBy(rows, (row) => row.id);
  const children = new Map<string, string[]>();
  const predecessors = new Map<string, string[]>();
  for (const [id, history] of histories) {
    history.sort((a, b) => (a.from?.first ?? 0) - (b.from?.first ?? 0));
    for (const parent of new Set(history.map((row) => row.parent)))
      if (parent !== undefined) push(children, parent, id);
    for (const successor of history.at(-1)?.successors ?? []) push(predecessors, successor, id);
  }
  const areas = new Map<string, Area>();
  const nameOf = (id: string): string => histories.get(id)?.at(-1)?.name ?? id;
  for (const [id, history] of histories) {
    const first = history[0];
    const last = history.at(-1);
    if (first === undefined || last === undefined) continue;
    areas.set(id, {
      id,
      name: last.name,
      kind: last.kind,
      code: last.code,
      parent: first.parent,
      history,
      from: first.from,
      to: last.to,
      successors: last.successors,
      predecessors: predecessors.get(id) ?? [],
      children: (children.get(id) ?? []).sort((a, b) => compareVietnamese(nameOf(a), nameOf(b)) || (a < b ? -1 : 1)),
      depth: last.kind === 'quoc-gia' ? 0 : id.split('/').length,
    });
  }
  return areas;
}

/** First day on which an ended area no longer exists, ISO; undefined while it goes on. */
export function endedFrom(area: Area): string | undefined {
  if (area.to === undefined) return undefined;
  return area.to.precision === 'day' ? isoDay(nextDay(area.to.last)) : area.to.text;
}

/** Name and kind of an area as they were on a day (`yyyymmdd`): the newest row that had begun. */
export function areaRowOn(area: Area, day: number): AreaRow | undefined {
  let found = area.history[0];
  for (const row of area.history) if ((row.from?.first ?? 0) <= day) found = row;
  return found;
}

type Linked = Observation | Target | Task | Statement;

function collect(tables: Tables, idsOf: (row: Linked) => readonly string[]): Map<string, Records> {
  const found = new Map<
    string,
    { observations: Observation[]; targets: Target[]; tasks: Task[]; statements: Statement[] }
  >();
  const recordsOf = (
    id: string,
  ): { observations: Observation[]; targets: Target[]; tasks: Task[]; statements: Statement[] } => {
    let records = found.get(id);
    if (records === undefined) {
      records = { observations: [], targets: [], tasks: [], statements: [] };
      found.set(id, records);
    }
    return records;
  };
  for (const row of tables.observations) for (const id of idsOf(row)) recordsOf(id).observations.push(row);
  for (const row of tables.targets) for (const id of idsOf(row)) recordsOf(id).targets.push(row);
  for (const row of tables.tasks) for (const id of idsOf(row)) recordsOf(id).tasks.push(row);
  for (const row of tables.statements) for (const id of idsOf(row)) recordsOf(id).statements.push(row);
  return found;
}

export function groupBy<Row, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) push(groups, keyOf(row), row);
  return groups;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/**
 * The newest period among figures; undefined without figures. A figure for a longer period than its document has lived
 * through ("năm 2024" in a report of March) does not make that period the newest, where the document names its own.
 */
export function newestPeriod(
  observations: readonly Observation[],
  documents: ReadonlyMap<string, DocumentInfo>,
): Observation['period'] | undefined {
  let newest: Observation['period'] | undefined;
  for (const row of observations) {
    const document = documents.get(row.document);
    const ahead =
      document?.period !== undefined &&
      document.period.text !== row.period.text &&
      row.period.last > document.period.last;
    if (row.period.kind === 'open' || ahead) continue;
    if (newest === undefined || comparePeriods(row.period, newest) > 0) newest = row.period;
  }
  return newest;
}
