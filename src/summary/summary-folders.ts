import type { SummaryKind } from './components.ts';

/** Folder below the content folder → what its files are. */
export const summaryFolders: ReadonlyMap<string, SummaryKind> = new Map([
  ['van-ban', 'document'],
  ['trang', 'page'],
]);

/** `van-ban/x.mdx` → `document`; undefined outside the two folders. */
export function summaryKindOf(path: string): SummaryKind | undefined {
  return summaryFolders.get(path.split('/', 1)[0] ?? '');
}

/** Fixed pages that routes show: `content/trang/<id>.mdx`. */
export const fixedPages = ['gioi-thieu', 'huong-dan'] as const;
