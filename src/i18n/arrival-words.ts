/** Words for readers who ask for a unit of today and come to one that it was made from. */
import type { Area } from '#core/catalog.ts';
import type { Period } from '#core/period.ts';
import { joinWords, periodInSentence } from './format.ts';
import { areaKindWord, areaName } from './words.ts';

/** "Bạn tìm xã Kép, tỉnh Bắc Ninh. Cổng chưa có báo cáo của xã; số liệu gần nhất là của huyện Lạng Giang cũ, quý I/2024." */
export function arrivalInWords({
  today,
  above,
  record,
  newest,
  others,
}: {
  readonly today: Area;
  readonly above: Area | undefined;
  readonly record: Area;
  /** Undefined: there is no result. */
  readonly newest: Period | undefined;
  /** Areas with a page that the unit was made from besides. */
  readonly others: readonly Area[];
}): string {
  const place = [areaName(today), ...(above === undefined ? [] : [areaName(above)])].join(', ');
  const period = newest === undefined ? '' : `, ${periodInSentence(newest)}`;
  const besides =
    others.length === 0 ? '' : ` Nơi này gồm cả một phần ${joinWords(others.map((one) => areaName(one)))}.`;
  return `Bạn tìm ${place}. Cổng chưa có báo cáo của ${areaKindWord(today.kind)}; số liệu gần nhất là của ${areaName(record)} cũ${period}.${besides}`;
}
