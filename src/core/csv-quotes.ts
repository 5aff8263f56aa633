/** Quotes as RFC 4180 has them. */
import type { ProblemCode } from './problem.ts';

export interface QuoteFault {
  readonly code: ProblemCode;
  readonly row: number;
  /** The cell as typed, as far as its line goes. */
  readonly value: string;
}

/** First breach of RFC 4180 quoting; the row is the record's, as a spreadsheet numbers it. Lines without a quote are passed over. */
export function quoteFaultOf(text: string, delimiter = ','): QuoteFault | undefined {
  let index = 0;
  /** Line ends inside cells, which make no record. */
  let inside = 0;
  const fault = (code: ProblemCode, at: number, end: number): QuoteFault => {
    const lineEnd = /[\r\n]|$/gu;
    lineEnd.lastIndex = at;
    return {
      code,
      row: lineAt(text, at) - inside,
      value: text.slice(at, Math.min(end, lineEnd.exec(text)?.index ?? end)),
    };
  };
  let quote = text.indexOf('"');
  while (quote !== -1) {
    index = Math.max(index, text.lastIndexOf('\n', quote) + 1);
    if (text[index] === '"') {
      const opened = index;
      let close = index + 1;
      for (;;) {
        close = text.indexOf('"', close);
        if (close === -1) return fault('row/unclosed-quote', opened, text.length);
        if (text[close + 1] !== '"') break;
        close += 2;
      }
      const after = text[close + 1];
      if (after !== undefined && after !== delimiter && after !== '\n' && after !== '\r') {
        return fault(
          text[close - 1] === '\\' ? 'row/backslash-quote' : 'row/text-after-quote',
          opened,
          cellEnd(text, close + 1, delimiter),
        );
      }
      for (let end = text.indexOf('\n', opened); end !== -1 && end < close; end = text.indexOf('\n', end + 1))
        inside += 1;
      index = close + 1;
    } else {
      const end = cellEnd(text, index, delimiter);
      if (quote < end)
        return fault(text.slice(index, quote).trim() === '' ? 'row/space-before-quote' : 'row/stray-quote', index, end);
      index = end;
    }
    if (text[index] === '\r') index += 1;
    index += 1;
    if (quote < index) quote = text.indexOf('"', index);
  }
  return undefined;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  const ends = delimiter.charCodeAt(0);
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === ends || code === 0x0a || code === 0x0d) return index;
  }
  return text.length;
}

export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
