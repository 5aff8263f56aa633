/** Stage 3: the rows as a CSV file must write them. */
import { exampleFile, linesOf, textFile } from './example-files.ts';
import { counted, detail, entry, type ProblemEntries, quoted, seen } from './problem-entry.ts';

const figure = exampleFile('observations', {});
const [header = '', row = ''] = linesOf(figure);
const withLines = (...lines: readonly string[]) => textFile('observations', ...lines);
const statement = (content: string) => exampleFile('statements', { noi_dung: content });
const quotedWell = statement('"Văn bản ghi ""đạt 100%"""');
const whole =
  'Viết lại ô theo quy tắc: bọc cả ô trong dấu nháy kép thẳng và viết mỗi dấu nháy bên trong hai lần, ví dụ "đạt ""100%"" hồ sơ". Lưu từ Excel thì Excel tự viết đúng.';
const whyQuotes = 'Dấu nháy cho biết ô bắt đầu và kết thúc ở đâu; đặt không đúng chỗ thì các ô sau bị đọc lệch.';

export const structureProblems = {
  'row/blank': entry(
    'error',
    'Dòng trống giữa bảng',
    'Dòng này không có ô nào được điền, nhưng bên dưới còn số liệu.',
    'Xóa dòng này trong bảng tính rồi lưu lại.',
    'Dòng trống giữa bảng thường là chỗ một dòng số liệu bị mất.',
    { ...withLines(header, ',,,,,,', row), row: 2 },
    figure,
  ),
  'row/blank-at-end': entry(
    'warning',
    'Dòng trống cuối tệp',
    (problem) => `Từ dòng này đến cuối tệp có ${counted(problem, 'count')} dòng trống, cổng đã bỏ qua.`,
    'Nên xóa các dòng này: trong Excel, chọn các dòng trống, bấm chuột phải rồi chọn Xóa.',
    'Dòng trống không làm thay đổi số liệu, nhưng cho thấy tệp có thể đã bị cắt khi lưu.',
    { ...withLines(header, row, ',,,,,,', ',,,,,,'), row: 3 },
    figure,
  ),
  'row/too-long': entry(
    'error',
    'Dòng quá dài',
    (problem) => `Dòng này dài hơn ${counted(problem, 'limit')} chữ, nhiều hơn bất cứ dòng nào của một bảng.`,
    'Mở tệp bằng chương trình đã tạo ra nó, xem lại chỗ xuống dòng và ô bị dán nhầm, rồi lưu lại thành CSV UTF-8.',
    'Một dòng như vậy làm trình duyệt và máy kiểm tra đứng lại; không bảng nào của cổng cần đến.',
    { ...figure, stored: 'long-line', row: 2, details: { limit: 1_000_000 } },
    figure,
  ),
  'row/too-few-cells': entry(
    'error',
    'Dòng thiếu ô',
    (problem) => `Dòng có ${counted(problem, 'found')} ô, dòng tên cột có ${counted(problem, 'expected')}.`,
    'Thêm dấu phẩy cho mỗi ô trống, để các ô đứng đúng cột. Nếu Excel bỏ dấu phẩy ở cuối dòng vì các cột cuối trống, lệnh npm run check -- --fix thêm lại.',
    'Thiếu một ô thì mọi ô sau đó bị hiểu là của cột bên cạnh.',
    { ...withLines(header, row.replace(',I.2', '')), row: 2 },
    figure,
  ),
  'row/too-many-cells': entry(
    'error',
    'Dòng thừa ô',
    (problem) => {
      const split = detail(problem, 'split');
      return `Dòng có ${counted(problem, 'found')} ô, dòng tên cột có ${counted(problem, 'expected')}.${split === '' ? '' : ` Có thể số ${quoted(split)} đã bị tách thành hai ô.`}${detail(problem, 'curly') === '1' ? ' Dấu nháy cong “ ” không bọc được ô.' : ''}`;
    },
    (problem) => {
      const split = detail(problem, 'split');
      const number =
        split === '' ? '' : `Nếu đó là một số, viết ${split.replace(',', '.').replace('%', '')} với dấu chấm. `;
      return `${number}Câu chữ có dấu phẩy thì bọc cả ô trong dấu nháy kép, ví dụ "I.3, xã hội số".`;
    },
    'Dấu phẩy ngăn các ô; dấu phẩy trong số hay trong câu làm một ô bị tách đôi.',
    { ...withLines(header, row.replace('61.12', '61,12')), row: 2 },
    figure,
  ),
  'row/total': entry(
    'error',
    'Dòng tổng cộng trong bảng',
    (problem) => `Dòng này mở đầu bằng ${seen(problem)}, không phải số liệu của một đơn vị hay một chỉ tiêu.`,
    'Xóa dòng này; cổng tự tính khi cần. Nếu chính văn bản nêu con số tổng, nhập như một dòng số liệu, với mã chỉ tiêu và mã địa phương của nó.',
    'Dòng tổng bị đọc như một đơn vị thì mọi thứ hạng và phép cộng đều lệch.',
    { ...withLines(header, row, 'Tổng cộng,,,61.12,,,'), row: 3 },
    figure,
  ),
  'row/note': entry(
    'error',
    'Dòng ghi chú trong bảng',
    (problem) => `Dòng này chỉ có câu ${seen(problem)}; mỗi dòng của bảng phải là một dòng dữ liệu.`,
    'Chuyển câu này vào cột ghi_chu của dòng mà nó nói tới, rồi xóa dòng.',
    'Tệp CSV không có chỗ cho chú thích; câu đứng riêng bị đọc như một con số.',
    { ...withLines(header, row, 'Nguồn: báo cáo quý I của huyện,,,,,,'), row: 3 },
    figure,
  ),
  'row/repeated-header': entry(
    'error',
    'Dòng tên cột lặp lại giữa bảng',
    'Dòng này lặp lại dòng tên cột; có thể hai bảng đã được dán vào một tệp.',
    'Xóa dòng này nếu các dòng bên dưới thuộc cùng bảng; nếu không, tách thành hai tệp.',
    'Dòng tên cột ở giữa sẽ bị đọc như một dòng số liệu.',
    { ...withLines(header, row, header), row: 3 },
    figure,
  ),
  'row/unclosed-quote': entry(
    'error',
    'Dấu nháy kép mở mà không đóng',
    (problem) =>
      `Ô ${seen(problem)} mở bằng dấu nháy kép nhưng không có dấu đóng, nên phần còn lại của tệp bị coi là một ô.`,
    'Thêm dấu nháy kép ở cuối ô đó, hoặc bỏ dấu mở nếu ô không có dấu phẩy.',
    whyQuotes,
    { ...statement('"Thiếu cán bộ'), row: 2 },
    statement('"Thiếu cán bộ"'),
  ),
  'row/stray-quote': entry(
    'error',
    'Dấu nháy kép lẻ trong ô',
    (problem) => `Ô ${seen(problem)} có dấu nháy kép ở giữa mà cả ô không được bọc trong dấu nháy.`,
    whole,
    whyQuotes,
    { ...statement('Văn bản ghi "đạt 100%"'), row: 2 },
    quotedWell,
  ),
  'row/text-after-quote': entry(
    'error',
    'Có chữ sau dấu nháy đóng',
    (problem) => `Ô ${seen(problem)} còn chữ sau dấu nháy kép đóng.`,
    whole,
    whyQuotes,
    { ...statement('"Văn bản ghi "đạt 100%""'), row: 2 },
    quotedWell,
  ),
  'row/backslash-quote': entry(
    'error',
    'Dấu nháy viết kèm gạch chéo ngược',
    (problem) => `Ô ${seen(problem)} viết dấu nháy kép là \\". Tệp CSV không dùng dấu gạch chéo ngược.`,
    'Viết hai dấu nháy kép liền nhau ("") thay cho \\".',
    whyQuotes,
    { ...statement('"Văn bản ghi \\"đạt 100%\\""'), row: 2 },
    quotedWell,
  ),
  'row/space-before-quote': entry(
    'error',
    'Dấu cách trước dấu nháy mở',
    (problem) => `Ô ${seen(problem)} có dấu cách đứng trước dấu nháy kép mở.`,
    'Xóa dấu cách, để dấu nháy đứng ngay sau dấu phẩy.',
    whyQuotes,
    { ...statement(' "Thiếu cán bộ, thiếu kinh phí"'), row: 2 },
    statement('"Thiếu cán bộ, thiếu kinh phí"'),
  ),
} as const satisfies ProblemEntries;
