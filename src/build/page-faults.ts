/** What one built page shows of itself, read from its HTML. */
import { brokenWords, hasBrokenWord, isWrittenByStaff, type StaffWords } from './staff-words.ts';

/** Names of faults have their words in `i18n/commands.ts`. */
export interface PageFault {
  readonly name: string;
  /** What was found; empty when the name says it all. */
  readonly value: string;
}

export interface BuiltPage {
  readonly faults: readonly PageFault[];
  /** Values of `href` and `src` that point into the site; places on the page itself are judged here. */
  readonly links: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly canonical: string | undefined;
  /** A page for search engines: no `noindex`, no redirect. */
  readonly isListed: boolean;
}

/** Markup as the build writes it: comments, tags with their attributes, and between them text. */
const tagPattern = /<(?:!--[\s\S]*?-->|(\/?)([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>)/giu;
const attributePattern = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
/** Tags whose attributes say something; those of others are read where a page has words of broken values. */
const telling = /^(?:html|link|meta)$/iu;
const tellingAttribute = /\s(?:id|href|src)\s*=/iu;
/** Elements that hold text alone, whatever signs it has. */
const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

/** One pass over the page. `staffWords`: words of broken values that the sources themselves hold, which are no faults of the code. */
export function readPage(html: string, staffWords: StaffWords = new Map()): BuiltPage {
  const faults: PageFault[] = [];
  const fault = (name: string, value = ''): void => void faults.push({ name, value });
  const links = new Set<string>();
  const places = new Set<string>();
  const ids = new Set<string>();
  let headings = 0;
  let language: string | undefined;
  let canonical: string | undefined;
  let isHidden = false;
  let isRedirect = false;
  let title = '';
  let broken: string | undefined;
  const isSuspect = hasBrokenWord(html);
  const judge = (value: string): void => {
    if (broken !== undefined) return;
    const [found] = brokenWords(value).filter((one) => !isWrittenByStaff(one, staffWords));
    if (found === undefined) return;
    const place = staffWords.get(found.context.toLowerCase())?.[0] ?? staffWords.get(found.word.toLowerCase())?.[0];
    const around = value.slice(Math.max(0, found.index - 40), found.index + 40).replace(/\s+/gu, ' ');
    broken = detached(place === undefined ? around : `${around} (${place})`);
  };
  const element = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (name === 'html') language = attributes.get('lang');
    else if (name === 'link' && attributes.get('rel') === 'canonical') canonical = attributes.get('href');
    else if (name === 'meta' && attributes.get('name') === 'robots')
      isHidden = (attributes.get('content') ?? '').includes('noindex');
    else if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh') isRedirect = true;
    const id = attributes.get('id');
    if (id !== undefined && ids.has(id)) fault('repeated-id', id);
    if (id !== undefined) ids.add(detached(id));
    if (isSuspect) for (const value of attributes.values()) judge(value);
    for (const key of ['href', 'src']) {
      const value = attributes.get(key);
      if (value === undefined) continue;
      if (value.startsWith('#')) places.add(value);
      else if (/^\/(?!\/)/u.test(value)) links.add(detached(value));
      else if (!/^(?:https?:|mailto:|tel:|data:)/iu.test(value)) fault('odd-address', value);
    }
  };
  const endText = (from: number, to: number): void => {
    if (isSuspect && to > from) judge(decoded(html.slice(from, to)));
  };
  let textStart = 0;
  tagPattern.lastIndex = 0;
  for (let match = tagPattern.exec(html); match !== null; match = tagPattern.exec(html)) {
    endText(textStart, match.index);
    textStart = tagPattern.lastIndex;
    const [, slash, written, attributes = ''] = match;
    if (written === undefined || slash !== '') continue;
    const name = written.toLowerCase();
    if (name === 'h1') headings += 1;
    if (isSuspect || telling.test(name) || tellingAttribute.test(attributes)) element(name, attributesOf(attributes));
    if (!rawElements.has(name)) continue;
    const end = closing(html, name, textStart);
    if (name === 'title') title += html.slice(textStart, end);
    if (name === 'title' || name === 'textarea') endText(textStart, end);
    tagPattern.lastIndex = textStart = end;
  }
  endText(textStart, html.length);
  for (const place of places)
    if (place !== '#' && !ids.has(decodeAddress(place.slice(1)))) fault('link-to-missing-place', place);
  if (broken !== undefined) fault('broken-text', broken);
  if (canonical === undefined) fault('no-canonical');
  if (title.trim() === '') fault('no-title');
  if (!isRedirect && headings !== 1) fault('heading-count', String(headings));
  if (!isRedirect && language !== 'vi') fault('lang-not-vi');
  return {
    faults,
    links,
    ids,
    canonical: canonical === undefined ? undefined : detached(canonical),
    isListed: !isHidden && !isRedirect,
  };
}

/** Of attributes of one name the first counts, as in a browser. */
function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare = ''] of text.matchAll(attributePattern)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decoded(double ?? single ?? bare));
  }
  return found;
}

function closing(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}[\\s/>]`, 'giu');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Entities that markup of ours has; others mean no address and no word that is looked for. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu, (whole, hex?: string, decimal?: string, name = '') => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return Number.isNaN(code) ? (named[name] ?? whole) : String.fromCodePoint(Math.min(code, 0x10ffff));
  });
}

export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A copy: a piece of a page's text would keep the whole page in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
