/** Stage 2: the names of the columns in row 1. */
import { exampleFile, linesOf, textFile } from './example-files.ts';
import { type ProblemEntries, columnLetters, detail, entry, perhaps, seen } from './problem-entry.ts';

const figure = exampleFile('observations', {});
const [header = '', row = ''] = linesOf(figure);
const withHeader = (from: string, to: string) => textFile('observations', header.replace(from, to), row);

export const headerProblems = {
  'header/blank': entry(
    'error',
    'Cột không có tên',
    'Ô tên cột đang trống.',
    'Nếu cột có dữ liệu, ghi tên cột theo từ điển trong data/README.md; nếu cột trống, xóa cả cột trong Excel (bấm chữ cái đầu cột, chọn Xóa) rồi lưu lại.',
    'Cổng nhận ra mỗi cột bằng tên, không bằng thứ tự; cột không tên thì không biết là gì.',
    { ...textFile('observations', `${header},`, `${row},`), row: 1 },
    figure,
  ),
  'header/duplicate': entry(
    'error',
    'Hai cột cùng tên',
    (problem) => `Tên cột này đã có ở cột ${columnLetters(Number(detail(problem, 'first')))}. Mỗi tên chỉ được dùng một lần.`,
    'Xóa cột thừa, hoặc đổi tên nếu cột đó là một cột khác.',
    'Khi hai cột cùng tên, chương trình sẽ lấy một trong hai mà không báo là cột nào.',
    { ...textFile('observations', `${header},gia_tri`, `${row},61.21`), row: 1, column: 'gia_tri' },
    figure,
  ),
  'header/unknown': entry(
    'error',
    'Tên cột không có trong bảng',
    (problem) => `Tên cột ${seen(problem)} không có trong bảng này. Tên cột là chữ thường không dấu, nối bằng dấu gạch dưới.`,
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
  'header/missing': entry(
    'error',
    'Thiếu cột bắt buộc',
    'Bảng thiếu cột này, là cột bắt buộc.',
    (problem) => `Thêm cột ${problem.column ?? ''} rồi điền cho mọi dòng. ${perhaps(problem)}Các cột của bảng có trong data/README.md.`,
    'Thiếu cột này thì không biết con số là của ai, của kỳ nào, lấy ở văn bản nào.',
    { ...textFile('observations', header.replace(',vi_tri', ''), row.replace(',I.2', '')), row: 1, column: 'vi_tri' },
    figure,
  ),
} as const satisfies ProblemEntries;
