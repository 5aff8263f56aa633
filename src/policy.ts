/**
 * The content security policy: no inline code, nothing from elsewhere. Pages carry it as a `<meta>` for hosts without
 * headers of their own; headers add `frame-ancestors`, which a `<meta>` cannot hold.
 */

/** Sections of the site (the first segment of a path) that other sites may show in a frame. */
const mayBeFramed: readonly string[] = ['nhung'];

/** Sections whose pages may compile WebAssembly: Pagefind is such code. */
const mayCompile: readonly string[] = ['tim-kiem'];

/** Of every page that compiles nothing, for a `<meta>`. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** For the `<meta>` of a page, by its site path: `/tim-kiem/`. */
export function metaPolicy(path: string): string {
  return sectionPolicy(path.split('/')[1] ?? '');
}

/** For a header of every page of a section; `''` is the first page. */
export function policyHeader(section: string): string {
  return `${sectionPolicy(section)}; frame-ancestors ${mayBeFramed.includes(section) ? '*' : "'none'"}`;
}

function sectionPolicy(section: string): string {
  return mayCompile.includes(section)
    ? contentSecurityPolicy.replace("script-src 'self'", "$& 'wasm-unsafe-eval'")
    : contentSecurityPolicy;
}
