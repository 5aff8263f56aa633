/** A social card: what stands beside a link where people share it. 1200×630 px, read at a third of that size. */
import {
  colours,
  document,
  type Measure,
  polyline,
  rectangle,
  textAt,
  toneColour,
  toneSign,
  wrapped,
} from './paper.ts';

export interface Card {
  /** What kind of page it is: "Huyện · tỉnh Bắc Giang". */
  readonly kicker: string;
  readonly title: string;
  readonly text: string;
  /** At most four are drawn. */
  readonly facts: readonly { readonly value: string; readonly label: string; readonly tone: string }[];
  readonly siteName: string;
  readonly notice: string;
  /** Without its scheme. */
  readonly address: string;
}

export const cardSize = { width: 1200, height: 630 } as const;

const margin = 72;
const room = cardSize.width - 2 * margin;
const titleSizes = [76, 64, 54, 46];
const mostTitleLines = 3;
const addressSizes = [24, 22, 20, 18, 16];

export function cardSvg(card: Card, measure: Measure): string {
  const parts: string[] = [rectangle(0, 0, cardSize.width, 12, colours.accent)];
  parts.push(textAt(margin, 84, card.siteName, { face: 'title', size: 30, colour: colours.ink }));
  parts.push(
    textAt(
      cardSize.width - margin,
      84,
      wrapped(card.kicker, 'text', 28, room - measure(card.siteName, 'title', 30) - 40, 1, measure).join(''),
      { face: 'text', size: 28, colour: colours.soft, anchor: 'end' },
    ),
  );
  const footTop = cardSize.height - 74;
  const facts = card.facts.slice(0, 4);
  const factsTop = facts.length === 0 ? footTop : footTop - 138;

  const { size, lines } = fittedTitle(card.title, measure);
  let y = 84 + 36 + size;
  for (const line of lines) {
    parts.push(textAt(margin, y, line, { face: 'title', size, colour: colours.ink }));
    y += size * 1.18;
  }
  y += 4;
  const most = Math.max(0, Math.floor((factsTop - 10 - y) / 42) + 1);
  for (const line of most === 0 ? [] : wrapped(card.text, 'text', 32, room, most, measure)) {
    parts.push(textAt(margin, y, line, { face: 'text', size: 32, colour: colours.ink }));
    y += 42;
  }

  const width = room / Math.max(3, facts.length);
  facts.forEach(({ value, label, tone }, place) => {
    const x = margin + place * width;
    parts.push(
      textAt(x, factsTop + 62, value, {
        face: 'title',
        size: 58,
        colour: toneColour(tone) === colours.accent ? colours.ink : toneColour(tone),
      }),
    );
    parts.push(toneSign(tone, x + measure(value, 'title', 58) + 24, factsTop + 42, 40));
    wrapped(label, 'text', 25, width - 28, 2, measure).forEach((line, index) =>
      parts.push(textAt(x, factsTop + 94 + index * 29, line, { face: 'text', size: 25, colour: colours.soft })),
    );
  });

  parts.push(
    polyline(
      [
        [margin, footTop + 8],
        [cardSize.width - margin, footTop + 8],
      ],
      colours.rule,
      2,
    ),
  );
  const addressSize =
    addressSizes.find((size) => measure(card.address, 'text', size) <= addressRoom(card, measure)) ?? 16;
  parts.push(
    textAt(
      margin,
      footTop + 46,
      wrapped(card.address, 'text', addressSize, addressRoom(card, measure), 1, measure).join(''),
      { face: 'text', size: addressSize, colour: colours.soft },
    ),
  );
  parts.push(
    textAt(cardSize.width - margin, footTop + 46, card.notice, {
      face: 'text',
      size: 24,
      colour: colours.soft,
      anchor: 'end',
    }),
  );
  return document(cardSize.width, cardSize.height, card.title, card.text, parts);
}

function addressRoom({ notice }: Card, measure: Measure): number {
  return room - measure(notice, 'text', 24) - 40;
}

/** The largest size at which the title takes two lines, or three at the smallest. */
function fittedTitle(title: string, measure: Measure): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of titleSizes) {
    const lines = wrapped(title, 'title', size, room, mostTitleLines, measure);
    if (lines.length <= 2 && !lines.at(-1)?.endsWith('…')) return { size, lines };
  }
  const size = titleSizes.at(-1) ?? 46;
  return { size, lines: wrapped(title, 'title', size, room, mostTitleLines, measure) };
}
