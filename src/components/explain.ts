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

/** The markup with each of `words` explained once at most. */
export function explained(html: string, words: readonly ExplainedWord[]): string {
  const byText = new Map(words.map((word) => [escaped(word.word), word]));
  if (byText.size === 0) return html;
  const longestFirst = [...byText.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}/&-])(?:${longestFirst.map(literal).join('|')})(?![\\p{L}\\p{N}/-])`,
    'gu',
  );
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
