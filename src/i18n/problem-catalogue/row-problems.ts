/** Stage 5: what the cells of one row must say together. */
import { exampleFile } from './example-files.ts';
import { detail, entry, type ProblemEntries, quoted, seen } from './problem-entry.ts';

const figure = exampleFile('observations', {});
const rankColumns: Readonly<Record<string, string>> = {
  tong_so_xep_hang: 'tổng số đơn vị được xếp hạng',
  xep_hang_trong: 'nơi xếp hạng',
  thay_doi_hang: 'số bậc tăng, giảm',
};

export const rowProblems = {
  'row/no-figure': entry(
    'error',
    'Dòng không có con số nào',
    'Dòng không có giá trị, không có phân số và không có thứ hạng.',
    'Điền gia_tri, hoặc tu_so và mau_so, hoặc xep_hang, theo văn bản. Nếu văn bản không nêu con số thì xóa dòng, vì bảng này chỉ ghi con số; câu không có số ghi ở danh-gia-kien-nghi.',
    'Ô trống không phải số 0. Một dòng không có số không nói được gì với người đọc.',
    { ...exampleFile('observations', { gia_tri: '', ghi_la: 'đã triển khai' }), row: 2, column: 'gia_tri' },
    figure,
  ),
  'row/mark-without-value': entry(
    'error',
    'Có dấu so sánh mà không có giá trị',
    (problem) => `Dòng có dấu so sánh ${seen(problem)} nhưng ô gia_tri trống, nên không biết dấu đứng trước số nào.`,
    'Điền gia_tri theo văn bản, hoặc xóa dấu so sánh.',
    'Dấu chỉ có nghĩa khi đi với một con số: "trên 70%" là dấu > và giá trị 70.',
    {
      ...exampleFile('observations', { dau_so_sanh: '>', gia_tri: '', tu_so: '423', mau_so: '489' }),
      row: 2,
      column: 'dau_so_sanh',
    },
    exampleFile('observations', { gia_tri: '', tu_so: '423', mau_so: '489' }),
  ),
  'row/range-with-mark': entry(
    'error',
    'Vừa có khoảng vừa có dấu so sánh',
    (problem) => `Dòng có gia_tri_den (một khoảng "từ … đến …") và cả dấu so sánh ${seen(problem)}.`,
    'Nếu văn bản ghi một khoảng, xóa dấu so sánh; nếu văn bản ghi một mức có dấu, xóa gia_tri_den.',
    'Khoảng "từ 10 đến 15" đã nói đủ hai đầu; thêm dấu thì không rõ dấu thuộc đầu nào.',
    {
      ...exampleFile('targets', { dau_so_sanh: '>=', gia_tri: '10', gia_tri_den: '15' }),
      row: 2,
      column: 'dau_so_sanh',
    },
    exampleFile('targets', { gia_tri: '10', gia_tri_den: '15' }),
  ),
  'row/bad-range': entry(
    'error',
    'Hai đầu của khoảng không hợp nhau',
    (problem) => {
      const from = detail(problem, 'from');
      const beside = from === '' ? 'ô gia_tri trống' : `gia_tri là ${quoted(from)}`;
      return `Ô gia_tri_den ghi ${seen(problem)}, còn ${beside}; đầu trên của khoảng phải lớn hơn gia_tri.`;
    },
    'Ghi số nhỏ ở gia_tri, số lớn ở gia_tri_den. Nếu chỉ có một số thì để trống gia_tri_den.',
    'Khoảng ngược hoặc thiếu một đầu thì không so được với kết quả.',
    { ...exampleFile('targets', { gia_tri: '15', gia_tri_den: '10' }), row: 2, column: 'gia_tri_den' },
    exampleFile('targets', { gia_tri: '10', gia_tri_den: '15' }),
  ),
  'row/half-fraction': entry(
    'error',
    'Phân số thiếu một nửa',
    (problem) => `Dòng có ${problem.column === 'tu_so' ? 'mẫu số mà thiếu tử số' : 'tử số mà thiếu mẫu số'}.`,
    'Điền số còn thiếu theo văn bản: "423/489" là tử số 423, mẫu số 489. Nếu văn bản chỉ ghi một con số, ghi số đó ở gia_tri.',
    'Cổng chỉ tính được tỷ lệ khi có đủ tử số và mẫu số.',
    { ...exampleFile('observations', { tu_so: '423', gia_tri: '86.5' }), row: 2, column: 'mau_so' },
    exampleFile('observations', { tu_so: '423', mau_so: '489', gia_tri: '86.5' }),
  ),
  'row/zero-denominator': entry(
    'error',
    'Mẫu số bằng 0',
    'Mẫu số bằng 0, nên không tính được tỷ lệ.',
    'Xem lại văn bản. Nếu trong kỳ không có trường hợp nào, để trống tử số, mẫu số và nói rõ ở ghi_chu.',
    'Không có gì chia được cho 0; "không có hồ sơ nào" khác với "0% hồ sơ".',
    { ...exampleFile('observations', { tu_so: '0', mau_so: '0', gia_tri: '0' }), row: 2, column: 'mau_so' },
    exampleFile('observations', { gia_tri: '0', ghi_chu: 'Trong quý không phát sinh hồ sơ.' }),
  ),
  'row/rank-parts-without-rank': entry(
    'error',
    'Thông tin xếp hạng mà không có thứ hạng',
    (problem) => `Dòng có ${rankColumns[problem.column ?? ''] ?? 'thông tin xếp hạng'} nhưng ô xep_hang trống.`,
    'Điền xep_hang theo văn bản ("04/10" là xep_hang 4, tong_so_xep_hang 10), hoặc xóa ô này.',
    'Các ô này chỉ giải thích thêm cho thứ hạng.',
    { ...exampleFile('observations', { tong_so_xep_hang: '10' }), row: 2, column: 'tong_so_xep_hang' },
    exampleFile('observations', { xep_hang: '4', tong_so_xep_hang: '10', xep_hang_trong: 'bac-giang' }),
  ),
  'row/rank-above-total': entry(
    'error',
    'Thứ hạng lớn hơn số đơn vị được xếp',
    (problem) =>
      `Thứ hạng ${detail(problem, 'rank')} lớn hơn tổng số ${detail(problem, 'total')} đơn vị được xếp hạng.`,
    'Kiểm tra xem hai ô có bị đổi chỗ không: "04/10" là xep_hang 4, tong_so_xep_hang 10.',
    'Trong 10 đơn vị không có thứ 25.',
    {
      ...exampleFile('observations', { xep_hang: '10', tong_so_xep_hang: '4', xep_hang_trong: 'bac-giang' }),
      row: 2,
      column: 'xep_hang',
    },
    exampleFile('observations', { xep_hang: '4', tong_so_xep_hang: '10', xep_hang_trong: 'bac-giang' }),
  ),
  'row/rank-without-base': entry(
    'warning',
    'Thứ hạng không ghi xếp ở đâu',
    'Dòng có thứ hạng nhưng không ghi xếp hạng trong tỉnh nào hay cả nước.',
    'Điền xep_hang_trong: mã địa phương (ví dụ bac-giang), hoặc ca-nuoc. Nếu văn bản không nêu thì để trống và ghi lý do ở mien-tru.csv.',
    'Thứ 4 trong huyện và thứ 4 cả nước là hai chuyện khác nhau.',
    { ...exampleFile('observations', { xep_hang: '4' }), row: 2, column: 'xep_hang_trong' },
    exampleFile('observations', { xep_hang: '4', xep_hang_trong: 'bac-giang' }),
  ),
  'row/end-before-start': entry(
    'error',
    'Ngày kết thúc trước ngày bắt đầu',
    (problem) => `Ngày kết thúc ${seen(problem)} đứng trước ngày bắt đầu ${quoted(detail(problem, 'from'))} của dòng.`,
    'Kiểm tra hai ngày ở tu_ngay và den_ngay; ngày viết theo thứ tự năm-tháng-ngày.',
    'Cổng dựa vào hai ngày này để biết đơn vị có tồn tại trong kỳ báo cáo không.',
    {
      ...exampleFile(
        'areas',
        { id: 'bac-giang', ten: 'Bắc Giang', loai: 'tinh' },
        {
          id: 'bac-giang/lang-giang',
          ten: 'Lạng Giang',
          loai: 'huyen',
          truc_thuoc: 'bac-giang',
          tu_ngay: '2025-06-30',
          den_ngay: '1999-01-01',
        },
      ),
      row: 3,
      column: 'den_ngay',
    },
    exampleFile(
      'areas',
      { id: 'bac-giang', ten: 'Bắc Giang', loai: 'tinh' },
      {
        id: 'bac-giang/lang-giang',
        ten: 'Lạng Giang',
        loai: 'huyen',
        truc_thuoc: 'bac-giang',
        tu_ngay: '1999-01-01',
        den_ngay: '2025-06-30',
      },
    ),
  ),
  'row/area-code-length': entry(
    'error',
    'Mã đơn vị hành chính thừa hoặc thiếu chữ số',
    (problem) =>
      `Mã đơn vị hành chính ${seen(problem)} có ${(problem.value ?? '').length} chữ số; loại đơn vị này có mã ${detail(problem, 'digits')} chữ số.`,
    'Mã tỉnh có 2 chữ số, mã huyện 3, mã xã 5, kể cả số 0 ở đầu: 07375, không phải 7375. Trong Excel, định dạng cột là Văn bản (Text) trước khi gõ, để Excel không bỏ số 0.',
    'Excel hay bỏ số 0 ở đầu; mã thiếu số 0 thì không nối được với danh mục của cơ quan thống kê.',
    {
      ...exampleFile(
        'areas',
        { id: 'bac-giang', ma_dvhc: '24', ten: 'Bắc Giang', loai: 'tinh' },
        { id: 'bac-giang/lang-giang', ma_dvhc: '21', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' },
      ),
      row: 3,
      column: 'ma_dvhc',
    },
    exampleFile(
      'areas',
      { id: 'bac-giang', ma_dvhc: '24', ten: 'Bắc Giang', loai: 'tinh' },
      { id: 'bac-giang/lang-giang', ma_dvhc: '217', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' },
    ),
  ),
  'row/written-differs': entry(
    'warning',
    'Con số khác với cách văn bản ghi',
    (problem) =>
      `Ô ghi_la là ${seen(problem)}, trong đó không có số ${detail(problem, 'own')} của dòng, mà có số dòng không có.`,
    'So cả hai ô với văn bản; có thể một chữ số bị gõ nhầm.',
    'Chép hai lần cùng một con số là cách dễ nhất để bắt lỗi gõ.',
    { ...exampleFile('observations', { gia_tri: '61.21', ghi_la: '"61,12%"' }), row: 2, column: 'ghi_la' },
    exampleFile('observations', { ghi_la: '"61,12%"' }),
  ),
  'row/deadline-before-period': entry(
    'warning',
    'Thời hạn trước khi kỳ bắt đầu',
    (problem) => `Thời hạn ${seen(problem)} ở trước kỳ ${detail(problem, 'period')} của mục tiêu.`,
    'Xem lại năm của thời hạn và của kỳ theo văn bản. Nếu văn bản ghi đúng như vậy thì giữ nguyên và ghi lý do ở mien-tru.csv.',
    'Hạn trước kỳ thường là năm bị chép từ văn bản năm cũ.',
    { ...exampleFile('targets', { ky: '2024', thoi_han: '2023-12-31' }), row: 2, column: 'thoi_han' },
    exampleFile('targets', { ky: '2024', thoi_han: '2024-12-31' }),
  ),
  'row/replaces-itself': entry(
    'error',
    'Văn bản thay chính nó',
    (problem) =>
      `Ô này ghi ${seen(problem)}, chính là văn bản nguồn của dòng; một văn bản không thay số của chính mình.`,
    'Ghi ở thay_the mã của văn bản cũ có số được thay; nếu không thay số nào thì để trống. Nếu cổng đã nhập nhầm, sửa thẳng dòng đó và ghi lý do ở dieu-chinh.csv.',
    'Cột này nối số mới với số cũ, để người đọc thấy cả hai.',
    { ...exampleFile('observations', { thay_the: 'bao-cao-lang-giang-2024-q1' }), row: 2, column: 'thay_the' },
    figure,
  ),
  'row/state-without-basis': entry(
    'error',
    'Tình trạng nhiệm vụ không có căn cứ',
    'Dòng ghi tình trạng của nhiệm vụ nhưng ô căn cứ trống.',
    'Ghi văn bản và chỗ nói về tình trạng, ví dụ "Báo cáo số 120/BC-UBND, mục II.1". Nếu chưa có văn bản, để trống tinh_trang.',
    'Cổng không tự kết luận việc đã xong hay chưa; chỉ văn bản mới nói được điều đó.',
    { ...exampleFile('tasks', { tinh_trang: 'hoan_thanh' }), row: 2, column: 'can_cu_tinh_trang' },
    exampleFile('tasks', { tinh_trang: 'hoan_thanh', can_cu_tinh_trang: '"Báo cáo số 120/BC-UBND, mục II.1"' }),
  ),
  'row/deadline-without-words': entry(
    'warning',
    'Thời hạn không kèm lời văn bản',
    'Dòng có thời hạn hoặc định kỳ nhưng chưa chép lời văn bản viết về thời hạn.',
    'Chép đúng lời văn bản vào thoi_han_ghi_la, ví dụ "trước ngày 31/10/2022".',
    'Người đọc cần thấy chính lời văn bản để biết ngày trên cổng được hiểu từ câu nào.',
    { ...exampleFile('tasks', { thoi_han: '<2022-10-31' }), row: 2, column: 'thoi_han_ghi_la' },
    exampleFile('tasks', { thoi_han: '<2022-10-31', thoi_han_ghi_la: 'trước ngày 31/10/2022' }),
  ),
  'row/reply-without-date': entry(
    'error',
    'Phản hồi không ghi ngày',
    'Dòng có phản hồi của đơn vị nhưng không ghi ngày phản hồi.',
    'Điền ngày đơn vị gửi phản hồi ở ngay_phan_hoi, ví dụ 2024-05-10.',
    'Phản hồi hiện công khai cạnh con số; người đọc cần biết đơn vị nói khi nào.',
    {
      ...exampleFile('discrepancies', { trang_thai: 'da_giai_thich', phan_hoi: 'Số 100% là mức dự kiến.' }),
      row: 2,
      column: 'ngay_phan_hoi',
    },
    exampleFile('discrepancies', {
      trang_thai: 'da_giai_thich',
      phan_hoi: 'Số 100% là mức dự kiến.',
      ngay_phan_hoi: '2024-05-10',
    }),
  ),
  'row/explained-without-reply': entry(
    'error',
    'Ghi đã giải thích mà không có lời giải thích',
    'Ô trang_thai ghi "da_giai_thich" nhưng ô phan_hoi trống.',
    'Chép lời giải thích của đơn vị vào phan_hoi kèm ngày, hoặc để trạng thái là cho_phan_hoi.',
    'Điểm được coi là đã giải thích thì người đọc phải đọc được lời giải thích.',
    { ...exampleFile('discrepancies', { trang_thai: 'da_giai_thich' }), row: 2, column: 'phan_hoi' },
    exampleFile('discrepancies', {
      trang_thai: 'da_giai_thich',
      phan_hoi: 'Số 100% là mức dự kiến.',
      ngay_phan_hoi: '2024-05-10',
    }),
  ),
  'row/waiver-not-filled': entry(
    'error',
    'Dòng miễn chưa ghi lý do hoặc người duyệt',
    (problem) => `Ô này còn chữ mẫu ${seen(problem)}.`,
    'Viết lý do bằng lời của mình, ví dụ "văn bản ghi đúng như vậy", và tên người đã duyệt.',
    'Miễn một cảnh báo là việc có người đứng tên; ai xem lại cũng phải thấy vì sao.',
    { ...exampleFile('waivers', { nguoi_duyet: '[ghi tên người duyệt]' }), row: 2, column: 'nguoi_duyet' },
    { file: 'mien-tru.csv', csv: 'ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han\n' },
  ),
} as const satisfies ProblemEntries;
