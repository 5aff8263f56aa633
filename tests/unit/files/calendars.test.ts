import { describe, expect, it } from 'vitest';
import { buildPortal } from '#core/site/portal.ts';
import { calendarFiles } from '#files/calendars.ts';
import { catalog, document, task } from '#tests/support/rows.ts';

/** Lines of the one event of the calendar of all tasks. */
function eventOf(deadline: string, day: string, address = 'https://a.vn/'): ReadonlyMap<string, string> {
  const portal = buildPortal(catalog({ tasks: [task({ thoi_han: deadline })] }, [document()]));
  const [all] = [...calendarFiles(portal, { address, day })];
  const event = /BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/u.exec(String(all?.body ?? ''))?.[1] ?? '';
  return new Map(
    event
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
}

describe('an event', () => {
  it('with a mended deadline is a later edition of the same event', () => {
    const [before, after] = [eventOf('2024-10-31', '2024-06-01'), eventOf('2024-11-30', '2024-07-01')];
    expect(after.get('UID')).toBe(before.get('UID'));
    expect(Number(after.get('SEQUENCE'))).toBeGreaterThan(Number(before.get('SEQUENCE')));
    expect([before.get('LAST-MODIFIED'), after.get('LAST-MODIFIED')]).toEqual(['20240601T000000Z', '20240701T000000Z']);
    expect([before.get('DTSTART;VALUE=DATE'), after.get('DTSTART;VALUE=DATE')]).toEqual(['20241031', '20241130']);
  });

  it('stays the same event when the site moves', () => {
    expect(eventOf('2024-10-31', '2024-06-01', 'https://b.vn/').get('UID')).toBe(
      eventOf('2024-10-31', '2024-06-01').get('UID'),
    );
  });
});
