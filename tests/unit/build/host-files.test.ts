import { describe, expect, it } from 'vitest';
import { headerRules, headersFile, nginxConfig } from '#build/host-files.ts';

const rules = headerRules(['_astro', 'du-lieu', 'nhung', 'tim-kiem', 'van-ban']);
const policyOf = (path: string): string =>
  rules.find((rule) => rule.path === path)?.headers.find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';

describe('headers of the hosts', () => {
  it('name a policy once for every path, because hosts add up the rules that match', () => {
    const withPolicy = rules
      .filter(({ headers }) => headers.some(([name]) => name === 'Content-Security-Policy'))
      .map(({ path }) => path);
    expect(withPolicy).toEqual(['/', '/_astro/*', '/du-lieu/*', '/nhung/*', '/tim-kiem/*', '/van-ban/*']);
  });

  it('let others frame the embedded view alone', () => {
    expect(policyOf('/nhung/*')).toContain('frame-ancestors *');
    for (const path of ['/', '/van-ban/*', '/tim-kiem/*', '/_astro/*'])
      expect(policyOf(path)).toContain("frame-ancestors 'none'");
  });

  it('let no page run code or styles written inside it', () => {
    for (const path of ['/tim-kiem/*', '/van-ban/*']) expect(policyOf(path)).toContain("script-src 'self';");
    for (const { headers } of rules) for (const [, value] of headers) expect(value).not.toContain('unsafe');
  });

  it('stand in _headers below the base path', () => {
    const file = headersFile(rules, '/cong/');
    expect(file).toMatch(/^\/cong\/\*\n {2}X-Content-Type-Options: nosniff\n/u);
    expect(file).toContain('\n/cong/du-lieu/*\n');
    expect(file).toContain('  Access-Control-Allow-Origin: *\n');
    expect(file).not.toMatch(/^\/(?!cong\/)/mu);
  });

  it('stand in the configuration for nginx as one map a header, with each exception once', () => {
    const config = nginxConfig({
      rules,
      folder: '/srv/cong',
      basePath: '/cong/',
      host: 'mau.vn',
      redirects: undefined,
    });
    expect(config).not.toContain('portal_moved');
    const moved = nginxConfig({
      rules,
      folder: '/srv/cong',
      basePath: '/cong/',
      host: 'mau.vn',
      redirects: '/srv/cong/chuyen-trang.map',
    });
    expect(moved).toContain('map $uri $portal_moved {\n  default "";\n  include /srv/cong/chuyen-trang.map;\n}');
    expect(moved).toContain('  if ($portal_moved) {\n    return 301 $portal_moved;\n  }');
    expect(config).toContain('~^/cong/nhung/ "');
    expect(config).not.toContain('~^/cong/tim-kiem/');
    // Its data is for pages of others; its policy is that of all.
    expect(config.match(/~\^\/cong\/van-ban\/ /gu)).toHaveLength(1);
    expect(config).toContain('  location /cong/ {\n    alias /srv/cong/;');
    expect(config).toContain('  error_page 404 /cong/404.html;');
    expect(config).toContain('  location ~ ^/cong/(?:_headers|_redirects|chuyen-trang\\.map|\\.releases\\.json)$ {');
    expect(config.match(/add_header /gu)).toHaveLength(8);
  });
});
