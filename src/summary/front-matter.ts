/** Front matter → what the code knows of a document or a fixed page. Strict: an unknown key or a doubtful value is an error. */
import type { DocumentInfo } from '#core/model.ts';
import { nearest } from '#core/text.ts';
import type { SummaryKind } from './components.ts';
import { type Finding, fault } from './finding.ts';
import { type FrontMatterField, frontMatterFields } from './front-matter-fields.ts';
import { readYaml, type YamlEntry } from './front-matter-text.ts';
import { readField } from './front-matter-value.ts';
import { missingOfKind } from './missing-of-kind.ts';

/** A fixed page, `content/trang/<id>.mdx`. */
interface PageInfo {
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
  readonly keyOffsets: ReadonlyMap<string, number>;
}

export function readFrontMatter<K extends SummaryKind>(yaml: string, kind: K, id: string): FrontMatterResult<K> {
  const { entries, findings: yamlFindings } = readYaml(yaml);
  if (entries === undefined) return { info: undefined, findings: yamlFindings, keyOffsets: new Map() };
  const keyOffsets = new Map(entries.map(({ key, offset }) => [key, offset]));
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
  for (const { key, required } of fields) {
    const isMissing = required === true && !values.has(key) && !findings.some((finding) => finding.column === key);
    if (isMissing) findings.push({ ...fault('summary/front-matter-required', 0), column: key });
  }
  if (kind === 'document') {
    for (const { key, code } of missingOfKind(values)) {
      const at = keyOffsets.get(key === 'bam_sha256' ? 'tep_goc' : 'loai') ?? 0;
      if (!findings.some((finding) => finding.column === key)) findings.push({ ...fault(code, at), column: key });
    }
  }
  if (findings.some(({ severity }) => severity === 'error')) return { info: undefined, findings, keyOffsets };
  const info = kind === 'document' ? documentInfo(id, values) : pageInfo(id, values);
  return { info: info as FrontMatterOf[K], findings, keyOffsets };
}

function unknownKey(entry: YamlEntry, fields: readonly FrontMatterField[]): Finding {
  const keys = fields.map((field) => field.key);
  const meant = nearest(entry.key, keys, 1)[0];
  return fault('summary/front-matter-key', entry.offset, entry.key, {
    allowed: keys.join(', '),
    ...(meant === undefined ? {} : { meant }),
  });
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
    accessed: get('ngay_truy_cap'),
    licence: get('giay_phep'),
    quotes: get('dan_lai'),
    original: values.has('tep_goc') ? { path: get('tep_goc'), sha256: get('bam_sha256') } : undefined,
    listsOnly: get('danh_sach_chi_gom'),
    wholeLists: get<DocumentInfo['wholeLists'] | undefined>('danh_sach_day_du') ?? [],
  };
}

function pageInfo(id: string, values: ReadonlyMap<string, unknown>): PageInfo {
  return { id, title: String(values.get('tieu_de')), description: String(values.get('mo_ta')) };
}
