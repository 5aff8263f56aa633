/** A point to clear up as readings side by side, with the arithmetic and the wording the contract asks for. */
import { type Decimal, subtractDecimals } from '#core/decimal.ts';
import type { Discrepancy } from '#core/discrepancy.ts';
import type { DiscrepancyRow, Observation, Target } from '#core/model.ts';
import { discrepancyPath, documentPath, figurePath, taskPath } from '#core/site/addresses.ts';
import { figuresNamed, type Portal } from '#core/site/portal.ts';
import { quantityOf } from '#core/status.ts';
import { capitalised, lowerFirst } from '#i18n/capitalised.ts';
import { figureValue } from '#i18n/figure-words.ts';
import { formatDate, formatDeadline, formatDecimal, formatPeriod, periodInSentence, withUnit } from '#i18n/format.ts';
import {
  calculation,
  dayOfDocument,
  explanations,
  isCalculation,
  pointKinds as kinds,
  points,
  replyInWords,
  sumInWords,
} from '#i18n/points.ts';
import { isInAnnex, numbered, placeInWords, shortDocumentName } from '#i18n/source-words.ts';
import { targetInWords, targetKindWords } from '#i18n/status-words.ts';
import { areaName } from '#i18n/words.ts';
import { indicatorOf } from './figure-view.ts';
import { documentName, type Link } from './source.ts';

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

/** A point in a list: its title, and its readings beside each other. */
export function pointLink({ id, title, readings }: DiscrepancyView): Link & { readonly note: string } {
  return { href: discrepancyPath(id), label: title, note: readings.map(({ value }) => value).join(' | ') };
}

const kindsTouch: Readonly<Record<NonNullable<DiscrepancyRow['kind']>, Touched>> = {
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
  const base = { id: point.id, touches: touchedBy(point), reply: replyInWords(point.answer) };
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
        kind: kinds.chua_thong_nhat,
        title: indicatorOf(first.indicator, portal).shortName,
        about: aboutRow(first, portal),
        readings: point.observations.map((row) => observationReading(row)),
        explanation: explanations.differ,
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
      const suffix = sameAsTarget ? explanations.sameAs(targetKindWords[goal.kind]) : '';
      return {
        ...base,
        kind: kinds.unclear,
        title: indicatorOf(result.indicator, portal).shortName,
        about: aboutRow(result, portal),
        readings: [
          ...point.results.map((row) => observationReading(row)),
          ...point.unclear.map((row) => observationReading(row, suffix)),
        ],
        explanation: explanations.unclear(
          `${placeInWords(result.place)} ghi ${figureValue(result, indicatorOf(result.indicator, portal))}`,
          `${placeInWords(unclear.place)} ghi ${value}${suffix}`,
        ),
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
        kind: kinds.fraction,
        title: indicator.shortName,
        about: aboutRow(row, portal),
        readings: [observationReading(row), { ...observationReading(row), value: fraction }],
        explanation: explanations.fraction,
        arithmetic: calculation(`${fraction} = ${withUnit(formatDecimal(point.computed), '%')}`),
        documents: [row.document],
      };
    }
    case 'parts-above-total': {
      const total = point.total;
      const indicator = indicatorOf(total.indicator, portal);
      return {
        ...base,
        kind: kinds.sum,
        title: indicator.shortName,
        about: aboutRow(total, portal),
        readings: [
          observationReading(total),
          ...point.parts.map((row) => ({
            ...observationReading(row),
            place: `${indicatorOf(row.indicator, portal).shortName}, ${placeInWords(row.place)}`,
          })),
        ],
        explanation: explanations.sum,
        arithmetic: sumInWords(
          point.parts.map((row) => printed(row.value)),
          formatDecimal(point.sum),
          printed(total.value),
        ),
        documents: documentsOf([total, ...point.parts]),
      };
    }
    case 'targets-differ': {
      const first = firstOf(point.statements);
      const indicator = indicatorOf(first.indicator, portal);
      const inAnnex =
        point.statements.some((row) => isInAnnex(row.place)) && point.statements.some((row) => !isInAnnex(row.place));
      return {
        ...base,
        kind: inAnnex ? kinds.than_va_phu_luc : kinds.twoWays,
        title: indicator.shortName,
        about: aboutRow(first, portal),
        readings: point.statements.map((row) => ({
          value: targetInWords(row, indicator),
          ...placed(row, portal),
          href: figurePath(row),
        })),
        explanation: explanations.twoWays(targetKindWords[first.kind], point.statements.length),
        arithmetic: undefined,
        documents: documentsOf(point.statements),
      };
    }
    case 'two-dates': {
      const first = firstOf(point.citations);
      const documents = [...new Set(point.citations.map((row) => row.document))];
      return {
        ...base,
        kind: kinds.hai_ngay,
        title: numbered(first.kindName, first.number),
        about: documents.map((id) => nameOfDocument(id, portal)).join('; '),
        readings: point.citations.map((row) => ({
          value: row.date === undefined ? '' : formatDate(row.date),
          ...placed(row, portal),
          href: `${documentPath(row.document)}#vien-dan`,
        })),
        explanation: explanations.twoDates,
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
        kind: kinds.beforeDocument,
        title: isTask ? row.content : indicatorOf(row.indicator, portal).shortName,
        about: nameOfDocument(point.document, portal),
        readings: [
          { value: capitalised(when), ...placed(row, portal), href: isTask ? taskPath(row) : figurePath(row) },
          {
            value: document?.date === undefined ? '' : capitalised(formatDate(document.date)),
            document: point.document,
            at: dayOfDocument,
            place: dayOfDocument,
            href: documentPath(point.document),
          },
        ],
        explanation: explanations.beforeDocument,
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
        kind: kinds[entry.kind],
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

function printed(value: Decimal | undefined): string {
  return value === undefined ? '' : formatDecimal(value);
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
  return calculation(
    `${formatDecimal(high)} − ${formatDecimal(low)} = ${indicator.unit === '%' ? points(difference) : `${difference} ${indicator.unit}`}`,
  );
}
