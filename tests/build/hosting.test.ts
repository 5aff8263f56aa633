/** The built site behind a web server of others, below a path, and as a folder that a release fills. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { nginxExample } from '../support/nginx-example.ts';
import { runCommand } from '../support/run-command.ts';

const noNginx = spawnSync('nginx', ['-v']).error !== undefined;
if (noNginx) console.warn('\n*** nginx is not installed: its configuration is not run ***\n');

/** Of the configurations and the releases. */
let folder: string;
let outFolder: string;
const variables = (): Record<string, string> => ({
  PORTAL_OUT: outFolder,
  SITE_URL: 'https://mau.vn',
  BASE_PATH: '/cong/',
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-hosting-'));
  outFolder = await builtSite('minimal', '/cong/');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe.skipIf(noNginx)('nginx with the configuration of the documentation', () => {
  let server: ChildProcess;
  let address: string;

  beforeAll(async () => {
    const port = await freePort();
    // Changed as the documentation says, for a portal below a path.
    const config = nginxExample()
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll('^/', '^/cong/')
      .replace('location / {', 'location /cong/ {')
      .replace('404 /404.html', '404 /cong/404.html')
      .replace('alias /srv/www/cong/', `alias ${outFolder}/`);
    await writeFile(join(folder, 'site.conf'), config);
    const place = (name: string): string => join(folder, name);
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    await writeFile(
      place('nginx.conf'),
      `${user} daemon off; worker_processes 1; pid ${place('pid')}; error_log ${place('error.log')};
events {}
http { access_log off; client_body_temp_path ${place('t1')}; proxy_temp_path ${place('t2')}; fastcgi_temp_path ${place('t3')}; uwsgi_temp_path ${place('t4')}; scgi_temp_path ${place('t5')}; include ${place('site.conf')}; }\n`,
    );
    server = spawn('nginx', ['-c', place('nginx.conf'), '-e', place('error.log')], { stdio: 'inherit' });
    address = `http://127.0.0.1:${port}`;
    await vi.waitFor(async () => expect((await fetch(`${address}/cong/`)).status).toBe(200), { timeout: 30_000 });
  });

  afterAll(() => {
    server.kill();
  });

  const get = (path: string): Promise<Response> => fetch(address + path, { redirect: 'manual' });

  it.each([
    ['/cong/', 200, 'text/html; charset=utf-8'],
    ['/cong/du-lieu/so-lieu.csv', 200, 'text/csv; charset=utf-8'],
    ['/cong/khong-co/', 404, 'text/html; charset=utf-8'],
    ['/cong/_headers', 404, 'text/html; charset=utf-8'],
    ['/khac/', 404, 'text/html; charset=utf-8'],
  ])('answers %s with %i and %s', async (path, status, type) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('leads to the slash', async () => {
    expect((await get('/cong/gioi-thieu')).headers.get('location')).toBe('/cong/gioi-thieu/');
  });

  it('sends one policy a page, with WebAssembly for the search, and lets others read the data', async () => {
    const policy = async (path: string): Promise<string> =>
      (await get(path)).headers.get('content-security-policy') ?? '';
    expect(await policy('/cong/')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(await policy('/cong/tim-kiem/')).toBe(
      (await policy('/cong/')).replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
    );
    expect((await get('/cong/du-lieu/so-lieu.csv')).headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('npm run release', () => {
  it('fills the folder that is served and says what it did', async () => {
    const target = join(folder, 'www');
    const { code, out } = await runCommand('release', ['--to', target], variables());
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^Đã đưa trang web vào .*www: \d+ tệp mới hoặc đổi, 0 tệp bỏ đi, 0 tệp của hai lần trước được giữ cho người đang xem\.\n$/u,
      ),
    ]);
    expect(existsSync(join(target, '_headers'))).toBe(true);
  });

  it('says what is missing', async () => {
    expect(await runCommand('release', [], variables())).toMatchObject({
      code: 2,
      err: 'Thiếu thư mục đích. Ví dụ: npm run release -- --to /srv/trang-web\n',
    });
    expect(await runCommand('release', ['--to', folder], variables())).toMatchObject({
      code: 2,
      err: expect.stringContaining('đã có tệp khác'),
    });
  });
});
