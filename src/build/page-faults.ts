/** What one built page shows of itself, read from its HTML without a parser: the build writes it, so its forms are few. */

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

const brokenText = /\b(?:undefined|NaN|Invalid Date)\b|\[object [A-Z]\w*\]/u;
const tagPattern = /<([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/giu;

export function readPage(html: string): BuiltPage {
  const faults: PageFault[] = [];
  const fault = (name: string, value = ''): void => void faults.push({ name, value });
  const markup = html.replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/giu, '<$1$2></$1>');
  const links = new Set<string>();
  const places = new Set<string>();
  const ids = new Set<string>();
  let headings = 0;
  let language: string | undefined;
  let canonical: string | undefined;
  let isHidden = false;
  let isRedirect = false;
  for (const [, tag = '', rest = ''] of markup.matchAll(tagPattern)) {
    const name = tag.toLowerCase();
    if (name === 'h1') headings += 1;
    else if (name === 'html') language = attribute(rest, 'lang');
    else if (name === 'link' && attribute(rest, 'rel') === 'canonical') canonical = attribute(rest, 'href');
    else if (name === 'meta' && attribute(rest, 'name') === 'robots')
      isHidden = (attribute(rest, 'content') ?? '').includes('noindex');
    else if (name === 'meta' && attribute(rest, 'http-equiv')?.toLowerCase() === 'refresh') isRedirect = true;
    const id = attribute(rest, 'id');
    if (id !== undefined && ids.has(id)) fault('repeated-id', id);
    if (id !== undefined) ids.add(detached(id));
    for (const key of ['href', 'src']) {
      const value = attribute(rest, key);
      if (value === undefined) continue;
      if (value.startsWith('#')) places.add(value);
      else if (/^\/(?!\/)/u.test(value)) links.add(detached(value));
      else if (!/^(?:https?:|mailto:|tel:|data:)/iu.test(value)) fault('odd-address', value);
    }
  }
  for (const place of places)
    if (place !== '#' && !ids.has(decodeAddress(place.slice(1)))) fault('link-to-missing-place', place);
  const broken = brokenText.exec(markup);
  if (broken !== null)
    fault('broken-text', markup.slice(Math.max(0, broken.index - 40), broken.index + 40).replace(/\s+/gu, ' '));
  if (canonical === undefined) fault('no-canonical');
  if (!/<title>[^<]*\S[^<]*<\/title>/iu.test(markup)) fault('no-title');
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

/** Value of an attribute in the part of a tag after its name; empty for one without a value. */
function attribute(rest: string, name: string): string | undefined {
  if (!rest.includes(name)) return undefined;
  let pattern = attributePatterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}(?:=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))|(?=[\\s/]|$))`, 'iu');
    attributePatterns.set(name, pattern);
  }
  const match = pattern.exec(rest);
  return match === null ? undefined : decodeEntities(match[1] ?? match[2] ?? match[3] ?? '');
}

const attributePatterns = new Map<string, RegExp>();

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

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&(?:quot|#34);/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&(?:amp|#38);/gu, '&');
}
