/** Stage 2: the names of the columns in row 1. */
import { exampleFile, linesOf, textFile } from './example-files.ts';
import { columnLetters, counted, detail, entry, type ProblemEntries, perhaps, seen } from './problem-entry.ts';

const figure = exampleFile('observations', {});
const [header = '', row = ''] = linesOf(figure);
const withHeader = (from: string, to: string) => textFile('observations', header.replace(from, to), row);

export const headerProblems = {
  'header/blank': entry(
    'error',
    'Cột không có tên',
    (problem) =>
      detail(problem, 'count') === ''
        ? 'Ô tên cột đang trống.'
        : `Từ cột này có ${counted(problem, 'count')} cột liền nhau không có tên.`,
    'Nếu cột có dữ liệu, ghi tên cột theo từ điển trong data/README.md; nếu cột trống, xóa cả cột trong Excel (bấm chữ cái đầu cột, chọn Xóa) rồi lưu lại, hoặc chạy lệnh npm run check -- --fix.',
    'Cổng nhận ra mỗi cột bằng tên, không bằng thứ tự; cột không tên thì không biết là gì.',
    { ...textFile('observations', `${header},`, `${row},`), row: 1 },
    figure,
  ),
  'header/duplicate': entry(
    'error',
    'Hai cột cùng tên',
    (problem) =>
      `Tên cột này đã có ở cột ${columnLetters(Number(detail(problem, 'first')))}. Mỗi tên chỉ được dùng một lần.`,
    'Xóa cột thừa, hoặc đổi tên nếu cột đó là một cột khác.',
    'Khi hai cột cùng tên, chương trình sẽ lấy một trong hai mà không báo là cột nào.',
    { ...textFile('observations', `${header},gia_tri`, `${row},61.21`), row: 1, column: 'gia_tri' },
    figure,
  ),
  'header/unknown': entry(
    'error',
    'Tên cột không có trong bảng',
    (problem) =>
      `Tên cột ${seen(problem)} không có trong bảng này. Tên cột là chữ thường không dấu, nối bằng dấu gạch dưới.`,
    (problem) => {
      const meant = detail(problem, 'meant');
      return meant === ''
        ? 'Xóa cột này, hoặc chuyển nội dung sang cột ghi_chu. Tên các cột có trong data/README.md.'
        : `Có thể ý là "${meant}": đổi tên cột thành ${meant}. Tên các cột có trong data/README.md.`;
    },
    'Cột lạ bị bỏ qua thì số liệu trong đó mất mà không ai biết, nên cổng hỏi lại.',
    { ...withHeader('gia_tri', 'Giá trị'), row: 1 },
    figure,
  ),
  'header/title-above': entry(
    'error',
    'Còn dòng ở phía trên dòng tên cột',
    (problem) => {
      const above = problem.value === undefined ? 'Dòng 1 trống' : `Dòng 1 là ${seen(problem)}, không phải tên cột`;
      return `${above}; tên cột nằm ở dòng ${detail(problem, 'headerRow')}.`;
    },
    (problem) => {
      const last = Number(detail(problem, 'headerRow')) - 1;
      return `Xóa ${last === 1 ? 'dòng 1' : `các dòng từ 1 đến ${last}`} (tiêu đề, đơn vị tính, dòng trống), để tên cột nằm ở dòng 1.`;
    },
    'Tiêu đề là để in; cổng đọc dòng 1 làm tên cột, nên mọi dòng sau đó sẽ lệch.',
    { ...textFile('observations', 'BÁO CÁO KẾT QUẢ QUÝ I,,,,,,', 'Đơn vị tính: %,,,,,,', header, row), row: 1 },
    figure,
  ),
  'header/period-columns': entry(
    'error',
    'Mỗi kỳ một cột',
    (problem) =>
      `Các kỳ ${detail(problem, 'columns')} nằm thành cột; cần mỗi kỳ một dòng, kỳ ghi ở cột ky, con số ghi ở cột gia_tri.`,
    'Chuyển các cột này thành dòng: mỗi con số một dòng. Trong Excel, chọn bảng rồi dùng Dữ liệu > Từ bảng > Bỏ tổng hợp cột (Unpivot Columns).',
    'Mỗi dòng một con số thì mỗi con số mới có văn bản nguồn, chỗ trích và địa chỉ của riêng nó.',
    {
      ...textFile(
        'observations',
        'chi_tieu,dia_phuong,2023,2024,loai_so_lieu,van_ban_nguon,vi_tri',
        'thanh-toan-truc-tuyen,bac-giang/lang-giang,58.2,61.12,thuc_hien,bao-cao-lang-giang-2024-q1,I.2',
      ),
      row: 1,
    },
    exampleFile(
      'observations',
      { ky: '2023', gia_tri: '58.2', cach_tinh_ky: 'thoi_diem' },
      { ky: '2024', cach_tinh_ky: 'thoi_diem' },
    ),
  ),
  'header/missing': entry(
    'error',
    'Thiếu cột bắt buộc',
    'Bảng thiếu cột này, là cột bắt buộc.',
    (problem) =>
      `Thêm cột ${problem.column ?? ''} rồi điền cho mọi dòng. ${perhaps(problem)}Các cột của bảng có trong data/README.md.`,
    'Thiếu cột này thì không biết con số là của ai, của kỳ nào, lấy ở văn bản nào.',
    { ...textFile('observations', header.replace(',vi_tri', ''), row.replace(',I.2', '')), row: 1, column: 'vi_tri' },
    figure,
  ),
  'header/other-table': entry(
    'error',
    'Bảng đặt nhầm thư mục',
    (problem) => `Dòng tên cột này là của bảng ${detail(problem, 'table')}.`,
    (problem) =>
      detail(problem, 'place') === 'folder'
        ? `Chuyển tệp sang thư mục data/${detail(problem, 'table')}/, giữ tên tệp.`
        : `Nội dung này thuộc data/${detail(problem, 'table')}.csv; đặt vào đúng tệp ấy.`,
    'Mỗi thư mục giữ một loại bảng; đặt nhầm chỗ thì cổng đọc cột này thành cột khác.',
    { ...textFile('targets', header, row), row: 1 },
    figure,
  ),
} as const satisfies ProblemEntries;
