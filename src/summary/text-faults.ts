/** Characters that must not stand in a summary: hidden, turning, broken, or not in composed form. */
import {
  brokenEncoding,
  codePoint,
  controlCharacter,
  directionCharacter,
  invisibleCharacter,
  lookAlike,
  lostLetter,
  strayMark,
} from '#core/text.ts';
import type { SummaryCode } from './codes.ts';
import { type Finding, fault } from './finding.ts';

const each = ({ source }: RegExp): RegExp => new RegExp(source, 'gu');

const rules: readonly (readonly [SummaryCode, RegExp])[] = [
  ['summary/replacement-character', each(lostLetter)],
  ['summary/control-character', new RegExp(`${controlCharacter.source}|\\r(?!\\n)`, 'gu')],
  ['summary/text-direction', each(directionCharacter)],
  ['summary/invisible-character', each(invisibleCharacter)],
  ['summary/broken-encoding', each(brokenEncoding)],
  ['summary/look-alike', each(lookAlike)],
];
const marks = ['summary/look-alike', each(strayMark)] as const;

/** At most this many of one kind: a file in the wrong encoding has one cause, not a thousand. */
const mostOfOneKind = 5;

/** `from`: offset at which the text to look at begins. */
export function textFaults(text: string, from: number): Finding[] {
  const findings: Finding[] = [];
  const body = text.slice(from);
  for (const [code, pattern] of body === body.normalize('NFC') ? [...rules, marks] : rules) {
    let count = 0;
    for (const match of body.matchAll(pattern)) {
      count += 1;
      if (count > mostOfOneKind) break;
      findings.push(
        fault(code, from + match.index, code === 'summary/look-alike' ? match[0] : undefined, {
          codePoint: codePoint(match[0]),
        }),
      );
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

/** `&#x202E;`, `&#1072;`. */
const numberedReference = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu;

/**
 * What a character reference puts into a text that was read from `source`, which begins at `offset` of the file. What
 * stands there as it is, `textFaults` tells.
 */
export function referenceFaults(text: string, source: string, offset: number): Finding[] {
  if (!source.includes('&') || text === source) return [];
  const findings: Finding[] = [];
  for (const [code, pattern] of text === text.normalize('NFC') ? [...rules, marks] : rules) {
    for (const [letters] of text.matchAll(pattern)) {
      if (source.includes(letters)) continue;
      const point = letters.codePointAt(0);
      const reference = [...source.matchAll(numberedReference)].find(
        ([, hex, decimal]) => (hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) === point,
      );
      findings.push(
        fault(code, offset + (reference?.index ?? 0), code === 'summary/look-alike' ? letters : undefined, {
          codePoint: codePoint(letters),
        }),
      );
      break;
    }
  }
  if (text !== text.normalize('NFC') && source === source.normalize('NFC'))
    findings.push(fault('summary/not-nfc', offset, text.normalize('NFC')));
  return findings;
}
