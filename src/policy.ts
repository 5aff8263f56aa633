/**
 * The content security policy: no inline code, nothing from elsewhere. Pages carry it as a `<meta>` for hosts without
 * headers of their own; headers add `frame-ancestors`, which a `<meta>` cannot hold.
 */

/** Sections of the site (the first segment of a path) that need more than the rest. */
const runsSearchIndex: readonly string[] = ['tim-kiem', 'pagefind'];
const mayBeFramed: readonly string[] = ['nhung'];

/** For a `<meta>`. `wasm`: the page may run WebAssembly, which Pagefind's index is. */
export function contentSecurityPolicy({ wasm }: { readonly wasm: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** For a header of every page of a section; `''` is the first page. */
export function policyHeader(section: string): string {
  const ancestors = mayBeFramed.includes(section) ? '*' : "'none'";
  return `${contentSecurityPolicy({ wasm: runsSearchIndex.includes(section) })}; frame-ancestors ${ancestors}`;
}
