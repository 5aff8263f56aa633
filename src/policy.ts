/**
 * The content security policy: no inline code, nothing from elsewhere. Pages carry it as a `<meta>` for hosts without
 * headers of their own; `public/_headers` repeats it with `frame-ancestors`, which a `<meta>` cannot hold.
 */
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
