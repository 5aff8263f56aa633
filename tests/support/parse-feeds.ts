/** Feeds and calendars of a built site, read by parsers that did not write them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';

interface ReadEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly summary: string;
  readonly href: string;
}

export interface ReadFeed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly self: string;
  readonly entries: readonly ReadEntry[];
}

/** Throws for what is no well-formed XML, no Atom feed, or lacks what RFC 4287 demands. */
export function readFeed(folder: string, path: string): ReadFeed {
  const xml = readFileSync(join(folder, path), 'utf8');
  const fault = (reason: string): never => {
    throw new Error(`${path}: ${reason}`);
  };
  const form = XMLValidator.validate(xml);
  if (form !== true) fault(form.err.msg);
  const feed = parseAtomFeed(xml);
  const time = (text: string | undefined): string =>
    text !== undefined &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u.test(text) &&
    !Number.isNaN(Date.parse(text))
      ? text
      : fault(`bad time ${text ?? ''}`);
  const must = (text: string | undefined): string =>
    text === undefined || text === '' ? fault('a part is missing') : text;
  if ((feed.authors ?? []).every(({ name }) => (name ?? '') === '')) fault('no author');
  return {
    id: must(feed.id),
    title: must(feed.title?.value),
    updated: time(feed.updated),
    self: must(feed.links?.find(({ rel }) => rel === 'self')?.href),
    entries: (feed.entries ?? []).map((entry) => ({
      id: must(entry.id),
      title: must(entry.title?.value),
      updated: time(entry.updated),
      summary: entry.summary?.value ?? '',
      href: must(entry.links?.find(({ rel }) => rel === 'alternate')?.href),
    })),
  };
}

export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** The first ten, ISO. */
  readonly days: readonly string[];
}

/** Throws for what breaks the form of RFC 5545. */
export function readCalendar(folder: string, path: string): readonly ReadEvent[] {
  const text = readFileSync(join(folder, path), 'utf8');
  if (/[^\r]\n|\r[^\n]/u.test(text)) throw new Error(`${path}: a line end that is no CRLF`);
  for (const line of text.split('\r\n'))
    if (Buffer.byteLength(line) > 75) throw new Error(`${path}: a line of ${Buffer.byteLength(line)} bytes`);
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, never[], never[]]);
  if (calendar.getFirstPropertyValue('version') !== '2.0' || calendar.getFirstPropertyValue('prodid') === null)
    throw new Error(`${path}: no version or product`);
  if (calendar.getAllSubcomponents().length === 0) throw new Error(`${path}: no component`);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    for (const name of ['dtstamp', 'last-modified', 'sequence'])
      if (component.getFirstPropertyValue(name) === null) throw new Error(`${path}: an event without ${name}`);
    const event = new ICAL.Event(component);
    const iterator = event.iterator();
    const days: string[] = [];
    for (let next = iterator.next(); next !== null && next !== undefined && days.length < 10; next = iterator.next())
      days.push(next.toString());
    return { uid: event.uid, summary: event.summary, description: event.description, days };
  });
}

/** Paths below the folder that end so, in order. */
export function filesEnding(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort();
}
