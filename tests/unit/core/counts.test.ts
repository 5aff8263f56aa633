import { describe, expect, it } from 'vitest';
import { countsOf } from '#core/counts.ts';
import { parseRecords } from '#core/csv.ts';
import type { Portal } from '#core/site/portal.ts';
import { buildPortal } from '#core/site/portal.ts';
import { recordCounts } from '#core/site/record-of.ts';
import { tableFiles } from '#files/tables.ts';
import { countNames } from '#i18n/count-words.ts';
import { formatInteger } from '#i18n/format.ts';
import { realPortal } from '#tests/support/real-portal.ts';
import { catalog, indicator, observation, target, task } from '#tests/support/rows.ts';
import { areaView } from '#views/area-view.ts';
import { documentCounts } from '#views/document-view.ts';
import { areaEmbed } from '#views/embed-view.ts';
import { homeView } from '#views/home-view.ts';
import { pictures } from '#views/pictures.ts';

function publishedRows(portal: Portal): Map<string, Record<string, string>[]> {
  const found = new Map<string, Record<string, string>[]>();
  for (const { path, body } of tableFiles(portal)) {
    const text = (body as readonly Uint8Array[]).map((part) => new TextDecoder().decode(part)).join('');
    const [header = [], ...rows] = parseRecords(text.trimEnd());
    found.set(
      path,
      rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))),
    );
  }
  return found;
}

/** "1.234 số liệu" in a line of counts. */
const said = (text: string, name: string): number =>
  Number(new RegExp(`([\\d.]+) ${name}`, 'u').exec(text)?.[1]?.replaceAll('.', '') ?? 0);

describe('what an area says of itself and what others measure', () => {
  const indicators = [indicator(), indicator({ id: 'papi', nguon_do: 'danh_gia_ngoai', don_vi_tinh: 'điểm' })];
  const own = observation();
  const measured = observation({ chi_tieu: 'papi', gia_tri: '3.1', ky: '2025' });

  it('are never added up', () => {
    const portal = catalog({ indicators, observations: [own, measured], targets: [target()], tasks: [task()] });
    expect(countsOf(portal, portal)).toEqual({ figures: 1, outside: 1, levels: 1, tasks: 1 });
  });

  it('never share a frame: the area speaks, and only where it says nothing the measure does, under its name', () => {
    const embed = (observations: readonly (typeof own)[]): { note: string; values: (string | undefined)[] } => {
      const shown = areaEmbed(
        { kind: 'area', area: own.area },
        buildPortal(catalog({ indicators, observations: [...observations] })),
      );
      return { note: shown?.note ?? '', values: shown?.figures.map(({ row }) => row.indicator) ?? [] };
    };
    expect(embed([own, measured])).toEqual({ note: 'Kết quả quý I/2024: 1 số liệu.', values: [own.indicator] });
    const alone = embed([measured]);
    expect(alone.values).toEqual(['papi']);
    expect(alone.note).toMatch(/^Đánh giá từ bên ngoài, năm 2025: 1 số đo;/u);
  });
});

describe('the counts of the record', () => {
  it('are the same on the first page, in the card, beside documents, on pages of areas and in the downloads', async () => {
    const portal = await realPortal();
    const { catalog: record } = portal;
    const counts = recordCounts(portal);
    const tables = publishedRows(portal);
    const rows = (name: string): Record<string, string>[] => tables.get(`du-lieu/${name}.csv`) ?? [];
    const outsideIndicators = new Set(
      rows('chi-tieu')
        .filter((row) => row['nguon_do'] === 'danh_gia_ngoai')
        .map((row) => row['id']),
    );
    const figures = rows('so-lieu');
    expect({
      figures: figures.filter((row) => !outsideIndicators.has(row['chi_tieu'])).length,
      outside: figures.filter((row) => outsideIndicators.has(row['chi_tieu'])).length,
      levels: new Set(
        rows('muc-tieu').map(
          (row) =>
            ['chi_tieu', 'dia_phuong', 'pham_vi', 'loai_muc_tieu'].map((name) => row[name]).join() +
            (row['ky'] || row['thoi_han']),
        ),
      ).size,
      tasks: rows('nhiem-vu').length,
      points: rows('doi-chieu').length,
      documents: record.documents.size,
      areas: counts.areas,
      indicators: new Set([...figures, ...rows('muc-tieu')].map((row) => row['chi_tieu'])).size,
    }).toEqual(counts);
    const home = homeView(portal);
    expect(home.pointCount).toBe(counts.points);
    expect(home.tasks.total).toBe(counts.tasks);

    const cards = [...pictures(portal, 'https://mau.vn/')].filter((picture) => picture.kind === 'card');
    const factsOf = (path: string): Record<string, string> =>
      Object.fromEntries(
        cards
          .filter((one) => one.path === path)
          .flatMap(({ card }) => card.facts.map(({ label, value }) => [label, value])),
      );
    expect(factsOf('hinh/trang-chu.png')).toMatchObject({
      [countNames.figures]: formatInteger(counts.figures),
      [countNames.outside]: formatInteger(counts.outside),
    });

    const sum = (texts: readonly string[], name: string): number =>
      texts.reduce((total, text) => total + said(text, name), 0);
    const documents = [...record.documents.keys()].map((id) => documentCounts(id, portal));
    expect(sum(documents, 'số liệu')).toBe(counts.figures);
    expect(sum(documents, 'số đo từ bên ngoài')).toBe(counts.outside);
    expect(sum(documents, 'nhiệm vụ')).toBe(counts.tasks);
    for (const id of record.documents.keys()) {
      const facts = factsOf(`hinh/van-ban/${id}.png`);
      if (Object.keys(facts).length > 0)
        expect(said(documentCounts(id, portal), 'số liệu')).toBe(
          said(`${facts[countNames.figures] ?? 0} số liệu`, 'số liệu'),
        );
    }

    let [own, outside] = [0, 0];
    for (const area of record.areas.values()) {
      const view = areaView(area, portal);
      const shown = view.outside === undefined ? 0 : countsOf(record.ofArea(area.id), record).outside;
      own += countsOf(record.ofArea(area.id), record).figures;
      outside += shown;
      for (const { href, note } of view.children)
        expect(said(note, 'số liệu'), href).toBe(
          countsOf(record.ofArea(href.replace(/^\/dia-phuong\/|\/$/gu, '')), record).figures,
        );
    }
    expect([own, outside]).toEqual([counts.figures, counts.outside]);
  });
});
