import { mkdir, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { request } from 'node:http';
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

async function serve(basePath = '/'): Promise<(path: string, headers?: Record<string, string>) => Promise<Response>> {
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

describe('the local server', () => {
  it('answers a folder with its page', async () => {
    const get = await serve();
    expect(await (await get('/')).text()).toBe('trang đầu');
    expect(await (await get('/a/?q=1')).text()).toBe('trang a');
  });

  it.each([
    ['/', 'text/html;charset=utf-8'],
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
    const get = await serve();
    const etag = (await get('/a/')).headers.get('etag') ?? '';
    expect((await get('/a/', { 'If-None-Match': etag })).status).toBe(304);
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
      const { server, port } = await listen(siteListener(folder, '/'), 0);
      onTestFinished(() => close(server));
      // fetch would tidy the address before it is sent.
      const status = await new Promise<number | undefined>((resolve, reject) => {
        request({ host: 'localhost', port, path }, (response) => resolve(response.statusCode))
          .on('error', reject)
          .end();
      });
      expect(status).toBe(404);
    },
  );

  it('takes the next port where one is taken', async () => {
    const first = await listen((_request, response) => response.end(), 0);
    const taken: number[] = [];
    const second = await listen(
      (_request, response) => response.end(),
      first.port,
      (port) => taken.push(port),
    );
    onTestFinished(() => close(first.server));
    onTestFinished(() => close(second.server));
    expect(taken[0]).toBe(first.port);
    expect(second.port).toBeGreaterThan(first.port);
  });
});
