/** Stage 4a: what may stand in a cell at all, whatever its column. */
import { codePoint } from '#core/text.ts';
import { exampleFile } from './example-files.ts';
import { counted, detail, entry, orFix, type ProblemEntries, seen, visible } from './problem-entry.ts';

const statement = (content: string) => exampleFile('statements', { noi_dung: content });
const figure = (value: string) => exampleFile('observations', { gia_tri: value });
const abbreviation = (short: string, full: string) => exampleFile('abbreviations', { viet_tat: short, day_du: full });
const at = { row: 2, column: 'noi_dung' } as const;
const retype = 'Xóa ô rồi gõ lại bằng bộ gõ tiếng Việt, không chép từ nơi khác.';
const whyHidden =
  'Ký tự không nhìn thấy làm hai ô trông như nhau mà máy coi là khác, nên tìm kiếm và nối bảng đều hỏng.';

export const cellTextProblems = {
  'cell/replacement-character': entry(
    'error',
    'Ký tự đã hỏng từ trước',
    (problem) => `Ô ${seen(problem)} có ký tự thay thế U+FFFD: một chữ ở đây đã mất khi lưu bằng bảng mã khác.`,
    'Gõ lại ô này theo văn bản gốc, không đoán chữ đã mất.',
    'Chữ đã mất thì không máy nào khôi phục được; chỉ văn bản gốc mới có.',
    { ...statement('Thiếu c\uFFFDn bộ'), ...at },
    statement('Thiếu cán bộ'),
  ),
  'cell/control-character': entry(
    'error',
    'Ký tự điều khiển trong ô',
    (problem) =>
      `Ô ${seen(problem)} có ${detail(problem, 'codePoint')}, là ký tự điều khiển hoặc mã không ứng với chữ nào.`,
    retype,
    'Ký tự điều khiển làm hỏng bảng khi in, khi chép và khi đọc bằng máy đọc màn hình.',
    { ...statement('Thiếu\u0007 cán bộ'), ...at },
    statement('Thiếu cán bộ'),
  ),
  'cell/text-direction': entry(
    'error',
    'Ký tự đảo chiều chữ',
    (problem) => `Ô ${seen(problem)} có ký tự đảo chiều chữ ${detail(problem, 'codePoint')}.`,
    retype,
    'Ký tự này làm chữ hiện ngược thứ tự, người đọc thấy một đằng mà máy hiểu một nẻo.',
    { ...statement('Thiếu \u202Ecán bộ'), ...at },
    statement('Thiếu cán bộ'),
  ),
  'cell/invisible-character': entry(
    'error',
    'Ký tự ẩn trong ô',
    (problem) => `Ô ${seen(problem)} có ký tự ẩn ${detail(problem, 'codePoint')}.`,
    retype,
    whyHidden,
    { ...statement('Thiếu\u200B cán bộ'), ...at },
    statement('Thiếu cán bộ'),
  ),
  'cell/broken-encoding': entry(
    'error',
    'Chữ bị vỡ dấu',
    (problem) => `Chữ trong ô ${seen(problem)} bị vỡ dấu, do tệp UTF-8 được mở bằng bảng mã khác rồi lưu lại.`,
    'Lấy lại tệp gốc. Trong Excel dùng Dữ liệu > Từ văn bản/CSV, chọn mã "65001: Unicode (UTF-8)", rồi lưu thành CSV UTF-8.',
    'Chữ vỡ dấu đăng lên cổng thì không ai đọc được và không tìm thấy.',
    { ...abbreviation('TL', 'Tá»· lá»‡'), row: 2, column: 'day_du' },
    abbreviation('TL', 'Tỷ lệ'),
  ),
  'cell/not-nfc': entry(
    'error',
    'Chữ có dấu viết tách rời',
    (problem) =>
      `Chữ trong ô ${seen(problem)} viết dấu tách khỏi chữ (dạng NFD, hay gặp khi chép từ máy Mac hoặc từ tệp PDF).`,
    `Xóa ô rồi gõ lại, ${orFix}; lệnh này không làm đổi chữ.`,
    'Hai cách viết trông giống hệt nhau nhưng máy coi là hai chữ, nên tìm kiếm không thấy.',
    { ...statement('Số hóa'.normalize('NFD')), ...at },
    statement('Số hóa'),
  ),
  'cell/look-alike': entry(
    'error',
    'Chữ giống chữ Việt mà không phải',
    (problem) =>
      `Ô ${seen(problem)} có chữ "${visible(detail(problem, 'letter'))}" (${detail(problem, 'codePoint')}), trông giống mà không phải chữ tiếng Việt.`,
    (problem) =>
      /[ÐƉðɖ]/u.test(detail(problem, 'letter'))
        ? `Gõ lại chữ Đ, đ (${codePoint('Đ')}, ${codePoint('đ')}) bằng bộ gõ tiếng Việt.`
        : 'Gõ lại chữ này bằng bộ gõ tiếng Việt.',
    'Chữ giống nhau về hình nhưng khác mã thì tìm kiếm và nối bảng không nhận ra.',
    { ...statement('Huyện \u00D0ình Lập thiếu cán bộ'), ...at },
    statement('Huyện Đình Lập thiếu cán bộ'),
  ),
  'cell/white-space': entry(
    'error',
    'Dấu cách thừa',
    (problem) =>
      `Ô ${seen(problem)} có dấu cách ở đầu, ở cuối, hai dấu cách liền nhau, ký tự tab hoặc dấu cách không ngắt.`,
    `Xóa dấu cách thừa, ${orFix}.`,
    'Dấu cách ở cuối không nhìn thấy, nhưng làm mã của ô khác với mã trong bảng kia.',
    { ...statement('Thiếu  cán bộ'), ...at },
    statement('Thiếu cán bộ'),
  ),
  'cell/line-break': entry(
    'error',
    'Xuống dòng trong ô',
    (problem) => `Ô ${seen(problem)} có chỗ xuống dòng. Mỗi ô viết trên một dòng.`,
    'Xóa chỗ xuống dòng (trong Excel là Alt+Enter) và nối lại bằng dấu cách hoặc dấu phẩy.',
    'Ô nhiều dòng làm lệch số dòng khi đối chiếu và khi xem thay đổi.',
    { ...statement('"Thiếu cán bộ\nThiếu kinh phí"'), ...at },
    statement('"Thiếu cán bộ, thiếu kinh phí"'),
  ),
  'cell/spreadsheet-error': entry(
    'error',
    'Lỗi công thức của Excel',
    (problem) => `Ô ghi ${seen(problem)}, là thông báo lỗi của Excel chứ không phải nội dung.`,
    'Sửa công thức trong bảng gốc, hoặc nới rộng cột nếu ô hiện ####, rồi lưu lại thành CSV UTF-8.',
    'Excel lưu thông báo lỗi thay cho con số; con số thật nằm ở bảng gốc.',
    { ...figure('#REF!'), row: 2, column: 'gia_tri' },
    figure('61.12'),
  ),
  'cell/empty-mark': entry(
    'error',
    'Dấu thay cho ô trống',
    (problem) => `Ô ghi ${seen(problem)} để nói là không có. Không có thì để trống ô.`,
    'Xóa nội dung ô này. Nếu cần nói vì sao không có, ghi ở ghi_chu.',
    'Mỗi người có một dấu khác nhau cho "không có"; ô trống thì ai và máy nào cũng hiểu: văn bản không nêu.',
    { ...figure('-'), row: 2, column: 'gia_tri' },
    exampleFile('observations', { gia_tri: '', tu_so: '423', mau_so: '489' }),
  ),
  'cell/html': entry(
    'error',
    'Thẻ HTML trong ô',
    (problem) =>
      `Ô ${seen(problem)} có ${detail(problem, 'tag').startsWith('&') ? 'mã' : 'thẻ'} "${visible(detail(problem, 'tag'))}" của trang web. Ô chỉ chứa chữ thuần.`,
    'Xóa thẻ, giữ lại chữ. Khi chép từ web, dán bằng Ctrl+Shift+V (chỉ dán chữ).',
    'Thẻ lạ không được phép chạy trên máy người đọc, nên sẽ hiện nguyên văn và rất khó đọc.',
    { ...statement('Thiếu <b>cán bộ</b>'), ...at },
    statement('Thiếu cán bộ'),
  ),
  'cell/formula': entry(
    'error',
    'Ô bắt đầu như một công thức',
    (problem) =>
      `Ô ${seen(problem)} có dấu mà Excel hiểu là công thức (=, +, - hoặc @) ở đầu, hoặc liền sau dấu phẩy, dấu chấm phẩy.`,
    'Viết lại ô không có dấu này ở chỗ đó, hoặc thêm dấu cách sau dấu phẩy; với danh sách gạch đầu dòng, bỏ dấu gạch.',
    'Người tải bảng về mở bằng Excel sẽ chạy phải công thức lạ.',
    { ...statement('- Thiếu cán bộ'), ...at },
    statement('Thiếu cán bộ'),
  ),
  'cell/lost-letters': entry(
    'error',
    'Chữ có dấu đã thành dấu hỏi',
    (problem) => `Trong ô ${seen(problem)} có dấu hỏi giữa chữ: chữ có dấu đã mất khi lưu bằng kiểu CSV thường.`,
    'Lấy lại tệp gốc, chọn Tệp > Lưu thành > CSV UTF-8. Không đoán chữ đã mất.',
    'Dấu hỏi thay cho chữ không khôi phục được; chỉ tệp gốc mới còn chữ đúng.',
    { ...statement('Thi?u cán b? chuyên trách'), ...at },
    statement('Thiếu cán bộ chuyên trách'),
  ),
  'cell/legacy-font': entry(
    'error',
    'Chữ gõ bằng phông cũ',
    (problem) => `Chữ trong ô ${seen(problem)} có vẻ gõ bằng phông VNI hoặc TCVN3 (.VnTime), không phải mã Unicode.`,
    'Chuyển cả tệp sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), xem lại chữ, rồi lưu thành CSV UTF-8.',
    'Phông cũ chỉ hiện đúng trên máy có cài phông; máy khác thấy chữ lạ và tìm kiếm không ra.',
    { ...statement('Nöôùc saïch'), ...at },
    statement('Nước sạch'),
  ),
  'cell/citizen-number': entry(
    'error',
    'Dãy số giống số căn cước',
    'Ô có dãy 12 chữ số giống số căn cước công dân.',
    'Xóa dãy số trước khi nộp. Nếu đó không phải số căn cước, viết cách khác, ví dụ chia thành nhóm có dấu chấm.',
    'Mọi ô của bảng đều công khai; thông tin cá nhân của người dân không được đưa lên cổng.',
    { ...statement('Ông A (căn cước 024085012345) được khen thưởng'), ...at },
    statement('Một cá nhân được khen thưởng'),
  ),
  'cell/contact': entry(
    'warning',
    'Số điện thoại hoặc địa chỉ thư trong ô',
    'Ô có số điện thoại di động hoặc địa chỉ thư điện tử.',
    'Xóa nếu là của cá nhân. Nếu là số của cơ quan do văn bản công bố thì giữ, và ghi lý do ở mien-tru.csv.',
    'Mọi ô của bảng đều công khai, và sẽ còn được chép đi nơi khác.',
    { ...statement('Vướng mắc gọi chị B số 0912 345 678'), ...at },
    statement('Vướng mắc gọi phòng Văn hóa – Xã hội'),
  ),
  'cell/maybe-cut': entry(
    'warning',
    'Ô có thể đã bị cắt',
    (problem) => `Ô dài đúng ${counted(problem, 'length')} ký tự, là chỗ Excel bản cũ cắt chữ.`,
    'So ô này với văn bản gốc, xem câu có còn đủ không.',
    'Câu bị cắt giữa chừng đọc lên có khi thành nghĩa khác.',
    { ...statement(`${'Thiếu cán bộ chuyên trách '.repeat(10).slice(0, 254)}.`), ...at },
    statement('Thiếu cán bộ chuyên trách'),
  ),
  'cell/markup': entry(
    'warning',
    'Dấu của Markdown trong ô',
    (problem) =>
      `Ô ${seen(problem)} có ngoặc nhọn hoặc cách viết liên kết; cổng sẽ hiện nguyên văn, không đổi thành liên kết.`,
    'Bỏ các dấu này nếu không thuộc văn bản.',
    'Ô của bảng chỉ là chữ; liên kết chỉ viết được trong bài tóm tắt.',
    { ...statement('Xem [kế hoạch](ke-hoach)'), ...at },
    statement('Xem kế hoạch'),
  ),
} as const satisfies ProblemEntries;
