import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Figure } from '#core/figure.ts';
import { catalog, indicator, observation, target } from '#tests/support/rows.ts';
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
    const text = <Row extends object>(row: Row): Row =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? hostile : value]),
      ) as Row;
    const of = text(indicator());
    const level = text(target());
    const row = { ...text(observation()), kind: 'thuc_hien', scope: 'cap-xa', writtenAs: hostile } as const;
    const source = { href: hostile, documentId: hostile, document: undefined, areas: [], place: hostile };
    const status = { outcome: 'dat', timing: undefined, undecided: undefined, shortfall: undefined } as const;
    const goal = { target: { ...level, kind: 'duoc_giao' }, status, source, repeats: [source] } as const;
    const figure: Figure = {
      row,
      indicator: of,
      area: undefined,
      about: catalog({}).areas.values().next().value,
      href: `/a/#${hostile}`,
      otherAnchors: [hostile],
      isReplaced: false,
      tone: 'ok',
      goals: [goal, { ...goal }],
      selfVerdict: 'dat',
      sources: [source],
      notes: [{ kind: 'remark', text: hostile }],
      discrepancies: [],
      revisions: [],
      replacements: [{ role: 'replaces', row, href: hostile, source }],
      bar: undefined,
    };
    for (const anchors of ['document', 'area', 'none'] as const) {
      const markup = figureRows(
        [figure],
        ['place', 'indicator', 'area', 'period', 'value', 'status', 'judgement', 'kind', 'source'],
        anchors,
      );
      expect(parse(markup).querySelectorAll('script')).toEqual([]);
      expect(parse(markup).querySelectorAll('td, th')).toHaveLength(9);
      expect(markup).toContain(escaped(hostile));
    }
  });
});
