import { mkdir, symlink, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { type IncomingHttpHeaders, request } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen, siteListener } from '#cli/site-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const files = {
  'index.html': 'trang đầu',
  'a/index.html': 'trang a',
  '404.html': 'không có',
  'du-lieu/so-lieu.csv': 'a,b',
  'viec.ics': 'BEGIN:VCALENDAR',
  _headers:
    "/*\n  Content-Security-Policy: default-src 'none'\n  Strict-Transport-Security: max-age=1\n/du-lieu/*\n  Access-Control-Allow-Origin: *\n",
};

type Get = (path: string, headers?: Record<string, string>) => Promise<Response>;

async function serve(basePath = '/'): Promise<Get> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { server, port } = await listen(siteListener(folder, basePath), 0);
  onTestFinished(() => close(server));
  return (path, headers = {}) => fetch(`http://localhost:${port}${path}`, { redirect: 'manual', headers });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Sends the request as it is written; fetch would tidy it first. */
function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
        .on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

async function folderOf(contents: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(contents)) await writeFile(join(folder, path), text);
  return folder;
}

async function portOf(folder: string): Promise<number> {
  const { server, port } = await listen(siteListener(folder, '/'), 0);
  onTestFinished(() => close(server));
  return port;
}

describe('the local server', () => {
  it('answers a folder with its page', async () => {
    const get = await serve();
    expect(await (await get('/')).text()).toBe('trang đầu');
    expect(await (await get('/a/?q=1')).text()).toBe('trang a');
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/du-lieu/so-lieu.csv', 'text/csv; charset=utf-8'],
    ['/viec.ics', 'text/calendar; charset=utf-8'],
  ])('gives %s the type %s', async (path, type) => {
    const get = await serve();
    expect((await get(path)).headers.get('content-type')).toBe(type);
  });

  it('sends a folder without its slash to the address with it', async () => {
    const get = await serve();
    const response = await get('/a?q=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/a/?q=1']);
  });

  it('answers with 404 and the page for it', async () => {
    const get = await serve();
    const response = await get('/khong-co/');
    expect([response.status, await response.text()]).toEqual([404, 'không có']);
  });

  it('answers an unchanged file with 304', async () => {
    const port = await portOf(await folderOf({ 'index.html': 'trang' }));
    const { etag = '' } = (await ask(port, '/')).headers;
    expect(etag).not.toBe('');
    expect((await ask(port, '/', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('sends the headers of _headers, but for the one that binds to https', async () => {
    const get = await serve();
    const { headers } = await get('/du-lieu/so-lieu.csv');
    expect([
      headers.get('content-security-policy'),
      headers.get('access-control-allow-origin'),
      headers.get('strict-transport-security'),
    ]).toEqual(["default-src 'none'", '*', null]);
  });

  it('serves below a base path alone', async () => {
    const get = await serve('/cong/');
    expect(await (await get('/cong/a/')).text()).toBe('trang a');
    expect((await get('/a/')).status).toBe(404);
    expect((await get('/cong')).headers.get('location')).toBe('/cong/');
    expect((await get('/')).headers.get('location')).toBe('/cong/');
    expect((await get('/cong/a')).headers.get('location')).toBe('/cong/a/');
  });

  it.each(['/../ngoai.txt', '/%2e%2e/ngoai.txt', '/a/..%2f..%2fngoai.txt', '//evil.example/a', '/%00', '/%zz'])(
    'gives nothing away for %s',
    async (path) => {
      const folder = await temporaryFolder();
      expect((await ask(await portOf(folder), path)).status).toBe(404);
    },
  );

  it.each([
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-99999999999999999999', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=-99', 200, '0123456789', undefined],
    ['bytes=-10', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=9-1', 416, '', 'bytes */10'],
    ['bytes=5-4', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=99999999999999999999-', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('answers the range %s with %s', async (range, status, text, contentRange) => {
    const port = await portOf(await folderOf({ 'tep.txt': '0123456789', 'index.html': 'trang' }));
    const answer = await ask(port, '/tep.txt', { headers: { Range: range } });
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([status, text, contentRange]);
    expect((await ask(port, '/')).status).toBe(200);
  });

  it.each(['bytes', 'bytes=', 'bytes=a-b', 'bytes=--1', 'bytes=1', '=', `bytes=${'0-1,'.repeat(900)}0-1`])(
    'lives on after the range %.12s',
    async (range) => {
      const port = await portOf(await folderOf({ 'tep.txt': '0123456789' }));
      expect((await ask(port, '/tep.txt', { headers: { Range: range } })).status).toBeLessThan(500);
      expect((await ask(port, '/tep.txt')).status).toBe(200);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const port = await portOf(await folderOf({ 'index.html': 'trang' }));
    const answer = await ask(port, '/', { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('answers HEAD with the length and no text', async () => {
    const port = await portOf(await folderOf({ 'index.html': 'trang' }));
    const answer = await ask(port, '/', { method: 'HEAD' });
    expect([answer.status, answer.headers['content-length'], answer.text]).toEqual([200, '5', '']);
  });

  it.skipIf(process.platform === 'win32')('follows no link out of the site', async () => {
    const outside = await folderOf({ 'bi-mat.txt': 'bí mật', 'index.html': 'bí mật' });
    const folder = await folderOf({ 'index.html': 'trang', 'tep.txt': 'tệp' });
    await symlink(join(outside, 'bi-mat.txt'), join(folder, 'ngoai.txt'));
    await symlink(outside, join(folder, 'ngoai'));
    await symlink(join(folder, 'tep.txt'), join(folder, 'trong.txt'));
    const port = await portOf(folder);
    const status = async (path: string): Promise<unknown> => (await ask(port, path)).status;
    expect(await status('/ngoai.txt')).toBe(404);
    expect(await status('/ngoai/bi-mat.txt')).toBe(404);
    expect(await status('/ngoai/')).toBe(404);
    expect(await status('/trong.txt')).toBe(200);
  });

  it('listens on this computer alone unless told otherwise', async () => {
    const { server } = await listen(() => undefined, 0);
    onTestFinished(() => close(server));
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
    const open = await listen(() => undefined, 0, { host: '0.0.0.0' });
    onTestFinished(() => close(open.server));
    expect(open.server.address()).toMatchObject({ address: '0.0.0.0' });
  });

  it('takes the next port where one is taken', async () => {
    const first = await listen((_request, response) => response.end(), 0);
    const taken: number[] = [];
    const second = await listen((_request, response) => response.end(), first.port, {
      onTaken: (port) => taken.push(port),
    });
    onTestFinished(() => close(first.server));
    onTestFinished(() => close(second.server));
    expect(taken[0]).toBe(first.port);
    expect(second.port).toBeGreaterThan(first.port);
  });
});
