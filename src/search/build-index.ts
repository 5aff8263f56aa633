/** From entries and cards to the files of `index-format.ts`. Pure; the same input gives the same bytes. */
import { type Abbreviation, readAbbreviations, writtenOut } from './abbreviation.ts';
import { type AreaCard, packCards } from './card.ts';
import { type CardPlace, type Entry, type EntryKind, entryKinds } from './entry.ts';
import {
  cardFile,
  emptyCounts,
  entryFile,
  type ListKey,
  listKeys,
  perFile,
  type Root,
  rootFile,
  type Steps,
  toSteps,
  withVersion,
  wordFile,
} from './index-format.ts';
import { kindLength } from './weak-words.ts';
import { neighbours, numberWords, wordsOf } from './word.ts';

export interface IndexSource {
  /** Of each kind in the order in which equals are shown. */
  readonly entries: readonly Entry[];
  /** Taken one by one, because those of a country would fill the memory. */
  readonly cards: Iterable<AreaCard>;
  readonly abbreviations: readonly Abbreviation[];
  readonly provinces: readonly (readonly [string, string])[];
  readonly groups: readonly (readonly [string, string])[];
}

/** Characters of JSON after which a word file is closed; about 1.5 KB compressed. */
const wordFileLength = 2_000;
/** Figures after which a card file is closed; about 6 KB compressed, and up to 15 KB with an area of hundreds of figures. */
const figuresPerFile = 120;
/** Whose names a mistyped word may stand for. */
const named: readonly EntryKind[] = ['area', 'indicator', 'agency'];
/** A list of more entries than this, and more than this share of all, tells nothing apart. */
const commonCount = 400;
const commonShare = 0.3;

/** Name below `/tim-kiem/` → JSON. */
export function buildIndexFiles(source: IndexSource): Map<string, string> {
  const abbreviations = readAbbreviations(source.abbreviations);
  const texts = new Map<string, string>();
  const write = (name: string, content: object): void => void texts.set(name, JSON.stringify(content));
  const fileOf = new Map<string, number>();
  const values: string[][] = [];
  let figures = 0;
  let file = 0;
  for (const cards of groupCards(source.cards)) {
    for (const card of cards) {
      fileOf.set(card.area, file);
      figures += card.figures.length;
    }
    if (figures <= mostValues)
      values.push(cards.flatMap((card) => card.figures.flatMap(({ value }) => numberWords(value))));
    write(cardFile(file), packCards(cards));
    file += 1;
  }

  const counts = emptyCounts();
  const lists = new Map<string, Map<ListKey, number[]>>();
  const nameWords = new Set<string>();
  for (const kind of entryKinds) {
    const entries = source.entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => placed(writtenOutNames(entry), fileOf));
    counts[kind] = entries.length;
    entries.forEach((entry, number) => addToLists(entry, number, lists, nameWords));
    for (let first = 0; first < entries.length; first += perFile[kind]) {
      write(entryFile(kind, first / perFile[kind]), { entries: entries.slice(first, first + perFile[kind]) });
    }
  }
  if (figures <= mostValues)
    values.forEach((words, number) => {
      for (const word of new Set(words)) push(lists, word, 'v', number);
    });
  const wordFiles: string[] = [];
  for (const { first, words } of groupWords(lists, counts)) {
    write(wordFile(wordFiles.length), { words });
    wordFiles.push(first);
  }
  const { provinces, groups } = source;
  const root: Omit<Root, 'version'> = {
    counts,
    wordFiles,
    nameWords: [...nameWords].sort().join(' '),
    abbreviations: source.abbreviations,
    provinces,
    groups,
  };
  write(rootFile, root);
  return withVersion(texts);

  function writtenOutNames(entry: Entry): Entry {
    // A word of the dictionary is asked for as it is printed.
    const more = entry.term === true ? [] : entry.names.flatMap((name) => writtenOut(name, abbreviations) ?? []);
    return more.length === 0 ? entry : { ...entry, names: [...entry.names, ...more] };
  }
}

function placed(entry: Entry, fileOf: ReadonlyMap<string, number>): Entry {
  const inFile = <Place extends CardPlace>(places: readonly Place[]): Place[] =>
    places.map((place) => ({ ...place, file: fileOf.get(place.area) ?? -1 })).filter(({ file }) => file >= 0);
  return {
    ...entry,
    ...(entry.cards === undefined ? {} : { cards: inFile(entry.cards) }),
    ...(entry.ends === undefined ? {} : { ends: inFile(entry.ends) }),
  };
}

function addToLists(
  entry: Entry,
  number: number,
  lists: Map<string, Map<ListKey, number[]>>,
  nameWords: Set<string>,
): void {
  const key = listKeys[entry.kind];
  const names = entry.names.map((name) => wordsOf(name).map(({ text }) => text));
  // A document is asked for by its area, its issuer or its year as often as by its name.
  const texts = new Set([
    ...names.flat(),
    ...(entry.kind === 'document' ? wordsOf(entry.context ?? '').map(({ text }) => text) : []),
  ]);
  for (const text of texts) push(lists, text, key, number);
  if (entry.kind === 'area') addPlace(entry, number, names, lists);
  if (named.includes(entry.kind)) for (const text of names.flat()) if (!/\d/u.test(text)) nameWords.add(text);
}

/** Names of places by their neighbouring words, so that of ten thousand places those are found that are named in one piece. */
function addPlace(
  { context = '' }: Entry,
  number: number,
  names: readonly (readonly string[])[],
  lists: Map<string, Map<ListKey, number[]>>,
): void {
  for (const name of names) {
    const [only, ...rest] = name;
    if (only !== undefined && rest.length === 0) push(lists, only, 'n', number);
    for (const pair of neighbours(name)) push(lists, pair, 'b', number);
  }
  const above = context.split(', ').map((text) => {
    const words = wordsOf(text).map((word) => word.text);
    return words.slice(kindLength(words));
  });
  for (const text of new Set(above.flatMap((name) => (name.length === 1 ? name : neighbours(name)))))
    push(lists, text, 'c', number);
}

/** Beyond so many figures a number is looked for inside pages. */
const mostValues = 5_000;

function push(lists: Map<string, Map<ListKey, number[]>>, text: string, key: ListKey, number: number): void {
  let byKey = lists.get(text);
  if (byKey === undefined) lists.set(text, (byKey = new Map()));
  const list = byKey.get(key);
  if (list === undefined) byKey.set(key, [number]);
  else list.push(number);
}

function* groupWords(
  lists: ReadonlyMap<string, ReadonlyMap<ListKey, readonly number[]>>,
  counts: Readonly<Record<EntryKind, number>>,
): Generator<{ first: string; words: Record<string, object> }> {
  const totals: Readonly<Record<ListKey, number>> = {
    a: counts.area,
    i: counts.indicator,
    d: counts.document,
    g: counts.agency,
    t: counts.task,
    q: counts.point,
    v: Number.POSITIVE_INFINITY,
    p: counts.page,
    n: counts.area,
    b: counts.area,
    c: counts.area,
  };
  // Own names alone: `constructor` is a word like any other.
  let words: Record<string, object> = Object.create(null) as Record<string, object>;
  let first: string | undefined;
  let length = 0;
  for (const word of [...lists.keys()].sort()) {
    const steps: Partial<Record<ListKey, Steps>> = {};
    for (const [key, list] of lists.get(word) ?? [])
      steps[key] = list.length > commonCount && list.length > totals[key] * commonShare ? 0 : toSteps(list);
    first ??= word;
    words[word] = steps;
    length += JSON.stringify(steps).length + word.length + 4;
    if (length < wordFileLength) continue;
    yield { first, words };
    words = Object.create(null) as Record<string, object>;
    first = undefined;
    length = 0;
  }
  if (first !== undefined) yield { first, words };
}

function* groupCards(cards: Iterable<AreaCard>): Generator<AreaCard[]> {
  let group: AreaCard[] = [];
  let figures = 0;
  for (const card of cards) {
    if (figures >= figuresPerFile) {
      yield group;
      group = [];
      figures = 0;
    }
    group.push(card);
    figures += card.figures.length + 1;
  }
  if (group.length > 0) yield group;
}
