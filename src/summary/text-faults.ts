/** Characters that must not stand in a summary: hidden, turning, broken, or not in composed form. */
import type { SummaryCode } from './codes.ts';
import { type Finding, fault } from './finding.ts';

const rules: readonly (readonly [SummaryCode, RegExp])[] = [
  ['summary/replacement-character', /\uFFFD/gu],
  ['summary/control-character', /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/gu],
  ['summary/text-direction', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu],
  [
    'summary/invisible-character',
    /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2028\u2029\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/gu,
  ],
  ['summary/broken-encoding', /Ã[\u0080-\u00bf¡-¿]|á[»º]|Æ°|Ä[‘ƒ\u0090\u0091]|â€/gu],
  ['summary/look-alike', /[ÐƉðɖ\p{Script=Cyrillic}\p{Script=Greek}\uff01-\uff5e]/gu],
];

/** At most this many of one kind: a file in the wrong encoding has one cause, not a thousand. */
const mostOfOneKind = 5;

/** `from`: offset at which the text to look at begins. */
export function textFaults(text: string, from: number): Finding[] {
  const findings: Finding[] = [];
  for (const [code, pattern] of rules) {
    let count = 0;
    for (const match of text.slice(from).matchAll(pattern)) {
      count += 1;
      if (count > mostOfOneKind) break;
      findings.push(fault(code, from + match.index, code === 'summary/look-alike' ? match[0] : undefined, { codePoint: codePoint(match[0]) }));
    }
  }
  return [...findings, ...notComposed(text, from)];
}

function notComposed(text: string, from: number): Finding[] {
  const body = text.slice(from);
  if (body === body.normalize('NFC')) return [];
  const findings: Finding[] = [];
  let offset = from;
  for (const line of body.split('\n')) {
    if (line !== line.normalize('NFC')) {
      const at = [...line.matchAll(/[^\s]+/gu)].find((word) => word[0] !== word[0].normalize('NFC'));
      findings.push(fault('summary/not-nfc', offset + (at?.index ?? 0), at?.[0].normalize('NFC')));
      if (findings.length === mostOfOneKind) break;
    }
    offset += line.length + 1;
  }
  return findings;
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
