/** Prints each part of a figure and of a target: the one place where they become words. */
import type { Area, Pairing } from '#core/catalog.ts';
import type { Decimal } from '#core/decimal.ts';
import type { Discrepancy } from '#core/discrepancy.ts';
import type { Figure, Goal, Note, Replacement, Source, StatedTarget } from '#core/figure.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import { targetSense } from '#core/quantity.ts';
import { decides, printedQuantity, surplusOf } from '#core/status.ts';
import { capitalised, lowerFirst } from './capitalised.ts';
import { formatDate, formatDecimal, formatPeriod, formatQuantity, withUnit } from './format.ts';
import { revisionNote } from './revisions.ts';
import { placeInWords, quotedByPress, shortIssuer, sourceLabel } from './source-words.ts';
import {
  observationKindWords,
  outcomeWords,
  rankChangeWords,
  rankInWords,
  rankWords,
  replacedWords,
  selfVerdictWords,
  statusInWords,
  targetInWords,
  targetKindWords,
  targetNamed,
  targetPeriodInWords,
} from './status-words.ts';
import { areaName, areaTitle, notStated, scopeWords } from './words.ts';

export const figureWords = {
  /** Before the sum of a level, and before the other places that write it. */
  sum: 'Phép so:',
  also: 'ghi cả ở',
  writtenAs: 'ghi:',
  own: 'Dẫn số này',
  revised: 'đã điều chỉnh',
} as const;

/** `11/18` where the document writes the fraction alone. */
function fractionAlone(row: Observation): string | undefined {
  return row.computedShare === undefined ? undefined : fractionOf(row);
}

function fractionOf({ numerator, denominator }: Observation): string | undefined {
  return numerator === undefined || denominator === undefined
    ? undefined
    : `${formatDecimal(numerator)}/${formatDecimal(denominator)}`;
}

/** `61,12%`, `> 86,4%`, "11/18 (61,11%)", "thứ 25/63"; counts come without their unit. */
export function figureValue(row: Observation, { unit }: Indicator): string {
  const figure = printedQuantity(row);
  if (figure === undefined) return row.rank === undefined ? notStated : rankWords(row);
  const text = formatQuantity(figure, unit === '%' ? '%' : undefined);
  const fraction = fractionAlone(row);
  return fraction === undefined ? text : `${fraction} (${text})`;
}

/** `figureValue` with the unit after it, for tables of several indicators and for sentences: "1.543 dịch vụ". */
export function figureWithUnit(row: Observation, indicator: Indicator): string {
  const value = figureValue(row, indicator);
  return indicator.unit === '%' || row.value === undefined ? value : withUnit(value, indicator.unit);
}

/** The value large in a row of its own: a fraction that stands alone comes without the portal's share. */
export function ownValue(row: Observation, indicator: Indicator): string {
  return fractionAlone(row) ?? figureValue(row, indicator);
}

/** How the document writes the figure; undefined where that is just the value, white space aside. */
export function otherWriting({ row, indicator }: Figure): string | undefined {
  const bare = (text: string | undefined): string | undefined => text?.replace(/\s/gu, '');
  return bare(row.writtenAs) === bare(ownValue(row, indicator)) ? undefined : row.writtenAs;
}

/** "Quý I/2024". */
export function figurePeriod({ row }: Figure): string {
  return formatPeriod(row.period);
}

/** "Cấp xã"; undefined without a scope. */
export function scopeText({ scope }: Pick<Observation, 'scope'>): string | undefined {
  return scope === undefined ? undefined : capitalised(scopeWords[scope]);
}

/** "Huyện Lạng Giang": the name at the end of the row's period; the id of an area that the portal does not know. */
export function areaLabel({ row, area }: Figure | StatedTarget): string {
  return area === undefined ? row.area : capitalised(areaName(area, row.period?.last));
}

/** "về tỉnh Bắc Giang". */
export function aboutLabel(area: Area, { period }: Observation | Target): string {
  return `về ${areaName(area, period?.last)}`;
}

/** What decides the status of a figure. */
type Judged = Pick<Figure, 'row' | 'indicator' | 'isReplaced'> & { readonly goals: readonly Pairing[] };

/** "Đã ở mức giao cả năm (tính đến quý I)"; what the figure is, where no level decides; undefined for a result without a level. */
export function longStatus({ row, indicator, isReplaced, goals: [goal] }: Judged): string | undefined {
  if (isReplaced) return replacedWords;
  if (goal !== undefined) return goalStatus(goal, row, indicator);
  return row.kind === 'thuc_hien' ? undefined : observationKindWords[row.kind];
}

export const noGoal = 'Chưa có mức để so';

/** "đã ở mức (giữa kỳ)", "đạt": two words for a cell. */
export function shortStatus({ row, isReplaced, goals: [goal] }: Judged): string {
  if (isReplaced) return 'đã thay';
  return goal === undefined && !decides(row) ? lowerFirst(observationKindWords[row.kind]) : outcomeWords(goal?.status);
}

/**
 * The state of a figure in the width of a phone's row: "thiếu 8,64", "vượt ≈ 10", "chưa kết luận"; "đạt" and "không đạt"
 * for a full period alone. Undefined where no level decides.
 */
export function rowStatus({ row, indicator, goals: [goal] }: Judged): string | undefined {
  if (goal === undefined) return undefined;
  const { target, status } = goal;
  if (status.outcome === 'chua_du_can_cu') return 'chưa kết luận';
  const sense = targetSense(target, indicator.direction);
  const isCeiling = sense === 'at-most' || sense === 'less-than';
  const about = row.mark === '~' ? '≈ ' : '';
  const by = (word: string, distance: Decimal | undefined): string =>
    distance === undefined ? word : `${word} ${about}${formatDecimal(distance)}`;
  if (status.outcome === 'chua_dat') {
    const words = by(isCeiling ? 'cao hơn' : 'thiếu', status.shortfall);
    return status.timing === 'het_ky' ? `không đạt, ${words}` : words;
  }
  if (status.timing === 'het_ky') return 'đạt';
  const surplus = surplusOf(row, target, indicator.direction);
  if (surplus === undefined) return isCeiling ? 'dưới mức' : 'trên mức';
  if (surplus.unscaled === 0) return 'bằng mức';
  return by(isCeiling ? 'thấp hơn' : 'vượt', surplus);
}

/** "> 96%": the level that a figure is held against first. */
export function rowGoal({ indicator, goals: [goal] }: Judged): string | undefined {
  return goal === undefined ? undefined : formatQuantity(goal.target, indicator.unit);
}

/** "Còn thấp hơn mức giao cả năm 8,54 điểm % (số liệu quý I)". */
export function goalStatus({ target, status }: Pairing, row: Observation, indicator: Indicator): string {
  return statusInWords(row, target, status, indicator).text;
}

/** "100% − 91,46% = 8,54 điểm %". */
export function goalArithmetic({ target, status }: Goal, { row, indicator }: Figure): string {
  return statusInWords(row, target, status, indicator).arithmetic;
}

/** "Mức giao năm 2024: trên 60%, theo Kế hoạch năm 2024, biểu I.7"; the place where that is not the figure's own. */
export function goalLabel({ target, source }: Goal, { row, indicator }: Figure): string {
  const named = targetNamed(target, indicator);
  if (row.document !== target.document) return `${named}, theo ${sourceLabel(source)}`;
  return row.place === target.place ? named : `${named}, ở ${placeInWords(target.place)}`;
}

/** "phụ lục 1, bước 4": another place of a level; the place alone where the level's document is the same. */
export function repeatLabel(repeat: Source, { target }: Goal): string {
  return repeat.documentId === target.document ? placeInWords(repeat.place) : sourceLabel(repeat);
}

/** "Văn bản tự đánh giá: đạt"; undefined where the document does not judge. */
export function verdictText({ selfVerdict }: Figure): string | undefined {
  return selfVerdict === undefined ? undefined : selfVerdictWords[selfVerdict];
}

/** `cell`: beside a value that says its unit and share itself. */
export type NoteForm = 'row' | 'cell';

/** Notes and revisions of a figure as sentences. */
export function noteTexts({ notes, revisions, indicator }: Figure, form: NoteForm): string[] {
  return [
    ...notes.filter(({ kind }) => form === 'row' || kind !== 'unit').map((note) => noteText(note, form)),
    ...revisions.map((revision) => revisionNote(revision, indicator.unit)),
  ];
}

function noteText(note: Note, form: NoteForm): string {
  switch (note.kind) {
    case 'unit':
      return `đơn vị: ${note.unit}`;
    case 'fraction':
      return fractionOf(note.row) ?? '';
    case 'computed-share':
      return `${form === 'row' ? `${formatQuantity(note.share, '%')}, ` : ''}tỷ lệ do cổng tính`;
    case 'rank': {
      const within = note.within === undefined ? undefined : rankPlace(note.within, note.row);
      return note.isValue
        ? [within, rankChangeWords(note.row)].filter((part) => part !== undefined && part !== '').join(', ')
        : `văn bản ghi xếp ${rankInWords(note.row, within) ?? ''}`;
    }
    case 'cutoff':
      return `số chốt ${formatDate(note.date)}`;
    case 'estimate':
      return 'ước thực hiện';
    case 'press':
      return quotedByPress;
    case 'author':
      return `do ${shortIssuer(note.document)} nêu`;
    case 'remark':
      return note.text;
  }
}

/** "toàn tỉnh Bắc Giang": where a rank holds. */
function rankPlace(within: Area | 'ca-nuoc', { period }: Observation): string {
  return within === 'ca-nuoc' ? 'cả nước' : `toàn ${areaName(within, period.last)}`;
}

/** Says of a link to a point to clear up whether the unit has answered. */
export function discrepancyLabel({ answer }: Discrepancy): string {
  return answer?.reply === undefined ? 'chưa khớp, chưa rõ' : 'chưa khớp, chưa rõ, đã có phản hồi';
}

export const replacementWords: Readonly<Record<Replacement['role'], string>> = {
  'replaced-by': 'Thay bằng',
  replaces: 'Thay cho',
};

/** "44% (Công văn, mục I.1)". */
export function replacementLabel({ row, source }: Replacement, { indicator }: Figure): string {
  return `${figureValue(row, indicator)} (${sourceLabel(source)})`;
}

/** What a citation calls the figure: "Thanh toán trực tuyến: 61,12%, Quý I/2024, Huyện Lạng Giang"; what is no result says what it is. */
export function figureTitle(row: Observation, indicator: Indicator, area: Area | undefined): string {
  const remark = decides(row) ? '' : ` (${lowerFirst(observationKindWords[row.kind])})`;
  const value =
    indicator.unit === '%' || row.value === undefined
      ? ownValue(row, indicator)
      : withUnit(ownValue(row, indicator), indicator.unit);
  return `${indicator.shortName}: ${value}${remark}, ${formatPeriod(row.period)}, ${titleOfArea(row, area)}`;
}

/** "Thanh toán trực tuyến: mục tiêu từ 80% trở lên, năm 2024, Huyện Lục Ngạn". */
export function targetTitle(row: Target, indicator: Indicator, area: Area | undefined): string {
  const level = `${targetKindWords[row.kind]} ${targetInWords(row, indicator)}`;
  return `${indicator.shortName}: ${level}, ${targetPeriodInWords(row)}, ${titleOfArea(row, area)}`;
}

function titleOfArea(row: Observation | Target, area: Area | undefined): string {
  return area === undefined ? row.area : areaTitle(area);
}

/** "UBND tỉnh giao", "Theo dõi: …", "Thực hiện: …": who is named with a target. */
export function agencyLines({ assigner, monitors, implementers }: StatedTarget): string[] {
  return [
    ...(assigner === undefined ? [] : [`${assigner} giao`]),
    ...(monitors.length === 0 ? [] : [`Theo dõi: ${monitors.join('; ')}`]),
    ...(implementers.length === 0 ? [] : [`Thực hiện: ${implementers.join('; ')}`]),
  ];
}

/** Remarks and revisions of a target as sentences. */
export function targetNotes({ remarks, revisions, indicator }: StatedTarget): string[] {
  return [...remarks, ...revisions.map((revision) => revisionNote(revision, indicator.unit))];
}

/** "Mức giao". */
export function targetKind({ row }: StatedTarget): string {
  return capitalised(targetKindWords[row.kind]);
}
