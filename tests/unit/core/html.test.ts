import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, escaped } from '#core/html.ts';

const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const read = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity);

describe('text as HTML', () => {
  it.each([
    ['a & b', 'a &amp; b'],
    ['<script>', '&lt;script&gt;'],
    ['"trên 90%"', '&quot;trên 90%&quot;'],
    ["'x'", '&#39;x&#39;'],
    ['&amp;', '&amp;amp;'],
    ['Thanh toán trực tuyến', 'Thanh toán trực tuyến'],
  ])('%s is %s', (text, html) => {
    expect(escaped(text)).toBe(html);
  });

  it('whatever the text: no sign of markup is left, and a reader gets the text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'&<>"\'a;đ') }), (text) => {
        expect(escaped(text)).toMatch(/^[^<>"']*$/);
        expect(read(escaped(text))).toBe(text);
      }),
    );
  });

  it('an attribute is quoted, keeps a zero and a blank, and is left out when there is none', () => {
    expect(attribute('title', 'a"b')).toBe(' title="a&quot;b"');
    expect(attribute('data-x', 0)).toBe(' data-x="0"');
    expect(attribute('alt', '')).toBe(' alt=""');
    expect(attribute('alt', undefined)).toBe('');
  });
});
