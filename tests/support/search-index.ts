/** A search index of a few made-up entries, read from memory. */

import { buildIndexFiles, type IndexSource } from '#search/build-index.ts';
import type { AreaCard, CardFigure } from '#search/card.ts';
import type { Entry } from '#search/entry.ts';
import { openReader, type Reader } from '#search/reader.ts';

export function area(id: string, name: string, kind: string, more: Partial<Entry> = {}): Entry {
  return {
    kind: 'area',
    title: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`,
    names: [name],
    areaKind: kind,
    href: `/dia-phuong/${id}/`,
    cards: [{ area: id, file: 0 }],
    ...more,
  };
}

export function indicator(id: string, names: readonly [string, ...string[]], more: Partial<Entry> = {}): Entry {
  return { kind: 'indicator', id, title: names[0], names, href: `/chi-tieu/${id}/`, ...more };
}

export function figure(id: string, more: Partial<CardFigure> = {}): CardFigure {
  return {
    indicator: id,
    scope: '',
    period: '2024-Q1',
    periodWords: 'Quý I/2024',
    kind: 'thuc_hien',
    value: '61,12%',
    rank: '',
    tone: 'ok',
    status: 'Đã ở mức giao cả năm',
    level: 'Mức giao: trên 60%',
    source: 'Báo cáo, mục I.2',
    sourcePlace: '/van-ban/bao-cao/#v-',
    anchor: 'f-1',
    ...more,
  };
}

export function card(id: string, name: string, figures: readonly CardFigure[]): AreaCard {
  return { area: id, name, href: `/dia-phuong/${id}/`, summary: '', figures };
}

export interface MemoryIndex {
  readonly files: ReadonlyMap<string, string>;
  readonly reader: Reader;
  /** Names of the files read so far. */
  readonly read: string[];
}

export async function memoryIndex(source: Partial<IndexSource>): Promise<MemoryIndex> {
  const files = buildIndexFiles({ entries: [], cards: [], abbreviations: [], provinces: [], groups: [], ...source });
  const read: string[] = [];
  const reader = await openReader((file) => {
    read.push(file);
    const text = files.get(file);
    return text === undefined ? Promise.reject(new Error(file)) : Promise.resolve(JSON.parse(text));
  });
  return { files, reader, read };
}
