/** Words of the grid of what the units below an area report. */
import type { Area } from '#core/catalog.ts';
import { areaRowOn } from '#core/catalog.ts';
import type { AreaKind } from '#core/model.ts';
import { formatInteger } from './format.ts';
import { areaKindWord } from './words.ts';

const shortKinds: Partial<Readonly<Record<AreaKind, string>>> = { 'thanh-pho': 'TP ', 'thi-xa': 'TX ' };

/** "Lạng Giang", "TP Bắc Giang": the name in the head of a column, as it was on that day. */
export function unitName(area: Area, day: number): string {
  const { kind, name } = areaRowOn(area, day) ?? area;
  return `${shortKinds[kind] ?? ''}${name}`;
}

/** "10 huyện, thành phố: cổng chưa có số liệu của 8 nơi". */
export function unitGridTitle(units: readonly Area[], silent: readonly Area[], day: number): string {
  const all = [...units, ...silent];
  const kinds = [...new Set(all.map((area) => areaKindWord((areaRowOn(area, day) ?? area).kind)))].join(', ');
  const rest = silent.length === 0 ? '' : `: cổng chưa có số liệu của ${formatInteger(silent.length)} nơi`;
  return `${formatInteger(all.length)} ${kinds}${rest}`;
}

export const unitGridWords = {
  hole: 'Cổng chưa có',
  target: 'chỉ tiêu',
  note: 'Ô gạch chéo: cổng chưa có văn bản, không phải nơi ấy không báo cáo.',
  more: (count: number): string => `Còn ${formatInteger(count)} chỉ tiêu ở trang từng nơi.`,
} as const;
