/** Names, bytes and front matter of summaries, and names of files in both folders. */
import { codePoint } from '#core/text.ts';
import { formatInteger } from '../format.ts';
import { bytes, expectedOf, front, meant, summaryEntries, words } from './summary-entry.ts';

const counted = (count: string): string => formatInteger(Number(count));

export const summaryFileProblems = summaryEntries({
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
    { value: '.~lock.bao-cao-ba-to-2024-q1.csv#' },
  ),
  'file/symlink': words(
    'Liên kết thay cho tệp thật',
    () => 'đây là liên kết trỏ tới nơi khác, không phải tệp thật.',
    'Chép tệp thật vào thư mục này thay cho liên kết.',
    'data/chi-tieu.csv -> ../khac/chi-tieu.csv',
    'data/chi-tieu.csv',
  ),
  'file/too-many': words(
    'Thư mục có quá nhiều tệp',
    ({ detail }) =>
      `thư mục này có ${counted(detail('files'))} tệp; cổng đọc nhiều nhất ${counted(detail('limit'))} tệp trong một thư mục.`,
    'Gộp các tệp theo văn bản, theo tỉnh hoặc theo năm.',
    '(hơn 8.000 tệp trong data/so-lieu/)',
    '(ít tệp hơn, mỗi tệp nhiều dòng hơn)',
    { details: { files: 10_000, limit: 8000 } },
  ),
  'file/name': words(
    'Tên tệp không hợp lệ',
    () => 'tên tệp chỉ được gồm chữ thường không dấu a–z, số 0–9 và dấu "-", dài tối đa 80 ký tự.',
    ({ detail }) => (detail('suggestion') === '' ? 'Đổi tên tệp.' : `Đổi thành "${detail('suggestion')}".`),
    'data/so-lieu/Báo cáo Quý I.csv',
    'data/so-lieu/bao-cao-quy-i.csv',
    { details: { suggestion: 'bao-cao-quy-i.csv' } },
  ),
  'file/name-collision': words(
    'Hai tên tệp trùng nhau',
    ({ detail }) => `tên này và "${detail('other')}" là một trên Windows và macOS.`,
    'Giữ một tệp, đổi tên tệp kia.',
    'data/so-lieu/Ba-To.csv\ndata/so-lieu/ba-to.csv',
    'data/so-lieu/ba-to.csv',
    { details: { other: 'so-lieu/Ba-To.csv' } },
  ),
  'summary/file-name': words(
    'Tên tệp tóm tắt không hợp lệ',
    () =>
      'tên tệp là địa chỉ của trang: chỉ gồm chữ thường không dấu a–z, số 0–9 và dấu "-", dài tối đa 80 ký tự, không trùng tên trang có sẵn.',
    ({ detail }) => (detail('suggestion') === '' ? 'Đổi tên tệp.' : `Đổi thành "${detail('suggestion')}".`),
    'content/van-ban/Báo cáo Quý I.mdx',
    'content/van-ban/bao-cao-quy-i.mdx',
    { details: { suggestion: 'bao-cao-quy-i.mdx' } },
  ),
  'summary/name-collision': words(
    'Hai tên tệp trùng nhau',
    ({ detail }) => `tên này và "${detail('other')}" là một trên Windows và macOS.`,
    'Giữ một tệp, đổi tên tệp kia.',
    'content/van-ban/Ba-To.mdx\ncontent/van-ban/ba-to.mdx',
    'content/van-ban/ba-to.mdx',
    { details: { other: 'van-ban/Ba-To.mdx' } },
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
      detail('signs') === ''
        ? `tệp nặng ${bytes(detail('bytes'))}, giới hạn là ${bytes(detail('limit'))}.`
        : `bài có ${counted(detail('signs'))} dấu định dạng (như *, _, [, <, &), giới hạn là ${counted(detail('limit'))}.`,
    'Rút gọn bài; tóm tắt không phải là bản chép lại văn bản.',
    '(tệp 300 KB)',
    '(tệp dưới 256 KB)',
    { details: { bytes: 307_200, limit: 262_144 } },
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
    { value: '<<<<<<<' },
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
    { details: { limit: 64 } },
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
    { details: { limit: 65_536 } },
  ),
  'summary/front-matter-alias': words(
    'Dấu &, *, ! hoặc << của YAML',
    ({ value }) => `phần đầu tệp có "${value}", dấu gọi lại hoặc ép kiểu của YAML.`,
    'Viết thẳng giá trị và đặt trong dấu nháy kép.',
    front('nguoi_ky: &a "Nguyễn Văn A"\nnguoi_ket_luan: *a'),
    front('nguoi_ky: "Nguyễn Văn A"\nnguoi_ket_luan: "Nguyễn Văn A"'),
    { value: '&a' },
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
    { value: '' },
  ),
  'summary/front-matter-duplicate-key': words(
    'Khóa lặp lại ở phần đầu tệp',
    ({ value }) => `khóa "${value}" có hai lần.`,
    'Giữ một dòng, xóa dòng kia.',
    front('ngay: "2024-03"\nngay: "2024-04"'),
    front('ngay: "2024-03"'),
    { value: 'ngay' },
  ),
  'summary/front-matter-key': words(
    'Khóa không được dùng ở phần đầu tệp',
    (facts) => `khóa "${facts.value}" không có trong danh sách.${meant(facts)}`,
    ({ detail }) => `Xóa dòng này hoặc dùng một trong các khóa: ${detail('allowed')}.`,
    front('layout: "../x.astro"'),
    front('loai: "bao-cao"'),
    {
      value: 'layout',
      details: {
        allowed:
          'loai, so_ky_hieu, trich_yeu, co_quan_ban_hanh, dia_phuong, noi_ban_hanh, ngay, ky, loai_bao_cao, quyen_han_ky, nguoi_ky, chuc_vu, nguoi_ket_luan, tinh_trang_ban, quan_he, nguon, ngay_truy_cap, giay_phep, dan_lai, tep_goc, bam_sha256, danh_sach_chi_gom, danh_sach_day_du',
      },
    },
  ),
  'summary/front-matter-required': words(
    'Thiếu khóa bắt buộc ở phần đầu tệp',
    ({ column }) => `thiếu khóa "${column}" hoặc để trống.`,
    ({ column }) => `Thêm dòng ${column}: "…" vào giữa hai dòng ---.`,
    front('loai: "bao-cao"'),
    front('loai: "bao-cao"\ntrich_yeu: "Tình hình chuyển đổi số quý I"'),
    { column: 'trich_yeu' },
  ),
  'summary/front-matter-value': words(
    'Giá trị sai ở phần đầu tệp',
    ({ column, value }) =>
      value === '' ? `khóa "${column}" có giá trị sai dạng.` : `khóa "${column}" ghi "${value}".`,
    (facts) => `Cần ${expectedOf(facts)}.`,
    front('ngay: "25/3/2024"'),
    front('ngay: "2024-03-25"'),
    { value: '25/3/2024', column: 'ngay', details: { expected: 'date' } },
  ),
  'summary/source-without-address': words(
    'Nguồn trên mạng không có địa chỉ',
    () => 'trang công bố, bộ dữ liệu, tin bài và bài báo phải có khóa "nguon".',
    'Thêm dòng nguon: "https://…", địa chỉ của đúng trang đã đọc.',
    front('loai: "trang-cong-bo"\nngay_truy_cap: "2026-11-20"'),
    front('loai: "trang-cong-bo"\nnguon: "https://dti.gov.vn/xep-hang-2022"\nngay_truy_cap: "2026-11-20"'),
    { column: 'nguon' },
  ),
  'summary/source-without-access-day': words(
    'Nguồn trên mạng không ghi ngày truy cập',
    () => 'trang công bố, bộ dữ liệu, tin bài và bài báo phải có khóa "ngay_truy_cap".',
    'Thêm dòng ngay_truy_cap: "2026-11-20", ngày đã đọc trang, đủ ngày, tháng, năm.',
    front('loai: "trang-cong-bo"\nnguon: "https://dti.gov.vn/xep-hang-2022"'),
    front('loai: "trang-cong-bo"\nnguon: "https://dti.gov.vn/xep-hang-2022"\nngay_truy_cap: "2026-11-20"'),
    { column: 'ngay_truy_cap' },
  ),
  'summary/press-without-original': words(
    'Bài báo không ghi dẫn lại công bố nào',
    () => 'bài báo phải có khóa "dan_lai": công bố chính thức mà bài dẫn lại.',
    'Thêm dòng dan_lai: "…". Bài báo không nói số lấy ở đâu thì không nhập.',
    front('loai: "bai-bao"\nnguon: "https://baomoi.com/bai"\nngay_truy_cap: "2026-11-20"'),
    front(
      'loai: "bai-bao"\nnguon: "https://baomoi.com/bai"\nngay_truy_cap: "2026-11-20"\ndan_lai: "Báo cáo Chỉ số chuyển đổi số năm 2022"',
    ),
    { column: 'dan_lai' },
  ),
  'summary/original-missing': words(
    'Không có tệp gốc',
    ({ value }) => `thư mục public/van-ban/ không có tệp "${value}".`,
    'Chép tệp gốc vào public/van-ban/, đúng tên đã ghi ở tep_goc.',
    front('tep_goc: "bao-cao-ba-to.pdf"'),
    '(tệp public/van-ban/bao-cao-ba-to.pdf đã có)',
    { value: 'bao-cao-ba-to.pdf', column: 'tep_goc' },
  ),
  'summary/original-differs': words(
    'Tệp gốc khác với mã băm đã ghi',
    ({ detail }) => `tệp public/van-ban/${detail('file')} có mã băm SHA-256 khác: "${detail('digest')}".`,
    'Lấy lại đúng tệp đã lưu. Nếu tệp mới mới là bản đúng, ghi mã băm của tệp mới và so lại mọi con số với bản đó.',
    front(`bam_sha256: "${'0'.repeat(64)}"`),
    front(`bam_sha256: "${'9f'.repeat(32)}"`),
    {
      value: '0'.repeat(64),
      column: 'bam_sha256',
      details: { file: 'bao-cao-ba-to.pdf', digest: '9f'.repeat(32) },
    },
  ),
});
