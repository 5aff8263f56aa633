/** What front matter of one kind of document must say besides what all of them say. Source: public contract, section 1. */

import { isPublishedKind } from '#core/document-kinds.ts';
import type { SummaryCode } from './codes.ts';

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
