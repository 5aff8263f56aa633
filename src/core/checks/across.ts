/** Stage 6: rows against the rows of other tables, keys against keys. */

import type { CheckContext } from '../check-context.ts';
import { type Column, tables as schemas, type TableId, tableIds } from '../columns.ts';
import { compareDecimals, decimalOf, parseDecimal } from '../decimal.ts';
import { anchorNumber } from '../key.ts';
import type { AreaRow, Indicator, Observation, Origin, Revision, Tables, Target } from '../model.ts';
import type { Problem } from '../problem.ts';
import { rowKey } from '../row-key.ts';
import { cellText } from '../serialise.ts';
import { nearest, slugify, spellingForm } from '../text.ts';
import { comparisonProblems } from './comparisons.ts';
import { figureProblems } from './figures.ts';
import { type Add, adder } from './found.ts';

export function acrossProblems(tables: Tables, context: CheckContext, found: (problem: Problem) => void): void {
  const add = adder(found);
  duplicateKeys(tables, add);
  const misspelt = references(tables, context, add);
  areaHistory(tables, add);
  areaIds(tables.areas, add);
  partCircles(tables.indicators, add);
  sameNames(tables, add);
  figureProblems(tables, context, add);
  comparisonProblems(tables, add);
  replacements(tables, add);
  revisions(tables, add);
  // A misspelt indicator would be told a second time as one that nothing uses.
  if (!misspelt.has('indicator')) unusedRows(tables, add);
  if (!misspelt.has('document')) unusedDocuments(tables, context, found);
}

function duplicateKeys(tables: Tables, add: Add): void {
  for (const id of tableIds) {
    const schema = schemas[id];
    const isFigure = id === 'observations' || id === 'targets';
    const rows: readonly Keyed[] = tables[id] as never;
    const keyOf = isFigure
      ? (row: Keyed): string => String(row['anchor'])
      : (row: Keyed): string => rowKey(schema, row);
    const repeated = isFigure ? repeatedAnchors(rows.map(keyOf)) : repeatedTexts(rows.map(keyOf));
    if (repeated.size === 0) continue;
    const column = schema.columns.find((candidate) => candidate.field === schema.key[0])?.header ?? '';
    const firsts = new Map<string, Keyed>();
    for (const row of rows) {
      const key = keyOf(row);
      if (!repeated.has(key)) continue;
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, row);
        continue;
      }
      const at = { firstFile: first.file, firstRow: first.row };
      // The anchor is a hash of the key: two keys can come to one, however rarely.
      if (isFigure && rowKey(schema, row) !== rowKey(schema, first)) {
        add(row, 'across/anchor-collision', 'lan', cellText(row['occurrence']), { ...at, anchor: key });
        continue;
      }
      const [was, is] = isFigure ? [numbersOf(first), numbersOf(row)] : ['', ''];
      add(row, 'across/duplicate-key', column, rowKey(schema, row), {
        ...at,
        hasOccurrence: isFigure ? 1 : 0,
        ...(was === is ? {} : { was, is }),
      });
    }
  }
}

type Keyed = Origin & Readonly<Record<string, unknown>>;

/** The numbers of a figure, to tell two rows apart: "61.12", "423/489", "4". */
function numbersOf(row: Keyed): string {
  const text = (field: string): string => cellText(row[field]);
  const parts = [
    [text('value'), text('valueTo')],
    [text('numerator'), text('denominator')],
    [text('rank'), text('rankTotal')],
  ];
  return parts
    .map((pair) => pair.filter((part) => part !== '').join('/'))
    .filter((part) => part !== '')
    .join('; ');
}

function repeatedTexts(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

/** The same for anchors, of which there may be a million: a table of their numbers takes a tenth of the time and memory of a set. */
function repeatedAnchors(anchors: readonly string[]): ReadonlySet<string> {
  const repeated = new Set<string>();
  const places = 2 ** Math.ceil(Math.log2(anchors.length * 2 + 2));
  const seen = new Float64Array(places);
  for (const anchor of anchors) {
    // 0 stands for an empty place.
    const number = anchorNumber(anchor) + 1;
    let place = number & (places - 1);
    while (seen[place] !== 0 && seen[place] !== number) place = (place + 1) & (places - 1);
    if (seen[place] === number) repeated.add(anchor);
    else seen[place] = number;
  }
  return repeated;
}

/** Each suggestion reads all ids, so that a file of strangers must not ask for one a row. */
const maxSuggestions = 100;

/** What was referred to and is not there, by its kind. */
function references(tables: Tables, context: CheckContext, add: Add): ReadonlySet<string> {
  const unknown = new Set<string>();
  const ids: Record<string, Set<string>> = {
    area: new Set(tables.areas.map((row) => row.id)),
    indicator: new Set(tables.indicators.map((row) => row.id)),
    group: new Set(tables.groups.map((row) => row.id)),
    agency: new Set(tables.agencies.map((row) => row.id)),
    document: new Set([...context.documents.map((document) => document.id), ...(context.unreadDocuments ?? [])]),
  };
  const suggestions = new Map<string, string | undefined>();
  const suggestion = (refTo: string, text: string, known: ReadonlySet<string>): string | undefined => {
    const key = `${refTo} ${text}`;
    if (!suggestions.has(key) && suggestions.size < maxSuggestions) suggestions.set(key, nearest(text, known, 1)[0]);
    return suggestions.get(key);
  };
  for (const id of tableIds) {
    for (const column of schemas[id].columns as readonly Column[]) {
      if (column.kind !== 'reference') continue;
      const known = ids[column.refTo] ?? new Set<string>();
      let last = column.orWord;
      const judge = (row: Origin, text: string): void => {
        if (text === last || text === column.orWord) return;
        if (known.has(text)) {
          last = text;
          return;
        }
        unknown.add(column.refTo);
        const meant = suggestion(column.refTo, text, known);
        add(row, 'across/unknown-reference', column.header, text, {
          refTo: column.refTo,
          ...(meant === undefined ? {} : { meant }),
        });
      };
      for (const row of tables[id]) {
        const cell = (row as unknown as Readonly<Record<string, unknown>>)[column.field];
        if (typeof cell === 'string') judge(row, cell);
        else if (Array.isArray(cell)) for (const item of cell) judge(row, String(item));
      }
    }
  }
  return unknown;
}

function areaHistory(tables: Tables, add: Add): void {
  const byId = new Map<string, AreaRow[]>();
  const byCode = new Map<string, AreaRow>();
  for (const row of tables.areas) {
    byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
    if (row.code === undefined) continue;
    const key = `${row.code} ${row.from?.text ?? ''}`;
    const other = byCode.get(key);
    if (other === undefined) byCode.set(key, row);
    else add(row, 'across/code-used-twice', 'ma_dvhc', row.code, { firstRow: other.row, other: other.id });
  }
  const lasts = new Map<string, AreaRow>();
  for (const [id, rows] of byId) {
    const sorted = [...rows].sort((a, b) => (a.from?.first ?? 0) - (b.from?.first ?? 0));
    sorted.forEach((row, index) => {
      const next = sorted[index + 1];
      if (next !== undefined && (row.to === undefined || row.to.first >= (next.from?.last ?? 0)))
        add(next, 'across/area-rows-overlap', 'tu_ngay', next.from?.text, { id });
    });
    const first = sorted[0];
    const last = sorted.at(-1);
    if (first === undefined || last === undefined) continue;
    const expectedParent = id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : undefined;
    // A parent that is no area at all has been told already.
    if (first.parent !== expectedParent && (first.parent === undefined || byId.has(first.parent)))
      add(first, 'across/area-parent', 'truc_thuoc', first.parent ?? '', { expected: expectedParent ?? '' });
    lasts.set(id, last);
  }
  areaCircles(lasts, add);
}

/** Later rows may move an area to another parent; going up from any area must come to an end. */
function areaCircles(lasts: ReadonlyMap<string, AreaRow>, add: Add): void {
  for (const [id, row] of lasts) {
    const passed = new Set<string>();
    let above = row.parent;
    while (above !== undefined && above !== id && !passed.has(above)) {
      passed.add(above);
      above = lasts.get(above)?.parent;
    }
    if (above === id) add(row, 'across/area-circle', 'truc_thuoc', row.parent, { id });
  }
}

/** The official code at the end of an area's id, before the year a new territory begins. */
const codeInId = /-(\d{5})(?:-\d{4})?$/u;

/** The id of an area says its name and maybe its code; the rows of that id must say the same, one of them at least. */
function areaIds(areas: readonly AreaRow[], add: Add): void {
  for (const [id, rows] of Map.groupBy(areas, (row) => row.id)) {
    const [first] = rows;
    const segment = id.slice(id.lastIndexOf('/') + 1);
    const [, code] = codeInId.exec(segment) ?? [];
    if (first === undefined) continue;
    const codes = rows.flatMap((row) => (row.code === undefined ? [] : [row.code]));
    if (code !== undefined && codes.length > 0 && !codes.includes(code))
      add(first, 'across/area-code-differs', 'ma_dvhc', codes[0], { id, code });
    if (!rows.some((row) => `-${segment}-`.includes(`-${slugify(row.name)}-`)))
      add(first, 'across/area-name-differs', 'ten', first.name, { id }, 'warning');
  }
}

/** `thuoc_tong` leads from a part to its total; going up must come to an end. */
function partCircles(indicators: readonly Indicator[], add: Add): void {
  const totals = new Map(indicators.map((row) => [row.id, row.partOf]));
  for (const row of indicators) {
    const passed = new Set<string>();
    let above = row.partOf;
    while (above !== undefined && above !== row.id && !passed.has(above)) {
      passed.add(above);
      above = totals.get(above);
    }
    if (above === row.id) add(row, 'across/part-circle', 'thuoc_tong', row.partOf, { id: row.id });
  }
}

/** Two names that differ only in tone placement or i/y are one name written two ways; two areas may each have an agency of one name. */
function sameNames(tables: Tables, add: Add): void {
  for (const id of ['indicators', 'groups', 'agencies'] as const) {
    const names = new Map<string, Origin & { readonly name: string }>();
    for (const row of tables[id]) {
      const form = `${'area' in row ? (row.area ?? '') : ''} ${spellingForm(row.name)}`;
      const other = names.get(form);
      if (other === undefined) names.set(form, row);
      else add(row, 'across/same-name', 'ten', row.name, { firstRow: other.row, other: other.name });
    }
  }
}

/** A document replaces an earlier one, so following what replaces what must come to an end; in a circle every figure would be set aside. */
function replacements(tables: Tables, add: Add): void {
  const replaced = new Map<string, Map<string, Origin>>();
  for (const row of tables.observations) {
    if (row.replaces === undefined || row.replaces === row.document) continue;
    const own = replaced.get(row.document);
    if (own === undefined) replaced.set(row.document, new Map([[row.replaces, row]]));
    else if (!own.has(row.replaces)) own.set(row.replaces, row);
  }
  for (const [document, own] of replaced) {
    for (const [before, row] of own)
      if (reaches(before, document, replaced)) add(row, 'across/replacement-circle', 'thay_the', before, { document });
  }
}

function reaches(from: string, to: string, replaced: ReadonlyMap<string, ReadonlyMap<string, Origin>>): boolean {
  const passed = new Set<string>();
  const open = [from];
  for (let document = open.pop(); document !== undefined; document = open.pop()) {
    if (document === to) return true;
    if (passed.has(document)) continue;
    passed.add(document);
    open.push(...(replaced.get(document)?.keys() ?? []));
  }
  return false;
}

function revisions(tables: Tables, add: Add): void {
  if (tables.revisions.length === 0) return;
  const asked = new Set(tables.revisions.map(({ anchor }) => anchor));
  const figures = new Map<string, Observation | Target>();
  for (const rows of [tables.observations, tables.targets])
    for (const row of rows) if (asked.has(row.anchor)) figures.set(row.anchor, row);
  const newest = new Map<string, Revision>();
  for (const row of tables.revisions) {
    if (!figures.has(row.anchor)) add(row, 'across/unknown-anchor', 'neo', row.anchor, undefined, 'warning');
    const other = newest.get(row.anchor);
    if (other === undefined || row.date.first >= other.date.first) newest.set(row.anchor, row);
  }
  for (const [anchor, row] of newest) {
    const figure = figures.get(anchor);
    if (
      row.kind === 'cong_nhap_sai' &&
      figure !== undefined &&
      row.after !== undefined &&
      !saysNumber(figure, row.after)
    ) {
      add(
        row,
        'across/revision-differs',
        'moi',
        row.after,
        { file: figure.file, row: figure.row, own: numbersOf(figure as unknown as Keyed) },
        'warning',
      );
    }
  }
}

/** False when the text is a number and not one of the figure's. */
function saysNumber(figure: Observation | Target, text: string): boolean {
  const wanted = parseDecimal(text.replace(',', '.'));
  if (wanted === undefined) return true;
  const own = [
    figure.value,
    figure.valueTo,
    ...('rank' in figure
      ? [figure.numerator, figure.denominator, figure.rank, figure.rankTotal, figure.rankChange]
      : []),
  ];
  return own.some(
    (cell) => cell !== undefined && compareDecimals(typeof cell === 'number' ? decimalOf(cell) : cell, wanted) === 0,
  );
}

function unusedRows(tables: Tables, add: Add): void {
  const used = new Set<string>();
  for (const id of ['observations', 'targets'] as const satisfies readonly TableId[])
    for (const row of tables[id]) used.add(row.indicator);
  for (const row of [...tables.tasks, ...tables.statements]) for (const id of row.indicators) used.add(id);
  for (const row of tables.indicators)
    if (!used.has(row.id)) add(row, 'across/unused-indicator', 'id', row.id, undefined, 'warning');
}

/** Documents that no row is taken from and that no other document names. */
function unusedDocuments(tables: Tables, { documents }: CheckContext, found: (problem: Problem) => void): void {
  const used = new Set<string>();
  for (const id of [
    'observations',
    'targets',
    'tasks',
    'statements',
    'citations',
  ] as const satisfies readonly TableId[])
    for (const row of tables[id]) used.add(row.document);
  for (const row of tables.discrepancies)
    for (const id of [row.documentA, row.documentB]) if (id !== undefined) used.add(id);
  for (const { relations } of documents) for (const { document } of relations) used.add(document);
  for (const { id } of documents)
    if (!used.has(id))
      found({ code: 'across/unused-document', severity: 'warning', file: `van-ban/${id}.mdx`, value: id });
}
