import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: the table of `src/README.md` as data. A folder may always import from itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  summary: ['core', 'i18n'],
  i18n: ['core', 'summary'],
  charts: ['core', 'i18n'],
  pictures: ['core', 'i18n', 'charts'],
  search: ['core', 'i18n'],
  sheet: ['core'],
  views: ['core', 'i18n', 'charts', 'pictures', 'search', 'site.ts'],
  data: ['core', 'i18n', 'summary', 'views'],
  client: ['core', 'i18n', 'charts', 'search', 'sheet', 'views', 'styles', 'url.ts'],
  styles: [],
  components: ['core', 'i18n', 'charts', 'views', 'client', 'styles', 'url.ts', 'site.ts'],
  'components/summary': ['core', 'data', 'views', 'components', 'url.ts'],
  layouts: ['components', 'components/summary', 'client', 'styles', 'views', 'i18n', 'url.ts', 'site.ts', 'policy.ts'],
  pages: [
    'core',
    'i18n',
    'views',
    'data',
    'components',
    'components/summary',
    'layouts',
    'search',
    'charts',
    'client',
    'sheet',
    'styles',
    'url.ts',
    'site.ts',
  ],
  publish: ['core', 'i18n', 'data', 'views', 'search', 'pictures', 'summary', 'site.ts', 'policy.ts'],
  cli: ['core', 'i18n', 'data', 'views', 'summary', 'publish', 'search', 'site.ts'],
};
/** Packages that belong to one layer alone. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  papaparse: ['core'],
  fflate: ['publish', 'sheet'],
  hucre: ['sheet'],
  satteri: ['summary'],
  yaml: ['summary'],
  'chart.js': ['client'],
  '@resvg/resvg-wasm': ['publish'],
  sirv: ['cli'],
};
const nodeLayers = ['data', 'publish', 'cli'];
/** Runs inside Astro's build. */
const edges = ['summary/guard-plugin.ts'];

const roomsWithoutWords = ['core', 'views', 'files', 'search', 'client', 'charts'];
/** Files whose words have not moved to the words room yet; the list only gets shorter. */
const stillSpeaking: readonly string[] = [
  'views/area-end.ts',
  'views/area-titles.ts',
  'views/area-tree.ts',
  'views/area-view.ts',
  'views/citation-view.ts',
  'views/comparison-view.ts',
  'views/coverage-view.ts',
  'views/data-package.ts',
  'views/discrepancy-view.ts',
  'views/document-view.ts',
  'views/home-view.ts',
  'views/indicator-difference.ts',
  'views/indicator-view.ts',
  'views/latest.ts',
  'views/search-files.ts',
  'views/search-index-view.ts',
  'views/structured-data.ts',
  'views/task-board.ts',
  'views/task-view.ts',
  'client/chart/draw.ts',
  'client/chart/png.ts',
  'client/checker/dropped-report.ts',
  'client/checker/lists.ts',
  'client/checker/problem-list.ts',
  'client/checker/report-card.ts',
  'client/task-filter.ts',
];

const root = join(import.meta.dirname, '../../src');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(?:ts|astro)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function layerOf(path: string): string {
  const parts = relative(root, path).split('/');
  if (parts.length === 1) return parts[0] ?? '';
  return parts[0] === 'components' && parts[1] === 'summary' ? 'components/summary' : (parts[0] ?? '');
}

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly specifier: string;
}

const imports: Import[] = sourceFiles(root).flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((match) => ({
    file: relative(root, file),
    layer: layerOf(file),
    specifier: match[1] ?? match[2] ?? match[3] ?? '',
  })),
);

function targetLayer({ file, specifier }: Import): string | undefined {
  if (specifier.startsWith('#'))
    return specifier.startsWith('#components/summary/')
      ? 'components/summary'
      : specifier.slice(1, specifier.indexOf('/'));
  if (specifier.startsWith('.')) return layerOf(join(root, file, '..', specifier));
  return undefined;
}

describe('layers', () => {
  it('import only from the layers their row of the table names', () => {
    const wrong = imports.filter((one) => {
      const target = targetLayer(one);
      const allowed = mayImport[one.layer];
      return target !== undefined && allowed !== undefined && target !== one.layer && !allowed.includes(target);
    });
    expect(wrong.map((one) => `${one.file} imports ${one.specifier}`)).toEqual([]);
  });

  it('keep a package to its own layer', () => {
    const wrong = imports.filter(({ layer, specifier }) => {
      const name = specifier.startsWith('@')
        ? specifier.split('/').slice(0, 2).join('/')
        : (specifier.split('/')[0] ?? '');
      const homes = packageHomes[name];
      return homes !== undefined && !homes.includes(layer);
    });
    expect(wrong.map((one) => `${one.file} imports ${one.specifier}`)).toEqual([]);
  });

  it('touch disk, clock and process only at the edge', () => {
    const wrong = imports.filter(
      ({ file, layer, specifier }) =>
        specifier.startsWith('node:') &&
        !nodeLayers.includes(layer) &&
        layer !== 'url.ts' &&
        layer !== 'site.ts' &&
        layer !== 'content.config.ts' &&
        !edges.includes(file),
    );
    expect(wrong.map((one) => `${one.file} imports ${one.specifier}`)).toEqual([]);
  });

  it('keep the words of people in the words room and in markup', () => {
    const vietnamese = /(['`])[^'`\n]*[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ][^'`\n]*\1/u;
    const speaking = roomsWithoutWords
      .flatMap((room) => (existsSync(join(root, room)) ? sourceFiles(join(root, room)) : []))
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .some((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && vietnamese.test(line)),
      )
      .map((file) => relative(root, file));
    expect(speaking.filter((file) => !stillSpeaking.includes(file))).toEqual([]);
    // A file whose words have moved leaves the list.
    expect(stillSpeaking.filter((file) => existsSync(join(root, file)) && !speaking.includes(file))).toEqual([]);
  });
});
