/** Tasks and statements as rows. What depends on "today" is left to the reader's browser: a row carries its last day. */
import type { Agency, Statement, Task } from '#core/model.ts';
import { isoDay, lastDayOf } from '#core/partial-date.ts';
import { areaPath, indicatorPath, taskPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { capitalised } from '#i18n/capitalised.ts';
import { formatDate } from '#i18n/format.ts';
import { deadlineInWords, taskStateWords } from '#i18n/tasks.ts';
import { areaName } from '#i18n/words.ts';
import { indicatorOf } from './figure-view.ts';
import { type Link, sourceLink } from './source.ts';

export interface TaskView {
  readonly id: string;
  readonly href: string;
  readonly content: string;
  readonly area: Link;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  /** Leading and joining agencies, and the area, by id: for the filter. */
  readonly agencyIds: readonly string[];
  readonly areaId: string;
  /** "trước ngày 31/10/2022", "hằng quý, trước ngày 20 của tháng cuối quý", "không nêu thời hạn". */
  readonly deadline: string;
  /** Whether the text names a date, a rhythm or another time. */
  readonly hasDeadline: boolean;
  /** Last day on which the deadline is met, ISO; undefined without one. */
  readonly dueDay: string | undefined;
  /** Day from which days left or past are counted, ISO: the one that the text names, also with "trước ngày …"; the last one of a month or year. */
  readonly namedDay: string | undefined;
  /** For "Đã qua thời hạn 31/10/2022; …". */
  readonly dueWords: string | undefined;
  readonly state: string | undefined;
  readonly indicators: readonly Link[];
  readonly source: Link;
  readonly note: string | undefined;
}

export function taskView(row: Task, portal: Portal): TaskView {
  const { catalog } = portal;
  const source = sourceLink(row, catalog);
  const area = catalog.areas.get(row.area);
  const name = (id: string): string => agencyName(catalog.agencies.get(id), id);
  return {
    id: row.id,
    href: taskPath(row),
    content: row.content,
    area: { href: areaPath(row.area), label: area === undefined ? row.area : capitalised(areaName(area)) },
    leads: row.leads.map(name),
    supports: row.supports.map(name),
    agencyIds: [...new Set([...row.leads, ...row.supports])],
    areaId: row.area,
    deadline: deadlineInWords(row),
    hasDeadline: row.recurrence !== undefined || row.deadline !== undefined || row.deadlineWrittenAs !== undefined,
    dueDay: row.deadline === undefined ? undefined : isoDay(lastDayOf(row.deadline)),
    namedDay:
      row.deadline === undefined
        ? undefined
        : isoDay(row.deadline.before ? row.deadline.date.first : row.deadline.date.last),
    dueWords: row.deadline === undefined ? undefined : formatDate(row.deadline.date),
    state:
      row.state === undefined
        ? undefined
        : `${taskStateWords[row.state]}${row.stateBasis === undefined ? '' : ` (${row.stateBasis})`}`,
    indicators: row.indicators.map((id) => ({ href: indicatorPath(id), label: indicatorOf(id, portal).shortName })),
    source: { href: `${source.href}#${row.id}`, label: source.label },
    note: row.note,
  };
}

function agencyName(agency: Agency | undefined, id: string): string {
  return agency?.name ?? id;
}

export interface StatementView {
  readonly id: string;
  readonly content: string;
  readonly indicators: readonly Link[];
  readonly source: Link;
  readonly note: string | undefined;
}

export function statementView(row: Statement, portal: Portal): StatementView {
  const source = sourceLink(row, portal.catalog);
  return {
    id: row.id,
    content: row.content,
    indicators: row.indicators.map((id) => ({ href: indicatorPath(id), label: indicatorOf(id, portal).shortName })),
    source: { href: `${source.href}#${row.id}`, label: source.label },
    note: row.note,
  };
}
