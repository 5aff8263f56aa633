import { describe, expect, it } from 'vitest';
import { holdsOthers, sourceTerms } from '#core/site/source-terms.ts';
import { dataPackage } from '#files/data-package.ts';
import { dcatCatalogue } from '#files/dcat-catalogue.ts';
import { listTableFiles } from '#files/tables.ts';
import { termsText } from '#i18n/terms.ts';
import { dcatFaults } from '#tests/support/dcat-shapes.ts';
import { realPortal } from '#tests/support/real-portal.ts';

type Json = Record<string, unknown>;
const asJson = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

describe('the catalogue for open-data portals', () => {
  it('has what DCAT-AP asks of a catalogue, its datasets and their files', async () => {
    const catalogue = asJson(dcatCatalogue(await realPortal(), 'https://mau.vn/cong/'));
    expect(dcatFaults(catalogue)).toEqual([]);
    const datasets = catalogue['dcat:dataset'] as Json[];
    expect(datasets).toHaveLength(13);
    const files = datasets.flatMap((dataset) => dataset['dcat:distribution'] as Json[]);
    expect(files.map((file) => file['@id'])).toContain('https://mau.vn/cong/du-lieu/so-lieu.csv');
    const figures = datasets.find((dataset) => dataset['@id'] === 'https://mau.vn/cong/du-lieu/#cot-so-lieu');
    expect(figures?.['dct:temporal']).toMatchObject({ 'dcat:endDate': { '@value': expect.stringMatching(/^20/u) } });
  });

  it('gives CC BY to what is ours alone, and sends to the terms of each source where others have rows', async () => {
    const portal = await realPortal();
    const catalogue = asJson(dcatCatalogue(portal, 'https://mau.vn/'));
    const files = (catalogue['dcat:dataset'] as Json[]).flatMap((dataset) => dataset['dcat:distribution'] as Json[]);
    const termsOf = (name: string): Json =>
      files.find((file) => file['@id'] === `https://mau.vn/du-lieu/${name}`) ?? {};
    const ours = 'https://creativecommons.org/licenses/by/4.0/';
    for (const name of ['so-lieu.csv', 'so-lieu-excel.csv', 'muc-tieu.csv', 'tat-ca.zip']) {
      const file = termsOf(name);
      expect(file['dct:license'], name).toEqual({ '@id': 'https://mau.vn/du-lieu/#dieu-kien' });
      const rights = String(
        (file['dct:rights'] as { 'dct:description': { '@value': string } })['dct:description']['@value'],
      );
      for (const { licence, isAdministrative } of sourceTerms(portal.catalog))
        if (!isAdministrative) expect(rights).toContain(licence);
    }
    for (const name of ['chi-tieu.csv', 'dia-phuong.csv', 'nhiem-vu.csv'])
      expect(termsOf(name)['dct:license'], name).toEqual({ '@id': ours });
  });

  it.each<[string, (catalogue: Json) => void, string]>([
    ['without a publisher', (one) => delete one['dct:publisher'], 'dcat:Catalog has 0 × dct:publisher'],
    ['with a blank title', (one) => (one['dct:title'] = { '@value': '', '@language': 'vi' }), 'dct:title is no text'],
    [
      'with a file without a licence',
      (one) => {
        const [dataset = {}] = one['dcat:dataset'] as Json[];
        const [file = {}] = dataset['dcat:distribution'] as Json[];
        delete file['dct:license'];
      },
      'has 0 × dct:license',
    ],
    ['with a name of no vocabulary', (one) => (one['ten'] = 'x'), 'unknown property ten'],
  ])('is refused %s', async (_name, spoil, fault) => {
    const catalogue = asJson(dcatCatalogue(await realPortal(), 'https://mau.vn/'));
    spoil(catalogue);
    expect(dcatFaults(catalogue).join('\n')).toContain(fault);
  });
});

describe('the terms of reuse', () => {
  it('name every source that states its own, with its address, in the text and in the data package', async () => {
    const portal = await realPortal();
    const terms = sourceTerms(portal.catalog);
    const stated = [...portal.catalog.documents.values()].filter(({ licence }) => licence !== undefined);
    expect(stated.length).toBeGreaterThan(20);
    expect(terms.reduce((sum, { documents }) => sum + documents.length, 0)).toBe(portal.catalog.documents.size);
    expect(terms.reduce((sum, { rows }) => sum + rows, 0)).toBe(
      portal.catalog.observations.length + portal.catalog.targets.length,
    );
    const text = termsText(terms);
    for (const { id, licence, source } of stated) {
      expect(text).toContain(licence);
      expect(text).toContain(`- ${id}: `);
      expect(text).toContain(source);
    }
    const { sources, rights, resources } = dataPackage(listTableFiles(portal), portal) as {
      sources: { name: string; rights: string }[];
      rights: string;
      resources: { name: string; licenses?: { path: string }[] }[];
    };
    // The package's CC BY reaches no table with rows of other sources.
    expect(resources.filter(({ licenses }) => licenses?.[0]?.path === './#dieu-kien').map(({ name }) => name)).toEqual([
      'so-lieu',
      'muc-tieu',
    ]);
    expect(sources.map(({ name }) => name).sort()).toEqual(stated.map(({ id }) => id).sort());
    expect(rights).toContain('CC BY 4.0');
  });

  it('say nothing of other sources where there are none', () => {
    const free = { isAdministrative: true, licence: undefined, documents: [], rows: 3 };
    expect(termsText([free])).not.toContain('3. ');
  });

  it('are unknown, not free, where a page or the press states none', async () => {
    const portal = await realPortal();
    const documents = new Map(
      [...portal.catalog.documents].map(([id, one]) => [
        id,
        id === 'dan-tri-dti-2024' ? { ...one, licence: undefined } : one,
      ]),
    );
    const catalog = { ...portal.catalog, documents };
    const unknown = sourceTerms(catalog).find(
      ({ isAdministrative, licence }) => !isAdministrative && licence === undefined,
    );
    expect(unknown?.documents.map(({ id }) => id)).toEqual(['dan-tri-dti-2024']);
    expect(termsText(sourceTerms(catalog))).toContain('Cổng chưa rõ điều kiện dùng lại (1 nguồn, ');
    expect(holdsOthers([{ document: 'dan-tri-dti-2024' }], catalog)).toBe(true);
    expect(holdsOthers([{ document: 'bao-cao-ba-to-2024-q1' }], catalog)).toBe(false);
  });
});
