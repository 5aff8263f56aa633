/** The reader's place in the storage of the browser; storage that is full, forbidden or written by others holds none. */
const key = 'noi-cua-toi';

export interface KeptPlace {
  readonly name: string;
  /** Site path of the area's page, with the base path of the site. */
  readonly href: string;
}

export function keptPlace(): KeptPlace | undefined {
  try {
    const { name, href } = JSON.parse(localStorage.getItem(key) ?? 'null') as Record<string, unknown>;
    // Only a path of this site, whatever was written.
    return typeof name === 'string' && typeof href === 'string' && /^\/(?:[\w-][^\\]*\/)?dia-phuong\//u.test(href)
      ? { name, href }
      : undefined;
  } catch {
    return undefined;
  }
}

export function keepPlace(place: KeptPlace): void {
  try {
    localStorage.setItem(key, JSON.stringify(place));
  } catch {
    // The next visit begins without it.
  }
}

export function forgetPlace(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // There was none.
  }
}
