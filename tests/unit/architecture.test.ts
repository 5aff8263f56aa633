import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layers } from '#tests/support/layers.ts';
import manifest from '../../package.json' with { type: 'json' };
import { layersInWords } from '../support/layers-in-words.ts';

/** Packages that belong to one layer alone. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  papaparse: ['core'],
  fflate: ['build', 'sheet'],
  hucre: ['sheet'],
  satteri: ['summary'],
  yaml: ['summary'],
  'chart.js': ['charts', 'client'],
  '@napi-rs/canvas': ['build'],
  sharp: ['build'],
  pagefind: ['build'],
  send: ['cli'],
};
const nodeLayers = ['data', 'build', 'cli'];
/** Runs inside Astro's build. */
const edges = ['summary/guard-plugin.ts'];

const roomsWithoutWords = ['core', 'views', 'files', 'search', 'client', 'charts'];
/** Files whose words have not moved to the words room yet; the list only gets shorter. */
const stillSpeaking: readonly string[] = [
  'views/document-view.ts',
  'views/indicator-view.ts',
  'client/checker/dropped-report.ts',
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

/** The file of `src/` that an import names; undefined for packages. */
function targetFile({ file, specifier }: Import): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? join(file, '..', specifier) : undefined;
}

/** Groups of files that reach each other by imports (strongly connected components, Tarjan 1972), but for single files. */
function circles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    const place = order.size;
    order.set(file, place);
    lowest.set(file, place);
    open.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(file) !== place) return;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1 || edges.get(file)?.has(file) === true) found.push(group.sort());
  };
  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return found;
}

describe('layers', () => {
  it('import only from the layers their row of the table names', () => {
    const wrong = imports.filter((one) => {
      const target = targetLayer(one);
      const allowed = layers[one.layer]?.mayImport;
      return target !== undefined && allowed !== undefined && target !== one.layer && !allowed.includes(target);
    });
    expect(wrong.map((one) => `${one.file} imports ${one.specifier}`)).toEqual([]);
  });

  it('use every permission of the table, and name each folder of src', () => {
    const used = new Set(imports.map((one) => `${one.layer} → ${targetLayer(one)}`));
    const unused = Object.entries(layers).flatMap(([layer, { mayImport }]) =>
      mayImport.map((target) => `${layer} → ${target}`).filter((permission) => !used.has(permission)),
    );
    expect(unused).toEqual([]);
    const folders = new Set(imports.map(({ layer }) => layer).filter((layer) => !layer.endsWith('.ts')));
    expect([...folders].filter((folder) => layers[folder] === undefined)).toEqual([]);
  });

  it('are shown by src/README.md as the table has them', () => {
    const [, shown] = readFileSync(join(root, 'README.md'), 'utf8').split(/<!-- \/?layers -->\n/u);
    expect(shown?.trim()).toBe(layersInWords());
  });

  it('have no circle of files', () => {
    expect(
      circles(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['c'])],
          ['c', new Set(['b'])],
        ]),
      ),
    ).toEqual([['b', 'c']]);
    const edges = new Map<string, Set<string>>();
    for (const one of imports)
      edges.set(one.file, (edges.get(one.file) ?? new Set()).add(targetFile(one) ?? one.specifier));
    expect(circles(edges)).toEqual([]);
  });

  it('are mapped in package.json to folders that exist', () => {
    const missing = Object.values(manifest.imports).filter(
      (path) => !existsSync(join(root, '..', path.replace('*', ''))),
    );
    expect(missing).toEqual([]);
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
