/** Deadlines and duties as calendars: all, one for each province, one for each agency. "Today" never enters them. */
import { type CalendarLine, calendarDay, calendarText, component, recurrenceRule } from '#core/icalendar.ts';
import type { Task } from '#core/model.ts';
import { dueDays, firstDueDay, lastDayOf, nextDay } from '#core/partial-date.ts';
import { agencyCalendarPath, allTasksCalendarPath, provinceCalendarPath, taskPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { capitalised } from '#i18n/capitalised.ts';
import { feedWords as words } from '#i18n/feeds.ts';
import { formatDay } from '#i18n/format.ts';
import { areaTitle } from '#i18n/words.ts';
import { distinctTitles } from '#views/area-titles.ts';
import type { Link } from '#views/source.ts';
import { taskView } from '#views/task-view.ts';
import { site } from '../site.ts';
import type { SiteFacts, SiteFile } from './site-file.ts';

/** Behind the @ of every UID; no host, so that an event stays the same when the site moves. */
const uidSpace = 'so-theo-doi-chuyen-doi-so';
/** Editions of an event are numbered by the days since then. */
const firstSequence = Date.parse('2024-01-01');
const millisecondsOfDay = 86_400_000;

/** Letters of a task's text that the line of an event shows. */
const titleLength = 140;

/** An event carries the day of this edition: later editions of it replace earlier ones. */
export function* calendarFiles(portal: Portal, { address, day }: SiteFacts): Generator<SiteFile> {
  const { catalog } = portal;
  const events = new Map<Task, string>();
  for (const task of catalog.tasks) {
    const text = eventsOf(task, portal, address, day).join('');
    if (text !== '') events.set(task, text);
  }
  const calendar = (path: string, title: string, belongs: (task: Task) => boolean): SiteFile => ({
    path: path.slice(1),
    body: calendarOf(
      title,
      path,
      address,
      [...events].flatMap(([task, event]) => (belongs(task) ? [event] : [])),
    ),
  });
  yield calendar(allTasksCalendarPath, words.calendar, () => true);
  for (const { id } of catalog.provinces) {
    const area = catalog.areas.get(id);
    if (area !== undefined && catalog.hasPage(id))
      yield calendar(
        provinceCalendarPath(id),
        `${words.calendar}: ${areaTitle(area)}`,
        (task) => task.area === id || task.area.startsWith(`${id}/`),
      );
  }
  for (const id of calendarAgencies(portal))
    yield calendar(
      agencyCalendarPath(id),
      `${words.calendar}: ${catalog.agencies.get(id)?.name ?? id}`,
      (task) => task.leads.includes(id) || task.supports.includes(id),
    );
}

/** Links to the calendars of provinces and agencies. */
export function taskCalendars(portal: Portal): readonly { readonly title: string; readonly links: readonly Link[] }[] {
  const { catalog } = portal;
  const recorded = catalog.provinces.filter(({ id }) => catalog.hasPage(id));
  const provinces = [...distinctTitles(recorded, catalog)].map(([id, label]) => ({
    href: provinceCalendarPath(id),
    label,
  }));
  const agencies = calendarAgencies(portal).map((id) => ({
    href: agencyCalendarPath(id),
    label: catalog.agencies.get(id)?.name ?? id,
  }));
  return [
    { title: words.byProvince, links: provinces },
    { title: words.byAgency, links: agencies },
  ].filter(({ links }) => links.length > 0);
}

/** Agencies with a task that has a day, in the order of their table. */
function calendarAgencies({ catalog }: Portal): string[] {
  const busy = new Set(
    catalog.tasks
      .filter((task) => task.deadline !== undefined || task.recurrence !== undefined)
      .flatMap(({ leads, supports }) => [...leads, ...supports]),
  );
  return [...catalog.agencies.keys()].filter((id) => busy.has(id));
}

/** A calendar needs one component at least; the zone is one, also where no task has a day. It has had no summer time since 1979. */
const zone = component(
  'VTIMEZONE',
  [['TZID', 'Asia/Ho_Chi_Minh']],
  component('STANDARD', [
    ['DTSTART', '19790101T000000'],
    ['TZOFFSETFROM', '+0700'],
    ['TZOFFSETTO', '+0700'],
    ['TZNAME', '+07'],
  ]),
);

function calendarOf(title: string, path: string, address: string, events: readonly string[]): string {
  const name = calendarText(`${site.name}: ${title}`);
  const lines: readonly CalendarLine[] = [
    ['VERSION', '2.0'],
    ['PRODID', `-//${calendarText(site.name)}//VI`],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', name],
    ['X-WR-CALNAME', name],
    ['SOURCE;VALUE=URI', address + path.slice(1)],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
    ['X-PUBLISHED-TTL', 'P1D'],
  ];
  return component('VCALENDAR', lines, zone + events.join(''));
}

interface When {
  /** Tells apart the parts of one task. */
  readonly part: string;
  readonly first: number;
  readonly rule: string | undefined;
  readonly remarks: readonly string[];
}

function eventsOf(task: Task, portal: Portal, address: string, day: string): string[] {
  const edition = `${day.replaceAll('-', '')}T000000Z`;
  const view = taskView(task, portal);
  const content =
    task.content.length > titleLength
      ? `${task.content.slice(0, task.content.lastIndexOf(' ', titleLength))} …`
      : task.content;
  const place = address + taskPath(task).slice(1);
  return whenOf(task, portal).map(({ part, first, rule, remarks }) => {
    const description = [
      task.content,
      words.place(view.area.label),
      ...(view.leads.length === 0 ? [] : [words.leads(view.leads.join('; '))]),
      ...(view.supports.length === 0 ? [] : [words.supports(view.supports.join('; '))]),
      capitalised(view.deadline),
      ...remarks,
      ...(view.state === undefined ? [] : [words.state(view.state)]),
      words.source(view.source.label),
      ...(view.note === undefined ? [] : [view.note]),
      place,
    ];
    return component('VEVENT', [
      ['UID', `${task.id}${part}@${uidSpace}`],
      ['DTSTAMP', edition],
      ['LAST-MODIFIED', edition],
      ['SEQUENCE', String(Math.max(0, (Date.parse(day) - firstSequence) / millisecondsOfDay))],
      ['DTSTART;VALUE=DATE', calendarDay(first)],
      ['DTEND;VALUE=DATE', calendarDay(nextDay(first))],
      ...(rule === undefined ? [] : [['RRULE', rule] as const]),
      ['SUMMARY', calendarText(task.recurrence === undefined ? words.due(content) : words.duty(content))],
      ['DESCRIPTION', calendarText(description.join('\n'))],
      ['URL', place],
      ['TRANSP', 'TRANSPARENT'],
    ]);
  });
}

/** Empty for a task without a day, and for a duty that no date of its document gives a start. */
function whenOf(task: Task, portal: Portal): When[] {
  const { deadline, recurrence } = task;
  if (recurrence === undefined) {
    return deadline === undefined
      ? []
      : [
          {
            part: '',
            first: lastDayOf(deadline),
            rule: undefined,
            remarks: deadline.date.precision === 'day' ? [] : [words.noDay],
          },
        ];
  }
  const from = documentDay(task, portal);
  if (from === undefined) return [];
  return dueDays(recurrence).map((days, index) => {
    const first = firstDueDay(days, from);
    const end = endOf(task, first, portal);
    return {
      part: index === 0 ? '' : `-${index + 1}`,
      first,
      rule: recurrenceRule(days, end?.day),
      remarks: [
        ...(recurrence.day === undefined ? [words.noDay] : []),
        ...(end?.reason === undefined ? [] : [words.ends(formatDay(end.day), end.reason)]),
      ],
    };
  });
}

/** First day that the document can have been issued on; where it is not dated, that of its period. */
function documentDay(task: Task, { catalog }: Portal): number | undefined {
  const document = catalog.documents.get(task.document);
  return document?.date?.first ?? document?.period?.first;
}

/** A duty lasts no longer than its deadline, the unit it is asked of, and the period of a plan. */
function endOf(
  task: Task,
  first: number,
  { catalog }: Portal,
): { readonly day: number; readonly reason: 'area' | 'document' | undefined } | undefined {
  const area = catalog.areas.get(task.area)?.to?.last;
  const period = catalog.documents.get(task.document)?.period;
  const ends = [
    ...(task.deadline === undefined ? [] : [{ day: lastDayOf(task.deadline), reason: undefined }]),
    ...(period === undefined || period.kind === 'open' ? [] : [{ day: period.last, reason: 'document' as const }]),
    ...(area === undefined ? [] : [{ day: area, reason: 'area' as const }]),
  ].filter(({ day }) => day >= first);
  return ends.sort((a, b) => a.day - b.day)[0];
}
