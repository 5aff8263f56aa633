/**
 * One summary, from bytes to what the site may use of it. Never throws, never runs what it reads: an expression is
 * blanked out before the parser sees it, and limits keep hostile nesting away from the parser.
 */
import { mdxToMdast } from 'satteri';
import type { Problem } from '#core/problem.ts';
import type { SourceFile } from '#core/source-file.ts';
import type { Prose } from '#core/text.ts';
import { type Brace, maskBraces } from './braces.ts';
import type { ComponentUse, SummaryKind } from './components.ts';
import { type Finding, fault, toProblems } from './finding.ts';
import { type FrontMatterOf, readFrontMatter } from './front-matter.ts';
import { splitFrontMatter } from './front-matter-text.ts';
import { parserFault } from './parser-fault.ts';
import { placeIn } from './place.ts';
import { textFaults } from './text-faults.ts';
import { type Heading, maxTreeDepth, type SiteLink, type TreeNode, walkTree } from './walk-tree.ts';

const noProse: Prose = { text: '', mentions: [] };

const maxSummaryBytes = 256 * 1024;

export interface SummaryCheck<K extends SummaryKind> {
  /** The file's name without `.mdx`. */
  readonly id: string;
  /** `row` is the line; `details.columnNumber` the column. */
  readonly problems: readonly Problem[];
  /** Undefined when the front matter has an error. */
  readonly frontMatter: FrontMatterOf[K] | undefined;
  /** Key of the front matter → its line. */
  readonly keyLines: ReadonlyMap<string, number>;
  readonly references: readonly ComponentUse[];
  readonly links: readonly SiteLink[];
  readonly headings: readonly Heading[];
  readonly prose: Prose;
}

export function checkSummary<K extends SummaryKind>(file: SourceFile, kind: K): SummaryCheck<K> {
  const id = summaryId(file.path);
  const empty = {
    id,
    frontMatter: undefined,
    keyLines: new Map(),
    references: [],
    links: [],
    headings: [],
    prose: noProse,
  };
  const decoded = decode(file.bytes);
  if (typeof decoded !== 'string') return { ...empty, problems: toProblems(file.path, '', [decoded]) };
  const text = decoded;
  const conflict = /^(?:<{7} |={7}$|>{7} )/mu.exec(text);
  if (conflict !== null) {
    return {
      ...empty,
      problems: toProblems(file.path, text, [fault('summary/merge-conflict', conflict.index, conflict[0].trim())]),
    };
  }
  const split = splitFrontMatter(text);
  if (split === undefined)
    return { ...empty, problems: toProblems(file.path, text, [fault('summary/front-matter-missing', 0)]) };

  const front = readFrontMatter(split.yaml, kind, id);
  const findings: Finding[] = front.findings.map((finding) => ({
    ...finding,
    offset: finding.offset + split.yamlOffset,
  }));
  findings.push(...textFaults(text, split.bodyOffset));
  const body = readBody(text, split.bodyOffset, kind);
  findings.push(...body.findings);
  const place = placeIn(text);
  return {
    id,
    problems: toProblems(file.path, text, findings),
    frontMatter: front.info,
    keyLines: new Map([...front.keyOffsets].map(([key, offset]) => [key, place(offset + split.yamlOffset).line])),
    references: body.references,
    links: body.links,
    headings: body.headings,
    prose: body.prose,
  };
}

function summaryId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/u, '');
}

function decode(bytes: Uint8Array): string | Finding {
  if (bytes.length > maxSummaryBytes)
    return fault('summary/too-large', 0, undefined, { bytes: bytes.length, limit: maxSummaryBytes });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault('summary/not-utf-8', 0);
  }
}

type Body = Pick<SummaryCheck<SummaryKind>, 'references' | 'links' | 'headings' | 'prose'> & {
  readonly findings: readonly Finding[];
};

/** Signs that mean something to the parser, which takes time with the square of their number; a summary needs some hundred. */
const markup = /[*_~`<>&[\]!]/gu;
export const mostSigns = 10_000;

/** Marks of quotes and lists that open one inside another on one line. */
const nestedMarks = new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${maxTreeDepth},}`, 'mu');

function readBody(text: string, from: number, kind: SummaryKind): Body {
  const nothing = { references: [], links: [], headings: [], prose: noProse };
  if (text.slice(from).trim() === '') return { ...nothing, findings: [fault('summary/empty', Math.max(0, from - 1))] };
  const source = text.slice(0, from).replace(/[^\n]/gu, (char) => ' '.repeat(char.length)) + text.slice(from);
  const signs = (source.match(markup) ?? []).length;
  if (signs > mostSigns)
    return { ...nothing, findings: [fault('summary/too-large', from, undefined, { signs, limit: mostSigns })] };
  const nested = nestedMarks.exec(source);
  if (nested !== null)
    return { ...nothing, findings: [fault('summary/too-deep', nested.index, undefined, { limit: maxTreeDepth })] };
  const { masked, braces } = maskBraces(source, from);
  let tree: TreeNode;
  try {
    tree = mdxToMdast(masked, { position: true }) as unknown as TreeNode;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...nothing, findings: [...braces.map(braceFinding), parserFault(message, masked)] };
  }
  const walk = walkTree(tree, source, kind);
  const outsideCode = braces.filter(
    ({ offset }) => !walk.codeRanges.some(([start, end]) => offset >= start && offset < end),
  );
  return { ...walk, findings: [...walk.findings, ...outsideCode.map(braceFinding)] };
}

function braceFinding({ kind, offset, text }: Brace): Finding {
  switch (kind) {
    case 'attribute':
    case 'spread':
      return fault('summary/attribute-expression', offset, text);
    case 'unclosed':
      return fault('summary/unclosed-brace', offset, text);
    case 'expression':
      return fault('summary/expression', offset, text);
  }
}
