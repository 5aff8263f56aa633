import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { createBasePathPlugin } from '#summary/base-path-plugin.ts';

function addresses(body: string, base: string): string[] {
  const result = mdxToJs(body, { mdastPlugins: [createBasePathPlugin(base)] });
  if (result instanceof Promise) throw new Error('the plugin does not wait');
  return [...result.code.matchAll(/(?:href|src): "([^"]*)"/gu)].map(([, address]) => address ?? '');
}

const body = '[a](/van-ban/a/#b) [b](https://a.vn/b) [c](#d) [e][e] ![f](/hinh/f.png)\n\n[e]: /du-lieu/';

it('goes before paths of the site, and before nothing else', () => {
  expect(addresses(body, '/portal/')).toEqual([
    '/portal/van-ban/a/#b',
    'https://a.vn/b',
    '#d',
    '/portal/du-lieu/',
    '/portal/hinh/f.png',
  ]);
});

it('is left out at the root', () => {
  expect(addresses(body, '/')).toEqual(['/van-ban/a/#b', 'https://a.vn/b', '#d', '/du-lieu/', '/hinh/f.png']);
});
