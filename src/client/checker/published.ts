/** The published portal as the check wants it: files of tables, the documents, and what the check says of them alone. */
import { buildCatalog, type Catalog } from '#core/catalog.ts';
import { checkFiles } from '#core/check-files.ts';
import { tables as schemas, type TableId, type TableSchema, tableIds } from '#core/columns.ts';
import { parseRecords, recordsCsv } from '#core/csv.ts';
import type { DocumentInfo, Tables } from '#core/model.ts';
import type { Problem } from '#core/problem.ts';
import type { SourceFile } from '#core/source-file.ts';

/** As fetched. */
export interface PublishedSource {
  readonly tables: readonly { readonly table: TableId; readonly bytes: Uint8Array }[];
  readonly documents: readonly DocumentInfo[];
}

interface PublishedFile extends SourceFile {
  readonly table: TableId;
  /** The document whose rows these are; undefined for a table in one file. */
  readonly document: string | undefined;
}

export interface Published {
  readonly files: readonly PublishedFile[];
  readonly documents: readonly DocumentInfo[];
  readonly tables: Tables;
  readonly catalog: Catalog;
  /** What the check says of the published portal alone, by `problemKey`. */
  readonly known: ReadonlySet<string>;
}

/** Throws where the published tables do not pass their own check, which no published portal does. */
export function readPublished(source: PublishedSource, today: number): Published {
  const files = tableIds.flatMap((table) =>
    filesOf(
      table,
      source.tables.filter((one) => one.table === table).map(({ bytes }) => bytes),
    ),
  );
  const report = checkFiles(files, { documents: source.documents, today });
  if (report.tables === undefined)
    throw new Error(
      `the published tables have errors: ${JSON.stringify(report.problems.find(({ severity }) => severity === 'error'))}`,
    );
  return {
    files,
    documents: source.documents,
    tables: report.tables,
    catalog: buildCatalog(report.tables, source.documents),
    known: new Set(report.problems.map(problemKey)),
  };
}

export function problemKey({ code, file, row, column, value }: Problem): string {
  return [code, file, row, column, value].join('\u001f');
}

/** A table in a folder is cut into one file a document, because a new file of a document takes the place of what is published of it. */
function filesOf(table: TableId, parts: readonly Uint8Array[]): PublishedFile[] {
  const schema: TableSchema = schemas[table];
  // Waivers are not published, and a table without rows may be left out of the downloads.
  if (parts.length === 0)
    return schema.place === 'folder'
      ? []
      : [
          {
            table,
            document: undefined,
            path: `${schema.name}.csv`,
            bytes: encode([schema.columns.map(({ header }) => header)]),
          },
        ];
  const [header = [], ...all] = parts.flatMap((bytes, index) => recordsOf(bytes).slice(index === 0 ? 0 : 1));
  const rows = all.filter((cells) => isEntered((name) => cells[header.indexOf(name)] ?? ''));
  const kept = header.flatMap((name, at) => (schema.columns.some((column) => column.header === name) ? [at] : []));
  const pick = (cells: readonly string[]): string[] => kept.map((at) => cells[at] ?? '');
  if (schema.place === 'file')
    return [{ table, document: undefined, path: `${schema.name}.csv`, bytes: encode([header, ...rows].map(pick)) }];
  const documentAt = header.indexOf('van_ban_nguon');
  return [...Map.groupBy(rows, (cells) => cells[documentAt] ?? '')].map(([document, own]) => ({
    table,
    document,
    path: `${schema.name}/${document}.csv`,
    bytes: encode([header, ...own].map(pick)),
  }));
}

/** Points that the portal finds are in no file of staff's until one of them is answered. */
function isEntered(cell: (header: string) => string): boolean {
  return cell('may_tinh_ra') !== 'co' || cell('trang_thai') !== 'cho_phan_hoi' || cell('phan_hoi') !== '';
}

/** Cells by header, in the order of the file; empty for a document without rows in the table. */
export function publishedRows(
  { files }: Published,
  table: TableId,
  document: string,
): Readonly<Record<string, string>>[] {
  return files
    .filter((file) => file.table === table && file.document === document)
    .flatMap(({ bytes }) => {
      const [header = [], ...rows] = recordsOf(bytes);
      return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
    });
}

export function recordsOf(bytes: Uint8Array): string[][] {
  const records = parseRecords(new TextDecoder().decode(bytes));
  if (records.at(-1)?.join('') === '') records.pop();
  return records;
}

export function encode(records: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(recordsCsv(records));
}
