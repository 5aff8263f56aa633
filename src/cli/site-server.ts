/** A local server over the built site, as a static host would answer: types, etags, 404 page, base path, `_headers`. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Types that sirv leaves without a character set or does not know. */
const types: readonly (readonly [RegExp, string])[] = [
  [/\.csv$/u, 'text/csv; charset=utf-8'],
  [/\.ics$/u, 'text/calendar; charset=utf-8'],
  [/\.json$/u, 'application/json; charset=utf-8'],
  [/\.xml$/u, 'application/xml; charset=utf-8'],
  [/\.txt$/u, 'text/plain; charset=utf-8'],
  [/\.js$/u, 'text/javascript; charset=utf-8'],
  [/\.css$/u, 'text/css; charset=utf-8'],
];

/** Reads from disk at each request, so that a new build is served at once. `basePath` has a slash at both ends. */
export function siteListener(folder: string, basePath: string): RequestListener {
  const headers = readHeaders(folder);
  const serve = sirv(folder, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders: (response, path) => {
      const type = types.find(([pattern]) => pattern.test(path))?.[1];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (!path.startsWith(basePath)) {
      if (`${path}/` === basePath || path === '/') redirect(response, basePath);
      else notFound(folder, response, headers, path);
      return;
    }
    const inner = `/${path.slice(basePath.length)}`;
    applyHeaders(response, headers, path);
    const plain = decoded(inner);
    if (!plain.endsWith('/') && existsSync(join(folder, plain, 'index.html'))) {
      redirect(response, `${path}/${query === undefined ? '' : `?${query}`}`);
      return;
    }
    rewritten(request, plain.endsWith('/') ? `${inner}index.html` : inner);
    serve(request, response, () => notFound(folder, response, headers, path));
  };
}

/** Listens on the first free port from `port` on, at most ten further; `onTaken` hears of each that was not free. */
export async function listen(
  listener: RequestListener,
  port: number,
  onTaken: (port: number) => void = () => undefined,
): Promise<{ server: Server; port: number }> {
  for (let candidate = port; ; candidate += 1) {
    const server = createServer(listener);
    const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, () => resolve(undefined));
    });
    const address = server.address();
    if (fault === undefined)
      return { server, port: typeof address === 'object' && address !== null ? address.port : candidate };
    if (fault.code !== 'EADDRINUSE' || candidate >= port + 10) throw fault;
    onTaken(candidate);
  }
}

/** sirv parses the address once and keeps it on the request. */
function rewritten(request: IncomingMessage, url: string): void {
  request.url = url;
  Reflect.deleteProperty(request, '_parsedUrl');
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

function decoded(path: string): string {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') || plain.split('/').includes('..') ? '/404.html' : plain;
  } catch {
    return path;
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
