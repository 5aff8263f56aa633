/** Front matter → what the code knows of a document or a fixed page. Strict: an unknown key or a doubtful value is an error. */
import { cellTextFault } from '#core/checks/cell-text.ts';
import type { DocumentInfo } from '#core/model.ts';
import { parsePartialDate } from '#core/partial-date.ts';
import { parsePeriod } from '#core/period.ts';
import { pathFault, slugFault } from '#core/slug.ts';
import { nearest } from '#core/text.ts';
import type { SummaryKind } from './components.ts';
import { type Finding, fault } from './finding.ts';
import { type FrontMatterField, frontMatterFields } from './front-matter-fields.ts';
import { type YamlEntry, type YamlValue, readYaml } from './front-matter-text.ts';
import { isAllowedLink } from './links.ts';

export interface PageInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface FrontMatterOf {
  readonly document: DocumentInfo;
  readonly page: PageInfo;
}

export interface FrontMatterResult<K extends SummaryKind> {
  /** Undefined when an error keeps it from being used. */
  readonly info: FrontMatterOf[K] | undefined;
  /** Offsets count from the start of the YAML. */
  readonly findings: readonly Finding[];
}

export function readFrontMatter<K extends SummaryKind>(yaml: string, kind: K, id: string): FrontMatterResult<K> {
  const { entries, findings: yamlFindings } = readYaml(yaml);
  if (entries === undefined) return { info: undefined, findings: yamlFindings };
  const findings = [...yamlFindings];
  const fields = frontMatterFields[kind];
  const values = new Map<string, unknown>();
  for (const entry of entries) {
    const field = fields.find((candidate) => candidate.key === entry.key);
    if (field === undefined) {
      findings.push(unknownKey(entry, fields));
      continue;
    }
    const { value, faults } = readField(field, entry);
    findings.push(...faults);
    if (value !== undefined) values.set(field.key, value);
  }
  for (const field of fields) {
    if (field.required === true && !values.has(field.key) && !findings.some((finding) => finding.column === field.key)) {
      findings.push({ ...fault('summary/front-matter-required', 0), column: field.key });
    }
  }
  if (findings.length > 0) return { info: undefined, findings };
  return { info: (kind === 'document' ? documentInfo(id, values) : pageInfo(id, values)) as FrontMatterOf[K], findings };
}

function unknownKey(entry: YamlEntry, fields: readonly FrontMatterField[]): Finding {
  const meant = nearest(entry.key, fields.map((field) => field.key), 1)[0];
  return fault('summary/front-matter-key', entry.offset, entry.key, {
    allowed: fields.map((field) => field.key).join(', '),
    ...(meant === undefined ? {} : { meant }),
  });
}

interface FieldResult {
  /** Undefined when blank or at fault. */
  readonly value: unknown;
  readonly faults: readonly Finding[];
}

const nothing: FieldResult = { value: undefined, faults: [] };

function readField(field: FrontMatterField, { offset, value }: YamlEntry): FieldResult {
  const wrong = (at: YamlValue, expected: string, shown = at.kind === 'text' ? at.text : undefined): FieldResult => ({
    value: undefined,
    faults: [
      {
        ...fault('summary/front-matter-value', at.offset === 0 ? offset : at.offset, shown, {
          expected,
          ...(field.choices === undefined ? {} : { choices: field.choices.join(', ') }),
          ...(field.max === undefined ? {} : { max: field.max }),
        }),
        column: field.key,
      },
    ],
  });
  if (value.kind === 'text' && value.text === '') return nothing;
  switch (field.kind) {
    case 'texts':
    case 'areas': {
      if (value.kind !== 'list') return wrong(value, field.kind);
      const texts: string[] = [];
      for (const item of value.items) {
        const expected = field.kind === 'areas' ? 'area' : 'text';
        if (item.kind !== 'text' || item.text === '') return wrong(item, field.kind);
        const faults = field.kind === 'areas' ? [] : textFaults(field, item.text, item.offset);
        if (faults.length > 0) return { value: undefined, faults };
        if (field.kind === 'areas' && pathFault(item.text) !== undefined) return wrong(item, expected);
        if (texts.includes(item.text)) return wrong(item, 'no-repeat');
        texts.push(item.text);
      }
      return texts.length === 0 ? nothing : { value: texts, faults: [] };
    }
    case 'relations': {
      if (value.kind !== 'list') return wrong(value, 'relations');
      const relations: { kind: string; document: string }[] = [];
      for (const item of value.items) {
        const kind = item.kind === 'map' ? textOf(item.entries, 'loai') : undefined;
        const document = item.kind === 'map' ? textOf(item.entries, 'van_ban') : undefined;
        if (item.kind !== 'map' || item.entries.length !== 2 || kind === undefined || document === undefined) return wrong(item, 'relations');
        if (field.choices?.includes(kind) !== true || slugFault(document) !== undefined) return wrong(item, 'relations', `${kind}, ${document}`);
        relations.push({ kind, document });
      }
      return { value: relations, faults: [] };
    }
    default:
      break;
  }
  if (value.kind !== 'text') return wrong(value, field.kind);
  switch (field.kind) {
    case 'choice':
      return field.choices?.includes(value.text) === true ? { value: value.text, faults: [] } : wrong(value, 'choice');
    case 'date':
      return orWrong(parsePartialDate(value.text), wrong(value, 'date'));
    case 'period':
      return orWrong(parsePeriod(value.text), wrong(value, 'period'));
    case 'address':
      return /^https:/iu.test(value.text) && isAllowedLink(value.text) ? { value: value.text, faults: [] } : wrong(value, 'address');
    default: {
      const faults = textFaults(field, value.text, value.offset);
      return faults.length > 0 ? { value: undefined, faults } : { value: value.text, faults };
    }
  }
}

function orWrong(value: unknown, wrong: FieldResult): FieldResult {
  return value === undefined ? wrong : { value, faults: [] };
}

function textOf(entries: readonly YamlEntry[], key: string): string | undefined {
  const value = entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'text' ? value.text : undefined;
}

/** The same demands as on a cell of a table, because these texts go into downloads too. */
function textFaults(field: FrontMatterField, text: string, offset: number): Finding[] {
  const max = field.max ?? 0;
  const column = field.key;
  if (text.length > max) return [{ code: 'cell/too-long', severity: 'error', offset, column, value: text, details: { length: text.length, max } }];
  const found = cellTextFault({ header: field.key, field: field.key, kind: 'text', max }, text);
  return found === undefined ? [] : [{ ...found, offset, column, value: text }];
}

function documentInfo(id: string, values: ReadonlyMap<string, unknown>): DocumentInfo {
  const get = <T>(key: string): T => values.get(key) as T;
  return {
    id,
    kind: get('loai'),
    number: get('so_ky_hieu'),
    subject: get('trich_yeu'),
    issuer: get('co_quan_ban_hanh'),
    areas: get('dia_phuong'),
    issuedAt: get('noi_ban_hanh'),
    date: get('ngay'),
    period: get('ky'),
    reportKind: get('loai_bao_cao'),
    signedFor: get<readonly string[] | undefined>('quyen_han_ky') ?? [],
    signer: get('nguoi_ky'),
    signerTitle: get('chuc_vu'),
    concluder: get('nguoi_ket_luan'),
    copyState: get('tinh_trang_ban'),
    relations: get<DocumentInfo['relations'] | undefined>('quan_he') ?? [],
    source: get('nguon'),
  };
}

function pageInfo(id: string, values: ReadonlyMap<string, unknown>): PageInfo {
  return { id, title: String(values.get('tieu_de')), description: String(values.get('mo_ta')) };
}
