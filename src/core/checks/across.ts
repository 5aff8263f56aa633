/** Stage 6: rows against the rows of other tables, keys against keys. */
import { type Column, type TableId, tableIds, tables as schemas } from '../columns.ts';
import { type CheckContext, rowKey } from '../check-files.ts';
import { compareDecimals, decimalOf, decimalText, halfPrintedUnit, percentOf, subtractDecimals } from '../decimal.ts';
import type { AreaRow, Observation, Origin, Tables } from '../model.ts';
import type { Problem, ProblemCode, Severity } from '../problem.ts';
import { nearest, spellingForm } from '../text.ts';

type Add = (origin: Origin, code: ProblemCode, column: string, value: string | undefined, details?: Problem['details'], severity?: Severity) => void;

export function acrossProblems(tables: Tables, context: CheckContext): Problem[] {
  const problems: Problem[] = [];
  const add: Add = (origin, code, column, value, details, severity = 'error') => {
    problems.push({
      code, severity, file: origin.file, row: origin.row, column,
      ...(value === undefined ? {} : { value }),
      ...(details === undefined ? {} : { details }),
    });
  };
  duplicateKeys(tables, add);
  references(tables, context, add);
  areaHistory(tables, add);
  sameNames(tables, add);
  figures(tables, context, add);
  revisions(tables, add);
  // A misspelt indicator would be told a second time as one that nothing uses.
  if (!problems.some(({ code, details }) => code === 'across/unknown-reference' && details?.['refTo'] === 'indicator')) unusedRows(tables, add);
  return problems;
}

function duplicateKeys(tables: Tables, add: Add): void {
  for (const id of tableIds) {
    const schema = schemas[id];
    const firsts = new Map<string, Origin>();
    for (const row of tables[id]) {
      const key = rowKey(schema, row as unknown as Record<string, unknown>);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, row);
      else {
        const column = schema.columns.find((candidate) => candidate.field === schema.key[0])?.header ?? '';
        add(row, 'across/duplicate-key', column, key, { firstFile: first.file, firstRow: first.row, hasOccurrence: id === 'observations' || id === 'targets' ? 1 : 0 });
      }
    }
  }
}

/** Each suggestion reads all ids, so that a file of strangers must not ask for one a row. */
const maxSuggestions = 100;

function references(tables: Tables, context: CheckContext, add: Add): void {
  const ids: Record<string, Set<string>> = {
    area: new Set(tables.areas.map((row) => row.id)),
    indicator: new Set(tables.indicators.map((row) => row.id)),
    group: new Set(tables.groups.map((row) => row.id)),
    agency: new Set(tables.agencies.map((row) => row.id)),
    document: new Set(context.documents.map((document) => document.id)),
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
      for (const row of tables[id]) {
        const cell = (row as unknown as Record<string, unknown>)[column.field];
        for (const value of Array.isArray(cell) ? cell : cell === undefined ? [] : [cell]) {
          const text = String(value);
          if (known.has(text) || text === column.orWord) continue;
          const meant = suggestion(column.refTo, text, known);
          add(row, 'across/unknown-reference', column.header, text, { refTo: column.refTo, ...(meant === undefined ? {} : { meant }) });
        }
      }
    }
  }
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
      if (next !== undefined && (row.to === undefined || row.to.first >= (next.from?.last ?? 0))) add(next, 'across/area-rows-overlap', 'tu_ngay', next.from?.text, { id });
    });
    const first = sorted[0];
    const last = sorted.at(-1);
    if (first === undefined || last === undefined) continue;
    const expectedParent = id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : undefined;
    // A parent that is no area at all has been told already.
    if (first.parent !== expectedParent && (first.parent === undefined || byId.has(first.parent))) add(first, 'across/area-parent', 'truc_thuoc', first.parent ?? '', { expected: expectedParent ?? '' });
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

function figures(tables: Tables, context: CheckContext, add: Add): void {
  const indicators = new Map(tables.indicators.map((row) => [row.id, row]));
  const documents = new Map(context.documents.map((document) => [document.id, document]));
  const areas = new Map<string, AreaRow[]>();
  for (const row of tables.areas) areas.set(row.id, [...(areas.get(row.id) ?? []), row]);
  const hundred = decimalOf(100);
  for (const row of [...tables.observations, ...tables.targets]) {
    const indicator = indicators.get(row.indicator);
    if (indicator === undefined) continue;
    for (const [column, value] of [['gia_tri', row.value], ['gia_tri_den', row.valueTo]] as const) {
      if (value === undefined) continue;
      const text = decimalText(value);
      if (value.scale > indicator.decimals) add(row, 'across/too-many-decimals', column, text, { decimals: indicator.decimals, indicator: indicator.shortName });
      if (indicator.unit === '%' && (value.unscaled < 0 || compareDecimals(value, hundred) > 0)) add(row, 'across/percent-out-of-range', column, text);
      else if (value.unscaled < 0) add(row, 'across/negative', column, text, { unit: indicator.unit });
    }
    const history = areas.get(row.area);
    if (history !== undefined && row.period !== undefined && row.period.kind !== 'open') areaInForce(row, row.period, history, add);
  }
  for (const row of tables.observations) {
    for (const [column, value] of [['tu_so', row.numerator], ['mau_so', row.denominator]] as const) {
      if (value !== undefined && value.unscaled < 0) add(row, 'across/negative', column, decimalText(value), { unit: indicators.get(row.indicator)?.unit ?? '' });
    }
    if (indicators.get(row.indicator)?.unit === '%') shareAgainstFraction(row, add);
    if (row.period.first > context.today && row.kind !== 'du_kien' && row.kind !== 'quy_dinh' && row.kind !== 'nhac_lai_muc_tieu') {
      add(row, 'across/future-period', 'ky', row.period.text);
      continue;
    }
    const document = documents.get(row.document);
    if (document?.date !== undefined && row.period.kind !== 'open' && row.kind === 'thuc_hien' && document.date.last < row.period.last && row.periodMethod !== 'thoi_diem') {
      add(row, 'across/document-before-period-end', 'ky', row.period.text, { date: document.date.text }, 'warning');
    }
  }
}

function areaInForce(row: Origin & { readonly area: string }, period: Observation['period'], history: readonly AreaRow[], add: Add): void {
  const open = history.some((area) => (area.from?.first ?? 0) <= period.last && (area.to?.last ?? 99991231) >= period.first);
  if (!open) add(row, 'across/area-not-in-force', 'dia_phuong', row.area, { period: period.text, to: history.at(-1)?.to?.text ?? '', from: history[0]?.from?.text ?? '' });
}

function shareAgainstFraction(row: Observation, add: Add): void {
  if (row.value === undefined || row.valueTo !== undefined || row.numerator === undefined || row.denominator === undefined) return;
  const share = percentOf(row.numerator, row.denominator, row.value.scale + 3);
  if (share === undefined) return;
  const difference = subtractDecimals(share, row.value);
  const magnitude = difference.unscaled < 0 ? { ...difference, unscaled: -difference.unscaled } : difference;
  if (row.mark === undefined && compareDecimals(magnitude, halfPrintedUnit(row.value)) > 0) {
    add(row, 'across/share-differs-from-fraction', 'gia_tri', decimalText(row.value), { computed: decimalText(share) }, 'warning');
  }
}

function revisions(tables: Tables, add: Add): void {
  const anchors = new Set([...tables.observations, ...tables.targets].map((row) => row.anchor));
  for (const row of tables.revisions) if (!anchors.has(row.anchor)) add(row, 'across/unknown-anchor', 'neo', row.anchor, undefined, 'warning');
}

function unusedRows(tables: Tables, add: Add): void {
  const used = new Set<string>();
  for (const id of ['observations', 'targets'] as const satisfies readonly TableId[]) for (const row of tables[id]) used.add(row.indicator);
  for (const row of [...tables.tasks, ...tables.statements]) for (const id of row.indicators) used.add(id);
  for (const row of tables.indicators) if (!used.has(row.id)) add(row, 'across/unused-indicator', 'id', row.id, undefined, 'warning');
}
