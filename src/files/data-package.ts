/** `/du-lieu/datapackage.json`: a Frictionless data package made from the table schemas. Source: https://specs.frictionlessdata.io */
import { type Column, tables as schemas, type TableId } from '#core/columns.ts';
import type { Portal } from '#core/site/portal.ts';
import { holdsOthers, sourceTerms } from '#core/site/source-terms.ts';
import { addedColumns } from '#i18n/added-columns.ts';
import { columnText, tableText } from '#i18n/columns.ts';
import { termsWords } from '#i18n/terms.ts';
import { termsFragment } from '#views/structured-data.ts';
import { site } from '../site.ts';
import type { SiteFile } from './site-file.ts';
import { downloadColumns, jsonText, listTableFiles, type TableFile } from './tables.ts';

export function* dataPackageFiles(portal: Portal): Generator<SiteFile> {
  yield { path: 'du-lieu/datapackage.json', body: jsonText(dataPackage(listTableFiles(portal), portal)) };
}

/** `files`: those of `listTableFiles`, of which the canonical ones are the package. */
export function dataPackage(files: readonly TableFile[], portal: Portal): Record<string, unknown> {
  return {
    name: 'so-theo-doi-chuyen-doi-so',
    title: site.name,
    description: site.tagline,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    rights: termsWords.rights,
    sources: sourceTerms(portal.catalog)
      .filter(({ isAdministrative }) => !isAdministrative)
      .flatMap(({ licence = termsWords.unknown, documents }) =>
        documents.map(({ id, issuer, source }) => ({
          name: id,
          title: issuer,
          ...(source === undefined ? {} : { path: source }),
          rights: licence,
        })),
      ),
    resources: files.filter(({ form }) => form === 'canonical').map((file) => resource(file, portal)),
  };
}

function resource({ table: id, name, bytes }: TableFile, portal: Portal): unknown {
  const schema = schemas[id];
  const columns: readonly Column[] = schema.columns;
  const rows: readonly object[] = portal.catalog.tables[id];
  const known = new Map(columns.map((column) => [column.header, column]));
  return {
    name: name.replace(/\.csv$/, ''),
    path: name,
    title: tableText(id).title,
    description: tableText(id).description,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    ...(holdsOthers(rows, portal.catalog)
      ? { licenses: [{ title: termsWords.title, path: `./#${termsFragment}` }] }
      : {}),
    encoding: 'utf-8',
    bytes,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: downloadColumns(id, portal).map(({ header }) => field(id, header, known.get(header))),
      primaryKey: schema.key.flatMap((key) =>
        columns.filter((column) => column.field === key).map((column) => column.header),
      ),
      missingValues: [''],
      foreignKeys: columns.flatMap((column) => foreignKey(column)),
    },
  };
}

function field(id: TableId, header: string, column: Column | undefined): unknown {
  if (column === undefined) return addedField(id, header);
  const text = columnText(id, column.field);
  return {
    name: header,
    title: text.label,
    description: text.explanation,
    type: column.kind === 'integer' ? 'integer' : column.kind === 'decimal' ? 'number' : 'string',
    constraints: {
      ...(column.required === true ? { required: true } : {}),
      ...(column.kind === 'choice' ? { enum: column.choices } : {}),
      ...(column.kind === 'text' ? { maxLength: column.max } : {}),
    },
  };
}

function addedField(id: TableId, header: string): unknown {
  const added = addedColumns[id]?.find((column) => column.header === header);
  return {
    name: header,
    title: added?.label,
    description: added?.explanation,
    type: 'string',
    constraints: added === undefined || added.choices.length === 0 ? {} : { enum: added.choices },
  };
}

const targets = {
  area: schemas.areas.name,
  indicator: schemas.indicators.name,
  group: schemas.groups.name,
  agency: schemas.agencies.name,
} as const;

/** Lists and columns that allow a word besides an id are no foreign keys; neither are documents, which have no table. */
function foreignKey(column: Column): unknown[] {
  if (column.kind !== 'reference' || column.list === true || column.orWord !== undefined || column.refTo === 'document')
    return [];
  return [{ fields: column.header, reference: { resource: targets[column.refTo], fields: 'id' } }];
}
