/** What charts say: titles that state the finding, and the sentences that stand for the picture. No claim beyond the data. */
import type { Observation, Scope, Target } from '#core/model.ts';
import type { Period, SeriesBreak } from '#core/period.ts';
import type { NoSeries } from '#core/series.ts';
import type { Timing } from '#core/status.ts';
import { capitalised } from './capitalised.ts';
import { chartWords } from './chart-words.ts';
import { formatDay, formatPeriod, joinWords, periodInSentence } from './format.ts';
import { targetKindWords } from './status-words.ts';
import { scopeWords } from './words.ts';

export type Movement = 'up' | 'down' | 'same';

/** A value with the period it belongs to, both as in a sentence. */
export interface Said {
  readonly value: string;
  readonly period: string;
}

/** "Thanh toán trực tuyến tăng từ 45,1% (quý I/2022) lên 61,12% (quý I/2024)". */
export function movementTitle(name: string, first: Said, last: Said, movement: Movement | undefined): string {
  const [from, to] = [`${first.value} (${first.period})`, `${last.value} (${last.period})`];
  switch (movement) {
    case 'up':
      return `${name} tăng từ ${from} lên ${to}`;
    case 'down':
      return `${name} giảm từ ${from} xuống ${to}`;
    case 'same':
      return `${name}: ${first.period} và ${last.period} cùng là ${last.value}`;
    default:
      return `${name}: ${from}, ${to}`;
  }
}

/** "Thanh toán trực tuyến, quý I/2024: huyện A 61,12% và huyện B 57,3%". */
export function sideBySideTitle(
  name: string,
  period: string,
  lines: readonly { readonly name: string; readonly value: string }[],
): string {
  return `${name}, ${period}: ${joinWords(lines.map((line) => `${line.name} ${line.value}`))}`;
}

/** "Thanh toán trực tuyến, quý I/2024: từ 43% (huyện A) đến 61,12% (huyện B)". */
export function spreadTitle(
  name: string,
  period: string,
  low: { names: readonly string[]; value: string },
  high: { names: readonly string[]; value: string },
): string {
  return `${name}, ${period}: từ ${low.value} (${someNames(low.names)}) đến ${high.value} (${someNames(high.names)})`;
}

/** Nothing can be said of the values together. */
export function plainTitle(name: string, lines: string, span: string): string {
  return `${name}: ${lines}, ${span}`;
}

/** "Thanh toán trực tuyến, quý I/2024: 7/10 địa phương đã ở mức giao cả năm". */
export function reachedTitle(name: string, period: Period, reached: number, compared: number, level: string): string {
  return `${name}, ${periodInSentence(period)}: ${reached}/${compared} địa phương ${level}`;
}

/** "huyện A", "huyện A và huyện B", "3 địa phương". */
function someNames(names: readonly string[]): string {
  return names.length > 2 ? countAreas(names.length) : joinWords(names);
}

export function countAreas(count: number): string {
  return `${count} địa phương`;
}

export function countLines(count: number): string {
  return `${count} đường`;
}

export function spanWords(first: Period, last: Period): string {
  if (first.kind === 'day' && first.text !== last.text) return `${formatDay(first.first)} đến ${formatDay(last.first)}`;
  return first.text === last.text
    ? periodInSentence(first)
    : `${periodInSentence(first)} đến ${periodInSentence(last)}`;
}

/** "theo quý, quý I/2022 đến quý I/2024"; "9 tháng đầu năm, 2022 đến 2024". */
export function rhythmAndSpan(first: Period, last: Period): string {
  const years = `${Math.floor(first.first / 10000)} đến ${Math.floor(last.first / 10000)}`;
  switch (first.kind) {
    case 'year':
      return `theo năm, ${years}`;
    case 'half':
      return `theo nửa năm, ${spanWords(first, last)}`;
    case 'quarter':
      return `theo quý, ${spanWords(first, last)}`;
    case 'month':
      return `theo tháng, ${spanWords(first, last)}`;
    case 'months': {
      const months = periodInSentence(first).replace(/ năm \d{4}$/u, ' năm');
      return months.endsWith(' năm') ? `${months}, ${years}` : spanWords(first, last);
    }
    case 'years':
      return `theo giai đoạn, ${spanWords(first, last)}`;
    case 'day':
      return `theo ngày chốt số liệu, ${spanWords(first, last)}`;
    case 'open':
      return spanWords(first, last);
  }
}

const methodWords: Readonly<Record<NonNullable<Observation['periodMethod']>, string>> = {
  trong_ky: 'số trong kỳ',
  luy_ke: 'số lũy kế',
  thoi_diem: 'số tại một thời điểm',
};

/** What a chart of places is of: "DTI: chuyển đổi số cấp tỉnh, thứ hạng". */
export function rankName(name: string): string {
  return `${name}, thứ hạng`;
}

/** Parts of the line under the title. */
export const subtitleWords = {
  unit: (unit: string): string => `đơn vị: ${unit}`,
  method: (method: Observation['periodMethod']): string => (method === undefined ? '' : methodWords[method]),
  scope: (scope: Scope | undefined): string => (scope === undefined ? '' : scopeWords[scope]),
  notFromZero: 'trục không bắt đầu từ 0',
  /** "đơn vị: hạng trong 63 nơi, hạng 1 ở trên cùng". */
  ranked: (areas: number): string => `đơn vị: hạng trong ${areas} nơi, hạng 1 ở trên cùng`,
  someDrawn: (drawn: number, all: number): string => `vẽ ${drawn} địa phương ở hai đầu, bảng có đủ ${all}`,
};

export function joinSubtitle(parts: readonly string[]): string {
  return capitalised(parts.filter((part) => part !== '').join(' · '));
}

/** Words on the axis of time. */
export function tickOf(period: Period): { text: string; group: string } {
  const year = String(Math.floor(period.first / 10000));
  const month = Math.floor(period.first / 100) % 100;
  switch (period.kind) {
    case 'year':
      return { text: year, group: '' };
    case 'quarter':
      return { text: ['I', 'II', 'III', 'IV'][(month - 1) / 3] ?? '', group: year };
    case 'half':
      return { text: month === 1 ? '6 tháng đầu' : '6 tháng cuối', group: year };
    case 'month':
      return { text: String(month), group: year };
    case 'months': {
      const lastYear = String(Math.floor(period.last / 10000));
      return { text: lastYear === year ? year : `${year}–${lastYear}`, group: '' };
    }
    case 'years':
      return { text: `${year}–${Math.floor(period.last / 10000)}`, group: '' };
    case 'day':
    case 'open':
      return { text: formatDay(period.first).replace(/\/\d{4}$/u, ''), group: year };
  }
}

/** Label of a row of the table: one period, or a run of periods without figures. */
export function rowLabel(first: Period, last: Period): string {
  return first.text === last.text ? formatPeriod(first) : `${formatPeriod(first)} đến ${periodInSentence(last)}`;
}

/** Label of the row that parts two measures: "Từ năm 2019". */
export function breakLabel({ period }: SeriesBreak): string {
  return `Từ ${periodInSentence(period)}`;
}

/** "đổi cách đo: năm 2018 chỉ có hai nội dung". */
export function breakWords({ reason }: SeriesBreak): string {
  return `${chartWords.broken}: ${reason}`;
}

/** Why periods beside each other are not joined: "Không nối các kỳ: số trong kỳ và số lũy kế là hai cách tính". */
export function noSeriesInWords(why: NoSeries): string {
  switch (why.kind) {
    case 'methods':
      return `Không nối các kỳ: ${joinWords(
        why.methods.map((method) => (method === undefined ? 'số không ghi cách tính' : methodWords[method])),
        'và',
      )} không so với nhau.`;
    case 'rhythms':
      return 'Không nối các kỳ: kỳ dài ngắn khác nhau.';
    case 'break':
      return `Không nối các kỳ: từ ${periodInSentence(why.break.period)} ${breakWords(why.break)}.`;
    case 'ranks': {
      const known = why.among.filter((areas) => areas !== undefined);
      if (known.length < why.among.length)
        return 'Không nối các kỳ: có văn bản chỉ ghi thứ hạng, không ghi xếp trong bao nhiêu nơi.';
      return known.length === 1
        ? 'Không nối các kỳ: văn bản chỉ nêu thứ hạng.'
        : `Không nối các kỳ: thứ hạng ${joinWords(
            known.map((areas) => `trong ${areas} nơi`),
            'và',
          )} không so với nhau.`;
    }
  }
}

export interface TargetLineLabel {
  readonly label: string;
  /** Without the kind of target, for lines that have no room for more: "năm 2024", "hạn tháng 9/2024". */
  readonly short: string;
}

/** "Mức giao năm 2024", "Mục tiêu, hạn tháng 9/2024", "Mức giao (văn bản không nêu kỳ)"; `areas` where it holds for some lines alone. */
export function targetLineLabel(kind: Target['kind'], span: string, areas: readonly string[]): TargetLineLabel {
  const word = capitalised(targetKindWords[kind]);
  const when = span === '' ? '' : /^(?:hạn|trước)/u.test(span) ? `, ${span}` : ` ${span}`;
  const holders = areas.length === 0 ? '' : ` (${joinWords(areas)})`;
  const label = `${word}${when}${holders}`;
  return { label, short: span === '' ? label : `${span}${holders}` };
}

/** Sentences under a chart. Each is whole, or empty. */
export const sentences = {
  coverage: (found: number, expected: number | undefined, span: string): string =>
    expected === undefined || found === expected
      ? `Cổng có số liệu ${found} kỳ, ${span}.`
      : `Cổng có số liệu ${found} trong ${expected} kỳ, ${span}.`,
  extremes: (low: Said, high: Said): string =>
    `Thấp nhất ${low.value} (${low.period}), cao nhất ${high.value} (${high.period}).`,
  change: (period: string, before: string, movement: Movement, by: string): string =>
    movement === 'same'
      ? `${capitalised(period)} bằng ${before}.`
      : `So với ${before}, ${period} ${movement === 'up' ? 'tăng' : 'giảm'} ${by}.`,
  line: (name: string, first: Said, last: Said): string =>
    first.period === last.period
      ? `${capitalised(name)}: ${first.value} (${first.period}).`
      : `${capitalised(name)}: ${first.value} (${first.period}), ${last.value} (${last.period}).`,
  target: (label: string, words: string): string => `${label}: ${words}.`,
  broken: (period: string, reason: string): string =>
    `Từ ${period} không so được với trước đó (${reason}); đường vẽ ngắt ở đó.`,
  gaps: (periods: readonly string[]): string =>
    periods.length === 0 ? '' : `Chưa có số liệu: ${joinWords(periods)}; đường vẽ ngắt ở đó.`,
  apart: (periods: readonly string[]): string =>
    periods.length === 0
      ? ''
      : `${capitalised(joinWords(periods))} có số liệu chưa thống nhất: mỗi số là một điểm, không nối bằng đường.`,
  open: (periods: readonly string[]): string =>
    periods.length === 0
      ? ''
      : `${capitalised(joinWords(periods))}: văn bản chỉ ghi mức trên, dưới hoặc một khoảng; các điểm này để rỗng, không nối bằng đường.`,
  estimates: (periods: readonly string[]): string =>
    periods.length === 0 ? '' : `Số ước thực hiện: ${joinWords(periods)}.`,
  areas: (count: number): string => `${capitalised(countAreas(count))} có số liệu.`,
  sharedTarget: (kind: string, words: string): string => `${capitalised(kind)} chung: ${words}.`,
  levels: (parts: readonly string[]): string => (parts.length === 0 ? '' : `${capitalised(parts.join('; '))}.`),
  openBars: (names: readonly string[]): string =>
    names.length === 0 ? '' : `Viền đứt, văn bản chỉ ghi mức trên, dưới hoặc một khoảng: ${joinWords(names)}.`,
  apartBars: (names: readonly string[]): string =>
    names.length === 0 ? '' : `Số liệu chưa thống nhất, vẽ từng số: ${joinWords(names)}.`,
  missingAreas: (names: readonly string[]): string =>
    names.length === 0 ? '' : `Chưa có số liệu kỳ này: ${joinWords(names)}.`,
};

/** How areas stand to their targets, counted: for the title, the key of shapes and the description. */
export const levelWords = {
  /** "đạt mức giao" for a full period alone; "đã ở mức giao cả năm" before its end. */
  reached: (kind: string, timing: Timing): string =>
    timing === 'het_ky' ? `đạt ${kind}` : timing === 'giua_ky' ? `đã ở ${kind}` : `ở ${kind}`,
  short: (kind: string, timing: Timing, above: boolean): string =>
    timing === 'het_ky'
      ? `không đạt ${kind}`
      : `${timing === 'giua_ky' ? 'còn ' : ''}${above ? 'cao hơn' : 'thấp hơn'} ${kind}`,
  unclear: 'chưa đủ căn cứ',
  none: 'không so được với mức',
  own: (kind: string): string => `${kind} của từng địa phương`,
  wholeYear: (kind: string): string => `${kind} cả năm`,
  /** Where the targets are not all of one kind. */
  mixed: 'mức giao, mục tiêu',
} as const;

export function sourcesInWords(documents: readonly string[], elsewhere: string): string {
  return documents.length > 2 ? `${documents.length} văn bản, ${elsewhere}` : documents.join('; ');
}

export function tableCaption(name: string, unit: string, span: string): string {
  return `${name} (${unit}), ${span}`;
}
