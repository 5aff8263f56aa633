/**
 * Braces in MDX are code. They are found, reported and blanked out here, before the parser runs: an expression never
 * stands in a summary, and the parser's own handling of braces can overflow the native stack or take minutes.
 * A comment in braces is allowed when it holds no brace and no second end of comment.
 */

export interface BracesResult {
  /** The text with every brace construct replaced by something the parser takes for plain text; offsets are kept. */
  readonly masked: string;
  readonly braces: readonly Brace[];
}

export interface Brace {
  readonly kind: 'expression' | 'attribute' | 'spread' | 'unclosed';
  readonly offset: number;
  readonly text: string;
}

/** Braces further apart than this count as unclosed. */
const longestExpression = 1000;
/** After so many braces the rest is blanked out without a closer look. */
const mostBraces = 50;

const comment = /\{\s*\/\*(?:(?!\*\/)[^{}])*\*\/\s*\}/uy;

export function maskBraces(text: string, from: number): BracesResult {
  const braces: Brace[] = [];
  const parts: string[] = [];
  let done = 0;
  let at = text.indexOf('{', from);
  while (at !== -1) {
    if (isEscaped(text, at)) {
      at = text.indexOf('{', at + 1);
      continue;
    }
    const { kind, end } = braces.length < mostBraces ? braceAt(text, at) : { kind: 'unclosed' as const, end: at + 1 };
    if (kind !== undefined && braces.length < mostBraces) braces.push({ kind, offset: at, text: text.slice(at, end) });
    parts.push(text.slice(done, at), blank(text.slice(at, end), kind));
    done = end;
    at = text.indexOf('{', done);
  }
  parts.push(text.slice(done));
  return { masked: parts.join(''), braces };
}

/** `kind` is undefined for a comment. */
function braceAt(text: string, at: number): { kind: Brace['kind'] | undefined; end: number } {
  comment.lastIndex = at;
  const found = comment.exec(text);
  if (found !== null) return { kind: undefined, end: at + found[0].length };
  const end = closingBrace(text, at);
  if (end === undefined) return { kind: 'unclosed', end: at + 1 };
  if (/<[^<>]*=\s*$/u.test(text.slice(Math.max(0, at - 300), at))) return { kind: 'attribute', end };
  return { kind: /^\{\s*\.\.\./u.test(text.slice(at, at + 40)) ? 'spread' : 'expression', end };
}

/** End of the construct within the paragraph, nested braces counted. */
function closingBrace(text: string, at: number): number | undefined {
  const last = Math.min(text.length, at + longestExpression);
  let depth = 0;
  for (let index = at; index < last; index += 1) {
    const char = text[index];
    if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return index + 1;
    } else if (char === '\n' && /^\s*\n/u.test(text.slice(index + 1, index + 100))) return undefined;
  }
  return undefined;
}

function blank(text: string, kind: Brace['kind'] | undefined): string {
  const spaces = text.replace(/[^\r\n]/gu, (char) => ' '.repeat(char.length));
  return kind === 'attribute' ? `"${spaces.slice(1, -1)}"` : spaces;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
