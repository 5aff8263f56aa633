/**
 * Builders for rows. Cells are given under the headers staff use, and pass through the real CSV reader and the
 * real cell checks, so that a test shows data as it would stand in a file.
 */
import { buildCatalog, type Catalog } from '#core/catalog.ts';
import { checkFiles, finishObservation, finishTarget, type Report } from '#core/check-files.ts';
import type { tables as schemas, TableId } from '#core/columns.ts';
import { readCsv } from '#core/csv.ts';
import { unstatedFacts } from '#core/document-kinds.ts';
import type {
  AreaRow,
  CheckContext,
  Citation,
  DiscrepancyRow,
  DocumentInfo,
  Indicator,
  Observation,
  RowOf,
  Statement,
  Tables,
  Target,
  Task,
} from '#core/model.ts';
import { parsePartialDate } from '#core/partial-date.ts';
import { type Period, parsePeriod } from '#core/period.ts';
import type { Problem } from '#core/problem.ts';
import { readTable } from '#core/read-table.ts';
import type { SourceFile } from '#core/source-file.ts';

/** Cells by header; a header left out is a column the file leaves out. */
export type Cells<T extends TableId> = {
  readonly [Header in (typeof schemas)[T]['columns'][number]['header']]?: string;
};

export function file(path: string, content: string | Uint8Array): SourceFile {
  return { path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** Rows of a table from the text of its file; throws when the text has a problem, which no builder's caller means. */
export function rowsOf<T extends TableId>(id: T, text: string): RowOf<T>[] {
  const csv = readCsv(file(`${id}.csv`, text));
  if (csv.table === undefined) throw new Error(JSON.stringify(csv.problems));
  const { rows, problems } = readTable(id, csv.table);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return rows;
}

function rowOf<T extends TableId>(id: T, cells: Cells<T>): RowOf<T> {
  const entries = Object.entries<string | undefined>(cells);
  const line = (texts: readonly string[]): string => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  const [row] = rowsOf(
    id,
    `${line(entries.map(([header]) => header))}\n${line(entries.map(([, cell]) => cell ?? ''))}\n`,
  );
  if (row === undefined) throw new Error('no row');
  return row;
}

/** 61,12% of Lạng Giang in the first quarter of 2024, unless told otherwise. */
export function observation(cells: Cells<'observations'> = {}): Observation {
  const figure =
    cells.gia_tri === undefined && cells.tu_so === undefined && cells.xep_hang === undefined
      ? { gia_tri: '61.12' }
      : {};
  return finishObservation(
    rowOf('observations', {
      chi_tieu: 'thanh-toan',
      dia_phuong: 'bac-giang/lang-giang',
      ky: '2024-Q1',
      loai_so_lieu: 'thuc_hien',
      van_ban_nguon: 'bao-cao',
      vi_tri: 'I.2',
      ...figure,
      ...cells,
    }),
  );
}

/** 60 assigned for the year 2024, no mark written, unless told otherwise. */
export function target(cells: Cells<'targets'> = {}): Target {
  return finishTarget(
    rowOf('targets', {
      chi_tieu: 'thanh-toan',
      dia_phuong: 'bac-giang/lang-giang',
      ky: '2024',
      gia_tri: '60',
      loai_muc_tieu: 'duoc_giao',
      van_ban_nguon: 'bao-cao',
      vi_tri: 'I.2',
      ...cells,
    }),
  );
}

export function area(cells: Cells<'areas'>): AreaRow {
  return rowOf('areas', { id: 'bac-giang', ten: 'Bắc Giang', loai: 'tinh', ...cells });
}

export function indicator(cells: Cells<'indicators'> = {}): Indicator {
  return rowOf('indicators', {
    id: 'thanh-toan',
    ten: 'Tỷ lệ thanh toán trực tuyến',
    ten_ngan: 'Thanh toán trực tuyến',
    nhom: 'chinh-quyen-so',
    don_vi_tinh: '%',
    chu_so_thap_phan: '2',
    huong_tot: 'cao',
    ...cells,
  });
}

export function citation(cells: Cells<'citations'> = {}): Citation {
  return rowOf('citations', {
    van_ban_nguon: 'bao-cao',
    vi_tri: 'chú thích 1',
    nhom_van_ban: 'ke-hoach-48',
    ten_loai: 'Kế hoạch',
    vai_tro: 'thuc_hien_theo',
    ...cells,
  });
}

export function task(cells: Cells<'tasks'> = {}): Task {
  return rowOf('tasks', {
    id: 'viec-1',
    dia_phuong: 'bac-giang/lang-giang',
    noi_dung: 'Ban hành kế hoạch',
    van_ban_nguon: 'bao-cao',
    vi_tri: 'II.1',
    ...cells,
  });
}

export function statement(cells: Cells<'statements'> = {}): Statement {
  return rowOf('statements', {
    id: 'y-1',
    dia_phuong: 'bac-giang/lang-giang',
    loai: 'ton_tai',
    noi_dung: 'Thiếu cán bộ',
    van_ban_nguon: 'bao-cao',
    vi_tri: 'II.2',
    ...cells,
  });
}

export function discrepancyRow(cells: Cells<'discrepancies'> = {}): DiscrepancyRow {
  return rowOf('discrepancies', {
    id: 'diem-1',
    loai: 'ten_goi',
    muc_do: 'thap',
    noi_dung: 'Hai cách gọi',
    van_ban_a: 'bao-cao',
    vi_tri_a: 'I.1',
    gia_tri_a: 'Tổ công nghệ số',
    trang_thai: 'cho_phan_hoi',
    ...cells,
  });
}

/** A report of Lạng Giang dated 25 March 2024. */
export function document(
  info: Partial<Omit<DocumentInfo, 'date' | 'period'>> & { readonly date?: string; readonly period?: string } = {},
): DocumentInfo {
  const { date = '2024-03-25', period: periodText, ...rest } = info;
  return {
    ...unstatedFacts,
    id: 'bao-cao',
    kind: 'bao-cao',
    number: undefined,
    subject: 'Báo cáo chuyển đổi số',
    issuer: 'UBND huyện Lạng Giang',
    areas: ['bac-giang/lang-giang'],
    reportKind: 'dinh_ky',
    copyState: 'ban_chinh',
    date: date === '' ? undefined : parsePartialDate(date),
    period: periodText === undefined ? undefined : period(periodText),
    ...rest,
  };
}

export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new Error(`not a period: ${text}`);
  return parsed;
}

const none: Tables = {
  areas: [],
  groups: [],
  indicators: [],
  agencies: [],
  observations: [],
  targets: [],
  tasks: [],
  statements: [],
  citations: [],
  discrepancies: [],
  revisions: [],
  waivers: [],
  abbreviations: [],
};

/** A catalog of just these rows; one province with one district and one indicator unless told otherwise. */
export function catalog(rows: Partial<Tables>, documents: readonly DocumentInfo[] = [document()]): Catalog {
  const areas = rows.areas ?? [
    area({}),
    area({ id: 'bac-giang/lang-giang', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' }),
  ];
  return buildCatalog({ ...none, ...rows, areas, indicators: rows.indicators ?? [indicator()] }, documents);
}

/** A whole data folder without a problem: one province, one district, one indicator, one figure, one target. */
export const soundFolder: Readonly<Record<string, string>> = {
  'dia-phuong.csv':
    'id,ten,loai,truc_thuoc\nbac-giang,Bắc Giang,tinh,\nbac-giang/lang-giang,Lạng Giang,huyen,bac-giang\n',
  'nhom-noi-dung.csv': 'id,ten,thu_tu\nchinh-quyen-so,Chính quyền số,1\n',
  'chi-tieu.csv':
    'id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot\nthanh-toan,Tỷ lệ thanh toán trực tuyến,Thanh toán trực tuyến,chinh-quyen-so,%,2,cao\n',
  'co-quan.csv': 'id,ten\nubnd-lang-giang,UBND huyện Lạng Giang\n',
  'so-lieu/bao-cao.csv':
    'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\nthanh-toan,bac-giang/lang-giang,2024-Q1,61.12,thuc_hien,bao-cao,I.2\n',
  'muc-tieu/bao-cao.csv':
    'chi_tieu,dia_phuong,ky,dau_so_sanh,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\nthanh-toan,bac-giang/lang-giang,2024,>,60,duoc_giao,bao-cao,I.2\n',
  'doi-chieu.csv': 'id,loai,muc_do,noi_dung,van_ban_a,vi_tri_a,gia_tri_a,trang_thai\n',
  'dieu-chinh.csv': 'ngay,bang,neo,loai,can_cu\n',
  'mien-tru.csv': 'ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han\n',
  'viet-tat.csv': 'viet_tat,day_du\nDVC,dịch vụ công\n',
};

/** The sound folder with some files put in, replaced, or (undefined) taken away. */
export function folder(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): SourceFile[] {
  const files: SourceFile[] = [];
  for (const [path, content] of Object.entries({ ...soundFolder, ...changes }))
    if (content !== undefined) files.push(file(path, content));
  return files;
}

export function check(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
  context: Partial<CheckContext> = {},
): Report {
  return checkFiles(folder(changes), { documents: [document({ date: '2024-04-05' })], today: 20241001, ...context });
}

/** A problem on one line: `error cell/not-a-number so-lieu/a.csv:2 gia_tri "x" {details}`. */
export function problemLine(problem: Problem): string {
  const place = `${problem.file}${problem.row === undefined ? '' : `:${problem.row}`}`;
  return [
    problem.severity,
    problem.code,
    place,
    problem.column,
    problem.value === undefined ? undefined : JSON.stringify(problem.value),
    problem.details === undefined || Object.keys(problem.details).length === 0
      ? undefined
      : JSON.stringify(problem.details),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
