/** The layers of `src/`, lowest first: the table that `architecture.test.ts` holds and `src/README.md` shows. */
export interface Layer {
  /** What stands in it. */
  readonly holds: string;
  /** Layers and files it may import from; a layer may always import from itself. */
  readonly mayImport: readonly string[];
}

export const layers: Readonly<Record<string, Layer>> = {
  core: {
    holds:
      'pure: tables and their schemas, CSV, checks, periods, quantities, keys, status, series, rankings, catalog; in `core/site/` the portal as a site: indexes, addresses, pages. No Node, no DOM, no words for people',
    mayImport: [],
  },
  summary: {
    holds: 'the allow-list over MDX syntax trees and strict front matter',
    mayImport: ['core', 'i18n'],
  },
  i18n: {
    holds: 'Vietnamese words: formats, statuses, problems, columns',
    mayImport: ['core'],
  },
  charts: {
    holds:
      'series → what a chart shows, in numbers and sentences; `drawing/`: charts and social cards on a canvas, of a browser or of the build',
    mayImport: ['core', 'i18n'],
  },
  search: {
    holds: 'folding, abbreviations, what the index holds, what a query means',
    mayImport: ['core', 'i18n'],
  },
  sheet: {
    holds: 'spreadsheets and the reporting sheet officials keep → rows of our tables, and the templates',
    mayImport: ['core'],
  },
  data: {
    holds: 'reads the two folders and their history in git, checks them, builds the portal once a process',
    mayImport: ['core', 'summary', 'i18n', 'site.ts'],
  },
  views: {
    holds: 'what one page shows, as plain data; all its "if"',
    mayImport: ['core', 'i18n', 'charts', 'site.ts'],
  },
  files: {
    holds:
      'published files that are no pages: tables, data beside pages, feeds, calendars, archive, data package, search lists',
    mayImport: ['core', 'i18n', 'search', 'views', 'site.ts'],
  },
  client: {
    holds: 'custom elements, each a few lines until it is needed; views of what an address asks for',
    mayImport: ['core', 'i18n', 'charts', 'search', 'sheet', 'views', 'files', 'styles', 'url.ts'],
  },
  styles: {
    holds: 'looks',
    mayImport: [],
  },
  components: {
    holds: 'markup of one value each',
    mayImport: ['core', 'i18n', 'charts', 'views', 'client', 'styles', 'url.ts', 'site.ts'],
  },
  'components/summary': {
    holds: 'the components a summary may use; the only ones that ask the data',
    mayImport: ['core', 'data', 'views', 'components', 'url.ts'],
  },
  layouts: {
    holds: 'the frames of pages',
    mayImport: [
      'components',
      'components/summary',

      'styles',
      'views',
      'i18n',
      'url.ts',
      'site.ts',
      'policy.ts',
    ],
  },
  pages: {
    holds: 'routes: paths, a view, markup',
    mayImport: [
      'core',
      'i18n',
      'views',
      'files',
      'data',
      'components',
      'components/summary',
      'layouts',

      'client',
      'sheet',
      'styles',
      'url.ts',
      'site.ts',
    ],
  },
  build: {
    holds: "conducts a build: lock, phases, Astro, pictures, Pagefind's index, completeness gate, swap of `dist/`",
    mayImport: ['core', 'i18n', 'data', 'views', 'files', 'search', 'charts', 'policy.ts'],
  },
  cli: {
    holds: 'the commands: flags, words at the screen, exit codes',
    mayImport: ['core', 'i18n', 'data', 'summary', 'build'],
  },
};
