/** Words for how much the portal, an area or a document has; what others measure stays beside what areas say of themselves. */

import type { Counts } from '#core/counts.ts';
import type { Balance } from '#core/discrepancy.ts';
import type { Period } from '#core/period.ts';
import type { RecordCounts } from '#core/site/record-of.ts';
import { formatInteger, joinWords, periodInSentence } from './format.ts';

export const countNames = {
  figures: 'số liệu',
  outside: 'số đo từ bên ngoài',
  levels: 'mức giao, mục tiêu',
  tasks: 'nhiệm vụ',
} as const;

/** "51 số liệu", "13 mức giao, mục tiêu"; what there is none of is left out. */
export function countsInWords(counts: Partial<Counts>): string[] {
  return (['figures', 'outside', 'levels', 'tasks'] as const).flatMap((name) => {
    const count = counts[name] ?? 0;
    return count === 0 ? [] : [`${formatInteger(count)} ${countNames[name]}`];
  });
}

/** "32 văn bản, 22 địa phương …" */
export function recordInWords(counts: RecordCounts): string {
  const { documents, areas, indicators, figures, outside, levels, tasks, points } = counts;
  return `${joinWords([
    `${formatInteger(documents)} văn bản`,
    `${formatInteger(areas)} địa phương có văn bản`,
    `${formatInteger(indicators)} chỉ tiêu`,
    `${formatInteger(figures)} số liệu các nơi nêu về mình`,
    ...(outside === 0 ? [] : [`${formatInteger(outside)} ${countNames.outside}`]),
    `${formatInteger(levels)} mức giao và mục tiêu`,
    `${formatInteger(tasks)} nhiệm vụ`,
    `${formatInteger(points)} chỗ chưa khớp, chưa rõ`,
  ])}.`;
}

const levelKinds = { duoc_giao: 'mức giao', tu_dat: 'mục tiêu', quy_dinh: 'mức quy định' } as const;

/** "3 đã ở mức giao cả năm, 3 còn thấp hơn". */
export function balanceInWords(balance: Balance): string {
  const parts: string[] = [];
  const level = levelKinds[balance.kind];
  if (balance.reached > 0)
    parts.push(
      balance.timing === 'het_ky'
        ? `${balance.reached} đạt ${level}`
        : balance.timing === 'giua_ky'
          ? `${balance.reached} đã ở ${level}`
          : `${balance.reached} bằng hoặc trên ${level}`,
    );
  if (balance.short > 0)
    parts.push(balance.timing === 'het_ky' ? `${balance.short} không đạt` : `${balance.short} còn thấp hơn`);
  if (balance.undecided > 0) parts.push(`${balance.undecided} chưa đủ căn cứ`);
  return joinWords(parts, 'và');
}

/** "quý IV/2024: 9 số liệu của 9 địa phương". */
export function countOfLatest(period: Period, figures: number, areas: number): string {
  return `${periodInSentence(period)}: ${figures} số liệu của ${areas} địa phương`;
}
