/** What an area's page shows: the band of an ended area, the balance of the newest period, figures, targets, tasks, statements. */
import type { ChartData } from '#charts/chart-data.ts';
import { type Area, groupBy, newestPeriod } from '#core/catalog.ts';
import type { Figure, ResultGroup, ResultRow, StatedTarget } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { Observation } from '#core/model.ts';
import { byMeasure } from '#core/outside-measures.ts';
import { comparePeriods } from '#core/period.ts';
import { areaPath, documentPath } from '#core/site/addresses.ts';
import { indexesOf } from '#core/site/indexes.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { spanInWords, areaWords as words } from '#i18n/area-words.ts';
import { capitalised, lowerFirst } from '#i18n/capitalised.ts';
import { formatInteger } from '#i18n/format.ts';
import { leadInWords } from '#i18n/lead-words.ts';
import { unitGridTitle } from '#i18n/unit-grid.ts';
import { areaKindWord, areaName, areaTitle } from '#i18n/words.ts';
import { type Arrival, arrivalsOf } from './area-arrivals.ts';
import { areaEnd } from './area-end.ts';
import { areaLead, recordedBefore } from './area-lead.ts';
import { areaNote } from './area-list.ts';
import { areaCitation, type PageCitation } from './citation-view.ts';
import { type DiscrepancyView, discrepancyView, touched } from './discrepancy-view.ts';
import { currentFigures, figureOf, figuresOf } from './figure-view.ts';
import { type OutsideReading, outsideReadings } from './outside-view.ts';
import { type PeriodMatrix, periodMatrices } from './period-matrix.ts';
import { type PeriodTable, periodTables } from './period-table.ts';
import { resultGroups } from './result-rows.ts';
import { documentName, type Link } from './source.ts';
import { isOwn, type OthersStatements, saidByOthers, statementGroups } from './statements.ts';
import { agreeingTargets, statedTarget, targetAnchors } from './target-view.ts';
import { type TaskView, taskView } from './task-view.ts';
import { type UnitGrid, unitGrid } from './unit-grid.ts';

/** Sentences among the results that are none, under one heading. */
interface SilentGroup {
  readonly name: string;
  /** Sentences; those that agree are one figure. */
  readonly count: number;
  readonly figures: readonly Figure[];
}

/** The course of one indicator and scope over time. */
interface Trend {
  readonly id: string;
  readonly table: PeriodTable;
  readonly chart: ChartData;
  readonly name: string;
}

export interface AreaView {
  readonly title: string;
  /** What tells it from an area of the same name: ", tỉnh Bắc Giang"; empty where no other has it. */
  readonly titleTail: string;
  readonly path: string;
  readonly crumbs: readonly Link[];
  readonly description: string;
  readonly lede: string;
  readonly band: AreaBand | undefined;
  /** Units of today that readers come from. */
  readonly arrivals: readonly Arrival[];
  /** Results held against levels, the worst gap first. */
  readonly compared: readonly ResultGroup[];
  /** All results by period; those without a level alone, where no indicator has two periods. Empty: nothing but `compared`. */
  readonly matrices: readonly PeriodMatrix[];
  /** Anchors that stand in the rows of `compared`. */
  readonly comparedAnchors: ReadonlySet<string>;
  readonly trends: readonly Trend[];
  /** Is any of it, or of what others measure, drawn? */
  readonly hasCharts: boolean;
  /** What others measure; undefined where the portal holds none. */
  readonly outside: OutsideView | undefined;
  readonly silent: readonly SilentGroup[];
  /** "12 chưa rõ, 9 chép lại". */
  readonly silentCount: string;
  readonly policy: readonly Figure[];
  readonly targets: readonly StatedTarget[];
  readonly discrepancies: readonly DiscrepancyView[];
  readonly tasks: readonly TaskView[];
  /** The documents in which the area judges itself, each with what it says there. */
  readonly statements: readonly (Link & { readonly note: string })[];
  readonly saidByOthers: readonly OthersStatements[];
  readonly documents: readonly (Link & { readonly note: string })[];
  /** Areas below it with a record; without those that the grid shows. */
  readonly children: readonly (Link & { readonly note: string })[];
  /** "Nơi trực thuộc có số liệu", "10 huyện, thành phố: cổng chưa có số liệu của 8 nơi". */
  readonly unitsTitle: string;
  readonly grid: UnitGrid | undefined;
  /** What it was made from; `note`: what is known of each, where the area itself has reported nothing. */
  readonly predecessors: readonly (Link & { readonly note: string })[];
  /** Title of `predecessors` with their notes; undefined where the area has a record of its own. */
  readonly beforeTitle: string | undefined;
  readonly citation: PageCitation;
}

interface OutsideView {
  readonly readings: readonly OutsideReading[];
  /** Values of measures that are part of no other. */
  readonly trends: readonly Trend[];
  readonly partTrends: readonly Trend[];
  /** Places, where no course of values is known. */
  readonly placeTrends: readonly Trend[];
  /** Every figure at its permanent address. */
  readonly matrices: readonly PeriodMatrix[];
}

interface AreaBand {
  readonly headline: string;
  readonly text: string;
  /** Those without a page of their own lead nowhere. */
  readonly successors: readonly { readonly label: string; readonly href: string | undefined }[];
  readonly after: string;
  readonly basis: string | undefined;
  readonly note: string | undefined;
}

export function areaView(area: Area, portal: Portal): AreaView {
  const { catalog } = portal;
  const records = catalog.ofArea(area.id);
  const { own, outside } = byMeasure(records.observations, catalog);
  const results = own.filter(decides);
  const newest = newestPeriod(results, catalog.documents);
  const ownStatements = records.statements.filter((row) => isOwn(row, area.id, portal));
  const entries = resultEntries(results, portal);
  const compared = entries.flatMap(({ rows }) => rows).filter(({ figure }) => figure.goals.length > 0);
  const comparedAnchors = new Set(
    compared.flatMap(({ figure, replaced }) =>
      [figure, ...replaced].flatMap(({ row, otherAnchors }) => [row.anchor, ...otherAnchors]),
    ),
  );
  const hasCourse = entries.some(({ hasOlder }) => hasOlder);
  const tabled = !hasCourse ? results.filter(({ anchor }) => !comparedAnchors.has(anchor)) : results;
  const rowsOf = (kind: Observation['kind']): Observation[] => own.filter((row) => row.kind === kind);
  const of = (kind: Observation['kind']): Figure[] => figuresOf(rowsOf(kind), portal);
  const silent = [
    { ...words.silent.chua_ro, rows: rowsOf('chua_ro') },
    { ...words.silent.nhac_lai_muc_tieu, rows: rowsOf('nhac_lai_muc_tieu') },
  ].filter(({ rows }) => rows.length > 0);
  const pairedTargets = new Set(targetAnchors(records.observations, portal));
  const openTargets = records.targets.filter((row) => !pairedTargets.has(row.anchor));
  const discrepancies = (portal.discrepanciesByArea.get(area.id) ?? [])
    .map((point) => discrepancyView(point, portal))
    .sort((a, b) => touched.indexOf(a.touches) - touched.indexOf(b.touches));
  const documents = [...indexesOf(portal).documentsOfArea(area.id)].sort(
    (a, b) => (b.date?.first ?? b.period?.first ?? 0) - (a.date?.first ?? a.period?.first ?? 0),
  );
  const lede = leadInWords(areaLead(area, portal), area);
  const trends = entries.flatMap((entry) => entry.trends);
  const measured = outside.length === 0 ? undefined : outsideView(outside, portal);
  const grid = unitGrid(area, portal);
  const children = area.children
    .filter((id) => catalog.hasRecord(id))
    .flatMap((id) => catalog.areas.get(id) ?? [])
    .filter((child) => grid?.units.every((unit) => unit.area !== child) !== false);
  return {
    title: areaTitle(area),
    titleTail: titleTailOf(area, portal),
    path: areaPath(area.id),
    crumbs: [
      { href: '/dia-phuong/', label: words.list },
      ...catalog
        .lineage(area.id)
        .slice(1)
        .reverse()
        .map((above) => ({ href: areaPath(above.id), label: areaTitle(above) })),
    ],
    description: words.description(areaTitle(area), lede),
    lede,
    band: bandOf(area, newest, portal),
    arrivals: arrivalsOf(area, newest, portal),
    compared: resultGroups(compared, portal),
    matrices: periodMatrices(tabled, portal),
    comparedAnchors,
    trends,
    hasCharts: [trends, measured?.trends, measured?.partTrends, measured?.placeTrends].some(
      (some) => some !== undefined && some.length > 0,
    ),
    silent: silent.map(({ name, rows }) => ({ name, count: rows.length, figures: figuresOf(rows, portal) })),
    silentCount: silent.map(({ word, rows }) => `${formatInteger(rows.length)} ${word}`).join(', '),
    outside: measured,
    policy: [...of('quy_dinh'), ...of('du_kien')],
    targets: inGroups(agreeingTargets(openTargets), (same) => same[0]?.indicator ?? '', portal).flatMap(({ items }) =>
      items.map((same) => statedTarget(same, portal)),
    ),
    discrepancies,
    tasks: records.tasks
      .map((task) => taskView(task, portal))
      .sort((a, b) => Number(b.hasDeadline) - Number(a.hasDeadline)),
    statements: documents.flatMap((document) => {
      const rows = ownStatements.filter((row) => row.document === document.id);
      const note = statementGroups(rows, portal)
        .map(({ name, statements }) => `${formatInteger(statements.length)} ${lowerFirst(name)}`)
        .join(', ');
      return rows.length === 0
        ? []
        : [{ href: `${documentPath(document.id)}#danh-gia`, label: documentName(document, catalog), note }];
    }),
    saidByOthers: saidByOthers(
      area,
      records.statements.filter((row) => !ownStatements.includes(row)),
      portal,
    ),
    documents: documents.map((document) => ({
      href: documentPath(document.id),
      label: documentName(document, catalog),
      note: document.subject,
    })),
    children: children.map((child) => ({
      href: areaPath(child.id),
      label: areaTitle(child),
      note: hasRows(child, portal) ? areaNote(child, portal) : saidOf(child, portal),
    })),
    unitsTitle:
      grid === undefined
        ? words.below(children.some((child) => hasRows(child, portal)))
        : unitGridTitle(
            grid.units.map((unit) => unit.area),
            grid.silent,
            grid.day,
          ),
    grid,
    predecessors: recordedBefore(area, catalog).map((before) => ({
      href: areaPath(before.id),
      label: `${areaTitle(before)}${titleTailOf(before, portal)}`,
      note: catalog.hasRecord(area.id) ? '' : leadInWords(areaLead(before, portal), before),
    })),
    beforeTitle: catalog.hasRecord(area.id) ? undefined : words.before(areaName(area)),
    citation: areaCitation(areaTitle(area), area.history, records, newest, documents),
  };
}

/** Has it figures, targets or tasks? */
function hasRows({ id }: Area, { catalog }: Portal): boolean {
  const { observations, targets, tasks } = catalog.ofArea(id);
  return observations.length + targets.length + tasks.length > 0;
}

/** What documents say of an area without figures. */
function saidOf({ id }: Area, { catalog }: Portal): string {
  return catalog
    .ofArea(id)
    .statements.map(({ content }) => content)
    .join(' ');
}

function outsideView(outside: readonly Observation[], portal: Portal): OutsideView {
  const isPart = ({ rows }: Entry): boolean => rows.some(({ figure }) => figure.indicator.partOf !== undefined);
  const isValued = ({ chart }: Trend): boolean => chart.ranked === undefined;
  const entries = resultEntries(outside.filter(decides), portal);
  const trendsOf = (own: readonly Entry[]): Trend[] => own.flatMap(({ trends }) => trends);
  return {
    readings: outsideReadings(outside, portal),
    trends: trendsOf(entries.filter((entry) => !isPart(entry))).filter(isValued),
    partTrends: trendsOf(entries.filter(isPart))
      .filter(isValued)
      .map((trend) => ({
        ...trend,
        // The heading above them all says whose parts they are, and in what they are counted.
        chart: {
          ...trend.chart,
          title: capitalised(trend.name.replace(/^[^:]*: /u, '')),
          description: `${trend.chart.title}. ${trend.chart.description}`,
        },
      })),
    placeTrends: trendsOf(entries).filter((trend) => !isValued(trend)),
    matrices: periodMatrices(outside, portal),
  };
}

interface Entry {
  /** The newest period's figures. */
  readonly rows: readonly ResultRow[];
  readonly hasOlder: boolean;
  readonly trends: readonly Trend[];
}

/** The newest figures of each indicator and scope, and their course over time. */
function resultEntries(results: readonly Observation[], portal: Portal): Entry[] {
  const bySeries = groupBy(results, (row) => joinKey([row.indicator, row.scope]));
  return [...bySeries.values()].map((same) => {
    const newest = newestPeriod(same, portal.catalog.documents) ?? same[0]?.period;
    const current = same.filter((row) => newest === undefined || row.period.last >= newest.last);
    const older = same.filter((row) => !current.includes(row)).sort((a, b) => comparePeriods(b.period, a.period));
    const targetIds = targetAnchors(same, portal);
    const rows = currentFigures(current, portal).map(({ rows: agreeing, replaced }, index) => ({
      figure: figureOf(agreeing, portal),
      targetIds: index === 0 ? targetIds : [],
      replaced: replaced.map((row) => figureOf([row], portal)),
    }));
    const [first] = rows;
    const trends = periodTables(current, older, portal).flatMap((table): Trend[] =>
      table.chart === undefined || first === undefined
        ? []
        : [
            {
              id: `bieu-do-${first.figure.row.anchor}-${table.chart.key}`,
              table,
              chart: table.chart,
              name: first.figure.indicator.shortName,
            },
          ],
    );
    return { rows, hasOlder: older.length > 0, trends };
  });
}

/** In the order of the content groups and, inside, of the indicator table. */
function inGroups<Item>(
  items: readonly Item[],
  indicatorIdOf: (item: Item) => string,
  portal: Portal,
): { name: string; id: string; items: Item[] }[] {
  const { indicatorPlace } = indexesOf(portal);
  const byGroupId = groupBy(items, (item) => portal.catalog.indicators.get(indicatorIdOf(item))?.group ?? '');
  return portal.catalog.groups.flatMap((group) => {
    const members = byGroupId.get(group.id);
    if (members === undefined) return [];
    return [
      {
        name: group.name,
        id: group.id,
        items: members.sort((a, b) => indicatorPlace(indicatorIdOf(a)) - indicatorPlace(indicatorIdOf(b))),
      },
    ];
  });
}

/** The first screen of an ended area: when, by which act, what it is today, and how old the newest figure is. */
function bandOf(area: Area, newest: Observation['period'] | undefined, portal: Portal): AreaBand | undefined {
  const { catalog } = portal;
  const end = areaEnd(area, catalog);
  if (end === undefined) return undefined;
  const successors = area.successors.flatMap((id) => {
    const next = catalog.areas.get(id);
    return next === undefined
      ? []
      : [
          {
            href: catalog.hasPage(id) ? areaPath(id) : undefined,
            label: areaName(next),
          },
        ];
  });
  const next = area.successors.flatMap((id) => catalog.areas.get(id) ?? []);
  const parents = [
    ...new Set(
      next.flatMap(({ id }) => {
        const above = catalog.lineage(id)[1];
        return above === undefined ? [] : [areaName(above)];
      }),
    ),
  ];
  const counts = [...groupBy(next, ({ kind }) => areaKindWord(kind))].map(([word, same]) => `${same.length} ${word}`);
  return {
    headline: end.headline,
    text: next.length === 0 ? words.noSuccessor : words.nowIs(next.length === 1 ? [] : counts, parents),
    successors,
    after: newest === undefined ? words.noResults : '',
    basis: area.history.at(-1)?.basis,
    note: area.history.at(-1)?.note,
  };
}

/** The area above it; for a province, or where that is shared too, its span of time. */
function titleTailOf(area: Area, portal: Portal): string {
  const namesakes = indexesOf(portal).namesakes(area.id);
  if (namesakes.length === 0) return '';
  const above = portal.catalog.lineage(area.id)[1];
  const parent = above === undefined ? '' : `, ${areaName(above)}`;
  if (
    above !== undefined &&
    namesakes.every((other) => areaTitle(other) !== areaTitle(area) || other.parent !== area.parent)
  )
    return parent;
  const span = spanInWords(area);
  return span === '' ? parent : `${parent} (${span})`;
}
