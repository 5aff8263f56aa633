/** The figures of one area as a direct answer shows them, packed for travel: texts once a file, rows of numbers. */

import type { Tone } from '#core/figure.ts';
import type { ObservationKind, Scope } from '#core/model.ts';
import type { Versioned } from './index-format.ts';

export interface CardFigure {
  readonly indicator: string;
  readonly scope: Scope | '';
  /** As in the tables, `2024-Q1`; empty for a target without a period. */
  readonly period: string;
  readonly periodWords: string;
  /** `muc_tieu`: a level without a figure. */
  readonly kind: ObservationKind | 'muc_tieu';
  readonly value: string;
  /** "thứ 1/63" beside a value; empty where there is none, or where it is the value. */
  readonly rank: string;
  readonly tone: Tone;
  readonly status: string;
  /** The level it is held against, in words. */
  readonly level: string;
  readonly source: string;
  /** Address of its row in the document but for the anchor, which ends it: the same for all figures of a document. */
  readonly sourcePlace: string;
  /** Fragment of its permanent address on the area's page. */
  readonly anchor: string;
}

export interface AreaCard {
  readonly area: string;
  /** "Huyện Lạng Giang". */
  readonly name: string;
  /** Site path of the area's page. */
  readonly href: string;
  /** What the newest figures come to; empty without figures. */
  readonly summary: string;
  readonly figures: readonly CardFigure[];
}

const fields = [
  'indicator',
  'scope',
  'period',
  'periodWords',
  'kind',
  'value',
  'rank',
  'tone',
  'status',
  'level',
  'source',
  'sourcePlace',
] as const;

interface PackedCard {
  readonly area: string;
  readonly name: string;
  readonly href: string;
  readonly summary: string;
  /** Per figure a place in `texts` for each field, then the anchor. */
  readonly rows: readonly (readonly (number | string)[])[];
}

export interface CardFile extends Versioned {
  readonly texts: readonly string[];
  readonly cards: readonly PackedCard[];
}

export function packCards(cards: readonly AreaCard[]): Omit<CardFile, 'version'> {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  const packed = cards.map(({ figures, ...card }) => ({
    ...card,
    rows: figures.map((figure) => [...fields.map((field) => placeOf(figure[field])), figure.anchor]),
  }));
  return { texts: [...places.keys()], cards: packed };
}

/** Undefined when the file holds no card of the area. */
export function unpackCard(file: CardFile, area: string): AreaCard | undefined {
  const card = file.cards.find((candidate) => candidate.area === area);
  if (card === undefined) return undefined;
  const { rows, ...rest } = card;
  const figures = rows.map((row) => {
    const texts = fields.map((field, index) => [field, file.texts[Number(row[index])] ?? '']);
    return { ...Object.fromEntries(texts), anchor: String(row[fields.length]) } as unknown as CardFigure;
  });
  return { ...rest, figures };
}
