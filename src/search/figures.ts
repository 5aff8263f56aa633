/** Direct answers: the figures of an area for the indicators a query may mean. */
import type { AreaCard, CardFigure } from './card.ts';
import type { Match } from './match.ts';
import { periodFit } from './period-words.ts';
import type { Query } from './query.ts';
import { asksLevel } from './weak-words.ts';

export interface FigureAnswer {
  readonly card: AreaCard;
  /** Title of the area that was named; another than the card's where that is what the area was made from. */
  readonly asked: string;
  readonly figure: CardFigure;
  /** How the words beside the area name the indicator. */
  readonly match: Match;
  /** 2 the period asked for (or none was), 1 inside the year, 0 another one. */
  readonly fit: 0 | 1 | 2;
  /** It is of the level asked for, or none was. */
  readonly isOfScope: boolean;
  /** Asked for is the level that it is held against: "mục tiêu … là bao nhiêu". */
  readonly wantsLevel: boolean;
}

const kindOrder: readonly CardFigure['kind'][] = [
  'thuc_hien',
  'uoc_thuc_hien',
  'chua_ro',
  'nhac_lai_muc_tieu',
  'du_kien',
  'quy_dinh',
  'muc_tieu',
];

/** The best first, equals as the document has them; of one indicator and scope the figure that fits best and no other. */
export function figureAnswers(
  card: AreaCard,
  asked: string,
  indicators: ReadonlyMap<string, Match>,
  query: Query,
): FigureAnswer[] {
  const wantsLevel = asksLevel(query.words.map(({ text }) => text));
  const answers = card.figures.flatMap((figure) => {
    const match = indicators.get(figure.indicator);
    return match === undefined
      ? []
      : [
          {
            card,
            asked,
            figure,
            match,
            fit: periodFit(query.period, figure.period),
            isOfScope: query.scope === undefined || figure.scope === query.scope,
            wantsLevel,
          },
        ];
  });
  const scopeFit = ({ figure }: FigureAnswer): number =>
    query.scope === undefined ? (figure.scope === '' ? 1 : 0) : figure.scope === query.scope ? 1 : 0;
  answers.sort(
    (a, b) =>
      (query.scope === undefined ? 0 : scopeFit(b) - scopeFit(a)) ||
      rankOfMatch(b.match) - rankOfMatch(a.match) ||
      scopeFit(b) - scopeFit(a) ||
      b.fit - a.fit ||
      kindOrder.indexOf(a.figure.kind) - kindOrder.indexOf(b.figure.kind) ||
      compareText(b.figure.period, a.figure.period),
  );
  const seen = new Set<string>();
  return answers.filter(({ figure }) => {
    const key = `${figure.indicator} ${figure.scope}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function rankOfMatch(match: Match): number {
  return (match.whole ? 2 : 0) + match.weight + match.together * 0.5 + match.share * 0.5;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
