/** What may stand in a run of prose: no typed quantity in a document, no reference to a footnote or link that is not there. */
import type { SummaryKind } from './components.ts';
import { type Finding, fault } from './finding.ts';
import { typedQuantities } from './typed-quantity.ts';

/** The inline text of one block; `pieces` say at which offset of the source each part of it begins. */
export interface TextRun {
  readonly text: string;
  readonly pieces: readonly { readonly at: number; readonly offset: number }[];
}

/** Marks that the parser leaves in the text because what they name is not there. */
const unresolved = [
  ['summary/footnote-without-text', /\[\^[^\]\s]{1,40}\]/gu],
  ['summary/link-without-address', /\[[^\][]{1,200}\]\[[^\][]{0,80}\]/gu],
] as const;

export function proseFindings(run: TextRun, kind: SummaryKind, isHeading: boolean): Finding[] {
  const findings: Finding[] = [];
  let prose = run.text;
  for (const [code, pattern] of unresolved) {
    prose = prose.replace(pattern, (mark: string, index: number) => {
      findings.push(fault(code, sourceOffset(run, index), mark));
      return '·'.repeat(mark.length);
    });
  }
  if (kind === 'page') return findings;
  return [
    ...findings,
    ...typedQuantities(prose, isHeading).map(({ index, text }) =>
      fault('summary/typed-quantity', sourceOffset(run, index), text),
    ),
  ];
}

/** Exact where the source has no escapes before it in the same piece of text. */
function sourceOffset(run: TextRun, index: number): number {
  const piece = run.pieces.findLast(({ at }) => at <= index);
  return piece === undefined ? 0 : piece.offset + (index - piece.at);
}
