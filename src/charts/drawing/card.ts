/** A social card: what stands beside a link where people share it. 1200×630 px, read at a third of that size. */
import { fontOf, type Look, toneColour } from './look.ts';
import { type Context, sign, stroke, widthOf, wrapTo, write } from './text.ts';

export interface CardFact {
  readonly value: string;
  readonly label: string;
  readonly tone: string;
  /** A share and its target, of 1; undefined where there is no bar to draw. */
  readonly bar?: { readonly share: number; readonly goal: number } | undefined;
}

export interface Card {
  /** What kind of page it is: "Huyện · tỉnh Bắc Giang". */
  readonly kicker: string;
  readonly title: string;
  readonly text: string;
  /** At most four are drawn. */
  readonly facts: readonly CardFact[];
  readonly siteName: string;
  readonly notice: string;
  /** Without its scheme. */
  readonly address: string;
}

export const cardSize = { width: 1200, height: 630 } as const;

const margin = 72;
const room = cardSize.width - 2 * margin;
const right = cardSize.width - margin;
const footTop = cardSize.height - 74;
const titleSizes = [76, 64, 54, 46];
const mostTitleLines = 3;
const addressSizes = [24, 22, 20, 18, 16];

/** Draws the whole card, its ground too. `y` of every text is its base line. */
export function drawCard(context: Context, card: Card, look: Look): void {
  const textFont = (size: number): string => fontOf({ ...look, size });
  const titleFont = (size: number): string => `600 ${size}px ${look.titleFamily}`;
  context.fillStyle = look.paper;
  context.fillRect(0, 0, cardSize.width, cardSize.height);
  context.fillStyle = look.accent;
  context.fillRect(0, 0, cardSize.width, 12);

  write(context, card.siteName, margin, 84, { font: titleFont(30), colour: look.ink });
  const kickerRoom = room - widthOf(context, card.siteName, titleFont(30)) - 40;
  const kicker = wrapTo(context, card.kicker, textFont(28), kickerRoom, 1).join('');
  write(context, kicker, right, 84, { font: textFont(28), colour: look.soft, align: 'right' });

  const facts = card.facts.slice(0, 4);
  const hasBars = facts.some(({ bar }) => bar !== undefined);
  const factsTop = facts.length === 0 ? footTop : footTop - (hasBars ? 156 : 138);
  const { size, lines } = fittedTitle(context, card.title, titleFont);
  let y = 84 + 36 + size;
  for (const line of lines) {
    write(context, line, margin, y, { font: titleFont(size), colour: look.ink });
    y += size * 1.18;
  }
  y += 4;
  const most = Math.max(0, Math.floor((factsTop - 10 - y) / 42) + 1);
  for (const line of most === 0 ? [] : wrapTo(context, card.text, textFont(32), room, most)) {
    write(context, line, margin, y, { font: textFont(32), colour: look.ink });
    y += 42;
  }

  const width = room / Math.max(3, facts.length);
  facts.forEach(({ value, label, tone, bar }, place) => {
    const x = margin + place * width;
    const colour = toneColour(look, tone);
    write(context, value, x, factsTop + 62, {
      font: titleFont(58),
      colour: colour === look.accent ? look.ink : colour,
    });
    sign(context, tone, x + widthOf(context, value, titleFont(58)) + 24, factsTop + 42, 40, look);
    if (bar !== undefined) drawBar(context, bar, { x, y: factsTop + 78, width: width - 40 }, colour, look);
    wrapTo(context, label, textFont(25), width - 28, 2).forEach((line, index) =>
      write(context, line, x, factsTop + (hasBars ? 116 : 94) + index * 29, { font: textFont(25), colour: look.soft }),
    );
  });

  const rule = footTop + 8;
  stroke(
    context,
    [
      [margin, rule],
      [right, rule],
    ],
    look.rule,
    2,
  );
  const addressRoom = room - widthOf(context, card.notice, textFont(24)) - 40;
  const addressSize =
    addressSizes.find((one) => widthOf(context, card.address, textFont(one)) <= addressRoom) ?? addressSizes.at(-1);
  const addressFont = textFont(addressSize ?? 16);
  const address = wrapTo(context, card.address, addressFont, addressRoom, 1).join('');
  write(context, address, margin, footTop + 46, { font: addressFont, colour: look.soft });
  write(context, card.notice, right, footTop + 46, { font: textFont(24), colour: look.soft, align: 'right' });
}

/** From nothing to all of it, with a tick at the target. */
function drawBar(
  context: Context,
  { share, goal }: NonNullable<CardFact['bar']>,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  colour: string,
  look: Look,
): void {
  const within = (part: number): number => width * Math.min(1, Math.max(0, part));
  context.fillStyle = look.hair;
  context.fillRect(x, y, width, 10);
  context.fillStyle = colour;
  context.fillRect(x, y, within(share), 10);
  context.fillStyle = look.ink;
  context.fillRect(x + within(goal) - 2, y - 5, 4, 20);
}

/** The largest size at which the title takes two lines, or three at the smallest. */
function fittedTitle(
  context: Context,
  title: string,
  fontOfSize: (size: number) => string,
): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of titleSizes) {
    const lines = wrapTo(context, title, fontOfSize(size), room, mostTitleLines);
    if (lines.length <= 2 && !lines.at(-1)?.endsWith('…')) return { size, lines };
  }
  const size = titleSizes.at(-1) ?? 46;
  return { size, lines: wrapTo(context, title, fontOfSize(size), room, mostTitleLines) };
}
