/** What the MDX parser says of text it cannot read → our codes. Its messages start with `line:column: `, in UTF-16 units. */
import type { SummaryCode } from './codes.ts';
import { type Finding, fault } from './finding.ts';

const placePattern = /^(\d+):(\d+): /;

export function parserFault(message: string, text: string): Finding {
  const place = placePattern.exec(message);
  const offset = place === null ? 0 : offsetOf(text, Number(place[1]), Number(place[2]));
  const line = lineFrom(text, offset);
  const { code, value } = codeOf(message, line);
  return fault(code, offset, value ?? line);
}

function codeOf(message: string, rest: string): { code: SummaryCode; value?: string | undefined } {
  if (/^<!--/u.test(rest)) return { code: 'summary/html-comment' };
  const address = /^<((?:https?|mailto|ftp):[^>\s]*|[^\s<>@]+@[^\s<>]+)>?/iu.exec(rest);
  if (address !== null) return { code: 'summary/autolink', value: address[1] };
  const tag = /^<\/?([\p{L}_$][^\s/>"'=]*)/u.exec(rest)?.[1];
  if (message.includes('Expected a closing tag')) return { code: 'summary/unclosed-tag', value: tag };
  if (message.includes('Unexpected closing tag')) return { code: 'summary/stray-closing-tag', value: tag };
  if (/[Cc]losing brace|oxc/u.test(message)) return { code: 'summary/unclosed-brace' };
  if (tag !== undefined && /=\s*[^"'\s]/u.test(rest.split('>', 1)[0] ?? ''))
    return { code: 'summary/attribute-quotes', value: tag };
  if (tag !== undefined && rest.startsWith('<')) return { code: 'summary/unclosed-tag', value: tag };
  if (rest.startsWith('<')) return { code: 'summary/less-than', value: /^<\S{0,20}/u.exec(rest)?.[0] };
  return { code: 'summary/syntax' };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) break;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}

function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? text.length : end).trimEnd();
}
