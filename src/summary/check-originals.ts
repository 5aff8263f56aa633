/** Originals that are kept: each lies where its document says, and is to the byte the file that was read. */

import { isPublishedKind } from '#core/document-kinds.ts';
import type { DocumentInfo } from '#core/model.ts';
import type { Problem } from '#core/problem.ts';
import type { CheckedSummary } from './check-references.ts';
import type { SummaryCode } from './codes.ts';

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

// What front matter of one kind of document must say besides what all of them say. Source: public contract, section 1.

export interface MissingKey {
  readonly key: string;
  readonly code: SummaryCode;
}

/** `values`: what stands in the front matter and could be read, by key. */
export function missingOfKind(values: ReadonlyMap<string, unknown>): MissingKey[] {
  const kind = values.get('loai');
  if (kind === undefined) return [];
  const wanted: readonly MissingKey[] = [
    ...(isPublishedKind(kind)
      ? ([
          { key: 'nguon', code: 'summary/source-without-address' },
          { key: 'ngay_truy_cap', code: 'summary/source-without-access-day' },
        ] as const)
      : ([{ key: 'tinh_trang_ban', code: 'summary/front-matter-required' }] as const)),
    ...(kind === 'bai-bao' ? ([{ key: 'dan_lai', code: 'summary/press-without-original' }] as const) : []),
    ...(values.has('tep_goc') ? ([{ key: 'bam_sha256', code: 'summary/front-matter-required' }] as const) : []),
    ...(values.has('bam_sha256') ? ([{ key: 'tep_goc', code: 'summary/front-matter-required' }] as const) : []),
  ];
  return wanted.filter(({ key }) => !values.has(key));
}
