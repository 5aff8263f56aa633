/** A point to clear up as readings side by side, with the arithmetic and the wording the contract asks for. */
import { type Decimal, subtractDecimals } from '#core/decimal.ts';
import type { Discrepancy } from '#core/discrepancy.ts';
import type { Observation, Target } from '#core/model.ts';
import { documentPath, figurePath, taskPath } from '#core/site/addresses.ts';
import { figuresNamed, type Portal } from '#core/site/portal.ts';
import { quantityOf } from '#core/status.ts';
import { figureValue } from '#i18n/figure-words.ts';
import { formatDate, formatDeadline, formatDecimal, formatPeriod, periodInSentence, withUnit } from '#i18n/format.ts';
import { placeInWords, shortDocumentName } from '#i18n/source-words.ts';
import { targetInWords, targetKindWords } from '#i18n/status-words.ts';
import { areaName, capitalised, lowerFirst } from '#i18n/words.ts';
import { indicatorOf } from './figure-view.ts';
import { documentName } from './source.ts';

interface Reading {
  readonly value: string;
  /** Id of the document, and the place as its tables write it. */
  readonly document: string;
  readonly at: string | undefined;
  /** Both in words. */
  readonly place: string;
  readonly href: string;
}

/** What a point throws doubt on; the heaviest first. */
export const touched = ['so', 'chi-tieu', 'ngay', 'chua-ro', 'ten-goi'] as const;
export type Touched = (typeof touched)[number];

export interface DiscrepancyView {
  readonly id: string;
  readonly touches: Touched;
  /** "Số liệu chưa thống nhất", "Chưa khớp", "Một văn bản, hai ngày" … */
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  readonly readings: readonly Reading[];
  /** What can be said without deciding. */
  readonly explanation: string;
  readonly arithmetic: string | undefined;
  /** What the unit answered; undefined when it has not. */
  readonly reply: string | undefined;
  readonly documents: readonly string[];
}

/** "Phản hồi ngày 10/02/2025: …". */
function replyInWords({ answer }: Discrepancy): string | undefined {
  if (answer?.reply === undefined) return undefined;
  return `Phản hồi${answer.replyDate === undefined ? '' : ` ngày ${formatDate(answer.replyDate)}`}: ${answer.reply}`;
}

const kindsTouch: Readonly<Record<keyof typeof readKinds, Touched>> = {
  chua_thong_nhat: 'so',
  chua_khop: 'so',
  hai_ngay: 'ngay',
  than_va_phu_luc: 'chi-tieu',
  thoi_gian: 'ngay',
  chua_ro: 'chua-ro',
  ten_goi: 'ten-goi',
};

function touchedBy(point: Discrepancy): Touched {
  switch (point.rule) {
    case 'results-differ':
    case 'result-beside-unclear':
    case 'share-not-fraction':
    case 'parts-above-total':
      return 'so';
    case 'targets-differ':
      return 'chi-tieu';
    case 'two-dates':
    case 'before-document':
      return 'ngay';
    case 'read':
      return kindsTouch[point.entry.kind];
  }
}

export function discrepancyView(point: Discrepancy, portal: Portal): DiscrepancyView {
  const base = { id: point.id, touches: touchedBy(point), reply: replyInWords(point) };
  const observationReading = (row: Observation, suffix = ''): Reading => ({
    value: figureValue(row, indicatorOf(row.indicator, portal)),
    ...placed(row, portal, suffix),
    href: figurePath(row),
  });
  switch (point.rule) {
    case 'results-differ': {
      const first = firstOf(point.observations);
      return {
        ...base,
        kind: 'Số liệu chưa thống nhất',
        title: indicatorOf(first.indicator, portal).shortName,
        about: aboutRow(first, portal),
        readings: point.observations.map((row) => observationReading(row)),
        explanation: 'Cùng chỉ tiêu, địa phương và kỳ nhưng các số không trùng nhau ở mức làm tròn đã in.',
        arithmetic: differenceOf(point.observations, portal),
        documents: documentsOf(point.observations),
      };
    }
    case 'result-beside-unclear': {
      const result = firstOf(point.results);
      const unclear = firstOf(point.unclear);
      const value = figureValue(unclear, indicatorOf(unclear.indicator, portal));
      const goal = portal.catalog.pairings(result)[0]?.target;
      const sameAsTarget =
        goal !== undefined &&
        goal.mark === unclear.mark &&
        unclear.value !== undefined &&
        subtractDecimals(goal.value, unclear.value).unscaled === 0;
      const suffix = sameAsTarget ? `, trùng ${targetKindWords[goal.kind]}` : '';
      return {
        ...base,
        kind: 'Không rõ là đã làm được hay phải làm',
        title: indicatorOf(result.indicator, portal).shortName,
        about: aboutRow(result, portal),
        readings: [
          ...point.results.map((row) => observationReading(row)),
          ...point.unclear.map((row) => observationReading(row, suffix)),
        ],
        explanation: `${capitalised(placeInWords(result.place))} ghi ${figureValue(result, indicatorOf(result.indicator, portal))}; ${placeInWords(unclear.place)} ghi ${value}${suffix}; văn bản không nói rõ là kết quả hay mục tiêu.`,
        arithmetic: undefined,
        documents: documentsOf([...point.results, ...point.unclear]),
      };
    }
    case 'share-not-fraction': {
      const row = point.observation;
      const indicator = indicatorOf(row.indicator, portal);
      const fraction =
        row.numerator === undefined || row.denominator === undefined
          ? ''
          : `${formatDecimal(row.numerator)}/${formatDecimal(row.denominator)}`;
      return {
        ...base,
        kind: 'Tỷ lệ và phân số chưa khớp',
        title: indicator.shortName,
        about: aboutRow(row, portal),
        readings: [observationReading(row), { ...observationReading(row), value: fraction }],
        explanation: 'Tỷ lệ ghi trong văn bản và tỷ lệ tính từ phân số ghi cùng chỗ chưa khớp.',
        arithmetic: `Phép tính của cổng: ${fraction} = ${withUnit(formatDecimal(point.computed), '%')}.`,
        documents: [row.document],
      };
    }
    case 'parts-above-total': {
      const total = point.total;
      const indicator = indicatorOf(total.indicator, portal);
      return {
        ...base,
        kind: 'Tổng và thành phần chưa khớp',
        title: indicator.shortName,
        about: aboutRow(total, portal),
        readings: [
          observationReading(total),
          ...point.parts.map((row) => ({
            ...observationReading(row),
            place: `${indicatorOf(row.indicator, portal).shortName}, ${placeInWords(row.place)}`,
          })),
        ],
        explanation: 'Các phần cộng lại lớn hơn tổng ghi trong cùng văn bản.',
        arithmetic: `Phép tính của cổng: ${point.parts.map((row) => (row.value === undefined ? '' : formatDecimal(row.value))).join(' + ')} = ${formatDecimal(point.sum)}; văn bản ghi tổng ${total.value === undefined ? '' : formatDecimal(total.value)}.`,
        documents: documentsOf([total, ...point.parts]),
      };
    }
    case 'targets-differ': {
      const first = firstOf(point.statements);
      const indicator = indicatorOf(first.indicator, portal);
      const inAnnex =
        point.statements.some((row) => row.place.startsWith('biểu')) &&
        point.statements.some((row) => !row.place.startsWith('biểu'));
      return {
        ...base,
        kind: inAnnex ? 'Thân văn bản và phụ lục khác nhau' : 'Một mức, hai cách ghi',
        title: indicator.shortName,
        about: aboutRow(first, portal),
        readings: point.statements.map((row) => ({
          value: targetInWords(row, indicator),
          ...placed(row, portal),
          href: figurePath(row),
        })),
        explanation: `Cùng một ${targetKindWords[first.kind]} trong một văn bản được ghi ${point.statements.length === 2 ? 'hai' : 'nhiều'} cách. Cổng giữ cả hai, mỗi cách một chỗ trích.`,
        arithmetic: undefined,
        documents: documentsOf(point.statements),
      };
    }
    case 'two-dates': {
      const first = firstOf(point.citations);
      const documents = [...new Set(point.citations.map((row) => row.document))];
      return {
        ...base,
        kind: 'Một văn bản, hai ngày',
        title: `${first.kindName}${first.number === undefined ? '' : ` số ${first.number}`}`,
        about: documents.map((id) => nameOfDocument(id, portal)).join('; '),
        readings: point.citations.map((row) => ({
          value: row.date === undefined ? '' : formatDate(row.date),
          ...placed(row, portal),
          href: `${documentPath(row.document)}#vien-dan`,
        })),
        explanation: 'Cùng một số văn bản được viện dẫn với hai ngày khác nhau.',
        arithmetic: undefined,
        documents,
      };
    }
    case 'before-document': {
      const { row } = point;
      const document = portal.catalog.documents.get(point.document);
      const isTask = !('anchor' in row);
      const when =
        row.deadline !== undefined
          ? formatDeadline(row.deadline)
          : 'period' in row && row.period !== undefined
            ? periodInSentence(row.period)
            : '';
      return {
        ...base,
        kind: 'Thời điểm trước ngày văn bản',
        title: isTask ? row.content : indicatorOf(row.indicator, portal).shortName,
        about: nameOfDocument(point.document, portal),
        readings: [
          { value: capitalised(when), ...placed(row, portal), href: isTask ? taskPath(row) : figurePath(row) },
          {
            value: document?.date === undefined ? '' : capitalised(formatDate(document.date)),
            document: point.document,
            at: 'ngày của văn bản',
            place: 'ngày của văn bản',
            href: documentPath(point.document),
          },
        ],
        explanation:
          'Thời hạn hoặc thời điểm bắt đầu đứng trước ngày của chính văn bản; có thể văn bản nhắc lại một mốc đã giao trước đó.',
        arithmetic: undefined,
        documents: [point.document],
      };
    }
    case 'read': {
      const { entry } = point;
      const reading = (
        document: string | undefined,
        place: string | undefined,
        value: string | undefined,
      ): Reading[] =>
        document === undefined || value === undefined
          ? []
          : [
              {
                value,
                document,
                at: place,
                place: `${shortNameOf(document, portal)}${place === undefined ? '' : `, ${placeInWords(place)}`}`,
                href: placeOfReading(document, place, value, portal),
              },
            ];
      const { calculation, rest } = splitCalculation(entry.reading ?? '');
      return {
        ...base,
        kind: readKinds[entry.kind],
        title: entry.content,
        about: nameOfDocument(entry.documentA, portal),
        readings: [
          ...reading(entry.documentA, entry.placeA, entry.valueA),
          ...reading(entry.documentB, entry.placeB, entry.valueB),
        ],
        explanation: rest,
        arithmetic: calculation,
        documents: [...new Set([entry.documentA, ...(entry.documentB === undefined ? [] : [entry.documentB])])],
      };
    }
  }
}

const readKinds = {
  chua_thong_nhat: 'Số liệu chưa thống nhất',
  chua_khop: 'Chưa khớp',
  hai_ngay: 'Một văn bản, hai ngày',
  than_va_phu_luc: 'Thân văn bản và phụ lục khác nhau',
  thoi_gian: 'Mốc thời gian',
  chua_ro: 'Văn bản chưa nói rõ',
  ten_goi: 'Tên, số hiệu ghi khác nhau',
} as const;

/** What the text of a reading speaks of: the figure it names, else the task whose deadline, or the act whose number it quotes, else the document. */
function placeOfReading(document: string, place: string | undefined, value: string, { catalog }: Portal): string {
  const figure = figuresNamed(document, place, value, catalog)[0];
  if (figure !== undefined) return figurePath(figure);
  const task = catalog
    .ofDocument(document)
    .tasks.find(
      (row) => row.place === place && row.deadlineWrittenAs !== undefined && value.includes(row.deadlineWrittenAs),
    );
  if (task !== undefined) return taskPath(task);
  const isCited = catalog
    .citationsOf(document)
    .some((row) => row.place === place && row.number !== undefined && value.includes(row.number));
  return `${documentPath(document)}${isCited ? '#vien-dan' : ''}`;
}

/** The portal's own sums in a reading entered by hand: the sentences that say so, wherever they stand. */
function splitCalculation(text: string): { readonly calculation: string | undefined; readonly rest: string } {
  const sentences = text.split(/(?<=\.)\s+/u);
  const isCalculation = (sentence: string): boolean => sentence.startsWith('Phép tính của cổng:');
  const calculations = sentences.filter(isCalculation);
  return {
    calculation: calculations.length === 0 ? undefined : calculations.join(' '),
    rest: sentences.filter((sentence) => !isCalculation(sentence)).join(' '),
  };
}

export function firstOf<T>(rows: readonly T[]): T {
  const first = rows[0];
  if (first === undefined) throw new Error('a point to clear up has no reading');
  return first;
}

function documentsOf(rows: readonly { readonly document: string }[]): string[] {
  return [...new Set(rows.map((row) => row.document))];
}

export function nameOfDocument(id: string, portal: Portal): string {
  const document = portal.catalog.documents.get(id);
  return document === undefined ? id : documentName(document, portal.catalog);
}

function shortNameOf(id: string, portal: Portal): string {
  const document = portal.catalog.documents.get(id);
  return document === undefined ? id : shortDocumentName(document);
}

function placed(
  row: { readonly document: string; readonly place: string },
  portal: Portal,
  suffix = '',
): Pick<Reading, 'document' | 'at' | 'place'> {
  return {
    document: row.document,
    at: row.place,
    place: `${shortNameOf(row.document, portal)}, ${placeInWords(row.place)}${suffix}`,
  };
}

function aboutRow(row: Observation | Target, portal: Portal): string {
  const area = portal.catalog.areas.get(row.area);
  return `${area === undefined ? row.area : capitalised(areaName(area, row.period?.last))}${row.period === undefined ? '' : `, ${lowerFirst(formatPeriod(row.period))}`}`;
}

function differenceOf(rows: readonly Observation[], portal: Portal): string | undefined {
  const values = rows.flatMap((row) => {
    const figure = quantityOf(row);
    return figure === undefined || figure.mark !== undefined || figure.valueTo !== undefined ? [] : [figure.value];
  });
  const [a, b] = values;
  if (values.length !== 2 || a === undefined || b === undefined) return undefined;
  const [high, low]: [Decimal, Decimal] = subtractDecimals(a, b).unscaled >= 0 ? [a, b] : [b, a];
  const indicator = indicatorOf(firstOf(rows).indicator, portal);
  const difference = formatDecimal(subtractDecimals(high, low));
  return `Phép tính của cổng: ${formatDecimal(high)} − ${formatDecimal(low)} = ${indicator.unit === '%' ? `${difference} điểm %` : `${difference} ${indicator.unit}`}.`;
}
