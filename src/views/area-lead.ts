/** What the first sentences of an area's page say: the verdict, the biggest gap, and what is not known. Words are in `i18n/lead-words.ts`. */
import { type Area, type Catalog, newestPeriod } from '#core/catalog.ts';
import { distinctTargets } from '#core/counts.ts';
import type { Figure } from '#core/figure.ts';
import type { AreaLead, JudgedLead } from '#core/lead.ts';
import type { DocumentInfo, Observation } from '#core/model.ts';
import { byMeasure } from '#core/outside-measures.ts';
import type { Period } from '#core/period.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, surplusOf } from '#core/status.ts';
import { figuresOf } from './figure-view.ts';
import { outsideReadings } from './outside-view.ts';
import { distanceToGoal, resultGroups } from './result-rows.ts';

/** The indicator whose fraction says how many targets a document counts as unfinished; `data/README.md` names it. */
const unfinishedIndicator = 'chi-tieu-chua-hoan-thanh';

export function areaLead(area: Area, portal: Portal): AreaLead {
  const { catalog } = portal;
  const { observations: all, targets, statements } = catalog.ofArea(area.id);
  const { own: observations, outside } = byMeasure(all, catalog);
  const results = observations.filter((row) => decides(row) && !catalog.isSuperseded(row));
  const newest = newestPeriod(results, catalog.documents);
  const current = results.filter(({ period }) => period.text === newest?.text);
  const documentOf = (row: Observation | undefined): DocumentInfo | undefined =>
    row === undefined ? undefined : catalog.documents.get(row.document);
  if (newest !== undefined) {
    const figures = figuresOf(current, portal);
    const listed = figures.find(({ row }) => documentOf(row)?.listsOnly !== undefined);
    const document = documentOf(listed?.row);
    if (document !== undefined) {
      const fraction = figures.find(({ row }) => row.indicator === unfinishedIndicator);
      if (fraction?.row.numerator !== undefined) return { kind: 'unfinished', figure: fraction, document };
    }
    const judged = judgedLead(area, figures, newest, observations, portal);
    if (judged !== undefined) return judged;
    const example = figures.find(({ indicator }) => indicator.unit === '%') ?? figures[0];
    if (example !== undefined) return { kind: 'results', period: newest, example, document: documentOf(example.row) };
  }
  const readings = outsideReadings(outside, portal);
  const [reading] = readings;
  if (targets.length > 0) {
    const periods = new Set(targets.map(({ period }) => period?.text));
    const [only] = targets;
    const measured = new Set(outside.flatMap((row) => catalog.pairings(row).map(({ target }) => target)));
    return {
      kind: 'targets',
      period: periods.size === 1 ? only?.period : undefined,
      count: distinctTargets(targets),
      measured: distinctTargets([...measured]),
      example: readings.flatMap(({ judged }) => judged)[0],
    };
  }
  const below = area.children.filter((id) => catalog.hasRecord(id)).length;
  const [figure] = reading?.figures ?? [];
  if (figure !== undefined) return { kind: 'outside', figure, rank: reading?.rank, below };
  if (below > 0) return { kind: 'below', count: below, said: statements.length };
  return catalog.hasRecord(area.id) || !catalog.hasPage(area.id)
    ? { kind: 'none', said: statements.length }
    : { kind: 'before', from: area.from, made: recordedBefore(area, catalog) };
}

/** What an area was made from, as far as it has a record. */
export function recordedBefore({ predecessors }: Area, catalog: Catalog): Area[] {
  return predecessors.flatMap((id) => (catalog.hasRecord(id) ? (catalog.areas.get(id) ?? []) : []));
}

function judgedLead(
  area: Area,
  figures: readonly Figure[],
  period: Period,
  observations: readonly Observation[],
  portal: Portal,
): JudgedLead | undefined {
  const { catalog } = portal;
  const [group] = resultGroups(
    figures.map((figure) => ({ figure, targetIds: [], replaced: [] })),
    portal,
  );
  const judged = (group?.rows ?? []).flatMap(({ figure }) => {
    const goal = figure.goals[0];
    return goal === undefined ? [] : [{ figure, goal }];
  });
  const [first] = judged;
  if (group === undefined || first === undefined) return undefined;
  const having = (outcome: string): typeof judged => judged.filter(({ goal }) => goal.status.outcome === outcome);
  const short = having('chua_dat');
  const reached = having('dat');
  const documents = new Set(figures.map(({ row }) => row.document));
  return {
    kind: 'judged',
    period,
    target: group.target,
    setBy: group.setBy,
    timing: first.goal.status.timing,
    reached: reached.length,
    short: short.length,
    undecided: having('chua_du_can_cu').length,
    isAbove: reached.every(({ figure, goal }) => {
      const { direction } = figure.indicator;
      const surplus = surplusOf(figure.row, goal.target, direction);
      return direction !== 'thap' && (surplus === undefined || surplus.unscaled > 0);
    }),
    worst: short.sort((a, b) => distanceToGoal(a.figure, a.goal) - distanceToGoal(b.figure, b.goal))[0]?.figure,
    silent: observations.filter(
      ({ kind, document }) => (kind === 'chua_ro' || kind === 'nhac_lai_muc_tieu') && documents.has(document),
    ).length,
    lacking: area.children
      .filter((id) =>
        catalog.ofArea(id).statements.some(({ kind, document }) => kind === 'ton_tai' && documents.has(document)),
      )
      .flatMap((id) => catalog.areas.get(id) ?? []),
    document: catalog.documents.get(first.figure.row.document),
  };
}
