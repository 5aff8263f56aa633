/**
 * The allow-list over a summary's syntax tree: node types, components, attributes, addresses. The same walk in the
 * check and in the build. No recursion, so that no tree is too deep for it.
 */
import { mentionMark, type Prose } from '#core/text.ts';
import { allowedComponents, type ComponentUse, components, fitsAttribute, type SummaryKind } from './components.ts';
import { type Finding, fault } from './finding.ts';
import { isAllowedImage, isAllowedLink, visibleAddress } from './links.ts';
import { placeIn } from './place.ts';
import { proseFindings, type TextRun } from './prose.ts';
import { referenceFaults } from './text-faults.ts';

export const maxTreeDepth = 64;

/** What the walk reads of a syntax tree, whichever version of the parser made it. */
export interface TreeNode {
  readonly type: string;
  readonly position?:
    | { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
    | undefined;
  readonly children?: readonly TreeNode[];
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly title?: string | null;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly depth?: number;
  readonly identifier?: string;
  readonly name?: string | null;
  readonly attributes?: readonly TreeAttribute[];
}

interface TreeAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

/** A link to a page of this site, as written: path, with query and fragment if any. */
export interface SiteLink {
  readonly url: string;
  readonly line: number;
  readonly columnNumber: number;
}

export interface Walk {
  readonly findings: readonly Finding[];
  readonly links: readonly SiteLink[];
  readonly references: readonly ComponentUse[];
  readonly headings: readonly Heading[];
  readonly prose: Prose;
  /** Where code stands, in which braces are plain text: start and end offsets. */
  readonly codeRanges: readonly (readonly [number, number])[];
}

/** Nodes that are nothing but markup of text. */
const plainNodes: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'emphasis',
  'strong',
  'delete',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'inlineCode',
  'code',
  'footnoteReference',
  'footnoteDefinition',
  'linkReference',
  'yaml',
]);
/** Nodes whose inline content is one run of prose. */
const proseBlocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);
const commentPattern = /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/u;

export function walkTree(root: TreeNode, source: string, kind: SummaryKind): Walk {
  const place = placeIn(source);
  const findings: Finding[] = [];
  const references: ComponentUse[] = [];
  const mentions: ComponentUse[] = [];
  const links: SiteLink[] = [];
  const readLink = (url: string, offset: number): void => {
    if (!isAllowedLink(url)) findings.push(fault('summary/link', offset, visibleAddress(url)));
    else if (url.startsWith('/')) links.push({ url, ...place(offset) });
  };
  const headings: Heading[] = [];
  const headingLines = new Map<string, number>();
  const blocks: string[] = [];
  const codeRanges: [number, number][] = [];
  const footnotes = { defined: new Map<string, number>(), used: new Set<string>() };
  const definitions = new Map<string, TreeNode>();
  const imageReferences: TreeNode[] = [];

  const stack: { node: TreeNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { node, depth } = entry;
    const offset = startOf(node);
    if (depth > maxTreeDepth) {
      findings.push(fault('summary/too-deep', offset, undefined, { limit: maxTreeDepth }));
      break;
    }
    const slice = source.slice(offset, node.position?.end.offset ?? offset);
    for (const text of [node.value, node.url, node.alt, node.title, node.lang, node.meta]) {
      if (text !== undefined && text !== null) findings.push(...referenceFaults(text, slice, offset));
    }
    if (proseBlocks.has(node.type)) {
      const run = textRun(node);
      blocks.push(run.text);
      const text = run.text.replaceAll(mentionMark, somethingMark);
      findings.push(...proseFindings({ ...run, text }, kind, node.type === 'heading'));
    }
    switch (node.type) {
      case 'heading':
        headings.push({ depth: node.depth ?? 1, text: headingText(blocks.at(-1)), line: place(offset).line });
        findings.push(...headingFindings(headings, offset), ...repeatedHeading(headings, headingLines, offset));
        break;
      case 'link':
        readLink(node.url ?? '', offset);
        break;
      case 'image':
        findings.push(...imageFindings(node.url ?? '', node.alt, offset));
        break;
      case 'imageReference':
        imageReferences.push(node);
        break;
      case 'definition':
        definitions.set(node.identifier ?? '', node);
        break;
      case 'footnoteDefinition':
        footnotes.defined.set(node.identifier ?? '', offset);
        break;
      case 'footnoteReference':
        footnotes.used.add(node.identifier ?? '');
        break;
      case 'inlineCode':
      case 'code':
        codeRanges.push([offset, node.position?.end.offset ?? offset]);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const { use, faults } = readComponent(node, source, kind);
        findings.push(...faults);
        if (use === undefined) break;
        references.push({ ...use, ...place(offset) });
        if (node.type === 'mdxJsxTextElement') mentions.push({ ...use, ...place(offset) });
        break;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!commentPattern.test(node.value ?? ''))
          findings.push(fault('summary/expression', offset, `{${node.value ?? ''}}`));
        break;
      case 'mdxjsEsm':
        findings.push(fault('summary/import', offset, firstLine(node.value ?? '')));
        break;
      case 'html':
        findings.push(fault('summary/html', offset, node.value));
        break;
      default:
        if (!plainNodes.has(node.type)) findings.push(fault('summary/markup', offset, node.type));
    }
    for (const child of (node.children ?? []).toReversed()) stack.push({ node: child, depth: depth + 1 });
  }

  const images = new Set(imageReferences.map((node) => node.identifier ?? ''));
  for (const node of imageReferences)
    findings.push(...imageFindings(definitions.get(node.identifier ?? '')?.url ?? '', node.alt, startOf(node)));
  for (const [identifier, node] of definitions) if (!images.has(identifier)) readLink(node.url ?? '', startOf(node));
  for (const [identifier, offset] of footnotes.defined) {
    if (!footnotes.used.has(identifier))
      findings.push({ ...fault('summary/footnote-unused', offset, `[^${identifier}]`), severity: 'warning' });
  }
  return { findings, links, references, headings, prose: { text: blocks.join('\n\n').trim(), mentions }, codeRanges };
}

/** Stands for what is no prose in a run of it: something is there, and it is no digit. */
const somethingMark = '·';

function headingText(run = ''): string {
  return run.replaceAll(mentionMark, '…').replaceAll(somethingMark, '…').trim();
}

/** The inline content of a block as one text, with the source offset of each piece. */
function textRun(block: TreeNode): TextRun {
  let text = '';
  const pieces: { at: number; offset: number }[] = [];
  const add = (piece: string, node: TreeNode): void => {
    pieces.push({ at: text.length, offset: startOf(node) });
    text += piece;
  };
  const stack: TreeNode[] = [block];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value ?? '', node);
    else if (node.type === 'break') add('\n', node);
    else if (node.type === 'image' || node.type === 'imageReference') add(node.alt ?? '', node);
    else if (node.type === 'mdxJsxTextElement') add(mentionMark, node);
    else if (isBareAddress(node)) add(somethingMark, node);
    else stack.push(...(node.children ?? []).toReversed());
  }
  return { text, pieces };
}

/** A link that shows its own address: what stands in it is no prose. */
function isBareAddress(node: TreeNode): boolean {
  if (node.type !== 'link' || node.children?.length !== 1) return false;
  const shown = node.children[0]?.value ?? '';
  return shown !== '' && (node.url ?? '').endsWith(shown);
}

function headingFindings(headings: readonly Heading[], offset: number): Finding[] {
  const heading = headings.at(-1);
  if (heading === undefined) return [];
  if (heading.text === '') return [fault('summary/heading-empty', offset)];
  const findings: Finding[] = [];
  const before = headings.at(-2)?.depth ?? 1;
  if (heading.depth === 1) findings.push(fault('summary/heading-level-one', offset, heading.text));
  else if (heading.depth > before + 1) {
    findings.push({
      ...fault('summary/heading-skip', offset, heading.text, { depth: heading.depth, expected: before + 1 }),
      severity: 'warning',
    });
  }
  return findings;
}

/** Two headings with one text would have addresses that depend on their order. */
function repeatedHeading(headings: readonly Heading[], lines: Map<string, number>, offset: number): Finding[] {
  const heading = headings.at(-1);
  if (heading === undefined || heading.text === '') return [];
  const form = heading.text.toLowerCase();
  const firstLine = lines.get(form);
  if (firstLine === undefined) lines.set(form, heading.line);
  return firstLine === undefined ? [] : [fault('summary/heading-duplicate', offset, heading.text, { firstLine })];
}

function imageFindings(url: string, alt: string | null | undefined, offset: number): Finding[] {
  if (!isAllowedImage(url)) return [fault('summary/image', offset, visibleAddress(url))];
  return (alt ?? '').trim() === '' ? [fault('summary/image-alt', offset, url)] : [];
}

function readComponent(
  node: TreeNode,
  source: string,
  kind: SummaryKind,
): { use: Omit<ComponentUse, 'line' | 'columnNumber'> | undefined; faults: Finding[] } {
  const offset = startOf(node);
  const name = node.name ?? '';
  const rule = components.get(name);
  if (rule === undefined || !rule.kinds.includes(kind)) {
    const code = /^\p{Ll}/u.test(name) && !name.includes(':') ? 'summary/html' : 'summary/component';
    return {
      use: undefined,
      faults: [fault(code, offset, `<${name}>`, { allowed: allowedComponents(kind).join(', ') })],
    };
  }
  const slice = source.slice(offset, node.position?.end.offset ?? offset);
  const faults: Finding[] = [];
  const attributes = new Map<string, string>();
  const seen = new Set<string>();
  // Braces were blanked out before the tree was made and are told by themselves.
  let isToldElsewhere = /\{\s*\.\.\./u.test(slice);
  for (const attribute of node.attributes ?? []) {
    const attributeName = attribute.name ?? '';
    const at = offset + Math.max(0, slice.indexOf(attributeName));
    const expected = rule.attributes.get(attributeName);
    const value = attribute.value;
    const details = { component: name, attribute: attributeName, allowed: [...rule.attributes.keys()].join(', ') };
    if (attribute.type !== 'mdxJsxAttribute') faults.push(fault('summary/attribute-expression', at, '{…}', details));
    else if (expected === undefined) faults.push(fault('summary/attribute', at, attributeName, details));
    else if (typeof value === 'object' && value !== null)
      faults.push(fault('summary/attribute-expression', at, `${attributeName}={…}`, details));
    else if (typeof value === 'string' && value.trim() === '' && slice.includes('{')) isToldElsewhere = true;
    else if (typeof value !== 'string' || !fitsAttribute(expected, value) || seen.has(attributeName)) {
      faults.push(
        fault('summary/attribute-value', at, typeof value === 'string' ? value : '', {
          ...details,
          expected: seen.has(attributeName) ? 'once' : expected.expected,
          ...(expected.choices === undefined ? {} : { choices: expected.choices.join(', ') }),
        }),
      );
    } else attributes.set(attributeName, value);
    seen.add(attributeName);
  }
  for (const required of rule.required) {
    if (!seen.has(required) && !isToldElsewhere)
      faults.push(fault('summary/attribute-required', offset, undefined, { component: name, attribute: required }));
  }
  if ((node.children ?? []).length > 0)
    faults.push(fault('summary/component-content', offset, `<${name}>…</${name}>`, { component: name }));
  return { use: faults.length === 0 && !isToldElsewhere ? { name, attributes, offset } : undefined, faults };
}

function startOf(node: TreeNode): number {
  return node.position?.start.offset ?? 0;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
