import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { FigureLine } from '#views/figure-view.ts';
import { figureRows } from '../../../src/components/figure-rows.ts';
import { attribute, escaped, link } from '../../../src/components/markup.ts';

const hostile = `"><script>alert('1')</script>&`;

describe('markup from data', () => {
  it('stays text', () => {
    expect(escaped(hostile)).toBe('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;');
    expect(attribute('id', hostile)).not.toMatch(/[<>]/u);
    expect(parse(link(`/x/${hostile}`, hostile)).querySelectorAll('script')).toEqual([]);
  });

  it('escapes every cell of a table of figures', () => {
    const target = { href: `/a/#${hostile}`, label: hostile };
    const line: FigureLine = {
      id: hostile,
      otherIds: [hostile],
      about: target,
      href: `/a/#${hostile}`,
      place: hostile,
      indicator: target,
      area: target,
      scopeNote: hostile,
      period: hostile,
      value: hostile,
      writtenAs: hostile,
      tone: 'ok',
      status: hostile,
      goals: [
        { link: target, repeats: [target], sum: hostile, standing: undefined },
        { link: target, repeats: [], sum: hostile, standing: hostile },
      ],
      selfVerdict: hostile,
      kind: hostile,
      sources: [target],
      notes: [hostile],
      points: [target],
      replacements: [{ words: 'Thay cho', link: target }],
    };
    for (const anchors of ['document', 'area', 'none'] as const) {
      const markup = figureRows(
        [line],
        ['place', 'indicator', 'area', 'period', 'value', 'status', 'judgement', 'kind', 'source'],
        anchors,
      );
      expect(parse(markup).querySelectorAll('script')).toEqual([]);
      expect(parse(markup).querySelectorAll('td, th')).toHaveLength(9);
    }
  });
});
