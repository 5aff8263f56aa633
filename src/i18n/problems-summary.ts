/**
 * Words for the problems of summaries and of the folders: what is wrong, how to mend it, and a bad and a good example
 * for the help page of each code.
 */
import { codePoint } from '#core/letters.ts';
import type { Problem } from '#core/problem.ts';
import { formatInteger } from './format.ts';

export interface ProblemWords {
  readonly title: string;
  /** `message` says what was found, `hint` what to do. Full sentences; the place is told beside them. */
  readonly describe: (problem: Problem) => { readonly message: string; readonly hint: string };
  readonly bad: string;
  readonly good: string;
}

export interface ProblemText {
  readonly title: string;
  readonly message: string;
  readonly hint: string;
}

/** A `Problem` with what its words need, so that an entry is a line or two. */
interface Facts {
  readonly problem: Problem;
  /** The value seen, as typed; empty when there is none. */
  readonly value: string;
  readonly column: string;
  /** A detail as text; empty when absent. */
  detail(name: string): string;
}

type Say = (facts: Facts) => string;

function words(title: string, message: Say, hint: string | Say, bad: string, good: string): ProblemWords {
  return {
    title,
    describe: (problem) => {
      const facts: Facts = {
        problem,
        value: visible(problem.value ?? ''),
        column: problem.column ?? '',
        detail: (name) => String(problem.details?.[name] ?? ''),
      };
      return { message: capitalised(message(facts)), hint: typeof hint === 'string' ? hint : hint(facts) };
    },
    bad,
    good,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Hidden characters become their code, so that what is quoted can be seen. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u2800]/gu, codePoint);
}

const expectedWords: Readonly<Record<string, string>> = {
  slug: 'mã chữ thường không dấu, nối bằng "-", ví dụ "cap-can-cuoc-cong-dan"',
  path: 'mã địa phương, ví dụ "bac-giang/lang-giang"',
  period: 'một kỳ, ví dụ "2024", "2024-Q1", "2022-01/2022-09"',
  integer: 'số thứ tự từ 1 đến 99',
  once: 'mỗi thuộc tính chỉ ghi một lần',
  day: 'ngày đủ năm, tháng, ngày, ví dụ "2026-11-20"',
  'whole-lists':
    'danh sách gồm chi_tieu, ky và so_dia_phuong, ví dụ [{chi_tieu: "papi-quan-tri-dien-tu-diem", ky: "2023", so_dia_phuong: "61"}]',
  file: 'tên tệp trong public/van-ban/, ví dụ "bao-cao-ba-to.pdf" (tệp .csv, .json đặt trong một thư mục con)',
  digest: 'mã băm SHA-256, 64 ký tự 0–9, a–f',
  text: 'một dòng chữ',
  texts: 'danh sách dạng ["…", "…"], mỗi mục một dòng chữ',
  areas: 'danh sách mã địa phương, ví dụ ["bac-giang/lang-giang"]',
  'no-repeat': 'mỗi mục chỉ ghi một lần',
  date: 'ngày dạng "2024-03-25", "2024-03" hoặc "2024"',
  relations: 'danh sách gồm loai và van_ban, ví dụ [{loai: "thay_the", van_ban: "bao-cao-ba-to-2024-q1"}]',
  address: 'địa chỉ bắt đầu bằng https://',
};

function expectedOf({ detail }: Facts): string {
  const choices = detail('choices');
  const expected = detail('expected');
  if (expected === 'choice') return `một trong: ${choices}`;
  const words = expectedWords[expected] ?? expected;
  return expected === 'relations' && choices !== '' ? `${words}; loai là một trong: ${choices}` : words;
}

const meant = ({ detail }: Facts): string => (detail('meant') === '' ? '' : ` Có thể ý là "${detail('meant')}".`);
const bytes = (count: string): string => `${formatInteger(Math.ceil(Number(count) / 1024))} KB`;

const front = (line: string): string => `---\n${line}\n---`;

export const summaryProblems = {
  'file/unknown': words(
    'Tệp lạ trong thư mục số liệu',
    () => 'cổng không biết tệp hay thư mục này thuộc bảng nào.',
    'Xóa tệp, hoặc đổi tên theo đúng danh sách bảng trong data/README.md.',
    'data/so-lieu (1).csv',
    'data/so-lieu/bao-cao-ba-to-2024-q1.csv',
  ),
  'file/left-by-program': words(
    'Tệp tạm do chương trình để lại',
    ({ value }) => `"${value}" là tệp tạm do chương trình hay máy tính tự tạo; cổng bỏ qua, không công bố.`,
    'Đóng tệp đang mở trong Excel, Word hay LibreOffice. Nếu tệp tạm vẫn còn thì xóa.',
    'data/so-lieu/.~lock.bao-cao-ba-to-2024-q1.csv#',
    'data/so-lieu/bao-cao-ba-to-2024-q1.csv',
  ),
  'file/symlink': words(
    'Liên kết thay cho tệp thật',
    () => 'đây là liên kết trỏ tới nơi khác, không phải tệp thật.',
    'Chép tệp thật vào thư mục này thay cho liên kết.',
    'data/chi-tieu.csv -> ../khac/chi-tieu.csv',
    'data/chi-tieu.csv',
  ),
  'file/name': words(
    'Tên tệp không hợp lệ',
    () => 'tên tệp chỉ được gồm chữ thường không dấu a–z, số 0–9 và dấu "-", dài tối đa 80 ký tự.',
    ({ detail }) => (detail('suggestion') === '' ? 'Đổi tên tệp.' : `Đổi thành "${detail('suggestion')}".`),
    'data/so-lieu/Báo cáo Quý I.csv',
    'data/so-lieu/bao-cao-quy-i.csv',
  ),
  'file/name-collision': words(
    'Hai tên tệp trùng nhau',
    ({ detail }) => `tên này và "${detail('other')}" là một trên Windows và macOS.`,
    'Giữ một tệp, đổi tên tệp kia.',
    'data/so-lieu/Ba-To.csv\ndata/so-lieu/ba-to.csv',
    'data/so-lieu/ba-to.csv',
  ),
  'summary/file-name': words(
    'Tên tệp tóm tắt không hợp lệ',
    () =>
      'tên tệp là địa chỉ của trang: chỉ gồm chữ thường không dấu a–z, số 0–9 và dấu "-", dài tối đa 80 ký tự, không trùng tên trang có sẵn.',
    ({ detail }) => (detail('suggestion') === '' ? 'Đổi tên tệp.' : `Đổi thành "${detail('suggestion')}".`),
    'content/van-ban/Báo cáo Quý I.mdx',
    'content/van-ban/bao-cao-quy-i.mdx',
  ),
  'summary/name-collision': words(
    'Hai tên tệp trùng nhau',
    ({ detail }) => `tên này và "${detail('other')}" là một trên Windows và macOS.`,
    'Giữ một tệp, đổi tên tệp kia.',
    'content/van-ban/Ba-To.mdx\ncontent/van-ban/ba-to.mdx',
    'content/van-ban/ba-to.mdx',
  ),
  'summary/stray-file': words(
    'Tệp lạ trong thư mục nội dung',
    () => 'thư mục nội dung chỉ nhận tệp .mdx đặt ngay trong van-ban/ và trang/.',
    'Xóa tệp này hoặc chuyển ra khỏi thư mục nội dung; ảnh đặt ở public/hinh/.',
    'content/van-ban/ghi-chu.docx',
    'content/van-ban/bao-cao-ba-to-2024-q1.mdx',
  ),
  'summary/symlink': words(
    'Liên kết thay cho tệp thật',
    () => 'đây là liên kết trỏ tới nơi khác, không phải tệp thật.',
    'Chép tệp thật vào thư mục này thay cho liên kết.',
    'content/van-ban/a.mdx -> ../../khac.mdx',
    'content/van-ban/a.mdx',
  ),
  'summary/page-missing': words(
    'Thiếu trang cố định',
    () => 'tệp này không có, mà cổng có trang lấy nội dung từ đó.',
    'Thêm lại tệp với hai khóa tieu_de và mo_ta ở phần đầu, rồi nội dung trang.',
    '(không có tệp content/trang/gioi-thieu.mdx)',
    '---\ntieu_de: "Giới thiệu"\nmo_ta: "Cổng này là gì"\n---\n\nCổng công khai số liệu chuyển đổi số.',
  ),
  'summary/too-large': words(
    'Bài tóm tắt quá dài',
    ({ detail }) =>
      detail('references') === ''
        ? `tệp nặng ${bytes(detail('bytes'))}, giới hạn là ${bytes(detail('limit'))}.`
        : `bài có ${detail('references')} chữ viết bằng mã (như &#38;), giới hạn là ${detail('limit')}.`,
    'Rút gọn bài; tóm tắt không phải là bản chép lại văn bản.',
    '(tệp 300 KB)',
    '(tệp dưới 256 KB)',
  ),
  'summary/not-utf-8': words(
    'Bài tóm tắt không phải mã UTF-8',
    () => 'tệp có byte không thuộc UTF-8.',
    'Lưu lại tệp với mã UTF-8.',
    '(tệp lưu bằng mã Windows-1258)',
    '(tệp lưu bằng mã UTF-8)',
  ),
  'summary/merge-conflict': words(
    'Còn dấu xung đột khi gộp tệp',
    ({ value }) => `thấy "${value}", dấu xung đột khi gộp hai bản.`,
    'Chọn một trong hai bản rồi xóa các dòng <<<<<<<, =======, >>>>>>>.',
    '<<<<<<< HEAD',
    'Huyện đã số hóa hồ sơ.',
  ),
  'summary/empty': words(
    'Bài tóm tắt không có nội dung',
    () => 'sau phần đầu tệp không có chữ nào.',
    'Viết ít nhất một đoạn tóm tắt bằng lời của mình.',
    front('loai: "bao-cao"'),
    `${front('loai: "bao-cao"')}\n\nBáo cáo kể những việc đã làm.`,
  ),
  'summary/too-deep': words(
    'Lồng nhau quá sâu',
    ({ detail }) => `có quá ${detail('limit')} lớp lồng nhau.`,
    'Viết phẳng hơn: tách đoạn, bỏ bớt dấu > hoặc dấu đầu dòng.',
    '> > > > > … trích',
    '> trích',
  ),
  'summary/front-matter-missing': words(
    'Thiếu phần đầu tệp',
    () => 'tệp phải bắt đầu bằng phần thông tin nằm giữa hai dòng ---.',
    'Chép phần đầu từ một tệp có sẵn rồi sửa; dòng đầu tiên của tệp phải là ---.',
    'Báo cáo kể những việc đã làm.',
    `${front('loai: "bao-cao"')}\n\nBáo cáo kể những việc đã làm.`,
  ),
  'summary/front-matter-too-large': words(
    'Phần đầu tệp quá dài',
    ({ detail }) => `phần đầu tệp dài quá ${bytes(detail('limit'))}.`,
    'Chỉ giữ các khóa có trong hướng dẫn.',
    '(phần đầu tệp 70 KB)',
    front('loai: "bao-cao"'),
  ),
  'summary/front-matter-alias': words(
    'Dấu &, *, ! hoặc << của YAML',
    ({ value }) => `phần đầu tệp có "${value}", dấu gọi lại hoặc ép kiểu của YAML.`,
    'Viết thẳng giá trị và đặt trong dấu nháy kép.',
    front('nguoi_ky: &a "Nguyễn Văn A"\nnguoi_ket_luan: *a'),
    front('nguoi_ky: "Nguyễn Văn A"\nnguoi_ket_luan: "Nguyễn Văn A"'),
  ),
  'summary/front-matter-syntax': words(
    'Phần đầu tệp viết sai dạng',
    ({ value, detail }) =>
      detail('mark') === 'quote'
        ? `dấu ${value} là dấu nháy cong, Word tự đổi khi gõ.`
        : detail('mark') === 'blank'
          ? `giữa các chữ có dấu cách lạ (${codePoint(value)}), thường do chép từ Word hay từ trang web.`
          : value === ''
            ? 'phần đầu tệp không đọc được.'
            : `không đọc được từ chỗ "${value}".`,
    ({ detail }) =>
      detail('mark') === 'quote'
        ? 'Thay mọi dấu nháy cong bao quanh giá trị ở phần đầu tệp bằng dấu nháy thẳng ("). Sửa bằng Notepad, không bằng Word.'
        : detail('mark') === 'blank'
          ? 'Xóa dấu cách ấy rồi gõ lại bằng phím cách. Sửa bằng Notepad, không bằng Word.'
          : 'Mỗi dòng là khóa, dấu hai chấm, dấu cách, rồi giá trị trong dấu nháy kép; danh sách viết ["…", "…"].',
    front('trich_yeu: "Tình hình'),
    front('trich_yeu: "Tình hình chuyển đổi số"'),
  ),
  'summary/front-matter-duplicate-key': words(
    'Khóa lặp lại ở phần đầu tệp',
    ({ value }) => `khóa "${value}" có hai lần.`,
    'Giữ một dòng, xóa dòng kia.',
    front('ngay: "2024-03"\nngay: "2024-04"'),
    front('ngay: "2024-03"'),
  ),
  'summary/front-matter-key': words(
    'Khóa không được dùng ở phần đầu tệp',
    (facts) => `khóa "${facts.value}" không có trong danh sách.${meant(facts)}`,
    ({ detail }) => `Xóa dòng này hoặc dùng một trong các khóa: ${detail('allowed')}.`,
    front('layout: "../x.astro"'),
    front('loai: "bao-cao"'),
  ),
  'summary/front-matter-required': words(
    'Thiếu khóa bắt buộc ở phần đầu tệp',
    ({ column }) => `thiếu khóa "${column}" hoặc để trống.`,
    ({ column }) => `Thêm dòng ${column}: "…" vào giữa hai dòng ---.`,
    front('loai: "bao-cao"'),
    front('loai: "bao-cao"\ntrich_yeu: "Tình hình chuyển đổi số quý I"'),
  ),
  'summary/front-matter-value': words(
    'Giá trị sai ở phần đầu tệp',
    ({ column, value }) =>
      value === '' ? `khóa "${column}" có giá trị sai dạng.` : `khóa "${column}" ghi "${value}".`,
    (facts) => `Cần ${expectedOf(facts)}.`,
    front('ngay: "25/3/2024"'),
    front('ngay: "2024-03-25"'),
  ),
  'summary/source-without-address': words(
    'Nguồn trên mạng không có địa chỉ',
    () => 'trang công bố, bộ dữ liệu, tin bài và bài báo phải có khóa "nguon".',
    'Thêm dòng nguon: "https://…", địa chỉ của đúng trang đã đọc.',
    front('loai: "trang-cong-bo"\nngay_truy_cap: "2026-11-20"'),
    front('loai: "trang-cong-bo"\nnguon: "https://dti.gov.vn/xep-hang-2022"\nngay_truy_cap: "2026-11-20"'),
  ),
  'summary/source-without-access-day': words(
    'Nguồn trên mạng không ghi ngày truy cập',
    () => 'trang công bố, bộ dữ liệu, tin bài và bài báo phải có khóa "ngay_truy_cap".',
    'Thêm dòng ngay_truy_cap: "2026-11-20", ngày đã đọc trang, đủ ngày, tháng, năm.',
    front('loai: "trang-cong-bo"\nnguon: "https://dti.gov.vn/xep-hang-2022"'),
    front('loai: "trang-cong-bo"\nnguon: "https://dti.gov.vn/xep-hang-2022"\nngay_truy_cap: "2026-11-20"'),
  ),
  'summary/press-without-original': words(
    'Bài báo không ghi dẫn lại công bố nào',
    () => 'bài báo phải có khóa "dan_lai": công bố chính thức mà bài dẫn lại.',
    'Thêm dòng dan_lai: "…". Bài báo không nói số lấy ở đâu thì không nhập.',
    front('loai: "bai-bao"\nnguon: "https://baomoi.com/bai"\nngay_truy_cap: "2026-11-20"'),
    front(
      'loai: "bai-bao"\nnguon: "https://baomoi.com/bai"\nngay_truy_cap: "2026-11-20"\ndan_lai: "Báo cáo Chỉ số chuyển đổi số năm 2022"',
    ),
  ),
  'summary/original-missing': words(
    'Không có tệp gốc',
    ({ value }) => `thư mục public/van-ban/ không có tệp "${value}".`,
    'Chép tệp gốc vào public/van-ban/, đúng tên đã ghi ở tep_goc.',
    front('tep_goc: "bao-cao-ba-to.pdf"'),
    '(tệp public/van-ban/bao-cao-ba-to.pdf đã có)',
  ),
  'summary/original-differs': words(
    'Tệp gốc khác với mã băm đã ghi',
    ({ detail }) => `tệp public/van-ban/${detail('file')} có mã băm SHA-256 khác: "${detail('digest')}".`,
    'Lấy lại đúng tệp đã lưu. Nếu tệp mới mới là bản đúng, ghi mã băm của tệp mới và so lại mọi con số với bản đó.',
    front(`bam_sha256: "${'0'.repeat(64)}"`),
    front(`bam_sha256: "${'9f'.repeat(32)}"`),
  ),
  'summary/import': words(
    'Dòng import hoặc export',
    ({ value }) => `thấy "${value}". Dòng bắt đầu bằng import hay export bị hiểu là mã lệnh.`,
    'Xóa dòng này; nếu là câu chữ, đổi từ đầu câu.',
    'import X from "./x.js"',
    'Báo cáo kể những việc đã làm.',
  ),
  'summary/expression': words(
    'Ngoặc nhọn',
    ({ value }) => `thấy "${value}". Ngoặc nhọn là mã lệnh, không dùng được trong bài.`,
    'Bỏ ngoặc nhọn, hoặc viết \\{ và \\}. Ghi chú cho người viết đặt trong {/* … */}.',
    'Xem {Bảng 1}',
    'Xem bảng ở dưới',
  ),
  'summary/component': words(
    'Thẻ không có trong danh sách',
    ({ value }) => `thẻ ${value} không dùng được.`,
    ({ detail }) => `Chỉ dùng: ${detail('allowed')}. Những thứ khác viết bằng Markdown thường.`,
    '<BieuDo />',
    '<SoLieu chi-tieu="cap-dinh-danh" />',
  ),
  'summary/html': words(
    'Thẻ HTML',
    ({ value }) => `thẻ HTML ${value} không dùng được.`,
    'Viết bằng Markdown thường: dòng trống để sang đoạn, ** để in đậm, - để liệt kê.',
    'Dòng một<br/>Dòng hai',
    'Dòng một\n\nDòng hai',
  ),
  'summary/component-content': words(
    'Thẻ có nội dung bên trong',
    ({ value }) => `${value} có chữ bên trong; thẻ này tự lấy số từ bảng.`,
    ({ detail }) => `Viết <${detail('component')} … /> và để chữ ra ngoài.`,
    '<SoLieu chi-tieu="cap-dinh-danh">chữ</SoLieu>',
    '<SoLieu chi-tieu="cap-dinh-danh" /> chữ',
  ),
  'summary/attribute': words(
    'Thuộc tính không có trong danh sách',
    ({ value, detail }) => `${detail('component')} không nhận thuộc tính "${value}".`,
    ({ detail }) => `Chỉ dùng: ${detail('allowed')}.`,
    '<SoLieu chi-tieu="cap-dinh-danh" style="color:red" />',
    '<SoLieu chi-tieu="cap-dinh-danh" ky="2024-Q1" />',
  ),
  'summary/attribute-expression': words(
    'Thuộc tính viết bằng ngoặc nhọn',
    ({ value }) => `thấy "${value}". Giá trị của thuộc tính phải là chữ trong dấu nháy kép.`,
    'Viết dạng ky="2024-Q1"; không dùng ngoặc nhọn và dấu ba chấm.',
    '<SoLieu chi-tieu={x} />',
    '<SoLieu chi-tieu="cap-dinh-danh" />',
  ),
  'summary/attribute-value': words(
    'Giá trị thuộc tính sai',
    ({ value, detail }) =>
      value === ''
        ? `thuộc tính "${detail('attribute')}" của ${detail('component')} không có giá trị.`
        : `thuộc tính "${detail('attribute')}" của ${detail('component')} ghi "${value}".`,
    (facts) => `Cần ${expectedOf(facts)}.`,
    '<SoLieu chi-tieu="cap-dinh-danh" ky="quý I" />',
    '<SoLieu chi-tieu="cap-dinh-danh" ky="2024-Q1" />',
  ),
  'summary/attribute-required': words(
    'Thẻ thiếu thuộc tính bắt buộc',
    ({ detail }) => `${detail('component')} thiếu thuộc tính "${detail('attribute')}".`,
    ({ detail }) => `Thêm ${detail('attribute')}="…".`,
    '<SoLieu />',
    '<SoLieu chi-tieu="cap-dinh-danh" />',
  ),
  'summary/markup': words(
    'Cách viết không được dùng',
    ({ value }) => `cách viết "${value}" không dùng được trong bài.`,
    'Chỉ dùng đoạn văn, tiêu đề, danh sách, bảng, trích dẫn, liên kết và ảnh.',
    '$$ a + b $$',
    'Tổng của hai số',
  ),
  'summary/less-than': words(
    'Dấu < bị hiểu là thẻ',
    ({ value }) => `dấu "<" trong "${value}" bị hiểu là thẻ.`,
    'Viết bằng chữ ("dưới", "không quá") hoặc viết &lt; thay cho <.',
    'chiếm <5 phần trăm',
    'chiếm dưới <SoLieu chi-tieu="…" />',
  ),
  'summary/autolink': words(
    'Địa chỉ đặt trong dấu < >',
    ({ value }) => `địa chỉ "${value}" đặt trong dấu < >.`,
    'Viết [tên liên kết](https://…).',
    '<https://bacgiang.gov.vn>',
    '[trang của tỉnh](https://bacgiang.gov.vn)',
  ),
  'summary/html-comment': words(
    'Ghi chú kiểu HTML',
    () => 'ghi chú <!-- … --> không dùng được.',
    'Viết {/* ghi chú */}.',
    '<!-- xem lại -->',
    '{/* xem lại */}',
  ),
  'summary/unclosed-brace': words(
    'Ngoặc nhọn mở mà không đóng',
    ({ value }) => (value === '' ? 'ngoặc nhọn mở mà không đóng.' : `"${value}" mở ngoặc nhọn mà không đóng.`),
    'Xóa ngoặc, hoặc viết \\{.',
    'Xem {Bảng 1',
    'Xem bảng ở dưới',
  ),
  'summary/unclosed-tag': words(
    'Thẻ mở mà không đóng',
    ({ value }) => `"<${value}" bị hiểu là thẻ mở mà không đóng.`,
    'Nếu là thẻ, kết thúc bằng />; nếu là câu chữ, bỏ dấu < hoặc viết &lt;.',
    'Ông <Nguyễn Văn A>',
    'Ông Nguyễn Văn A',
  ),
  'summary/stray-closing-tag': words(
    'Thẻ đóng mà không mở',
    ({ value }) => `thẻ đóng "</${value}>" không có thẻ mở.`,
    'Xóa thẻ đóng này.',
    'chữ</SoLieu>',
    'chữ',
  ),
  'summary/attribute-quotes': words(
    'Thuộc tính không có dấu nháy',
    ({ value }) => `trong thẻ <${value}>, giá trị sau dấu = phải đặt trong dấu nháy kép thẳng.`,
    'Viết dạng chi-tieu="…", dùng dấu " thẳng, không dùng “ ”.',
    '<SoLieu chi-tieu=cap-dinh-danh />',
    '<SoLieu chi-tieu="cap-dinh-danh" />',
  ),
  'summary/syntax': words(
    'Không đọc được bài tóm tắt',
    ({ value }) => `không đọc được từ chỗ "${value}".`,
    'Kiểm tra dấu <, > và ngoặc nhọn ở gần đó.',
    '<A',
    'A',
  ),
  'summary/link': words(
    'Địa chỉ liên kết không được dùng',
    ({ value }) => `liên kết "${value}" bị chặn.`,
    'Dùng địa chỉ bắt đầu bằng https://, đường dẫn trong cổng bắt đầu bằng một dấu /, hoặc #tên-mục.',
    '[xem](http://bacgiang.gov.vn)',
    '[xem](https://bacgiang.gov.vn)',
  ),
  'summary/dead-link': words(
    'Liên kết tới trang không có',
    (facts) =>
      `liên kết "${facts.value}" không dẫn tới trang hay con số nào của cổng.${facts.detail('above') === '' ? meant(facts) : ` Trang có thật ở gần nhất là "${facts.detail('above')}".`}`,
    'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt khi đang mở trang đó, bắt đầu từ dấu / sau tên miền; địa chỉ của trang kết thúc bằng dấu /.',
    '[huyện Ba Tơ](/dia-phuong/quang-ngai/ba-tu/)',
    '[huyện Ba Tơ](/dia-phuong/quang-ngai/ba-to/)',
  ),
  'summary/link-without-address': words(
    'Liên kết không có địa chỉ',
    ({ value }) => `"${value}" trỏ tới một địa chỉ chưa được khai báo.`,
    'Viết thẳng [tên liên kết](https://…).',
    '[trang của tỉnh][tinh]',
    '[trang của tỉnh](https://bacgiang.gov.vn)',
  ),
  'summary/image': words(
    'Ảnh không được dùng',
    ({ value }) => `ảnh "${value}" không hợp lệ.`,
    'Đặt ảnh png, jpg, webp hoặc svg vào public/hinh/, tên chỉ gồm a–z, 0–9, "-"; viết ![mô tả](/hinh/ten-anh.png).',
    '![cổng](https://khac.vn/a.png)',
    '![Trang chủ của cổng](/hinh/trang-chu.png)',
  ),
  'summary/image-alt': words(
    'Ảnh thiếu lời mô tả',
    ({ value }) => `ảnh "${value}" không có lời mô tả cho người không nhìn thấy ảnh.`,
    'Viết lời mô tả ngắn trong ngoặc vuông: ![mô tả](…).',
    '![](/hinh/trang-chu.png)',
    '![Trang chủ của cổng](/hinh/trang-chu.png)',
  ),
  'summary/heading-level-one': words(
    'Tiêu đề cấp một trong bài',
    ({ value }) => `tiêu đề "${value}" là cấp một; trang đã có tiêu đề chính.`,
    'Dùng ## thay cho #.',
    '# Kết quả',
    '## Kết quả',
  ),
  'summary/heading-duplicate': words(
    'Hai tiêu đề giống nhau',
    ({ value, detail }) => `tiêu đề "${value}" đã có ở dòng ${detail('firstLine')}.`,
    'Đổi tên một trong hai tiêu đề, để mỗi mục có địa chỉ riêng.',
    '## Kết quả\n\n## Kết quả',
    '## Kết quả\n\n## Việc phải làm',
  ),
  'summary/heading-empty': words(
    'Tiêu đề trống',
    () => 'tiêu đề không có chữ.',
    'Viết tên mục hoặc xóa dòng này.',
    '##',
    '## Kết quả',
  ),
  'summary/heading-skip': words(
    'Tiêu đề nhảy cấp',
    ({ value, detail }) => `tiêu đề "${value}" là cấp ${detail('depth')}, cần cấp ${detail('expected')}.`,
    ({ detail }) => `Dùng ${'#'.repeat(Number(detail('expected')))} thay cho ${'#'.repeat(Number(detail('depth')))}.`,
    '## Kết quả\n\n#### Số hóa',
    '## Kết quả\n\n### Số hóa',
  ),
  'summary/footnote-without-text': words(
    'Chú thích không có nội dung',
    ({ value }) => `chú thích "${value}" không có nội dung ở cuối bài.`,
    ({ value }) => `Thêm dòng ${value}: … ở cuối bài, hoặc xóa dấu chú thích.`,
    'Theo báo cáo[^1].',
    'Theo báo cáo[^1].\n\n[^1]: Mục I của báo cáo.',
  ),
  'summary/footnote-unused': words(
    'Chú thích không được nhắc tới',
    ({ value }) => `chú thích "${value}" không được nhắc tới trong bài.`,
    'Thêm dấu chú thích vào bài hoặc xóa dòng này.',
    '[^1]: Mục I của báo cáo.',
    'Theo báo cáo[^1].\n\n[^1]: Mục I của báo cáo.',
  ),
  'summary/not-nfc': words(
    'Chữ viết bằng dấu tách rời',
    ({ value }) => `từ "${value}" viết bằng dấu tách rời (NFD).`,
    'Chạy npm run check -- --fix, hoặc gõ lại từ này.',
    '(chữ "ậ" gõ thành ba ký tự)',
    '(chữ "ậ" là một ký tự)',
  ),
  'summary/invisible-character': words(
    'Ký tự ẩn',
    ({ detail }) => `có ký tự không nhìn thấy ${detail('codePoint')}.`,
    'Xóa rồi gõ lại chỗ này.',
    'Ba(U+200B) Tơ',
    'Ba Tơ',
  ),
  'summary/text-direction': words(
    'Ký tự đảo chiều chữ',
    ({ detail }) => `có ký tự đảo chiều chữ ${detail('codePoint')}.`,
    'Xóa rồi gõ lại chỗ này.',
    'Ba(U+202E) Tơ',
    'Ba Tơ',
  ),
  'summary/control-character': words(
    'Ký tự điều khiển',
    ({ detail }) => `có ${detail('codePoint')}, là ký tự điều khiển hoặc mã không ứng với chữ nào.`,
    'Xóa ký tự này.',
    'Ba(U+0007) Tơ',
    'Ba Tơ',
  ),
  'summary/look-alike': words(
    'Chữ giống chữ Việt mà không phải',
    ({ value, detail }) => `chữ "${value}" là ${detail('codePoint')}, không phải chữ tiếng Việt.`,
    'Gõ lại chữ này bằng bộ gõ tiếng Việt.',
    'Ðình Lập (chữ Ð là U+00D0)',
    'Đình Lập',
  ),
  'summary/broken-encoding': words(
    'Chữ bị vỡ dấu',
    () => 'chữ bị vỡ dấu do mở tệp bằng bảng mã sai.',
    'Lấy lại bản gốc, mở bằng mã UTF-8 rồi chép lại.',
    'Tá»· lá»‡',
    'Tỷ lệ',
  ),
  'summary/replacement-character': words(
    'Ký tự đã hỏng',
    () => 'có ký tự thay thế U+FFFD: chữ ở đây đã mất từ trước.',
    'Gõ lại theo văn bản gốc.',
    'chuy�n đổi số',
    'chuyển đổi số',
  ),
  'summary/typed-quantity': words(
    'Số liệu gõ tay trong bài',
    ({ value }) => `số "${value}" gõ thẳng vào bài. Số liệu phải lấy từ bảng.`,
    'Dùng <SoLieu chi-tieu="…" /> hoặc <MucTieu chi-tieu="…" />. Chỉ ngày, kỳ, số ký hiệu văn bản và số thứ tự được viết bằng chữ số ("năm 2024", "quý I/2024", "749/QĐ-TTg", "mức độ 4").',
    'Cấp định danh đạt 91,46%.',
    'Cấp định danh đạt <SoLieu chi-tieu="cap-dinh-danh" />.',
  ),
  'summary/unknown-indicator': words(
    'Chỉ tiêu không có trong bảng',
    (facts) => `chỉ tiêu "${facts.value}" không có trong chi-tieu.csv.${meant(facts)}`,
    'Sửa mã chỉ tiêu, hoặc thêm chỉ tiêu vào chi-tieu.csv.',
    '<SoLieu chi-tieu="cap-dinh-dan" />',
    '<SoLieu chi-tieu="cap-dinh-danh" />',
  ),
  'summary/unknown-area': words(
    'Địa phương không có trong bảng',
    (facts) => `địa phương "${facts.value}" không có trong dia-phuong.csv.${meant(facts)}`,
    'Sửa mã địa phương, hoặc thêm địa phương vào dia-phuong.csv.',
    front('dia_phuong: ["bac-giang/lang-gian"]'),
    front('dia_phuong: ["bac-giang/lang-giang"]'),
  ),
  'summary/unknown-document': words(
    'Văn bản không có trong cổng',
    (facts) => `văn bản "${facts.value}" không có trong content/van-ban/.${meant(facts)}`,
    'Sửa mã văn bản, hoặc thêm tệp tóm tắt của văn bản đó.',
    '<SoLieu chi-tieu="cap-dinh-danh" van-ban="bao-cao-x" />',
    '<SoLieu chi-tieu="cap-dinh-danh" van-ban="bao-cao-ba-to-2024-q1" />',
  ),
  'summary/no-figure': words(
    'Không có số liệu như thẻ đòi',
    ({ value, detail }) => `không có dòng nào trong ${detail('table')} cho ${value}.`,
    ({ detail }) => `Sửa các thuộc tính của thẻ, hoặc thêm dòng vào bảng ${detail('table')}.`,
    '<SoLieu chi-tieu="cap-dinh-danh" ky="2023" />',
    '<SoLieu chi-tieu="cap-dinh-danh" ky="2024-Q1" />',
  ),
  'summary/several-figures': words(
    'Nhiều số liệu cùng khớp với thẻ',
    ({ value, detail }) => `có ${detail('count')} dòng trong ${detail('table')} cho ${value}.`,
    'Thêm thuộc tính để chỉ còn một dòng: dia-phuong, pham-vi, ky, loai hoặc lan.',
    '<SoLieu chi-tieu="so-hoa-ket-qua" />',
    '<SoLieu chi-tieu="so-hoa-ket-qua" pham-vi="cap-xa" />',
  ),
  'summary/list-not-whole': words(
    'Danh sách đầy đủ mà thiếu dòng',
    ({ value, detail }) =>
      `khóa "danh_sach_day_du" ghi danh sách "${value}" có ${detail('areas')} địa phương; bảng so-lieu có số của ${detail('count')}.`,
    'Nhập cho đủ danh sách như nơi công bố đưa ra, hoặc bỏ mục này: cổng không tự xếp hạng trên danh sách thiếu.',
    front('danh_sach_day_du: [{chi_tieu: "papi-quan-tri-dien-tu-diem", ky: "2023", so_dia_phuong: "63"}]'),
    front('danh_sach_day_du: [{chi_tieu: "papi-quan-tri-dien-tu-diem", ky: "2023", so_dia_phuong: "61"}]'),
  ),
} as const satisfies Readonly<Record<string, ProblemWords>>;

/** Words for a problem whose code is in `summaryProblems`; throws for any other. */
export function describeSummaryProblem(problem: Problem): ProblemText {
  const found = (summaryProblems as Readonly<Record<string, ProblemWords>>)[problem.code];
  if (found === undefined) throw new Error(`no words for ${problem.code}`);
  return { title: found.title, ...found.describe(problem) };
}

/** What `--fix` did to a summary. */
export const summaryFixWords = {
  byteOrderMark: 'bỏ dấu BOM ở đầu tệp',
  lineEnds: 'đổi kiểu xuống dòng thành LF',
  composed: 'đổi chữ viết bằng dấu tách rời thành chữ dựng sẵn (NFC)',
  lookAlikes: 'đổi chữ giống Đ thành chữ Đ tiếng Việt',
} as const;
