/** Words of the pages of tasks. */

import type { Task } from '#core/model.ts';
import { formatDeadline, formatInteger } from './format.ts';

export const taskWords = {
  title: 'Việc phải làm, ai làm, khi nào',
  short: 'Việc phải làm',
  nobody: 'Văn bản không ghi ai làm',
  recurring: 'Làm định kỳ',
  somebody: 'Có ghi ai làm, không ghi ngày',
  elsewhere: (places: number) => `${formatInteger(places)} nơi khác`,
  count: (tasks: number) => `${formatInteger(tasks)} việc`,
  doers: (place: string, agencies: number) => `${place}: ${formatInteger(agencies)} nơi làm`,
};

export interface TaskCounts {
  readonly total: number;
  /** With a day, a month or a year by which they are to be done. */
  readonly dated: number;
  /** Of these, tasks of which no document tells how they stand. */
  readonly waiting: number;
  readonly recurring: number;
}

/** What a page of tasks says first: how many there are and how many have a date. */
export function tasksLede({ total, dated }: TaskCounts): string {
  const given = `${formatInteger(total)} việc được giao`;
  return dated === 0
    ? `${given}; văn bản không ghi ngày phải xong cho việc nào.`
    : `${given}. ${formatInteger(dated)} việc có ngày phải xong`;
}

/** The end of that sentence as long as nobody knows today's date: "; cổng chưa thấy văn bản nào báo kết quả của 10 việc này." */
export function waitingWords({ dated, waiting }: TaskCounts): string {
  if (dated === 0) return '';
  if (waiting === 0) return '.';
  return `; cổng chưa thấy văn bản nào báo kết quả của ${formatInteger(waiting)} việc ${waiting === dated ? 'này' : 'trong đó'}.`;
}

export function tasksDescription(total: number, place?: string): string {
  return `${place === undefined ? '' : `${place}, `}${formatInteger(total)} việc nêu trong văn bản: ai làm, khi nào phải xong, ở mục nào.`;
}

const choices = { 'co-quan': 'cơ quan', 'dia-phuong': 'địa phương', han: 'thời hạn' } as const;

/** What the filter says of a choice that the address asks for and that it does not have. */
export function unknownChoice(name: keyof typeof choices, value: string): string {
  return `Địa chỉ trang này hỏi ${choices[name]} “${value}”; trang không có việc nào như thế nên bỏ qua phần ấy.`;
}

export const taskStateWords: Readonly<Record<NonNullable<Task['state']>, string>> = {
  hoan_thanh: 'Hoàn thành',
  dang_thuc_hien: 'Đang thực hiện',
  chua_thuc_hien: 'Chưa thực hiện',
  qua_han: 'Quá hạn theo văn bản',
};

const everyWords = { 'hang-thang': 'hằng tháng', 'hang-quy': 'hằng quý', 'hang-nam': 'hằng năm' } as const;

/** "hằng quý, trước ngày 20 của tháng cuối quý", "trước ngày 31/10/2022", or how the document writes it. */
export function deadlineInWords(row: Task): string {
  if (row.recurrence !== undefined) {
    const { every, day, before } = row.recurrence;
    const when =
      day === undefined
        ? ''
        : `, ${before ? 'trước ngày' : 'ngày'} ${day} ${every === 'hang-thang' ? 'của tháng' : every === 'hang-quy' ? 'của tháng cuối quý' : 'của tháng 12'}`;
    return everyWords[every] + when;
  }
  if (row.deadline !== undefined) return formatDeadline(row.deadline);
  return row.deadlineWrittenAs === undefined ? 'không nêu thời hạn' : `văn bản ghi “${row.deadlineWrittenAs}”`;
}
