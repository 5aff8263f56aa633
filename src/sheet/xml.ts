/**
 * The parts of a workbook, tag by tag. Names come without their prefix; entities of the document's own are left as they are
 * written, so that none of them grows.
 */

/** What stands between `<` and `>`. */
export interface XmlTag {
  /** Without prefix: `c` for `<x:c>`. */
  readonly name: string;
  /** The value of an attribute, by its name without prefix; undefined where the tag has none. */
  attribute(name: string): string | undefined;
}

export interface XmlSink {
  open(tag: XmlTag): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** The text does not end where its last tag does. */
class XmlSyntaxError extends Error {}

/** Throws `XmlSyntaxError`. */
export function scanXml(xml: string, sink: XmlSink): void {
  let depth = 0;
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start !== at) sink.text?.(decodeEntities(xml.slice(at, start === -1 ? xml.length : start)));
    if (start === -1) break;
    const next = xml[start + 1];
    if (next === '?') at = endOf(xml, '?>', start);
    else if (xml.startsWith('<!--', start)) at = endOf(xml, '-->', start + 4);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = endOf(xml, ']]>', start);
      sink.text?.(xml.slice(start + 9, at - 3));
    } else if (next === '!') at = endOfDeclaration(xml, start);
    else if (next === '/') {
      at = endOf(xml, '>', start);
      depth -= 1;
      sink.close?.(localName(xml.slice(start + 2, at - 1).trim()));
    } else {
      const end = tagEnd(xml, start + 1);
      const isEmpty = xml[end - 1] === '/';
      const tag = new Tag(xml.slice(start + 1, isEmpty ? end - 1 : end));
      at = end + 1;
      sink.open(tag);
      if (isEmpty) sink.close?.(tag.name);
      else depth += 1;
    }
  }
  if (depth !== 0) throw new XmlSyntaxError('tags do not close');
}

/** Text of a part: UTF-8, or UTF-16 with its mark. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  return new TextDecoder(encoding === '' ? 'utf-8' : encoding).decode(bytes);
}

class Tag implements XmlTag {
  readonly name: string;
  readonly #text: string;

  constructor(text: string) {
    const end = text.search(/\s/u);
    this.name = localName(end === -1 ? text : text.slice(0, end));
    this.#text = text;
  }

  attribute(name: string): string | undefined {
    for (let at = this.#text.indexOf(`${name}=`); at !== -1; at = this.#text.indexOf(`${name}=`, at + 1)) {
      if (!/[\s:]/u.test(this.#text[at - 1] ?? '')) continue;
      const quote = this.#text[at + name.length + 1] ?? '';
      const from = at + name.length + 2;
      const end = this.#text.indexOf(quote, from);
      if ((quote === '"' || quote === "'") && end !== -1) return decodeEntities(this.#text.slice(from, end));
    }
    return undefined;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function endOf(xml: string, sign: string, from: number): number {
  const end = xml.indexOf(sign, from);
  if (end === -1) throw new XmlSyntaxError(`no ${sign}`);
  return end + sign.length;
}

/** `<!DOCTYPE x [ … ]>`. */
function endOfDeclaration(xml: string, start: number): number {
  const end = endOf(xml, '>', start);
  const inner = xml.indexOf('[', start);
  return inner === -1 || inner > end ? end : endOf(xml, '>', endOf(xml, ']', inner));
}

/** The `>` that ends a tag: one inside an attribute does not. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  throw new XmlSyntaxError('a tag does not end');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.includes('&')
    ? text.replace(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return entities[name] ?? whole;
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;
}
