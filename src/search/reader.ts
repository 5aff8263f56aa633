/** Reads the index file by file as queries need it; what was read is kept. */
import { groupBy } from '#core/catalog.ts';
import { type ReadAbbreviation, readAbbreviations } from './abbreviation.ts';
import { type AreaCard, type CardFile, unpackCard } from './card.ts';
import type { CardPlace, Entry, EntryKind } from './entry.ts';
import {
  cardFile,
  entryFile,
  type LoadJson,
  lastAtMost,
  perFile,
  type Root,
  rootFile,
  type Versioned,
  versionedFiles,
  type WordFile,
  type WordLists,
  wordFile,
} from './index-format.ts';

export interface Reader {
  readonly root: Root;
  readonly abbreviations: readonly ReadAbbreviation[];
  /** Sorted. */
  readonly nameWords: readonly string[];
  /** Words that the index does not know are left out. */
  lists(words: Iterable<string>): Promise<ReadonlyMap<string, WordLists>>;
  entries(kind: EntryKind, numbers: readonly number[]): Promise<ReadonlyMap<number, Entry>>;
  card(place: CardPlace): Promise<AreaCard | undefined>;
  /** All cards of one file. */
  cards(file: number): Promise<readonly AreaCard[]>;
}

export async function openReader(load: LoadJson): Promise<Reader> {
  const root = (await load(rootFile)) as Root;
  const read = versionedFiles(load, root.version);

  return {
    root,
    abbreviations: readAbbreviations(root.abbreviations),
    nameWords: root.nameWords === '' ? [] : root.nameWords.split(' '),
    lists: async (words) => {
      const wanted = [...new Set(words)];
      const found = new Map<string, WordLists>();
      await Promise.all(
        wanted.map(async (word) => {
          const number = lastAtMost(root.wordFiles, word);
          if (number < 0) return;
          const file = await read<WordFile>(wordFile(number));
          const lists = Object.hasOwn(file.words, word) ? file.words[word] : undefined;
          if (lists !== undefined) found.set(word, lists);
        }),
      );
      return found;
    },
    entries: async (kind, numbers) => {
      const found = new Map<number, Entry>();
      const byFile = groupBy(numbers, (number) => Math.floor(number / perFile[kind]));
      await Promise.all(
        [...byFile].map(async ([file, members]) => {
          const { entries } = await read<Versioned & { readonly entries: readonly Entry[] }>(entryFile(kind, file));
          for (const number of members) {
            const entry = entries[number % perFile[kind]];
            if (entry !== undefined) found.set(number, entry);
          }
        }),
      );
      return found;
    },
    card: async ({ area, file }) => unpackCard(await read<CardFile>(cardFile(file)), area),
    cards: async (file) => {
      const cards = await read<CardFile>(cardFile(file));
      return cards.cards.flatMap(({ area }) => unpackCard(cards, area) ?? []);
    },
  };
}
