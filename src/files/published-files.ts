/**
 * The list of all published files that are no pages. The build writes them, the development server answers from them.
 * Three kinds need Node and are made in `build/`: the archive of the tables, pictures, and Pagefind's index.
 */
import { tables as schemas, tableIds } from '#core/columns.ts';
import { schemaColumns, toCsv } from '#core/serialise.ts';
import type { Portal } from '#core/site/portal.ts';
import type { OwnsPage } from '#core/site/shards.ts';
import { dataBesidePages, embedFiles } from './beside-pages.ts';
import { calendarFiles } from './calendars.ts';
import { dataPackageFiles } from './data-package.ts';
import { dcatFiles } from './dcat-catalogue.ts';
import { feedFiles } from './feeds.ts';
import { searchFiles } from './search-lists.ts';
import type { FileKind, SiteFacts, SiteFile } from './site-file.ts';
import { jsonText, tableFiles } from './tables.ts';

/** Of no page, or of all of them. */
const kinds: readonly FileKind[] = [
  tableFiles,
  dataPackageFiles,
  dcatFiles,
  templateFiles,
  documentFiles,
  searchFiles,
  embedFiles,
  feedFiles,
  calendarFiles,
];

/** `owns`: of a shard; without it all files. */
export function* publishedFiles(portal: Portal, site: SiteFacts, owns: OwnsPage = () => true): Generator<SiteFile> {
  if (owns('/')) for (const kind of kinds) yield* kind(portal, site);
  yield* dataBesidePages(portal, owns);
}

/** Yields the empty file of each table: its header, all columns, nothing else. */
function* templateFiles(): Generator<SiteFile> {
  for (const id of tableIds)
    yield { path: `mau/${schemas[id].name}.csv`, body: toCsv(schemaColumns(schemas[id].columns), [], 'canonical') };
}

/** Yields what the front matter says of every document: the file checker's context besides the published tables. */
function* documentFiles({ catalog }: Portal): Generator<SiteFile> {
  yield { path: 'kiem-tra-tep/van-ban.json', body: jsonText([...catalog.documents.values()]) };
}
