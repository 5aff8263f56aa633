import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileView, TableView } from '#client/checker/protocol.ts';
import { tables } from '#core/columns.ts';
import { encode, onlyReport, onlyTable, startedSession } from '../../support/checker-session.ts';
import { inlineText, workbook } from '../../support/workbook.ts';

const header = 'chi_tieu,dia_phuong,pham_vi,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri';
/** What is published of `bao-cao-mau`. */
const figures = [
  'cap-dinh-danh,tinh-mau/huyen-mau,,2024-Q1,91.46,thuc_hien,bao-cao-mau,I.2',
  'so-hoa,tinh-mau/huyen-mau,cap-huyen,2024-Q1,80,thuc_hien,bao-cao-mau,I.3',
  'so-hoa,tinh-mau/huyen-mau,cap-xa,2024-Q1,70,thuc_hien,bao-cao-mau,I.3',
];
const table = (...rows: readonly string[]): Uint8Array => encode(`${[header, ...rows].join('\n')}\n`);

describe('a dropped table', () => {
  it('is handed out without a cell that starts a formula, whatever its file is split at', async () => {
    const { session } = startedSession();
    const bad = figures[0]?.replace('I.2', '"Xem;=cmd|calc,=1"') ?? '';
    const [opened] = (await session.open([{ name: 'so-lieu.csv', bytes: table(bad, '=1+1,,,,,,,') }])).files;
    const text = new TextDecoder().decode(session.download(opened?.id ?? -1, 'observations').bytes);
    expect(text).toContain('"Xem;\'=cmd|calc,\'=1"');
    expect(text).toContain("\n'=1+1,");
    expect(text).not.toMatch(/[;,\t\n]=/u);
  });

  it('that is the published one differs in nothing', async () => {
    const { session, stages } = startedSession();
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

  it('is not asked for the points to clear up that the portal finds by itself', async () => {
    const points = 'id,loai,muc_do,noi_dung,van_ban_a,vi_tri_a,gia_tri_a,trang_thai';
    const entered = 'mau-dc-01,chua_ro,vua,Hai cách đọc,bao-cao-mau,I.2,đạt 100%,cho_phan_hoi';
    const { session } = startedSession({
      'doi-chieu.csv': `${points},may_tinh_ra\n${entered},\nd-1,chua_khop,cao,Tổng,bao-cao-mau,I.3,30,cho_phan_hoi,co\n`,
    });
    const view = await session.open([{ name: 'doi-chieu.csv', bytes: encode(`${points}\n${entered}\n`) }]);
    expect(view.changes?.others).toEqual([]);
  });

  it('tells new, changed and removed figures, statuses that change, and gives the revisions to add to', async () => {
    const { session } = startedSession();
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
    const { session } = startedSession();
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
    const { session } = startedSession();
    const opened = onlyTable(
      await session.open([
        { name: 'so-lieu.csv', bytes: table('so-hoa,tinh-mau/huyen-mau,,2024-Q2,85,thuc_hien,bao-cao-moi,I.1') },
      ]),
    );
    expect([opened.errors, opened.unknownDocuments]).toEqual([1, ['bao-cao-moi']]);
    expect(onlyTable(session.acceptDocument('bao-cao-moi'))).toMatchObject({
      errors: 0,
      path: 'so-lieu/bao-cao-moi.csv',
      warnings: 0,
      newDocuments: [{ id: 'bao-cao-moi', day: '' }],
    });
  });

  it('warns as the check does, once a person says the day of its new document', async () => {
    const { session } = startedSession();
    await session.open([
      { name: 'so-lieu.csv', bytes: table('so-hoa,tinh-mau/huyen-mau,,2024-Q1,85,thuc_hien,bao-cao-moi,I.1') },
    ]);
    const codes = (day: string): string[] =>
      onlyTable(session.acceptDocument('bao-cao-moi', day)).fileProblems.map(({ code }) => code);
    expect(onlyTable(session.acceptDocument('bao-cao-moi', '2024-03-20'))).toMatchObject({ errors: 0, warnings: 1 });
    expect(onlyTable(session.acceptDocument('bao-cao-moi', '2024-04-02')).warnings).toBe(0);
    expect(onlyTable(session.acceptDocument('bao-cao-moi', 'hôm qua'))).toMatchObject({ errors: 0, warnings: 0 });
    expect(codes('')).toEqual([]);
  });

  it('in a workbook is read as well, and may be chosen where its header tells nothing', async () => {
    const { session } = startedSession();
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
    const { session } = startedSession();
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
    const { session } = startedSession();
    const report = onlyReport(await session.open([{ name: 'bieu.csv', bytes: encode(text) }]));
    expect(report.choices).toMatchObject({
      area: 'tinh-mau/huyen-mau',
      period: '2024-Q1',
      targetPeriod: '2024',
      document: 'bao-cao-huyen-mau-2024-q1',
    });
    expect([report.figures.length, report.open, report.output.length]).toEqual([4, 3, 2]);
    const made = onlyReport(session.setReport(report.id, { choices: { document: 'bao-cao-moi' } }));
    expect(made.output.map(({ table: of, rows, errors, path }) => [of, rows, errors, path])).toEqual([
      ['observations', 2, 0, 'so-lieu/bao-cao-moi.csv'],
      ['targets', 2, 0, 'muc-tieu/bao-cao-moi.csv'],
    ]);
    const answered = onlyReport(session.setReport(report.id, { answer: { row: 6, answer: { indicator: 'so-hoa' } } }));
    expect([answered.open, answered.output.map(({ rows }) => rows)]).toEqual([2, [2, 2, 2]]);
  });

  it('of a document that is published changes and removes nothing of it', async () => {
    const { session } = startedSession();
    const { id } = onlyReport(await session.open([{ name: 'bieu.csv', bytes: encode(text) }]));
    const view = session.setReport(id, { choices: { document: 'bao-cao-mau' } });
    expect(onlyReport(view).output.map(({ table: of, rows, errors }) => [of, rows, errors])).toEqual([
      ['observations', 4, 0],
      ['targets', 2, 0],
    ]);
    expect(view.changes).toMatchObject({ changed: [], removed: [], added: { count: 2 } });
  });

  it('takes the digits that the sheet shows for all cells at once', async () => {
    const { session } = startedSession();
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

describe('a workbook of several sheets', () => {
  const names = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  const sheetXml = (rows: readonly (readonly string[])[], hidden: readonly number[] = []): string =>
    `<worksheet><sheetData>${rows.map((cells, row) => `<row r="${row + 1}"${hidden.includes(row) ? ' hidden="1"' : ''}>${cells.map((text, column) => inlineText(`${String.fromCharCode(65 + column)}${row + 1}`, text)).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const book = (sheets: Readonly<Record<string, string>>): Uint8Array =>
    workbook({
      rows: '',
      parts: {
        'xl/workbook.xml': `<workbook ${names}><sheets>${Object.keys(sheets)
          .map((name, at) => `<sheet name="${name}" r:id="s${at}"/>`)
          .join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${Object.keys(sheets)
          .map((_, at) => `<Relationship Id="s${at}" Type="${kind}" Target="worksheets/s${at}.xml"/>`)
          .join('')}</Relationships>`,
        ...Object.fromEntries(Object.values(sheets).map((xml, at) => [`xl/worksheets/s${at}.xml`, xml])),
      },
    });
  const report = (title: string, hidden: readonly number[] = []): string =>
    sheetXml(
      [[title], ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện'], ['1', 'Số hóa', '%', '60'], ['2', 'Số hóa', '%', '55']],
      hidden,
    );

  it('opens every table that it holds', async () => {
    const { session } = startedSession();
    const cells = (table: Uint8Array): string[][] =>
      new TextDecoder()
        .decode(table)
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    const targets = cells(
      encode(
        'chi_tieu,dia_phuong,ky,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\nso-hoa,tinh-mau/huyen-mau,2024,80,duoc_giao,bao-cao-mau,I.3\n',
      ),
    );
    const view = await session.open([
      {
        name: 'bang.xlsx',
        bytes: book({
          HD: sheetXml([['Hướng dẫn']]),
          'so-lieu': sheetXml(cells(table(...figures))),
          'muc-tieu': sheetXml(targets),
        }),
      },
    ]);
    expect(view.files.map((file) => (file.kind === 'table' ? [file.table, file.rows] : file.kind))).toEqual([
      ['observations', 3],
      ['targets', 1],
    ]);
  });

  it('opens its first reporting sheet, and the next on a card of its own', async () => {
    const { session } = startedSession();
    const bytes = book({ 'Quý I': report('BIỂU QUÝ I NĂM 2024'), 'Quý II': report('BIỂU QUÝ II NĂM 2024') });
    const first = onlyReport(await session.open([{ name: 'bieu.xlsx', bytes }]));
    expect(first.sheets.map(({ name, isOffered }) => [name, isOffered])).toEqual([
      ['Quý I', false],
      ['Quý II', true],
    ]);
    const both = session.openSheet(first.id, 1).files;
    expect(
      both.map((file) => (file.kind === 'report' ? [file.choices.period, file.sheets[1]?.isOffered] : file.kind)),
    ).toEqual([
      ['2024-Q1', false],
      ['2024-Q2', false],
    ]);
  });

  it('asks what becomes of hidden rows before it makes a table', async () => {
    const { session } = startedSession();
    const opened = onlyReport(
      await session.open([{ name: 'bieu.xlsx', bytes: book({ Biểu: report('QUÝ I NĂM 2024', [3]) }) }]),
    );
    expect(opened.choices.hiddenRows).toBe('');
    const choices = { area: 'tinh-mau/huyen-mau', document: 'bao-cao-moi' };
    expect(onlyReport(session.setReport(opened.id, { choices })).output).toEqual([]);
    const left = onlyReport(session.setReport(opened.id, { choices: { hiddenRows: 'leave-out' } }));
    expect(left.output.map(({ rows }) => rows)).toEqual([1]);
    expect(
      onlyReport(session.setReport(opened.id, { choices: { hiddenRows: 'take' } })).output.map(({ rows }) => rows),
    ).toEqual([2]);
  });

  it('proposes estimates, the way a period is counted and where ranks stand from the names of its columns and remarks', async () => {
    const { session } = startedSession();
    const rows = [
      ['Quý I năm 2024'],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Ước thực hiện quý', 'Lũy kế', 'Ghi chú'],
      ['1', 'Số hóa', '%', '60', '55', 'Xếp thứ 2 toàn tỉnh'],
    ];
    const { choices, columns } = onlyReport(
      await session.open([{ name: 'bieu.xlsx', bytes: book({ Biểu: sheetXml(rows) }) }]),
    );
    expect([columns.result, columns.second]).toEqual([3, 4]);
    expect(choices).toMatchObject({
      observationKind: 'uoc_thuc_hien',
      periodMethod: 'trong_ky',
      secondKind: 'thuc_hien',
      secondMethod: 'luy_ke',
    });
  });
});

describe('a file that is neither a table nor a sheet', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['bao-cao.xls', encode('<html><body><table></table></body></html>'), 'web-page'],
    ['bao-cao.mht', encode('MIME-Version: 1.0\r\n'), 'mail-page'],
    ['bao-cao.pdf', encode('%PDF-1.7'), 'pdf'],
    [
      'bieu.csv',
      Uint8Array.from(
        [...'STT,Ch? tiêu,?VT,K? ho?ch n?m,Th?c hi?n qu?\n1,S? hóa,%,60,61\n'].map((letter) => letter.charCodeAt(0)),
      ),
      'lost-letters',
    ],
  ])('%s is told by name, and no fault of a table with it', async (name, bytes, reason) => {
    const { session } = startedSession();
    const [file] = (await session.open([{ name, bytes }])).files;
    expect(file).toMatchObject({ kind: 'unread', reason, problems: [] });
  });

  it('is no sheet for an old font, which is read in Unicode and says so', async () => {
    const { session } = startedSession();
    const bytes = encode('STT,ChØ tiªu,§VT,Thùc hiÖn\n1,Sè hãa,%,60\n');
    const view = onlyReport(await session.open([{ name: 'bieu.csv', bytes }]));
    expect([view.legacyFont, view.figures.map(({ match }) => match.certain)]).toEqual(['TCVN3', ['so-hoa']]);
  });
});
