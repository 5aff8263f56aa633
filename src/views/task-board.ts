/** All tasks in the order of their deadlines, then those that come back, then by area without one. */
import type { Task } from '#core/model.ts';
import { lastDayOf } from '#core/partial-date.ts';
import { groupBy } from '#core/catalog.ts';
import { compareVietnamese } from '#core/text.ts';
import { areaTitle } from '#i18n/words.ts';
import type { Portal } from './portal.ts';
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
  readonly dated: number;
  readonly sections: readonly TaskSection[];
  readonly agencies: readonly Option[];
  readonly areas: readonly Option[];
}

export function taskBoard(portal: Portal): TaskBoard {
  const { catalog } = portal;
  const view = (rows: readonly Task[]): TaskView[] => rows.map((row) => taskView(row, portal));
  const dated = catalog.tasks.filter((row) => row.deadline !== undefined).sort((a, b) => due(a) - due(b) || (a.id < b.id ? -1 : 1));
  const recurring = catalog.tasks.filter((row) => row.deadline === undefined && row.recurrence !== undefined);
  const others = catalog.tasks.filter((row) => row.deadline === undefined && row.recurrence === undefined);
  const sections: TaskSection[] = [
    { id: 'co-thoi-han', title: 'Có thời hạn', note: 'Theo thời hạn, hạn sớm đứng trước.', tasks: view(dated) },
    { id: 'dinh-ky', title: 'Làm định kỳ', note: undefined, tasks: view(recurring) },
    ...[...groupBy(others, (row) => row.area)].map(([id, rows]) => {
      const area = catalog.areas.get(id);
      return { id: `khong-han-${id.replaceAll('/', '-')}`, title: `${area === undefined ? id : areaTitle(area)}: văn bản không nêu thời hạn`, note: undefined, tasks: view(rows) };
    }),
  ];
  return {
    total: catalog.tasks.length,
    dated: dated.length + recurring.length,
    sections: sections.filter((section) => section.tasks.length > 0),
    agencies: options(catalog.tasks.flatMap((row) => [...new Set([...row.leads, ...row.supports])]), (id) => catalog.agencies.get(id)?.name ?? id),
    areas: options(catalog.tasks.map((row) => row.area), (id) => {
      const area = catalog.areas.get(id);
      return area === undefined ? id : areaTitle(area);
    }),
  };
}

function due(task: Task): number {
  return task.deadline === undefined ? 0 : lastDayOf(task.deadline);
}

function options(ids: readonly string[], nameOf: (id: string) => string): Option[] {
  return [...groupBy(ids, (id) => id)].map(([value, same]) => ({ value, label: nameOf(value), count: same.length })).sort((a, b) => compareVietnamese(a.label, b.label));
}
