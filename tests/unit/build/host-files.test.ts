import { describe, expect, it } from 'vitest';
import { headerRules, headersFile } from '#build/host-files.ts';
import { nginxExample } from '../../support/nginx-example.ts';

const rules = headerRules(['_astro', 'du-lieu', 'nhung', 'pagefind', 'tim-kiem', 'van-ban']);
const policyOf = (path: string): string =>
  rules.find((rule) => rule.path === path)?.headers.find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';

describe('headers of the hosts', () => {
  it('name a policy once for every path, because hosts add up the rules that match', () => {
    const withPolicy = rules
      .filter(({ headers }) => headers.some(([name]) => name === 'Content-Security-Policy'))
      .map(({ path }) => path);
    expect(withPolicy).toEqual([
      '/',
      '/_astro/*',
      '/du-lieu/*',
      '/nhung/*',
      '/pagefind/*',
      '/tim-kiem/*',
      '/van-ban/*',
    ]);
  });

  it('let others frame the embedded view alone', () => {
    expect(policyOf('/nhung/*')).toContain('frame-ancestors *');
    for (const path of ['/', '/van-ban/*', '/tim-kiem/*', '/_astro/*'])
      expect(policyOf(path)).toContain("frame-ancestors 'none'");
  });

  it('let no page run code or styles written inside it, and the search alone compile WebAssembly', () => {
    for (const path of ['/', '/pagefind/*', '/van-ban/*']) expect(policyOf(path)).toContain("script-src 'self';");
    expect(policyOf('/tim-kiem/*')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const { path, headers } of rules)
      for (const [, value] of headers)
        expect(value.match(/unsafe[^']*/gu) ?? []).toEqual(path === '/tim-kiem/*' ? ['unsafe-eval'] : []);
  });

  it('keep the parts of the index for ever, and its entry not', () => {
    const keptAt = rules
      .filter(({ headers }) => headers.some(([, value]) => value.includes('immutable')))
      .map(({ path }) => path);
    expect(keptAt).toEqual(['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/filter/*']);
  });

  it('stand in _headers below the base path', () => {
    const file = headersFile(rules, '/cong/');
    expect(file).toMatch(/^\/cong\/\*\n {2}X-Content-Type-Options: nosniff\n/u);
    expect(file).toContain('\n/cong/du-lieu/*\n');
    expect(file).toContain('  Access-Control-Allow-Origin: *\n');
    expect(file).not.toMatch(/^\/(?!cong\/)/mu);
  });

  it('stand in the configuration for nginx that the documentation gives', () => {
    const config = nginxExample();
    const maps = new Map(
      [...config.matchAll(/^map \$uri (\$\w+) \{\n(.*?)^\}/gmsu)].map(([, name = '', lines = '']) => [name, lines]),
    );
    const valueAt = (path: string, text: string): string => {
      const lines = maps.get(text);
      if (lines === undefined) return text.slice(1, -1);
      const exceptions = [...lines.matchAll(/^ {2}~(\S+) "(.*)";$/gmu)];
      const own = exceptions.find(([, pattern = '']) => new RegExp(pattern, 'u').test(path));
      return own?.[2] ?? /default "(.*)";/u.exec(lines)?.[1] ?? '';
    };
    const sections = [
      '_astro',
      'chi-tieu',
      'dia-phuong',
      'du-lieu',
      'fonts',
      'nhung',
      'pagefind',
      'tim-kiem',
      'van-ban',
    ];
    const all = headerRules(sections);
    for (const path of ['/', ...sections.map((section) => `/${section}/a`)]) {
      const wanted = all
        .filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
        .flatMap(({ headers }) => headers);
      const given = [...config.matchAll(/^ {2}add_header (\S+) (\$\w+|".*") always;$/gmu)]
        .map(([, name = '', text = '']) => [name, valueAt(path, text)])
        .filter(([, value]) => value !== '');
      expect(new Map(given as [string, string][]), path).toEqual(new Map(wanted));
    }
  });
});
