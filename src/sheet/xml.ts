/** XML → calls for its elements. The only user of saxen. */
import { Parser } from 'saxen';

export interface XmlHandler {
  /** Names come without their prefix: `x:row` → `row`. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Throws where the text is no XML. */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new Parser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('openTag', (name, attributes, decode) => handler.open?.(localName(name), decoded(attributes(), decode)));
  parser.on('closeTag', (name) => handler.close?.(localName(name)));
  parser.on('text', (text, decode) => handler.text?.(decode(text)));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.parse(xml);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(attributes: Readonly<Record<string, string>>, decode: (text: string) => string): Readonly<Record<string, string>> {
  const values = Object.entries(attributes);
  return values.some(([, value]) => value.includes('&')) ? Object.fromEntries(values.map(([name, value]) => [name, decode(value)])) : attributes;
}
