/** Site paths become addresses here and nowhere else: the base goes before them. */

const base = import.meta.env.BASE_URL.replace(/\/+$/, '');

/** `/dia-phuong/` → `/portal/dia-phuong/` under the base `/portal`; fragments and full addresses stay as they are. */
export function url(path: string): string {
  return path.startsWith('/') ? base + path : path;
}

/** With scheme and host, for canonical links, feeds and citations. */
export function absoluteUrl(path: string): string {
  return (import.meta.env.SITE ?? '').replace(/\/+$/, '') + url(path);
}
