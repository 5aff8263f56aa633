/** Stage 4b: a cell against the kind of its column. */
import { addressListHeader, addressListName } from '#core/address-list.ts';
import { type Column, type TableSchema, tables } from '#core/columns.ts';
import type { Problem } from '#core/problem.ts';
import { maxSegmentLength } from '#core/slug.ts';
import { tableOfPath } from '#core/source-file.ts';
import { exampleFile } from './example-files.ts';
import {
  choicesInWords,
  counted,
  detail,
  entry,
  explanationOf,
  type ProblemEntries,
  perhaps,
  quoted,
  seen,
} from './problem-entry.ts';
import { sampleAnchor } from './sample-portal.ts';

const figure = (value: string) => exampleFile('observations', { gia_tri: value });
const value = { row: 2, column: 'gia_tri' } as const;
const asText = 'Trong Excel, định dạng cột là Văn bản (Text) trước khi gõ, để Excel không tự đổi.';

function columnOf(problem: Problem): Column | undefined {
  const table = tableOfPath(problem.file);
  if (table === undefined) return undefined;
  const schema: TableSchema = tables[table];
  return schema.columns.find((column) => column.header === problem.column);
}

/** Words and signs before a number, and the mark they are written as. */
const writtenMarks: readonly (readonly [RegExp, string])[] = [
  [/^(?:trên|hơn|>)$/iu, '>'],
  [/^(?:tối thiểu|ít nhất|đạt tối thiểu|từ|≥|>=)$/iu, '>='],
  [/^(?:dưới|<)$/iu, '<'],
  [/^(?:không quá|tối đa|≤|<=)$/iu, '<='],
  [/^(?:khoảng|~|≈)$/iu, '~'],
];

/** "trên 86,4%" → "Ghi 86.4 ở ô này và > ở dau_so_sanh"; empty where the number or the words can be read two ways. */
function markMend(text: string): string {
  const parts = /^(\D+?)\s*(\d+(?:[.,]\d{1,2})?)\s*%?(?:\s*trở lên)?$/u.exec(text);
  const mark = writtenMarks.find(([pattern]) => pattern.test(parts?.[1] ?? ''))?.[1];
  return mark === undefined ? '' : `Ghi ${(parts?.[2] ?? '').replace(',', '.')} ở ô này và ${mark} ở dau_so_sanh. `;
}

/** "87 %" → "Viết 87. "; empty where the number can be read two ways. */
function bareMend(text: string): string {
  const number = /^(-?\d+(?:[.,]\d{1,2})?)\s*[%\p{L}]/u.exec(text)?.[1];
  return number === undefined ? '' : `Viết ${number.replace(',', '.')}. `;
}

const bareNumber = 'Chỉ ghi số, dùng dấu chấm cho phần thập phân, ví dụ 61.12.';

function isRank(problem: Problem): boolean {
  return problem.column === 'xep_hang' || problem.column === 'tong_so_xep_hang';
}

export const cellValueProblems = {
  'cell/required': entry(
    'error',
    'Ô bắt buộc đang trống',
    'Ô này bắt buộc phải điền, nhưng đang trống.',
    (problem) => `Điền ô này theo văn bản. ${explanationOf(problem)}`.trim(),
    'Thiếu ô này thì người đọc không biết con số nói về ai, kỳ nào, lấy ở đâu.',
    { ...exampleFile('observations', { vi_tri: '' }), row: 2, column: 'vi_tri' },
    exampleFile('observations', {}),
  ),
  'cell/merged': entry(
    'error',
    'Ô trống do ô gộp',
    (problem) => {
      const [first, last] = [String(problem.row ?? ''), detail(problem, 'last')];
      return `Ô trống ${first === last ? 'ở dòng này' : `từ dòng này đến dòng ${last}`}, ngay dưới ${quoted(detail(problem, 'above'))} ở dòng ${detail(problem, 'aboveRow')}; có vẻ là ô gộp của bảng in.`;
    },
    (problem) =>
      `Điền vào từng dòng; nếu vẫn là ${quoted(detail(problem, 'above'))} thì chép xuống (trong Excel: bỏ gộp ô, chọn cột, bấm Ctrl+D).`,
    'Bảng in gộp ô cho dễ đọc, nhưng khi lưu CSV chỉ dòng đầu còn chữ; các dòng sau không biết là của ai.',
    {
      ...exampleFile('observations', {}, { chi_tieu: '', ky: '2023-Q4' }, { chi_tieu: '', ky: '2023-Q3' }),
      row: 3,
      column: 'chi_tieu',
    },
    exampleFile('observations', {}, { ky: '2023-Q4' }, { ky: '2023-Q3' }),
  ),
  'cell/bad-id': entry(
    'error',
    'Mã không hợp lệ',
    (problem) => {
      switch (detail(problem, 'fault')) {
        case 'too-long':
          return `Mã ${seen(problem)} dài hơn ${maxSegmentLength} ký tự.`;
        case 'reserved':
          return `Mã ${seen(problem)} trùng tên trang hoặc tên dành riêng của hệ thống.`;
        default:
          return `Mã ${seen(problem)} có ký tự không dùng được. Mã chỉ gồm chữ thường không dấu a–z, số 0–9 và dấu "-".`;
      }
    },
    'Đặt mã khác, viết thường không dấu, các từ nối bằng dấu "-", ví dụ so-hoa-ho-so. Mã đã công bố thì giữ nguyên.',
    'Mã là địa chỉ của trang, nên phải viết được trong địa chỉ web và dùng lâu dài.',
    { ...exampleFile('statements', { id: 'Lạng Giang 01' }), row: 2, column: 'id' },
    exampleFile('statements', { id: 'lang-giang-2024-q1-dg-01' }),
  ),
  'cell/bad-area-code': entry(
    'error',
    'Mã đơn vị hành chính không hợp lệ',
    (problem) => `Mã đơn vị hành chính ${seen(problem)} không đúng dạng; mã gồm 2, 3 hoặc 5 chữ số.`,
    `Ghi đúng mã của cơ quan thống kê, giữ số 0 ở đầu: 07375, không phải 7375. ${asText}`,
    'Mã này dùng để nối với số liệu của các nơi khác.',
    {
      ...exampleFile(
        'areas',
        { id: 'bac-giang', ma_dvhc: '24', ten: 'Bắc Giang', loai: 'tinh' },
        { id: 'bac-giang/lang-giang', ma_dvhc: '217', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' },
        {
          id: 'bac-giang/lang-giang/voi-07375',
          ma_dvhc: '7375',
          ten: 'Vôi',
          loai: 'thi-tran',
          truc_thuoc: 'bac-giang/lang-giang',
        },
      ),
      row: 4,
      column: 'ma_dvhc',
    },
    exampleFile(
      'areas',
      { id: 'bac-giang', ma_dvhc: '24', ten: 'Bắc Giang', loai: 'tinh' },
      { id: 'bac-giang/lang-giang', ma_dvhc: '217', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' },
      {
        id: 'bac-giang/lang-giang/voi-07375',
        ma_dvhc: '07375',
        ten: 'Vôi',
        loai: 'thi-tran',
        truc_thuoc: 'bac-giang/lang-giang',
      },
    ),
  ),
  'cell/too-long': entry(
    'error',
    'Ô quá dài',
    (problem) => `Ô dài ${counted(problem, 'length')} ký tự, tối đa là ${counted(problem, 'max')}: ${seen(problem)}.`,
    (problem) =>
      problem.column === 'ghi_la'
        ? 'Chỉ chép chỗ có con số, ví dụ "42,1%/85%"; không chép cả câu.'
        : 'Rút gọn ô này; phần còn lại chuyển sang ghi_chu nếu cần.',
    'Ô ngắn để bảng đọc được trên điện thoại, và để cổng không chép lại nguyên cả văn bản.',
    {
      ...exampleFile('observations', {
        ghi_la: '"Tỷ lệ thanh toán trực tuyến trên tổng số giao dịch thanh toán đạt 61,12%"',
      }),
      row: 2,
      column: 'ghi_la',
    },
    exampleFile('observations', { ghi_la: '"đạt 61,12%"' }),
  ),
  'cell/out-of-range': entry(
    'error',
    'Số nằm ngoài khoảng cho phép',
    (problem) =>
      `Số ${seen(problem)} nằm ngoài khoảng cho phép, từ ${counted(problem, 'min')} đến ${counted(problem, 'max')}.`,
    'Xem lại văn bản và sửa số trong ô.',
    'Số quá lớn hoặc quá nhỏ ở cột này thường là do gõ thừa chữ số hoặc nhầm cột.',
    { ...exampleFile('observations', { lan: '0' }), row: 2, column: 'lan' },
    exampleFile('observations', { lan: '1' }),
  ),
  'cell/bad-date': entry(
    'error',
    'Ngày không đúng dạng',
    (problem) => `${seen(problem)} không phải là ngày ở dạng năm-tháng-ngày.`,
    (problem) => {
      const serial = detail(problem, 'serial');
      if (serial !== '')
        return `Nếu Excel đã đổi ngày thành số thứ tự thì đó là ${serial}; so với văn bản rồi viết lại. ${asText}`;
      const meant = detail(problem, 'meant');
      const before =
        detail(problem, 'deadline') === '1' ? ' Với "trước ngày", thêm dấu < ở đầu, ví dụ <2022-10-31.' : '';
      const form =
        meant === ''
          ? 'Viết 2024-03-25; chỉ biết tháng thì viết 2024-03, chỉ biết năm thì viết 2024.'
          : `Nếu là ngày kiểu Việt Nam, viết ${meant}.`;
      return `${form}${before} ${asText}`;
    },
    'Viết năm trước thì mọi máy đều hiểu như nhau; 03/04 có nơi đọc là 3 tháng 4, có nơi đọc là 4 tháng 3.',
    { ...exampleFile('observations', { ngay_chot: '25/3/2024' }), row: 2, column: 'ngay_chot' },
    exampleFile('observations', { ngay_chot: '2024-03-25' }),
  ),
  'cell/bad-period': entry(
    'error',
    'Kỳ không đúng dạng',
    (problem) => `${seen(problem)} không phải là kỳ viết đúng dạng.`,
    (problem) => {
      const meant = detail(problem, 'meant');
      return meant === ''
        ? 'Viết 2024 (năm), 2024-H1 (6 tháng đầu năm), 2024-Q1 (quý I), 2024-03 (tháng 3), 2022-01/2022-09 (9 tháng), 2021/2025 (giai đoạn) hoặc 2022-06-01/.. (từ ngày đó trở đi).'
        : `Viết ${meant}.`;
    },
    'Kỳ viết một kiểu thì cổng mới xếp được số liệu theo thời gian và không so quý với cả năm.',
    { ...exampleFile('observations', { ky: 'Quý I/2024' }), row: 2, column: 'ky' },
    exampleFile('observations', { ky: '2024-Q1' }),
  ),
  'cell/bad-recurrence': entry(
    'error',
    'Định kỳ không đúng dạng',
    (problem) => `${seen(problem)} không phải là định kỳ viết đúng dạng.`,
    'Viết hang-thang, hang-quy hoặc hang-nam; thêm ngày nếu có: hang-quy/20 là ngày 20 của tháng cuối quý, hang-quy/<20 là trước ngày đó.',
    'Cổng tính ngày đến hạn lần tới từ ô này.',
    { ...exampleFile('tasks', { dinh_ky: 'mỗi quý', thoi_han_ghi_la: 'định kỳ hằng quý' }), row: 2, column: 'dinh_ky' },
    exampleFile('tasks', { dinh_ky: 'hang-quy', thoi_han_ghi_la: 'định kỳ hằng quý' }),
  ),
  'cell/bad-break': entry(
    'error',
    'Chỗ đứt đoạn không đúng dạng, hoặc không nêu lý do',
    (problem) => `${seen(problem)} không phải là một kỳ kèm lý do.`,
    'Viết kỳ đầu tiên đo theo cách mới, dấu hai chấm, dấu cách, rồi lý do: 2020: thêm một phần, thang điểm khác. Nhiều chỗ thì ngăn bằng dấu | có dấu cách hai bên.',
    'Số đo theo cách cũ và cách mới không nối thành một đường; người đọc cần biết vì sao.',
    { ...exampleFile('indicators', { dut_doan: '2020' }), row: 2, column: 'dut_doan' },
    exampleFile(
      'indicators',
      { dut_doan: '2020: thang điểm khác' },
      {
        id: 'so-dvctt',
        ten: 'Số dịch vụ công trực tuyến',
        ten_ngan: 'Dịch vụ công trực tuyến',
        don_vi_tinh: 'dịch vụ',
        chu_so_thap_phan: '0',
      },
    ),
  ),
  'cell/bad-anchor': entry(
    'error',
    'Neo của con số không đúng dạng',
    (problem) =>
      `${seen(problem)} không phải là neo của một con số. Neo bắt đầu bằng f- (số liệu) hoặc m- (mục tiêu), rồi 9 chữ và số.`,
    'Mở trang địa phương, bấm vào dấu # cạnh con số, rồi chép phần sau dấu # trong địa chỉ.',
    'Neo chỉ đúng một con số, dù dòng của nó đổi chỗ trong tệp.',
    { ...exampleFile('revisions', { neo: '#thanh-toan' }), row: 2, column: 'neo' },
    exampleFile('revisions', { neo: sampleAnchor }),
  ),
  'cell/not-in-list': entry(
    'error',
    'Giá trị không có trong danh sách',
    (problem) => `${seen(problem)} không có trong danh sách của cột này.`,
    (problem) => `${perhaps(problem)}Chọn một trong: ${choicesInWords(detail(problem, 'choices'))}.`,
    'Danh sách đóng giữ cho mọi người hiểu một chữ theo một nghĩa.',
    { ...exampleFile('observations', { loai_so_lieu: 'thực hiện' }), row: 2, column: 'loai_so_lieu' },
    exampleFile('observations', { loai_so_lieu: 'thuc_hien' }),
  ),
  'cell/decimal-comma': entry(
    'error',
    'Dấu phẩy cho phần thập phân',
    (problem) => `${seen(problem)} dùng dấu phẩy cho phần thập phân, nên không đọc được thành số.`,
    (problem) =>
      `Dùng dấu chấm cho phần thập phân: viết ${detail(problem, 'meant')}.${(problem.value ?? '').includes('.') ? '' : ' Nhiều ô như vậy thì chạy lệnh npm run check -- --fix.'}`,
    'Trong tệp CSV dấu phẩy ngăn các ô; trên trang, cổng vẫn hiện số theo lối Việt Nam, 61,12%.',
    { ...figure('"61,12"'), ...value },
    figure('61.12'),
  ),
  'cell/thousands-separator': entry(
    'error',
    'Dấu ngăn hàng nghìn',
    (problem) =>
      /^-?\d{1,3}[.,]\d{3}$/.test(problem.value ?? '')
        ? `Dấu trong ${seen(problem)} là dấu ngăn hàng nghìn hay dấu thập phân thì không rõ, và cổng không đoán.`
        : `${seen(problem)} có dấu ngăn hàng nghìn.`,
    (problem) => {
      const decimal = /^-?\d{1,3}[.,]\d{3}$/.test(problem.value ?? '')
        ? ` Nếu là số thập phân, viết ${(problem.value ?? '').replace(',', '.')}0, thêm một số 0 ở cuối.`
        : '';
      return `Viết liền các chữ số: ${detail(problem, 'plain')}.${decimal}`;
    },
    'Cùng một cách viết, nơi này đọc là một nghìn rưỡi, nơi kia đọc là một phẩy rưỡi; chênh nhau một nghìn lần.',
    { ...exampleFile('observations', { tu_so: '1.891', mau_so: '1891', gia_tri: '100' }), row: 2, column: 'tu_so' },
    exampleFile('observations', { tu_so: '1891', mau_so: '1891', gia_tri: '100' }),
  ),
  'cell/result-and-target': entry(
    'error',
    'Kết quả và mức giao viết chung một ô',
    (problem) => `${seen(problem)} có hai số: kết quả và mức giao. Mỗi ô chỉ ghi một số.`,
    'Ghi số trước dấu gạch chéo vào gia_tri của bảng so-lieu, số sau dấu gạch chéo vào gia_tri của bảng muc-tieu, và chép nguyên "42,1%/85%" vào ghi_la.',
    'Kết quả và mức giao là hai điều khác nhau; tách ra thì cổng mới so được và vẫn giữ cách viết của văn bản.',
    { ...figure('"42,1%/85%"'), ...value },
    exampleFile('observations', { gia_tri: '42.1', ghi_la: '"42,1%/85%"' }),
  ),
  'cell/fraction': entry(
    'error',
    'Phân số trong ô số',
    (problem) =>
      `${seen(problem)} là ${isRank(problem) ? 'thứ hạng trên tổng số' : 'hai số viết chung'}. Mỗi ô chỉ ghi một số.`,
    (problem) => {
      const [first = '', second = ''] = (problem.value ?? '').split('/').map((part) => part.trim());
      const whole = (text: string): string => text.replace(/^0+(?=\d)/u, '').replaceAll('.', '');
      return isRank(problem)
        ? `Ghi ${whole(first)} ở xep_hang và ${whole(second)} ở tong_so_xep_hang; chép nguyên ${quoted(problem.value ?? '')} vào ghi_la.`
        : `Nếu là phân số, ghi ${whole(first)} ở tu_so và ${whole(second)} ở mau_so; nếu là thứ hạng, ghi ở xep_hang và tong_so_xep_hang. ${asText}`;
    },
    'Excel hay đổi 04/10 thành ngày; cổng cần biết đâu là tử số, đâu là mẫu số hay thứ hạng.',
    { ...figure('423/489'), ...value },
    exampleFile('observations', { gia_tri: '', tu_so: '423', mau_so: '489', ghi_la: '423/489' }),
  ),
  'cell/mark-in-number': entry(
    'error',
    'Chữ so sánh trong ô số',
    (problem) => `${seen(problem)} có chữ hoặc dấu so sánh đứng trước số. Ô này chỉ ghi số.`,
    (problem) =>
      `${markMend(problem.value ?? '')}Chữ đứng trước số ghi ở dau_so_sanh: "trên" là >, "tối thiểu" hoặc "từ … trở lên" là >=, "dưới" là <, "không quá" là <=, "khoảng" là ~. Với "từ 10 đến 15", ghi 10 ở gia_tri và 15 ở gia_tri_den.`,
    '"Trên 70%" không phải là 70%; giữ dấu riêng thì cổng không nói quá điều văn bản nói.',
    { ...figure('"trên 86,4%"'), ...value },
    exampleFile('observations', { dau_so_sanh: '>', gia_tri: '86.4', ghi_la: '"trên 86,4%"' }),
  ),
  'cell/unit-in-number': entry(
    'error',
    'Đơn vị tính trong ô số',
    (problem) => `${seen(problem)} có đơn vị tính kèm số. Ô này chỉ ghi số.`,
    (problem) =>
      `${bareMend(problem.value ?? '')}Dấu % hoặc chữ đi kèm thì xóa; đơn vị đã có ở cột don_vi_tinh của chỉ tiêu.`,
    'Đơn vị ghi một lần ở chỉ tiêu thì mọi kỳ, mọi nơi cùng một đơn vị.',
    { ...figure('87 %'), ...value },
    exampleFile('observations', { gia_tri: '87', ghi_la: '87 %' }),
  ),
  'cell/date-in-number': entry(
    'error',
    'Excel đã đổi số thành ngày',
    (problem) => `${seen(problem)} là ngày tháng; có thể Excel đã tự đổi khi gõ 04/10 hoặc 1/2024.`,
    `Gõ lại theo văn bản: "04/10" ghi thành hai ô, thứ hạng 4 ở xep_hang và tổng số 10 ở tong_so_xep_hang, hoặc tử số và mẫu số. ${asText}`,
    'Con số văn bản viết đã mất khi Excel đổi thành ngày; chỉ văn bản mới cho biết lại.',
    { ...exampleFile('observations', { xep_hang: '04-Oct', xep_hang_trong: 'bac-giang' }), row: 2, column: 'xep_hang' },
    exampleFile('observations', {
      xep_hang: '4',
      tong_so_xep_hang: '10',
      xep_hang_trong: 'bac-giang',
      ghi_la: '"61,12%, hạng 04/10"',
    }),
  ),
  'cell/scientific-number': entry(
    'error',
    'Số viết kiểu khoa học',
    (problem) => `${seen(problem)} là số viết kiểu khoa học, do Excel đổi.`,
    'Định dạng ô là Số (Number), không có số lẻ, rồi lưu lại; hoặc gõ đủ các chữ số theo văn bản.',
    'Kiểu viết này làm mất các chữ số cuối.',
    { ...figure('2.35E+05'), ...value },
    figure('87'),
  ),
  'cell/too-many-digits': entry(
    'error',
    'Số có quá nhiều chữ số',
    (problem) => `${seen(problem)} có hơn 15 chữ số, thường là phần lẻ thừa khi Excel tính toán.`,
    'Ghi đúng số chữ số như văn bản, ví dụ 85.5.',
    'Văn bản không bao giờ ghi nhiều chữ số như vậy; phần thừa là của phép tính, không phải của văn bản.',
    { ...figure('85.49999999999999'), ...value },
    figure('85.5'),
  ),
  'cell/leading-zero': entry(
    'error',
    'Số 0 thừa ở đầu',
    (problem) => `${seen(problem)} có số 0 thừa ở đầu.`,
    (problem) => `Viết ${detail(problem, 'plain')}; cách viết của văn bản ("03 kế hoạch") chép vào ghi_la.`,
    'Số trong bảng viết một kiểu, để máy không hiểu nhầm là mã.',
    { ...figure('087'), ...value },
    figure('87'),
  ),
  'cell/not-a-number': entry(
    'error',
    'Không phải là số',
    (problem) => `${seen(problem)} không phải là ${columnOf(problem)?.kind === 'integer' ? 'số nguyên' : 'số'}.`,
    (problem) =>
      columnOf(problem)?.kind === 'integer'
        ? 'Ghi một số nguyên, không có phần thập phân, ví dụ 4.'
        : `${bareNumber} Nếu văn bản không nêu con số thì để trống ô.`,
    'Ô số chỉ nhận số, để cổng so sánh và vẽ được mà không đoán.',
    { ...figure('sáu mươi'), ...value },
    figure('60'),
  ),
  'cell/bad-list': entry(
    'error',
    'Danh sách ngăn không đúng',
    (problem) => `Danh sách ${seen(problem)} ngăn các mục không đúng cách.`,
    'Ngăn các mục bằng dấu | có một dấu cách ở mỗi bên, ví dụ so-dvctt | so-dvctt-toan-trinh; không để mục nào trống.',
    'Cách ngăn phải giống nhau thì cổng mới tách được từng mục.',
    { ...exampleFile('agencies', { ten_khac: 'UBND huyện|Ủy ban huyện' }), row: 2, column: 'ten_khac' },
    exampleFile('agencies', { ten_khac: 'UBND huyện | Ủy ban huyện' }),
  ),
  'cell/repeated-item': entry(
    'error',
    'Một mục ghi hai lần trong ô',
    (problem) => `Mục ${quoted(detail(problem, 'item'))} có hai lần trong ô.`,
    'Xóa một lần.',
    'Mục lặp lại thường là chép nhầm; có thể mục khác đã bị thay mất.',
    { ...exampleFile('agencies', { ten_khac: 'UBND huyện | UBND huyện' }), row: 2, column: 'ten_khac' },
    exampleFile('agencies', { ten_khac: 'UBND huyện' }),
  ),
  'cell/site-path': entry(
    'error',
    'Địa chỉ không có dạng địa chỉ của cổng',
    (problem) =>
      `${seen(problem)} không có dạng địa chỉ của cổng: dấu /, rồi mỗi đoạn gồm chữ thường không dấu, chữ số, dấu gạch nối và một dấu / ở cuối.`,
    `Không sửa tay tệp này. Lấy lại bản trước, rồi chạy npm run addresses, hoặc npm run addresses -- --moved CŨ MỚI.`,
    'Địa chỉ trong tệp này thành tên thư mục và thành quy tắc chuyển trang của máy chủ; địa chỉ có dạng khác có thể ghi ra ngoài trang web hoặc chuyển người đọc sang nơi khác.',
    {
      file: addressListName,
      csv: `${addressListHeader}\n/chi-tieu/so-hoa/,https://khac.vn/\n`,
      row: 2,
      column: 'chuyen_toi',
    },
    { file: addressListName, csv: `${addressListHeader}\n/chi-tieu/so-hoa/,/chi-tieu/so-hoa-ket-qua/\n` },
  ),
} as const satisfies ProblemEntries;
