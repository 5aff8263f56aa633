/** Stage 6: rows against the rows of other tables. */
import { parsePartialDate } from '#core/partial-date.ts';
import { parsePeriod } from '#core/period.ts';
import type { Problem } from '#core/problem.ts';
import { formatDate, periodInSentence } from '../format.ts';
import { type Cells, exampleFile, textFile } from './example-files.ts';
import { counted, detail, entry, type ProblemEntries, perhaps, quoted, seen } from './problem-entry.ts';
import { sampleAnchor, sampleFiles } from './sample-portal.ts';

const figure = exampleFile('observations', {});
const province = { id: 'bac-giang', ma_dvhc: '24', ten: 'Bắc Giang', loai: 'tinh' } as const;
const district = {
  id: 'bac-giang/lang-giang',
  ma_dvhc: '217',
  ten: 'Lạng Giang',
  loai: 'huyen',
  truc_thuoc: 'bac-giang',
} as const;
const areas = (...rows: readonly Cells<'areas'>[]) => exampleFile('areas', province, district, ...rows);
const count = {
  id: 'so-dvctt',
  ten: 'Số dịch vụ công trực tuyến',
  ten_ngan: 'Dịch vụ công trực tuyến',
  don_vi_tinh: 'dịch vụ',
  chu_so_thap_phan: '0',
} as const;
const noWaivers = textFile('waivers', 'ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han');
const vietYen = { id: 'bac-giang/viet-yen', ma_dvhc: '222', ten: 'Việt Yên', truc_thuoc: 'bac-giang' } as const;

const places: Readonly<Record<string, string>> = {
  area: 'dia-phuong.csv',
  indicator: 'chi-tieu.csv',
  group: 'nhom-noi-dung.csv',
  agency: 'co-quan.csv',
  document: 'thư mục content/van-ban',
};
const things: Readonly<Record<string, string>> = {
  area: 'địa phương',
  indicator: 'chỉ tiêu',
  group: 'nhóm nội dung',
  agency: 'cơ quan',
  document: 'văn bản',
};

/** "ngày 25/3/2024", "tháng 10/2024", "năm 2024". */
function dateInWords(text: string): string {
  const date = parsePartialDate(text);
  return date === undefined ? text : `${date.precision === 'day' ? 'ngày ' : ''}${formatDate(date)}`;
}

function periodInWords(text: string): string {
  const period = parsePeriod(text);
  return period === undefined ? text : periodInSentence(period);
}

/** `1.543` and the like, where three digits after the point may be a thousands group. */
function maybeThousands(problem: Problem): boolean {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(problem.value ?? '');
}

/** One cause in many rows is told once. */
function inRows(problem: Problem): string {
  return detail(problem, 'rows') === '' ? '' : ` (${counted(problem, 'rows')} dòng)`;
}

export const acrossProblems = {
  'across/duplicate-key': entry(
    'error',
    'Hai dòng cùng một khóa',
    (problem) => {
      const numbers =
        detail(problem, 'is') === ''
          ? ''
          : ` Hai dòng ghi hai số: dòng kia ${quoted(detail(problem, 'was'))}, dòng này ${quoted(detail(problem, 'is'))}.`;
      return `Dòng này cùng khóa với dòng ${detail(problem, 'firstRow')} của tệp ${detail(problem, 'firstFile')}: ${seen(problem)}.${numbers}`;
    },
    (problem) =>
      detail(problem, 'hasOccurrence') === '1'
        ? 'Nếu nhập trùng thì xóa một dòng. Nếu văn bản thật sự ghi lại lần nữa, kể cả với con số khác, giữ cả hai dòng và ghi 2 (lần thứ hai) ở cột lan của dòng này.'
        : 'Nếu nhập trùng thì xóa một dòng; nếu là hai thứ khác nhau thì đổi mã của dòng này.',
    'Mỗi con số có một địa chỉ cố định; hai dòng cùng khóa sẽ tranh nhau một địa chỉ.',
    {
      ...exampleFile('observations', { lan: '' }, { gia_tri: '61.1', vi_tri: '"I.3, chính quyền số"', lan: '' }),
      row: 3,
      column: 'chi_tieu',
    },
    exampleFile('observations', { lan: '' }, { gia_tri: '61.1', vi_tri: '"I.3, chính quyền số"', lan: '2' }),
  ),
  'across/anchor-collision': entry(
    'error',
    'Hai con số khác nhau trùng một địa chỉ',
    (problem) =>
      `Địa chỉ cố định của dòng này (neo ${detail(problem, 'anchor')}) trùng với địa chỉ của dòng ${detail(problem, 'firstRow')}, tệp ${detail(problem, 'firstFile')}, dù hai dòng khác khóa.`,
    'Đổi lan của dòng mới thêm sang một số khác chưa dùng; giữ nguyên dòng đã công bố.',
    'Địa chỉ được tính từ khóa, nên hiếm khi hai khóa khác nhau cho cùng một địa chỉ; khi đó một địa chỉ sẽ dẫn tới hai con số.',
    {
      ...exampleFile(
        'observations',
        { dia_phuong: 'bac-giang', pham_vi: 'cap-xa', ky: '2023-04-28', lan: '3' },
        { dia_phuong: 'bac-giang', pham_vi: 'cap-thon', ky: '2019-10-10', lan: '29' },
      ),
      row: 3,
      column: 'lan',
    },
    exampleFile(
      'observations',
      { dia_phuong: 'bac-giang', pham_vi: 'cap-xa', ky: '2023-04-28', lan: '3' },
      { dia_phuong: 'bac-giang', pham_vi: 'cap-thon', ky: '2019-10-10', lan: '30' },
    ),
  ),
  'across/unknown-point': entry(
    'error',
    'Trả lời một điểm không có',
    (problem) => `Cổng không có điểm cần làm rõ nào mang mã ${seen(problem)}.`,
    (problem) =>
      detail(problem, 'kind') === 'entered'
        ? 'Trả lời thì chép đúng mã sau dấu # trong địa chỉ của điểm ở trang /doi-chieu/. Điểm mới nhập tay thì điền đủ loai, muc_do, noi_dung, van_ban_a, vi_tri_a, gia_tri_a, trang_thai.'
        : 'Chép đúng mã sau dấu # trong địa chỉ của điểm ở trang /doi-chieu/. Số liệu đã sửa nên điểm không còn thì bỏ dòng này.',
    'Lời trả lời gắn với một điểm; gắn với mã không có thì không ai đọc được lời ấy ở chỗ cần đọc.',
    {
      ...exampleFile('discrepancies', { id: 'd-000000000', phan_hoi: 'Hai ngày lấy số.', ngay_phan_hoi: '2024-05-10' }),
      row: 2,
      column: 'id',
    },
    exampleFile('discrepancies', {}),
  ),
  'across/unknown-reference': entry(
    'error',
    'Mã không có trong bảng được dẫn tới',
    (problem) =>
      `Không có ${things[detail(problem, 'refTo')] ?? 'mục'} nào mang mã ${seen(problem)} trong ${places[detail(problem, 'refTo')] ?? 'bảng được dẫn tới'}${inRows(problem)}.`,
    (problem) =>
      `${perhaps(problem)}Sửa mã ở ô này, hoặc thêm mã đó vào ${places[detail(problem, 'refTo')] ?? 'bảng được dẫn tới'}.`,
    'Mã không dẫn tới đâu thì con số không có tên, không có trang và không ai tìm thấy.',
    { ...exampleFile('observations', { chi_tieu: 'thanh-toan-truc-tuyem' }), row: 2, column: 'chi_tieu' },
    figure,
  ),
  'across/code-used-twice': entry(
    'error',
    'Một mã đơn vị hành chính cho hai đơn vị',
    (problem) =>
      `Mã ${seen(problem)} đã thuộc về đơn vị ${quoted(detail(problem, 'other'))} ở dòng ${detail(problem, 'firstRow')}, cùng ngày bắt đầu.`,
    'Kiểm tra lại mã trong danh mục của cơ quan thống kê. Nếu mã được dùng lại cho đơn vị mới, ghi ngày bắt đầu ở tu_ngay.',
    'Mã có khi được dùng lại: 24 là tỉnh Bắc Giang đến 30/6/2025, rồi là tỉnh Bắc Ninh; chỉ ngày mới phân biệt được.',
    { ...areas({ ...vietYen, ma_dvhc: '217', loai: 'huyen' }), row: 4, column: 'ma_dvhc' },
    areas({ ...vietYen, loai: 'huyen' }),
  ),
  'across/area-rows-overlap': entry(
    'error',
    'Hai khoảng thời gian của một đơn vị chồng nhau',
    (problem) => `Dòng này của ${quoted(detail(problem, 'id'))} bắt đầu khi dòng trước của cùng đơn vị chưa kết thúc.`,
    'Ghi den_ngay của dòng trước là ngày liền trước tu_ngay của dòng này.',
    'Ở mỗi thời điểm một đơn vị chỉ có một tên, một loại và một mã.',
    {
      ...areas(
        { ...vietYen, loai: 'huyen', den_ngay: '2024-02-01' },
        { ...vietYen, loai: 'thi-xa', tu_ngay: '2024-02-01' },
      ),
      row: 5,
      column: 'tu_ngay',
    },
    areas({ ...vietYen, loai: 'huyen', den_ngay: '2024-01-31' }, { ...vietYen, loai: 'thi-xa', tu_ngay: '2024-02-01' }),
  ),
  'across/area-parent': entry(
    'error',
    'Đơn vị cấp trên không khớp với mã',
    (problem) => {
      const expected = detail(problem, 'expected');
      const found = (problem.value ?? '') === '' ? 'Ô truc_thuoc trống' : `Ô truc_thuoc ghi ${seen(problem)}`;
      return expected === ''
        ? `${found}, nhưng theo mã thì đây là cấp tỉnh, không thuộc đơn vị nào.`
        : `${found}, nhưng theo mã thì đơn vị này thuộc ${quoted(expected)}.`;
    },
    (problem) => {
      const expected = detail(problem, 'expected');
      return expected === ''
        ? 'Để trống truc_thuoc, hoặc sửa mã ở cột id.'
        : `Ghi ${expected} ở truc_thuoc, hoặc sửa mã ở cột id.`;
    },
    'Mã của huyện, xã bắt đầu bằng mã cấp trên; hai nơi khác nhau thì không biết đơn vị thuộc đâu.',
    { ...exampleFile('areas', province, { ...district, truc_thuoc: '' }), row: 3, column: 'truc_thuoc' },
    areas(),
  ),
  'across/area-circle': entry(
    'error',
    'Đơn vị trực thuộc vòng tròn',
    (problem) =>
      `Đơn vị ${quoted(detail(problem, 'id'))} thuộc ${seen(problem)}, mà đi lên từ đó lại gặp chính đơn vị này.`,
    'Kiểm tra cột truc_thuoc của các đơn vị trong vòng: cấp trên cùng là tỉnh, để trống.',
    'Đi từ xã lên huyện, lên tỉnh phải tới chỗ dừng; đi vòng thì không dựng được trang.',
    {
      ...exampleFile('areas', { ...province, den_ngay: '2024-12-31' }, district, {
        ...province,
        truc_thuoc: 'bac-giang/lang-giang',
        tu_ngay: '2025-01-01',
      }),
      row: 4,
      column: 'truc_thuoc',
    },
    exampleFile('areas', { ...province, den_ngay: '2024-12-31' }, district, { ...province, tu_ngay: '2025-01-01' }),
  ),
  'across/area-code-differs': entry(
    'error',
    'Mã đơn vị ở hai cột khác nhau',
    (problem) =>
      `Ô ma_dvhc ghi ${seen(problem)}, còn mã ${quoted(detail(problem, 'id'))} ở cột id có số ${quoted(detail(problem, 'code'))}.`,
    'Tra lại mã trong danh mục của cơ quan thống kê và sửa ma_dvhc. Nếu id mới là chỗ nhầm và chưa công bố thì sửa id; id đã công bố thì giữ nguyên.',
    'Hai xã trùng tên phân biệt nhau bằng mã; mã lệch thì số liệu đi nhầm sang xã kia.',
    {
      ...areas({
        id: 'bac-giang/lang-giang/kep-07399',
        ma_dvhc: '07375',
        ten: 'Kép',
        loai: 'thi-tran',
        truc_thuoc: 'bac-giang/lang-giang',
      }),
      row: 4,
      column: 'ma_dvhc',
    },
    areas({
      id: 'bac-giang/lang-giang/kep-07399',
      ma_dvhc: '07399',
      ten: 'Kép',
      loai: 'thi-tran',
      truc_thuoc: 'bac-giang/lang-giang',
    }),
  ),
  'across/area-name-differs': entry(
    'warning',
    'Tên đơn vị khác với mã',
    (problem) => `Ô ten ghi ${seen(problem)}, còn mã ở cột id là ${quoted(detail(problem, 'id'))}.`,
    'Kiểm tra xem tên và mã có bị lệch dòng không: "ba-to-21523" là xã Ba Tô, huyện Ba Tơ có mã khác. Nếu đơn vị đã đổi tên, thêm một dòng có tên cũ và khoảng thời gian của nó.',
    'Mã là địa chỉ công khai; tên trên trang khác với địa chỉ thì người đọc không biết đang xem nơi nào.',
    { ...areas({ ...vietYen, loai: 'huyen', ten: 'Yên Thế' }), row: 4, column: 'ten' },
    areas({ ...vietYen, loai: 'huyen' }),
  ),
  'across/part-circle': entry(
    'error',
    'Chỉ tiêu là một phần của chính nó',
    (problem) =>
      problem.value === detail(problem, 'id')
        ? `Ô thuoc_tong ghi ${seen(problem)}, chính là mã của chỉ tiêu ở dòng này.`
        : `Chỉ tiêu ${quoted(detail(problem, 'id'))} là một phần của ${seen(problem)}, mà đi tiếp từ đó lại gặp chính chỉ tiêu này.`,
    'Ghi ở thuoc_tong mã của chỉ tiêu tổng; chỉ tiêu tổng thì để trống cột này.',
    'Cổng đối chiếu tổng với các phần; đi vòng thì không biết đâu là tổng.',
    {
      ...exampleFile('indicators', { thuoc_tong: '' }, { ...count, thuoc_tong: 'so-dvctt' }),
      row: 3,
      column: 'thuoc_tong',
    },
    exampleFile('indicators', { thuoc_tong: '' }, { ...count, thuoc_tong: '' }),
  ),
  'across/same-name': entry(
    'error',
    'Hai mục cùng tên',
    (problem) =>
      `Tên ${seen(problem)} trùng với ${quoted(detail(problem, 'other'))} ở dòng ${detail(problem, 'firstRow')}, hoặc chỉ khác cách đặt dấu, i hay y.`,
    'Nếu là một thứ thì gộp lại một dòng; nếu là hai thứ, đặt tên cho rõ chỗ khác nhau, ví dụ nói rõ mẫu số.',
    'Hai cái tên như nhau trên trang thì người đọc không biết nên tin số nào.',
    {
      ...exampleFile(
        'groups',
        {},
        { id: 'ky-nang-so', ten: 'Kỹ năng số', thu_tu: '2' },
        { id: 'ki-nang-so', ten: 'Kĩ năng số', thu_tu: '3' },
      ),
      row: 4,
      column: 'ten',
    },
    exampleFile('groups', {}, { id: 'ky-nang-so', ten: 'Kỹ năng số', thu_tu: '2' }),
  ),
  'across/too-many-decimals': entry(
    'error',
    'Nhiều chữ số thập phân hơn chỉ tiêu',
    (problem) => {
      const indicator = quoted(detail(problem, 'indicator'));
      const excess =
        detail(problem, 'decimals') === '0'
          ? `${seen(problem)} có phần thập phân, mà chỉ tiêu ${indicator} ghi bằng số nguyên.`
          : `${seen(problem)} có nhiều chữ số sau dấu chấm hơn mức ${detail(problem, 'decimals')} chữ số của chỉ tiêu ${indicator}.`;
      return `${excess}${maybeThousands(problem) ? ' Dấu chấm có thể là dấu ngăn hàng nghìn hay dấu thập phân, và cổng không đoán.' : ''}`;
    },
    (problem) =>
      `${maybeThousands(problem) ? `Nếu dấu chấm ngăn hàng nghìn, viết liền: ${(problem.value ?? '').replace('.', '')}. ` : ''}Ghi đúng số chữ số như văn bản. Nếu văn bản ghi như vậy thật, tăng chu_so_thap_phan của chỉ tiêu trong chi-tieu.csv.`,
    'Số lẻ thừa thường do Excel tính ra, hoặc do dấu ngăn hàng nghìn bị hiểu là dấu thập phân.',
    { ...exampleFile('observations', { gia_tri: '61.123' }), row: 2, column: 'gia_tri' },
    figure,
  ),
  'across/percent-out-of-range': entry(
    'error',
    'Tỷ lệ ngoài khoảng 0–100%',
    (problem) => `${seen(problem)} nằm ngoài khoảng từ 0 đến 100 của một tỷ lệ phần trăm.`,
    'Xem lại văn bản, có thể thiếu dấu chấm thập phân. Nếu chỉ tiêu không phải tỷ lệ của một tổng (ví dụ tốc độ tăng), đổi don_vi_tinh của chỉ tiêu trong chi-tieu.csv, ví dụ "% so với năm trước"; chỉ tiêu có tên "so với", "tốc độ tăng" hay "tăng trưởng" thì chỉ bị nhắc.',
    'Phần của một tổng không thể vượt cả tổng.',
    { ...exampleFile('observations', { gia_tri: '6112' }), row: 2, column: 'gia_tri' },
    figure,
  ),
  'across/ratio-out-of-range': entry(
    'warning',
    'Tỷ lệ so sánh ngoài khoảng 0–100%',
    (problem) =>
      `${seen(problem)} nằm ngoài khoảng từ 0 đến 100. Tên chỉ tiêu cho biết đây là tỷ lệ so với một mức khác, nên điều này có thể đúng.`,
    'So với văn bản, nhất là dấu chấm thập phân và dấu âm. Nếu đúng, ghi lý do ở mien-tru.csv, hoặc đổi don_vi_tinh của chỉ tiêu thành "% so với kế hoạch" để không còn bị hỏi.',
    'Thu ngân sách 104% kế hoạch là chuyện thường, nhưng 1045% thường là thiếu dấu chấm.',
    {
      ...exampleFile('observations', { gia_tri: '104.5' }),
      beside: [exampleFile('indicators', { ten: 'Thanh toán trực tuyến so với kế hoạch' }, count)],
      row: 2,
      column: 'gia_tri',
    },
    figure,
  ),
  'across/machine-limit': entry(
    'warning',
    'Số bằng giới hạn của máy tính',
    (problem) => `${seen(problem)} là số lớn nhất mà một số chương trình ghi được; con số thật có thể đã bị thay.`,
    'So với văn bản gốc. Nếu văn bản ghi đúng như vậy thì giữ nguyên và ghi lý do ở mien-tru.csv.',
    'Chương trình gặp số quá lớn hay quá dài thì ghi giới hạn của mình thay cho con số.',
    {
      ...exampleFile('observations', {}, { chi_tieu: 'so-dvctt', dia_phuong: 'lang-son', gia_tri: '2147483647' }),
      row: 3,
      column: 'gia_tri',
    },
    exampleFile('observations', {}, { chi_tieu: 'so-dvctt', dia_phuong: 'lang-son', gia_tri: '2147' }),
  ),
  'across/period-outlives-area': entry(
    'warning',
    'Kỳ dài hơn thời gian đơn vị tồn tại',
    (problem) => {
      const to = detail(problem, 'to');
      const span = to === '' ? `chỉ có từ ${dateInWords(detail(problem, 'from'))}` : `kết thúc ${dateInWords(to)}`;
      return `Kỳ ${seen(problem)} dài hơn thời gian đơn vị này tồn tại (${span}), mà mã của nó nay thuộc đơn vị khác.`;
    },
    'Xem con số nói về đơn vị cũ hay đơn vị mới. Ghi đúng kỳ, ví dụ 2025-H1 cho phần trước ngày 01/7/2025, hoặc dùng mã của đơn vị mới.',
    'Mã 24 là tỉnh Bắc Giang đến 30/6/2025, rồi là tỉnh Bắc Ninh; số của năm 2025 có thể thuộc nơi này hay nơi kia.',
    {
      ...exampleFile('observations', { dia_phuong: 'bac-giang', ky: '2025', cach_tinh_ky: 'thoi_diem' }),
      beside: [
        exampleFile(
          'areas',
          { ...province, den_ngay: '2025-06-30' },
          { ...district, den_ngay: '2025-06-30' },
          { id: 'bac-ninh-2025', ma_dvhc: '24', ten: 'Bắc Ninh', loai: 'tinh', tu_ngay: '2025-07-01' },
        ),
      ],
      row: 2,
      column: 'ky',
    },
    exampleFile('observations', { dia_phuong: 'bac-giang', ky: '2025-H1', cach_tinh_ky: 'thoi_diem' }),
  ),
  'across/district-scope': entry(
    'error',
    'Phạm vi cấp huyện ở nơi, ở lúc không có cấp huyện',
    (problem) =>
      detail(problem, 'why') === 'commune'
        ? 'Địa phương của dòng là một xã, phường, thị trấn hoặc đặc khu: bên trong không có cấp huyện.'
        : 'Kỳ của dòng bắt đầu sau ngày 30/6/2025, khi không còn cấp huyện.',
    'Xem văn bản nói về cấp nào: để trống pham_vi nếu là cả địa phương, hoặc ghi cap-tinh, cap-xa. Kỳ hay địa phương ghi nhầm thì sửa cột ấy.',
    'Cấp huyện kết thúc ngày 30/6/2025; số ghi nhầm cấp sẽ bị đặt cạnh số của nơi khác.',
    {
      ...exampleFile('observations', {
        dia_phuong: 'lang-son',
        pham_vi: 'cap-huyen',
        ky: '2025-Q3',
        loai_so_lieu: 'nhac_lai_muc_tieu',
      }),
      row: 2,
      column: 'pham_vi',
    },
    exampleFile('observations', { dia_phuong: 'lang-son', pham_vi: 'cap-huyen', ky: '2024-Q1' }),
  ),
  'across/break-inside': entry(
    'error',
    'Kỳ của số liệu nằm vắt qua chỗ đổi cách đo',
    (problem) =>
      `Trong kỳ ${seen(problem)} cách đo đã đổi (từ ${periodInWords(detail(problem, 'from'))}: ${detail(problem, 'reason')}), mà ghi_chu không nói con số tính theo cách nào.`,
    'Ghi ở ghi_chu văn bản tính theo cách đo nào. Văn bản không nói thì ghi đúng như vậy. Kỳ ghi nhầm thì sửa ky.',
    'Con số nối hai cách đo khác nhau không so được với số nào trước hay sau nó; người đọc cần biết điều đó ngay tại con số.',
    {
      ...exampleFile('observations', { ky: '2022/2023' }),
      beside: [exampleFile('indicators', { dut_doan: '2023: đổi cách đếm mẫu số' }, count)],
      row: 2,
      column: 'ky',
    },
    exampleFile('observations', { ky: '2022/2023', ghi_chu: 'Văn bản không nói tính theo cách đo nào' }),
  ),
  'across/agency-not-named': entry(
    'warning',
    'Cơ quan chủ trì mà chỗ trích không nhắc tên',
    (problem) =>
      `nội dung, vị trí (${detail(problem, 'place')}) và ghi chú của dòng không nhắc tên ${seen(problem)}. Các dòng khác cùng vị trí, cùng cơ quan không kể lại.`,
    'Đọc lại câu, tiêu đề, danh sách trong văn bản. Không chỗ nào ghi ai làm thì để trống. Tiêu đề hay danh sách có ghi thì chép tên ấy sau số mục ở vi_tri: "2.3, Sở Thông tin và Truyền thông". Văn bản gọi cơ quan bằng tên khác thì thêm vào ten_khac ở co-quan.csv.',
    'Cổng không suy ra ai phải làm. Nơi ký văn bản thường không phải là nơi được giao việc.',
    {
      ...exampleFile('tasks', { co_quan_chu_tri: 'ubnd-huyen-lang-giang' }),
      beside: [exampleFile('agencies', { ten_khac: 'Ủy ban nhân dân' })],
      row: 2,
      column: 'co_quan_chu_tri',
    },
    exampleFile('tasks', {}),
  ),
  'across/outlier': entry(
    'warning',
    'Con số lệch hẳn so với các kỳ khác',
    (problem) =>
      `${seen(problem)} lệch từ mười lần trở lên so với các kỳ khác của cùng chỉ tiêu và địa phương (${periodInWords(detail(problem, 'period'))} là ${detail(problem, 'other')}).`,
    'Kiểm tra dấu chấm thập phân và đơn vị tính. Nếu văn bản ghi đúng như vậy thì giữ nguyên và ghi lý do ở mien-tru.csv.',
    'Thiếu một dấu chấm thì con số lớn gấp mười, gấp trăm, và biểu đồ không đọc được nữa.',
    {
      ...exampleFile('observations', { ky: '2023-Q3', gia_tri: '5.9' }, { ky: '2023-Q4', gia_tri: '6.1' }, {}),
      row: 4,
      column: 'gia_tri',
    },
    exampleFile('observations', { ky: '2023-Q3', gia_tri: '59.0' }, { ky: '2023-Q4', gia_tri: '61.0' }, {}),
  ),
  'across/copied-values': entry(
    'warning',
    'Nhiều con số giống hệt nhau',
    (problem) =>
      problem.value === undefined
        ? `${counted(problem, 'count')} con số từ dòng này giống hệt các số của một địa phương hoặc kỳ khác, từ dòng ${detail(problem, 'otherRow')} của tệp ${detail(problem, 'otherFile')}.`
        : `Số ${seen(problem)} lặp lại ở ${counted(problem, 'count')} dòng liền nhau, từ dòng này đến dòng ${detail(problem, 'otherRow')}, cho các địa phương hoặc kỳ khác nhau.`,
    'Kiểm tra xem cột có bị kéo chép xuống không. Nếu văn bản ghi đúng như vậy thì giữ nguyên và ghi lý do ở mien-tru.csv.',
    'Số lẻ trùng nhau hàng loạt hiếm khi là thật; thường là một cột bị chép từ kỳ trước hay đơn vị khác.',
    {
      ...exampleFile('observations', ...['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'].map((ky) => ({ ky }))),
      row: 2,
      column: 'gia_tri',
    },
    exampleFile(
      'observations',
      ...['57.90', '58.40', '59.25', '60.31', '61.12'].map((gia_tri, index) => ({
        ky: ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'][index] ?? '',
        gia_tri,
      })),
    ),
  ),
  'across/shares-as-fractions': entry(
    'warning',
    'Mọi tỷ lệ đều không quá 1',
    (problem) => `Cả ${counted(problem, 'count')} tỷ lệ % của tệp đều không quá 1 (dòng này là ${seen(problem)}).`,
    'Nếu 0.855 nghĩa là 85,5% thì viết 85.5 (trong Excel: nhân với 100, đừng để định dạng phần trăm). Nếu tỷ lệ thật sự nhỏ như vậy thì giữ nguyên.',
    'Excel lưu 85,5% thành 0.855; công bố như vậy thì mọi kết quả nhỏ đi một trăm lần.',
    {
      ...exampleFile(
        'observations',
        ...['0.579', '0.584', '0.592', '0.603', '0.611'].map((gia_tri, index) => ({
          ky: ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'][index] ?? '',
          gia_tri,
        })),
      ),
      beside: [exampleFile('indicators', { chu_so_thap_phan: '3' }, count)],
      row: 2,
      column: 'gia_tri',
    },
    figure,
  ),
  'across/result-repeats-target': entry(
    'warning',
    'Kết quả dùng đúng lời của mục tiêu',
    (problem) =>
      `Dòng ghi là kết quả, nhưng dấu và số trùng với mục tiêu ở ${detail(problem, 'place')} của cùng văn bản (tệp ${detail(problem, 'file')}, dòng ${detail(problem, 'row')}).`,
    'Đọc lại câu trong văn bản. Nếu câu nhắc lại mục tiêu, ghi loai_so_lieu là nhac_lai_muc_tieu; nếu không rõ là kết quả hay mục tiêu, ghi chua_ro.',
    'Câu "đạt trên 70%" chép từ kế hoạch không phải là kết quả đo được.',
    {
      ...exampleFile('observations', { dau_so_sanh: '>', gia_tri: '70' }),
      beside: [exampleFile('targets', { dau_so_sanh: '>', gia_tri: '70' })],
      row: 2,
      column: 'loai_so_lieu',
    },
    exampleFile('observations', { dau_so_sanh: '>', gia_tri: '70', loai_so_lieu: 'nhac_lai_muc_tieu' }),
  ),
  'across/verdict-differs': entry(
    'warning',
    'Văn bản tự đánh giá khác với phép so',
    (problem) =>
      `Ô ghi ${seen(problem)}, nhưng con số so với mức ${detail(problem, 'target')} của cùng văn bản (tệp ${detail(problem, 'file')}, dòng ${detail(problem, 'row')}) cho kết quả khác.`,
    'So lại con số, dấu và mức với văn bản. Nếu văn bản ghi đúng như vậy thì giữ nguyên: trang hiện cả hai.',
    'Cổng hiện lời văn bản cạnh phép so của mình; khác nhau thì phải chắc là văn bản khác, không phải do nhập.',
    {
      ...exampleFile('observations', { tu_danh_gia: 'dat' }),
      beside: [exampleFile('targets', { ky: '2024-Q1', gia_tri: '70' })],
      row: 2,
      column: 'tu_danh_gia',
    },
    exampleFile('observations', { tu_danh_gia: 'chua_dat' }),
  ),
  'across/changed-without-reason': entry(
    'error',
    'Con số đã công bố đổi mà không có lý do',
    (problem) =>
      detail(problem, 'removed') === '1'
        ? `Con số ${seen(problem)} (neo ${detail(problem, 'anchor')}) đã công bố nay không còn, mà dieu-chinh.csv chưa ghi lý do.`
        : `Con số đã công bố là ${quoted(detail(problem, 'was'))}, nay là ${seen(problem)}, mà dieu-chinh.csv chưa ghi lý do.`,
    (problem) =>
      `Nếu cổng nhập nhầm, thêm một dòng vào dieu-chinh.csv với neo ${detail(problem, 'anchor')} và lý do. Nếu có văn bản đính chính, trả lại số cũ và thêm dòng mới có thay_the. Nếu sửa nhầm thì trả lại như cũ.`,
    'Số đã công bố có người dẫn lại; sửa thì phải nói vì sao, ngay tại con số. Lệnh npm run report so hai bản.',
    { ...figure, published: exampleFile('observations', { gia_tri: '61.21' }), row: 2, column: 'gia_tri' },
    exampleFile('revisions', { neo: sampleAnchor }),
  ),
  'across/address-removed': entry(
    'error',
    'Trang đã công bố bị bỏ',
    (problem) =>
      problem.details?.['lost'] !== undefined
        ? Number(problem.details['lost']) > 1
          ? `${counted(problem, 'lost')} địa chỉ đã ghi là đã công bố, nay các dòng ấy không còn trong bảng; dòng đầu là ${seen(problem)}.`
          : `Địa chỉ ${seen(problem)} đã ghi là đã công bố, nay dòng ấy không còn trong bảng.`
        : `${problem.value?.startsWith('/') === true ? 'Địa chỉ' : 'Mã'} ${seen(problem)} đã có trang công khai, nay không còn.`,
    (problem) =>
      problem.details?.['lost'] !== undefined
        ? Number(problem.details['lost']) > 1
          ? 'Lấy lại tệp từ bản đã công bố; bảng này chỉ dài thêm. Trang nào không còn thì ghi nơi nó chuyển tới: npm run addresses -- --moved CŨ MỚI.'
          : 'Đưa lại dòng ấy. Trang không còn thì ghi nơi nó chuyển tới: npm run addresses -- --moved CŨ MỚI.'
        : 'Thêm lại mã này. Mã đã công bố thì giữ mãi: đơn vị đã kết thúc ghi den_ngay và nay_la; chỉ tiêu đổi tên thì đổi ten, giữ id. Buộc phải đổi mã thì ghi nơi trang chuyển tới: npm run addresses -- --moved CŨ MỚI.',
    'Địa chỉ đã công bố có người dẫn tới; trang biến mất thì lời dẫn thành vô căn cứ. Lệnh npm run report so hai bản.',
    {
      ...exampleFile('indicators', {}, count),
      published: exampleFile('indicators', {}, count, {
        id: 'so-tram-bts',
        ten: 'Số trạm thu phát sóng',
        ten_ngan: 'Trạm thu phát sóng',
        don_vi_tinh: 'trạm',
        chu_so_thap_phan: '0',
      }),
      column: 'id',
    },
  ),
  'across/rows-fell': entry(
    'warning',
    'Bảng mất nhiều dòng',
    (problem) => `Bảng còn ${counted(problem, 'is')} dòng, bản đã công bố có ${counted(problem, 'was')} dòng.`,
    'Kiểm tra xem có chép thiếu hay lưu thiếu không.',
    'Bảng ngắn đi nhiều thường là lần lưu bị cắt. Lệnh npm run report so hai bản.',
    {
      ...exampleFile('abbreviations', {}),
      published: exampleFile(
        'abbreviations',
        {},
        { viet_tat: 'UBND', day_du: 'Ủy ban nhân dân' },
        { viet_tat: 'CĐS', day_du: 'Chuyển đổi số' },
        { viet_tat: 'CNTT', day_du: 'Công nghệ thông tin' },
      ),
    },
    exampleFile(
      'abbreviations',
      {},
      { viet_tat: 'UBND', day_du: 'Ủy ban nhân dân' },
      { viet_tat: 'CĐS', day_du: 'Chuyển đổi số' },
      { viet_tat: 'CNTT', day_du: 'Công nghệ thông tin' },
    ),
  ),
  'across/negative': entry(
    'error',
    'Số âm',
    (problem) => `${seen(problem)} là số âm; chỉ tiêu đếm bằng "${detail(problem, 'unit')}" không có số âm.`,
    'Xem lại văn bản; dấu "-" có thể là gạch đầu dòng bị chép theo.',
    'Không đếm được ít hơn 0.',
    {
      ...exampleFile('observations', {}, { chi_tieu: 'so-dvctt', dia_phuong: 'bac-giang', gia_tri: '-12' }),
      row: 3,
      column: 'gia_tri',
    },
    exampleFile('observations', {}, { chi_tieu: 'so-dvctt', dia_phuong: 'bac-giang', gia_tri: '12' }),
  ),
  'across/area-not-in-force': entry(
    'error',
    'Đơn vị không tồn tại trong kỳ',
    (problem) => {
      const to = detail(problem, 'to');
      const from = detail(problem, 'from');
      const span =
        to === ''
          ? from === ''
            ? ''
            : ` (đơn vị có từ ${dateInWords(from)})`
          : ` (đơn vị kết thúc ${dateInWords(to)})`;
      return `Địa phương ${seen(problem)} không tồn tại trong kỳ ${detail(problem, 'period')}${span}.`;
    },
    'Sửa kỳ theo văn bản, hoặc dùng mã của đơn vị đang có trong kỳ đó.',
    'Sau ngày 01/7/2025 không còn cấp huyện; số liệu của kỳ sau thuộc về đơn vị mới.',
    { ...exampleFile('targets', { ky: '2026' }), row: 2, column: 'dia_phuong' },
    exampleFile('targets', { ky: '2024' }),
  ),
  'across/future-period': entry(
    'error',
    'Kỳ chưa bắt đầu',
    (problem) => `Kỳ ${seen(problem)} chưa bắt đầu, nên chưa thể có kết quả.`,
    'Kiểm tra năm của kỳ. Nếu đây là dự kiến, ghi loai_so_lieu là du_kien; nếu là mục tiêu, chuyển sang bảng muc-tieu.',
    'Kết quả của tương lai là dự kiến, và phải được gọi đúng tên.',
    { ...exampleFile('observations', { dia_phuong: 'lang-son', ky: '2042-Q1' }), row: 2, column: 'ky' },
    exampleFile('observations', { dia_phuong: 'lang-son', ky: '2024-Q1' }),
  ),
  'across/document-before-period-end': entry(
    'warning',
    'Văn bản có trước khi hết kỳ',
    (problem) =>
      `Văn bản đề ${dateInWords(detail(problem, 'date'))}, trước khi hết kỳ ${seen(problem)}${inRows(problem)}.`,
    'Xem lại kỳ của con số. Nếu đúng như văn bản, ghi ngày chốt ở ngay_chot và cách tính ở cach_tinh_ky, hoặc xin miễn một lần cho cả tệp ở mien-tru.csv.',
    'Văn bản ký trước khi hết kỳ thì con số có thể chưa đủ kỳ; người đọc cần biết.',
    {
      ...exampleFile('observations', {
        dia_phuong: 'lang-son',
        ky: '2024',
        van_ban_nguon: 'thong-bao-lang-son-2024-10',
      }),
      row: 2,
      column: 'ky',
    },
    exampleFile('observations', {
      dia_phuong: 'lang-son',
      ky: '2024-01/2024-09',
      van_ban_nguon: 'thong-bao-lang-son-2024-10',
    }),
  ),
  'across/cutoff-date': entry(
    'warning',
    'Ngày chốt không hợp với kỳ hoặc văn bản',
    (problem) => {
      const period = detail(problem, 'period');
      return period === ''
        ? `Ngày chốt ${seen(problem)} sau ngày của văn bản (${dateInWords(detail(problem, 'date'))}).`
        : `Ngày chốt ${seen(problem)} ở trước ${periodInWords(period)}, là kỳ của con số.`;
    },
    'Kiểm tra năm và tháng ở ngay_chot, ở ky và ở ngày của văn bản. Nếu văn bản ghi đúng như vậy thì giữ nguyên và ghi lý do ở mien-tru.csv.',
    'Số liệu không thể chốt sau khi văn bản đã ký, cũng không chốt trước khi kỳ bắt đầu; thường một trong ba ngày bị gõ nhầm.',
    { ...exampleFile('observations', { ngay_chot: '2024-05-25' }), row: 2, column: 'ngay_chot' },
    exampleFile('observations', { ngay_chot: '2024-03-25' }),
  ),
  'across/numerator-above-denominator': entry(
    'error',
    'Tử số lớn hơn mẫu số',
    (problem) =>
      `Tử số ${seen(problem)} lớn hơn mẫu số ${quoted(detail(problem, 'denominator'))}, mà chỉ tiêu là phần của một tổng (đơn vị tính %).`,
    'Kiểm tra xem hai ô có bị đổi chỗ không: "423/489" là tử số 423, mẫu số 489. Nếu chỉ tiêu so với một mức khác (ví dụ 60 lớp trên 50 lớp theo kế hoạch), ghi don_vi_tinh của chỉ tiêu là "% so với kế hoạch".',
    'Phần được đếm không thể nhiều hơn cả nhóm.',
    { ...exampleFile('observations', { tu_so: '489', mau_so: '423', gia_tri: '86.5' }), row: 2, column: 'tu_so' },
    exampleFile('observations', { tu_so: '423', mau_so: '489', gia_tri: '86.5' }),
  ),
  'across/unit-differs': entry(
    'warning',
    'Văn bản ghi phần trăm, chỉ tiêu đếm bằng đơn vị khác',
    (problem) =>
      `Ô ghi_la là ${seen(problem)}, còn chỉ tiêu ${quoted(detail(problem, 'indicator'))} có đơn vị tính là ${quoted(detail(problem, 'unit'))}.`,
    'Kiểm tra xem dòng có chọn nhầm chỉ tiêu không: số lượng và tỷ lệ là hai chỉ tiêu. Nếu đúng chỉ tiêu thì sửa don_vi_tinh trong chi-tieu.csv.',
    'Một chỉ tiêu có một đơn vị tính; 85% đứng lẫn với 85 dịch vụ thì không so được.',
    {
      ...exampleFile(
        'observations',
        {},
        { chi_tieu: 'so-dvctt', dia_phuong: 'lang-son', gia_tri: '85', ghi_la: '85%' },
      ),
      row: 3,
      column: 'ghi_la',
    },
    exampleFile(
      'observations',
      {},
      { chi_tieu: 'so-dvctt', dia_phuong: 'lang-son', gia_tri: '85', ghi_la: '85 dịch vụ' },
    ),
  ),
  'across/share-differs-from-fraction': entry(
    'warning',
    'Tỷ lệ không khớp với phân số',
    (problem) => `Giá trị là ${seen(problem)}, còn tử số chia mẫu số được ${detail(problem, 'computed')}.`,
    'So lại ba số với văn bản. Nếu văn bản ghi đúng như vậy thì giữ nguyên: cổng sẽ đưa vào trang Điểm cần làm rõ, kèm phép tính, và không kết luận số nào đúng.',
    'Có khi tỷ lệ tính trên mẫu số khác với mẫu số được nêu; người đọc nên thấy cả hai.',
    { ...exampleFile('observations', { tu_so: '423', mau_so: '489', gia_tri: '85.6' }), row: 2, column: 'gia_tri' },
    exampleFile('observations', { tu_so: '423', mau_so: '489', gia_tri: '86.5' }),
  ),
  'across/replacement-without-reason': entry(
    'warning',
    'Số được văn bản khác thay mà chưa ghi lý do',
    (problem) =>
      `Dòng này thay con số của ${seen(problem)}, mà dieu-chinh.csv chưa có dòng nào cho con số ấy (neo ${detail(problem, 'anchor')}).`,
    (problem) =>
      `Thêm vào dieu-chinh.csv một dòng: bang so-lieu, neo ${detail(problem, 'anchor')}, giá trị cũ và mới, loai van_ban_dinh_chinh hoặc van_ban_thay_the, can_cu là số ký hiệu văn bản mới.`,
    'Con số cũ không còn đem so; người đọc cần thấy vì văn bản nào.',
    {
      ...exampleFile(
        'observations',
        { dia_phuong: 'lang-son', ky: '2024-Q1', thay_the: '' },
        {
          dia_phuong: 'lang-son',
          ky: '2024-Q1',
          van_ban_nguon: 'thong-bao-lang-son-2024-10',
          thay_the: 'bao-cao-lang-giang-2024-q1',
        },
      ),
      row: 3,
      column: 'thay_the',
    },
    exampleFile('observations', { dia_phuong: 'lang-son', ky: '2024-Q1' }),
  ),
  'across/replacement-circle': entry(
    'error',
    'Hai văn bản thay thế lẫn nhau',
    (problem) =>
      `Dòng này ghi ${quoted(detail(problem, 'document'))} thay thế ${seen(problem)}, trong khi đi theo các dòng khác thì ${seen(problem)} lại thay thế ${quoted(detail(problem, 'document'))}.`,
    'Xem văn bản nào ra sau. Chỉ dòng của văn bản ra sau ghi thay_the; xóa thay_the ở dòng của văn bản ra trước.',
    'Con số bị thay thế không còn đem so; thay thế lẫn nhau thì không còn con số nào được so.',
    {
      ...exampleFile(
        'observations',
        { dia_phuong: 'lang-son', ky: '2024-Q1', thay_the: 'thong-bao-lang-son-2024-10' },
        {
          dia_phuong: 'lang-son',
          ky: '2024-Q1',
          van_ban_nguon: 'thong-bao-lang-son-2024-10',
          thay_the: 'bao-cao-lang-giang-2024-q1',
        },
      ),
      row: 3,
      column: 'thay_the',
    },
    exampleFile('observations', { dia_phuong: 'lang-son', ky: '2024-Q1' }),
  ),
  'across/unknown-anchor': entry(
    'warning',
    'Neo không chỉ tới con số nào',
    (problem) => `Không có con số nào mang neo ${seen(problem)}.`,
    'Chép lại neo từ trang địa phương: phần sau dấu # trong địa chỉ cố định của con số. Neo đổi khi chỉ tiêu, địa phương, kỳ, loại hoặc văn bản của dòng đổi.',
    'Lý do điều chỉnh được công khai theo neo; neo không chỉ tới con số nào thì người đọc không biết số nào đã đổi.',
    { ...exampleFile('revisions', { neo: 'f-000000000' }), row: 2, column: 'neo' },
    exampleFile('revisions', { neo: sampleAnchor }),
  ),
  'across/revision-differs': entry(
    'warning',
    'Lý do điều chỉnh ghi số khác với bảng',
    (problem) =>
      `Ô moi ghi ${seen(problem)}, còn con số đang công bố ở tệp ${detail(problem, 'file')}, dòng ${detail(problem, 'row')}, là ${quoted(detail(problem, 'own'))}.`,
    'Ghi ở moi đúng con số sau khi sửa. Nếu con số được sửa thêm lần nữa, thêm một dòng mới cho lần ấy.',
    'Người đọc thấy lý do ngay cạnh con số; hai chỗ ghi hai số thì không biết tin chỗ nào.',
    { ...exampleFile('revisions', { neo: sampleAnchor, moi: '61.1' }), row: 2, column: 'moi' },
    exampleFile('revisions', { neo: sampleAnchor }),
  ),
  'across/unused-document': entry(
    'warning',
    'Văn bản chưa có nội dung nào được nhập',
    (problem) => `Không có số liệu, mục tiêu, nhiệm vụ, nhận định hay viện dẫn nào lấy từ văn bản ${seen(problem)}.`,
    'Nhập các bảng của văn bản này: tên tệp và cột van_ban_nguon là mã của văn bản.',
    'Trang của văn bản sẽ chỉ có bài tóm tắt; thường là quên chép tệp vào thư mục so-lieu.',
    { file: 'vien-dan/thong-bao-lang-son-2024-10.csv', csv: '', stored: 'absent' },
    {
      file: 'vien-dan/thong-bao-lang-son-2024-10.csv',
      csv: sampleFiles['vien-dan/thong-bao-lang-son-2024-10.csv'] ?? '',
    },
  ),
  'across/unused-indicator': entry(
    'warning',
    'Chỉ tiêu chưa có số liệu nào',
    (problem) => `Chỉ tiêu ${seen(problem)} chưa có số liệu, mục tiêu, nhiệm vụ hay nhận định nào.`,
    'Thêm số liệu, hoặc xóa chỉ tiêu nếu chưa từng công bố. Nếu đang chờ báo cáo, ghi lý do ở mien-tru.csv.',
    'Trang của chỉ tiêu sẽ trống, người đọc tưởng cổng bỏ sót.',
    {
      ...exampleFile('indicators', {}, count, {
        id: 'so-tram-bts',
        ten: 'Số trạm thu phát sóng',
        ten_ngan: 'Trạm thu phát sóng',
        don_vi_tinh: 'trạm',
        chu_so_thap_phan: '0',
      }),
      row: 4,
      column: 'id',
    },
    exampleFile('indicators', {}, count),
  ),
  'across/waiver-ended': entry(
    'warning',
    'Miễn cảnh báo đã hết hạn',
    (problem) =>
      `Miễn cảnh báo ${detail(problem, 'code')} đã hết hạn ${dateInWords(problem.value ?? '')}; cảnh báo hiện lại.`,
    'Sửa chỗ bị cảnh báo rồi xóa dòng này, hoặc xin duyệt lại và ghi ngày hết hạn mới.',
    'Miễn có thời hạn để không điều gì bị bỏ quên mãi.',
    { ...exampleFile('waivers', { het_han: '2024-06-30' }), row: 2, column: 'het_han' },
    noWaivers,
  ),
  'across/waiver-idle': entry(
    'warning',
    'Miễn cảnh báo không còn cần',
    (problem) => `Không có cảnh báo ${detail(problem, 'code')} nào ở dòng có khóa ${seen(problem)}.`,
    'Xóa dòng này nếu cảnh báo đã được sửa; nếu chưa, kiểm tra lại mã cảnh báo, tên tệp và khóa.',
    'Dòng miễn thừa có thể che một cảnh báo khác về sau.',
    { ...exampleFile('waivers', { khoa: 'so-tram-bts' }), row: 2, column: 'khoa' },
    noWaivers,
  ),
} as const satisfies ProblemEntries;
