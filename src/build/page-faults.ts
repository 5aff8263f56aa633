/** What one built page shows of itself, read from its HTML. */
import { Parser } from 'htmlparser2';
import { brokenWords, isWrittenByStaff, type StaffWords } from './staff-words.ts';

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

/** `staffWords`: words of broken values that the sources themselves hold, which are no faults of the code. */
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
  let broken: string | undefined;
  let title = '';
  /** Text since the last tag, which the parser gives in pieces. */
  let text = '';
  let open: string | undefined;

  const judge = (value: string): void => {
    if (broken !== undefined) return;
    const [found] = brokenWords(value).filter((one) => !isWrittenByStaff(one, staffWords));
    if (found === undefined) return;
    const place = staffWords.get(found.context.toLowerCase())?.[0] ?? staffWords.get(found.word.toLowerCase())?.[0];
    const around = value.slice(Math.max(0, found.index - 40), found.index + 40).replace(/\s+/gu, ' ');
    broken = detached(place === undefined ? around : `${around} (${place})`);
  };
  const endText = (): void => {
    if (text !== '' && open !== 'script' && open !== 'style') judge(text);
    if (open === 'title') title += text;
    text = '';
  };
  const element = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'h1') headings += 1;
    else if (name === 'html') language = attributes['lang'];
    else if (name === 'link' && attributes['rel'] === 'canonical') canonical = attributes['href'];
    else if (name === 'meta' && attributes['name'] === 'robots')
      isHidden = (attributes['content'] ?? '').includes('noindex');
    else if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') isRedirect = true;
    const id = attributes['id'];
    if (id !== undefined && ids.has(id)) fault('repeated-id', id);
    if (id !== undefined) ids.add(detached(id));
    for (const value of Object.values(attributes)) judge(value);
    for (const key of ['href', 'src']) {
      const value = attributes[key];
      if (value === undefined) continue;
      if (value.startsWith('#')) places.add(value);
      else if (/^\/(?!\/)/u.test(value)) links.add(detached(value));
      else if (!/^(?:https?:|mailto:|tel:|data:)/iu.test(value)) fault('odd-address', value);
    }
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      endText();
      open = name;
      element(name, attributes);
    },
    ontext(piece) {
      text += piece;
    },
    onclosetag() {
      endText();
      open = undefined;
    },
  });
  parser.end(html);
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
