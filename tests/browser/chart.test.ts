import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { parse } from 'node-html-parser';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import type { ChartData } from '#charts/chart-data.ts';
import { comparisonChart } from '#charts/comparison-chart.ts';
import { type Plot, plotOf } from '#charts/plot.ts';
import { trendCharts } from '#charts/trend-chart.ts';
import { readPlot } from '#client/chart/read-table.ts';
import { seriesOf } from '#core/series.ts';
import { noBrowserReason } from '#tests/support/chromium.ts';
import { area, catalog, indicator, observation, period, target } from '#tests/support/rows.ts';
import { plainFiles, serveTests, testBrowser } from '#tests/support/served-portal.ts';
import { contentSecurityPolicy } from '../../src/policy.ts';

/** Six quarters with a gap, a zero, an open value and two figures that disagree. */
function line(): ChartData {
  const figures = [
    ['2022-Q4', '31.2'],
    ['2023-Q1', '0'],
    ['2023-Q3', '44.6'],
    ['2023-Q4', '50'],
    ['2024-Q2', '61.12'],
  ] as const;
  const observations = [
    ...figures.map(([ky, gia_tri]) => observation({ ky, gia_tri })),
    observation({ ky: '2024-Q1', gia_tri: '86.4', dau_so_sanh: '>' }),
    observation({ ky: '2023-Q4', gia_tri: '70', vi_tri: 'I.3', lan: '2' }),
  ];
  const [chart] = trendCharts({
    indicator: indicator(),
    series: seriesOf(observations, catalog({ observations })),
    areaNames: new Map([['bac-giang/lang-giang', 'huyện Lạng Giang']]),
    targets: [target({ dau_so_sanh: '>' })],
    sourceOf,
    figureHref: (row) => `/dia-phuong/${row.area}/#${row.anchor}`,
    csvHref: '/chi-tieu/thanh-toan.csv',
  });
  if (chart === undefined) throw new Error('no trend');
  return chart;
}

/** One area above the target, one below, one open, one without a figure. */
function bars(): ChartData {
  const ids = ['bac-giang/a', 'bac-giang/b', 'bac-giang/c', 'bac-giang/d'];
  const observations = [
    observation({ dia_phuong: 'bac-giang/a', gia_tri: '71.4' }),
    observation({ dia_phuong: 'bac-giang/b', gia_tri: '0' }),
    observation({ dia_phuong: 'bac-giang/c', gia_tri: '50', dau_so_sanh: '>' }),
  ];
  const all = catalog({
    observations,
    targets: ids.map((dia_phuong) => target({ dia_phuong, dau_so_sanh: '>' })),
    areas: [
      area({}),
      ...ids.map((id) => area({ id, ten: id.slice(-1).toUpperCase(), loai: 'huyen', truc_thuoc: 'bac-giang' })),
    ],
  });
  const chart = comparisonChart({
    indicator: indicator(),
    period: period('2024-Q1'),
    series: seriesOf(observations, all),
    areas: new Map(ids.map((id) => [id, { name: `huyện ${id.slice(-1).toUpperCase()}`, href: `/dia-phuong/${id}/` }])),
    pairingOf: (row) => all.pairings(row)[0],
    sourceOf,
    figureHref: () => undefined,
    csvHref: undefined,
  });
  if (chart === undefined) throw new Error('no comparison');
  return chart;
}

function sourceOf(row: { readonly place: string }): { document: string; text: string; href: string } {
  return { document: 'Báo cáo', text: `Báo cáo, mục ${row.place}`, href: '/van-ban/bao-cao/' };
}

const charts = { duong: line(), cot: bars() };
/** The colours a chart takes from its page. */
const tokens = `:root { --paper: #fff; --ink: #111; --soft: #555; --rule: #ccc; --hair: #eee; --accent: #23408e; --ok: #0f6b5c; --low: #9a4a00; --unclear: #555 }
@media (prefers-color-scheme: dark) { :root { --paper: #111; --ink: #eee; --soft: #aaa; --rule: #444; --hair: #222; --accent: #a9bcff; --ok: #6fd3bd; --low: #f0b06a; --unclear: #aaa } }`;

/** A page with both charts far down, under the portal's own policy, built by Astro as the portal is. */
async function buildPage(folder: string): Promise<void> {
  const source = join(projectFolder, 'src');
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  await mkdir(join(folder, 'src/components'));
  await cp(join(source, 'components/DataChart.astro'), join(folder, 'src/components/DataChart.astro'));
  await cp(join(source, 'url.ts'), join(folder, 'src/url.ts'));
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'src/tokens.css'), tokens);
  await writeFile(join(folder, 'src/charts.json'), JSON.stringify(charts));
  await writeFile(
    join(folder, 'src/pages/index.astro'),
    `---
import DataChart from '../components/DataChart.astro';
import '#styles/chart.css';
import '../tokens.css';
import charts from '../charts.json';
---
<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content={${JSON.stringify(contentSecurityPolicy)}}><title>Biểu đồ</title><link rel="icon" href="data:,"></head>
<body><h1>Biểu đồ</h1>{Array.from({ length: 60 }, () => <p>Dòng chữ.</p>)}{Object.entries(charts).map(([id, chart]) => <DataChart chart={chart} id={id} />)}</body></html>`,
  );
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    site: 'https://example.vn',
    trailingSlash: 'always',
    build: { inlineStylesheets: 'never' },
    vite: {
      build: { assetsInlineLimit: 0 },
      resolve: { alias: [{ find: /^#(charts|client|core|i18n|styles)\//, replacement: `${source}/$1/` }] },
    },
  });
}

/** Numbers of every drawn cell, row by row. */
const numbers = (plot: Plot): unknown[] =>
  plot.rows.map((row) => [
    row.label,
    ...row.cells.map((cell) => cell.values.map((value) => [value.value, value.shape, value.apart])),
  ]);

describe.skipIf(noBrowserReason !== undefined)('data-chart', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-chart-'));
    await buildPage(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const site = serveTests(() => plainFiles(() => join(folder, 'dist')));
  const { newPage } = testBrowser();

  /** A page that throws at what the console or the policy complains of. */
  async function open(options: BrowserContextOptions = {}): Promise<Page & { complaints: string[] }> {
    const page = Object.assign(await newPage({ viewport: { width: 800, height: 700 }, ...options }), {
      complaints: [] as string[],
    });
    page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
    page.on('pageerror', (error) => page.complaints.push(error.message));
    await page.goto(`${site.address}/`);
    return page;
  }

  async function drawn(page: Page, id: keyof typeof charts): Promise<void> {
    await page.locator(`#${id} .chart-plot`).scrollIntoViewIfNeeded();
    await page.locator(`#${id}[data-state="drawn"] canvas`).waitFor();
  }

  it('has in the cells of its table exactly the numbers of the chart', async () => {
    const html = parse(await readFile(join(folder, 'dist/index.html'), 'utf8'));
    for (const [id, chart] of Object.entries(charts)) {
      const plot = readPlot(html.querySelector(`#${id}`) as unknown as Parameters<typeof readPlot>[0]);
      const expected = chart.rows
        .filter((row) => chart.kind === 'line' || (row.cells[0]?.values.length ?? 0) > 0)
        .map((row) => [
          row.label,
          ...row.cells
            .filter((_, index) => chart.columns[index]?.role === 'value')
            .map((cell) => cell.values.map((value) => [value.value, value.shape, value.apart])),
        ]);
      expect(numbers(plot)).toEqual(expected);
      // The build draws from the chart what the browser draws from the table.
      expect(plot).toEqual(plotOf(chart));
      expect(plot.targets.map((one) => [one.value, one.words])).toEqual(
        chart.targets.filter((one) => one.drawn).map((one) => [one.value, one.words]),
      );
    }
  });

  it('loads its picture only near the screen, under the policy, without a shift or a complaint', async () => {
    const page = await open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.waitForTimeout(200);
    expect(await page.locator('canvas').count()).toBe(0);
    const before = await page.locator('#cot').evaluate((chart) => chart.getBoundingClientRect().top + scrollY);
    await drawn(page, 'duong');
    await drawn(page, 'cot');
    expect(loaded.filter((url) => /draw\.[^/]*js$/.test(url))).toHaveLength(1);
    expect(await page.locator('#cot').evaluate((chart) => chart.getBoundingClientRect().top + scrollY)).toBe(before);
    expect(page.complaints).toEqual([]);
  });

  it('is read by arrow keys from one tab stop, gaps and all, and left by Escape', async () => {
    const page = await open();
    await drawn(page, 'duong');
    await page.locator('#duong .chart-plot').focus();
    const status = page.locator('#duong [role="status"]');
    const hint = await status.textContent();
    const said: (string | null)[] = [];
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Home', 'ArrowRight']) {
      await page.keyboard.press(key);
      said.push(await status.textContent());
    }
    expect(said).toMatchInlineSnapshot(`
      [
        "Quý II/2024: 61,12%; mức giao năm 2024: trên 60%",
        "Quý I/2024: trên 86,4%; mức giao năm 2024: trên 60%",
        "Quý IV/2023: 50%; 70%",
        "Quý III/2023: 44,6%",
        "Quý IV/2022: 31,2%",
        "Quý I/2023: 0%",
      ]
    `);
    await page.keyboard.press('Escape');
    expect(await status.textContent()).toBe(hint);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('says the same under the pointer', async () => {
    const page = await open();
    await drawn(page, 'cot');
    const box = await page.locator('#cot canvas').boundingBox();
    if (box === null) throw new Error('no canvas');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 10);
    expect(await page.locator('#cot [role="status"]').textContent()).toMatchInlineSnapshot(
      `"Huyện B: 0%; mức giao trên 60%; còn thấp hơn mức giao cả năm 60 điểm % (số liệu quý I)"`,
    );
    await page.mouse.move(0, 0);
    expect(await page.locator('#cot [role="status"]').textContent()).toContain('phím mũi tên');
  });

  it('follows its column in both directions', async () => {
    const page = await open();
    await drawn(page, 'duong');
    for (const width of [360, 1280, 600]) {
      await page.setViewportSize({ width, height: 700 });
      await expect
        .poll(() =>
          page
            .locator('#duong canvas')
            .evaluate((canvas) => [
              canvas.clientWidth - (canvas.parentElement?.clientWidth ?? 0),
              canvas.clientHeight - (canvas.parentElement?.clientHeight ?? 0),
            ]),
        )
        .toEqual([0, 0]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

  it('redraws when the colour scheme changes, and prints', async () => {
    const page = await open();
    await drawn(page, 'duong');
    const image = (): Promise<string> =>
      page.locator('#duong canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await page.waitForTimeout(300);
    const light = await image();
    await page.waitForTimeout(300);
    expect(await image()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(image).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(image).toBe(light);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await expect.poll(() => page.locator('canvas').count()).toBe(1);
  });

  it('downloads a PNG of two pixels a point', async () => {
    const page = await open();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#cot .chart-png').click()]);
    expect(download.suggestedFilename()).toBe('cot.png');
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1920);
  });

  it('says so and keeps the table where the picture cannot be loaded', async () => {
    const page = await newPage();
    await page.route(/draw\.[^/]*js$/, (route) => route.abort());
    await page.goto(`${site.address}/`);
    await page.locator('#duong .chart-plot').scrollIntoViewIfNeeded();
    await page.locator('#duong .chart-failed').waitFor();
    expect(await page.locator('#duong .chart-failed').textContent()).toBe(
      'Không tải được biểu đồ; bảng bên dưới là đủ số liệu.',
    );
    expect(await page.locator('#duong tbody tr').count()).toBe(charts.duong.rows.length);
    expect(await page.locator('#duong .chart-plot').isVisible()).toBe(false);
  });

  it('takes no room for a picture without scripts', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('#duong .chart-plot').isVisible()).toBe(false);
    expect(await page.locator('#duong .chart-png').isVisible()).toBe(false);
    expect(await page.locator('#duong table').isVisible()).toBe(true);
  });
});
