import { describe, expect, it } from 'vitest';
import { changeProblems, type FigureChange, figureChanges, rowChanges, type State } from '#core/changes.ts';
import type { Revision, Tables } from '#core/model.ts';
import { area, catalog, indicator, observation, problemLine, rowsOf, target, task } from '#tests/support/rows.ts';

const tablesOf = (rows: Partial<Tables>): Tables => catalog({ areas: [], indicators: [], ...rows }).tables;
const reason = (
  anchor: string,
  more: { readonly table?: string; readonly date?: string; readonly basis?: string } = {},
): Revision => {
  const [row] = rowsOf(
    'revisions',
    `ngay,bang,neo,cu,moi,loai,can_cu\n${more.date ?? '2024-05-10'},${more.table ?? 'so-lieu'},${anchor},61.12,62,cong_nhap_sai,${more.basis ?? 'Gõ nhầm'}\n`,
  );
  if (row === undefined) throw new Error('no row');
  return row;
};
const cells = ({ table, figure, cells: changed, reason: told }: FigureChange): string =>
  `${table} ${figure.anchor}: ${changed.map(({ column, before, after }) => `${column} ${before}>${after}`).join(', ')} (${told?.basis ?? '-'})`;

const figure = observation();
const goal = target();

describe('figures that change', () => {
  it('none where what they say is the same, however precisely their place, note or file is told', () => {
    const after = [
      { ...observation({ vi_tri: 'I.9', ghi_chu: 'xem lại', ghi_la: '61,12%' }), file: 'khac.csv', row: 7 },
    ];
    expect(
      figureChanges(
        tablesOf({ observations: [figure], targets: [goal] }),
        tablesOf({ observations: after, targets: [goal] }),
      ),
    ).toEqual({ added: [], changed: [], removed: [] });
  });

  it.each<[string, Parameters<typeof observation>[0], Parameters<typeof observation>[0], string]>([
    ['its value', {}, { gia_tri: '61.13' }, 'gia_tri 61.12>61.13'],
    ['digits that it was printed with', { gia_tri: '61.1' }, { gia_tri: '61.10' }, 'gia_tri 61.1>61.10'],
    ['its mark', {}, { dau_so_sanh: '>' }, 'dau_so_sanh >>'],
    ['the end of its range', {}, { gia_tri_den: '70' }, 'gia_tri_den >70'],
    ['its fraction', { tu_so: '11', mau_so: '18' }, { tu_so: '12', mau_so: '19' }, 'tu_so 11>12, mau_so 18>19'],
    [
      'its rank',
      { xep_hang: '4', tong_so_xep_hang: '9', xep_hang_trong: 'bac-giang' },
      { xep_hang: '3', tong_so_xep_hang: '10', xep_hang_trong: 'ca-nuoc', thay_doi_hang: '-1' },
      'xep_hang 4>3, tong_so_xep_hang 9>10, xep_hang_trong bac-giang>ca-nuoc, thay_doi_hang >-1',
    ],
  ])('tell %s', (_, before, after, changed) => {
    const {
      added,
      changed: found,
      removed,
    } = figureChanges(
      tablesOf({ observations: [observation(before)] }),
      tablesOf({ observations: [observation(after)] }),
    );
    expect([added, removed, found.map(cells)]).toEqual([[], [], [`observations ${figure.anchor}: ${changed} (-)`]]);
  });

  it('tell of a target its level and its deadline', () => {
    const after = target({ gia_tri: '65', gia_tri_den: '70', dau_so_sanh: '~', thoi_han: '2024-12-31' });
    const { changed } = figureChanges(
      tablesOf({ targets: [goal] }),
      tablesOf({ targets: [{ ...after, anchor: goal.anchor }] }),
    );
    expect(changed.map(cells)).toEqual([
      `targets ${goal.anchor}: thoi_han >2024-12-31, dau_so_sanh >~, gia_tri 60>65, gia_tri_den >70 (-)`,
    ]);
  });

  it('come and go by their keys, a removed one with all that it said', () => {
    const other = observation({ pham_vi: 'cap-xa' });
    const { added, changed, removed } = figureChanges(
      tablesOf({ observations: [figure], targets: [goal] }),
      tablesOf({ observations: [other] }),
    );
    expect(added).toEqual([{ table: 'observations', figure: other }]);
    expect(changed).toEqual([]);
    expect(removed.map(cells)).toEqual([
      `observations ${figure.anchor}: gia_tri 61.12> (-)`,
      `targets ${goal.anchor}: gia_tri 60> (-)`,
    ]);
  });

  it('take a reason that is new, is about that figure of that table, and the newest of several', () => {
    const after = { observations: [observation({ gia_tri: '62' })] };
    const reasonIn = (before: Revision[], now: Revision[]): string | undefined =>
      figureChanges(tablesOf({ observations: [figure], revisions: before }), tablesOf({ ...after, revisions: now }))
        .changed[0]?.reason?.basis;
    const fit = reason(figure.anchor);
    expect(reasonIn([], [fit])).toBe('Gõ nhầm');
    expect(reasonIn([{ ...fit, file: 'khac.csv', row: 9 }], [fit])).toBeUndefined();
    expect(reasonIn([fit], [fit, reason(figure.anchor, { date: '2024-05-11', basis: 'lần hai' })])).toBe('lần hai');
    expect(
      reasonIn([], [reason(goal.anchor, { table: 'muc-tieu' }), reason(figure.anchor, { table: 'muc-tieu' })]),
    ).toBeUndefined();
    const gone = figureChanges(
      tablesOf({ targets: [goal] }),
      tablesOf({ revisions: [reason(goal.anchor, { table: 'muc-tieu' })] }),
    );
    expect(gone.removed.map(({ reason: told }) => told?.basis)).toEqual(['Gõ nhầm']);
  });
});

describe('rows that change', () => {
  it('of every table: added, changed and removed ones, whatever their order and place in files', () => {
    const before = tablesOf({
      areas: [area({}), area({ id: 'bac-giang/lang-giang', ten: 'Lạng Giang', loai: 'huyen' })],
      observations: [figure],
      tasks: [task(), task({ id: 'viec-2' })],
    });
    const after = tablesOf({
      areas: [
        { ...area({ id: 'bac-giang/lang-giang', ten: 'Lạng Giang', loai: 'huyen' }), file: 'khac.csv', row: 2 },
        area({}),
      ],
      observations: [observation({ ghi_chu: 'xem lại' }), observation({ lan: '2' })],
      tasks: [task({ noi_dung: 'Khác' })],
    });
    expect(rowChanges(before, before)).toEqual([]);
    expect(
      rowChanges(before, after).map(
        ({ table, row }) =>
          `${table} ${'anchor' in row ? `${String(row.anchor)} ${'note' in row ? String(row.note) : ''}` : 'id' in row ? String(row.id) : ''}`,
      ),
    ).toEqual([
      `observations ${figure.anchor} xem lại`,
      `observations ${observation({ lan: '2' }).anchor} undefined`,
      'tasks viec-1',
      'tasks viec-2',
    ]);
  });
});

describe('what may not change in silence', () => {
  const state = (rows: Partial<Tables>, ...documents: string[]): State => ({
    tables: tablesOf(rows),
    documents: new Set(documents),
  });
  const told = (before: State, after: State): string[] => changeProblems(before, after).map(problemLine);

  it('a figure, unless a reason says why', () => {
    const changed = observation({ gia_tri: '62' });
    expect(told(state({ observations: [figure] }), state({ observations: [changed] }))).toEqual([
      `error across/changed-without-reason observations.csv:2 gia_tri "62" {"anchor":"${figure.anchor}","was":"61.12","removed":0}`,
    ]);
    expect(
      told(state({ observations: [figure] }), state({ observations: [changed], revisions: [reason(figure.anchor)] })),
    ).toEqual([]);
    expect(told(state({ targets: [goal] }), state({}))).toEqual([
      `error across/changed-without-reason targets.csv "60" {"anchor":"${goal.anchor}","was":"60","removed":1}`,
    ]);
    expect(
      told(state({ targets: [goal] }), state({ revisions: [reason(goal.anchor, { table: 'muc-tieu' })] })),
    ).toEqual([]);
    expect(told(state({}), state({ observations: [figure] }))).toEqual([]);
  });

  it('an address of an area, an indicator or a document', () => {
    const before = state(
      {
        areas: [
          area({ den_ngay: '2025-06-30' }),
          area({ tu_ngay: '2025-07-01' }),
          area({ id: 'ha-noi', ten: 'Hà Nội' }),
        ],
        indicators: [indicator()],
      },
      'bao-cao',
      'ke-hoach',
    );
    expect(
      told(
        before,
        state({ areas: [area({ id: 'ha-noi', ten: 'Thủ đô' }), area({ id: 'hue', ten: 'Huế' })] }, 'ke-hoach', 'moi'),
      ),
    ).toEqual([
      'error across/address-removed dia-phuong.csv id "bac-giang"',
      'error across/address-removed chi-tieu.csv id "thanh-toan"',
      'error across/address-removed van-ban/bao-cao.mdx "bao-cao"',
    ]);
    expect(told(before, before)).toEqual([]);
  });

  it.each<[number, number, boolean]>([
    [3, 0, true],
    [2, 0, false],
    [15, 12, false],
    [14, 11, true],
    [20, 16, false],
    [20, 15, true],
    [20, 25, false],
  ])('rows of a table: %i, now %i: %s', (was, is, isTold) => {
    const tasks = (count: number): State =>
      state({ tasks: Array.from({ length: count }, (_, at) => task({ id: `viec-${at}` })) });
    expect(told(tasks(was), tasks(is))).toEqual(
      isTold ? [`warning across/rows-fell nhiem-vu/ {"was":${was},"is":${is}}`] : [],
    );
  });

  it('rows of a table that is one file, under its name', () => {
    const provinces = ['ha-noi', 'hue', 'lao-cai'].map((id) => area({ id }));
    expect(told(state({ areas: provinces }), state({})).at(-1)).toBe(
      'warning across/rows-fell dia-phuong.csv {"was":3,"is":0}',
    );
  });
});
