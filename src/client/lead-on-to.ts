/** Where the page of a divided list leads on to. */

export interface LeadsTo {
  /** Full address of what stands for a place that has moved. */
  readonly moved: string | undefined;
  readonly provinces: readonly { readonly province: string; readonly href: string }[];
  /** Full addresses of the pages with tasks of the agency that is asked for. */
  readonly agency: readonly string[];
}

/** Fragment of a section of tasks without a deadline: the id of its area follows, with `-` for `/`. */
const openSection = 'khong-han-';

/** The `id` that a fragment names; one that is wrongly written names itself. */
export function placeNamed(hash: string): string {
  const name = hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Full address; undefined where the page itself is the answer. */
export function leadOn(address: URL, { moved, provinces, agency }: LeadsTo): string | undefined {
  if (moved !== undefined) return moved;
  const area = address.searchParams.get('dia-phuong') ?? '';
  const fragment = placeNamed(address.hash);
  const section = fragment.startsWith(openSection) ? fragment.slice(openSection.length) : '';
  const named = provinces
    .filter(
      ({ province }) =>
        area === province ||
        area.startsWith(`${province}/`) ||
        section === province ||
        section.startsWith(`${province}-`),
    )
    .sort((a, b) => b.province.length - a.province.length)[0];
  const to = named?.href ?? (agency.length === 1 ? agency[0] : undefined);
  if (to === undefined) return undefined;
  const next = new URL(to);
  for (const [name, value] of address.searchParams) next.searchParams.set(name, value);
  next.hash = address.hash;
  return next.href;
}
