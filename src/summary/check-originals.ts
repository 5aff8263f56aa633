/** Originals that are kept: each lies where its document says, and is to the byte the file that was read. */
import type { DocumentInfo } from '#core/model.ts';
import type { Problem } from '#core/problem.ts';
import type { CheckedSummary } from './check-references.ts';

/** `digests`: path below `public/van-ban/` → SHA-256 of the file in hexadecimal. */
export function checkOriginals(
  summaries: readonly CheckedSummary[],
  documents: readonly DocumentInfo[],
  digests: ReadonlyMap<string, string>,
): Problem[] {
  const summaryOf = new Map(summaries.map((summary) => [summary.file, summary]));
  return documents.flatMap(({ id, original }): Problem[] => {
    if (original === undefined) return [];
    const file = `van-ban/${id}.mdx`;
    const at = (column: string): Partial<Problem> => {
      const row = summaryOf.get(file)?.keyLines?.get(column);
      return { column, ...(row === undefined ? {} : { row }) };
    };
    const digest = digests.get(original.path);
    if (digest === undefined)
      return [{ ...at('tep_goc'), code: 'summary/original-missing', severity: 'error', file, value: original.path }];
    if (digest === original.sha256) return [];
    const details = { file: original.path, digest };
    return [
      {
        ...at('bam_sha256'),
        code: 'summary/original-differs',
        severity: 'error',
        file,
        value: original.sha256,
        details,
      },
    ];
  });
}
