/** Words for the time of an area: from when to when, what came of it, what it is today. */
import type { Area } from '#core/catalog.ts';
import type { AreaRow } from '#core/model.ts';
import { capitalised } from './capitalised.ts';
import { formatDate, formatDay } from './format.ts';
import { areaKindWord, areaName } from './words.ts';

/** "từ 01/01/2025", "từ 01/01/2025 đến 30/6/2025"; empty where neither day is known. */
export function spanInWords({ from, to }: Pick<Area, 'from' | 'to'>): string {
  return [from === undefined ? '' : `từ ${formatDate(from)}`, to === undefined ? '' : `đến ${formatDate(to)}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** In notes of lists: "kết thúc từ 01/7/2025", "địa giới thay đổi từ 01/01/2025". `day`: ISO. */
export function endNote(day: string, isContinued: boolean): string {
  return `${isContinued ? 'địa giới thay đổi' : 'kết thúc'} từ ${formatDay(day)}`;
}

/** "Huyện kết thúc hoạt động từ 01/7/2025", "Địa giới huyện thay đổi từ 01/01/2025, huyện kết thúc từ 01/7/2025". */
export function endHeadline({ kind }: Area, day: string, isContinued: boolean, laterNote?: string): string {
  const word = areaKindWord(kind);
  return isContinued
    ? `Địa giới ${word} thay đổi từ ${formatDay(day)}${laterNote === undefined ? '' : `, ${word} ${laterNote}`}`
    : `${capitalised(word)} kết thúc hoạt động từ ${formatDay(day)}`;
}

export const areaWords = {
  list: 'Địa phương',
  code: (code: string) => `mã ${code}`,
  today: (names: readonly string[]) =>
    names.length > 3 ? `nay là ${names.length} đơn vị` : `nay là ${names.join(', ')}`,
  /** "từ 01/01/2025 là phường Chũ thuộc thị xã Chũ". */
  became: ({ from }: AreaRow, name: string | undefined, parent: Area | undefined) =>
    [
      from === undefined ? 'sau đó' : `từ ${formatDate(from)}`,
      ...(name === undefined ? [] : [`là ${name}`]),
      ...(parent === undefined ? [] : [`thuộc ${areaName(parent)}`]),
    ].join(' '),
  description: (title: string, lede: string) => `${title}: ${lede} Mỗi số dẫn tới văn bản và mục ghi số đó.`,
  /** "Số liệu của những nơi nay là tỉnh Gia Lai". */
  before: (name: string) => `Số liệu của những nơi nay là ${name}`,
  noSuccessor: 'cổng chưa có thông tin về đơn vị kế tiếp',
  /** "nơi này nay là 3 xã của tỉnh Bắc Ninh: "; `counts` is empty for a single successor. */
  nowIs: (counts: readonly string[], parents: readonly string[]) => {
    const what = counts.length === 0 ? '' : `${counts.join(', ')}${parents.length === 1 ? ` của ${parents[0]}` : ''}: `;
    return `nơi này nay là ${what}`;
  },
  noResults: ' Cổng chưa có số liệu kết quả của nơi này.',
  below: (hasRows: boolean) => (hasRows ? 'Nơi trực thuộc có số liệu' : 'Nơi trực thuộc mà văn bản nhắc tới'),
  newest: (period: string) => `, mới nhất ${period}`,
  silent: {
    chua_ro: { name: 'Không rõ là đã làm được hay phải làm', word: 'chưa rõ' },
    nhac_lai_muc_tieu: { name: 'Văn bản chép lại chỉ tiêu, không có kết quả', word: 'chép lại' },
  },
};
