import { describe, expect, it } from 'vitest';
import { sourceTerms } from '#core/site/source-terms.ts';
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
    const { sources, rights } = dataPackage(listTableFiles(portal), portal) as {
      sources: { name: string; rights: string }[];
      rights: string;
    };
    expect(sources.map(({ name }) => name).sort()).toEqual(stated.map(({ id }) => id).sort());
    expect(rights).toContain('CC BY 4.0');
  });

  it('say nothing of other sources where there are none', () => {
    expect(termsText([{ licence: undefined, documents: [], rows: 3 }])).not.toContain('3. ');
  });
});
