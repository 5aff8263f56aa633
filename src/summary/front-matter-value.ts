/** One key of front matter: its YAML value → the value the code uses, or the faults that keep it from being used. */
import { cellTextFault } from '#core/checks/cell-text.ts';
import type { WholeList } from '#core/model.ts';
import { parsePartialDate } from '#core/partial-date.ts';
import { parsePeriod } from '#core/period.ts';
import { pathFault, slugFault } from '#core/slug.ts';
import { type Finding, fault } from './finding.ts';
import type { FrontMatterField } from './front-matter-fields.ts';
import type { YamlEntry, YamlValue } from './front-matter-text.ts';
import { isAllowedLink } from './links.ts';
import { textFaults as letterFaults } from './text-faults.ts';

/** Below `public/van-ban/`: `bao-cao.pdf`, `bo-du-lieu/papi.csv`. Tables and JSON stand in a folder, because pages have such files beside them. */
const keptFile =
  /^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:pdf|docx?|xlsx?|od[ts]|txt|zip)$|^[a-z0-9-]+\/[a-z0-9-]+\.(?:csv|json)$/;

export interface FieldResult {
  /** Undefined when blank or at fault. */
  readonly value: unknown;
  /** Offsets count from the start of the YAML. */
  readonly faults: readonly Finding[];
}

/** What a value should have been: `list-of-texts`, `area`, `date` …; the words are in `i18n/problem-catalogue/summary-entry.ts`. */
type Expected = FrontMatterField['kind'] | 'no-repeat';

export function readField(field: FrontMatterField, { offset, value }: YamlEntry): FieldResult {
  if (value.kind === 'text' && value.text === '') return { value: undefined, faults: [] };
  switch (field.kind) {
    case 'texts':
    case 'areas':
      return value.kind === 'list' ? readList(field, value.items) : wrong(field, field.kind, value, offset);
    case 'relations':
      return value.kind === 'list' ? readRelations(field, value.items) : wrong(field, 'relations', value, offset);
    case 'whole-lists':
      return value.kind === 'list' ? readWholeLists(field, value.items) : wrong(field, field.kind, value, offset);
    default:
      return value.kind === 'text' ? readText(field, value.text, value) : wrong(field, field.kind, value, offset);
  }
}

function readText(field: FrontMatterField, text: string, at: YamlValue): FieldResult {
  const orWrong = (value: unknown): FieldResult =>
    value === undefined ? wrong(field, field.kind, at) : { value, faults: [] };
  switch (field.kind) {
    case 'choice':
      return orWrong(field.choices?.find((choice) => choice === text));
    case 'date':
      return orWrong(parsePartialDate(text));
    case 'day': {
      const date = parsePartialDate(text);
      return orWrong(date?.precision === 'day' ? date : undefined);
    }
    case 'file':
      return orWrong(keptFile.test(text) ? text : undefined);
    case 'digest':
      return orWrong(/^[0-9a-f]{64}$/.test(text) ? text : undefined);
    case 'period':
      return orWrong(parsePeriod(text));
    case 'address':
      // A host with letters of another script can look like one that it is not.
      return orWrong(
        /^https:/iu.test(text) &&
          isAllowedLink(text) &&
          !new URL(text).hostname.includes('xn--') &&
          letterFaults(text, 0).length === 0
          ? text
          : undefined,
      );
    default: {
      const faults = textFaults(field, text, at.offset);
      return { value: faults.some(({ severity }) => severity === 'error') ? undefined : text, faults };
    }
  }
}

function readList(field: FrontMatterField, items: readonly YamlValue[]): FieldResult {
  const texts: string[] = [];
  for (const item of items) {
    if (item.kind !== 'text' || item.text === '') return wrong(field, field.kind, item);
    if (texts.includes(item.text)) return wrong(field, 'no-repeat', item);
    if (field.kind === 'areas' && pathFault(item.text) !== undefined) return wrong(field, 'areas', item);
    const faults = field.kind === 'areas' ? [] : textFaults(field, item.text, item.offset);
    if (faults.length > 0) return { value: undefined, faults };
    texts.push(item.text);
  }
  return { value: texts.length === 0 ? undefined : texts, faults: [] };
}

function readRelations(field: FrontMatterField, items: readonly YamlValue[]): FieldResult {
  const relations: { kind: string; document: string }[] = [];
  for (const item of items) {
    const kind = textOf(item, 'loai');
    const document = textOf(item, 'van_ban');
    const isPair = item.kind === 'map' && item.entries.length === 2 && kind !== undefined && document !== undefined;
    if (!isPair || field.choices?.includes(kind) !== true || slugFault(document) !== undefined)
      return wrong(field, 'relations', item);
    relations.push({ kind, document });
  }
  return { value: relations, faults: [] };
}

function readWholeLists(field: FrontMatterField, items: readonly YamlValue[]): FieldResult {
  const lists: WholeList[] = [];
  for (const item of items) {
    const indicator = textOf(item, 'chi_tieu');
    const period = parsePeriod(textOf(item, 'ky') ?? '');
    const areas = textOf(item, 'so_dia_phuong') ?? '';
    const isList = item.kind === 'map' && item.entries.length === 3 && indicator !== undefined && period !== undefined;
    if (!isList || slugFault(indicator) !== undefined || !/^[1-9]\d{0,4}$/.test(areas))
      return wrong(field, field.kind, item);
    if (lists.some((list) => list.indicator === indicator && list.period.text === period.text))
      return wrong(field, 'no-repeat', item);
    lists.push({ indicator, period, areas: Number(areas) });
  }
  return { value: lists, faults: [] };
}

function textOf(value: YamlValue, key: string): string | undefined {
  const found = value.kind === 'map' ? value.entries.find((entry) => entry.key === key)?.value : undefined;
  return found?.kind === 'text' ? found.text : undefined;
}

function wrong(field: FrontMatterField, expected: Expected, at: YamlValue, offset = at.offset): FieldResult {
  const details = {
    expected,
    ...(field.choices === undefined ? {} : { choices: field.choices.join(', ') }),
    ...(field.max === undefined ? {} : { max: field.max }),
  };
  const shown = at.kind === 'text' ? at.text : undefined;
  return {
    value: undefined,
    faults: [{ ...fault('summary/front-matter-value', offset, shown, details), column: field.key }],
  };
}

/** The same demands as on a cell of a table, because these texts go into downloads too. */
function textFaults(field: FrontMatterField, text: string, offset: number): Finding[] {
  const max = field.max ?? 0;
  const place = { offset, column: field.key, value: text };
  if (text.length > max)
    return [{ ...place, code: 'cell/too-long', severity: 'error', details: { length: text.length, max } }];
  const found = cellTextFault({ header: field.key, field: field.key, kind: 'text', max }, text);
  return found === undefined ? [] : [{ ...place, ...found }];
}
