import { describe, expect, it } from 'vitest';
import type { Observation } from '#core/model.ts';
import type { Portal } from '#core/site/portal.ts';
import { type AreaData, indicatorsOf, portalOfAreas } from '#core/site/published-portal.ts';
import { areaJson } from '#files/page-json.ts';
import { rowTexts } from '#files/row-texts.ts';
import { tableFiles } from '#files/tables.ts';
import {
  areaLabel,
  figurePeriod,
  figureWithUnit,
  goalArithmetic,
  goalLabel,
  goalStatus,
  longStatus,
  noteTexts,
  repeatLabel,
} from '#i18n/figure-words.ts';
import { sourceLabel } from '#i18n/source-words.ts';
import {
  type ComparisonState,
  comparePath,
  emptyState,
  readState,
  stateQuery,
  toggled,
} from '#views/comparison-state.ts';
import { comparisonView, sharedIndicators } from '#views/comparison-view.ts';
import { figureOf } from '#views/figure-view.ts';
import { realPortal } from '../../support/real-portal.ts';

const read = (query: string): ReturnType<typeof readState> => readState(new URLSearchParams(query));

describe('the address of a comparison', () => {
  const state: ComparisonState = {
    areas: ['bac-giang/lang-giang', 'lang-son'],
    indicators: ['so-hoa'],
    periods: ['2024-Q1', '2022-01/2022-09'],
  };

  it('stays readable and comes back the same', () => {
    expect(comparePath(state)).toBe(
      '/so-sanh/?dia-phuong=bac-giang/lang-giang,lang-son&chi-tieu=so-hoa&ky=2024-Q1,2022-01/2022-09',
    );
    expect(read(stateQuery(state))).toEqual({ state, faults: [] });
    expect(read('')).toEqual({ state: emptyState, faults: [] });
  });

  it('counts a repeated value once, and keeps what is no id out of every address that is fetched', () => {
    const { state: found, faults } = read(
      'dia-phuong=lang-son,lang-son,../../etc,a/b/c/d,__proto__&chi-tieu=%3Cscript%3E&ky=2024-Q9,hôm qua',
    );
    expect(found).toEqual({ areas: ['lang-son'], indicators: [], periods: [] });
    expect(faults).toEqual([
      { part: 'areas', reason: 'form', values: ['../../etc', 'a/b/c/d', '__proto__'] },
      { part: 'indicators', reason: 'form', values: ['<script>'] },
      { part: 'periods', reason: 'form', values: ['2024-Q9', 'hôm qua'] },
    ]);
  });

  it('holds eight areas and names the others', () => {
    const ids = Array.from({ length: 10 }, (_, number) => `tinh-${number}`);
    const { state: found, faults } = read(`dia-phuong=${ids.join(',')}`);
    expect(found.areas).toEqual(ids.slice(0, 8));
    expect(faults).toEqual([{ part: 'areas', reason: 'too-many', values: ids.slice(8) }]);
    expect(toggled(found, 'areas', 'tinh-9').areas).toEqual(ids.slice(0, 8));
    expect(toggled(found, 'areas', 'tinh-0').areas).toEqual(ids.slice(1, 8));
  });
});

/** The areas as the browser gets them: through the published JSON and CSV. */
function published(ids: readonly string[], portal: Portal): Portal {
  const file = [...tableFiles(portal)].find(({ path }) => path === 'du-lieu/chi-tieu.csv');
  const texts = rowTexts(portal);
  const indicators = indicatorsOf(Buffer.concat((file?.body ?? []) as readonly Uint8Array[]).toString('utf8'));
  return portalOfAreas(
    ids.map((id) => JSON.parse(areaJson(id, portal, texts)) as AreaData),
    indicators,
  );
}

describe('a comparison from published data', () => {
  it('says of every figure of the record what its own page says', async () => {
    const portal = await realPortal();
    const areas = [...portal.catalog.areas.keys()].filter((id) => portal.catalog.ofArea(id).observations.length > 0);
    const small = published(areas, portal);
    const said = (row: Observation, from: Portal): unknown => {
      const figure = figureOf([row], from);
      return {
        href: figure.href,
        value: figureWithUnit(figure.row, figure.indicator),
        status: longStatus(figure),
        goals: figure.goals.map((goal) => [
          goal.source.href,
          goalLabel(goal, figure),
          goalStatus(goal, figure.row, figure.indicator),
          goalArithmetic(goal, figure),
          goal.repeats.map((repeat) => [repeat.href, repeatLabel(repeat, goal)]),
        ]),
        period: figurePeriod(figure),
        area: areaLabel(figure),
        sources: figure.sources.map((source) => [source.href, sourceLabel(source)]),
        tone: figure.tone,
        notes: noteTexts(figure, 'cell'),
      };
    };
    const rows = areas.flatMap((id) => small.catalog.ofArea(id).observations);
    expect(rows).toHaveLength(portal.catalog.observations.length);
    for (const row of rows) {
      const own = portal.catalog.ofArea(row.area).observations.find(({ anchor }) => anchor === row.anchor);
      expect(own).toBeDefined();
      if (own !== undefined) expect(said(row, small)).toEqual(said(own, portal));
    }
  });

  it('keeps scopes apart and says why, names related indicators, and lists areas without a figure', async () => {
    const portal = await realPortal();
    const { catalog } = portal;
    const indicator = [...catalog.indicators.values()].find(
      ({ id }) =>
        new Set(
          catalog
            .ofIndicator(id)
            .observations.filter(({ kind }) => kind === 'thuc_hien')
            .map(({ scope, area }) => `${area}|${scope}`),
        ).size > 1 &&
        new Set(
          catalog
            .ofIndicator(id)
            .observations.filter(({ kind }) => kind === 'thuc_hien')
            .map(({ scope }) => scope),
        ).size > 1,
    );
    if (indicator === undefined) throw new Error('the record has no indicator with figures of two scopes');
    const areas = ['bac-giang/lang-giang', 'quang-ngai/ba-to', 'bac-giang', 'lang-son'];
    const view = comparisonView(
      { areas, indicators: [indicator.id, 'la-lung'], periods: [] },
      published(areas, portal),
    );
    expect(view.indicators.map(({ id }) => id)).toEqual([indicator.id]);
    expect(view.indicators[0]?.apart.join(' ')).toContain('đếm những đơn vị khác nhau, nên để riêng');
    expect(view.indicators[0]?.missing).toMatch(/^Cổng chưa có văn bản nêu chỉ tiêu này của /u);
    expect(view.notes.join(' ')).toContain('khác cấp');
    const related = [...catalog.indicators.values()].find((one) =>
      one.related.some((id) => catalog.indicators.has(id)),
    );
    const pair = comparisonView(
      { areas, indicators: [related?.id ?? '', related?.related[0] ?? ''], periods: [] },
      published(areas, portal),
    );
    expect(pair.indicators[0]?.apart.join(' ')).toContain(
      `Không vẽ chung với “${catalog.indicators.get(related?.related[0] ?? '')?.shortName ?? ''}”`,
    );
  });

  it('shows the chosen periods alone, and offers what most areas have first', async () => {
    const portal = await realPortal();
    const areas = ['bac-giang/lang-giang', 'lang-son'];
    const small = published(areas, portal);
    const indicators = ['ho-co-internet-cap-quang'];
    const all = comparisonView({ areas, indicators, periods: [] }, small);
    expect(all.periods.length).toBeGreaterThan(1);
    const [first] = all.periods;
    const one = comparisonView({ areas, indicators, periods: [first?.text ?? ''] }, small);
    expect(new Set(one.records.observations.map(({ period }) => period.text))).toEqual(new Set([first?.text]));
    expect(one.periods).toEqual(all.periods);
    const shared = sharedIndicators(areas, small);
    expect(shared.rows.every(({ cells }) => cells.filter((cell) => cell !== undefined).length === 2)).toBe(true);
    expect(shared.rows.find(({ id }) => id === 'ho-co-internet-cap-quang')?.cells).toEqual([
      { value: '> 86,4%', period: 'Quý I/2024' },
      { value: '80,6%', period: '9 tháng đầu năm 2024' },
    ]);
  });

  it('says first what two provinces share, and draws a row for each where their periods differ', async () => {
    const portal = await realPortal();
    const areas = ['lang-son', 'bac-giang'];
    const small = published(areas, portal);
    expect(sharedIndicators(areas, small).lede).toBe(
      'Tỉnh Lạng Sơn và tỉnh Bắc Giang cùng có số của 11 chỉ tiêu: 2 do các nơi ấy báo cáo, 9 do bên ngoài đánh giá.',
    );
    // Values of one year are told before values of two.
    expect(sharedIndicators(areas, small).rows.map(({ id }) => id)).toEqual([
      'papi-quan-tri-dien-tu-diem',
      'papi-cong-thong-tin-dien-tu',
      'papi-tiep-can-internet',
      'papi-phuc-dap-qua-mang',
      'dti',
      'dti-chinh-quyen-so',
      'dti-kinh-te-so',
      'dti-xa-hoi-so',
      'ung-dung-cntt-cap-tinh',
      'chi-tieu-chua-hoan-thanh',
      'ho-co-internet-cap-quang',
    ]);
    const [chart] = comparisonView({ areas, indicators: ['ho-co-internet-cap-quang'], periods: [] }, small)
      .indicators[0]?.charts ?? [undefined];
    expect(chart?.rows.map(({ label }) => label)).toEqual([
      'Tỉnh Lạng Sơn, 9 tháng đầu năm 2024',
      'Tỉnh Bắc Giang, 9 tháng đầu năm 2022',
    ]);
    const pillar = sharedIndicators(areas, small).rows.find(({ id }) => id === 'dti-chinh-quyen-so');
    expect(pillar?.cells.map((cell) => cell?.value)).toEqual(['thứ 18/63', 'thứ 7/63']);
    expect(sharedIndicators(['lang-son'], small).lede).toBe('Đã chọn tỉnh Lạng Sơn. Chọn thêm một nơi để so.');
  });
});
