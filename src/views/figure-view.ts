/** One figure as a row: value, bar, levels, verdict, sources, with all its links. Shared by area, indicator and document pages. */

import { groupBy } from '#core/catalog.ts';
import { toNumber } from '#core/decimal.ts';
import type { Discrepancy } from '#core/discrepancy.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import { areApart, figureInterval, targetSense } from '#core/quantity.ts';
import { areaPath, discrepancyPath, figurePath, indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { printedQuantity, quantityOf } from '#core/status.ts';
import { formatDecimal, formatPeriod, formatQuantity, withUnit } from '#i18n/format.ts';
import {
  computedByPortal,
  cutoffInWords,
  kindInWords,
  observationKindWords,
  rankInWords,
  rankWords,
  replacedWords,
  type StatusWords,
  selfVerdictWords,
  statusInWords,
  type Tone,
  targetInWords,
  targetKindWords,
  targetLabel,
  targetPeriodInWords,
} from '#i18n/status-words.ts';
import { areaName, capitalised, notStated, scopeWords } from '#i18n/words.ts';
import { type GoalView, goalsOf } from './goal-view.ts';
import { revisionNotes } from './revision-view.ts';
import { type Link, rowInDocument, rowSources, sourceLink, statedBy } from './source.ts';

export { rowInDocument } from './source.ts';

/** Drawn for the eye alone: the row says the same in words. */
export interface Bar {
  readonly min: number;
  readonly max: number;
  readonly shape: 'point' | 'above' | 'below' | 'about' | 'range';
  /** Undefined: no figure, only the target is drawn. */
  readonly value: number | undefined;
  readonly valueTo: number | undefined;
  readonly target:
    | {
        readonly value: number;
        readonly valueTo: number | undefined;
        readonly label: string;
        readonly side: 'at-least' | 'at-most' | 'exact';
      }
    | undefined;
  readonly tone: Tone;
}

export interface FigureView {
  readonly id: string;
  /** Anchors of agreeing repeats that share this row. */
  readonly otherIds: readonly string[];
  readonly name: string;
  readonly nameHref: string;
  readonly scopeNote: string | undefined;
  readonly bar: Bar | undefined;
  readonly value: string;
  readonly valueNote: string;
  readonly tone: Tone;
  readonly statusText: string;
  /** The levels that the figure is held against, the one that decides its status first; equal ones are one. */
  readonly goals: readonly GoalView[];
  readonly selfVerdict: string | undefined;
  readonly sources: readonly Link[];
  readonly notes: readonly string[];
  readonly points: readonly Link[];
  /** The figure in its place or those it took the place of: "Thay bằng", a link. */
  readonly replacements: readonly { readonly words: string; readonly link: Link }[];
}

/** Rows that agree are shown as one; the first gives the address. */
export function figureView(rows: readonly Observation[], portal: Portal): FigureView {
  const first = rows[0];
  if (first === undefined) throw new Error('figureView needs a row');
  const { catalog } = portal;
  const indicator = indicatorOf(first.indicator, portal);
  const shown = catalog.pairings(first)[0];
  const target = shown?.target;
  const revisions = revisionNotes(
    'observations',
    rows.map((row) => row.anchor),
    portal,
  );
  const replacement = catalog.replacementOf(first);
  const words: StatusWords =
    replacement !== undefined
      ? replacedWords
      : shown === undefined
        ? kindInWords(first)
        : statusInWords(first, shown.target, shown.status, indicator);
  return {
    id: first.anchor,
    otherIds: [...rows.slice(1).map((row) => row.anchor), ...formerAnchors(rows, portal)],
    name: indicator.shortName,
    nameHref: indicatorPath(indicator.id),
    scopeNote: first.scope === undefined ? undefined : capitalised(scopeWords[first.scope]),
    bar: barOf(first, target, words.tone, indicator),
    value: fractionOf(first) ?? figureValue(first, indicator),
    valueNote: formatPeriod(first.period),
    tone: words.tone,
    statusText: target === undefined && words.tone === 'none' && first.kind === 'thuc_hien' ? '' : words.text,
    goals: goalsOf(first, indicator, portal),
    selfVerdict: verdictOf(rows),
    sources: rowSources(rows, catalog),
    notes: [...notesOf(rows, indicator, portal), ...revisions.notes],
    points: [...new Set(rows.flatMap((row) => portal.discrepanciesByAnchor.get(row.anchor) ?? []))]
      .map(pointLink)
      .concat(revisions.links),
    replacements: [
      ...(replacement === undefined ? [] : [{ words: 'Thay bằng', link: namedFigure(replacement, indicator, portal) }]),
      ...rows
        .flatMap((row) => catalog.replacedBy(row))
        .map((row) => ({ words: 'Thay cho', link: namedFigure(row, indicator, portal) })),
    ],
  };
}

/** The verdict of the first row that has one: rows that agree can differ in whether their text judges. */
function verdictOf(rows: readonly Observation[]): string | undefined {
  const verdict = rows.find((row) => row.selfVerdict !== undefined)?.selfVerdict;
  return verdict === undefined ? undefined : selfVerdictWords[verdict];
}

/** "44% (Công văn, mục I.1)", at its permanent address. */
function namedFigure(row: Observation, indicator: Indicator, portal: Portal): Link {
  return { href: figurePath(row), label: `${figureValue(row, indicator)} (${sourceLink(row, portal.catalog).label})` };
}

/** Link beside a figure to a point that concerns it; says whether the unit has answered. */
function pointLink(point: Discrepancy): Link {
  return {
    href: discrepancyPath(point.id),
    label: point.answer?.reply === undefined ? 'điểm cần làm rõ' : 'điểm cần làm rõ, đã có phản hồi',
  };
}

/** The row's area under the name it had at the end of the row's period. */
function areaLink(row: Observation | Target, portal: Portal): Link {
  const area = portal.catalog.areas.get(row.area);
  return {
    href: areaPath(row.area),
    label: area === undefined ? row.area : capitalised(areaName(area, row.period?.last)),
  };
}

export function indicatorOf(id: string, portal: Portal): Indicator {
  const indicator = portal.catalog.indicators.get(id);
  if (indicator === undefined) throw new Error(`unknown indicator ${id}`);
  return indicator;
}

/** `61,12%`, `> 86,4%`, "11/18 (61,11%)", "thứ 25/63"; that the portal computed a share stands in the notes. */
export function figureValue(row: Observation, indicator: Indicator): string {
  const figure = printedQuantity(row);
  if (figure !== undefined) {
    const text = formatQuantity(figure, indicator.unit === '%' ? '%' : undefined);
    const fraction = fractionOf(row);
    return fraction === undefined ? text : `${fraction} (${text})`;
  }
  if (row.rank !== undefined) return rankWords(row);
  return notStated;
}

/** `figureValue` with the unit after it, for tables of several indicators and for sentences: "1.543 dịch vụ". */
export function figureWithUnit(row: Observation, indicator: Indicator): string {
  const value = figureValue(row, indicator);
  return indicator.unit === '%' || row.value === undefined ? value : withUnit(value, indicator.unit);
}

/** `11/18` where the document writes the fraction alone. */
function fractionOf(row: Observation): string | undefined {
  if (row.computedShare === undefined || row.numerator === undefined || row.denominator === undefined) return undefined;
  return `${formatDecimal(row.numerator)}/${formatDecimal(row.denominator)}`;
}

function notesOf(rows: readonly Observation[], indicator: Indicator, portal: Portal): string[] {
  const notes: string[] = [];
  const first = rows[0] as Observation;
  if (indicator.unit !== '%' && first.value !== undefined) notes.push(`đơn vị: ${indicator.unit}`);
  if (first.numerator !== undefined && first.denominator !== undefined) {
    const share = printedQuantity(first);
    notes.push(
      first.value === undefined && share !== undefined
        ? `${formatQuantity(share, '%')}, ${computedByPortal}`
        : `${formatDecimal(first.numerator)}/${formatDecimal(first.denominator)}`,
    );
  }
  const ranked = rows.find((row) => row.rank !== undefined);
  const rank = ranked === undefined ? undefined : rankInWords(ranked, rankPlace(ranked, portal));
  // Where the rank is the figure itself, only what the value does not say is noted.
  if (ranked !== undefined && rank !== undefined)
    notes.push(
      quantityOf(ranked) === undefined
        ? rank.replace(rankWords(ranked), '').replace(/^,? /u, '')
        : `văn bản ghi xếp ${rank}`,
    );
  const cutoff = cutoffInWords(first);
  if (cutoff !== undefined) notes.push(cutoff);
  if (first.kind === 'uoc_thuc_hien') notes.push('ước thực hiện');
  for (const row of rows) {
    const author = statedBy(row, portal.catalog);
    if (author !== undefined && !notes.includes(author)) notes.push(author);
  }
  for (const row of rows) if (row.note !== undefined && !notes.includes(row.note)) notes.push(row.note);
  return notes.filter((note) => note !== '');
}

export function rankPlace(row: Observation, portal: Portal): string | undefined {
  if (row.rankWithin === undefined) return undefined;
  if (row.rankWithin === 'ca-nuoc') return 'cả nước';
  const area = portal.catalog.areas.get(row.rankWithin);
  return area === undefined ? undefined : `toàn ${areaName(area, row.period.last)}`;
}

const shapes = { '>': 'above', '>=': 'above', '<': 'below', '<=': 'below', '~': 'about', dung: 'point' } as const;

/** Bars for shares, and for counts that have a target; a sentence that may be no result gets none. */
export function barOf(
  row: Observation | undefined,
  target: Target | undefined,
  tone: Tone,
  indicator: Indicator,
): Bar | undefined {
  const figure =
    row === undefined || row.kind === 'nhac_lai_muc_tieu' || row.kind === 'chua_ro' ? undefined : quantityOf(row);
  if (figure === undefined && target === undefined) return undefined;
  if (indicator.unit !== '%' && target === undefined) return undefined;
  const value = figure === undefined ? undefined : toNumber(figure.value);
  const goal = target === undefined ? undefined : toNumber(target.value);
  const sense = target === undefined ? undefined : targetSense(target, indicator.direction);
  const max = indicator.unit === '%' ? 100 : Math.max(value ?? 0, goal ?? 0) * 1.1 || 1;
  return {
    min: 0,
    max,
    shape:
      figure === undefined
        ? 'point'
        : figure.valueTo !== undefined
          ? 'range'
          : figure.mark === undefined
            ? 'point'
            : shapes[figure.mark],
    value,
    valueTo: figure?.valueTo === undefined ? undefined : toNumber(figure.valueTo),
    target:
      target === undefined || goal === undefined
        ? undefined
        : {
            value: goal,
            valueTo: target.valueTo === undefined ? undefined : toNumber(target.valueTo),
            label: targetLabel(target, indicator),
            side:
              sense === 'at-most' || sense === 'less-than'
                ? 'at-most'
                : sense === 'exactly' || sense === 'about' || sense === 'range'
                  ? 'exact'
                  : 'at-least',
          },
    tone,
  };
}

/** Figures of one (indicator, area, scope, period, way of counting, kind) gathered where they agree. */
export function agreeing(rows: readonly Observation[]): Observation[][] {
  const same = groupBy(rows, (row) =>
    [row.indicator, row.area, row.scope, row.period.text, row.periodMethod, row.kind].join('\u001f'),
  );
  return [...same.values()].flatMap((candidates) => {
    const groups: Observation[][] = [];
    for (const row of candidates) {
      const group = groups.find(([first]) => first !== undefined && agree(first, row));
      if (group === undefined) groups.push([row]);
      else group.push(row);
    }
    return groups;
  });
}

/** Agreeing figures that stand, each with the figures that were replaced by it, the last replaced first. */
export function standing(
  rows: readonly Observation[],
  portal: Portal,
): { readonly rows: readonly Observation[]; readonly replaced: readonly Observation[] }[] {
  const { catalog } = portal;
  const under = (row: Observation): Observation[] =>
    catalog.replacedBy(row).flatMap((before) => [before, ...under(before)]);
  return agreeing(rows.filter((row) => !catalog.isSuperseded(row))).map((same) => ({
    rows: same,
    replaced: same.flatMap(under),
  }));
}

function agree(a: Observation, b: Observation): boolean {
  if (a.rank !== b.rank && a.rank !== undefined && b.rank !== undefined) return false;
  const left = quantityOf(a);
  const right = quantityOf(b);
  if (left === undefined || right === undefined) return left === right;
  return left.mark === right.mark && !areApart(figureInterval(left), figureInterval(right));
}

/** Anchors that rows had under keys of before. */
function formerAnchors(rows: readonly { readonly anchor: string }[], { aliases }: Portal): readonly string[] {
  return aliases.former.size === 0 ? [] : rows.flatMap(({ anchor }) => aliases.former.get(anchor) ?? []);
}

/** A target without a figure beside it; agreeing repeats of it in one document share a row. */
export interface TargetView {
  /** Its permanent anchor on the area's page, and those of agreeing repeats. */
  readonly id: string;
  readonly otherIds: readonly string[];
  /** Fragment of its row on its document's page. */
  readonly rowId: string;
  /** Its permanent address. */
  readonly href: string;
  readonly place: string;
  readonly area: Link;
  /** "về tỉnh Bắc Giang", on the page of a document whose own area is another. */
  readonly about: Link | undefined;
  readonly name: string;
  readonly nameHref: string;
  readonly scopeNote: string | undefined;
  readonly value: string;
  readonly period: string;
  readonly kind: string;
  readonly sources: readonly Link[];
  readonly agencies: readonly string[];
  readonly notes: readonly string[];
  readonly points: readonly Link[];
}

export function targetView(rows: readonly Target[], portal: Portal): TargetView {
  const row = rows[0];
  if (row === undefined) throw new Error('targetView needs a row');
  const indicator = indicatorOf(row.indicator, portal);
  const name = (id: string): string => portal.catalog.agencies.get(id)?.name ?? id;
  const named = (ids: readonly string[]): string => [...new Set(ids)].map(name).join('; ');
  const monitors = rows.flatMap((one) => one.monitors);
  const implementers = rows.flatMap((one) => one.implementers);
  const points = new Set(rows.flatMap((one) => portal.discrepanciesByAnchor.get(one.anchor) ?? []));
  const revisions = revisionNotes(
    'targets',
    rows.map((one) => one.anchor),
    portal,
  );
  return {
    id: row.anchor,
    otherIds: [...rows.slice(1).map((one) => one.anchor), ...formerAnchors(rows, portal)],
    rowId: rowInDocument(row),
    href: figurePath(row),
    place: row.place,
    area: areaLink(row, portal),
    about: undefined,
    name: indicator.shortName,
    nameHref: indicatorPath(indicator.id),
    scopeNote: row.scope === undefined ? undefined : capitalised(scopeWords[row.scope]),
    value: targetInWords(row, indicator),
    period: targetPeriodInWords(row),
    kind: capitalised(targetKindWords[row.kind]),
    sources: rowSources(rows, portal.catalog),
    agencies: [
      ...(row.assigner === undefined ? [] : [`${name(row.assigner)} giao`]),
      ...(monitors.length === 0 ? [] : [`Theo dõi: ${named(monitors)}`]),
      ...(implementers.length === 0 ? [] : [`Thực hiện: ${named(implementers)}`]),
    ],
    notes: [...new Set(rows.flatMap((one) => one.note ?? [])), ...revisions.notes],
    points: [...[...points].map(pointLink), ...revisions.links],
  };
}

/** Targets of one document that say the same of the same thing, together. */
export function agreeingTargets(rows: readonly Target[]): Target[][] {
  const key = (row: Target): string =>
    [
      row.indicator,
      row.area,
      row.scope,
      row.period?.text,
      row.deadline?.date.text,
      row.kind,
      row.document,
      row.mark,
      row.value.unscaled,
      row.value.scale,
      row.valueTo?.unscaled,
    ].join('\u001f');
  return [...groupBy(rows, key).values()];
}

/** For tables on document and indicator pages: the whole row in short cells. */
export interface FigureLine {
  readonly id: string;
  /** Permanent anchors of agreeing repeats that share this line. */
  readonly otherIds: readonly string[];
  readonly href: string;
  readonly place: string;
  readonly indicator: Link;
  readonly area: Link;
  /** "về tỉnh Bắc Giang", on the page of a document whose own area is another. */
  readonly about: Link | undefined;
  readonly scopeNote: string | undefined;
  readonly period: string;
  readonly value: string;
  /** How the document writes it, where that is not just the value. */
  readonly writtenAs: string | undefined;
  readonly tone: Tone;
  readonly status: string;
  readonly goals: readonly GoalView[];
  readonly selfVerdict: string | undefined;
  readonly kind: string;
  readonly sources: readonly Link[];
  readonly notes: readonly string[];
  readonly points: readonly Link[];
  readonly replacements: FigureView['replacements'];
}

/** Does the document write just what the portal shows, white space aside? */
function isWordForWord(writtenAs: string | undefined, value: string): boolean {
  return writtenAs?.replace(/\s/gu, '') === value.replace(/\s/gu, '');
}

/** A line for figures that agree, those they took the place of under it. */
export function figureLines(rows: readonly Observation[], portal: Portal): FigureLine[] {
  return linesWithRows(rows, portal).map(({ line }) => line);
}

/** Lines with the rows that each stands for. */
export function linesWithRows(
  rows: readonly Observation[],
  portal: Portal,
): { readonly line: FigureLine; readonly rows: readonly [Observation, ...Observation[]] }[] {
  return standing(rows, portal).flatMap(({ rows: [first, ...repeats], replaced }) =>
    first === undefined
      ? []
      : [
          { line: figureLine(first, portal, repeats), rows: [first, ...repeats] as const },
          ...replaced.map((row) => ({ line: figureLine(row, portal), rows: [row] as const })),
        ],
  );
}

/** `repeats`: rows that agree with the first and share its line. */
export function figureLine(row: Observation, portal: Portal, repeats: readonly Observation[] = []): FigureLine {
  const view = figureView([row, ...repeats], portal);
  return {
    id: rowInDocument(row),
    otherIds: view.otherIds,
    href: figurePath(row),
    place: row.place,
    indicator: { href: view.nameHref, label: view.name },
    area: areaLink(row, portal),
    about: undefined,
    scopeNote: view.scopeNote,
    period: view.valueNote,
    value: figureWithUnit(row, indicatorOf(row.indicator, portal)),
    writtenAs: isWordForWord(row.writtenAs, view.value) ? undefined : row.writtenAs,
    tone: view.tone,
    status: view.statusText === '' ? 'Chưa có mức để so' : view.statusText,
    goals: view.goals,
    selfVerdict: view.selfVerdict,
    kind: observationKindWords[row.kind],
    sources: view.sources,
    // Unit and share stand in the value.
    notes: view.notes
      .filter((note) => !note.startsWith('đơn vị:'))
      .map((note) => (note.endsWith(computedByPortal) ? computedByPortal : note)),
    points: view.points,
    replacements: view.replacements,
  };
}
