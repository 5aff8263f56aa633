/** What lies beside the tables in `/du-lieu/tat-ca.zip`. */
import { type Column, tables as schemas } from '#core/columns.ts';
import { type OutputColumn, toCsv } from '#core/serialise.ts';
import type { Portal } from '#core/site/portal.ts';
import { sourceTerms } from '#core/site/source-terms.ts';
import { addedColumns } from '#i18n/added-columns.ts';
import {
  type ArchiveFacts,
  archiveBibtex,
  archiveCitation,
  archiveNames,
  archiveReadme,
  licenceNotice,
} from '#i18n/archive.ts';
import { formWords } from '#i18n/column-table.ts';
import { columnText } from '#i18n/columns.ts';
import { termsText } from '#i18n/terms.ts';
import { site } from '../site.ts';
import { dataPackage } from './data-package.ts';
import { downloadColumns, isLarge, jsonText, publishedTables, type TableFile } from './tables.ts';

/** Name below `/du-lieu/`. */
export const archiveName = 'tat-ca.zip';

/** Path in the archive → text, in the order of the archive. `files`: those of `listTableFiles`, of which the canonical ones are packed. */
export function archiveTexts(
  files: readonly TableFile[],
  revision: string,
  address: string,
  portal: Portal,
): readonly (readonly [path: string, text: string])[] {
  const { name: siteName, tagline, operator, notStateNotice } = site;
  const facts: ArchiveFacts = {
    siteName,
    tagline,
    operator,
    notStateNotice,
    address,
    revision,
    tables: packedTables(files),
    hasExcel: publishedTables.some((id) => isLarge(id, files)),
  };
  return [
    [archiveNames.readme, archiveReadme(facts)],
    [archiveNames.licence, licenceNotice(facts)],
    [archiveNames.terms, termsText(sourceTerms(portal.catalog))],
    [archiveNames.citation, archiveCitation(facts)],
    [archiveNames.bibtex, archiveBibtex(facts)],
    [archiveNames.dataPackage, jsonText(dataPackage(files, portal))],
    [archiveNames.dictionary, dictionary(files, portal)],
  ];
}

export function packedTables(files: readonly TableFile[]): readonly TableFile[] {
  return files.filter(({ form }) => form === 'canonical');
}

interface DictionaryRow {
  readonly table: string;
  readonly header: string;
  readonly column: Column | undefined;
  readonly label: string;
  readonly explanation: string;
  readonly example: string;
}

const dictionaryColumns: readonly OutputColumn<DictionaryRow>[] = [
  { header: 'bang', decimal: false, cell: (row) => row.table },
  { header: 'cot', decimal: false, cell: (row) => row.header },
  { header: 'ten', decimal: false, cell: (row) => row.label },
  { header: 'nghia', decimal: false, cell: (row) => row.explanation },
  {
    header: 'cach_ghi',
    decimal: false,
    cell: (row) => (row.column === undefined ? '' : formWords(row.column).replaceAll('`', '')),
  },
  { header: 'vi_du', decimal: false, cell: (row) => row.example },
];

/** One row for each column of each packed table, those that the portal adds too. */
function dictionary(files: readonly TableFile[], portal: Portal): string {
  const ids = new Set(packedTables(files).map(({ table }) => table));
  const rows = [...ids].flatMap((id) => {
    const columns = new Map<string, Column>(schemas[id].columns.map((column) => [column.header, column]));
    return downloadColumns(id, portal).map(({ header }): DictionaryRow => {
      const column = columns.get(header);
      const text =
        column === undefined
          ? (addedColumns[id]?.find((added) => added.header === header) ?? {
              label: header,
              explanation: '',
              example: '',
            })
          : columnText(id, header);
      const { label, explanation, example } = text;
      return { table: schemas[id].name, header, column, label, explanation, example };
    });
  });
  return toCsv(dictionaryColumns, rows, 'canonical');
}
