import { describe, expect, it } from 'vitest';
import { deadlineTimeline } from '#charts/deadline-timeline.ts';
import { type Deadline, parseDeadline } from '#core/partial-date.ts';

const at = (...texts: string[]): Deadline[] => texts.flatMap((text) => parseDeadline(text) ?? []);

describe('the timeline of deadlines', () => {
  it('spans whole years and puts a mark at the end of the day, month or year that is named', () => {
    const timeline = deadlineTimeline([
      { label: 'A', deadlines: at('2023-07', '2022-06-30', '<2022-07-01') },
      { label: 'B', deadlines: at('2023') },
    ]);
    expect(timeline?.years).toEqual([
      { year: 2022, start: 0, middle: 25 },
      { year: 2023, start: 50, middle: 75 },
    ]);
    expect(timeline?.lanes).toEqual([
      {
        label: 'A',
        levels: 2,
        marks: [
          { x: 25, level: 0, isDay: true },
          { x: 25, level: 1, isDay: true },
          { x: 79.17, level: 0, isDay: false },
        ],
      },
      { label: 'B', levels: 1, marks: [{ x: 100, level: 0, isDay: false }] },
    ]);
  });

  it('never lets two marks of a lane touch, however many there are', () => {
    const days = Array.from(
      { length: 60 },
      (_, day) => `2024-${day < 30 ? '04' : '06'}-${String((day % 30) + 1).padStart(2, '0')}`,
    );
    const marks = deadlineTimeline([{ label: 'A', deadlines: at(...days, '2025') }])?.lanes[0]?.marks ?? [];
    expect(marks).toHaveLength(61);
    for (const one of marks)
      for (const other of marks)
        if (one !== other && one.level === other.level) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(4.2);
  });

  it('is none without a deadline', () => {
    expect(deadlineTimeline([])).toBeUndefined();
    expect(deadlineTimeline([{ label: 'A', deadlines: [] }])).toBeUndefined();
  });
});
