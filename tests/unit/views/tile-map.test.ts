import { beforeAll, describe, expect, it } from 'vitest';
import { decimalText } from '#core/decimal.ts';
import { type Period, parsePeriod } from '#core/period.ts';
import type { Portal } from '#core/site/portal.ts';
import { type TileLayout, tileLayoutOn } from '#i18n/tile-layout.ts';
import { rankClassLabel, valueClassLabel } from '#i18n/tile-map.ts';
import { realPortal } from '#tests/support/real-portal.ts';
import { type TileMap, tileCourse, tileMapOf, tilesInOrder } from '#views/tile-map.ts';

const before = tileLayoutOn(20250630);
const today = tileLayoutOn(20250701);
let portal: Portal;

beforeAll(async () => {
  portal = await realPortal();
});

function period(text: string): Period {
  const found = parsePeriod(text);
  if (found === undefined) throw new Error(`${text} is no period`);
  return found;
}

function mapOf(id: string, of?: string): TileMap {
  const indicator = portal.catalog.indicators.get(id);
  const map = indicator && tileMapOf(indicator, portal, of === undefined ? undefined : period(of));
  if (map === undefined) throw new Error(`no map of ${id}`);
  return map;
}

describe('the layout of provinces', () => {
  it.each([
    [
      'until 30/6/2025',
      before,
      63,
      (to: number | undefined, from: number) => from < 20250701 && (to ?? 99991231) >= 20250630,
    ],
    [
      'since 1/7/2025',
      today,
      34,
      (to: number | undefined, from: number) => from <= 20250701 && (to ?? 99991231) > 20250701,
    ],
  ] as const)('%s has a tile for each of them', (_, layout, count, lives) => {
    const alive = portal.catalog.provinces
      .filter(({ from, to }) => lives(to?.last, from?.first ?? 0))
      .map(({ id }) => id);
    expect(alive).toHaveLength(count);
    expect(layout.tiles.map(({ area }) => area).sort()).toEqual(alive.sort());
  });

  it.each([
    ['63', before],
    ['34', today],
  ] as const)(
    'of %s puts no two on one place and gives each letters of its own',
    (_, { tiles, islands }: TileLayout) => {
      expect(new Set(tiles.map(({ row, column }) => `${row} ${column}`)).size).toBe(tiles.length);
      expect(new Set(tiles.map(({ letters }) => letters)).size).toBe(tiles.length);
      expect(islands.map(({ name, beside }) => [name, beside.area.replace('-2025', '')])).toEqual([
        ['Hoàng Sa', 'da-nang'],
        ['Trường Sa', 'khanh-hoa'],
      ]);
    },
  );
});

describe('the map of an indicator', () => {
  it('shows its newest year in five classes at equal distances, whose counts add up', () => {
    const map = mapOf('papi-quan-tri-dien-tu-diem');
    expect(map.period.text).toBe('2024');
    expect(map.tiles).toHaveLength(63);
    expect(map.unclassed).toBe(2);
    expect(map.classes.reduce((sum, { count }) => sum + count, 0)).toBe(61);
    expect(map.classes.map(({ tone }) => tone)).toEqual([4, 3, 2, 1, 0]);
    expect(map.classes.map(valueClassLabel)).toEqual([
      'từ 3,75',
      '3,5 đến dưới 3,75',
      '3,25 đến dưới 3,5',
      '3 đến dưới 3,25',
      'dưới 3',
    ]);
    for (const { observation, tone } of map.tiles) {
      const one = map.classes.find((each) => each.tone === tone);
      const value = Number(observation?.value && decimalText(observation.value));
      if (one?.low !== undefined) expect(value).toBeGreaterThanOrEqual(Number(decimalText(one.low)));
      if (one?.high !== undefined) expect(value).toBeLessThan(Number(decimalText(one.high)));
    }
  });

  it('ranks only where the list of the year is whole, and puts the table in that order', () => {
    const map = mapOf('papi-quan-tri-dien-tu-diem', '2023');
    const langSon = map.tiles.find(({ area }) => area === 'lang-son');
    expect([langSon?.rank, map.ranked]).toEqual([27, 61]);
    expect(
      tilesInOrder(map)
        .slice(0, 61)
        .map(({ rank }) => rank),
    ).not.toContain(undefined);
    expect(tilesInOrder(map)[0]?.rank).toBe(1);
    const withoutList = {
      ...portal,
      catalog: {
        ...portal.catalog,
        documents: new Map([...portal.catalog.documents].map(([id, one]) => [id, { ...one, wholeLists: [] }])),
      },
    };
    const unranked = tileMapOf(map.indicator, withoutList, map.period);
    expect(unranked?.ranked).toBeUndefined();
    expect(unranked?.tiles.map(({ rank }) => rank)).not.toContain(27);
  });

  it('shows the places that the source gives where it gives few values, the first of them strongest', () => {
    const map = mapOf('dti', '2022');
    expect([map.shows, map.ranked]).toEqual(['rank', undefined]);
    expect(map.classes.map((one) => [rankClassLabel(one, 63), one.count])).toEqual([
      ['hạng 1–13', 13],
      ['hạng 14–26', 13],
      ['hạng 27–39', 13],
      ['hạng 40–52', 13],
      ['hạng 53–63', 11],
    ]);
    expect(map.tiles.find(({ area }) => area === 'da-nang')?.tone).toBe(4);
    expect(tilesInOrder(map)[0]?.area).toBe('da-nang');
  });

  it('is none where fewer than half of the provinces have a figure, and where the portal lacks a province', () => {
    const local = portal.catalog.indicators.get('ban-chi-dao-cap-xa');
    expect(local && tileMapOf(local, portal)).toBeUndefined();
    const { indicator } = mapOf('papi-quan-tri-dien-tu-diem');
    const areas = new Map(portal.catalog.areas);
    areas.delete('ca-mau');
    expect(tileMapOf(indicator, { ...portal, catalog: { ...portal.catalog, areas } })).toBeUndefined();
  });

  it('has no tone for a province whose figures disagree, or whose figure is no one number', () => {
    const { indicator, period: year } = mapOf('papi-quan-tri-dien-tu-diem');
    const { catalog } = portal;
    const rows = catalog.ofIndicator(indicator.id);
    const observations = rows.observations.flatMap((row) => {
      if (row.period.text !== year.text) return [row];
      if (row.area === 'ha-noi') return [{ ...row, mark: '>' as const }];
      return row.area === 'ca-mau' ? [row, { ...row, value: { unscaled: 1, scale: 0 } }] : [row];
    });
    const map = tileMapOf(
      indicator,
      { ...portal, catalog: { ...catalog, ofIndicator: () => ({ ...rows, observations }) } },
      year,
    );
    expect(map?.unclassed).toBe(4);
    expect(map?.tiles.find(({ area }) => area === 'ha-noi')?.tone).toBeUndefined();
    expect(map?.tiles.find(({ area }) => area === 'ca-mau')?.tone).toBeUndefined();
  });

  it('counts who rose since the first year measured the same way', () => {
    const map = mapOf('papi-quan-tri-dien-tu-diem');
    const course = tileCourse(map, portal);
    expect([course?.since.text, course?.both, course?.risen]).toEqual(['2020', 61, 59]);
    expect(tileCourse(mapOf('dti', '2022'), portal)).toBeUndefined();
    expect(tileCourse(mapOf('papi-quan-tri-dien-tu-diem', '2019'), portal)).toBeUndefined();
  });
});
