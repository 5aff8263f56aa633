/**
 * A local server over the built site, as a static host would answer: types, etags, ranges, 404 page, base path,
 * `_headers`.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import send from 'send';

/** The one type that `send` leaves without a character set. */
const calendarType = 'text/calendar; charset=utf-8';

/** Reads from disk at each request, so that a new build is served at once. `basePath` has a slash at both ends. */
export function siteListener(folder: string, basePath: string): RequestListener {
  const headers = readHeaders(folder);
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (!path.startsWith(basePath)) {
      if (`${path}/` === basePath || path === '/') redirect(response, basePath);
      else notFound(folder, response, headers, path);
      return;
    }
    const inner = `/${path.slice(basePath.length)}`;
    const plain = decoded(inner);
    if (plain !== undefined && !plain.endsWith('/') && existsSync(join(folder, plain, 'index.html'))) {
      redirect(response, `${path}/${query === undefined ? '' : `?${query}`}`);
      return;
    }
    const file = plain?.endsWith('/') === true ? `${plain}index.html` : plain;
    if (file === undefined || !isInside(folder, file)) {
      notFound(folder, response, headers, path);
      return;
    }
    applyHeaders(response, headers, path);
    // `send` refuses to give more of the end of a file than there is, where RFC 9110 wants the whole of it.
    const suffix = /^bytes=-(\d+)$/u.exec(request.headers.range ?? '');
    if (suffix !== null && Number(suffix[1]) > statSync(join(folder, file)).size) delete request.headers.range;
    send(request, encodeURI(file).replace(/[?#]/gu, encodeURIComponent), {
      root: folder,
      index: false,
      dotfiles: 'allow',
      cacheControl: false,
    })
      .on('headers', (answer: ServerResponse) => {
        answer.setHeader('Cache-Control', 'no-cache');
        if (file.endsWith('.ics')) answer.setHeader('Content-Type', calendarType);
      })
      .on('directory', () => notFound(folder, response, headers, path))
      .on('error', (error: { readonly status: number; readonly headers?: Record<string, string> }) => {
        if (response.headersSent) response.destroy();
        else if (error.status === 404) notFound(folder, response, headers, path);
        else response.writeHead(error.status, error.headers).end();
      })
      .pipe(response);
  };
}

/** Is there a file of the site under this path, with no link that leads out of the site? */
function isInside(folder: string, path: string): boolean {
  try {
    return realpathSync(join(folder, path)).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

/** Nothing from outside reaches this address. */
export const ownHost = '127.0.0.1';

export interface ListenOptions {
  /** Hears of each port that was not free. */
  readonly onTaken?: (port: number) => void;
  /** The address to listen on; this computer alone unless told otherwise. */
  readonly host?: string;
}

/** Listens on the first free port from `port` on, at most ten further. */
export async function listen(
  listener: RequestListener,
  port: number,
  { onTaken, host = ownHost }: ListenOptions = {},
): Promise<{ server: Server; port: number }> {
  for (let candidate = port; ; candidate += 1) {
    const server = createServer(listener);
    const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, host, () => resolve(undefined));
    });
    const address = server.address();
    if (fault === undefined)
      return { server, port: typeof address === 'object' && address !== null ? address.port : candidate };
    if (fault.code !== 'EADDRINUSE' || candidate >= port + 10) throw fault;
    onTaken?.(candidate);
  }
}

function redirect(response: ServerResponse, to: string): void {
  // Two slashes at the start would lead to another host.
  response.writeHead(301, { Location: to.replace(/^\/{2,}/u, '/') });
  response.end();
}

function notFound(folder: string, response: ServerResponse, headers: readonly HeaderRule[], path: string): void {
  applyHeaders(response, headers, path);
  const page = join(folder, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : '404');
}

/** Undefined for what names no file of the site. */
function decoded(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') || plain.split(/[/\\]/u).includes('..') ? undefined : plain;
  } catch {
    return undefined;
  }
}

interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [string, string])[];
}

/** `_headers` as Cloudflare Pages and Netlify read it: a path with `*`, then indented `Name: value` lines; rules add up. */
function readHeaders(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return [];
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/u)) {
    const header = /^\s+([\w-]+):\s*(.*\S)\s*$/u.exec(line);
    if (header !== null) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.startsWith('/'))
      rules.push({ pattern: new RegExp(`^${line.trim().split('*').map(escapeRegExp).join('.*')}$`, 'u'), headers: [] });
  }
  return rules;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

function applyHeaders(response: ServerResponse, rules: readonly HeaderRule[], path: string): void {
  for (const { pattern, headers } of rules) {
    if (!pattern.test(path)) continue;
    // Only for https hosts: a browser would refuse plain http for this address from then on.
    for (const [name, value] of headers)
      if (name.toLowerCase() !== 'strict-transport-security') response.setHeader(name, value);
  }
}
