/** Numbers, dates and periods as Vietnamese readers expect them: `61,12%`, `234.745`, `07/3/2024`, "Quý I/2024". */
import { type Decimal, decimalText } from '#core/decimal.ts';
import type { Deadline, PartialDate } from '#core/partial-date.ts';
import { isoDay } from '#core/partial-date.ts';
import { openEnd, type Period } from '#core/period.ts';
import type { Mark } from '#core/quantity.ts';
import { capitalised } from './capitalised.ts';

/** `1234567.5` → `1.234.567,5`; the digits after the comma stay as the document prints them. */
export function formatDecimal(value: Decimal): string {
  const text = decimalText(value);
  const start = text.startsWith('-') ? 1 : 0;
  const point = text.indexOf('.');
  const end = point < 0 ? text.length : point;
  let number = start === 1 ? '−' : '';
  for (let at = start; at < end; at += 1) number += at > start && (end - at) % 3 === 0 ? `.${text[at]}` : text[at];
  return point < 0 ? number : `${number},${text.slice(point + 1)}`;
}

export function formatInteger(value: number): string {
  return formatDecimal({ unscaled: value, scale: 0 });
}

/** `%` follows the number without a space; other units are words after it. */
export function withUnit(number: string, unit: string): string {
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

export interface FormattableQuantity {
  readonly mark: Mark | undefined;
  readonly value: Decimal;
  readonly valueTo: Decimal | undefined;
}

const markSigns: Readonly<Record<Mark, string>> = { '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ', '~': '≈ ', dung: '' };
const markWords: Readonly<Record<Mark, string>> = {
  '>': 'trên ',
  '>=': 'từ ',
  '<': 'dưới ',
  '<=': 'không quá ',
  '~': 'khoảng ',
  dung: 'đúng ',
};

/** For tables and big numbers: `> 86,4%`, `≈ 1.550`, `10–15%`. Without `unit`, the bare number. */
export function formatQuantity(quantity: FormattableQuantity, unit?: string): string {
  const add = (text: string): string => (unit === undefined ? text : withUnit(text, unit));
  if (quantity.valueTo !== undefined) return add(`${formatDecimal(quantity.value)}–${formatDecimal(quantity.valueTo)}`);
  return (quantity.mark === undefined ? '' : markSigns[quantity.mark]) + add(formatDecimal(quantity.value));
}

/** For sentences: "trên 86,4%", "khoảng 1.550 người", "từ 2% trở lên", "từ 10% đến 15%". */
export function quantityInWords(quantity: FormattableQuantity, unit: string): string {
  if (quantity.valueTo !== undefined) {
    return `từ ${withUnit(formatDecimal(quantity.value), unit)} đến ${withUnit(formatDecimal(quantity.valueTo), unit)}`;
  }
  const number = withUnit(formatDecimal(quantity.value), unit);
  if (quantity.mark === undefined) return number;
  return markWords[quantity.mark] + number + (quantity.mark === '>=' ? ' trở lên' : '');
}

/** `01/7/2025`, `tháng 3/2024`, `năm 2024`. */
export function formatDate(date: PartialDate): string {
  return date.precision === 'day'
    ? formatDay(date.text)
    : `${date.precision === 'month' ? 'tháng' : 'năm'} ${formatDay(date.text)}`;
}

/**
 * A day given as `yyyymmdd`, or a date in ISO text → `01/7/2025`, `3/2024`, `2024`. Two digits for days and for months 1
 * and 2 alone, as administrative documents write them. Source: Nghị định 30/2020/NĐ-CP, appendix I.
 */
export function formatDay(day: number | string): string {
  const [year = '', month, date] = (typeof day === 'number' ? isoDay(day) : day).split('-');
  if (month === undefined) return year;
  const shortMonth = Number(month) < 3 && date !== undefined ? month : String(Number(month));
  return date === undefined ? `${shortMonth}/${year}` : `${date}/${shortMonth}/${year}`;
}

/** "trước ngày 31/10/2022", "hạn 15/10/2024", "hạn tháng 9/2024". */
export function formatDeadline(deadline: Deadline): string {
  const date = formatDate(deadline.date);
  if (!deadline.before) return `hạn ${date}`;
  return deadline.date.precision === 'day' ? `trước ngày ${date}` : `trước ${date}`;
}

const roman = ['', 'I', 'II', 'III', 'IV'];

/** At the start of a phrase: "Quý I/2024", "9 tháng đầu năm 2022", "Năm 2024", "Giai đoạn 2021–2025". */
export function formatPeriod(period: Period): string {
  const text = periodInSentence(period);
  return capitalised(text);
}

/** Inside a sentence: "quý I/2024", "9 tháng đầu năm 2022", "năm 2024". */
export function periodInSentence(period: Period): string {
  const year = Math.floor(period.first / 10000);
  const month = Math.floor(period.first / 100) % 100;
  switch (period.kind) {
    case 'year':
      return `năm ${year}`;
    case 'half':
      return `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'quarter':
      return `quý ${roman[Math.ceil(month / 3)] ?? ''}/${year}`;
    case 'month':
      return `tháng ${month}/${year}`;
    case 'months': {
      const lastYear = Math.floor(period.last / 10000);
      const lastMonth = Math.floor(period.last / 100) % 100;
      if (lastYear === year && month === 1) return `${lastMonth} tháng đầu năm ${year}`;
      return `tháng ${month}${lastYear === year ? '' : `/${year}`} đến tháng ${lastMonth}/${lastYear}`;
    }
    case 'years':
      return `giai đoạn ${year}–${Math.floor(period.last / 10000)}`;
    case 'day':
      return `tính đến ${formatDay(period.first)}`;
    case 'open':
      return `từ ${formatOpenStart(period)} trở đi`;
  }
}

/** Without its year, where the year stands near: "quý I", "9 tháng đầu năm", "tháng 3"; whole years keep theirs. */
export function periodWithoutYear(period: Period): string {
  if (period.kind === 'year' || period.kind === 'years' || period.kind === 'day' || period.kind === 'open')
    return periodInSentence(period);
  return periodInSentence(period).replace(/(?: năm |\/)\d{4}$/u, (year) => (year.startsWith(' năm') ? ' năm' : ''));
}

function formatOpenStart(period: Period): string {
  const start = period.text.slice(0, period.text.indexOf('/'));
  return start.length === 4
    ? `năm ${start}`
    : start.length === 7
      ? `tháng ${Number(start.slice(5))}/${start.slice(0, 4)}`
      : formatDay(period.first);
}

export function isOpen(period: Period): boolean {
  return period.last === openEnd;
}

/** "1, 2 và 3". */
export function joinWords(words: readonly string[], last = 'và'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** "812 B", "57 KB", "21 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024
    ? `${formatInteger(Math.round(bytes / 1024))} KB`
    : `${formatInteger(Math.round(bytes / 1024 / 1024))} MB`;
}
