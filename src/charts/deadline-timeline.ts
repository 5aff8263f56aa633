/** Deadlines as marks on one axis of years, a lane for each place. Positions are shares of the width in percent, so that text never scales. */
import { type Deadline, lastDayOf } from '#core/partial-date.ts';
import { endOf } from './time-axis.ts';

interface TimelineMark {
  readonly x: number;
  /** From 0 at the lane's line upwards: marks that would touch stand above each other. */
  readonly level: number;
  /** Whether the text names a day; else the mark stands at the end of the month or year that it names. */
  readonly isDay: boolean;
}

export interface TimelineLane {
  readonly label: string;
  readonly marks: readonly TimelineMark[];
  /** Most marks above each other. */
  readonly levels: number;
}

export interface Timeline {
  readonly lanes: readonly TimelineLane[];
  readonly years: readonly { readonly year: number; readonly start: number; readonly middle: number }[];
}

/** Percent of the width that a mark takes on a phone. */
const markWidth = 4.2;
const monthsOfYear = 12;

/** Undefined without a deadline. */
export function deadlineTimeline(
  places: readonly { readonly label: string; readonly deadlines: readonly Deadline[] }[],
): Timeline | undefined {
  const days = places.flatMap(({ deadlines }) => deadlines.map(lastDayOf));
  if (days.length === 0) return undefined;
  const yearOf = (day: number): number => Math.floor(day / 10_000);
  const first = days.map(yearOf).reduce((a, b) => Math.min(a, b));
  const last = days.map(yearOf).reduce((a, b) => Math.max(a, b));
  const span = (last - first + 1) * monthsOfYear;
  const percent = (months: number): number => Math.round(((months - first * monthsOfYear) / span) * 10_000) / 100;
  return {
    lanes: places.map(({ label, deadlines }): TimelineLane => {
      const ends: number[] = [];
      const marks = [...deadlines]
        .sort(
          (a, b) =>
            lastDayOf(a) - lastDayOf(b) || Number(b.date.precision === 'day') - Number(a.date.precision === 'day'),
        )
        .map((deadline): TimelineMark => {
          const x = percent(endOf(lastDayOf(deadline)));
          const free = ends.findIndex((end) => end <= x - markWidth);
          const level = free === -1 ? ends.length : free;
          ends[level] = x;
          return { x, level, isDay: deadline.date.precision === 'day' };
        });
      return { label, marks, levels: ends.length };
    }),
    years: Array.from({ length: last - first + 1 }, (_, at) => ({
      year: first + at,
      start: percent((first + at) * monthsOfYear),
      middle: percent((first + at + 0.5) * monthsOfYear),
    })),
  };
}
