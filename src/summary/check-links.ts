/** Links of summaries and pages to pages of this site: each leads to a page that the build makes, and to a figure that stands there. */
import type { Problem } from '#core/problem.ts';
import type { SiteAddresses } from '#core/site/site-addresses.ts';
import { nearest } from '#core/text.ts';
import type { SiteLink } from './walk-tree.ts';

export interface LinkingFile {
  /** Path below the content folder. */
  readonly file: string;
  readonly links: readonly SiteLink[];
}

/** Fragments that are anchors of figures and targets; other places on a page are known only once it is built, and judged then. */
const figureAnchor = /^(?:v-)?[fm]-[0-9a-z]{9}$/u;
/** Data beside a page. */
const dataFile = /\.(?:csv|json)$/u;
/** Folders whose pages have data beside them. */
const withData = /^\/(?:dia-phuong|chi-tieu|van-ban)\/./u;

export function checkLinks(files: readonly LinkingFile[], addresses: SiteAddresses): Problem[] {
  return files.flatMap(({ file, links }) => links.flatMap((link) => linkProblem(file, link, addresses) ?? []));
}

function linkProblem(
  file: string,
  { url, line, columnNumber }: SiteLink,
  { pages, figures, hasPage }: SiteAddresses,
): Problem | undefined {
  const [address = '', fragment = ''] = url.split('#', 2);
  const path = decodeURI(address.split('?', 1)[0] ?? '');
  const dead = (known: ReadonlySet<string>, seen: string): Problem => {
    const meant = nearest(seen, known, 1)[0];
    const near = meant === undefined ? { above: pageAbove(seen, pages) } : { meant };
    return {
      code: 'summary/dead-link',
      severity: 'error',
      file,
      row: line,
      value: url,
      details: { line, columnNumber, ...near },
    };
  };
  const isData = dataFile.test(path) && withData.test(path);
  const page = isData ? path.replace(dataFile, '/') : path;
  // Other files of the site (tables, feeds, archives) are known only once they are written.
  if (!isData && /\.[a-z0-9]+$/u.test(path)) return undefined;
  if (!hasPage(page)) return dead(pages, path.endsWith('/') || isData ? page : `${path}/`);
  return !isData && figureAnchor.test(fragment) && !figures().has(`${path}#${fragment}`)
    ? dead(figures(), `${path}#${fragment}`)
    : undefined;
}

/** `/dia-phuong/bac-giang/` for `/dia-phuong/bac-giang/khong-co/`. */
function pageAbove(path: string, pages: ReadonlySet<string>): string {
  let above = path.split('#', 1)[0] ?? '/';
  do above = above.slice(0, above.slice(0, -1).lastIndexOf('/') + 1);
  while (above !== '' && above !== '/' && !pages.has(above));
  return above === '' ? '/' : above;
}
