/** Tasks in the order of their deadlines, then those that come back, then by area without one; many of them by province. */

import { groupBy } from '#core/catalog.ts';
import type { Task } from '#core/model.ts';
import { lastDayOf } from '#core/partial-date.ts';
import { provinceTasksPath } from '#core/site/addresses.ts';
import type { Divided } from '#core/site/by-province.ts';
import type { Portal } from '#core/site/portal.ts';
import { compareVietnamese } from '#core/text.ts';
import { formatInteger } from '#i18n/format.ts';
import { distinctTitles, provinceTitles } from './area-titles.ts';
import { type TaskView, taskView } from './task-view.ts';

export interface TaskSection {
  readonly id: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly tasks: readonly TaskView[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface TaskBoard {
  readonly total: number;
  /** With a deadline, or done again and again. */
  readonly dated: number;
  readonly sections: readonly TaskSection[];
  readonly agencies: readonly Option[];
  readonly areas: readonly Option[];
}

interface Timed {
  /** In the order of their deadlines. */
  readonly dated: readonly Task[];
  readonly recurring: readonly Task[];
  readonly open: readonly Task[];
}

function byTime(tasks: readonly Task[]): Timed {
  return {
    dated: tasks.filter((row) => row.deadline !== undefined).sort((a, b) => due(a) - due(b) || (a.id < b.id ? -1 : 1)),
    recurring: tasks.filter((row) => row.deadline === undefined && row.recurrence !== undefined),
    open: tasks.filter((row) => row.deadline === undefined && row.recurrence === undefined),
  };
}

/** What stands for the tasks of a country on the page that leads to those of its provinces. */
export interface TaskIndex {
  readonly total: number;
  /** With a deadline, or done again and again. */
  readonly dated: number;
  readonly provinces: readonly {
    readonly id: string;
    readonly href: string;
    readonly label: string;
    readonly total: number;
    readonly dated: number;
    readonly recurring: number;
    readonly open: number;
  }[];
  /** By name; one place for each province where the agency has work. */
  readonly agencies: readonly {
    readonly id: string;
    readonly name: string;
    readonly places: readonly { readonly href: string; readonly label: string; readonly count: number }[];
  }[];
  /** Tasks of no province. */
  readonly others: readonly TaskView[];
}

export function taskIndex({ parts, others }: Divided<Task>, portal: Portal): TaskIndex {
  const { catalog } = portal;
  const titles = provinceTitles(catalog);
  const provinces = parts.map(({ province: { id }, items }) => {
    const { dated, recurring, open } = byTime(items);
    return {
      id,
      href: provinceTasksPath(id),
      label: titles.get(id) ?? id,
      total: items.length,
      dated: dated.length,
      recurring: recurring.length,
      open: open.length,
    };
  });
  const agencies = new Map<string, { href: string; label: string; count: number }[]>();
  for (const { province, items } of parts) {
    const label = titles.get(province.id) ?? province.id;
    for (const [id, same] of groupBy(items.flatMap(agenciesOf), (agency) => agency)) {
      const place = { href: `${provinceTasksPath(province.id)}?co-quan=${id}`, label, count: same.length };
      agencies.set(id, [...(agencies.get(id) ?? []), place]);
    }
  }
  const nameOf = (id: string): string => catalog.agencies.get(id)?.name ?? id;
  return {
    total: provinces.reduce((sum, { total }) => sum + total, others.length),
    dated: provinces.reduce(
      (sum, { dated, recurring }) => sum + dated + recurring,
      others.length - byTime(others).open.length,
    ),
    provinces,
    agencies: [...agencies]
      .map(([id, places]) => ({ id, name: nameOf(id), places }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
    others: others.map((task) => taskView(task, portal)),
  };
}

/** The head of a page of tasks; `place`: the label of its province, undefined on the page of all. */
export function tasksInWords(
  { total, dated }: Pick<TaskBoard, 'total' | 'dated'>,
  place?: string,
): { readonly lede: string; readonly description: string } {
  const count = `${formatInteger(total)} nhiệm vụ`;
  return {
    lede: `${count}; văn bản ghi thời hạn hoặc định kỳ cho ${formatInteger(dated)} nhiệm vụ. Qua thời hạn mà cổng chưa có văn bản về kết quả thì cổng ghi đúng như vậy.`,
    description: `${place === undefined ? '' : `${place}, `}${count} nêu trong văn bản: cơ quan nào làm, thời hạn nào, ở mục nào.`,
  };
}

export function taskBoard(portal: Portal, tasks: readonly Task[] = portal.catalog.tasks): TaskBoard {
  const { catalog } = portal;
  const view = (rows: readonly Task[]): TaskView[] => rows.map((row) => taskView(row, portal));
  const { dated, recurring, open } = byTime(tasks);
  const titles = distinctTitles(
    [...new Set(tasks.map((row) => row.area))].flatMap((id) => catalog.areas.get(id) ?? []),
    catalog,
  );
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const sections: TaskSection[] = [
    { id: 'co-thoi-han', title: 'Có thời hạn', note: 'Theo thời hạn, hạn sớm đứng trước.', tasks: view(dated) },
    { id: 'dinh-ky', title: 'Làm định kỳ', note: undefined, tasks: view(recurring) },
    ...[...groupBy(open, (row) => row.area)].map(([id, rows]) => ({
      id: `khong-han-${id.replaceAll('/', '-')}`,
      title: `${titleOf(id)}: văn bản không nêu thời hạn`,
      note: undefined,
      tasks: view(rows),
    })),
  ];
  return {
    total: tasks.length,
    dated: dated.length + recurring.length,
    sections: sections.filter((section) => section.tasks.length > 0),
    agencies: options(tasks.flatMap(agenciesOf), (id) => catalog.agencies.get(id)?.name ?? id),
    areas: options(
      tasks.map((row) => row.area),
      titleOf,
    ),
  };
}

function agenciesOf({ leads, supports }: Task): string[] {
  return [...new Set([...leads, ...supports])];
}

function due(task: Task): number {
  return task.deadline === undefined ? 0 : lastDayOf(task.deadline);
}

function options(ids: readonly string[], nameOf: (id: string) => string): Option[] {
  return [...groupBy(ids, (id) => id)]
    .map(([value, same]) => ({ value, label: nameOf(value), count: same.length }))
    .sort((a, b) => compareVietnamese(a.label, b.label));
}
