/** A figure or target inside a sentence. */
import { matchingRows, type RowQuery } from '#core/key.ts';
import { figurePath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { quantityOf } from '#core/status.ts';
import { formatDecimal, formatInteger, type formatQuantity, quantityInWords } from '#i18n/format.ts';
import { targetInWords } from '#i18n/status-words.ts';
import { indicatorOf } from './figure-view.ts';

export interface Mention {
  readonly text: string;
  readonly href: string;
}

function only<Row>(rows: readonly Row[], query: RowQuery): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1)
    throw new Error(`${query.document}: ${query.indicator} fits ${rows.length} rows, one is needed`);
  return row;
}

/** "trên 86,4%", "168"; `part` picks the numerator, the rank … instead. Counts come without their unit, which the sentence names. */
export function figureMention(query: RowQuery, part: string | undefined, portal: Portal): Mention {
  const row = only(matchingRows(portal.catalog.ofDocument(query.document).observations, query), query);
  const indicator = indicatorOf(row.indicator, portal);
  const text = ((): string | undefined => {
    switch (part) {
      case 'tu-so':
        return row.numerator === undefined ? undefined : formatDecimal(row.numerator);
      case 'mau-so':
        return row.denominator === undefined ? undefined : formatDecimal(row.denominator);
      case 'xep-hang':
        return row.rank === undefined ? undefined : formatInteger(row.rank);
      case 'tong-so-xep-hang':
        return row.rankTotal === undefined ? undefined : formatInteger(row.rankTotal);
      case 'thay-doi-hang':
        return row.rankChange === undefined ? undefined : formatInteger(Math.abs(row.rankChange));
      default: {
        const figure = quantityOf(row);
        return figure === undefined ? undefined : inSentence(figure, indicator.unit);
      }
    }
  })();
  if (text === undefined) throw new Error(`${query.document}: ${query.indicator} has no ${part ?? 'value'}`);
  return { text, href: figurePath(row) };
}

/** "trên 60%"; "từ 85% trở lên (văn bản ghi 85%)" where the document writes no mark. */
export function targetMention(query: RowQuery, portal: Portal): Mention {
  const row = only(matchingRows(portal.catalog.ofDocument(query.document).targets, query), query);
  const indicator = indicatorOf(row.indicator, portal);
  const text =
    indicator.unit === '%'
      ? targetInWords(row, indicator)
      : withoutGaps(targetInWords(row, { ...indicator, unit: '' }));
  return { text, href: figurePath(row) };
}

function inSentence(quantity: Parameters<typeof formatQuantity>[0], unit: string): string {
  return unit === '%' ? quantityInWords(quantity, unit) : withoutGaps(quantityInWords(quantity, ''));
}

/** Without the blanks that a unit left out leaves. */
function withoutGaps(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll(' )', ')').trim();
}
