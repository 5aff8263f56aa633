/** Words of what others measure: never mixed with what an area reports of itself. */
import type { Figure, Note } from '#core/figure.ts';
import type { ListRank, QuotedRank } from '#core/outside-measures.ts';
import type { Period } from '#core/period.ts';
import { capitalised } from './capitalised.ts';
import { figureWithUnit, noteTexts } from './figure-words.ts';
import { formatInteger, periodInSentence } from './format.ts';
import { rankChangeWords, rankWords } from './status-words.ts';
import { portalRank } from './tile-map.ts';

export const outsideWords = {
  title: 'Đánh giá từ bên ngoài',
  note: 'Do tổ chức khác đo, không cộng vào kết quả địa phương tự báo cáo.',
  parts: (unit: string): string => `Các nội dung thành phần qua các năm, ${unit}`,
  places: 'Thứ hạng qua các năm',
  all: 'Mọi số của các đánh giá bên ngoài',
  /** Of a table: "PAPI: điểm quản trị điện tử (điểm), mọi nơi, mọi năm". */
  years: (name: string, unit: string) => `${name} (${unit}), mọi nơi, mọi năm`,
} as const;

/** "Hạng do cổng xếp, năm 2024 (61 nơi)". */
export function placesTitle({ period, areas }: { readonly period: Period; readonly areas: number }): string {
  return `${capitalised(portalRank)}, ${periodInSentence(period)} (${formatInteger(areas)} nơi)`;
}

/** "hạng do cổng xếp: 27 trong 61 tỉnh, thành phố". */
function listRankWords({ rank, areas }: ListRank): string {
  return `hạng do cổng xếp: ${formatInteger(rank)} trong ${formatInteger(areas)} tỉnh, thành phố`;
}

function isAboutRank({ kind }: Note): boolean {
  return kind === 'rank' || kind === 'press';
}

/** "2,1753 điểm, năm 2024; hạng do cổng xếp: 12 trong 61 tỉnh, thành phố". */
export function readingWords({
  figures,
  rank,
}: {
  readonly figures: readonly Figure[];
  readonly rank: ListRank | undefined;
}): string {
  const values = figures.map((figure) =>
    [
      figureWithUnit(figure.row, figure.indicator),
      ...noteTexts({ ...figure, notes: figure.notes.filter(isAboutRank), revisions: [] }, 'cell'),
    ].join(', '),
  );
  const [first] = figures;
  const period = first === undefined ? '' : `${periodInSentence(first.row.period)}: `;
  return [`${period}${values.join(' và ')}`, ...(rank === undefined ? [] : [listRankWords(rank)])].join('; ');
}

/** "Văn bản ghi thứ 27/63, tăng 9 bậc. Cổng xếp từ danh sách đủ: 27/61 (năm 2023), 36/62 (năm 2022); cùng hạng, cùng mức đổi, khác số tỉnh được xếp." */
export function quotedRankWords({ quoted, measured, before, ...same }: QuotedRank): string {
  const { isSameRank, isSameBase, isSameChange } = same;
  const place = ({ rank, areas, observation }: ListRank): string =>
    `${formatInteger(rank)}/${formatInteger(areas)} (${periodInSentence(observation.period)})`;
  const change = rankChangeWords(quoted);
  const verdicts = [
    isSameRank ? 'cùng hạng' : 'khác hạng',
    ...(isSameChange === undefined ? [] : [isSameChange ? 'cùng mức đổi' : 'khác mức đổi']),
    ...(isSameBase === undefined ? [] : [isSameBase ? 'cùng số tỉnh được xếp' : 'khác số tỉnh được xếp']),
  ];
  const places = [measured, ...(before === undefined ? [] : [before])].map(place).join(', ');
  return `Văn bản ghi ${rankWords(quoted)}${change === '' ? '' : `, ${change}`}. Cổng xếp từ danh sách đủ: ${places}; ${verdicts.join(', ')}.`;
}
