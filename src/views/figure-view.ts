/** Figures with all that their rows, cells, cards, embeds and citations show; made of the rows of the tables and the portal. */

import { type Area, type Catalog, groupBy } from '#core/catalog.ts';
import { barOf, type Figure, type Goal, type Note, toneOf } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { Indicator, Observation } from '#core/model.ts';
import { areApart, figureInterval } from '#core/quantity.ts';
import { figurePath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { levelKey, printedQuantity, quantityOf } from '#core/status.ts';
import { revisionsOf } from './revision-view.ts';
import { rowSource, rowSources, statedBy } from './source.ts';

/** The figure that rows which agree say together; the first gives the value and the address. */
export function figureOf(rows: readonly Observation[], portal: Portal): Figure {
  const row = rows[0];
  if (row === undefined) throw new Error('figureOf needs a row');
  const { catalog } = portal;
  const indicator = indicatorOf(row.indicator, portal);
  const replacement = catalog.replacementOf(row);
  const goals = goalsOf(row, indicator, portal);
  const [goal] = goals;
  const replaces = rows.flatMap((one) => catalog.replacedBy(one));
  const beside = (role: 'replaced-by' | 'replaces', other: Observation): Figure['replacements'][number] => ({
    role,
    row: other,
    href: figurePath(other),
    source: rowSource(other, catalog),
  });
  return {
    row,
    indicator,
    area: catalog.areas.get(row.area),
    about: undefined,
    href: figurePath(row),
    otherAnchors: [...rows.slice(1).map(({ anchor }) => anchor), ...formerAnchors(rows, portal)],
    isReplaced: replacement !== undefined,
    tone: replacement === undefined ? toneOf(row.kind, goal?.status) : 'echo',
    goals,
    // Rows that agree can differ in whether their text judges.
    selfVerdict: rows.find(({ selfVerdict }) => selfVerdict !== undefined)?.selfVerdict,
    sources: rowSources(rows, catalog),
    notes: notesOf(rows, row, indicator, portal),
    discrepancies: discrepanciesOf(rows, portal),
    revisions: revisionsOf(
      'observations',
      rows.map(({ anchor }) => anchor),
      portal,
    ),
    replacements: [
      ...(replacement === undefined ? [] : [beside('replaced-by', replacement)]),
      ...replaces.map((other) => beside('replaces', other)),
    ],
    bar: barOf(row, goal?.target, indicator),
  };
}

/** A figure of each row or of rows that agree; those that a figure took the place of stand after it. */
export function figuresOf(rows: readonly Observation[], portal: Portal): Figure[] {
  return figuresWithRows(rows, portal).map(({ figure }) => figure);
}

/** Figures with the rows that each stands for. */
export function figuresWithRows(
  rows: readonly Observation[],
  portal: Portal,
): { readonly figure: Figure; readonly rows: readonly Observation[] }[] {
  return currentFigures(rows, portal).flatMap(({ rows: same, replaced }) =>
    [same, ...replaced.map((row) => [row])].map((one) => ({ figure: figureOf(one, portal), rows: one })),
  );
}

export function indicatorOf(id: string, portal: Portal): Indicator {
  const indicator = portal.catalog.indicators.get(id);
  if (indicator === undefined) throw new Error(`unknown indicator ${id}`);
  return indicator;
}

/** The levels a figure is held against; a level that body and annex both write is one with two places. */
function goalsOf(row: Observation, { direction }: Indicator, { catalog }: Portal): Goal[] {
  const levels = groupBy(catalog.pairings(row), ({ target }) => levelKey(target, direction));
  return [...levels.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            source: rowSource(first.target, catalog),
            repeats: rest.map(({ target }) => rowSource(target, catalog)),
          },
        ],
  );
}

function notesOf(rows: readonly Observation[], first: Observation, { unit }: Indicator, portal: Portal): Note[] {
  const notes: Note[] = [];
  if (unit !== '%' && first.value !== undefined) notes.push({ kind: 'unit', unit });
  if (first.numerator !== undefined && first.denominator !== undefined) {
    const share = first.value === undefined ? printedQuantity(first) : undefined;
    notes.push(share === undefined ? { kind: 'fraction', row: first } : { kind: 'computed-share', share });
  }
  const ranked = rows.find(({ rank }) => rank !== undefined);
  if (ranked !== undefined) {
    const within = rankedWithin(ranked, portal);
    const isValue = quantityOf(ranked) === undefined;
    if (!isValue || within !== undefined || (ranked.rankChange ?? 0) !== 0)
      notes.push({ kind: 'rank', row: ranked, within, isValue });
  }
  if (first.cutoff !== undefined) notes.push({ kind: 'cutoff', date: first.cutoff });
  if (first.kind === 'uoc_thuc_hien') notes.push({ kind: 'estimate' });
  if (isPress(first, portal.catalog)) notes.push({ kind: 'press' });
  const authors = new Map(
    rows.flatMap((row) => statedBy(row, portal.catalog) ?? []).map((document) => [document.issuer, document]),
  );
  notes.push(...[...authors.values()].map((document): Note => ({ kind: 'author', document })));
  const remarks = new Set(rows.flatMap(({ note }) => note ?? []));
  notes.push(...[...remarks].map((text): Note => ({ kind: 'remark', text })));
  return notes;
}

function rankedWithin({ rankWithin }: Observation, { catalog }: Portal): Area | 'ca-nuoc' | undefined {
  if (rankWithin === undefined || rankWithin === 'ca-nuoc') return rankWithin;
  const area = catalog.areas.get(rankWithin);
  return area?.depth === 0 ? 'ca-nuoc' : area;
}

/**
 * Figures of one (indicator, area, scope, period, way of counting, kind) gathered where they agree. What press quotes stands
 * after what others publish, and who says less after who says more.
 */
export function agreeing(rows: readonly Observation[], catalog: Catalog): Observation[][] {
  const same = groupBy(rows, (row) =>
    joinKey([row.indicator, row.area, row.scope, row.period.text, row.periodMethod, row.kind]),
  );
  const weight = (row: Observation): number =>
    (isPress(row, catalog) ? 8 : 0) +
    (quantityOf(row) === undefined ? 4 : 0) +
    (row.rank === undefined ? 2 : 0) +
    (row.rankTotal === undefined ? 1 : 0);
  return [...same.values()].flatMap((candidates) => {
    const groups: Observation[][] = [];
    for (const row of candidates.sort((a, b) => weight(a) - weight(b))) {
      const group = groups.find(([first]) => first !== undefined && agree(first, row));
      if (group === undefined) groups.push([row]);
      else group.push(row);
    }
    return groups;
  });
}

function isPress({ document }: Observation, { documents }: Catalog): boolean {
  return documents.get(document)?.kind === 'bai-bao';
}

/** `a` says at least as much as `b`: a bare rank repeats the rank that stands beside a value. */
function agree(a: Observation, b: Observation): boolean {
  const differ = (left: number | undefined, right: number | undefined): boolean =>
    left !== right && left !== undefined && right !== undefined;
  if (differ(a.rank, b.rank) || differ(a.rankTotal, b.rankTotal)) return false;
  const left = quantityOf(a);
  const right = quantityOf(b);
  if (right === undefined) return left === undefined || a.rank !== undefined;
  if (left === undefined) return false;
  return left.mark === right.mark && !areApart(figureInterval(left), figureInterval(right));
}

/** Agreeing rows that nothing has replaced, each with the rows that were replaced by them, the last replaced first. */
export function currentFigures(
  rows: readonly Observation[],
  portal: Portal,
): { readonly rows: readonly Observation[]; readonly replaced: readonly Observation[] }[] {
  const { catalog } = portal;
  const under = (row: Observation): Observation[] =>
    catalog.replacedBy(row).flatMap((before) => [before, ...under(before)]);
  return agreeing(
    rows.filter((row) => !catalog.isSuperseded(row)),
    catalog,
  ).map((same) => ({
    rows: same,
    replaced: same.flatMap(under),
  }));
}

interface Anchored {
  readonly anchor: string;
}

/** Anchors that rows had under keys of before. */
export function formerAnchors(rows: readonly Anchored[], { aliases }: Portal): readonly string[] {
  return aliases.former.size === 0 ? [] : rows.flatMap(({ anchor }) => aliases.former.get(anchor) ?? []);
}

/** The points to clear up that concern one of the rows, each once. */
export function discrepanciesOf(rows: readonly Anchored[], portal: Portal): Figure['discrepancies'] {
  return [...new Set(rows.flatMap(({ anchor }) => portal.discrepanciesByAnchor.get(anchor) ?? []))];
}
