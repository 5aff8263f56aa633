import { describe, expect, it } from 'vitest';
import { parseRecords } from '#core/csv.ts';
import type { Observation } from '#core/model.ts';
import { cellsByName, type PackedTable } from '#core/packed-table.ts';
import { buildPortal } from '#core/site/portal.ts';
import { dataBesidePages } from '#files/beside-pages.ts';
import { rowTexts } from '#files/row-texts.ts';
import { tableFiles } from '#files/tables.ts';
import { realPortal } from '#tests/support/real-portal.ts';
import { catalog, observation } from '#tests/support/rows.ts';

type PageData = Readonly<Record<string, unknown>>;

function textOf(body: string | readonly Uint8Array[]): string {
  return typeof body === 'string' ? body : Buffer.concat(body).toString('utf8');
}

const tablesOf = (data: PageData): [name: string, table: PackedTable][] =>
  Object.entries(data).filter((entry): entry is [string, PackedTable] => Object.hasOwn(Object(entry[1]), 'columns'));

describe('the JSON beside pages of the record', () => {
  it('has every table with its columns named once and the cells of the downloads', async () => {
    const portal = await realPortal();
    const downloads = new Map<string, { readonly columns: readonly string[]; readonly lines: ReadonlySet<string> }>();
    for (const { path, body } of tableFiles(portal)) {
      const [, name] = /^du-lieu\/(.+)(?<!-excel)\.csv$/u.exec(path) ?? [];
      if (name === undefined) continue;
      const [columns = [], ...rows] = parseRecords(textOf(body).trimEnd());
      downloads.set(name, { columns, lines: new Set(rows.map((cells) => JSON.stringify(cells))) });
    }
    const seen = new Map<string, number>();
    for (const { path, body } of dataBesidePages(portal, () => true)) {
      if (!path.endsWith('.json')) continue;
      const tables = tablesOf(JSON.parse(textOf(body)) as PageData);
      expect(tables.length, path).toBeGreaterThan(4);
      for (const [name, { columns, rows }] of tables) {
        expect(new Set(rows.map((cells) => cells.length)).size, `${path} ${name}`).toBeLessThan(2);
        for (const cells of rows) expect(cells, `${path} ${name}`).toHaveLength(columns.length);
        const download = downloads.get(name);
        if (name === 'van-ban' || download === undefined) continue;
        const width = download.columns.length;
        expect(columns.slice(0, width), path).toEqual(download.columns);
        for (const cells of rows) expect(download.lines.has(JSON.stringify(cells.slice(0, width)))).toBe(true);
        seen.set(name, (seen.get(name) ?? 0) + rows.length);
      }
    }
    // A figure stands beside its area, its indicator and its document.
    expect(seen.get('so-lieu')).toBe(3 * portal.catalog.tables.observations.length);
    expect(seen.get('muc-tieu')).toBe(3 * portal.catalog.tables.targets.length);
  });

  it('names the documents of an area once, whatever the number of their rows', async () => {
    const portal = await realPortal();
    const file = [...dataBesidePages(portal, () => true)].find(
      ({ path }) => path === 'dia-phuong/bac-giang/lang-giang.json',
    );
    const { 'so-lieu': figures, 'van-ban': documents } = JSON.parse(textOf(file?.body ?? '')) as Record<
      string,
      PackedTable
    >;
    if (figures === undefined || documents === undefined) throw new Error('no tables');
    const sources = figures.rows.map((row) => cellsByName(figures)(row, 'van_ban_nguon'));
    const ids = documents.rows.map((row) => cellsByName(documents)(row, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(sources.length).toBeGreaterThan(ids.length);
    expect(sources.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the texts of a row', () => {
  it('are made once for all the files that it stands in', () => {
    let reads = 0;
    const row = new Proxy(observation({ ghi_la: '61,12%' }), {
      get: (target, name: keyof Observation) => {
        if (name === 'writtenAs') reads += 1;
        return target[name];
      },
    });
    const texts = rowTexts(buildPortal(catalog({ observations: [row] })));
    reads = 0;
    const made = [1, 2, 3].map(() => [
      texts.csv({ observations: [row], targets: [] }),
      texts.json('observations', [row], { headers: ['x'], cells: () => ['"'] }),
    ]);
    expect(new Set(made.map(([csv]) => csv)).size).toBe(1);
    expect(JSON.parse(made[2]?.[1] ?? '')).toMatchObject({ rows: [expect.arrayContaining(['61,12%', '"'])] });
    expect(reads).toBe(2);
  });
});
