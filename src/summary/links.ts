/** Which addresses a summary may point to, and which images it may show. */

/** Hidden characters and backslashes that browsers drop or turn into `/`: a scheme can hide behind them. */
const hidden = /[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\\]/u;

/** Signs that an address has only in their escaped form. */
const unescaped = /["<>`]/u;

/** `https://…`, a path of this site (`/…`), or a place on the page (`#…`). */
export function isAllowedLink(url: string): boolean {
  if (hidden.test(url) || unescaped.test(url) || !hasSoundEscapes(url)) return false;
  if (/^#[^#]+$/u.test(url)) return true;
  if (/^\/(?!\/)/u.test(url)) return !url.split(/[?#]/u, 1)[0]?.split('/').includes('..');
  return /^https:\/\/[^/@]+(?:\/|$|\?|#)/iu.test(url) && URL.canParse(url) && new URL(url).username === '';
}

/** Images live in `public/hinh/`; other hosts would learn who reads what. */
export function isAllowedImage(url: string): boolean {
  return /^\/hinh\/(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:png|jpg|webp|svg)$/.test(url);
}

/** An address as a message may show it: without hidden characters, so that a scheme can be read. */
export function visibleAddress(url: string): string {
  return url.replace(new RegExp(hidden.source.replace('\\\\', ''), 'gu'), '');
}

function hasSoundEscapes(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}
