/** Stage 1: the file as a whole, its bytes and its kind. */

import { formatInteger } from '../format.ts';
import { exampleFile, linesOf, pathOf, textFile } from './example-files.ts';
import { detail, entry, orFix, type ProblemEntries, saveAsCsv, seen } from './problem-entry.ts';

const figure = exampleFile('observations', {});
const [header = '', row = ''] = linesOf(figure);
const abbreviations = exampleFile('abbreviations', {});
const withLines = (...lines: readonly string[]) => textFile('observations', ...lines);
const megabytes = (bytes: string): string => `${Math.ceil(Number(bytes) / 1024 / 1024)} MB`;

export const fileProblems = {
  'file/empty': entry(
    'error',
    'Tệp không có nội dung',
    'Tệp không có nội dung. Cần dòng tên cột ở dòng 1 và các dòng số liệu bên dưới.',
    'Xuất lại tệp từ bảng tính gốc. Nếu chưa có gì để nhập, chép dòng tên cột từ data/README.md vào tệp.',
    'Tệp rỗng thường là lần lưu bị ngắt giữa chừng; nếu cổng bỏ qua, số liệu đã công bố sẽ biến mất mà không ai biết.',
    { file: pathOf('abbreviations'), csv: '' },
    abbreviations,
  ),
  'file/too-large': entry(
    'error',
    'Tệp quá lớn',
    (problem) => `Tệp nặng ${megabytes(detail(problem, 'bytes'))}; giới hạn là ${megabytes(detail(problem, 'limit'))}.`,
    'Tách tệp theo văn bản hoặc theo năm, ví dụ so-lieu/bao-cao-lang-giang-2024-q1.csv.',
    'Tệp lớn làm trình duyệt và máy kiểm tra hết bộ nhớ; tệp tách theo văn bản cũng dễ đối chiếu hơn.',
    { ...figure, stored: 'over-limit', details: { bytes: 104857601, limit: 104857600 } },
    figure,
  ),
  'file/spreadsheet': entry(
    'error',
    'Tệp Excel đổi đuôi thành CSV',
    'Nội dung là tệp bảng tính (Excel hoặc LibreOffice), chỉ có tên là .csv.',
    `Đổi đuôi tệp lại thành .xlsx rồi mở. ${saveAsCsv}`,
    'Đổi tên không đổi được nội dung tệp; cổng chỉ đọc chữ thuần, để ai cũng mở và đối chiếu được.',
    { ...withLines('PK…[Content_Types].xml…xl/worksheets/sheet1.xml…'), details: {} },
    figure,
  ),
  'file/not-csv': entry(
    'error',
    'Tệp không phải bảng CSV',
    (problem) =>
      problem.row === undefined
        ? `Nội dung là tệp ${problem.value ?? ''}, không phải bảng CSV.`
        : `Tệp mở đầu bằng ${seen(problem)}, không phải dòng tên cột của một bảng CSV.`,
    'Tải lại đúng tệp số liệu, hoặc lưu lại bảng tính thành CSV UTF-8.',
    'Khi tải tệp từ web, thứ nhận được có khi là trang đăng nhập hoặc bản in chứ không phải bảng số liệu.',
    { ...withLines('<!DOCTYPE html>', '<html><title>Đăng nhập</title></html>'), row: 1 },
    figure,
  ),
  'file/utf-16': entry(
    'error',
    'Tệp lưu bằng mã UTF-16',
    'Tệp lưu bằng mã UTF-16 (kiểu "Unicode Text" của Excel). Cần mã UTF-8.',
    `${saveAsCsv} Lệnh npm run check -- --fix cũng đổi được.`,
    'Mọi tệp của cổng dùng một bảng mã, để chữ có dấu hiện đúng ở mọi nơi.',
    { ...figure, stored: 'utf-16' },
    figure,
  ),
  'file/not-utf-8': entry(
    'error',
    'Tệp lưu bằng bảng mã cũ',
    (problem) =>
      `Byte ${detail(problem, 'byte')} (thứ ${formatInteger(Number(detail(problem, 'offset')) + 1)} trong tệp) không thuộc mã UTF-8; tệp có thể lưu bằng bảng mã cũ như Windows-1258.`,
    `Mở tệp gốc, xem chữ đã hiện đúng dấu chưa. ${saveAsCsv} Nếu là bảng mã Windows-1258, lệnh npm run check -- --fix đổi được.`,
    'Kiểu "CSV" thường của Excel lưu chữ Việt bằng bảng mã của máy; máy khác đọc ra chữ khác.',
    { ...abbreviations, stored: 'windows-1258', row: 2, details: { offset: 24, byte: '0xD2' } },
    abbreviations,
  ),
  'file/git-lfs': entry(
    'error',
    'Tệp chỉ là con trỏ Git LFS',
    'Tệp chỉ ghi nơi cất tệp thật (con trỏ Git LFS), không có số liệu.',
    'Tải tệp thật về bằng lệnh git lfs pull, hoặc chép lại tệp số liệu vào đây.',
    'Con trỏ được đưa lên thay cho tệp thì cổng không có gì để công bố.',
    { ...withLines('version https://git-lfs.github.com/spec/v1', 'oid sha256:4d7a21', 'size 12345'), row: 1 },
    figure,
  ),
  'file/merge-conflict': entry(
    'error',
    'Còn dấu xung đột khi gộp tệp',
    (problem) => `Dòng mở đầu bằng ${seen(problem)}, dấu xung đột còn lại khi gộp hai bản của tệp.`,
    'Chọn giữ bản đúng theo văn bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.',
    'Hai người cùng sửa một dòng thì máy không tự chọn được; phải có người xem văn bản và chọn.',
    {
      ...withLines(header, '<<<<<<< HEAD', row, '=======', row.replace('61.12', '61.21'), '>>>>>>> sua-so-lieu'),
      row: 2,
    },
    figure,
  ),
  'file/nul': entry(
    'error',
    'Tệp có byte NUL',
    'Tệp có byte NUL, thứ không có trong tệp chữ. Tệp có thể lưu bằng mã UTF-16 hoặc đã hỏng.',
    `Xuất lại từ bảng tính gốc. ${saveAsCsv}`,
    'Chỗ có byte NUL bị nhiều chương trình cắt cụt, nên số liệu sau đó mất mà không báo.',
    { ...withLines(header, row.replace('I.2', 'I\u0000.2')), row: 2 },
    figure,
  ),
  'file/byte-order-mark-inside': entry(
    'error',
    'Hai tệp bị ghép làm một',
    'Giữa tệp có ký tự U+FEFF, thường chỉ đứng ở đầu tệp; có thể hai tệp đã bị ghép vào nhau.',
    'Xóa ký tự này cùng dòng tên cột bị lặp, hoặc tách lại thành hai tệp.',
    'Ký tự này không nhìn thấy, nhưng làm mã ở ô đầu dòng khác đi.',
    { ...withLines(header, row, `\uFEFF${header}`, row.replace('2024-Q1', '2023-Q4')), row: 3 },
    withLines(header, row, row.replace('2024-Q1', '2023-Q4')),
  ),
  'file/mixed-line-ends': entry(
    'error',
    'Tệp lẫn hai kiểu xuống dòng',
    'Từ dòng này tệp đổi kiểu xuống dòng (lẫn Windows và Linux). Cần một kiểu trong cả tệp.',
    `Mở bằng Excel rồi lưu lại thành CSV UTF-8, ${orFix}.`,
    'Hai kiểu xuống dòng lẫn nhau làm có chương trình gộp hai dòng thành một.',
    { file: figure.file, csv: `${header}\r\n${row}\n`, row: 2 },
    figure,
  ),
  'file/old-mac-line-ends': entry(
    'error',
    'Xuống dòng kiểu máy Mac cũ',
    'Tệp xuống dòng theo kiểu máy Mac cũ (chỉ có ký tự CR). Cần kiểu LF hoặc CRLF.',
    `Mở bằng Excel rồi lưu lại thành CSV UTF-8, ${orFix}.`,
    'Với kiểu này, nhiều chương trình đọc cả tệp thành một dòng.',
    { file: figure.file, csv: `${header}\r${row}\r`, row: 1 },
    figure,
  ),
  'file/sep-line': entry(
    'error',
    'Dòng "sep=" ở đầu tệp',
    (problem) => `Dòng này là ${seen(problem)}; dòng 1 phải là tên cột.`,
    `Xóa dòng này, ${orFix}.`,
    'Dòng này chỉ dành cho Excel; chương trình khác coi đó là tên cột.',
    { ...withLines('sep=,', header, row), row: 1 },
    figure,
  ),
  'file/delimiter': entry(
    'error',
    'Các ô không ngăn bằng dấu phẩy',
    (problem) =>
      `Các ô ngăn bằng ${problem.value === '\t' ? 'ký tự tab' : `dấu ${seen(problem)}`}; cần dấu phẩy.${
        detail(problem, 'decimalComma') === '1' ? ' Trong tệp có số dùng dấu phẩy cho phần thập phân.' : ''
      }`,
    'Excel cài tiếng Việt thường lưu như vậy. Chạy lệnh npm run check -- --fix rồi xem lại các con số; hoặc trong Windows, phần Region, đổi "List separator" thành dấu phẩy và "Decimal symbol" thành dấu chấm rồi lưu lại.',
    'Cùng một tệp phải đọc ra cùng các ô trên mọi máy, nên cổng chỉ nhận một dấu ngăn.',
    { ...withLines(header.replaceAll(',', ';'), row.replace('61.12', '61,12').replaceAll(/,(?!12)/gu, ';')), row: 1 },
    figure,
  ),
  'file/no-rows': entry(
    'warning',
    'Tệp chỉ có dòng tên cột',
    'Tệp chỉ có dòng tên cột, chưa có dòng nào bên dưới.',
    'Nếu chưa có gì để nhập thì xóa tệp; nếu đã nhập, kiểm tra xem lần lưu cuối có đủ dòng không.',
    'Tệp chỉ có tên cột thường là tệp mẫu bỏ quên, hoặc dữ liệu đã mất khi lưu.',
    {
      file: 'muc-tieu/bao-cao-lang-giang-2024-q1.csv',
      csv: `${linesOf(exampleFile('targets', {}))[0] ?? ''}\n`,
      row: 1,
    },
    exampleFile('targets', {}),
  ),
  'file/missing': entry(
    'error',
    'Thiếu một tệp bắt buộc',
    (problem) => `Thiếu tệp ${problem.file} trong thư mục số liệu.`,
    'Thêm tệp này; nếu chưa có gì để nhập thì tệp chỉ cần dòng tên cột, chép từ data/README.md.',
    'Mỗi bảng phải có mặt, kể cả khi rỗng, để tệp bị xóa nhầm không trông giống bảng không có gì.',
    { ...abbreviations, stored: 'absent' },
    abbreviations,
  ),
  'file/no-figures': entry(
    'error',
    'Không có số liệu nào',
    'Hai thư mục so-lieu và muc-tieu không có dòng nào. Cổng không dựng trang khi không có số liệu.',
    'Kiểm tra xem thư mục số liệu có đúng nơi không, và các tệp có bị xóa hay chuyển đi không.',
    'Một cổng trống trông như không ai làm gì; thà giữ bản đã công bố gần nhất.',
    { file: 'so-lieu/', csv: '', stored: 'absent' },
    figure,
  ),
} as const satisfies ProblemEntries;
