/**
 * What a host is to send beside the files: one list of headers, written for Cloudflare Pages and Netlify (`_headers`) and
 * for nginx. Policies stand section by section, because those two hosts add up the rules that match a path.
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

/** Names with a digest never change what they hold; a font that is cut anew must arrive within a month; data, that beside pages too, is for pages of others. */
const besides: Readonly<Record<string, HeaderRule['headers']>> = {
  _astro: [['Cache-Control', 'public, max-age=31536000, immutable']],
  fonts: [['Cache-Control', 'public, max-age=2592000']],
  'du-lieu': forPagesOfOthers,
  'chi-tieu': forPagesOfOthers,
  'dia-phuong': forPagesOfOthers,
  'van-ban': forPagesOfOthers,
};

/** `sections`: the folders at the top of the site. Scripts have a policy too: that of a worker is the one its file came with. */
export function headerRules(sections: readonly string[]): HeaderRule[] {
  const policy = (section: string): HeaderRule['headers'][number] => ['Content-Security-Policy', policyHeader(section)];
  return [
    { path: '/*', headers: everywhere },
    { path: '/', headers: [policy('')] },
    ...sections.map(
      (section): HeaderRule => ({ path: `/${section}/*`, headers: [policy(section), ...(besides[section] ?? [])] }),
    ),
  ];
}

/** `_headers`. `basePath` has a slash at both ends. */
export function headersFile(rules: readonly HeaderRule[], basePath: string): string {
  const base = basePath.slice(0, -1);
  return rules
    .map(({ path, headers }) => `${base}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`)
    .join('');
}

export interface NginxSite {
  readonly rules: readonly HeaderRule[];
  /** Folder of the built site; absolute. */
  readonly folder: string;
  readonly basePath: string;
  readonly host: string;
  /** Of addresses that were given up: the map that the build wrote; undefined when there are none. */
  readonly redirects: string | undefined;
}

/** A configuration for nginx, to be included inside its `http` block: one `map` a header, one `server`. */
export function nginxConfig({ rules, folder, basePath, host, redirects }: NginxSite): string {
  const base = basePath.slice(0, -1);
  const names = [...new Set(rules.flatMap((rule) => rule.headers.map(([name]) => name)))];
  const variable = (name: string): string => `$portal_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const lines = rules.flatMap((rule) =>
      rule.headers.filter((header) => header[0] === name).map((header) => [rule.path, header[1]] as const),
    );
    const fallback = lines.find(([path]) => path === '/*')?.[1] ?? lines.find(([path]) => path === '/')?.[1] ?? '';
    const own = lines
      .filter(([path, value]) => path !== '/*' && value !== fallback)
      .map(([path, value]) => `  ~^${pattern(base + path)} "${value}";\n`);
    return `map $uri ${variable(name)} {\n  default "${fallback}";\n${own.join('')}}\n`;
  });
  const moved = redirects === undefined ? '' : `map $uri $portal_moved {\n  default "";\n  include ${redirects};\n}\n`;
  return `${maps.join('')}${moved}
server {
  listen 80;
  server_name ${host};
  charset utf-8;
  charset_types text/css text/csv text/javascript text/plain text/calendar application/json application/atom+xml application/xml;
  types {
    application/atom+xml atom;
    application/json json;
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
    application/xml xml;
    application/zip zip;
    font/woff2 woff2;
    image/png png;
    image/svg+xml svg;
    text/calendar ics;
    text/css css;
    text/csv csv;
    text/html html;
    text/javascript js;
    text/plain txt;
  }
  default_type application/octet-stream;
  gzip on;
  gzip_types text/css text/csv text/javascript text/calendar application/json application/xml image/svg+xml;
  absolute_redirect off;
${redirects === undefined ? '' : '  if ($portal_moved) {\n    return 301 $portal_moved;\n  }\n'}${names.map((name) => `  add_header ${name} ${variable(name)} always;\n`).join('')}
  error_page 404 ${base}/404.html;
  location ${basePath} {
    alias ${folder}/;
    index index.html;
  }
  location ~ ^${escaped(base)}/(?:_headers|_redirects|chuyen-trang\\.map|\\.releases\\.json)$ {
    return 404;
  }
${base === '' ? '' : `  location = / {\n    return 302 ${basePath};\n  }\n`}}
`;
}

/** Folders at the top of a built site. */
export async function sectionsOf(site: string): Promise<string[]> {
  const entries = await readdir(site, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function pattern(path: string): string {
  return path.endsWith('*') ? escaped(path.slice(0, -1)) : `${escaped(path)}$`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
