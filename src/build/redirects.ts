/**
 * Addresses that were given up lead on for ever: a page that redirects for any host, and the same list as `_redirects` for
 * Netlify and Cloudflare Pages and as a map for nginx.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { isSitePath, type Redirect } from '#core/address-list.ts';
import { dataPath } from '#core/site/addresses.ts';
import { addressWords as words } from '#i18n/addresses.ts';
import { contentSecurityPolicy } from '../policy.ts';

export interface RedirectPlace {
  /** The built site. */
  readonly folder: string;
  /** Address of the site with a slash at its end. */
  readonly address: string;
  /** With a slash at both ends. */
  readonly basePath: string;
}

export const redirectsFile = '_redirects';
const redirectsMap = 'chuyen-trang.map';
const script = 'chuyen-trang.js';

/**
 * The second line of defence; the check has refused such lists before. Throws at an address of another form than the
 * site's own, at one outside the site and at one where something stands: no redirect overwrites what was built.
 */
export async function writeRedirects(redirects: readonly Redirect[], place: RedirectPlace): Promise<void> {
  if (redirects.length === 0) return;
  for (const redirect of redirects) {
    const folder = folderOf(redirect, place.folder);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), redirectPage(redirect, place), { flag: 'wx' });
  }
  const all = redirects
    .flatMap(withData)
    .map(({ from, to }) => ({ from: place.basePath + from.slice(1), to: place.basePath + to.slice(1) }));
  await writeFile(join(place.folder, script), `location.replace(document.querySelector('a').href + location.hash);\n`);
  await writeFile(join(place.folder, redirectsFile), all.map(({ from, to }) => `${from} ${to} 301\n`).join(''));
  await writeFile(join(place.folder, redirectsMap), all.map(({ from, to }) => `${from} ${to};\n`).join(''));
}

function folderOf({ from, to }: Redirect, site: string): string {
  const folder = resolve(site, `.${from}`);
  for (const path of [from, to]) if (path.includes('#') || !isSitePath(path)) throw new Error(words.notAPath(path));
  if (!folder.startsWith(resolve(site) + sep)) throw new Error(words.notAPath(from));
  return folder;
}

/** The data beside a page goes with it. */
function withData({ from, to }: Redirect): Redirect[] {
  const data = (['csv', 'json'] as const).map((extension) => ({
    from: dataPath(from, extension),
    to: dataPath(to, extension),
  }));
  return [{ from, to }, ...(/^\/(?:dia-phuong|chi-tieu|van-ban)\/./u.test(from) ? data : [])];
}

/** Paths hold nothing that HTML would take for markup: `folderOf` has seen that they are ASCII ids. The script keeps the fragment of a figure. */
function redirectPage({ to }: Redirect, { address, basePath }: RedirectPlace): string {
  const [path, full] = [basePath + to.slice(1), address + to.slice(1)];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<title>${words.redirectTitle}</title>
<meta name="description" content="${words.redirectText} ${full}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${full}">
<script src="${basePath}${script}" defer></script>
<meta http-equiv="refresh" content="1; url=${path}">
</head>
<body>
<p>${words.redirectText} <a href="${path}">${full}</a></p>
</body>
</html>
`;
}
