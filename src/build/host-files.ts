/**
 * What a host is to send beside the files: one list of headers, written as `_headers` for Cloudflare Pages and Netlify; `docs/nginx.md`
 * has them for nginx. Policies stand section by section, because those two hosts add up the rules that match a path.
 */
import { readdir } from 'node:fs/promises';
import { policyHeader } from '../policy.ts';

export interface HeaderRule {
  /** Below the base path, as `_headers` writes it: `/du-lieu/*`. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const everywhere: HeaderRule['headers'] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
];

const forPagesOfOthers: HeaderRule['headers'] = [['Access-Control-Allow-Origin', '*']];

/** Names with a digest never change what they hold. */
const forEver: HeaderRule['headers'] = [['Cache-Control', 'public, max-age=31536000, immutable']];
/** A font that is cut anew must arrive within a month; data, that beside pages too, is for pages of others. */
const extraHeaders: Readonly<Record<string, HeaderRule['headers']>> = {
  _astro: forEver,
  fonts: [['Cache-Control', 'public, max-age=2592000']],
  'du-lieu': forPagesOfOthers,
  'chi-tieu': forPagesOfOthers,
  'dia-phuong': forPagesOfOthers,
  'van-ban': forPagesOfOthers,
};

/** The index of the search, but for its entry and code; hosts add these to the rules of its section. */
const digestedFolders = ['pagefind/fragment', 'pagefind/index', 'pagefind/filter'];

/** `sections`: the folders at the top of the site. Scripts have a policy too: that of a worker is the one its file came with. */
export function headerRules(sections: readonly string[]): HeaderRule[] {
  const policy = (section: string): HeaderRule['headers'][number] => ['Content-Security-Policy', policyHeader(section)];
  return [
    { path: '/*', headers: everywhere },
    { path: '/', headers: [policy('')] },
    ...sections.map(
      (section): HeaderRule => ({
        path: `/${section}/*`,
        headers: [policy(section), ...(extraHeaders[section] ?? [])],
      }),
    ),
    ...digestedFolders
      .filter((folder) => sections.some((section) => folder.startsWith(`${section}/`)))
      .map((folder): HeaderRule => ({ path: `/${folder}/*`, headers: forEver })),
  ];
}

/** `_headers`. `basePath` has a slash at both ends. */
export function headersFile(rules: readonly HeaderRule[], basePath: string): string {
  const base = basePath.slice(0, -1);
  return rules
    .map(({ path, headers }) => `${base}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`)
    .join('');
}

/** Folders at the top of a built site. */
export async function sectionsOf(site: string): Promise<string[]> {
  const entries = await readdir(site, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
