import { describe, expect, it } from 'vitest';
import { templateWords } from '#i18n/checker.ts';
import { detectTable } from '#sheet/detect-table.ts';
import { type Sheet, textCell } from '#sheet/grid.ts';
import { indicatorMatcher } from '#sheet/match-indicator.ts';
import { type ReportColumns, readReport } from '#sheet/read-report.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { areaHint, kindHint, periodHint, periodMethodHint, unitHint } from '#sheet/report-hints.ts';
import { columnsWith, columnWith, reportLayout, reportParts } from '#sheet/report-layout.ts';
import { reportRows } from '#sheet/report-rows.ts';
import { openQuestions, type ReportAnswer, type ReportChoices, reportTables, rowsCsv } from '#sheet/report-tables.ts';
import { reportTemplate } from '#sheet/report-template.ts';
import { sheetFromText } from '#sheet/sheet-from-text.ts';
import { sheetCsv } from '#sheet/table-from-sheet.ts';
import { rowsOf } from '../../support/rows.ts';
import { utf16, windows1258 } from '../../support/stored-bytes.ts';

/** Lines of cells with `|` between them. */
function sheet(text: string, merges: Sheet['merges'] = []): Sheet {
  return {
    name: 'Biểu',
    rows: text
      .trim()
      .split('\n')
      .map((line) => line.split('|').map(textCell)),
    merges,
  };
}

const usual = `
UBND HUYỆN LẠNG GIANG
BÁO CÁO QUÝ I NĂM 2024
STT|Chỉ tiêu|ĐVT|Kế hoạch năm|Thực hiện|% TH/KH|Ghi chú
(1)|(2)|(3)|(4)|(5)|(6)=(5)/(4)|(7)
I|Chính quyền số
1|Hồ sơ trực tuyến|%|tối thiểu 50|61,12|122,24|
2|Số hóa kết quả|%|80|423/489||
|- Cấp xã|%|70|65||
II|Hạ tầng
1|Trạm BTS|trạm||1.543||
|Tổng cộng|||5||
|Người lập biểu|||||`;

const indicators = rowsOf(
  'indicators',
  `id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot,ten_khac
ho-so-truc-tuyen,Tỷ lệ hồ sơ nộp trực tuyến,Hồ sơ trực tuyến,a,%,2,cao,Hồ sơ DVCTT
so-hoa,Tỷ lệ số hóa kết quả giải quyết thủ tục hành chính,Số hóa kết quả,a,%,2,cao,
tram-bts,Trạm thu phát sóng di động,Trạm BTS,a,trạm,0,cao,
chu-ky-so,Người có chữ ký số,Chữ ký số,a,%,2,cao,
so-chu-ky-so,Số người có chữ ký số,Số người có chữ ký số,a,người,0,cao,
`,
);
const matcher = indicatorMatcher(
  indicators,
  rowsOf('abbreviations', 'viet_tat,day_du\nTTHC,thủ tục hành chính\nDVC,dịch vụ công\nDVC,đầu việc chính\n'),
);

describe('the layout of a reporting sheet', () => {
  it('is found below the titles: columns by their words, the row of numbers passed over', () => {
    const layout = reportLayout(sheet(usual));
    expect(layout?.titles).toEqual(['UBND HUYỆN LẠNG GIANG', 'BÁO CÁO QUÝ I NĂM 2024']);
    expect(layout?.columns.map(({ role, index }) => [role, index])).toEqual([
      ['number', 0],
      ['name', 1],
      ['unit', 2],
      ['target', 3],
      ['result', 4],
      ['ratio', 5],
      ['note', 6],
    ]);
    expect([layout?.headerRow, layout?.firstRow]).toEqual([2, 4]);
  });

  it('takes a header of two rows, merged or not', () => {
    const text = 'TT|Nội dung|Đơn vị tính|Năm 2024||Ghi chú\n|||Kế hoạch|Thực hiện|\n1|Trạm BTS|trạm|5|4|';
    const merges = [
      { top: 0, bottom: 0, left: 3, right: 4 },
      { top: 0, bottom: 1, left: 0, right: 0 },
    ];
    for (const one of [sheet(text, merges), sheet(text)]) {
      const layout = reportLayout(one);
      expect(layout?.columns.map(({ role, title }) => `${role}: ${title}`)).toEqual([
        'number: TT',
        'name: Nội dung',
        'unit: Đơn vị tính',
        'target: Năm 2024, Kế hoạch',
        'result: Năm 2024, Thực hiện',
        'note: Ghi chú',
      ]);
      expect(layout?.firstRow).toBe(2);
    }
  });

  it('takes a header of three rows, columns of a quarter and of the year so far together', () => {
    const text =
      'STT|Chỉ tiêu|ĐVT|Năm 2024|||Ghi chú\n|||Kế hoạch|Thực hiện||\n||||Quý I|Lũy kế|\n1|Trạm BTS|trạm|5|4|6|';
    const merges = [
      { top: 0, bottom: 2, left: 0, right: 0 },
      { top: 0, bottom: 2, left: 1, right: 1 },
      { top: 0, bottom: 0, left: 3, right: 5 },
      { top: 1, bottom: 2, left: 3, right: 3 },
      { top: 1, bottom: 1, left: 4, right: 5 },
    ];
    for (const one of [sheet(text, merges), sheet(text)]) {
      const layout = reportLayout(one);
      expect(layout?.columns.map(({ role, title }) => `${role}: ${title}`)).toEqual([
        'number: STT',
        'name: Chỉ tiêu',
        'unit: ĐVT',
        'target: Năm 2024, Kế hoạch',
        'result: Năm 2024, Thực hiện, Quý I',
        'result: Năm 2024, Thực hiện, Lũy kế',
        'note: Ghi chú',
      ]);
      expect(layout?.firstRow).toBe(3);
      const report = readReport(one, matcher);
      expect(report?.columns).toEqual({ target: 3, result: 4, second: 5 });
      const made = reportTables(
        report?.figures ?? [],
        new Map(),
        { ...choices, periodMethod: 'trong_ky', secondMethod: 'luy_ke' },
        matcher,
      );
      expect(made.observations.map((row) => [row['gia_tri'], row['cach_tinh_ky'], row['lan']])).toEqual([
        ['4', 'trong_ky', ''],
        ['6', 'luy_ke', ''],
      ]);
    }
  });

  it('joins words that stand one below the other', () => {
    const layout = reportLayout(sheet('STT|Chỉ tiêu|Đơn vị|Kế hoạch|Kết quả\n||tính|năm|quý I\n1|Trạm BTS|trạm|5|4'));
    expect(layout?.columns.map(({ role }) => role)).toEqual(['number', 'name', 'unit', 'target', 'result']);
    expect(layout?.firstRow).toBe(2);
  });

  it.each(['ĐVT', 'Đ.V.T', 'ĐV tính', 'Đv tính', 'Đ/v tính', 'Đơn vị', 'ĐƠN VỊ TÍNH', 'Đơn vị đo', 'Đ V T', 'ĐVT (%)'])(
    'knows the column "%s" as that of units',
    (title) => {
      const [figure] =
        readReport(sheet(`STT|Chỉ tiêu|${title}|Kết quả\n1|Trạm BTS|nghìn trạm|4`), matcher)?.figures ?? [];
      expect(figure?.match).toEqual({ certain: undefined, nearest: ['tram-bts'], otherUnit: true });
    },
  );

  it('knows a unit above the table, or in the name of a column', () => {
    for (const text of [
      'Đơn vị tính: nghìn trạm\nSTT|Chỉ tiêu|Kết quả\n1|Trạm BTS|4',
      '(ĐVT: nghìn trạm)\nSTT|Chỉ tiêu|Kết quả\n1|Trạm BTS|4',
      'STT|Chỉ tiêu|Kết quả (nghìn trạm)\n1|Trạm BTS|4',
    ])
      expect(readReport(sheet(text), matcher)?.figures[0]?.match.otherUnit).toBe(true);
  });

  it.each([
    'Trạm BTS (nghìn trạm)',
    'Trạm BTS, nghìn trạm',
    'Trạm BTS (ĐVT: nghìn trạm)',
    'Trạm BTS - ĐVT: nghìn trạm',
    'Trạm BTS [nghìn trạm]',
  ])('knows the unit in the name "%s" of a row', (name) => {
    const [figure] = readReport(sheet(`STT|Chỉ tiêu|ĐVT|Kết quả\n1|${name}||4`), matcher)?.figures ?? [];
    expect([figure?.row.unit, figure?.match.otherUnit, figure?.match.nearest]).toEqual([
      'nghìn trạm',
      true,
      ['tram-bts'],
    ]);
  });

  it('asks which number is meant where a row measures in thousands of what its indicator counts', () => {
    const cellsOf = (unit: string, value: string): unknown => {
      const [figure] =
        readReport(sheet(`STT|Chỉ tiêu|ĐVT|Kết quả\n1|Trạm BTS|${unit}|${value}`), matcher)?.figures ?? [];
      return figure?.result.state === 'doubt' ? [figure.result.doubt, ...figure.result.options] : figure?.result.state;
    };
    expect(cellsOf('nghìn trạm', '4,5')).toEqual(['scaled', { value: '4500' }, { value: '4.5' }]);
    expect(cellsOf('Triệu trạm', 'trên 2')).toEqual([
      'scaled',
      { mark: '>', value: '2000000' },
      { mark: '>', value: '2' },
    ]);
    expect(cellsOf('1000 trạm', '4')).toEqual(['scaled', { value: '4000' }, { value: '4' }]);
    expect(cellsOf('trạm', '4')).toBe('certain');
    expect(cellsOf('cột', '4')).toBe('certain');
    const answer = { indicator: 'tram-bts', result: { value: '4500' } };
    expect(
      tablesOf('STT|Chỉ tiêu|ĐVT|Kết quả\n1|Trạm BTS|nghìn trạm|4,5', new Map([[2, answer]])).observations,
    ).toMatchObject([{ gia_tri: '4500', ghi_la: '4,5 nghìn trạm' }]);
  });

  it('knows a unit on a line of its own among the rows', () => {
    const report = readReport(
      sheet('STT|Chỉ tiêu|ĐVT|Kết quả\n1|Trạm BTS||4\n|Đơn vị tính: nghìn trạm||\n2|Trạm BTS||4'),
      matcher,
    );
    expect(report?.figures.map(({ match }) => match.otherUnit)).toEqual([false, true]);
    expect(report?.passedOver.map(({ kind, name }) => [kind, name])).toEqual([['note', 'Đơn vị tính: nghìn trạm']]);
  });

  it.each([
    ['STT|Chỉ số|ĐVT|Mục tiêu|Kết quả', 'number name unit target result'],
    ['TT|Chỉ tiêu|Đơn vị|NQ HĐND giao|Ước TH năm 2024|Đạt (%)', 'number name unit target result ratio'],
    ['STT|Tên chỉ tiêu|Giải thích chỉ tiêu|Đơn vị tính|Chỉ tiêu cụ thể', 'number name other unit target'],
    ['STT|Nội dung|ĐVT|Chỉ tiêu|Kết quả', 'number name unit target result'],
    ['STT|Mục tiêu|ĐVT|Kế hoạch|Kết quả', 'number name unit target result'],
    ['STT|Chỉ tiêu|ĐVT|Kế hoạch|Đạt (%)', 'number name unit target result'],
    ['STT|Chỉ tiêu|Phạm vi|ĐVT|Kết quả', 'number name scope unit result'],
    ['STT|Chỉ tiêu|ĐVT|Năm 2023|Quý I/2024', 'number name unit either either'],
    ['#|Nhiệm vụ, chỉ tiêu|Đvị tính|K.hoạch|T.hiện', 'number name unit target result'],
    ['STT|Tên|ĐVT|NQ năm 2024|Thực hiện', 'number name unit target result'],
    ['STT|Mã số|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện|Đạt tỷ lệ %', 'number other name unit target result ratio'],
    ['STT|CHỈ TIÊU|ĐƠN VỊ TÍNH|CHỈ TIÊU|THỰC HIỆN|TỶ LỆ', 'number name unit target result ratio'],
    ['STT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện|Kết quả đánh giá', 'number name unit target result other'],
    ['STT|Chỉ tiêu|ĐVT|Dự kiến cả năm', 'number name unit result'],
  ])('reads "%s"', (header, expected) => {
    expect(
      reportLayout(sheet(header))
        ?.columns.map(({ role }) => role)
        .join(' '),
    ).toBe(expected);
  });

  it.each(['Giá trị', 'Số lượng', 'Kỳ báo cáo', 'Mức đạt', 'Xã Kép', ''])(
    'offers a column of numbers that is called "%s" as result and as level, beside a column of units',
    (title) => {
      const one = sheet(`STT|Chỉ tiêu|ĐVT|${title}|Đầu mối\n1|Trạm BTS|trạm|4|Sở\n2|Hồ sơ trực tuyến|%|61,2|Sở`);
      const layout = reportLayout(one);
      const columns = layout?.columns.map(({ role, index }) => `${role}${index}`).join(' ');
      expect(columns).toBe('number0 name1 unit2 either3 other4');
      expect(readReport(one, matcher)?.columns).toEqual({ target: undefined, result: undefined });
      expect(readReport(one, matcher, { target: -1, result: 3 })?.figures.map(({ result }) => result.state)).toEqual([
        'certain',
        'certain',
      ]);
      expect(reportLayout(sheet(`STT|Chỉ tiêu|${title || 'x'}\n1|Trạm BTS|4`))).toBeUndefined();
    },
  );

  it('looks no further to the right than a report reaches', () => {
    const far = Array.from({ length: 300 }, (_, at) => `cột ${at}`).join('|');
    expect(reportLayout(sheet(`STT|Chỉ tiêu|ĐVT|Kết quả|${far}`))?.columns).toHaveLength(200);
  });

  it('leaves columns that are named by a period alone, and hidden ones, to a person', () => {
    const periods = sheet('STT|Chỉ tiêu|ĐVT|Năm 2023|Quý I/2024\n1|Trạm BTS|trạm|5|4');
    expect(readReport(periods, matcher)?.columns).toEqual({ target: undefined, result: undefined });
    const layout = reportLayout(periods);
    expect(layout === undefined ? 0 : columnsWith(layout, 'target').length).toBe(2);
    const hidden = sheet('STT|Chỉ tiêu|ĐVT|Thực hiện năm 2023|Thực hiện quý I/2024\n1|Trạm BTS|trạm|5|4');
    expect(readReport({ ...hidden, hiddenColumns: new Set([3]) }, matcher)?.columns.result).toBe(4);
    expect(readReport({ ...hidden, hiddenColumns: new Set([3, 4]) }, matcher)?.columns.result).toBeUndefined();
  });

  it('does not take an agency for a unit, nor its work for a result', () => {
    const layout = reportLayout(
      sheet('STT|Chỉ tiêu|Đơn vị|Đơn vị thực hiện|Thời hạn thực hiện|Chỉ tiêu năm 2024|Kết quả thực hiện'),
    );
    expect(layout?.columns.map(({ role, index }) => [role, index])).toEqual([
      ['number', 0],
      ['name', 1],
      ['unit', 2],
      ['other', 3],
      ['other', 4],
      ['target', 5],
      ['result', 6],
    ]);
  });

  it('is none where no column names indicators or none holds figures', () => {
    expect(reportLayout(sheet('Tên|Địa chỉ|Điện thoại\nA|B|C'))).toBeUndefined();
    expect(reportLayout(sheet('STT|Chỉ tiêu|ĐVT\n1|A|%'))).toBeUndefined();
    expect(reportLayout({ name: '', rows: [], merges: [] })).toBeUndefined();
  });
});

describe('the rows of a reporting sheet', () => {
  it('are figures with their number, heading and parts; headings, totals and notes stand apart', () => {
    const one = sheet(usual);
    const layout = reportLayout(one);
    const rows = layout === undefined ? [] : reportRows(one, layout);
    expect(rows.map(({ row, kind, number, name, under }) => [row, kind, number, name, under])).toEqual([
      [5, 'heading', 'I', 'Chính quyền số', ''],
      [6, 'figure', 'I.1', 'Hồ sơ trực tuyến', 'Chính quyền số'],
      [7, 'figure', 'I.2', 'Số hóa kết quả', 'Chính quyền số'],
      [8, 'figure', '', '- Cấp xã', 'Số hóa kết quả'],
      [9, 'heading', 'II', 'Hạ tầng', ''],
      [10, 'figure', 'II.1', 'Trạm BTS', 'Hạ tầng'],
      [11, 'total', '', 'Tổng cộng', 'Hạ tầng'],
      [12, 'note', '', 'Người lập biểu', ''],
    ]);
  });
});

describe('a sheet with more than one table', () => {
  const text = (second: string): string =>
    `QUÝ I NĂM 2024\nSTT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện\n1|Trạm BTS|trạm|5|4\n\nBIỂU 2\n${second}\n2|Hồ sơ trực tuyến|%|61`;

  it('is read as one sheet for each, whose rows keep their numbers', () => {
    const parts = reportParts(sheet(text('STT|Nội dung|ĐVT|Kết quả')));
    expect(parts.map(({ name }) => name)).toEqual(['Biểu', 'Biểu (2)']);
    expect(
      parts.map((part) =>
        readReport(part, matcher)?.figures.map(({ row, target, result }) => [row.row, target.state, result.state]),
      ),
    ).toEqual([[[3, 'certain', 'certain']], [[7, 'blank', 'certain']]]);
    expect(parts.map((part) => reportLayout(part)?.titles)).toEqual([['QUÝ I NĂM 2024'], ['QUÝ I NĂM 2024', 'BIỂU 2']]);
  });

  it('gives the second its own period where its titles name one', () => {
    const parts = reportParts(sheet(text('STT|Nội dung|ĐVT|Kết quả').replace('BIỂU 2', 'QUÝ II NĂM 2024')));
    expect(parts.map((part) => periodHint(reportLayout(part)?.titles ?? []))).toEqual(['2024-Q1', '2024-Q2']);
  });

  it('is divided no further than anybody keeps tables on one sheet', () => {
    const tables = Array.from({ length: 60 }, (_, at) =>
      at % 2 === 0 ? 'STT|Chỉ tiêu|ĐVT|Kết quả\n1|Trạm BTS|trạm|4' : 'STT|Chỉ tiêu|ĐVT|Kế hoạch\n1|Trạm BTS|trạm|4',
    );
    expect(reportParts(sheet(tables.join('\n')))).toHaveLength(50);
  });

  it('is one where the header is only printed again, which is no figure', () => {
    const again = sheet(text('STT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện'));
    expect(reportParts(again)).toEqual([again]);
    const report = readReport(again, matcher);
    expect(report?.figures.map(({ row }) => row.row)).toEqual([3, 7]);
    expect(report?.passedOver.map(({ kind, name }) => [kind, name])).toEqual([
      ['note', 'BIỂU 2'],
      ['note', 'STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện'],
    ]);
  });
});

describe('rows that are not as plain', () => {
  const figuresOf = (one: Sheet): ReturnType<typeof readReport> => readReport(one, matcher);

  it('have the name that is merged over them, each with the scope of its column', () => {
    const text = 'STT|Chỉ tiêu|Phạm vi|ĐVT|Kết quả\n1|Số hóa kết quả|Cấp huyện|%|60\n||Cấp xã|%|45';
    const report = figuresOf(sheet(text, [{ top: 1, bottom: 2, left: 1, right: 1 }]));
    expect(report?.figures.map(({ row, match, scopes }) => [row.row, match.certain, ...scopes])).toEqual([
      [2, 'so-hoa', 'cap-huyen'],
      [3, 'so-hoa', 'cap-xa'],
    ]);
  });

  it('are asked about where a name is merged over several, or missing, and nothing says which is which', () => {
    const text = 'STT|Chỉ tiêu|Khu vực|ĐVT|Kết quả\n1|Số hóa kết quả|Thành thị|%|60\n||Nông thôn|%|45';
    for (const [one, certain] of [
      [sheet(text, [{ top: 1, bottom: 2, left: 1, right: 1 }]), [undefined, undefined]],
      [sheet(text), ['so-hoa', undefined]],
    ] as const) {
      const figures = figuresOf(one)?.figures ?? [];
      expect(figures.map(({ match }) => match.certain)).toEqual(certain);
      expect(figures.map(({ match, row }) => [row.name, match.nearest[0] ?? match.certain])).toEqual([
        ['Số hóa kết quả', 'so-hoa'],
        ['Số hóa kết quả', 'so-hoa'],
      ]);
    }
  });

  it.each(['"', '“', '〃', "''", 'nt', '-nt-', 'như trên', '-'])(
    'measure in the unit above where theirs is %s',
    (mark) => {
      const report = figuresOf(sheet(`STT|Chỉ tiêu|ĐVT|Kết quả\n1|Hồ sơ trực tuyến|%|60\n2|Số hóa kết quả|${mark}|45`));
      expect(report?.figures.map(({ row, match }) => [row.unit, match.certain])).toEqual([
        ['%', 'ho-so-truc-tuyen'],
        ['%', 'so-hoa'],
      ]);
    },
  );

  it('are parts of the one above below "Trong đó", by a dash or a letter in the column of numbers', () => {
    const text =
      'STT|Chỉ tiêu|ĐVT|Kết quả\n2|Số hóa kết quả|%|60\n|Trong đó||\na)|Cấp xã|%|45\n-|Cấp huyện|%|75\n3|Trạm BTS|trạm|4';
    expect(
      figuresOf(sheet(text))?.figures.map(({ row, match, scopes }) => [
        row.number,
        row.under,
        match.certain,
        ...scopes,
      ]),
    ).toEqual([
      ['2', '', 'so-hoa'],
      ['', 'Số hóa kết quả', 'so-hoa', 'cap-xa'],
      ['', 'Số hóa kết quả', 'so-hoa', 'cap-huyen'],
      ['3', '', 'tram-bts'],
    ]);
  });

  it('name their scope within their name, and are asked about where they name two', () => {
    const text = (name: string): string => `STT|Chỉ tiêu|ĐVT|Kết quả\n1|${name}|%|60`;
    for (const name of [
      'Số hóa kết quả cấp xã',
      'Số hóa kết quả (cấp xã)',
      'Số hóa kết quả ở cấp xã',
      'Số hóa kết quả - cấp xã',
    ])
      expect(tablesOf(text(name)).observations.map((row) => [row['chi_tieu'], row['pham_vi']])).toEqual([
        ['so-hoa', 'cap-xa'],
      ]);
    const [figure] = figuresOf(sheet(text('Số hóa kết quả cấp huyện, cấp xã')))?.figures ?? [];
    expect(figure === undefined ? undefined : openQuestions(figure, undefined, matcher, 'take').scope).toBe(true);
    const answered = tablesOf(text('Số hóa kết quả cấp huyện, cấp xã'), new Map([[2, { scope: '' as const }]]));
    expect(answered.observations.map((row) => row['pham_vi'])).toEqual(['']);
    // The indicator's own name speaks of the level: it is no scope.
    const own = indicatorMatcher(
      rowsOf(
        'indicators',
        'id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot\na,Tổ công nghệ số cấp xã,Tổ cấp xã,n,%,2,cao\n',
      ),
      [],
    );
    const report = readReport(sheet(text('Tổ công nghệ số cấp xã')), own);
    expect(reportTables(report?.figures ?? [], new Map(), choices, own).observations[0]).toMatchObject({
      chi_tieu: 'a',
      pham_vi: '',
    });
  });

  it('are of the level that names them alone, that their heading or the title names', () => {
    const scoped = (text: string): unknown =>
      figuresOf(sheet(text))?.figures.map(({ match, scopes }) => [match.certain, ...scopes].join(' '));
    const header = 'STT|Chỉ tiêu|ĐVT|Kết quả';
    expect(scoped(`${header}\n1|Số hóa kết quả|%|60\n1.1|Cấp huyện|%|61\n1.2|(ở cấp xã)|%|45`)).toEqual([
      'so-hoa',
      'so-hoa cap-huyen',
      'so-hoa cap-xa',
    ]);
    const headed = `${header}\nI|CẤP HUYỆN||\n1|Số hóa kết quả|%|60\nII|Cấp xã||\n1|Số hóa kết quả|%|45\n2|Trạm BTS cấp huyện|trạm|4\nIII|Hạ tầng||\n1|Trạm BTS|trạm|4`;
    expect(scoped(headed)).toEqual(['so-hoa cap-huyen', 'so-hoa cap-xa', 'tram-bts cap-huyen', 'tram-bts']);
    expect(scoped(`UBND HUYỆN LẠNG GIANG\nKẾT QUẢ CẤP XÃ\n${header}\n1|Số hóa kết quả|%|60`)).toEqual([
      'so-hoa cap-xa',
    ]);
    expect(scoped(`UBND XÃ KÉP\nBIỂU CẤP XÃ\n${header}\n1|Số hóa kết quả|%|60`)).toEqual(['so-hoa']);
    expect(scoped(`KẾT QUẢ CẤP HUYỆN, CẤP XÃ\n${header}\n1|Số hóa kết quả|%|60`)).toEqual(['so-hoa']);
  });

  it('of one name under two headings are asked about where their figures differ', () => {
    const two = (second: string): unknown =>
      figuresOf(
        sheet(
          `STT|Chỉ tiêu|ĐVT|Kết quả\nI|Xã Tân Dĩnh||\n1|Số hóa kết quả|%|60\nII|Xã Đại Lâm||\n1|Số hóa kết quả|%|${second}`,
        ),
      )?.figures.map(({ match, isRepeated }) => [match.certain, match.nearest[0], isRepeated]);
    expect(two('45')).toEqual([
      [undefined, 'so-hoa', true],
      [undefined, 'so-hoa', true],
    ]);
    // Other names of one indicator were given to it by somebody.
    const text = 'STT|Chỉ tiêu|ĐVT|Kết quả\nI|A||\n1|Trạm BTS|trạm|4\nII|B||\n1|Trạm thu phát sóng di động|trạm|5';
    expect(figuresOf(sheet(text))?.figures.map(({ match }) => match.certain)).toEqual(['tram-bts', 'tram-bts']);
    expect(two('60')).toEqual([
      ['so-hoa', 'so-hoa', false],
      ['so-hoa', 'so-hoa', false],
    ]);
  });

  it('that the sheet hides wait for a person to say what becomes of them', () => {
    const one = {
      ...sheet('STT|Chỉ tiêu|ĐVT|Kết quả\n1|Số hóa kết quả|%|60\n1|Số hóa kết quả|%|55,01'),
      hiddenRows: new Set([2]),
    };
    const figures = figuresOf(one)?.figures ?? [];
    expect(figures.map(({ row }) => row.isHidden)).toEqual([false, true]);
    const made = (hiddenRows: string): unknown =>
      reportTables(figures, new Map(), { ...choices, hiddenRows }, matcher).observations.map((row) => row['gia_tri']);
    expect([made(''), made('leave-out'), made('take')]).toEqual([['60'], ['60'], ['60', '55.01']]);
  });

  it('keep their remarks, and a rank that stands there', () => {
    const text = (note: string): string => `STT|Chỉ tiêu|ĐVT|Kết quả|Ghi chú\n1|Số hóa kết quả|%|60|${note}`;
    const rowOf = (note: string): readonly (string | undefined)[] => {
      const [row] = tablesOf(text(note)).observations;
      return [row?.['ghi_chu'], row?.['xep_hang'], row?.['tong_so_xep_hang'], row?.['xep_hang_trong']];
    };
    expect(rowOf('Chưa đạt do lỗi hệ thống')).toEqual(['Chưa đạt do lỗi hệ thống', '', '', '']);
    expect(rowOf('Xếp thứ 2 toàn tỉnh')).toEqual(['Xếp thứ 2 toàn tỉnh', '2', '', 'bac-giang']);
    expect(rowOf('- hạng 4/10')).toEqual(['hạng 4/10', '4', '10', 'bac-giang']);
    expect(rowOf('-2 điểm so với quý trước')).toEqual(['“-2 điểm so với quý trước”', '', '', '']);
    expect(rowOf('-')).toEqual(['', '', '', '']);
    const target = tablesOf('STT|Chỉ tiêu|ĐVT|Kế hoạch|Ghi chú\n1|Số hóa kết quả|%|60|HĐND giao').targets;
    expect(target.map((row) => row['ghi_chu'])).toEqual(['HĐND giao']);
  });

  it('below the figures are remarks: who signs, where and when', () => {
    const text =
      'STT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả\n1|Số hóa kết quả|%|60|61\n|||NGƯỜI LẬP BIỂU|Lạng Giang, ngày 20 tháng 3 năm 2024\n||||(bản thử)';
    expect(figuresOf(sheet(text))?.figures).toHaveLength(1);
    expect(figuresOf(sheet(text))?.passedOver.map(({ kind }) => kind)).toEqual(['note', 'note']);
  });
});

describe('the titles of a report', () => {
  it.each([
    ['QUÝ I, NĂM 2024', '2024-Q1'],
    ['QUÝ I - NĂM 2024', '2024-Q1'],
    ['(Quý IV/2024)', '2024-Q4'],
    ['QUÝ 01/2024', '2024-Q1'],
    ['Quý II.2024', '2024-Q2'],
    ['Quý ba năm 2024', '2024-Q3'],
    ['quí I năm 2024', '2024-Q1'],
    ['11 THÁNG NĂM 2024', '2024-01/2024-11'],
    ['3 THÁNG ĐẦU NĂM 2024', '2024-Q1'],
    ['chín tháng đầu năm 2024', '2024-01/2024-09'],
    ['năm tháng đầu năm 2024', '2024-01/2024-05'],
    ['sáu tháng đầu năm 2024', '2024-H1'],
    ['3 tháng cuối năm 2024', '2024-Q4'],
    ['nửa đầu năm 2024', '2024-H1'],
    ['từ tháng 1 đến tháng 9 năm 2024', '2024-01/2024-09'],
    ['Tháng 03/2024', '2024-03'],
    ['T3/2024', '2024-03'],
    ['tháng năm năm 2024', '2024-05'],
    ['tháng mười một năm 2024', '2024-11'],
    ['QUÝ I VÀ QUÝ II NĂM 2024', undefined],
    ['QUÝ I, II NĂM 2024', undefined],
    ['đầu năm 2024', undefined],
    ['tuần 12 năm 2024', undefined],
    ['đến tháng 11/2024', undefined],
    ['Kết quả quý I và ước cả năm 2024', undefined],
    ['Quý I năm 2024 so với cùng kỳ năm 2023', '2024-Q1'],
    ['(Theo Nghị quyết số 05/2023/NQ-HĐND) quý I năm 2024', '2024-Q1'],
    ['giai đoạn 2021-2025', '2021/2025'],
    ['giai đoạn 2021-2025, quý I năm 2024', '2024-Q1'],
    ['quý I năm 2024, kế hoạch năm 2025', undefined],
    ['BÁO CÁO QUÝ I NĂM 2024', '2024-Q1'],
    ['Kết quả quý 3/2024', '2024-Q3'],
    ['6 tháng đầu năm 2024', '2024-H1'],
    ['6 tháng cuối năm 2024', '2024-H2'],
    ['9 tháng đầu năm 2022', '2022-01/2022-09'],
    ['tháng 3 năm 2024', '2024-03'],
    ['Kết quả năm 2023', '2023'],
    ['(Kèm theo Báo cáo ngày 25 tháng 3 năm 2024) quý I năm 2024', '2024-Q1'],
    ['quý I và quý II năm 2024, quý III năm 2024', undefined],
    ['năm 2023 và năm 2024', undefined],
    ['Biểu số liệu', undefined],
    ['Quý thứ nhất năm 2024', '2024-Q1'],
    ['T1-T6/2024', '2024-H1'],
    ['quý I - III năm 2024', '2024-01/2024-09'],
    ['từ 15/12/2023 đến 14/3/2024, quý I năm 2024', '2024-Q1'],
    // What is no part that can be read is no year either.
    ['I/2024', undefined],
    ['Kỳ báo cáo: 03/2024', undefined],
    ['9T/2024', undefined],
    ['quý IIII/2024', undefined],
    ['13 tháng năm 2024', undefined],
    ['tuần thứ 12 năm 2024', undefined],
    ['lần 2 năm 2024', undefined],
    ['nửa năm 2024', undefined],
    ['bán niên 2024', undefined],
    ['hai quý đầu năm 2024', undefined],
    ['từ đầu năm đến nay, năm 2024', undefined],
    ['đến hết quý III năm 2024', undefined],
    ['quý IV và năm 2024', undefined],
    ['Tháng 12 và cả năm 2024', undefined],
    ['THEO QUY ĐỊNH NĂM 2024', '2024'],
  ])('"%s" name the period %s', (title, period) => {
    expect(periodHint([title])).toBe(period);
  });

  it('name a period over two lines', () => {
    expect(periodHint(['BÁO CÁO', 'QUÝ I', 'NĂM 2024'])).toBe('2024-Q1');
    expect(periodHint(['11 THÁNG', 'Lạng Giang', 'Năm 2024'])).toBe('2024-01/2024-11');
    expect(periodHint(['QUÝ I', 'năm 2023 và năm 2024'])).toBeUndefined();
  });

  it.each([
    ['Thực hiện quý', 'trong_ky'],
    ['Năm 2024, Thực hiện, Quý I', 'trong_ky'],
    ['Kết quả trong kỳ', 'trong_ky'],
    ['Lũy kế', 'luy_ke'],
    ['Lũy kế từ đầu năm', 'luy_ke'],
    ['Thực hiện đến hết quý II', 'luy_ke'],
    ['LK', 'luy_ke'],
    ['TH quý II', 'trong_ky'],
    ['Quý này', 'trong_ky'],
    ['Thực hiện', ''],
    ['Thực hiện năm 2024', ''],
  ])('"%s" over a column counts its period %s', (title, method) => {
    expect(periodMethodHint(title)).toBe(method);
  });

  it.each([
    ['Ước thực hiện năm 2024', 'uoc_thuc_hien'],
    ['Thực hiện (ước)', 'uoc_thuc_hien'],
    ['Dự kiến cả năm', 'du_kien'],
    ['Dự báo năm 2025', 'du_kien'],
    ['Thực hiện', 'thuc_hien'],
  ])('"%s" over a column holds figures of the kind %s', (title, kind) => {
    expect(kindHint(title)).toBe(kind);
  });

  it.each([
    ['Đơn vị tính: nghìn thuê bao', 'nghìn thuê bao'],
    ['BIỂU 1 (ĐVT: nghìn thuê bao)', 'nghìn thuê bao'],
    ['[ĐVT: nghìn hộ]', 'nghìn hộ'],
    ['Biểu số 1 - Đơn vị tính: nghìn hộ', 'nghìn hộ'],
    ['Đơn vị tính (nghìn hộ)', 'nghìn hộ'],
    ['Đơn vị tính nghìn hộ', 'nghìn hộ'],
    ['Đ/v tính: hộ', 'hộ'],
    ['Đơn vị: UBND xã Kép', ''],
    ['Đơn vị báo cáo: Phòng Văn hóa', ''],
    ['Đơn vị thực hiện', ''],
  ])('"%s" name the unit "%s"', (title, unit) => {
    expect(unitHint([title])).toBe(unit);
  });

  it('name one area, the lowest, by kind and name', () => {
    const areas = [
      { id: 'bac-giang', title: 'tỉnh Bắc Giang' },
      { id: 'bac-giang/lang-giang', title: 'huyện Lạng Giang' },
      { id: 'bac-giang/luc-ngan', title: 'huyện Lục Ngạn' },
    ];
    expect(areaHint(['UBND HUYỆN LẠNG GIANG', 'tỉnh Bắc Giang'], areas)).toBe('bac-giang/lang-giang');
    expect(areaHint(['huyện Lạng Giang và huyện Lục Ngạn'], areas)).toBeUndefined();
    expect(areaHint(['xã Lạng Giang'], areas)).toBeUndefined();
    expect(areaHint([], areas)).toBeUndefined();
  });
});

describe('the name of an indicator', () => {
  it('is certain by its folded letters, by other names and by abbreviations that mean one thing', () => {
    expect(matcher.match('ho so truc tuyen', '%').certain).toBe('ho-so-truc-tuyen');
    expect(matcher.match('1. Hồ sơ trực tuyến (%):', '').certain).toBe('ho-so-truc-tuyen');
    expect(matcher.match('Hồ sơ DVCTT', '%').certain).toBe('ho-so-truc-tuyen');
    expect(matcher.match('Tỉ lệ số hoá kết quả giải quyết TTHC', 'Tỷ lệ %').certain).toBe('so-hoa');
  });

  it('is asked about in another unit, and with the nearest names where nothing fits', () => {
    expect(matcher.match('Số người có chữ ký số', '%')).toEqual({
      certain: undefined,
      nearest: ['so-chu-ky-so'],
      otherUnit: true,
    });
    expect(matcher.match('Người dân có chữ ký số cá nhân', '%')).toMatchObject({
      certain: undefined,
      otherUnit: false,
    });
    expect(matcher.match('Người dân có chữ ký số cá nhân', '%').nearest.slice(0, 2).sort()).toEqual([
      'chu-ky-so',
      'so-chu-ky-so',
    ]);
    expect(matcher.match('Thu gom rác', 'tấn')).toEqual({ certain: undefined, nearest: [], otherUnit: false });
  });

  it('is asked about where two indicators bear it', () => {
    const twins = indicatorMatcher(
      rowsOf(
        'indicators',
        'id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot\na,Thuê bao,Thuê bao,n,%,2,cao\nb,Thuê báo,Thuê báo,n,%,2,cao\n',
      ),
      [],
    );
    expect(twins.match('Thuê bao', '%')).toEqual({ certain: undefined, nearest: ['a', 'b'], otherUnit: false });
  });
});

const choices: ReportChoices = {
  area: 'bac-giang/lang-giang',
  period: '2024-Q1',
  targetPeriod: '2024',
  document: 'bao-cao-x',
  place: 'phụ lục 1',
  observationKind: 'thuc_hien',
  targetKind: 'duoc_giao',
  periodMethod: 'luy_ke',
  secondMethod: '',
  secondKind: 'thuc_hien',
  rankWithin: 'bac-giang',
  hiddenRows: 'take',
};

function tablesOf(
  text: string,
  answers: ReadonlyMap<number, ReportAnswer> = new Map(),
  columns?: ReportColumns,
): ReturnType<typeof reportTables> {
  return reportTables(readReport(sheet(text), matcher, columns)?.figures ?? [], answers, choices, matcher);
}

describe('a reporting sheet', () => {
  it('becomes rows of figures and of targets, what is open left out until it is answered', () => {
    const { observations, targets } = tablesOf(usual);
    expect(
      rowsCsv('observations', observations),
    ).toBe(`chi_tieu,dia_phuong,pham_vi,ky,cach_tinh_ky,gia_tri,tu_so,mau_so,loai_so_lieu,ghi_la,van_ban_nguon,vi_tri
ho-so-truc-tuyen,bac-giang/lang-giang,,2024-Q1,luy_ke,61.12,,,thuc_hien,,bao-cao-x,"phụ lục 1, STT I.1"
so-hoa,bac-giang/lang-giang,,2024-Q1,luy_ke,,423,489,thuc_hien,423/489,bao-cao-x,"phụ lục 1, STT I.2"
so-hoa,bac-giang/lang-giang,cap-xa,2024-Q1,luy_ke,65,,,thuc_hien,,bao-cao-x,"phụ lục 1, dòng 8"
tram-bts,bac-giang/lang-giang,,2024-Q1,luy_ke,1543,,,thuc_hien,1.543,bao-cao-x,"phụ lục 1, STT II.1"
`);
    expect(
      rowsCsv('targets', targets),
    ).toBe(`chi_tieu,dia_phuong,pham_vi,ky,dau_so_sanh,gia_tri,loai_muc_tieu,ghi_la,van_ban_nguon,vi_tri
ho-so-truc-tuyen,bac-giang/lang-giang,,2024,>=,50,duoc_giao,tối thiểu 50,bao-cao-x,"phụ lục 1, STT I.1"
so-hoa,bac-giang/lang-giang,,2024,,80,duoc_giao,,bao-cao-x,"phụ lục 1, STT I.2"
so-hoa,bac-giang/lang-giang,cap-xa,2024,,70,duoc_giao,,bao-cao-x,"phụ lục 1, dòng 8"
`);
    const answered = tablesOf(
      usual,
      new Map([
        [6, { indicator: '' }],
        [7, { target: 'leave-out' as const }],
      ]),
    );
    expect(answered.observations.map((row) => [row['chi_tieu'], row['gia_tri'], row['ghi_la']])).toEqual([
      ['so-hoa', '', '423/489'],
      ['so-hoa', '65', ''],
      ['tram-bts', '1543', '1.543'],
    ]);
    expect(answered.targets.map((row) => row['pham_vi'])).toEqual(['cap-xa']);
  });

  it('gives a result and its level out of one cell, a rank with its ranking, an estimate as one', () => {
    const text = 'STT|Chỉ tiêu|ĐVT|Kết quả\n1|Hồ sơ trực tuyến|%|42,1%/85%\n2|Số hóa kết quả|%|ước đạt 70%';
    const { observations, targets } = tablesOf(text, new Map([[2, { result: { value: '42.1', target: '85' } }]]));
    expect(observations.map((row) => [row['gia_tri'], row['loai_so_lieu'], row['ghi_la']])).toEqual([
      ['42.1', 'thuc_hien', '42,1%/85%'],
      ['70', 'uoc_thuc_hien', 'ước đạt 70%'],
    ]);
    expect(targets.map((row) => [row['gia_tri'], row['ky'], row['ghi_la']])).toEqual([['85', '2024', '42,1%/85%']]);
    const ranked = tablesOf('STT|Chỉ tiêu|ĐVT|Kết quả\n1|Hồ sơ trực tuyến||xếp hạng 4/10');
    expect(ranked.observations).toMatchObject([
      { xep_hang: '4', tong_so_xep_hang: '10', xep_hang_trong: 'bac-giang', gia_tri: '' },
    ]);
  });

  it('numbers the second figure of an indicator, and asks which of several columns is meant', () => {
    const twice = tablesOf('STT|Chỉ tiêu|ĐVT|Kết quả\n1|Trạm BTS|trạm|15\n2|Trạm thu phát sóng di động|trạm|16');
    expect(twice.observations.map((row) => row['lan'])).toEqual(['', '2']);
    const several =
      'STT|Chỉ tiêu|ĐVT|Thực hiện năm 2023|Kế hoạch năm 2024|Thực hiện quý I năm 2024\n1|Trạm BTS|trạm|15|20|16';
    expect(readReport(sheet(several), matcher)?.columns).toEqual({ target: 4, result: undefined });
    expect(tablesOf(several).observations).toEqual([]);
    expect(tablesOf(several, new Map(), { target: -1, result: 5 })).toMatchObject({
      observations: [{ gia_tri: '16' }],
      targets: [],
    });
    const layout = reportLayout(sheet(several));
    expect(
      layout === undefined ? [] : [columnsWith(layout, 'result').length, columnWith(layout, 'name')?.index],
    ).toEqual([2, 1]);
  });

  it('stands below what is published of its document: what is said already once, another number as another occurrence', () => {
    const published = {
      observations: [
        {
          chi_tieu: 'tram-bts',
          dia_phuong: 'bac-giang/lang-giang',
          pham_vi: '',
          ky: '2024-Q1',
          cach_tinh_ky: 'luy_ke',
          gia_tri: '15',
          loai_so_lieu: 'thuc_hien',
          van_ban_nguon: 'bao-cao-x',
          vi_tri: 'I.2',
          lan: '',
        },
      ],
      targets: [],
    };
    const make = (value: string, beside = published): ReturnType<typeof reportTables> =>
      reportTables(
        readReport(sheet(`STT|Chỉ tiêu|ĐVT|Kết quả\n1|Trạm BTS|trạm|${value}`), matcher)?.figures ?? [],
        new Map(),
        choices,
        matcher,
        beside,
      );
    expect(make('15').observations).toEqual(published.observations);
    expect(make('16').observations.map((row) => [row['gia_tri'], row['vi_tri'], row['lan']])).toEqual([
      ['15', 'I.2', ''],
      ['16', 'phụ lục 1, STT 1', '2'],
    ]);
    // A figure of the quarter alone is another than one added up over it.
    const ofQuarter = published.observations.map((row) => ({ ...row, cach_tinh_ky: 'trong_ky' }));
    expect(
      make('15', { ...published, observations: ofQuarter }).observations.map((row) => [
        row['cach_tinh_ky'],
        row['lan'],
      ]),
    ).toEqual([
      ['trong_ky', ''],
      ['luy_ke', ''],
    ]);
  });

  it('tells where its ratio is not the one of its two numbers', () => {
    const figures =
      readReport(
        sheet('STT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện|% TH/KH\n1|Trạm BTS|trạm|40|30|75\n2|Trạm BTS|trạm|40|30|80,5'),
        matcher,
      )?.figures ?? [];
    expect(figures.map(({ otherRatio }) => otherRatio?.written)).toEqual([undefined, '80,5']);
    expect(figures.map((figure) => openQuestions(figure, undefined, matcher, 'take'))).toEqual([
      { indicator: false, result: false, second: false, target: false, scope: false },
      { indicator: false, result: false, second: false, target: false, scope: false },
    ]);
  });
});

describe('a sheet saved as text', () => {
  const text = 'STT,Chỉ tiêu,ĐVT,Thực hiện\r\n1,Hồ sơ trực tuyến,%,"61,12"\r\n';

  it.each<readonly [string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(text)],
    ['Windows-1258', windows1258(text)],
    ['"Unicode Text"', utf16('STT\tChỉ tiêu\tĐVT\tThực hiện\r\n1\tHồ sơ trực tuyến\t%\t61,12\r\n')],
    ['semicolons', new TextEncoder().encode('STT;Chỉ tiêu;ĐVT;Thực hiện\r\n1;Hồ sơ trực tuyến;%;61,12\r\n')],
  ])('as %s has the cells of the sheet', (_, bytes) => {
    expect(
      sheetFromText('a', bytes)
        ?.rows.slice(0, 2)
        .map((cells) => cells.map((cell) => cell.text)),
    ).toEqual([
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện'],
      ['1', 'Hồ sơ trực tuyến', '%', '61,12'],
    ]);
  });

  it('is none where the bytes are no text, or a quote does not close', () => {
    expect(sheetFromText('a', Uint8Array.of(0xff, 0xfe, 0xd8))).toBeUndefined();
    expect(sheetFromText('a', new TextEncoder().encode('a,b\n"1,2\n'))).toBeUndefined();
  });
});

describe('a sheet that holds a table', () => {
  it('is told by its header, by its name where the header fits several, and is uncertain where names are missing', () => {
    expect(
      detectTable(['chi_tieu', 'dia_phuong', 'ky', 'gia_tri', 'loai_so_lieu', 'van_ban_nguon', 'vi_tri'], 'x.csv'),
    ).toEqual({ table: 'observations', isCertain: true });
    expect(detectTable(['Chi tieu', 'Địa phương', 'Kỳ', 'loai-so-lieu', 'van_ban_nguon', 'vi_tri'], 'x.csv')).toEqual({
      table: 'observations',
      isCertain: true,
    });
    expect(detectTable(['chi_tieu', 'dia_phuong', 'gia_tri'], 'muc-tieu-2024.csv')).toEqual({
      table: 'targets',
      isCertain: false,
    });
    expect(detectTable(['a', 'b'], 'Số liệu quý I.csv')).toEqual({ table: 'observations', isCertain: false });
    expect(detectTable([], 'x.csv')).toEqual({ table: undefined, isCertain: false });
  });

  it('becomes text: days in columns of dates as days, in columns of numbers as they were typed', () => {
    const rows: Sheet['rows'] = [
      ['ngay_chot', 'gia_tri', 'ky', 'ghi_chu'].map(textCell),
      [
        { kind: 'date', text: '2024-03-25' },
        { kind: 'date', text: '2024-10-04' },
        { kind: 'date', text: '2024-03' },
        textCell('a, "b"'),
      ],
      [textCell(''), { kind: 'percent', text: '61.12' }, { kind: 'number', text: '2024' }, textCell(''), textCell('')],
    ];
    expect(sheetCsv({ name: '', rows, merges: [] }, 'observations')).toBe(
      'ngay_chot,gia_tri,ky,ghi_chu\n2024-03-25,04/10,2024-03,"a, ""b"""\n,61.12,2024,\n',
    );
  });
});

describe('the template', () => {
  it('is read back as a reporting sheet, is the same bytes each time, and lists every name', async () => {
    const bytes = await reportTemplate(indicators, templateWords);
    expect(await reportTemplate(indicators, templateWords)).toEqual(bytes);
    const [report, guide, list] = readWorkbook(bytes);
    expect(report === undefined ? undefined : reportLayout(report)?.columns.map(({ role }) => role)).toEqual([
      'number',
      'name',
      'unit',
      'target',
      'result',
      'ratio',
      'note',
    ]);
    expect(guide?.rows.length).toBe(templateWords.guide.length);
    expect(list?.rows.slice(1).map(([name]) => name?.text)).toEqual(indicators.map(({ name }) => name));
  });
});
