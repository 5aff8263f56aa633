/**
 * What the pages say of a figure beside its target. The words of part of a period and of its end are never the same:
 * "Đạt" and "Không đạt" stand for a full period alone. Source: public contract, section 2.
 */
import { decimalText } from '#core/decimal.ts';
import { type Tone, toneOf } from '#core/figure.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import { type TargetSense, targetSense } from '#core/quantity.ts';
import { printedQuantity, quantityOf, type Status } from '#core/status.ts';
import { capitalised } from './capitalised.ts';
import {
  formatDeadline,
  formatDecimal,
  formatQuantity,
  periodInSentence,
  periodWithoutYear,
  quantityInWords,
  withUnit,
} from './format.ts';

export interface StatusWords {
  readonly tone: Tone;
  /** "Đã ở mức giao cả năm (tính đến quý I)". */
  readonly text: string;
  /** The sum or comparison behind it: "100% − 91,46% = 8,54 điểm %". */
  readonly arithmetic: string;
}

export const targetKindWords: Readonly<Record<Target['kind'], string>> = {
  duoc_giao: 'mức giao',
  tu_dat: 'mục tiêu',
  quy_dinh: 'mức quy định',
};

/** "trên 60%"; "từ 80% trở lên (văn bản ghi 80%)" where the text writes no mark. */
export function targetInWords(target: Target, indicator: Indicator): string {
  const written = quantityInWords(target, indicator.unit);
  if (target.mark !== undefined || target.valueTo !== undefined) return written;
  const number = withUnit(formatDecimal(target.value), indicator.unit);
  switch (targetSense(target, indicator.direction)) {
    case 'at-least':
      return isCeiling(target, indicator) ? number : `từ ${number} trở lên (văn bản ghi ${number})`;
    case 'at-most':
      return `không quá ${number} (văn bản ghi ${number})`;
    default:
      return number;
  }
}

/** A share of 100% cannot be exceeded, so that "từ 100% trở lên" would read oddly. */
function isCeiling(target: Target, indicator: Indicator): boolean {
  return indicator.unit === '%' && decimalText(target.value) === '100';
}

/** "cả năm", "cả quý", "cả giai đoạn 2021–2025", "hạn trước ngày 31/10/2022"; empty without a period. */
function targetSpanWords(target: Target): string {
  if (target.deadline !== undefined) return `(${formatDeadline(target.deadline)})`;
  const { period } = target;
  switch (period?.kind) {
    case 'year':
      return 'cả năm';
    case 'quarter':
      return 'cả quý';
    case 'month':
      return 'cả tháng';
    case 'open':
    case 'day':
      return period === undefined ? '' : periodInSentence(period);
    default:
      return period === undefined ? '' : `cả ${periodInSentence(period)}`;
  }
}

/** "năm 2024", "trước ngày 31/10/2022", or that the text names no period. */
export function targetPeriodInWords(target: Target): string {
  const parts = [
    target.period === undefined ? '' : periodInSentence(target.period),
    target.deadline === undefined ? '' : formatDeadline(target.deadline),
  ];
  const text = parts.filter((part) => part !== '').join(', ');
  return text === '' ? 'văn bản không nêu kỳ' : text;
}

/** "Mức giao năm 2024: trên 60%", "Mục tiêu, hạn tháng 9/2024: 100%", "Mức quy định (văn bản không nêu kỳ): …". */
export function targetNamed(target: Target, indicator: Indicator): string {
  const kind = targetKindWords[target.kind];
  const span = targetPeriodInWords(target);
  const when = target.period !== undefined ? ` ${span}` : target.deadline !== undefined ? `, ${span}` : ` (${span})`;
  return `${capitalised(kind)}${when}: ${targetInWords(target, indicator)}`;
}

export function statusInWords(
  observation: Observation,
  target: Target,
  status: Status,
  indicator: Indicator,
): StatusWords {
  const kind = targetKindWords[target.kind];
  const span = targetSpanWords(target);
  const level = span === '' ? kind : `${kind} ${span}`;
  const period = periodBeside(observation, target);
  const arithmetic = arithmeticOf(observation, target, status, indicator);
  const tone = toneOf(observation.kind, status);
  if (status.outcome === 'chua_du_can_cu')
    return {
      tone,
      text: `Chưa đủ căn cứ: ${undecidedReason(observation, target, status, indicator)}`,
      arithmetic,
    };
  if (status.outcome === 'dat') {
    const text =
      status.timing === 'giua_ky'
        ? `Đã ở ${level} (${period.startsWith('tính đến') ? period : `tính đến ${period}`})`
        : status.timing === 'het_ky'
          ? `Đạt ${level}`
          : reachedWithoutPeriod(target, indicator, kind);
    return { tone, text, arithmetic };
  }
  const about = quantityOf(observation)?.mark === '~' ? 'khoảng ' : '';
  const short = status.shortfall === undefined ? '' : ` ${about}${distance(status.shortfall, indicator)}`;
  const side = isAbove(observation, target) ? 'cao hơn' : 'thấp hơn';
  const text =
    status.timing === 'giua_ky'
      ? `Còn ${side} ${level}${short} (số liệu ${period})`
      : status.timing === 'het_ky'
        ? `Không đạt ${level}${short === '' ? '' : `: ${side}${short}`}`
        : `${side === 'cao hơn' ? 'Cao hơn' : 'Thấp hơn'} ${kind}${short}`;
  return { tone, text, arithmetic };
}

/** The figure's period; without its year where the target speaks of that one year. */
function periodBeside({ period }: Observation, target: Target): string {
  const years = [
    period.first,
    period.last,
    target.period?.first ?? period.first,
    target.period?.last ?? period.last,
  ].map((day) => Math.floor(day / 10000));
  return new Set(years).size === 1 ? periodWithoutYear(period) : periodInSentence(period);
}

/** Where the text names no period of the level, the figure stands to it and has not "reached" it. */
function reachedWithoutPeriod(target: Target, indicator: Indicator, kind: string): string {
  switch (targetSense(target, indicator.direction)) {
    case 'more-than':
      return `Trên ${kind}`;
    case 'at-least':
      return `Bằng hoặc trên ${kind}`;
    case 'less-than':
      return `Dưới ${kind}`;
    case 'at-most':
      return `Bằng hoặc dưới ${kind}`;
    default:
      return `Ở ${kind}`;
  }
}

function isAbove(observation: Observation, target: Target): boolean {
  const figure = quantityOf(observation);
  return (
    figure !== undefined && Number(decimalText(figure.value)) > Number(decimalText(target.valueTo ?? target.value))
  );
}

/** A distance in the indicator's unit; percentages differ by points. */
export function distance(value: Status['shortfall'] & object, indicator: Indicator): string {
  return indicator.unit === '%' ? `${formatDecimal(value)} điểm %` : `${formatDecimal(value)} ${indicator.unit}`;
}

function undecidedReason(observation: Observation, target: Target, status: Status, indicator: Indicator): string {
  const figure = printedQuantity(observation);
  const written = figure === undefined ? '' : quantityInWords(figure, indicator.unit);
  const goal = formatQuantity({ ...target, mark: undefined }, indicator.unit);
  switch (status.undecided) {
    case 'approximate-figure':
      return `văn bản ghi ${written}, quá sát mức ${goal}`;
    case 'range-figure':
      return `văn bản ghi ${written}, mức ${goal} nằm trong khoảng đó`;
    default:
      return `văn bản chỉ ghi ${written}; không thể viết là đã đạt ${goal}`;
  }
}

const senseSigns: Readonly<Record<TargetSense, string>> = {
  'more-than': '>',
  'at-least': '≥',
  'less-than': '<',
  'at-most': '≤',
  exactly: '=',
  about: '≈',
  range: 'trong khoảng',
};

/** The mark that says a sense in words; a range or an exact value has none. */
const senseMarks: Readonly<Partial<Record<TargetSense, NonNullable<Target['mark']>>>> = {
  'more-than': '>',
  'at-least': '>=',
  'less-than': '<',
  'at-most': '<=',
};

function arithmeticOf(observation: Observation, target: Target, status: Status, indicator: Indicator): string {
  const figure = printedQuantity(observation);
  const sense = targetSense(target, indicator.direction);
  if (figure === undefined || sense === undefined) return '';
  const value = formatQuantity(figure, indicator.unit).trim() + fractionBehind(observation);
  const goal = formatQuantity({ ...target, mark: undefined }, indicator.unit);
  if (status.outcome === 'dat') {
    const asOne =
      figure.valueTo === undefined && (figure.mark === undefined || figure.mark === 'dung' || figure.mark === '~');
    const mark = senseMarks[sense];
    if (asOne || mark === undefined) return `${value} ${asOne ? '' : 'nằm trong '}${senseSigns[sense]} ${goal}`;
    return `${quantityInWords(figure, indicator.unit)}, nên ${quantityInWords({ ...target, mark }, indicator.unit)}`;
  }
  if (status.outcome === 'chua_dat' && status.shortfall !== undefined) {
    const bare = withUnit(formatDecimal(figure.value), indicator.unit) + fractionBehind(observation);
    const bound = (value: Target['value']): string => withUnit(formatDecimal(value), indicator.unit);
    const equals = figure.mark === '~' ? '≈' : '=';
    return isAbove(observation, target)
      ? `${bare} − ${bound(target.valueTo ?? target.value)} ${equals} ${distance(status.shortfall, indicator)}`
      : `${bound(target.value)} − ${bare} ${equals} ${distance(status.shortfall, indicator)}`;
  }
  return `${value} so với ${senseSigns[sense]} ${goal}`;
}

/** A share that the portal computes stands with the fraction that decides. */
function fractionBehind({ value, numerator, denominator }: Observation): string {
  return value !== undefined || numerator === undefined || denominator === undefined
    ? ''
    : ` (${formatDecimal(numerator)}/${formatDecimal(denominator)})`;
}

export const observationKindWords: Readonly<Record<Observation['kind'], string>> = {
  thuc_hien: 'Kết quả thực hiện',
  uoc_thuc_hien: 'Ước thực hiện',
  du_kien: 'Dự kiến',
  quy_dinh: 'Mức quy định',
  nhac_lai_muc_tieu: 'Chỉ nhắc lại mục tiêu',
  chua_ro: 'Chưa rõ là kết quả hay mục tiêu',
};

export const selfVerdictWords: Readonly<Record<NonNullable<Observation['selfVerdict']>, string>> = {
  vuot: 'Văn bản tự đánh giá: vượt',
  dat: 'Văn bản tự đánh giá: đạt',
  chua_dat: 'Văn bản tự đánh giá: chưa đạt',
};

/** What stands for a figure that a correcting or replacing document has put another in the place of. */
export const replacedWords = 'Đã có văn bản thay thế, không dùng để so sánh';

/** After the value of an estimate: " (ước)". */
export function estimateMark({ kind }: Observation): string {
  return kind === 'uoc_thuc_hien' ? ' (ước)' : '';
}

/** "thứ 4/10"; empty without a rank. */
export function rankWords({ rank, rankTotal }: Pick<Observation, 'rank' | 'rankTotal'>): string {
  return rank === undefined ? '' : `thứ ${rank}${rankTotal === undefined ? '' : `/${rankTotal}`}`;
}

/** "thứ 4/10 toàn tỉnh Bắc Giang, tăng 33 bậc"; undefined without a rank. `within`: where the rank holds, in words. */
export function rankInWords(observation: Observation, within: string | undefined): string | undefined {
  if (observation.rank === undefined) return undefined;
  const change = rankChangeWords(observation);
  return `${rankWords(observation)}${within === undefined ? '' : ` ${within}`}${change === '' ? '' : `, ${change}`}`;
}

/** "tăng 33 bậc"; empty where the document tells of no change. */
export function rankChangeWords({ rankChange: change }: Observation): string {
  if (change === undefined || change === 0) return '';
  return change > 0 ? `tăng ${change} bậc` : `giảm ${-change} bậc`;
}

/** Of a full period, of a part of one, and against a target that states none. */
const outcomes: Readonly<Record<Status['outcome'], Readonly<Record<'het_ky' | 'giua_ky' | 'none', string>>>> = {
  dat: { het_ky: 'đạt', giua_ky: 'đã ở mức (giữa kỳ)', none: 'ở mức' },
  chua_dat: { het_ky: 'không đạt', giua_ky: 'chưa tới mức (giữa kỳ)', none: 'chưa ở mức' },
  chua_du_can_cu: { het_ky: 'chưa đủ căn cứ', giua_ky: 'chưa đủ căn cứ (giữa kỳ)', none: 'chưa đủ căn cứ' },
};

/** In two words, for a status beside another one. */
export function outcomeWords(status: Pick<Status, 'outcome' | 'timing'> | undefined): string {
  return status === undefined ? 'không so' : outcomes[status.outcome][status.timing ?? 'none'];
}
