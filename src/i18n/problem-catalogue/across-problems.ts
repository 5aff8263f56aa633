/** Stage 6: rows against the rows of other tables. */
import { parsePartialDate } from '#core/partial-date.ts';
import type { Problem } from '#core/problem.ts';
import { formatDate } from '../format.ts';
import { type Cells, exampleFile, textFile } from './example-files.ts';
import { type ProblemEntries, detail, entry, perhaps, quoted, seen } from './problem-entry.ts';
import { sampleAnchor } from './sample-portal.ts';

const figure = exampleFile('observations', {});
const province = { id: 'bac-giang', ma_dvhc: '24', ten: 'Bắc Giang', loai: 'tinh' } as const;
const district = { id: 'bac-giang/lang-giang', ma_dvhc: '217', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' } as const;
const areas = (...rows: readonly Cells<'areas'>[]) => exampleFile('areas', province, district, ...rows);
const count = {
  id: 'so-dvctt', ten: 'Số dịch vụ công trực tuyến', ten_ngan: 'Dịch vụ công trực tuyến', don_vi_tinh: 'dịch vụ', chu_so_thap_phan: '0',
} as const;
const noWaivers = textFile('waivers', 'ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han');
const vietYen = { id: 'bac-giang/viet-yen', ma_dvhc: '222', ten: 'Việt Yên', truc_thuoc: 'bac-giang' } as const;

const places: Readonly<Record<string, string>> = {
  area: 'dia-phuong.csv', indicator: 'chi-tieu.csv', group: 'nhom-noi-dung.csv', agency: 'co-quan.csv', document: 'thư mục content/van-ban',
};
const things: Readonly<Record<string, string>> = {
  area: 'địa phương', indicator: 'chỉ tiêu', group: 'nhóm nội dung', agency: 'cơ quan', document: 'văn bản',
};

/** "ngày 25/3/2024", "tháng 10/2024", "năm 2024". */
function dateInWords(text: string): string {
  const date = parsePartialDate(text);
  return date === undefined ? text : `${date.precision === 'day' ? 'ngày ' : ''}${formatDate(date)}`;
}

/** `1.543` and the like, where three digits after the point may be a thousands group. */
function maybeThousands(problem: Problem): boolean {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(problem.value ?? '');
}

export const acrossProblems = {
  'across/duplicate-key': entry(
    'error',
    'Hai dòng cùng một khóa',
    (problem) => `Dòng này cùng khóa với dòng ${detail(problem, 'firstRow')} của tệp ${detail(problem, 'firstFile')}: ${seen(problem)}.`,
    (problem) =>
      detail(problem, 'hasOccurrence') === '1'
        ? 'Nếu nhập trùng thì xóa một dòng. Nếu văn bản thật sự ghi lại lần nữa, ghi 2 (lần thứ hai) ở cột lan của dòng này.'
        : 'Nếu nhập trùng thì xóa một dòng; nếu là hai thứ khác nhau thì đổi mã của dòng này.',
    'Mỗi con số có một địa chỉ cố định; hai dòng cùng khóa sẽ tranh nhau một địa chỉ.',
    { ...exampleFile('observations', { lan: '' }, { vi_tri: '"I.3, chính quyền số"', lan: '' }), row: 3, column: 'chi_tieu' },
    exampleFile('observations', { lan: '' }, { vi_tri: '"I.3, chính quyền số"', lan: '2' }),
  ),
  'across/unknown-reference': entry(
    'error',
    'Mã không có trong bảng được dẫn tới',
    (problem) => `Không có ${things[detail(problem, 'refTo')] ?? 'mục'} nào mang mã ${seen(problem)} trong ${places[detail(problem, 'refTo')] ?? 'bảng được dẫn tới'}.`,
    (problem) => `${perhaps(problem)}Sửa mã ở ô này, hoặc thêm mã đó vào ${places[detail(problem, 'refTo')] ?? 'bảng được dẫn tới'}.`,
    'Mã không dẫn tới đâu thì con số không có tên, không có trang và không ai tìm thấy.',
    { ...exampleFile('observations', { chi_tieu: 'thanh-toan-truc-tuyem' }), row: 2, column: 'chi_tieu' },
    figure,
  ),
  'across/code-used-twice': entry(
    'error',
    'Một mã đơn vị hành chính cho hai đơn vị',
    (problem) => `Mã ${seen(problem)} đã thuộc về đơn vị ${quoted(detail(problem, 'other'))} ở dòng ${detail(problem, 'firstRow')}, cùng ngày bắt đầu.`,
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
    { ...areas({ ...vietYen, loai: 'huyen', den_ngay: '2024-02-01' }, { ...vietYen, loai: 'thi-xa', tu_ngay: '2024-02-01' }), row: 5, column: 'tu_ngay' },
    areas({ ...vietYen, loai: 'huyen', den_ngay: '2024-01-31' }, { ...vietYen, loai: 'thi-xa', tu_ngay: '2024-02-01' }),
  ),
  'across/area-parent': entry(
    'error',
    'Đơn vị cấp trên không khớp với mã',
    (problem) => {
      const expected = detail(problem, 'expected');
      const found = (problem.value ?? '') === '' ? 'Ô truc_thuoc trống' : `Ô truc_thuoc ghi ${seen(problem)}`;
      return expected === '' ? `${found}, nhưng theo mã thì đây là cấp tỉnh, không thuộc đơn vị nào.` : `${found}, nhưng theo mã thì đơn vị này thuộc ${quoted(expected)}.`;
    },
    (problem) => {
      const expected = detail(problem, 'expected');
      return expected === '' ? 'Để trống truc_thuoc, hoặc sửa mã ở cột id.' : `Ghi ${expected} ở truc_thuoc, hoặc sửa mã ở cột id.`;
    },
    'Mã của huyện, xã bắt đầu bằng mã cấp trên; hai nơi khác nhau thì không biết đơn vị thuộc đâu.',
    { ...exampleFile('areas', province, { ...district, truc_thuoc: '' }), row: 3, column: 'truc_thuoc' },
    areas(),
  ),
  'across/area-circle': entry(
    'error',
    'Đơn vị trực thuộc vòng tròn',
    (problem) => `Đơn vị ${quoted(detail(problem, 'id'))} thuộc ${seen(problem)}, mà đi lên từ đó lại gặp chính đơn vị này.`,
    'Kiểm tra cột truc_thuoc của các đơn vị trong vòng: cấp trên cùng là tỉnh, để trống.',
    'Đi từ xã lên huyện, lên tỉnh phải tới chỗ dừng; đi vòng thì không dựng được trang.',
    {
      ...exampleFile('areas', { ...province, den_ngay: '2024-12-31' }, district, { ...province, truc_thuoc: 'bac-giang/lang-giang', tu_ngay: '2025-01-01' }),
      row: 4,
      column: 'truc_thuoc',
    },
    exampleFile('areas', { ...province, den_ngay: '2024-12-31' }, district, { ...province, tu_ngay: '2025-01-01' }),
  ),
  'across/same-name': entry(
    'error',
    'Hai mục cùng tên',
    (problem) => `Tên ${seen(problem)} trùng với ${quoted(detail(problem, 'other'))} ở dòng ${detail(problem, 'firstRow')}, hoặc chỉ khác cách đặt dấu, i hay y.`,
    'Nếu là một thứ thì gộp lại một dòng; nếu là hai thứ, đặt tên cho rõ chỗ khác nhau, ví dụ nói rõ mẫu số.',
    'Hai cái tên như nhau trên trang thì người đọc không biết nên tin số nào.',
    {
      ...exampleFile('groups', {}, { id: 'ky-nang-so', ten: 'Kỹ năng số', thu_tu: '2' }, { id: 'ki-nang-so', ten: 'Kĩ năng số', thu_tu: '3' }),
      row: 4,
      column: 'ten',
    },
    exampleFile('groups', {}, { id: 'ky-nang-so', ten: 'Kỹ năng số', thu_tu: '2' }),
  ),
  'across/too-many-decimals': entry(
    'error',
    'Nhiều chữ số thập phân hơn chỉ tiêu',
    (problem) =>
      `${seen(problem)} có nhiều chữ số sau dấu chấm hơn mức ${detail(problem, 'decimals')} chữ số của chỉ tiêu ${quoted(detail(problem, 'indicator'))}.${
        maybeThousands(problem) ? ' Cũng có thể dấu chấm là dấu ngăn hàng nghìn.' : ''
      }`,
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
    'Xem lại văn bản, có thể thiếu dấu chấm thập phân. Nếu chỉ tiêu không phải tỷ lệ của một tổng (ví dụ tốc độ tăng), đổi don_vi_tinh của chỉ tiêu trong chi-tieu.csv, ví dụ "% so với năm trước".',
    'Phần của một tổng không thể vượt cả tổng.',
    { ...exampleFile('observations', { gia_tri: '6112' }), row: 2, column: 'gia_tri' },
    figure,
  ),
  'across/negative': entry(
    'error',
    'Số âm',
    (problem) => `${seen(problem)} là số âm; chỉ tiêu đếm bằng "${detail(problem, 'unit')}" không có số âm.`,
    'Xem lại văn bản; dấu "-" có thể là gạch đầu dòng bị chép theo.',
    'Không đếm được ít hơn 0.',
    { ...exampleFile('observations', {}, { chi_tieu: 'so-dvctt', dia_phuong: 'bac-giang', gia_tri: '-12' }), row: 3, column: 'gia_tri' },
    exampleFile('observations', {}, { chi_tieu: 'so-dvctt', dia_phuong: 'bac-giang', gia_tri: '12' }),
  ),
  'across/area-not-in-force': entry(
    'error',
    'Đơn vị không tồn tại trong kỳ',
    (problem) => {
      const to = detail(problem, 'to');
      const from = detail(problem, 'from');
      const span = to === '' ? (from === '' ? '' : ` (đơn vị có từ ${dateInWords(from)})`) : ` (đơn vị kết thúc ${dateInWords(to)})`;
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
    (problem) => `Văn bản đề ${dateInWords(detail(problem, 'date'))}, trước khi hết kỳ ${seen(problem)}.`,
    'Xem lại kỳ của con số. Nếu đúng như văn bản, ghi ngày chốt ở ngay_chot và cách tính ở cach_tinh_ky, hoặc xin miễn cảnh báo ở mien-tru.csv.',
    'Văn bản ký trước khi hết kỳ thì con số có thể chưa đủ kỳ; người đọc cần biết.',
    { ...exampleFile('observations', { dia_phuong: 'lang-son', ky: '2024', van_ban_nguon: 'thong-bao-lang-son-2024-10' }), row: 2, column: 'ky' },
    exampleFile('observations', { dia_phuong: 'lang-son', ky: '2024-01/2024-09', van_ban_nguon: 'thong-bao-lang-son-2024-10' }),
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
  'across/unknown-anchor': entry(
    'warning',
    'Neo không chỉ tới con số nào',
    (problem) => `Không có con số nào mang neo ${seen(problem)}.`,
    'Chép lại neo từ trang địa phương: phần sau dấu # trong địa chỉ cố định của con số. Neo đổi khi chỉ tiêu, địa phương, kỳ, loại hoặc văn bản của dòng đổi.',
    'Lý do điều chỉnh được công khai theo neo; neo không chỉ tới con số nào thì người đọc không biết số nào đã đổi.',
    { ...exampleFile('revisions', { neo: 'f-000000000' }), row: 2, column: 'neo' },
    exampleFile('revisions', { neo: sampleAnchor }),
  ),
  'across/unused-indicator': entry(
    'warning',
    'Chỉ tiêu chưa có số liệu nào',
    (problem) => `Chỉ tiêu ${seen(problem)} chưa có số liệu, mục tiêu, nhiệm vụ hay nhận định nào.`,
    'Thêm số liệu, hoặc xóa chỉ tiêu nếu chưa từng công bố. Nếu đang chờ báo cáo, ghi lý do ở mien-tru.csv.',
    'Trang của chỉ tiêu sẽ trống, người đọc tưởng cổng bỏ sót.',
    {
      ...exampleFile('indicators', {}, count, { id: 'so-tram-bts', ten: 'Số trạm thu phát sóng', ten_ngan: 'Trạm thu phát sóng', don_vi_tinh: 'trạm', chu_so_thap_phan: '0' }),
      row: 4,
      column: 'id',
    },
    exampleFile('indicators', {}, count),
  ),
  'across/waiver-ended': entry(
    'warning',
    'Miễn cảnh báo đã hết hạn',
    (problem) => `Miễn cảnh báo ${detail(problem, 'code')} đã hết hạn ngày ${seen(problem)}; cảnh báo hiện lại.`,
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
