import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '#core/catalog.ts';
import { finishObservation, finishTarget } from '#core/check-files.ts';
import {
  type FigureEvent,
  type FigureHistory,
  type FileEdition,
  historyBuilder,
  type PlainStatus,
} from '#core/history.ts';
import type { AreaRow, Observation, Revision, Target } from '#core/model.ts';
import { revisionsLede } from '#i18n/revisions.ts';
import { catalog, document, observation, rowsOf, target } from '#tests/support/rows.ts';
import { runs } from '#tests/support/runs.ts';

/** Texts of files by their paths; the folder names the table. */
type Edition = Readonly<Record<string, string>>;

const figuresHeader =
  'chi_tieu,dia_phuong,pham_vi,ky,dau_so_sanh,gia_tri,tu_so,mau_so,loai_so_lieu,van_ban_nguon,vi_tri,thay_the\n';
const goalsHeader = 'chi_tieu,dia_phuong,pham_vi,ky,thoi_han,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\n';
const reasonsHeader = 'ngay,bang,neo,cu,moi,loai,can_cu,ghi_chu\n';
const figure = (
  value: string,
  {
    scope = '',
    period = '2024',
    mark = '',
    document: source = 'bao-cao',
    place = 'I.2',
    replaces = '',
    fraction = ',',
  } = {},
): string =>
  `thanh-toan,bac-giang/lang-giang,${scope},${period},${mark},${value},${fraction},thuc_hien,${source},${place},${replaces}\n`;
const goal = (
  value: string,
  { scope = '', period = '2024', deadline = '', document: source = 'bao-cao' } = {},
): string => `thanh-toan,bac-giang/lang-giang,${scope},${period},${deadline},${value},duoc_giao,${source},I.2\n`;
const figures = (...rows: string[]): string => figuresHeader + rows.join('');
const goals = (...rows: string[]): string => goalsHeader + rows.join('');

const anchor = observation({ ky: '2024' }).anchor;
const goalAnchor = target().anchor;
const reason = (
  before: string,
  after: string,
  basis: string,
  { table = 'so-lieu', of = anchor, date = '2024-05-10', note = '' } = {},
): string => `${date},${table},${of},${before},${after},cong_nhap_sai,${basis},${note}\n`;
const reasons = (...rows: string[]): string => reasonsHeader + rows.join('');

const tableOf = (path: string): FileEdition['table'] =>
  path.startsWith('so-lieu') ? 'observations' : path.startsWith('muc-tieu') ? 'targets' : 'revisions';

function catalogOf(edition: Edition, areas?: AreaRow[]): Catalog {
  const rows = { observations: [] as Observation[], targets: [] as Target[], revisions: [] as Revision[] };
  for (const [path, text] of Object.entries(edition)) {
    const table = tableOf(path);
    if (table === 'observations')
      rows.observations.push(...rowsOf(table, text).map((row) => finishObservation(row, true)));
    else if (table === 'targets') rows.targets.push(...rowsOf(table, text).map(finishTarget));
    else rows.revisions.push(...rowsOf(table, text));
  }
  return catalog({ ...rows, ...(areas === undefined ? {} : { areas }) }, [
    document(),
    document({ id: 'bao-cao-2', date: '2024-08-01' }),
  ]);
}

/** Editions from the oldest to what stands now, the days they were committed on; `undefined` for what is not committed. */
function historyOf(
  editions: readonly (readonly [day: string | undefined, files: Edition, documents?: readonly string[]])[],
  { aliases = new Map<string, string>(), isCut = false } = {},
): FigureHistory {
  const newest = editions.at(-1);
  if (newest === undefined) throw new Error('no edition');
  const builder = historyBuilder(catalogOf(newest[1]), aliases);
  for (let at = editions.length - 1; at > 0; at -= 1) {
    const [[, old], [time, now, documents = []]] = [editions[at - 1], editions[at]] as [
      (typeof editions)[number],
      (typeof editions)[number],
    ];
    const files = [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((path) => old[path] !== now[path])
      .map((path) => ({ table: tableOf(path), before: old[path], after: now[path] }));
    builder.step({ time, files, documents });
  }
  if (!isCut) builder.oldest(editions[0]?.[0] ?? '');
  return builder.result(isCut ? 'cut' : 'whole');
}

const said = (status: PlainStatus | undefined): string =>
  status === undefined ? '-' : `${status.outcome} ${status.timing ?? ''}`;
const line = ({
  time,
  kind,
  table,
  scope,
  period,
  document: source,
  cells,
  reason: told,
  turns,
}: FigureEvent): string =>
  [
    `${time ?? 'now'} ${kind} ${table} ${[scope, period, source].filter((part) => part !== undefined).join(' ')}`,
    cells.map(({ column, before, after }) => `${column} ${before}>${after}`).join(' '),
    told?.basis ?? '-',
    ...turns.map(({ before, after }) => `${said(before)}>${said(after)}`),
  ].join(' | ');
const lines = (...args: Parameters<typeof historyOf>): string[] => historyOf(...args).events.map(line);
const [path, goalsPath, reasonsPath] = ['so-lieu/a.csv', 'muc-tieu/a.csv', 'dieu-chinh.csv'];
const one = (text: string): Edition => ({ [path]: text });

describe('a figure through its editions', () => {
  it('that changed is told with what it was, where it stands and what it turned', () => {
    const [event, ...more] = historyOf([
      ['d1', { ...one(figures(figure('61'))), [goalsPath]: goals(goal('60')) }],
      ['d2', { ...one(figures(figure('59'))), [goalsPath]: goals(goal('60')) }],
    ]).events;
    expect(more).toEqual([]);
    expect(event).toEqual({
      id: event?.id,
      time: 'd2',
      kind: 'changed',
      table: 'observations',
      anchor,
      area: 'bac-giang/lang-giang',
      indicator: 'thanh-toan',
      scope: undefined,
      period: '2024',
      document: 'bao-cao',
      cells: [{ column: 'gia_tri', before: '61', after: '59' }],
      reason: undefined,
      turns: [
        {
          anchor,
          area: 'bac-giang/lang-giang',
          indicator: 'thanh-toan',
          before: { outcome: 'dat', timing: 'het_ky' },
          after: { outcome: 'chua_dat', timing: 'het_ky' },
        },
      ],
    });
    expect(event?.id).toMatch(/^t-[0-9a-z]{9}$/);
  });

  it('that changed twice is told twice, the newest first, each under its own id', () => {
    const editions = [
      ['d1', one(figures(figure('61')))],
      ['d2', one(figures(figure('62')))],
      ['d3', one(figures(figure('63')))],
    ] as const;
    const { events } = historyOf(editions);
    expect(events.map(line)).toEqual([
      'd3 changed observations 2024 bao-cao | gia_tri 62>63 | -',
      'd2 changed observations 2024 bao-cao | gia_tri 61>62 | -',
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    expect(historyOf(editions).events).toEqual(events);
  });

  it('that is gone is told with all that it said and turns nothing; one that came back is no new one', () => {
    const both = {
      ...one(figures(figure('61'), figure('70', { scope: 'cap-xa', mark: '>' }))),
      [goalsPath]: goals(goal('60'), goal('60', { scope: 'cap-xa' })),
    };
    const left = { ...both, ...one(figures(figure('61'))) };
    expect(
      lines([
        ['d1', both],
        ['d2', left],
      ]),
    ).toEqual(['d2 removed observations cap-xa 2024 bao-cao | dau_so_sanh >> gia_tri 70> | -']);
    const back = historyOf([
      ['d1', both],
      ['d2', left],
      ['d3', both],
    ]);
    expect(back.events.map(({ time, kind }) => `${time ?? ''} ${kind}`)).toEqual(['d2 removed']);
    expect(back.publications.map(({ time, figures: count }) => `${time ?? ''} ${count}`)).toEqual(['d3 1', 'd1 1']);
    const twice = historyOf([
      ['d1', left],
      ['d2', both],
      ['d3', left],
      ['d4', both],
    ]);
    expect(twice.publications.map(({ time, figures: count }) => `${time ?? ''} ${count}`)).toEqual(['d4 1', 'd1 1']);
  });

  it('is the same wherever it lies: other rows, other files, other columns, other places, other line ends', () => {
    const rows = [figure('61'), figure('70', { scope: 'cap-xa' }), figure('70', { scope: 'cap-huyen' })];
    const swapped = figures(...rows)
      .trimEnd()
      .split('\n')
      .map((text) => text.split(',').reverse().join(','))
      .join('\n');
    const editions = [
      figures(...rows),
      figures(...[...rows].reverse()),
      swapped,
      `\uFEFF${figures(...rows)}`,
      figures(...rows).replaceAll('\n', '\r\n'),
      `${figures(...rows)}\n\n`,
      figures(...rows).replace('I.2', '"I.2, ý 1"'),
    ];
    expect(lines(editions.map((text, at) => [`d${at}`, one(text)] as const))).toEqual([]);
    expect(
      lines([
        ['d1', { 'so-lieu/a.csv': figures(...rows) }],
        ['d2', { 'so-lieu/a.csv': figures(rows[0] ?? ''), 'so-lieu/b.csv': figures(...rows.slice(1)) }],
      ]),
    ).toEqual([]);
  });

  it('is found beside cells with commas, quotes and the rest of its lines', () => {
    const odd = (value: string): string =>
      figures(figure(value, { place: '"I.2, ""xã"""' }), figure('70', { scope: 'cap-xa' }));
    expect(
      lines([
        ['d1', one(odd('61'))],
        ['d2', one(odd('62'))],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>62 | -']);
    expect(
      lines([
        ['d1', one(odd('61').replaceAll('\n', '\r\n'))],
        ['d2', one(`\uFEFF${odd('62')}`)],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>62 | -']);
    expect(
      lines([
        ['d1', one(odd('61'))],
        ['d2', one(odd('62').trimEnd())],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>62 | -']);
  });

  it('of an edition that cannot be read was never published', () => {
    expect(
      lines([
        ['d1', one(figures(figure('61')))],
        ['d2', one(`${figures(figure('61'))}"`)],
        ['d3', one(figures(figure('62')))],
      ]),
    ).toEqual(['d2 removed observations 2024 bao-cao | gia_tri 61> | -']);
    expect(
      lines([
        ['d1', one(`${figures(figure('61'))}thanh-toan,x\n`)],
        ['d2', one(figures(figure('62')))],
      ]),
    ).toEqual([]);
    // A warning keeps nothing back.
    expect(
      lines([
        ['d1', one(`${figures(figure('61'))},,,,,,,,,,,\n`)],
        ['d2', one(figures(figure('62')))],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>62 | -']);
    expect(
      lines([
        ['d1', one(figures(figure('6l')))],
        ['d2', one(figures(figure('62')))],
      ]),
    ).toEqual([]);
  });

  it('keeps its history under the anchor it has now', () => {
    const misspelt = figure('61').replace('thanh-toan', 'thanh-tona');
    const aliases = new Map([[observation({ ky: '2024', chi_tieu: 'thanh-tona' }).anchor, anchor]]);
    const editions = [
      ['d1', one(figures(misspelt))],
      ['d2', one(figures(figure('61')))],
      ['d3', one(figures(figure('62')))],
    ] as const;
    expect(lines(editions, { aliases })).toEqual(['d3 changed observations 2024 bao-cao | gia_tri 61>62 | -']);
    expect(lines(editions)).toHaveLength(2);
  });
});

describe('the reason of a change', () => {
  const change = (value: string, ...rows: string[]): Edition => ({
    ...one(figures(figure(value))),
    [reasonsPath]: reasons(...rows),
  });

  it('is the one that came with it, whatever values it names', () => {
    expect(
      lines([
        ['d1', change('61')],
        ['d2', change('62', reason('', '', 'Gõ nhầm'))],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>62 | Gõ nhầm']);
    const [event] = historyOf([
      ['d1', change('61')],
      ['d2', change('62', reason('61', '62', 'Gõ nhầm', { note: 'đã báo huyện' }))],
    ]).events;
    expect(event?.reason).toEqual({
      date: '2024-05-10',
      kind: 'cong_nhap_sai',
      basis: 'Gõ nhầm',
      note: 'đã báo huyện',
    });
  });

  it('may come later, when it names the two values', () => {
    expect(
      lines([
        ['d1', change('61')],
        ['d2', change('62')],
        ['d3', change('62', reason('61', '62', 'Gõ nhầm'))],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>62 | Gõ nhầm']);
    for (const [before, after] of [
      ['61', '63'],
      ['60', '62'],
      ['', ''],
    ] as const) {
      expect(
        lines([
          ['d1', change('61')],
          ['d2', change('62')],
          ['d3', change('62', reason(before, after, 'Gõ nhầm'))],
        ]),
      ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>62 | -']);
    }
    // One of several cells that changed is enough.
    expect(
      lines([
        ['d1', change('61')],
        ['d2', { ...one(figures(figure('62', { mark: '>' }))), [reasonsPath]: reasons() }],
        ['d3', { ...one(figures(figure('62', { mark: '>' }))), [reasonsPath]: reasons(reason('61', '62', 'Gõ nhầm')) }],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | dau_so_sanh >> gia_tri 61>62 | Gõ nhầm']);
    // A removed figure has nothing after.
    expect(
      lines([
        ['d1', change('61')],
        ['d2', { [path]: figures(), [reasonsPath]: reasons() }],
        ['d3', { [path]: figures(), [reasonsPath]: reasons(reason('61', '', 'Trùng dòng')) }],
      ]),
    ).toEqual(['d2 removed observations 2024 bao-cao | gia_tri 61> | Trùng dòng']);
  });

  it('explains one change, and the one it came with before one that it names', () => {
    const [first, second] = [reason('61', '62', 'lần một'), reason('62', '61', 'lần hai', { date: '2024-05-11' })];
    expect(
      lines([
        ['d1', change('61')],
        ['d2', change('62', first)],
        ['d3', change('61', first, second)],
        ['d4', change('62', first, second)],
      ]),
    ).toEqual([
      'd4 changed observations 2024 bao-cao | gia_tri 61>62 | lần một',
      'd3 changed observations 2024 bao-cao | gia_tri 62>61 | lần hai',
      'd2 changed observations 2024 bao-cao | gia_tri 61>62 | -',
    ]);
    const named = reason('62', '63', 'nêu đúng hai số');
    expect(
      lines([
        ['d1', change('61')],
        ['d2', change('62', named)],
        ['d3', change('63', named, reason('', '', 'vào cùng lúc', { date: '2024-05-12' }))],
      ]),
    ).toEqual([
      'd3 changed observations 2024 bao-cao | gia_tri 62>63 | vào cùng lúc',
      'd2 changed observations 2024 bao-cao | gia_tri 61>62 | nêu đúng hai số',
    ]);
  });

  it('is about that figure of that table, under an anchor that it has now or had', () => {
    expect(
      lines([
        ['d1', change('61')],
        [
          'd2',
          change(
            '62',
            reason('61', '62', 'của bảng khác', { table: 'muc-tieu' }),
            reason('61', '62', 'của số khác', { of: goalAnchor.replace('m-', 'f-') }),
          ),
        ],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>62 | -']);
    const old = observation({ ky: '2024', chi_tieu: 'thanh-tona' }).anchor;
    expect(
      lines(
        [
          ['d1', change('61')],
          ['d2', change('62', reason('61', '62', 'neo cũ', { of: old }))],
        ],
        { aliases: new Map([[old, anchor]]) },
      ),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>62 | neo cũ']);
    const goalChange = (value: string, ...rows: string[]): Edition => ({
      [goalsPath]: goals(goal(value)),
      [reasonsPath]: reasons(...rows),
    });
    expect(
      lines([
        ['d1', goalChange('60')],
        ['d2', goalChange('65', reason('60', '65', 'Quyết định mới', { table: 'muc-tieu', of: goalAnchor }))],
      ]),
    ).toEqual(['d2 changed targets 2024 bao-cao | gia_tri 60>65 | Quyết định mới']);
  });
});

describe('statuses as they stood then', () => {
  const both = (value: string, level: string, more = ''): Edition => ({
    [path]: figures(figure(value), ...(more === '' ? [] : [more])),
    [goalsPath]: goals(goal(level)),
  });

  it('turn with the target, for every figure that it concerns, and for no other', () => {
    const halfYear = figure('40', { period: '2024-H1' });
    const scoped = figure('40', { scope: 'cap-xa' });
    expect(
      lines([
        ['d1', both('61', '60', halfYear + scoped)],
        ['d2', both('61', '65', halfYear + scoped)],
      ]),
    ).toEqual(['d2 changed targets 2024 bao-cao | gia_tri 60>65 | - | dat het_ky>chua_dat het_ky']);
    expect(
      lines([
        ['d1', both('61', '60', halfYear)],
        ['d2', both('61', '35', halfYear)],
      ]),
    ).toEqual(['d2 changed targets 2024 bao-cao | gia_tri 60>35 | - | chua_dat giua_ky>dat giua_ky']);
  });

  it('are told against the target of that day, not of this one', () => {
    expect(
      lines([
        ['d1', both('61', '60')],
        ['d2', both('59', '60')],
        ['d3', both('59', '50')],
      ]),
    ).toEqual([
      'd3 changed targets 2024 bao-cao | gia_tri 60>50 | - | chua_dat het_ky>dat het_ky',
      'd2 changed observations 2024 bao-cao | gia_tri 61>59 | - | dat het_ky>chua_dat het_ky',
    ]);
    expect(
      lines([
        ['d1', both('61', '60')],
        ['d2', both('59', '50')],
      ]),
    ).toEqual([
      'd2 changed observations 2024 bao-cao | gia_tri 61>59 | -',
      'd2 changed targets 2024 bao-cao | gia_tri 60>50 | -',
    ]);
  });

  it('come and go with a target', () => {
    expect(
      lines([
        ['d1', both('61', '60')],
        ['d2', { [path]: figures(figure('61')) }],
      ]),
    ).toEqual(['d2 removed targets 2024 bao-cao | gia_tri 60> | - | dat het_ky>-']);
    expect(
      lines([
        ['d1', one(figures(figure('59')))],
        ['d2', both('61', '60')],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 59>61 | - | ->dat het_ky']);
  });

  it('turn with the days that a target speaks of, and with one that has no period', () => {
    const dated = (deadline: string): Edition => ({
      [path]: figures(figure('61', { period: '2024-H1' })),
      [goalsPath]: goals(goal('60', { deadline })),
    });
    expect(
      lines([
        ['d1', dated('2024-06-30')],
        ['d2', dated('')],
      ]),
    ).toEqual(['d2 changed targets 2024 bao-cao | thoi_han 2024-06-30> | - | dat het_ky>dat giua_ky']);
    const always = (value: string): Edition => ({
      [path]: figures(figure('61')),
      [goalsPath]: goals(goal(value, { period: '' })),
    });
    expect(
      lines([
        ['d1', always('60')],
        ['d2', always('65')],
      ]),
    ).toEqual(['d2 changed targets bao-cao | gia_tri 60>65 | - | dat >chua_dat ']);
  });

  it('turn with a share that only its fraction gives', () => {
    const share = (fraction: string): Edition => ({
      [path]: figures(figure('', { fraction })),
      [goalsPath]: goals(goal('60')),
    });
    expect(
      lines([
        ['d1', share('10,18')],
        ['d2', share('11,18')],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | tu_so 10>11 | - | chua_dat het_ky>dat het_ky']);
  });

  it('are those that the tables of either day give', () => {
    const value = fc.constantFrom('50', '60', '70', '80');
    const level = fc.option(value, { nil: undefined });
    const edition = fc.record({ own: value, half: value, other: value, first: level, second: level }).map(
      ({ own, half, other, first, second }): Edition => ({
        [path]: figures(figure(own), figure(half, { period: '2024-H1' }), figure(other, { scope: 'cap-xa' })),
        [goalsPath]: goals(
          ...(first === undefined ? [] : [goal(first)]),
          ...(second === undefined ? [] : [goal(second, { document: 'bao-cao-2' })]),
          goal('65', { scope: 'cap-xa' }),
        ),
      }),
    );
    const statuses = (of: Edition): Map<string, string> => {
      const tables = catalogOf(of);
      return new Map(tables.observations.map((row) => [row.anchor, said(tables.pairings(row)[0]?.status)]));
    };
    fc.assert(
      fc.property(fc.array(edition, { minLength: 2, maxLength: 4 }), (editions) => {
        const { events } = historyOf(editions.map((files, at) => [`d${at}`, files] as const));
        editions.slice(1).forEach((now, at) => {
          const [before, after] = [statuses(editions[at] ?? {}), statuses(now)];
          const told = new Map(
            events
              .filter(({ time }) => time === `d${at + 1}`)
              .flatMap(({ turns }) =>
                turns.map((turn) => [turn.anchor, `${said(turn.before)}>${said(turn.after)}`] as const),
              ),
          );
          const changed = (name: string): boolean => editions[at]?.[name] !== now[name];
          for (const [key, is] of after) {
            const was = before.get(key) ?? '-';
            // A target that came is told with the figures, not as a turn of them.
            if (told.has(key)) expect(told.get(key)).toBe(`${was}>${is}`);
            else if (was !== is) expect(changed(goalsPath)).toBe(true);
          }
        });
      }),
      runs(200),
    );
  });

  it('does not turn one of a figure that another document has replaced', () => {
    const replaced = (value: string): Edition =>
      both(value, '60', figure('70', { document: 'bao-cao-2', replaces: 'bao-cao' }));
    expect(
      lines([
        ['d1', replaced('61')],
        ['d2', replaced('59')],
      ]),
    ).toEqual(['d2 changed observations 2024 bao-cao | gia_tri 61>59 | -']);
  });
});

describe('when figures and documents came', () => {
  it('figures by document and edition; those of the oldest as a number, without a list', () => {
    const [first, second, third] = [
      figure('61'),
      figure('70', { scope: 'cap-xa' }),
      figure('80', { document: 'bao-cao-2' }),
    ];
    const { publications, since, until, state } = historyOf([
      ['d1', { ...one(figures(first)), [goalsPath]: goals(goal('60')) }],
      [
        'd2',
        { ...one(figures(first, second, third)), [goalsPath]: goals(goal('60'), goal('50', { scope: 'cap-xa' })) },
      ],
    ]);
    expect({ since, until, state }).toEqual({ since: 'd1', until: 'd2', state: 'whole' });
    expect(publications).toEqual([
      {
        time: 'd2',
        document: 'bao-cao',
        figures: 1,
        outside: 0,
        levels: 1,
        anchors: [observation({ ky: '2024', pham_vi: 'cap-xa' }).anchor, target({ pham_vi: 'cap-xa' }).anchor],
        isOldest: false,
      },
      {
        time: 'd2',
        document: 'bao-cao-2',
        figures: 1,
        outside: 0,
        levels: 0,
        anchors: [observation({ ky: '2024', van_ban_nguon: 'bao-cao-2' }).anchor],
        isOldest: false,
      },
      { time: 'd1', document: 'bao-cao', figures: 1, outside: 0, levels: 1, anchors: [], isOldest: true },
    ]);
  });

  it('documents by the edition that brought their file, the others by the oldest', () => {
    expect(
      historyOf([
        ['d1', one(figures(figure('61')))],
        ['d2', one(figures(figure('61'))), ['bao-cao-2']],
      ]).documents,
    ).toEqual({ 'bao-cao-2': 'd2', 'bao-cao': 'd1' });
    expect(
      historyOf([
        ['d1', one(figures(figure('61')))],
        [undefined, one(figures(figure('61'))), ['bao-cao-2']],
      ]).documents,
    ).toEqual({ 'bao-cao-2': 'd1', 'bao-cao': 'd1' });
    expect(
      historyOf(
        [
          ['d1', one(figures(figure('61')))],
          ['d2', one(figures(figure('61'))), ['bao-cao-2']],
        ],
        { isCut: true },
      ).documents,
    ).toEqual({ 'bao-cao-2': 'd2' });
  });

  it('what is not committed has no time; where nothing is known before, the walk ends with the oldest step', () => {
    const editions = [
      ['d1', one(figures(figure('61')))],
      ['d2', one(figures(figure('62')))],
      [undefined, one(figures(figure('63')))],
    ] as const;
    const whole = historyOf(editions);
    expect([whole.since, whole.until, ...whole.events.map(line)]).toEqual([
      'd1',
      'd2',
      'now changed observations 2024 bao-cao | gia_tri 62>63 | -',
      'd2 changed observations 2024 bao-cao | gia_tri 61>62 | -',
    ]);
    const { state, since, until, publications } = historyOf(editions, { isCut: true });
    expect({ state, since, until, publications }).toEqual({ state: 'cut', since: 'd2', until: 'd2', publications: [] });
  });
});

describe('the id of a change', () => {
  const turned = (...days: readonly string[]): string[] =>
    historyOf(
      ['61.21', '61.12', '61.21', '61.12'].map((value, at) => [days[at], { 'so-lieu/a.csv': figures(figure(value)) }]),
    ).events.map(({ id }) => id);

  it('is the same when the commits have other times, and told apart where a change is made again', () => {
    const ids = turned('d1', 'd2', 'd3', 'd4');
    expect(new Set(ids).size).toBe(3);
    expect(turned('x1', 'x2', 'x3', 'x4')).toEqual(ids);
  });

  it('stays when a later change comes', () => {
    const before = historyOf(
      ['61.21', '61.12'].map((value, at) => [`d${at}`, { 'so-lieu/a.csv': figures(figure(value)) }]),
    ).events.map(({ id }) => id);
    expect(turned('d1', 'd2', 'd3', 'd4')).toEqual(expect.arrayContaining(before));
  });
});

describe('a figure whose key is mended', () => {
  const told = ({ events, publications }: ReturnType<typeof historyOf>): unknown => ({
    events: events.map(({ time, kind, anchor: of, cells }) => [
      time,
      kind,
      of,
      ...cells.map(({ column, before, after }) => `${column} ${before}>${after}`),
    ]),
    publications: publications.map(({ time, figures: count }) => [time, count]),
  });

  const [year, quarter] = ['2024', '2024-Q1'].map((ky) => observation({ ky }).anchor);
  const there = one(figures(figure('61', { period: '2024-Q1' })));
  const here = one(figures(figure('61')));

  it('is one event and no withdrawal, and was published once', () => {
    const history = historyOf([
      ['d1', there],
      ['d2', here],
    ]);
    expect(quarter).not.toBe(year);
    expect(told(history)).toEqual({
      events: [['d2', 'moved', year, 'ky 2024-Q1>2024']],
      publications: [['d1', 1]],
    });
    expect(history.returns).toBe(0);
  });

  it('and put back is no event, but counted', () => {
    const history = historyOf([
      ['d1', here],
      ['d2', there],
      ['d3', here],
    ]);
    expect(told(history)).toEqual({ events: [], publications: [['d1', 1]] });
    expect(history.returns).toBe(1);
    expect(revisionsLede({ ...history, state: 'whole', since: '2024-05-10' })).toBe(
      'Từ 10/5/2024 tới nay, chưa có con số nào đã công bố mà đổi hoặc bị bỏ. 1 lần ghi lại kỳ hay phạm vi rồi trả về như cũ không kể ở đây: nay con số vẫn như lúc đầu.',
    );
    // Mended once more, it is one event again.
    const again = historyOf([
      ['d1', here],
      ['d2', there],
      ['d3', here],
      ['d4', there],
    ]);
    expect([again.events.map(({ time, kind }) => [time, kind]), again.returns]).toEqual([[['d4', 'moved']], 1]);
  });

  it('is another one where it says another thing, stands in another place, or could be two', () => {
    for (const [gone, come] of [
      [[figure('61')], [figure('62', { period: '2024-Q1' })]],
      [[figure('61')], [figure('61', { period: '2024-Q1', place: 'II' })]],
      [[figure('61')], [figure('61', { period: '2024-Q1' }), figure('61', { period: '2024-Q2' })]],
    ] as const)
      expect(
        historyOf([
          ['d1', one(figures(...gone))],
          ['d2', one(figures(...come))],
        ]).events.map(({ kind }) => kind),
      ).toEqual(['removed']);
  });
});
