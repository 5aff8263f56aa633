/** Words of the file checker and of the templates. */
import { type TableId, tables } from '#core/columns.ts';
import { parseDecimal } from '#core/decimal.ts';
import { columnText } from './columns.ts';
import { formatDecimal, formatInteger, quantityInWords, withUnit } from './format.ts';

export const checkerWords = {
  loading: 'Đang tải các bảng đã công bố để đối chiếu …',
  ready: 'Sẵn sàng. Từ lúc này không cần mạng nữa.',
  notLoaded: 'Chưa tải được các bảng đã công bố nên chưa kiểm tra được. Kiểm tra kết nối mạng.',
  retry: 'Tải lại',
  codeNotLoaded: 'Chưa tải được phần kiểm tra của trang này. Kiểm tra kết nối mạng.',
  failed:
    'Có lỗi trong chính công cụ kiểm tra, không phải trong tệp. Tải lại trang rồi thử lại; nếu vẫn vậy, báo cho người quản lý cổng.',
  cancel: 'Dừng',
  cancelled: 'Đã dừng. Các tệp đã thả không còn trong trang; thả lại khi cần.',
  reading: (name: string) => `Đang đọc ${name} …`,
  checking: (rows: number) => (rows === 0 ? 'Đang kiểm tra …' : `Đang kiểm tra ${formatInteger(rows)} dòng …`),
  comparing: 'Đang so với bản đã công bố …',
  done: (errors: number, warnings: number) =>
    errors > 0
      ? `Còn ${formatInteger(errors)} lỗi phải sửa${warnings === 0 ? '' : `, ${formatInteger(warnings)} cảnh báo nên xem`}.`
      : warnings > 0
        ? `Không còn lỗi; có ${formatInteger(warnings)} cảnh báo nên xem.`
        : 'Không có lỗi, không có cảnh báo.',
  toAnswer: (count: number) => (count === 0 ? 'Đã trả lời hết.' : `Còn ${formatInteger(count)} chỗ cần bạn trả lời.`),
  notRead: (count: number) => `${formatInteger(count)} tệp chưa đọc được.`,
  close: 'Bỏ tệp này',
  closeNamed: (name: string) => `Bỏ tệp ${name} khỏi trang`,

  table: 'Bảng',
  tableUnsure: 'Xem lại giúp: tên cột chưa cho biết chắc đây là bảng nào.',
  chooseTable: 'Chọn bảng …',
  rows: (count: number) => `${formatInteger(count)} dòng`,
  placeInData: (path: string) =>
    `Đặt vào thư mục data/${path.slice(0, path.lastIndexOf('/') + 1)}, giữ tên ${path.slice(path.lastIndexOf('/') + 1)}`,
  unread: {
    'unknown-table':
      'Chưa nhận ra tệp này: không thấy dòng tên cột của một bảng, cũng không thấy dòng “STT | Chỉ tiêu | … | Thực hiện” của một biểu báo cáo. Nếu đây là một bảng, chọn bảng dưới đây.',
    'lost-letters':
      'Chữ có dấu trong tệp này đã thành dấu hỏi (?) khi lưu, từ tệp này không lấy lại được. Mở lại tệp gốc, chọn Tệp > Lưu thành, kiểu “CSV UTF-8”, hoặc thả thẳng tệp .xlsx.',
    'broken-workbook':
      'Không mở được bảng tính này: tệp hỏng hoặc chưa tải hết. Mở lại bằng chương trình đã tạo ra nó, lưu thành .xlsx rồi thả lại.',
    'large-workbook':
      'Bảng tính này quá lớn: bung ra trên 128 MB, hoặc có ô ghi ở rất xa bên phải và phía dưới. Chỉ giữ trang tính cần nộp, hoặc lưu trang tính đó thành CSV UTF-8 rồi thả lại.',
    'large-cell':
      'Bảng tính này có một ô dài hơn 32.767 chữ, nhiều hơn số chữ Excel nhận trong một ô, nên trang không đọc. Rút gọn hoặc xóa ô đó rồi thả lại.',
    'old-workbook':
      'Đây là tệp Excel kiểu cũ (.xls). Mở bằng Excel, chọn Tệp > Lưu thành > Sổ làm việc Excel (.xlsx), rồi thả lại.',
    protected:
      'Tệp Excel này có mật khẩu. Mở bằng Excel, chọn Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu rồi thả lại.',
    'binary-workbook':
      'Đây là tệp Excel nhị phân (.xlsb). Mở bằng Excel, chọn Tệp > Lưu thành > Sổ làm việc Excel (.xlsx), rồi thả lại.',
    word: 'Đây là tệp Word. Nếu biểu nằm trong Word, chép bảng sang một trang tính Excel, lưu thành .xlsx rồi thả lại.',
    slides:
      'Đây là tệp trình chiếu. Nếu có bảng số liệu, chép bảng sang một trang tính Excel, lưu thành .xlsx rồi thả lại.',
    'open-text':
      'Đây là tệp OpenDocument không phải bảng tính. Chép bảng sang một trang tính, lưu thành .xlsx rồi thả lại.',
    'web-page':
      'Nội dung tệp này là trang web, dù tên có đuôi .xls; nhiều hệ thống báo cáo xuất như vậy. Mở bằng Excel (bấm Có nếu Excel hỏi), chọn Tệp > Lưu thành > Sổ làm việc Excel (.xlsx), rồi thả lại.',
    'mail-page':
      'Đây là trang web lưu thành một tệp (.mht). Mở bằng Excel, chọn Tệp > Lưu thành > Sổ làm việc Excel (.xlsx), rồi thả lại.',
    xml: 'Đây là tệp XML. Nếu là bảng tính lưu kiểu XML, mở bằng Excel, chọn Tệp > Lưu thành > Sổ làm việc Excel (.xlsx), rồi thả lại.',
    pdf: 'Đây là tệp PDF. Trang không đọc số từ PDF; xin nơi lập báo cáo tệp Excel của biểu, hoặc gõ biểu vào tệp mẫu.',
    image: 'Đây là ảnh. Trang không đọc số từ ảnh; xin nơi lập báo cáo tệp Excel của biểu, hoặc gõ biểu vào tệp mẫu.',
    'rich-text': 'Đây là tệp RTF. Chép bảng sang một trang tính Excel, lưu thành .xlsx rồi thả lại.',
    numbers: 'Đây là tệp Numbers của Apple. Mở bằng Numbers, chọn Tệp > Xuất ra > Excel (.xlsx), rồi thả lại.',
    zip: 'Đây là tệp nén. Giải nén rồi thả từng tệp bên trong.',
    'empty-workbook': 'Bảng tính này không có ô nào có chữ hay số.',
    'no-reader': 'Phần đọc tệp .xlsx chưa tải được vì máy không có mạng. Nối mạng rồi thả lại tệp.',
  },

  mendable: 'Sửa được chắc chắn, không đổi con số nào:',
  mend: 'Sửa những chỗ này',
  mended: 'Đã sửa:',
  download: (name: string) => `Tải ${name}`,
  downloadUnfinished: 'Tệp tải về còn lỗi, chưa công bố được.',
  downloadReady: 'Tệp đã đúng dạng chuẩn (UTF-8, dấu phẩy, dấu chấm thập phân).',
  acceptDocument: (id: string) => `“${id}” là văn bản mới, tôi đang thêm`,
  acceptDocumentNote:
    'Văn bản chưa có trên cổng thì cần thêm tệp tóm tắt của nó ở content/van-ban cùng lúc với các bảng.',

  dayOf: (id: string) => `Ngày của văn bản ${id}`,
  dayOfHelp: 'Ví dụ 2026-09-20. Có ngày thì trang nhắc được như máy kiểm tra của cổng; văn bản không ghi thì để trống.',

  joinedNote:
    'Văn bản này đã có trên cổng: tệp dưới đây gồm cả các dòng đã công bố của nó. Số đã có thì không ghi lại; số khác được ghi thêm thành một lần nhắc (lan), không đè lên số cũ.',

  wholeFile: 'Về cả tệp',
  rowsCaption: (only: 'problems' | 'all') => (only === 'problems' ? 'Các dòng có vấn đề' : 'Mọi dòng'),
  onlyProblems: (count: number) => `Chỉ dòng có vấn đề (${formatInteger(count)})`,
  allRows: (count: number) => `Mọi dòng (${formatInteger(count)})`,
  seeRows: (count: number) => `Xem ${formatInteger(count)} dòng`,
  row: 'Dòng',
  problem: 'Vấn đề',
  error: 'Lỗi',
  warning: 'Cảnh báo',
  moreOfKind: (count: number) => `và ${formatInteger(count)} chỗ nữa cùng loại trong tệp`,
  waiver: 'Dòng xin miễn cho mien-tru.csv; thay hai chỗ trong ngoặc vuông',
  help: 'Xem cách sửa',
  helpFor: (title: string) => `Cách sửa: ${title}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  pageOf: (from: number, to: number, total: number) =>
    `${formatInteger(from)}–${formatInteger(to)} trong ${formatInteger(total)}`,
  editCell: (row: number, column: string) => `Sửa ô cột ${column}, dòng ${row}`,

  changes: 'So với bản đã công bố',
  changesWait: 'Còn lỗi thì chưa so được. Sửa hết lỗi, phần này sẽ hiện.',
  noChanges: 'Không có gì khác với bản đã công bố.',
  added: (count: number) => `${formatInteger(count)} số mới`,
  addedMore: (count: number) => `… và ${formatInteger(count)} số mới nữa.`,
  changed: (count: number) => `${formatInteger(count)} số đã công bố thay đổi`,
  removed: (count: number) => `${formatInteger(count)} số đã công bố không còn trong tệp`,
  flips: (count: number) => `${formatInteger(count)} kết quả so với mức giao thay đổi`,
  others: ({
    title,
    added,
    changed,
    removed,
  }: {
    readonly title: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }) =>
    `${title}: ${[
      [added, 'thêm'],
      [changed, 'đổi'],
      [removed, 'bỏ'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, word]) => `${word} ${formatInteger(Number(count))} dòng`)
      .join(', ')}.`,
  blank: '(trống)',
  gone: '(gỡ)',
  figure: 'Con số',
  before: 'Đã công bố',
  after: 'Trong tệp',
  reason: 'Lý do cho người đọc',
  reasonFor: (label: string) => `Lý do đổi: ${label}`,
  reasonKind: 'Vì sao',
  reasonKindFor: (label: string) => `Vì sao đổi: ${label}`,
  reasonExample: 'văn bản ghi gì, sửa ở đâu',
  hasReason: 'Đã có dòng trong dieu-chinh.csv bạn thả vào.',
  revisionsNote:
    'Mỗi số đã công bố mà đổi hoặc gỡ cần một dòng trong dieu-chinh.csv. Ngày và neo đã điền sẵn; bạn viết lý do, rồi tải tệp về đặt vào data/ (đã gồm các dòng cũ), hoặc chép các dòng dưới đây vào cuối data/dieu-chinh.csv.',
  revisionsMissing: (count: number) => `Còn ${formatInteger(count)} dòng chưa có lý do.`,
  revisionsText: 'Các dòng cho dieu-chinh.csv',
  copy: 'Chép',
  copied: 'Đã chép.',
  elsewhere: 'Các bảng đã công bố sẽ bị ảnh hưởng',

  report: 'Biểu báo cáo',
  sheet: 'Trang tính',
  once: 'Chọn một lần cho cả biểu',
  area: 'Địa phương',
  period: 'Kỳ báo cáo',
  periodHelp: 'Ví dụ: 2024, 2024-Q1, 2024-H1, 2024-03, 2024-01/2024-09.',
  periodBad: 'Kỳ này chưa đúng dạng.',
  targetPeriod: 'Kỳ của cột kế hoạch',
  document: 'Văn bản nguồn',
  newDocument: 'Mã của văn bản',
  newDocumentHelp: 'Ví dụ bao-cao-lang-giang-2024-q1: loại, địa phương, kỳ; chữ a–z không dấu, số, dấu “-”.',
  newDocumentBad: 'Mã chỉ gồm chữ a–z không dấu, số và dấu “-”.',
  place: 'Biểu nằm ở đâu trong văn bản',
  placeHelp: 'Ví dụ: phụ lục 1. Số thứ tự của từng dòng được thêm vào sau.',
  observationKind: 'Cột thực hiện là',
  targetKind: 'Cột kế hoạch là',
  periodMethod: 'Cách tính kỳ',
  rankWithin: 'Thứ hạng xếp trong',
  rankUnit: 'hạng',
  notStated: 'văn bản không nói',
  resultColumn: 'Cột kết quả',
  targetColumn: 'Cột kế hoạch',
  noColumn: 'không lấy',
  choose: 'Chọn …',
  legacyFont: (font: string) =>
    `Biểu gõ bằng phông ${font === 'VNI' ? 'VNI (VNI-Times)' : 'TCVN3 (.VnTime)'}; trang đã đổi chữ sang Unicode để đọc. Xem lại tên và chữ trước khi tải.`,
  hiddenColumn: (title: string) => `${title} (cột đang ẩn)`,
  hiddenSheet: (name: string) => `${name} (trang đang ẩn)`,
  hiddenRows: (count: number) => `${formatInteger(count)} dòng đang ẩn trong Excel`,
  hiddenRowChoices: { 'leave-out': 'không lấy', take: 'lấy như các dòng khác' },
  hiddenRow: 'Dòng này đang ẩn trong Excel.',
  columnLetter: (letter: string) => `Cột ${letter}`,
  unusedColumns: (titles: readonly string[]) =>
    `Cột của biểu mà cổng không lấy: ${titles.map((title) => `“${title}”`).join(', ')}. Có gì đáng giữ thì chép vào ghi_chu.`,
  apart: (indicators: number, why: string) =>
    `${formatInteger(indicators)} chỉ tiêu chưa thành đường với các kỳ đã công bố của nơi này. ${why} Chọn cách tính kỳ theo văn bản.`,
  repeatedRow: 'Tên này đứng ở nhiều phần của biểu, mỗi phần một số.',
  unnamedRow: 'Dòng này không có tên riêng.',
  otherSheet: (name: string) => `Mở thêm trang tính “${name}”`,
  otherSheetsNote: 'Tệp còn trang tính có biểu. Mở trang nào thì trang ấy có phần riêng bên dưới.',
  secondColumn: 'Cột kết quả thứ hai (lũy kế)',
  secondMethod: 'Cách tính kỳ của cột thứ hai',
  secondKind: 'Cột kết quả thứ hai là',
  second: 'Cột thứ hai',
  scopeFor: (name: string) => `Phạm vi của dòng “${name}”`,
  scopeAsked: 'Tên nêu nhiều cấp. Số này của phạm vi nào?',
  wholeArea: 'cả địa phương',
  find: (label: string) => `Tìm trong ${label.toLowerCase()}`,
  findPlaceholder: 'gõ để tìm',
  asked: (count: number) => `Cần bạn xem: ${formatInteger(count)} dòng`,
  settled: (count: number) => `Đã rõ: ${formatInteger(count)} dòng`,
  passedOver: (count: number) => `Không lấy: ${formatInteger(count)} dòng tiêu đề, dòng cộng, chú thích`,
  inSheet: 'Trong biểu',
  indicator: 'Chỉ tiêu trên cổng',
  plan: 'Kế hoạch',
  result: 'Thực hiện',
  indicatorFor: (name: string) => `Chỉ tiêu của dòng “${name}”`,
  readingFor: (column: string, name: string) => `${column} của dòng “${name}”`,
  nearest: 'Gần giống nhất',
  allIndicators: 'Mọi chỉ tiêu',
  leaveOutRow: 'Không lấy dòng này',
  leaveOut: 'Không lấy ô này',
  otherValue: 'Ghi giá trị khác …',
  writeValue: 'Ví dụ 61,12 hoặc trên 60 hoặc 4/10',
  valueBad: 'Chưa đọc được thành một con số duy nhất.',
  takeShown: (count: number) => `Lấy số như Excel hiện ở cả ${formatInteger(count)} ô bị ẩn chữ số`,
  otherUnit: (sheet: string, own: string) => `Biểu ghi đơn vị “${sheet}”, chỉ tiêu trên cổng tính bằng “${own}”.`,
  otherRatio: (written: string, computed: string) =>
    `Biểu ghi tỷ lệ ${written}; lấy thực hiện chia kế hoạch được ${computed}%.`,
  chooseFirst: (missing: readonly string[]) =>
    `Các bảng sẽ hiện ở đây khi đã chọn: ${missing.map((label) => label.toLowerCase()).join(', ')}.`,
  noFigures: 'Chưa có dòng nào trả lời xong nên chưa có bảng nào.',
  output: 'Các bảng làm từ biểu này',
  sheetIsNoReport: 'Trang tính này không có dòng “STT | Chỉ tiêu | … | Thực hiện”.',
  rowNumber: (row: number) => `dòng ${row}`,
  rowKinds: { heading: 'tiêu đề', total: 'dòng cộng', note: 'chú thích' },
} as const;

/** The cells of a waiver that a person has to fill; the check refuses them as they are. */
export const waiverWords = { reason: '[ghi lý do]', approver: '[ghi tên người duyệt]' } as const;

/** A hint as it fits a page that has a button where the command line has `--fix`. */
export function hintWithButton(hint: string): string {
  return hint.replace(/(?:(c)hạy )?(l)ệnh npm run check -- --fix/giu, (_, run: string | undefined, command: string) => {
    const word = run === undefined ? 'nút' : 'bấm nút';
    return `${(run ?? command) === (run ?? command).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word} “${checkerWords.mend}”`;
  });
}

export const doubtWords = {
  'thousands-or-decimal': 'Dấu này ngăn hàng nghìn hay phần thập phân?',
  'fraction-or-rank': 'Đây là thứ hạng hay phân số?',
  'result-and-target': 'Số trước là kết quả, số sau là mức giao?',
  date: 'Excel đã đổi ô này thành ngày. Văn bản ghi gì?',
  rounded: 'Excel hiện số này khác với số lưu trong ô. Văn bản in số nào?',
  scaled: 'Biểu tính theo nghìn, triệu hoặc tỷ, cổng tính từng đơn vị. Chọn số đúng theo đơn vị của cổng.',
  unshown: 'Ô này có số mà Excel không hiện ra. Văn bản có in số này không?',
  marked: 'Ô này có chữ viết cao, viết thấp hoặc gạch ngang. Số nào là của văn bản?',
  words: 'Chưa đọc được thành con số.',
  error: 'Ô này Excel báo lỗi, hoặc là công thức chưa có kết quả.',
  'more-than-all': 'Số trước lớn hơn số sau: là kết quả và mức giao, hay tử số và mẫu số?',
} as const;

interface WordedReading {
  readonly mark?: Parameters<typeof quantityInWords>[0]['mark'];
  readonly value?: string;
  readonly valueTo?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly rank?: string;
  readonly rankTotal?: string;
  readonly isEstimate?: true;
  readonly target?: string;
}

/** "từ 90% trở lên", "423 trên 489", "hạng 4 trong 10", "42,1%, mức giao 85%". */
export function readingInWords(reading: WordedReading, unit: string): string {
  const { mark, value, valueTo, numerator, denominator, rank, rankTotal, isEstimate, target } = reading;
  const number = (text: string): string => {
    const decimal = parseDecimal(text);
    return decimal === undefined ? text : formatDecimal(decimal);
  };
  const parts: string[] = [];
  const decimal = value === undefined ? undefined : parseDecimal(value);
  const to = valueTo === undefined ? undefined : parseDecimal(valueTo);
  if (decimal !== undefined)
    parts.push(
      unit === ''
        ? quantityInWords({ mark, value: decimal, valueTo: to }, '').trim()
        : quantityInWords({ mark, value: decimal, valueTo: to }, unit),
    );
  else if (value !== undefined) parts.push(value);
  if (numerator !== undefined && denominator !== undefined)
    parts.push(`${number(numerator)} trên ${number(denominator)}`);
  if (rank !== undefined) parts.push(`hạng ${rank}${rankTotal === undefined ? '' : ` trong ${rankTotal}`}`);
  if (target !== undefined) parts.push(`mức giao ${withUnit(number(target), unit)}`);
  return `${isEstimate === true ? 'ước ' : ''}${parts.join(', ')}`;
}

/** "Giá trị"; the header itself where the table has no such column. */
export function columnName(table: TableId, header: string): string {
  return columnText(table, header).label;
}

/** The text of a cell as a person reads it: "61,12", "(trống)". */
export function cellInWords(table: TableId, header: string, text: string): string {
  if (text === '') return checkerWords.blank;
  const decimal = tables[table].columns.some((column) => column.header === header && column.kind === 'decimal')
    ? parseDecimal(text)
    : undefined;
  return decimal === undefined ? text : formatDecimal(decimal);
}

export const templateWords = {
  sheetName: 'Báo cáo',
  title: 'BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
  facts: ['(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)'],
  headers: ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm', 'Thực hiện', '% TH/KH', 'Ghi chú'],
  nameTitle: 'Chọn tên chỉ tiêu',
  nameMessage: 'Bấm mũi tên để chọn tên có trên cổng. Chỉ tiêu chưa có thì gõ tên như văn bản ghi.',
  unitTitle: 'Đơn vị tính',
  unitMessage: 'Đơn vị của chỉ tiêu; để trống cũng được.',
  listName: 'Danh mục',
  listHeaders: ['Tên chỉ tiêu', 'Đơn vị tính'],
  guideName: 'Hướng dẫn',
  guide: [
    'CÁCH GHI',
    'Ghi đúng như văn bản: “trên 86,4%”, “tối thiểu 90%”, “423/489”, “04/10” đều ghi nguyên vào một ô. Mọi ô đã đặt kiểu Văn bản nên Excel không đổi 04/10 thành ngày.',
    'Số thập phân dùng dấu phẩy (61,12). Số từ hàng nghìn viết liền (1543): “1.543” đọc được hai cách nên sẽ bị hỏi lại.',
    'Ô trống nghĩa là văn bản không nêu, không phải số 0. Không ghi “-”, “x”, “không có”.',
    'Cột % TH/KH không lấy lên cổng; chỉ dùng để đối chiếu với hai cột trước.',
    'Dòng tiêu đề nhóm (I, II, III) chỉ ghi STT và tên. Dòng “Tổng cộng” không lấy.',
    'Xong thì mở trang Kiểm tra tệp của cổng, thả tệp này vào, chọn địa phương, kỳ và văn bản, rồi trả lời các chỗ được hỏi. Tệp không rời máy của bạn.',
  ],
} as const;
