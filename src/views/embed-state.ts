/** What an embedded view shows, as it stands in its address: `?chi-tieu=x`, `?dia-phuong=a/b`, both, or `?dia-phuong=a/b&so-lieu=f-…`. */
import { pathFault, slugFault } from '#core/slug.ts';

export type EmbedSubject =
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'figures'; readonly area: string; readonly indicator: string }
  | { readonly kind: 'figure'; readonly area: string; readonly anchor: string };

export type EmbedTheme = 'light' | 'dark';

export interface EmbedState {
  /** Undefined: the address names nothing, or nothing that can be shown. */
  readonly subject: EmbedSubject | undefined;
  /** The value that is no id. */
  readonly odd: string | undefined;
  /** Undefined: as the reader's system has it. */
  readonly theme: EmbedTheme | undefined;
}

const names = { area: 'dia-phuong', indicator: 'chi-tieu', anchor: 'so-lieu', theme: 'giao-dien' } as const;
const themes: Readonly<Record<string, EmbedTheme>> = { sang: 'light', toi: 'dark' };

/** What cannot be an id never leaves here: it would become an address to fetch. */
export function readEmbed(parameters: URLSearchParams): EmbedState {
  const value = (name: keyof typeof names): string => (parameters.get(names[name]) ?? '').trim();
  const [area, indicator, anchor] = [value('area'), value('indicator'), value('anchor')];
  const theme = Object.hasOwn(themes, value('theme')) ? themes[value('theme')] : undefined;
  const odd = [
    area === '' || pathFault(area) === undefined ? undefined : area,
    indicator === '' || slugFault(indicator) === undefined ? undefined : indicator,
    anchor === '' || /^f-[0-9a-z]{9}$/u.test(anchor) ? undefined : anchor,
  ].find((one) => one !== undefined);
  if (odd !== undefined) return { subject: undefined, odd, theme };
  if (area !== '' && anchor !== '') return { subject: { kind: 'figure', area, anchor }, odd, theme };
  if (area !== '' && indicator !== '') return { subject: { kind: 'figures', area, indicator }, odd, theme };
  if (area !== '') return { subject: { kind: 'area', area }, odd, theme };
  if (indicator !== '') return { subject: { kind: 'indicator', indicator }, odd, theme };
  return { subject: undefined, odd: anchor === '' ? undefined : anchor, theme };
}

export function embedPath(subject: EmbedSubject, theme?: EmbedTheme): string {
  const parts = [
    ...('area' in subject ? [`${names.area}=${subject.area}`] : []),
    ...('indicator' in subject ? [`${names.indicator}=${subject.indicator}`] : []),
    ...('anchor' in subject ? [`${names.anchor}=${subject.anchor}`] : []),
    ...(theme === undefined ? [] : [`${names.theme}=${theme === 'light' ? 'sang' : 'toi'}`]),
  ];
  return `/nhung/?${parts.join('&')}`;
}
