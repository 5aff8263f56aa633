/** Splits front matter from the body, and reads it as YAML without anchors, aliases, tags, merges or deep nesting. */
import {
  CST,
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import { type Finding, fault } from './finding.ts';

const maxFrontMatterBytes = 64 * 1024;
const maxDepth = 4;

export interface SplitSummary {
  /** Offset of the first line after the opening `---`, and the YAML between the marks. */
  readonly yamlOffset: number;
  readonly yaml: string;
  /** Offset at which the body begins. */
  readonly bodyOffset: number;
}

/** Undefined when the file does not begin with a block between two lines of `---`. */
export function splitFrontMatter(text: string): SplitSummary | undefined {
  const opening = /^---[ \t]*\r?\n/u.exec(text);
  if (opening === null) return undefined;
  const yamlOffset = opening[0].length;
  const closing = /^---[ \t]*(?:\r?\n|$)/mu.exec(text.slice(yamlOffset));
  if (closing === null) return undefined;
  return {
    yamlOffset,
    yaml: text.slice(yamlOffset, yamlOffset + closing.index),
    bodyOffset: yamlOffset + closing.index + closing[0].length,
  };
}

/** A value of front matter: text, or lists and maps of values; each with its offset in the YAML. */
export type YamlValue =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | { readonly kind: 'list'; readonly items: readonly YamlValue[]; readonly offset: number }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly offset: number };

export interface YamlEntry {
  readonly key: string;
  /** Offset of the key. */
  readonly offset: number;
  readonly value: YamlValue;
}

export interface YamlResult {
  /** Undefined when the YAML cannot be used. */
  readonly entries: readonly YamlEntry[] | undefined;
  /** Offsets count from the start of the YAML. */
  readonly findings: readonly Finding[];
}

export function readYaml(yaml: string): YamlResult {
  if (new TextEncoder().encode(yaml).length > maxFrontMatterBytes) {
    return {
      entries: undefined,
      findings: [fault('summary/front-matter-too-large', 0, undefined, { limit: maxFrontMatterBytes })],
    };
  }
  const typed = typedMark(yaml);
  if (typed !== undefined) return { entries: undefined, findings: [typed] };
  const refused = refusedToken(yaml);
  if (refused !== undefined) return { entries: undefined, findings: [refused] };
  let document: Document.Parsed;
  try {
    // Failsafe: every scalar is the text that was typed; no date, number or null is made of it.
    document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  } catch {
    return { entries: undefined, findings: [fault('summary/front-matter-syntax', 0)] };
  }
  const error = document.errors[0];
  if (error !== undefined) {
    return {
      entries: undefined,
      findings: [fault('summary/front-matter-syntax', error.pos[0], lineAt(yaml, error.pos[0]))],
    };
  }
  if (document.contents === null) return { entries: [], findings: [] };
  const value = yamlValueOf(document.contents, 1);
  if (value?.kind !== 'map')
    return { entries: undefined, findings: [fault('summary/front-matter-syntax', 0, lineAt(yaml, 0))] };
  return { entries: value.entries, findings: repeatedKeys(value) };
}

const straightText = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/gu;
/** What a word processor types for a straight quote where a value begins, or for a blank anywhere outside a value. */
const wordMark = /(?<=(?:^|[:[,-])[ \t]*)[“”„‟«»‘’‚‛]|[^\S \t\r\n]/mu;

/** One cause for the whole block, which nothing else is said of: the quotes and blanks of a word processor. */
function typedMark(yaml: string): Finding | undefined {
  const found = wordMark.exec(yaml.replace(straightText, (text) => '"'.repeat(text.length)));
  if (found === null) return undefined;
  return fault('summary/front-matter-syntax', found.index, found[0], {
    mark: /\s/u.test(found[0]) ? 'blank' : 'quote',
  });
}

/** The first anchor, alias, tag, merge key, directive, second document, or opening bracket too deep. */
function refusedToken(yaml: string): Finding | undefined {
  let offset = 0;
  let depth = 0;
  let isScalarNext = false;
  for (const lexeme of new Lexer().lex(yaml)) {
    if (isScalarNext) {
      isScalarNext = false;
      if (lexeme === '<<') return fault('summary/front-matter-alias', offset, lexeme);
      offset += lexeme.length;
      continue;
    }
    const type = CST.tokenType(lexeme);
    if (lexeme === CST.SCALAR) isScalarNext = true;
    else if (
      type === 'anchor' ||
      type === 'alias' ||
      type === 'tag' ||
      type === 'directive-line' ||
      type === 'doc-end'
    ) {
      return fault('summary/front-matter-alias', offset, lexeme);
    } else if (type === 'flow-seq-start' || type === 'flow-map-start') {
      depth += 1;
      if (depth > maxDepth) return fault('summary/too-deep', offset, undefined, { limit: maxDepth });
    } else if (type === 'flow-seq-end' || type === 'flow-map-end') depth -= 1;
    if (!(lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END)) offset += lexeme.length;
  }
  return undefined;
}

/** Undefined when nested too deep or not plain. */
function yamlValueOf(node: ParsedNode | null, depth: number): YamlValue | undefined {
  if (node === null) return { kind: 'text', text: '', offset: 0 };
  const offset = node.range[0];
  if (isScalar(node))
    return { kind: 'text', text: typeof node.value === 'string' ? node.value : (node.source ?? ''), offset };
  if (depth > maxDepth || !isCollection(node)) return undefined;
  if (isSeq(node)) {
    const items: YamlValue[] = [];
    for (const item of node.items) {
      const value = yamlValueOf(item as ParsedNode | null, depth + 1);
      if (value === undefined) return undefined;
      items.push(value);
    }
    return { kind: 'list', items, offset };
  }
  if (!isMap(node)) return undefined;
  const entries: YamlEntry[] = [];
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) return undefined;
    const key = pair.key as ParsedNode & { readonly value: unknown };
    const value = yamlValueOf(pair.value as ParsedNode | null, depth + 1);
    if (value === undefined) return undefined;
    entries.push({ key: String(key.value), offset: key.range[0], value });
  }
  return { kind: 'map', entries, offset };
}

function repeatedKeys(value: YamlValue): Finding[] {
  if (value.kind === 'text') return [];
  if (value.kind === 'list') return value.items.flatMap(repeatedKeys);
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const entry of value.entries) {
    if (seen.has(entry.key)) findings.push(fault('summary/front-matter-duplicate-key', entry.offset, entry.key));
    seen.add(entry.key);
    findings.push(...repeatedKeys(entry.value));
  }
  return findings;
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', from);
  return text.slice(from, end === -1 ? text.length : end).trim();
}
