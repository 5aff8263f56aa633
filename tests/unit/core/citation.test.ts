import { describe, expect, it } from 'vitest';
import { bibtexOf, type CitedWork, cslOf, revisionOf, rowRevision } from '#core/citation.ts';
import { observation, target } from '#tests/support/rows.ts';

const work: CitedWork = {
  key: 'so-theo-doi-lang-giang',
  title: 'Lạng Giang',
  site: 'Sổ theo dõi',
  authors: [],
  year: undefined,
  operator: undefined,
  address: 'https://vi.du/dia-phuong/lang_giang/#f-1',
  revision: '0a1b2c3d4',
  sources: undefined,
  accessed: undefined,
};
const whole: CitedWork = { ...work, operator: 'Nhóm A & B', sources: 'Báo cáo số 48/BC-UBND', accessed: '2025-03-01' };

describe('a work as BibTeX', () => {
  it('has what is known and no more', () => {
    expect(bibtexOf(work)).toBe(
      '@misc{so-theo-doi-lang-giang,\n  title = {{Lạng Giang}},\n  howpublished = {Sổ theo dõi},\n  version = {0a1b2c3d4},\n  url = {https://vi.du/dia-phuong/lang_giang/#f-1},\n  language = {vietnamese},\n}\n',
    );
    expect(bibtexOf(whole)).toBe(
      '@misc{so-theo-doi-lang-giang,\n  author = {{Nhóm A \\& B}},\n  title = {{Lạng Giang}},\n  howpublished = {Sổ theo dõi},\n  version = {0a1b2c3d4},\n  url = {https://vi.du/dia-phuong/lang_giang/#f-1},\n' +
        '  urldate = {2025-03-01},\n  note = {Báo cáo số 48/BC-UBND},\n  language = {vietnamese},\n}\n',
    );
  });

  it.each([
    ['90% & 5$', '90\\% \\& 5\\$'],
    ['#1_a', '\\#1\\_a'],
    ['{x}', '\\{x\\}'],
    ['a\\b', 'a\\textbackslash{}b'],
    ['~90^2', '\\textasciitilde{}90\\textasciicircum{}2'],
  ])('%s stands as %s wherever text stands', (text, tex) => {
    const bibtex = bibtexOf({ ...whole, title: text, site: text, operator: text, sources: text });
    for (const line of [`author = {{${tex}}}`, `title = {{${tex}}}`, `howpublished = {${tex}}`, `note = {${tex}}`])
      expect(bibtex).toContain(`  ${line},\n`);
  });
});

describe('a work that is taken from documents', () => {
  const taken = { ...whole, authors: ['UBND huyện Lạng Giang', 'A & B'], year: '2024' };

  it('is by those who issued them, in the year of the newest, published by the site', () => {
    const bibtex = bibtexOf(taken);
    for (const line of [
      'author = {{UBND huyện Lạng Giang} and {A \\& B}}',
      'year = {2024}',
      'publisher = {{Nhóm A \\& B}}',
    ])
      expect(bibtex).toContain(`  ${line},\n`);
    expect(JSON.parse(cslOf(taken))).toMatchObject([
      {
        author: [{ literal: 'UBND huyện Lạng Giang' }, { literal: 'A & B' }],
        issued: { 'date-parts': [[2024]] },
        publisher: 'Nhóm A & B',
      },
    ]);
  });
});

describe('a work as CSL-JSON', () => {
  it('has what is known and no more', () => {
    const least = {
      id: work.key,
      type: 'webpage',
      title: 'Lạng Giang',
      'container-title': 'Sổ theo dõi',
      version: '0a1b2c3d4',
      URL: work.address,
      language: 'vi',
    };
    expect(JSON.parse(cslOf(work))).toEqual([least]);
    expect(JSON.parse(cslOf(whole))).toEqual([
      {
        ...least,
        author: [{ literal: 'Nhóm A & B' }],
        accessed: { 'date-parts': [[2025, 3, 1]] },
        note: 'Báo cáo số 48/BC-UBND',
      },
    ]);
    expect(cslOf(work)).toMatch(/^\[\n {2}\{\n {4}"id": .*\n\]\n$/su);
  });
});

describe('the edition of rows', () => {
  const [first, second] = [observation(), observation({ pham_vi: 'cap-xa', gia_tri: '70' })];

  it('is nine letters and digits, the same in whichever order and file the rows stand', () => {
    const edition = revisionOf([
      ['observations', [first, second]],
      ['targets', [target()]],
    ]);
    expect(edition).toMatch(/^[0-9a-z]{9}$/);
    expect(
      revisionOf([
        ['targets', [target()]],
        ['observations', [{ ...second, file: 'khac.csv', row: 9 }, first]],
      ]),
    ).toBe(edition);
  });

  it('is another as soon as a cell or a row is', () => {
    const rows = [
      [first, second],
      [first],
      [first, first],
      [first, { ...second, note: 'x' }],
      [observation({ gia_tri: '61.1' }), second],
      [],
    ];
    expect(new Set(rows.map((some) => revisionOf([['observations', some]]))).size).toBe(rows.length);
  });

  it('leaves blank cells out of a row, tells its columns apart, and does not let cells run together', () => {
    const digest = (row: object): string => rowRevision('observations', row);
    expect(digest({ ...first, note: '' })).toBe(digest(first));
    expect(revisionOf([['observations', [first]]])).not.toBe(revisionOf([['observations', [second]]]));
    const rows = [
      { place: '1' },
      { note: '1' },
      { place: '1', note: '2' },
      { place: '12' },
      { place: '1ghi_chu=2' },
      {},
    ];
    expect(new Set(rows.map(digest)).size).toBe(rows.length);
  });
});
