/** Texts made to overflow a stack or to take minutes: each ends in a report, before the test runner gives up. */
import { expect, it } from 'vitest';
import { checkText, documentFrontMatter } from '../../support/summary-text.ts';

const size = 200_000;
const times = (text: string, length = size): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const bodies: Record<string, string> = {
  'quotes in quotes': times('>'),
  'lists in lists on one line': times('- '),
  'numbered lists in lists': times('1. '),
  'lists in lists over many lines': Array.from({ length: 400 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
  'lines of sixty marks': times(`${'- '.repeat(60)}a\n`),
  'open braces': times('{'),
  'open and closed braces': times('{', size / 2) + times('}', size / 2),
  'brackets in braces': `{${times('(')}}`,
  'a string with a brace in braces': `{"}" + ${times('(')}}`,
  'template in template': times('{`${'),
  'arrows in braces': `{${times('a=>')}a}`,
  'braces in a comment': `{/*${times('}')}*/}`,
  'comments that do not end': times('{/*'),
  'attribute braces': times('<SoLieu a={'),
  'elements in elements': times('<SoLieu>', size / 3) + times('</SoLieu>', size / 3),
  'elements that do not end': times('<SoLieu '),
  'emphasis in emphasis': `${times('**', size / 2)}a${times('**', size / 2)}`,
  brackets: times('['),
  'links in links': times('[', size / 2) + times('a](b)', size / 2),
  'footnotes in footnotes': times('[^a]: '),
  'a table of many columns': `${times('|a', 20_000)}|\n${times('|-', 20_000)}|\n${times('|a|\n', 60_000)}`,
  'many headings': Array.from({ length: 15_000 }, (_, index) => `## a${index}`).join('\n'),
  digits: times('1'),
  numbers: times('1 '),
  years: times('2024, '),
  labels: times('thứ '),
  'section numbers': times('I.1.'),
  'hidden letters': times('\u200b', 60_000),
  accents: times('a\u0323', 60_000),
};

it.each(Object.entries(bodies))('%s', (_name, body) => {
  expect(checkText(documentFrontMatter + body, 'document').problems).toBeDefined();
});

it.each(['[', '{', '- ', '? ', 'a: ', '"\\', '#', '|\n ', '!', '&', '*', '%', '@', '`', '\t'])(
  'front matter full of %j',
  (piece) => {
    expect(checkText(`---\na: ${times(piece, 60_000)}\n---\nb`, 'document').problems.length).toBeGreaterThan(0);
  },
);
