/** The words of the first page that are made of data. */
import { type Decimal, withoutZeros } from '#core/decimal.ts';
import type { PartialDate } from '#core/partial-date.ts';
import type { Period } from '#core/period.ts';
import { formatDate, formatDecimal, formatInteger, periodInSentence } from './format.ts';

export interface GapCounts {
  readonly short: number;
  readonly over: number;
  readonly undecided: number;
}

/** "quý I/2024: 4 còn thiếu, 4 từ chỉ tiêu trở lên, 1 chưa kết luận được". */
export function gapCountsInWords(
  period: Period,
  { short, over, undecided }: GapCounts,
  isOnlyUnfinished: boolean,
): string {
  const parts = [
    [short, 'còn thiếu'],
    [over, 'từ chỉ tiêu trở lên'],
    [undecided, 'chưa kết luận được'],
  ] as const;
  const counted = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${periodInSentence(period)}: ${counted.join(', ')}${isOnlyUnfinished ? '; văn bản chỉ kể chỗ chưa hoàn thành' : ''}`;
}

/** "Chữ ký số cá nhân: thiếu 19,2 điểm". */
export function gapInWords(name: string, gap: Decimal, isShort: boolean): string {
  return `${name}: ${isShort ? 'thiếu' : 'vượt'} ${formatDecimal(withoutZeros(gap))} điểm`;
}

/** "191 việc được giao, 10 việc có ngày phải xong". */
export function tasksInWords(total: number, dated: number): string {
  return dated === 0
    ? `${formatInteger(total)} việc được giao, không việc nào có ngày phải xong`
    : `${formatInteger(total)} việc được giao, chỉ ${formatInteger(dated)} việc có ngày phải xong`;
}

/** "Ngày muộn nhất là 31/12/2024." */
export function lastDeadlineInWords(date: PartialDate): string {
  return `Hạn muộn nhất là ${date.precision === 'day' ? 'ngày ' : ''}${formatDate(date)}.`;
}

/** Words of the box of places, for the script that remembers the reader's choice. */
export const myPlaceWords = {
  hint: 'Nơi bạn chọn chỉ được nhớ trên máy này.',
  mine: 'Nơi của tôi: ',
  forget: 'Quên nơi này',
  forgotten: 'Đã quên.',
} as const;
