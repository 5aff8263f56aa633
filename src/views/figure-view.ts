/** One figure as a row: value, bar, target, verdict, sources, with all its links. Shared by area, indicator and document pages. */
import { areApart, figureInterval, targetSense } from '#core/quantity.ts';
import { toNumber } from '#core/decimal.ts';
import type { Discrepancy } from '#core/discrepancy.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import { type Pairing, groupBy } from '#core/catalog.ts';
import { quantityOf } from '#core/status.ts';
import { formatDecimal, formatPeriod, formatQuantity, withUnit } from '#i18n/format.ts';
import {
  type StatusWords, type Tone, cutoffInWords, kindInWords, observationKindWords, rankInWords, selfVerdictWords, statusInWords, targetInWords, targetKindWords, targetLabel,
  targetPeriodInWords,
} from '#i18n/status-words.ts';
import { areaName, capitalised, lowerFirst, notStated, scopeWords } from '#i18n/words.ts';
import { areaPath, discrepancyPath, figurePath, indicatorPath } from './addresses.ts';
import type { Portal } from './portal.ts';
import { revisionNotes } from './revision-view.ts';
import { type Link, sourceLink } from './source.ts';

/** Drawn for the eye alone: the row says the same in words. */
export interface Bar {
  readonly min: number;
  readonly max: number;
  readonly shape: 'point' | 'above' | 'below' | 'about' | 'range';
  /** Undefined: no figure, only the target is drawn. */
  readonly value: number | undefined;
  readonly valueTo: number | undefined;
  readonly target: { readonly value: number; readonly valueTo: number | undefined; readonly label: string; readonly side: 'at-least' | 'at-most' | 'exact' } | undefined;
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
  /** Sum, target in words and what else explains the verdict. */
  readonly arithmetic: string | undefined;
  readonly selfVerdict: string | undefined;
  readonly sources: readonly Link[];
  readonly notes: readonly string[];
  readonly points: readonly Link[];
  /** Targets besides the one shown, in words. */
  readonly otherTargets: readonly string[];
}

/** Rows that agree are shown as one; the first gives the address. */
export function figureView(rows: readonly Observation[], portal: Portal): FigureView {
  const first = rows[0];
  if (first === undefined) throw new Error('figureView needs a row');
  const { catalog } = portal;
  const indicator = indicatorOf(first.indicator, portal);
  const pairings = catalog.pairings(first);
  const shown = pairings[0];
  const words: StatusWords = shown === undefined ? kindInWords(first) : statusInWords(first, shown.target, shown.status, indicator);
  const target = shown?.target;
  const revisions = revisionNotes('observations', rows.map((row) => row.anchor), portal);
  return {
    id: first.anchor,
    otherIds: rows.slice(1).map((row) => row.anchor),
    name: indicator.shortName,
    nameHref: indicatorPath(indicator.id),
    scopeNote: first.scope === undefined ? undefined : capitalised(scopeWords[first.scope]),
    bar: barOf(first, target, words.tone, indicator),
    value: figureValue(first, indicator),
    valueNote: formatPeriod(first.period),
    tone: words.tone,
    statusText: target === undefined && words.tone === 'none' && first.kind === 'thuc_hien' ? '' : words.text,
    arithmetic: target === undefined ? undefined : `${capitalised(targetKindWords[target.kind])}: ${targetInWords(target, indicator)} (${targetPeriodInWords(target)}). Phép so: ${words.arithmetic}`,
    selfVerdict: first.selfVerdict === undefined ? undefined : selfVerdictWords[first.selfVerdict],
    sources: uniqueLinks(rows.map((row) => ({ ...sourceLink(row, catalog), row }))).map(({ row, ...link }) => ({ href: `${link.href}#${rowInDocument(row)}`, label: link.label })),
    notes: [...notesOf(rows, indicator, portal), ...revisions.notes],
    points: [...(portal.discrepanciesByAnchor.get(first.anchor) ?? []).map(pointLink), ...revisions.links],
    otherTargets: pairings.slice(1).map((pairing) => otherTarget(first, pairing, portal)),
  };
}

/** Link beside a figure to a point that concerns it; says whether the unit has answered. */
function pointLink(point: Discrepancy): Link {
  return { href: discrepancyPath(point.id), label: point.answer?.reply === undefined ? 'điểm cần làm rõ' : 'điểm cần làm rõ, đã có phản hồi' };
}

/** The row's area under the name it had at the end of the row's period. */
function areaLink(row: Observation | Target, portal: Portal): Link {
  const area = portal.catalog.areas.get(row.area);
  return { href: areaPath(row.area), label: area === undefined ? row.area : capitalised(areaName(area, row.period?.last)) };
}

/** Fragment of a figure's or target's row on its document's page. */
export function rowInDocument(row: { readonly anchor: string }): string {
  return `v-${row.anchor}`;
}

export function indicatorOf(id: string, portal: Portal): Indicator {
  const indicator = portal.catalog.indicators.get(id);
  if (indicator === undefined) throw new Error(`unknown indicator ${id}`);
  return indicator;
}

function uniqueLinks<T extends Link>(links: readonly T[]): T[] {
  const seen = new Set<string>();
  return links.filter((link) => !seen.has(link.label) && seen.add(link.label) !== undefined);
}

/** `61,12%`, `> 86,4%`, `278/278`, "thứ 25/63"; a share that the portal computes says so in the notes. */
export function figureValue(row: Observation, indicator: Indicator): string {
  const unit = indicator.unit === '%' ? '%' : undefined;
  if (row.kind === 'nhac_lai_muc_tieu' && row.value !== undefined) return formatQuantity(quantity(row), unit);
  const figure = quantityOf(row);
  if (figure !== undefined) return formatQuantity(figure, unit);
  if (row.rank !== undefined) return `thứ ${row.rank}${row.rankTotal === undefined ? '' : `/${row.rankTotal}`}`;
  return notStated;
}

function quantity(row: Observation): { mark: Observation['mark']; value: NonNullable<Observation['value']>; valueTo: Observation['valueTo'] } {
  return { mark: row.mark, value: row.value as NonNullable<Observation['value']>, valueTo: row.valueTo };
}

function notesOf(rows: readonly Observation[], indicator: Indicator, portal: Portal): string[] {
  const notes: string[] = [];
  const first = rows[0] as Observation;
  if (indicator.unit !== '%' && first.value !== undefined) notes.push(`đơn vị: ${indicator.unit}`);
  if (first.numerator !== undefined && first.denominator !== undefined) {
    const fraction = `${formatDecimal(first.numerator)}/${formatDecimal(first.denominator)}`;
    notes.push(first.value === undefined ? `${fraction}, tỷ lệ do cổng tính` : fraction);
  }
  const rank = rankInWords(first, rankPlace(first, portal));
  // Where the rank is the figure itself, only what the value does not say is noted.
  if (rank !== undefined) notes.push(quantityOf(first) === undefined ? rank.replace(/^thứ \d+(?:\/\d+)?,? ?/u, '') : `văn bản nêu ${rank}`);
  const cutoff = cutoffInWords(first);
  if (cutoff !== undefined) notes.push(cutoff);
  if (first.kind === 'uoc_thuc_hien') notes.push('ước thực hiện');
  const author = statedBy(first, portal);
  if (author !== undefined) notes.push(author);
  if (portal.catalog.isSuperseded(first)) notes.push('đã có văn bản thay thế, không dùng để so sánh');
  for (const row of rows) if (row.note !== undefined && !notes.includes(row.note)) notes.push(row.note);
  return notes.filter((note) => note !== '');
}

export function rankPlace(row: Observation, portal: Portal): string | undefined {
  if (row.rankWithin === undefined) return undefined;
  if (row.rankWithin === 'ca-nuoc') return 'cả nước';
  const area = portal.catalog.areas.get(row.rankWithin);
  return area === undefined ? undefined : `trong ${areaName(area, row.period.last)}`;
}

/** A sentence about the province in a district's report is "do UBND huyện … nêu". */
function statedBy(row: Observation, portal: Portal): string | undefined {
  const document = portal.catalog.documents.get(row.document);
  if (document === undefined || document.areas.length === 0) return undefined;
  const own = document.areas.some((id) => row.area === id || row.area.startsWith(`${id}/`));
  return own ? undefined : `do ${document.issuer} nêu`;
}

function otherTarget(row: Observation, pairing: Pairing, portal: Portal): string {
  const indicator = indicatorOf(row.indicator, portal);
  const words = statusInWords(row, pairing.target, pairing.status, indicator);
  const source = sourceLink(pairing.target, portal.catalog).label;
  return `${capitalised(targetKindWords[pairing.target.kind])} ${targetInWords(pairing.target, indicator)} (${source}): ${lowerFirst(words.text)}`;
}

const shapes = { '>': 'above', '>=': 'above', '<': 'below', '<=': 'below', '~': 'about', dung: 'point' } as const;

/** Bars for shares, and for counts that have a target; a sentence that may be no result gets none. */
export function barOf(row: Observation | undefined, target: Target | undefined, tone: Tone, indicator: Indicator): Bar | undefined {
  const figure = row === undefined || row.kind === 'nhac_lai_muc_tieu' || row.kind === 'chua_ro' ? undefined : quantityOf(row);
  if (figure === undefined && target === undefined) return undefined;
  if (indicator.unit !== '%' && target === undefined) return undefined;
  const value = figure === undefined ? undefined : toNumber(figure.value);
  const goal = target === undefined ? undefined : toNumber(target.value);
  const sense = target === undefined ? undefined : targetSense(target, indicator.direction);
  const max = indicator.unit === '%' ? 100 : Math.max(value ?? 0, goal ?? 0) * 1.1 || 1;
  return {
    min: 0,
    max,
    shape: figure === undefined ? 'point' : figure.valueTo !== undefined ? 'range' : figure.mark === undefined ? 'point' : shapes[figure.mark],
    value,
    valueTo: figure?.valueTo === undefined ? undefined : toNumber(figure.valueTo),
    target:
      target === undefined || goal === undefined
        ? undefined
        : {
            value: goal,
            valueTo: target.valueTo === undefined ? undefined : toNumber(target.valueTo),
            label: targetLabel(target, indicator),
            side: sense === 'at-most' || sense === 'less-than' ? 'at-most' : sense === 'exactly' || sense === 'about' || sense === 'range' ? 'exact' : 'at-least',
          },
    tone,
  };
}

/** Figures of one (indicator, area, scope, period, kind) gathered where they agree. */
export function agreeing(rows: readonly Observation[]): Observation[][] {
  const groups: Observation[][] = [];
  for (const row of rows) {
    const group = groups.find((candidate) => agree(candidate[0] as Observation, row));
    if (group === undefined) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

function agree(a: Observation, b: Observation): boolean {
  if (a.indicator !== b.indicator || a.area !== b.area || a.scope !== b.scope || a.period.text !== b.period.text || a.kind !== b.kind) return false;
  if (a.rank !== b.rank && a.rank !== undefined && b.rank !== undefined) return false;
  const left = quantityOf(a);
  const right = quantityOf(b);
  if (left === undefined || right === undefined) return left === right;
  return left.mark === right.mark && !areApart(figureInterval(left), figureInterval(right));
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
  const revisions = revisionNotes('targets', rows.map((one) => one.anchor), portal);
  return {
    id: row.anchor,
    otherIds: rows.slice(1).map((one) => one.anchor),
    rowId: rowInDocument(row),
    href: figurePath(row),
    place: row.place,
    area: areaLink(row, portal),
    name: indicator.shortName,
    nameHref: indicatorPath(indicator.id),
    scopeNote: row.scope === undefined ? undefined : capitalised(scopeWords[row.scope]),
    value: targetInWords(row, indicator),
    period: targetPeriodInWords(row),
    kind: capitalised(targetKindWords[row.kind]),
    sources: rows.map((one) => {
      const source = sourceLink(one, portal.catalog);
      return { href: `${source.href}#${rowInDocument(one)}`, label: source.label };
    }),
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
    [row.indicator, row.area, row.scope, row.period?.text, row.deadline?.date.text, row.kind, row.document, row.mark, row.value.unscaled, row.value.scale, row.valueTo?.unscaled].join('\u001f');
  return [...groupBy(rows, key).values()];
}

/** For tables on document and indicator pages: the whole row in short cells. */
export interface FigureLine {
  readonly id: string;
  readonly href: string;
  readonly place: string;
  readonly indicator: Link;
  readonly area: Link;
  readonly scopeNote: string | undefined;
  readonly period: string;
  readonly value: string;
  readonly writtenAs: string | undefined;
  readonly tone: Tone;
  readonly status: string;
  readonly arithmetic: string;
  readonly kind: string;
  readonly source: Link;
  readonly notes: readonly string[];
  readonly points: readonly Link[];
}

export function figureLine(row: Observation, portal: Portal): FigureLine {
  const view = figureView([row], portal);
  return {
    id: rowInDocument(row),
    href: figurePath(row),
    place: row.place,
    indicator: { href: view.nameHref, label: view.name },
    area: areaLink(row, portal),
    scopeNote: view.scopeNote,
    period: view.valueNote,
    value: indicatorOf(row.indicator, portal).unit === '%' || row.value === undefined ? view.value : withUnit(view.value, indicatorOf(row.indicator, portal).unit),
    writtenAs: row.writtenAs,
    tone: view.tone,
    status: view.statusText === '' ? 'Chưa có mức để so' : view.statusText,
    arithmetic: view.arithmetic ?? '',
    kind: observationKindWords[row.kind],
    source: view.sources[0] ?? sourceLink(row, portal.catalog),
    notes: view.notes.filter((note) => !note.startsWith('đơn vị:')),
    points: view.points,
  };
}
