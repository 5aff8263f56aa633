/** Ids that become addresses. */

const segmentPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const maxSegmentLength = 80;

/** Names a page, a folder or a host already uses, or that JavaScript or Windows gives a meaning of its own. */
export const reservedSegments: ReadonlySet<string> = new Set([
  'index',
  '404',
  'api',
  'assets',
  'astro',
  'fonts',
  'hinh',
  'sitemap',
  'robots',
  'atom',
  'nhung',
  'mau',
  'loi',
  'tim-kiem',
  'gioi-thieu',
  'huong-dan',
  'dia-phuong',
  'chi-tieu',
  'van-ban',
  'nhiem-vu',
  'so-sanh',
  'doi-chieu',
  'pham-vi-du-lieu',
  'thay-doi',
  'tu-dien',
  'du-lieu',
  'kiem-tra-tep',
  'constructor',
  'prototype',
  'proto',
  'tostring',
  'valueof',
  'hasownproperty',
  'con',
  'nul',
  'aux',
  'prn',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((port) => [`com${port}`, `lpt${port}`]),
]);

/** Of the form of an id; whether it may be one as well is for `slugFault` to say. */
export function isSlug(segment: string): boolean {
  return segment.length <= maxSegmentLength && segmentPattern.test(segment);
}

export type SlugFault = 'form' | 'too-long' | 'reserved';

export function slugFault(segment: string): SlugFault | undefined {
  if (segment.length > maxSegmentLength) return 'too-long';
  if (!segmentPattern.test(segment)) return 'form';
  return reservedSegments.has(segment) ? 'reserved' : undefined;
}

/** One to three segments joined by `/`: province, district, commune. */
export function pathFault(path: string): SlugFault | undefined {
  const segments = path.split('/');
  if (segments.length > 3) return 'form';
  for (const segment of segments) {
    const fault = slugFault(segment);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
