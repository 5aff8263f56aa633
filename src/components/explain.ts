/**
 * Words that need saying, marked where a page's running text uses them first: a tap, or Enter, opens what they mean.
 * The browser opens it by itself (`popover`), so that it works without a script.
 */
import { escaped } from '#core/html.ts';
import type { ExplainedWord } from '#views/glossary-view.ts';

const tagOrText = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</giu;
/** What holds names, links, controls or no text at all. */
const leftPlain =
  /^(?:a|button|summary|h[1-6]|thead|caption|label|select|form|script|style|svg|code|pre|data-chart|search-box)$/u;
const unseen = /\bclass="[^"]*\bsr-only\b/u;

interface Search {
  /** Word as markup has it → the word. */
  readonly words: ReadonlyMap<string, ExplainedWord>;
  readonly pattern: RegExp;
}

const searches = new WeakMap<readonly ExplainedWord[], Search>();

/** Made once for the list that all pages share. */
function searchFor(list: readonly ExplainedWord[]): Search {
  let made = searches.get(list);
  if (made === undefined) {
    const words = new Map(list.map((word) => [escaped(word.word), word]));
    const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
    const any = longestFirst.map(literal).join('|');
    made = { words, pattern: new RegExp(`(?<![\\p{L}\\p{N}/&-])(?:${any})(?![\\p{L}\\p{N}/-])`, 'gu') };
    searches.set(list, made);
  }
  return made;
}

/** The markup with each of `list` explained once at most. */
export function explained(html: string, list: readonly ExplainedWord[]): string {
  if (list.length === 0) return html;
  const { words, pattern } = searchFor(list);
  const byText = new Map(words);
  let plain = '';
  let depth = 0;
  return html.replace(tagOrText, (part: string, slash: string | undefined, name: string | undefined, rest: string) => {
    if (name !== undefined) {
      if (plain === '' && slash === '' && (leftPlain.test(name) || unseen.test(rest))) plain = name;
      if (plain === name && !rest.endsWith('/')) {
        depth += slash === '' ? 1 : -1;
        if (depth === 0) plain = '';
      }
      return part;
    }
    if (plain !== '' || byText.size === 0) return part;
    return part.replace(pattern, (text) => {
      const word = byText.get(text);
      byText.delete(text);
      return word === undefined ? text : marked(text, word);
    });
  });
}

function marked(text: string, { word, anchor, meaning }: ExplainedWord): string {
  return `<button class="word" popovertarget="${anchor}">${text}</button><span class="gloss" id="${anchor}" popover>${escaped(`${word}: ${meaning}`)}</span>`;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
