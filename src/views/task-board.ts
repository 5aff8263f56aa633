/** Tasks with a date first, by agency and day; then those that come back; the others by area and agency. Many of them by province. */

import { deadlineTimeline, type Timeline } from '#charts/deadline-timeline.ts';
import { groupBy } from '#core/catalog.ts';
import type { Task } from '#core/model.ts';
import { lastDayOf } from '#core/partial-date.ts';
import { provinceTasksPath } from '#core/site/addresses.ts';
import type { Divided } from '#core/site/by-province.ts';
import type { Portal } from '#core/site/portal.ts';
import { compareVietnamese } from '#core/text.ts';
import { type TaskCounts, taskWords } from '#i18n/tasks.ts';
import { distinctTitles, provinceTitles } from './area-titles.ts';
import { type TaskView, taskView } from './task-view.ts';

/** Tasks of the same agencies. */
export interface TaskGroup {
  /** The agencies' names; that the text names none. */
  readonly title: string;
  readonly count: number;
  readonly runs: readonly TaskRun[];
}

/** Tasks that share a note, which then stands once above them and on none of them. */
export interface TaskRun {
  readonly note: string | undefined;
  readonly tasks: readonly TaskView[];
}

/** The tasks of an area that have no date. */
export interface TaskFold {
  /** Fragment of its place: `khong-han-` and the area, unless an earlier fold of the page has it. */
  readonly id: string | undefined;
  readonly title: string;
  readonly count: number;
  /** Length of its bar in percent: of the longest of the page. */
  readonly share: number;
  readonly groups: readonly TaskGroup[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface TaskBoard extends TaskCounts {
  readonly timeline: Timeline | undefined;
  /** The agency with the earliest date first. */
  readonly deadlines: readonly TaskGroup[];
  readonly repeated: readonly TaskGroup[];
  /** Without a date, and without an agency that the text names. */
  readonly unnamed: readonly TaskFold[];
  /** Without a date, of agencies that the text names. */
  readonly named: readonly TaskFold[];
  readonly agencies: readonly Option[];
  readonly areas: readonly Option[];
}

/** Lanes of the timeline; the places with the fewest dates share the last one. */
const mostLanes = 6;

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

function countsOf(tasks: readonly Task[]): TaskCounts {
  const { dated, recurring } = byTime(tasks);
  return {
    total: tasks.length,
    dated: dated.length,
    waiting: dated.filter(({ state }) => state === undefined).length,
    recurring: recurring.length,
  };
}

/** What stands for the tasks of a country on the page that leads to those of its provinces. */
export interface TaskIndex extends TaskCounts {
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
  readonly others: readonly TaskGroup[];
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
    ...countsOf([...parts.flatMap(({ items }) => items), ...others]),
    provinces,
    agencies: [...agencies]
      .map(([id, places]) => ({ id, name: nameOf(id), places }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
    others: groupsOf(others, portal),
  };
}

export function taskBoard(portal: Portal, tasks: readonly Task[] = portal.catalog.tasks): TaskBoard {
  const { catalog } = portal;
  const { dated, recurring, open } = byTime(tasks);
  const titles = distinctTitles(
    [...new Set(tasks.map((row) => row.area))].flatMap((id) => catalog.areas.get(id) ?? []),
    catalog,
  );
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const byArea = (rows: readonly Task[]): [string, Task[]][] =>
    [...groupBy(rows, (row) => row.area)].sort(
      ([a, left], [b, right]) => right.length - left.length || compareVietnamese(titleOf(a), titleOf(b)),
    );
  const unnamed = byArea(open.filter(({ leads }) => leads.length === 0));
  const named = byArea(open.filter(({ leads }) => leads.length > 0));
  const most = Math.max(1, ...[...unnamed, ...named].map(([, rows]) => rows.length));
  const placed = new Set<string>();
  const folds = (areas: readonly [string, Task[]][], titleWith: (area: string, groups: number) => string): TaskFold[] =>
    areas.map(([area, rows]) => {
      const id = placed.has(area) ? undefined : `khong-han-${area.replaceAll('/', '-')}`;
      placed.add(area);
      const groups = groupsOf(rows, portal);
      return {
        id,
        title: titleWith(titleOf(area), groups.length),
        count: rows.length,
        share: Math.round((rows.length / most) * 1000) / 10,
        groups,
      };
    });
  return {
    ...countsOf(tasks),
    timeline: timelineOf(byArea(dated), titleOf),
    deadlines: groupsOf(dated, portal),
    repeated: groupsOf(recurring, portal),
    unnamed: folds(unnamed, (area) => area),
    named: folds(named, taskWords.doers),
    agencies: options(tasks.flatMap(agenciesOf), (id) => catalog.agencies.get(id)?.name ?? id),
    areas: options(
      tasks.map((row) => row.area),
      titleOf,
    ),
  };
}

/** By the agencies that lead, in the order in which these come first. */
function groupsOf(rows: readonly Task[], portal: Portal): TaskGroup[] {
  return [...groupBy(rows, ({ leads }) => leads.join(' ')).values()].map((same) => {
    const views = same.map((row) => taskView(row, portal));
    const names = views[0]?.leads.join('; ') ?? '';
    return { title: names === '' ? taskWords.nobody : names, count: same.length, runs: runsOf(views) };
  });
}

function runsOf(tasks: readonly TaskView[]): TaskRun[] {
  const byNote = groupBy(tasks, ({ note }) => note);
  const shared = (note: string | undefined): string | undefined =>
    note !== undefined && (byNote.get(note)?.length ?? 0) > 1 ? note : undefined;
  return [...groupBy(tasks, ({ note }) => shared(note))].map(([note, same]) => ({
    note,
    tasks: note === undefined ? same : same.map((task) => ({ ...task, note: undefined })),
  }));
}

function timelineOf(areas: readonly [string, Task[]][], titleOf: (area: string) => string): Timeline | undefined {
  const lane = (label: string, rows: readonly Task[]) => ({
    label: `${label}: ${taskWords.count(rows.length)}`,
    deadlines: rows.flatMap(({ deadline }) => deadline ?? []),
  });
  const own = areas.length > mostLanes ? areas.slice(0, mostLanes - 1) : areas;
  const others = areas.slice(own.length);
  return deadlineTimeline([
    ...own.map(([area, rows]) => lane(titleOf(area), rows)),
    ...(others.length === 0
      ? []
      : [
          lane(
            taskWords.elsewhere(others.length),
            others.flatMap(([, rows]) => rows),
          ),
        ]),
  ]);
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
