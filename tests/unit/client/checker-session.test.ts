import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileView, ReportView, TableView, View } from '#client/checker/protocol.ts';
import { Session } from '#client/checker/session.ts';
import { type TableId, tableIds, tables } from '#core/columns.ts';
import { minimalTables } from '../../support/minimal-portal.ts';
import { document } from '../../support/rows.ts';
import { inlineText, workbook } from '../../support/workbook.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const header = 'chi_tieu,dia_phuong,pham_vi,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri';
/** What is published of `bao-cao-mau`. */
const figures = [
  'cap-dinh-danh,tinh-mau/huyen-mau,,2024-Q1,91.46,thuc_hien,bao-cao-mau,I.2',
  'so-hoa,tinh-mau/huyen-mau,cap-huyen,2024-Q1,80,thuc_hien,bao-cao-mau,I.3',
  'so-hoa,tinh-mau/huyen-mau,cap-xa,2024-Q1,70,thuc_hien,bao-cao-mau,I.3',
];
const table = (...rows: readonly string[]): Uint8Array => encode(`${[header, ...rows].join('\n')}\n`);

/** A session on the smallest portal. */
function started(): { session: Session; stages: string[] } {
  const stages: string[] = [];
  const session = new Session((stage, name, rows) => stages.push(`${stage} ${name} ${rows}`));
  const published = minimalTables.flatMap(([path, text]) => {
    const id = tableIds.find((one: TableId) => tables[one].name === path.replace(/(?:\/.*|\.csv)$/u, ''));
    return id === undefined || id === 'waivers' ? [] : [{ table: id, bytes: encode(text) }];
  });
  const lists = session.start(
    {
      tables: published,
      documents: [document({ id: 'bao-cao-mau', areas: ['tinh-mau/huyen-mau'], date: '2024-04-02' })],
    },
    20240601,
  );
  expect(lists.indicators.map(({ id }) => id).sort()).toEqual(['cap-dinh-danh', 'so-hoa']);
  return { session, stages };
}

function onlyReport(view: View): ReportView {
  const [file] = view.files;
  if (file?.kind !== 'report') throw new Error(`no report: ${JSON.stringify(file)}`);
  return file;
}

function onlyTable(view: View): TableView {
  const [file] = view.files;
  if (file?.kind !== 'table') throw new Error(`no table: ${JSON.stringify(file)}`);
  return file;
}

describe('a dropped table', () => {
  it('is handed out without a cell that starts a formula, whatever its file is split at', async () => {
    const { session } = started();
    const bad = figures[0]?.replace('I.2', '"Xem;=cmd|calc,=1"') ?? '';
    const [opened] = (await session.open([{ name: 'so-lieu.csv', bytes: table(bad, '=1+1,,,,,,,') }])).files;
    const text = new TextDecoder().decode(session.download(opened?.id ?? -1, 'observations').bytes);
    expect(text).toContain('"Xem;\'=cmd|calc,\'=1"');
    expect(text).toContain("\n'=1+1,");
    expect(text).not.toMatch(/[;,\t\n]=/u);
  });

  it('that is the published one differs in nothing', async () => {
    const { session, stages } = started();
    const view = await session.open([{ name: 'so-lieu.csv', bytes: table(...figures) }]);
    expect(onlyTable(view)).toMatchObject({
      table: 'observations',
      isCertain: true,
      path: 'so-lieu/bao-cao-mau.csv',
      rows: 3,
      errors: 0,
      mendable: [],
    });
    expect(view.changes).toMatchObject({ added: { count: 0 }, changed: [], removed: [], flips: [], others: [] });
    expect(stages).toEqual(['reading so-lieu.csv 0', 'checking so-lieu.csv 3', 'comparing  0']);
  });

  it('tells new, changed and removed figures, statuses that change, and gives the revisions to add to', async () => {
    const { session } = started();
    const view = await session.open([
      {
        name: 'so-lieu.csv',
        bytes: table(
          'cap-dinh-danh,tinh-mau/huyen-mau,,2024-Q1,100,thuc_hien,bao-cao-mau,I.2',
          figures[1] ?? '',
          'so-hoa,tinh-mau/huyen-mau,,2024-Q1,75,thuc_hien,bao-cao-mau,I.3',
        ),
      },
    ]);
    expect(
      view.changes?.changed.map(({ label, table: of, cells, hasReason }) => [label, of, cells, hasReason]),
    ).toEqual([
      [
        'Định danh, Huyện Mẫu, quý I/2024',
        'observations',
        [{ column: 'gia_tri', before: '91.46', after: '100' }],
        false,
      ],
    ]);
    expect(view.changes?.removed.map(({ label }) => label)).toEqual(['Số hóa, Huyện Mẫu, cấp xã, quý I/2024']);
    expect(view.changes?.added).toEqual({
      count: 1,
      first: [{ label: 'Số hóa, Huyện Mẫu, quý I/2024', value: '75%' }],
    });
    expect(view.changes?.flips).toHaveLength(1);
    expect(view.changes?.revisions).toEqual([tables.revisions.columns.map((column) => column.header)]);
    const [change] = view.changes?.changed ?? [];
    const revisions = `ngay,bang,neo,cu,moi,loai,can_cu\n2024-06-01,so-lieu,${change?.anchor ?? ''},91.46,100,cong_nhap_sai,Văn bản ghi 100%\n`;
    const after = await session.open([{ name: 'dieu-chinh.csv', bytes: encode(revisions) }]);
    expect(after.changes?.changed.map(({ hasReason }) => hasReason)).toEqual([true]);
    expect(after.changes?.revisions.map((cells) => cells.length)).toEqual([7, 7]);
  });

  it('is mended for certain at a button, cell by cell by a person, and comes out canonical', async () => {
    const { session } = started();
    const bytes = encode(
      `\uFEFF${header.replaceAll(',', ';')}\r\n${figures.map((row) => row.replaceAll(',', ';').replace('91.46', '91,46').replace(';70;', ';khoảng 70;')).join('\r\n')}\r\n`,
    );
    const opened = onlyTable(await session.open([{ name: 'Số liệu.csv', bytes }]));
    expect(opened.mendable.map(({ kind }) => kind)).toEqual([
      'byte-order-mark',
      'line-ends',
      'delimiter',
      'decimal-comma',
    ]);
    const mended = onlyTable(session.mend(opened.id));
    expect([mended.errors, mended.mendable, mended.problemRows]).toEqual([1, [], 1]);
    const page = session.rows(opened.id, 'observations', 'problems', 0, 50);
    expect([page.total, page.rows.map(({ row, problems }) => [row, problems.map(({ at }) => at)])]).toEqual([
      1,
      [[4, [4]]],
    ]);
    expect(onlyTable(session.edit(opened.id, 4, 4, '70')).errors).toBe(0);
    const file = session.download(opened.id, 'observations');
    expect([file.name, new TextDecoder().decode(file.bytes)]).toEqual([
      'bao-cao-mau.csv',
      `${header}\n${figures.join('\n')}\n`,
    ]);
  });

  it('that names a document the portal does not have waits until a person says that it comes along', async () => {
    const { session } = started();
    const opened = onlyTable(
      await session.open([
        { name: 'so-lieu.csv', bytes: table('so-hoa,tinh-mau/huyen-mau,,2024-Q2,85,thuc_hien,bao-cao-moi,I.1') },
      ]),
    );
    expect([opened.errors, opened.unknownDocuments]).toEqual([1, ['bao-cao-moi']]);
    expect(onlyTable(session.acceptDocument('bao-cao-moi'))).toMatchObject({
      errors: 0,
      path: 'so-lieu/bao-cao-moi.csv',
    });
  });

  it('in a workbook is read as well, and may be chosen where its header tells nothing', async () => {
    const { session } = started();
    const row = (number: number, cells: readonly string[]): string =>
      `<row r="${number}">${cells.map((text, at) => inlineText(`${String.fromCharCode(65 + at)}${number}`, text)).join('')}</row>`;
    const cells = [header.split(','), ...figures.map((line) => line.split(','))];
    const known = await session.open([
      { name: 'bang.xlsx', bytes: workbook({ rows: cells.map((line, at) => row(at + 1, line)).join('') }) },
    ]);
    expect(onlyTable(known)).toMatchObject({ table: 'observations', isCertain: true, errors: 0, rows: 3 });
    const unknown = await session.open([
      { name: 'x.xlsx', bytes: workbook({ rows: row(1, ['a', 'b']) + row(2, ['1', '2']) }) },
    ]);
    const last = unknown.files.at(-1) as FileView;
    expect(last).toMatchObject({ kind: 'unread', reason: 'unknown-table' });
    const chosen = session.setTable(last.id, 'observations').files.at(-1) as TableView;
    expect(chosen.fileProblems.map(({ code }) => code)).toContain('header/missing');
  });

  it('of any bytes and any name is a view, never an exception', async () => {
    const { session } = started();
    const start = fc.constantFrom(
      new Uint8Array(),
      encode(`${header}\n`),
      encode('STT,Chỉ tiêu,ĐVT,Kế hoạch,Thực hiện\n1,Số hóa,%,'),
      Uint8Array.of(0xff, 0xfe),
      encode('PK\u0003\u0004'),
      encode('"'),
    );
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 80 }).map(encode)),
        fc.string({ maxLength: 20 }),
        async (head, tail, name) => {
          const view = await session.open([{ name, bytes: Uint8Array.from([...head, ...tail]) }]);
          const { id } = view.files.at(-1) as FileView;
          session.setTable(id, 'observations');
          session.mend(id);
          return session.close(id).files.length === 0;
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a dropped reporting sheet', () => {
  const text =
    'UBND HUYỆN MẪU\nBÁO CÁO QUÝ I NĂM 2024\nSTT,Chỉ tiêu,ĐVT,Kế hoạch năm,Thực hiện\n1,Định danh,%,100,"91,46"\n2,Số hóa,%,tối thiểu 90,423/489\n3,Số hóa hồ sơ,%,,"1.543"\n4,Chữ lạ,%,,12\n';

  it('proposes what its titles say, asks what is open, and makes its tables once document and area are chosen', async () => {
    const { session } = started();
    const report = onlyReport(await session.open([{ name: 'bieu.csv', bytes: encode(text) }]));
    expect(report.choices).toMatchObject({
      area: 'tinh-mau/huyen-mau',
      period: '2024-Q1',
      targetPeriod: '2024',
      document: '',
    });
    expect([report.figures.length, report.open, report.output]).toEqual([4, 3, []]);
    const made = onlyReport(session.setReport(report.id, { choices: { document: 'bao-cao-moi' } }));
    expect(made.output.map(({ table: of, rows, errors, path }) => [of, rows, errors, path])).toEqual([
      ['observations', 2, 0, 'so-lieu/bao-cao-moi.csv'],
      ['targets', 2, 0, 'muc-tieu/bao-cao-moi.csv'],
    ]);
    const answered = onlyReport(session.setReport(report.id, { answer: { row: 6, answer: { indicator: 'so-hoa' } } }));
    expect([answered.open, answered.output.map(({ rows }) => rows)]).toEqual([2, [2, 2]]);
  });

  it('of a document that is published changes and removes nothing of it', async () => {
    const { session } = started();
    const { id } = onlyReport(await session.open([{ name: 'bieu.csv', bytes: encode(text) }]));
    const view = session.setReport(id, { choices: { document: 'bao-cao-mau' } });
    expect(onlyReport(view).output.map(({ table: of, rows, errors }) => [of, rows, errors])).toEqual([
      ['observations', 4, 0],
      ['targets', 2, 0],
    ]);
    expect(view.changes).toMatchObject({ changed: [], removed: [], added: { count: 2 } });
  });

  it('takes the digits that the sheet shows for all cells at once', async () => {
    const { session } = started();
    const cell = (reference: string, stored: string): string => `<c r="${reference}" s="1"><v>${stored}</v></c>`;
    const rows = `<row r="1">${['Chỉ tiêu', 'Kế hoạch', 'Thực hiện'].map((name, at) => inlineText(`${'ABC'.charAt(at)}1`, name)).join('')}</row><row r="2">${inlineText('A2', 'Định danh')}${cell('B2', '0.9555')}${cell('C2', '0.9149')}</row>`;
    const report = onlyReport(await session.open([{ name: 'bieu.xlsx', bytes: workbook({ rows, formats: ['0%'] }) }]));
    expect(report.open).toBe(2);
    const answered = onlyReport(session.setReport(report.id, { takesShown: true }));
    expect([answered.open, answered.figures[0]?.answer]).toEqual([
      0,
      { target: { value: '96' }, result: { value: '91' } },
    ]);
  });
});
