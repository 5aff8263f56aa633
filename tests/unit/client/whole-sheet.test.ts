/** The sheets of a district and of a commune as officials keep them, from the drop to the trend of two quarters. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportView } from '#client/checker/protocol.ts';
import type { PublishedSource } from '#client/checker/published.ts';
import { Session } from '#client/checker/session.ts';
import { buildCatalog } from '#core/catalog.ts';
import { tables as schemas } from '#core/columns.ts';
import { isTrend, seriesOf } from '#core/series.ts';
import { buildPortal } from '#core/site/portal.ts';
import { checkPortal, type PortalSource } from '#data/check-portal.ts';
import { publishedTables, tableFiles } from '#files/tables.ts';
import { realSource } from '../../support/real-portal.ts';
import { inlineText, workbook } from '../../support/workbook.ts';

const today = 20261130;
/** The whole portal is checked several times. */
const patience = 120_000;

/** Cells from column A on; a line of one cell is merged over all columns. */
function book(lines: readonly (readonly string[])[]): Uint8Array {
  const letter = (at: number): string => String.fromCharCode(65 + at);
  const rows = lines.map((cells, row) => {
    const filled = cells.flatMap((cell, at) => {
      const reference = `${letter(at)}${row + 1}`;
      if (cell === '') return [];
      return [/^=/u.test(cell) ? `<c r="${reference}"${cell.slice(1)}</c>` : inlineText(reference, cell)];
    });
    return `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  const merged = lines.flatMap((cells, row) =>
    cells.length === 1 ? [`<mergeCell ref="A${row + 1}:H${row + 1}"/>`] : [],
  );
  return workbook({
    rows: rows.join(''),
    after: `<mergeCells>${merged.join('')}</mergeCells>`,
    formats: ['0.00%', 'dd/mm'],
  });
}

/** `quarter` and `soFar` put their own numbers in the place of those of the quarter before. */
function districtSheet(roman: string, day: string, shift: number): Uint8Array {
  const percent = (value: number): string => `${String((value + shift).toFixed(1)).replace('.', ',')}%`;
  return book([
    ['ỦY BAN NHÂN DÂN HUYỆN LẠNG GIANG'],
    [`PHỤ LỤC: KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ QUÝ ${roman} NĂM 2024`],
    [`(Kèm theo Báo cáo số 9${roman.length}/BC-UBND ngày ${day} của UBND huyện Lạng Giang)`],
    [],
    ['STT', 'Tên chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm', 'Thực hiện quý', 'Lũy kế', '% so KH', 'Ghi chú'],
    ['I', 'Chính quyền số'],
    [
      '1',
      'Tỷ lệ thanh toán trực tuyến trên Cổng DVC Quốc gia/tổng giao dịch thanh toán của DVC',
      '%',
      'trên 60%',
      percent(62.4),
      percent(61.8),
      '',
      '',
    ],
    ['2', 'Tỷ lệ hồ sơ cấp kết quả bản điện tử', '%', '100%', percent(90.1), percent(89.4), '', 'Xếp thứ 2 toàn tỉnh'],
    [
      '3',
      'Tỷ lệ số hoá hồ sơ, kết quả giải quyết TTHC',
      '%',
      '100%',
      '= s="1"><v>0.9275</v>',
      '= s="1"><v>0.9205</v>',
      '',
      '',
    ],
    ['4', 'Tỷ lệ khai thác, sử dụng lại dữ liệu số hóa', '%', 'trên 50%', '=><v>80.05</v>', '=><v>79.6</v>', '', ''],
    [
      '5',
      'Hồ sơ được xử lý hoàn toàn trực tuyến trên Hệ thống thông tin giải quyết TTHC',
      '%',
      '>70',
      percent(88),
      percent(87.5),
      '',
      '',
    ],
    [
      '6',
      'Tỷ lệ hồ sơ xử lý trong hạn, đúng hạn',
      '%',
      'trên 96%',
      percent(92.3),
      percent(92),
      '',
      'Chưa đạt do lỗi hệ thống',
    ],
    ['7', 'Cung cấp DVCTT toàn trình/tổng số TTHC đủ điều kiện', 'TTHC', '', '423/489', '', '', ''],
    ['8', 'Tỷ lệ hồ sơ nộp trực tuyến/tổng số hồ sơ tiếp nhận', '%', '70', percent(71.2), '', '', ''],
    ['9', 'Tỷ lệ chứng thực bản sao điện tử từ bản chính', '%', '100%', 'đạt', '', '', ''],
    ['10', 'Số hồ sơ TTHC đã tiếp nhận', 'Hồ sơ', '-', '1.543', '3.210', '', ''],
    ['11', 'Số hồ sơ TTHC tiếp nhận trực tuyến', 'Hồ sơ', '-', '=><v>1098</v>', '=><v>2301</v>', '', ''],
    ['12', 'Xếp hạng dịch vụ công trực tuyến', '', '', '04/10', '', '', ''],
    ['13', 'Tỷ lệ văn bản điện tử được ký số', '%', '100%', percent(90.2), '', '', ''],
    ['14', 'Tỷ lệ xử lý hồ sơ công việc trên môi trường mạng cấp xã', '%', '80%', percent(81.5), '', '', ''],
    ['II', 'Kinh tế số, xã hội số, hạ tầng số'],
    ['15', 'Số trạm BTS trên địa bàn huyện', 'Trạm', '', '220', '', '', ''],
    ['16', 'Số thuê bao điện thoại di động', 'Thuê bao', '', 'trên 181.255', '', '', ''],
    ['17', 'Số hộ gia đình có kết nối internet', 'Hộ', '', '45.102', '', '', ''],
    ['18', 'Thôn, TDP được phủ sóng 3G, 4G', '%', '100%', '100%', '', '', ''],
    ['19', 'Tỷ lệ thuê bao di động dùng điện thoại thông minh', '%', 'trên 80%', 'khoảng 91%', '', '', ''],
    ['20', 'Tỷ lệ hộ gia đình có Internet cáp quang băng rộng', '%', 'trên 90%', 'trên 86,4%', '', '', ''],
    ['21', 'Số tài khoản định danh điện tử mức 2 đã kích hoạt', 'Người', '', '=><v>127450</v>', '', '', ''],
    ['22', 'Số người có chữ ký số cá nhân', 'Người', '', 'khoảng 1.900', '', '', ''],
    ['23', 'Tỷ lệ dân số trưởng thành có chữ ký số', '%', 'trên 20%', '0,98%', '', '', ''],
    ['24', 'Xếp hạng DVCTT 6 tháng đầu năm', 'hạng', '', '= s="2"><v>45569</v>', '', '', ''],
    [
      '25',
      'Ngày hoàn thành phê duyệt hồ sơ đề xuất cấp độ',
      'ngày',
      '= s="2"><v>45565</v>',
      '= s="2"><v>45458</v>',
      '',
      '',
      '',
    ],
    ['Tổng cộng: 25 chỉ tiêu'],
    [],
    ['', 'Nơi nhận: - Sở TT&amp;TT; - Lưu: VT.', '', '', '', 'TM. ỦY BAN NHÂN DÂN'],
  ]);
}

const communeSheet = book([
  ['ỦY BAN NHÂN DÂN XÃ KÉP'],
  ['BIỂU SỐ LIỆU CHUYỂN ĐỔI SỐ QUÝ III NĂM 2026'],
  ['(Kèm theo Báo cáo số 99/BC-UBND ngày 05/10/2026 của UBND xã Kép, tỉnh Bắc Ninh)'],
  [],
  ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm', 'Thực hiện quý', 'Lũy kế', '% KH', 'Ghi chú'],
  ['1', 'Tỷ lệ thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia', '%', '80%', '83,2%', '81,0%', '', ''],
  ['2', 'Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính', '%', '100%', '97,45%', '', '', ''],
  ['3', 'Số hồ sơ thủ tục hành chính đã tiếp nhận', 'hồ sơ', '-', '1.543', '4.102', '', ''],
  [
    '4',
    'Xếp hạng kết quả thực hiện dịch vụ công trực tuyến',
    'hạng',
    '',
    '12/99',
    '',
    '',
    'trong 99 xã, phường của tỉnh',
  ],
  ['5', 'Tỷ lệ thôn, tổ dân phố được phủ sóng mạng 3G, 4G', '%', '100%', 'đạt', '', '', ''],
  ['6', 'Số trạm thu phát sóng di động (BTS) trên địa bàn', 'trạm', '', '=><v>41</v>', '', '', ''],
]);

/** The portal as it is published of a source: what the checker's page fetches. */
function publishedOf(source: PortalSource): PublishedSource {
  const { tables, documents, problems } = checkPortal(source, today);
  if (tables === undefined) throw new Error(JSON.stringify(problems.find(({ severity }) => severity === 'error')));
  const portal = buildPortal(buildCatalog(tables, documents));
  const files = new Map([...tableFiles(portal)].map(({ path, body }) => [path, body]));
  return {
    tables: publishedTables.flatMap((table) => {
      const body = files.get(`du-lieu/${schemas[table].name}.csv`);
      return body === undefined || typeof body === 'string' ? [] : [{ table, bytes: Buffer.concat([body].flat()) }];
    }),
    documents,
  };
}

/** The source with the files of a zip in their folders, as its page of next steps says. */
function withFiles(source: PortalSource, files: Readonly<Record<string, Uint8Array>>): PortalSource {
  const put = (folder: 'data' | 'content'): PortalSource['data'] => {
    const own = Object.entries(files).flatMap(([path, bytes]) =>
      path.startsWith(`${folder}/`) ? [{ path: path.slice(folder.length + 1), bytes }] : [],
    );
    const names = new Set(own.map(({ path }) => path));
    return [...source[folder].filter(({ path }) => !names.has(path)), ...own];
  };
  return { ...source, data: put('data'), content: put('content') };
}

function started(source: PortalSource): Session {
  const session = new Session(() => undefined);
  session.start(publishedOf(source), today);
  return session;
}

async function opened(session: Session, bytes: Uint8Array): Promise<ReportView> {
  const [file] = (await session.open([{ name: 'bieu.xlsx', bytes }])).files;
  if (file?.kind !== 'report') throw new Error(JSON.stringify(file));
  return file;
}

/** Answers all that the page asks, one answer for all likely names first; how many it took. */
function answerAll(session: Session, view: ReportView): number {
  let count = 0;
  const give = (patch: Parameters<Session['setReport']>[1]): ReportView => {
    count += 1;
    const file = session.setReport(view.id, patch).files.find(({ id }) => id === view.id);
    if (file?.kind !== 'report') throw new Error('no report');
    return file;
  };
  let now = view.likely.size > 1 ? give({ takesLikely: true }) : view;
  for (const { row } of view.figures) {
    const figure = (): ReportView['figures'][number] | undefined => now.figures.find((one) => one.row.row === row.row);
    const asked = figure();
    if (asked?.match.certain === undefined && asked?.answer.indicator === undefined)
      now = give({
        answer: { row: row.row, answer: { indicator: asked?.match.nearest[0] ?? '' } },
      });
    for (const cell of ['result', 'second', 'target'] as const) {
      const read = figure();
      const isOut = read?.answer.indicator === '';
      if (isOut || read?.[cell].state !== 'doubt' || read.answer[cell] !== undefined) continue;
      now = give({ answer: { row: row.row, answer: { [cell]: read[cell].options[0] ?? 'leave-out' } } });
    }
  }
  expect(now.open).toBe(0);
  return count;
}

/** The fields that no title tells; the zip, by path. */
function finished(session: Session, { id }: ReportView): Readonly<Record<string, Uint8Array>> {
  session.setReport(id, { facts: { subject: 'Kết quả chuyển đổi số', signer: 'Nguyễn Văn A' } });
  return unzipSync(session.bundle(id, '').bytes);
}

describe('the sheet of a district, 25 rows, two quarters one after the other', () => {
  let source: PortalSource;
  let first: ReportView;
  let questions: number;
  let files: Readonly<Record<string, Uint8Array>>;
  beforeAll(async () => {
    source = await realSource();
    const session = started(source);
    first = await opened(session, districtSheet('II', '05/7/2024', 0));
    questions = answerAll(session, first);
    files = finished(session, first);
  }, patience);

  it('asks at most eight questions the first time', () => {
    // The day of the last row is none, and is listed with what is passed over.
    expect(first.figures).toHaveLength(24);
    expect(questions).toBeGreaterThan(0);
    expect(questions).toBeLessThanOrEqual(8);
    expect(first.passedOver.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'note', 'note', 'note']);
  });

  it('takes area, period, document and the way of counting from the sheet', () => {
    expect(first.choices).toMatchObject({
      area: 'bac-giang/lang-giang',
      period: '2024-Q2',
      targetPeriod: '2024',
      document: 'bao-cao-lang-giang-2024-q2',
      periodMethod: 'trong_ky',
      secondMethod: 'luy_ke',
      rankWithin: 'bac-giang',
    });
    expect(first.facts).toMatchObject({ number: '92/BC-UBND', day: '2024-07-05', issuer: 'UBND huyện Lạng Giang' });
  });

  it(
    'gives files that the check has nothing to say of, the .mdx among them',
    () => {
      expect(Object.keys(files)).toEqual([
        'data/so-lieu/bao-cao-lang-giang-2024-q2.csv',
        'data/muc-tieu/bao-cao-lang-giang-2024-q2.csv',
        'data/chi-tieu.csv',
        'content/van-ban/bao-cao-lang-giang-2024-q2.mdx',
        'VIEC-CAN-LAM-TIEP.txt',
      ]);
      expect(newProblems(source, withFiles(source, files))).toEqual([]);
      const rows = strFromU8(files['data/so-lieu/bao-cao-lang-giang-2024-q2.csv'] ?? new Uint8Array());
      expect(rows).toContain('Chưa đạt do lỗi hệ thống');
      expect(rows).toMatch(/xu-ly-ho-so-cong-viec-tren-mang,bac-giang\/lang-giang,cap-xa,/u);
    },
    patience,
  );

  it(
    'asks for no name in the next quarter, whose figures join those of this one',
    async () => {
      const after = withFiles(source, files);
      const session = started(after);
      const second = await opened(session, districtSheet('III', '05/10/2024', 0.6));
      const names = second.figures.filter(({ match }) => match.certain === undefined);
      expect(names.map(({ row }) => row.name)).toEqual([]);
      answerAll(session, second);
      const both = withFiles(after, finished(session, second));
      expect(newProblems(source, both)).toEqual([]);
      const { tables, documents } = checkPortal(both, today);
      if (tables === undefined) throw new Error('the tables have errors');
      const catalog = buildCatalog(tables, documents);
      const drawn = seriesOf(
        tables.observations.filter(
          ({ indicator, area }) => indicator === 'thanh-toan-truc-tuyen' && area === 'bac-giang/lang-giang',
        ),
        catalog,
      ).filter(isTrend);
      expect(drawn.map(({ periodMethod, points }) => [periodMethod, points.map(({ period }) => period.text)])).toEqual([
        ['trong_ky', ['2024-Q2', '2024-Q3']],
        ['luy_ke', ['2024-Q2', '2024-Q3']],
      ]);
    },
    patience,
  );
});

it(
  'the sheet of a commune is asked about little, and its files are as clean',
  async () => {
    const source = await realSource();
    const session = started(source);
    const view = await opened(session, communeSheet);
    expect(view.choices).toMatchObject({ area: 'bac-ninh-2025/kep-07399', period: '2026-Q3' });
    expect(answerAll(session, view)).toBeLessThanOrEqual(2);
    expect(newProblems(source, withFiles(source, finished(session, view)))).toEqual([]);
  },
  patience,
);

/** What the check says of the portal with the new files, and does not say without them. */
function newProblems(before: PortalSource, after: PortalSource): string[] {
  const [known, now] = [before, after].map((source) =>
    checkPortal(source, today).problems.map(({ code, file, row, column }) => [file, row, column, code].join(' ')),
  );
  return (now ?? []).filter((text) => known?.includes(text) !== true);
}
