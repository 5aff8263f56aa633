/**
 * Words for the tables: what each table and each column holds.
 * The schema itself is `core/columns.ts`; a test holds the two together.
 */
import { type TableId, type TableSchema, tables } from '#core/columns.ts';

export interface ColumnText {
  readonly label: string;
  /** What to fill in, and what a blank cell means. */
  readonly explanation: string;
  /** One cell as it would be typed. */
  readonly example: string;
}

export interface TableText {
  readonly title: string;
  /** What the table is for, one sentence. */
  readonly description: string;
  /** What one row is, after "Mỗi dòng là". */
  readonly row: string;
}

type HeaderOf<T extends TableId> = (typeof tables)[T]['columns'][number]['header'];
type Texts = { readonly [T in TableId]: TableText & { readonly columns: { readonly [H in HeaderOf<T>]: ColumnText } } };

const note: ColumnText = {
  label: 'Ghi chú',
  explanation: 'Điều người đọc cần biết thêm về dòng này; hiện công khai trên cổng. Trống: không có gì cần nói thêm.',
  example: 'Văn bản không ghi ngày chốt số liệu.',
};
const sourceDocument: ColumnText = {
  label: 'Văn bản nguồn',
  explanation: 'Mã của văn bản lấy dòng này: tên tệp trong content/van-ban, bỏ đuôi .mdx.',
  example: 'bao-cao-lang-giang-2024-q1',
};
const sourcePlace: ColumnText = {
  label: 'Vị trí trong văn bản',
  explanation: 'Mục, chú thích, phụ lục hoặc biểu chứa nội dung này, để người đọc tìm lại được.',
  example: 'I.3, xã hội số',
};
const occurrence: ColumnText = {
  label: 'Lần nhắc',
  explanation: 'Lần thứ mấy văn bản ghi lại đúng nội dung này (mọi cột khóa khác đều giống nhau). Trống: lần thứ nhất.',
  example: '2',
};

const texts: Texts = {
  areas: {
    title: 'Địa phương',
    description: 'Tỉnh, huyện, xã mà cổng nói đến, theo từng khoảng thời gian.',
    row: 'một đơn vị hành chính trong một khoảng thời gian',
    columns: {
      id: {
        label: 'Mã',
        explanation:
          'Địa chỉ của đơn vị trên cổng: tỉnh, tỉnh/huyện hoặc tỉnh/huyện/xã; cả nước là viet-nam. Mã xã kèm mã đơn vị hành chính. Đã công bố thì không đổi và không dùng lại.',
        example: 'bac-giang/lang-giang',
      },
      ma_dvhc: {
        label: 'Mã đơn vị hành chính',
        explanation: 'Mã trong danh mục của cơ quan thống kê, giữ nguyên số 0 ở đầu. Trống: chưa biết.',
        example: '07375',
      },
      ten: { label: 'Tên', explanation: 'Tên riêng, không kèm chữ tỉnh, huyện, xã.', example: 'Lạng Giang' },
      loai: { label: 'Loại', explanation: 'Loại đơn vị hành chính trong khoảng thời gian của dòng.', example: 'huyen' },
      truc_thuoc: {
        label: 'Trực thuộc',
        explanation: 'Mã của đơn vị cấp trên. Trống: cấp tỉnh hoặc cả nước.',
        example: 'bac-giang',
      },
      tu_ngay: {
        label: 'Từ ngày',
        explanation:
          'Ngày bắt đầu có tên, loại và mã này; có thể chỉ ghi năm hoặc tháng. Trống: từ trước, không cần biết ngày.',
        example: '2024-02-01',
      },
      den_ngay: {
        label: 'Đến ngày',
        explanation: 'Ngày cuối cùng còn như vậy. Trống: đến nay vẫn thế.',
        example: '2025-06-30',
      },
      nay_la: {
        label: 'Nay là',
        explanation: 'Các đơn vị hiện nay trên địa bàn cũ, nếu đơn vị này đã kết thúc. Trống: đơn vị vẫn còn.',
        example: 'bac-ninh-2025/lang-giang-07375 | bac-ninh-2025/kep-07399',
      },
      can_cu: {
        label: 'Căn cứ',
        explanation: 'Văn bản lập, đổi hoặc kết thúc đơn vị. Trống: chưa ghi.',
        example: 'Nghị quyết số 202/2025/QH15',
      },
      ghi_chu: note,
    },
  },
  groups: {
    title: 'Nhóm nội dung',
    description: 'Các nhóm để xếp chỉ tiêu trên trang.',
    row: 'một nhóm nội dung',
    columns: {
      id: { label: 'Mã', explanation: 'Mã của nhóm; đã công bố thì không đổi.', example: 'chinh-quyen-so' },
      ten: { label: 'Tên', explanation: 'Tên nhóm hiện trên trang.', example: 'Chính quyền số' },
      thu_tu: { label: 'Thứ tự', explanation: 'Nhóm đứng thứ mấy trên trang.', example: '1' },
      mo_ta: {
        label: 'Mô tả',
        explanation: 'Nhóm gồm những gì. Trống: tên đã đủ rõ.',
        example: 'Dịch vụ công trực tuyến, số hóa hồ sơ, thanh toán.',
      },
    },
  },
  indicators: {
    title: 'Chỉ tiêu',
    description: 'Các chỉ tiêu, với cách tính và chiều được coi là tốt.',
    row: 'một chỉ tiêu; mẫu số khác là chỉ tiêu khác',
    columns: {
      id: {
        label: 'Mã',
        explanation: 'Địa chỉ của chỉ tiêu trên cổng; đã công bố thì không đổi và không dùng lại.',
        example: 'thanh-toan-truc-tuyen',
      },
      ten: {
        label: 'Tên đầy đủ',
        explanation: 'Tên nói rõ tử số và mẫu số, theo cách văn bản gọi.',
        example:
          'Tỷ lệ thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia trên tổng số giao dịch thanh toán của dịch vụ công',
      },
      ten_ngan: { label: 'Tên ngắn', explanation: 'Tên dùng trên bảng và biểu đồ.', example: 'Thanh toán trực tuyến' },
      nhom: { label: 'Nhóm', explanation: 'Mã nhóm trong nhom-noi-dung.csv.', example: 'chinh-quyen-so' },
      don_vi_tinh: { label: 'Đơn vị tính', explanation: 'Đơn vị của mọi con số của chỉ tiêu này.', example: '%' },
      chu_so_thap_phan: {
        label: 'Số chữ số thập phân',
        explanation: 'Số chữ số nhiều nhất sau dấu thập phân mà văn bản dùng cho chỉ tiêu này.',
        example: '2',
      },
      huong_tot: {
        label: 'Hướng tốt',
        explanation: 'Cao hơn là tốt, thấp hơn là tốt, hay không xét. Quyết định cách đọc mục tiêu không ghi dấu.',
        example: 'cao',
      },
      khai_niem: {
        label: 'Khái niệm',
        explanation: 'Chỉ tiêu đo điều gì, nói cho người dân hiểu. Trống: văn bản không định nghĩa.',
        example: 'Trong các giao dịch thanh toán của dịch vụ công, bao nhiêu giao dịch được trả trực tuyến.',
      },
      mo_ta_tu_so: {
        label: 'Tử số là gì',
        explanation: 'Cái được đếm ở tử số. Trống: không phải tỷ lệ, hoặc văn bản không nêu.',
        example: 'Số giao dịch thanh toán trực tuyến',
      },
      mo_ta_mau_so: {
        label: 'Mẫu số là gì',
        explanation: 'Cái được đếm ở mẫu số. Trống: không phải tỷ lệ, hoặc văn bản không nêu.',
        example: 'Tổng số giao dịch thanh toán',
      },
      ten_khac: {
        label: 'Tên khác',
        explanation: 'Cách gọi khác trong các văn bản, để tìm kiếm và nhận ra khi nhập. Trống: không có.',
        example: 'thanh toán online | tỷ lệ thanh toán điện tử',
      },
      bo_chi_so: {
        label: 'Thuộc bộ chỉ số',
        explanation: 'Bộ chỉ số, chương trình có chỉ tiêu này. Trống: chưa xác định.',
        example:
          'Bộ chỉ số phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg): Cung cấp dịch vụ trực tuyến | Chỉ số chuyển đổi số cấp tỉnh DTI',
      },
      lien_quan: {
        label: 'Chỉ tiêu gần nghĩa',
        explanation: 'Các chỉ tiêu dễ nhầm với chỉ tiêu này vì khác mẫu số hay cách đếm. Trống: không có.',
        example: 'tthc-thanh-toan-truc-tuyen | ho-so-truc-tuyen',
      },
      thuoc_tong: {
        label: 'Là một phần của',
        explanation: 'Chỉ tiêu tổng mà chỉ tiêu này là một phần. Trống: không phải phần của tổng nào.',
        example: 'so-dvctt',
      },
      nguon_do: {
        label: 'Nguồn đo',
        explanation:
          'Ghi danh_gia_ngoai khi một cơ quan khác đo rồi công bố (PAPI, PAR INDEX, DTI): trang xếp riêng, không cộng với số địa phương tự báo cáo. Trống: địa phương tự báo cáo.',
        example: 'danh_gia_ngoai',
      },
      dut_doan: {
        label: 'Đứt đoạn',
        explanation:
          'Kỳ mà từ đó cách đo đã khác, dấu hai chấm, rồi lý do; biểu đồ để hở ở đó và trang nêu lý do. Trống: cách đo không đổi.',
        example: '2019: đổi thang điểm của phần thứ ba | 2020: thêm một phần, thang điểm khác',
      },
    },
  },
  agencies: {
    title: 'Cơ quan',
    description: 'Cơ quan, tổ chức, nhóm được giao việc hoặc giao việc.',
    row: 'một cơ quan hoặc một nhóm cơ quan',
    columns: {
      id: {
        label: 'Mã',
        explanation: 'Mã của cơ quan; đã công bố thì không đổi và không dùng lại.',
        example: 'ubnd-huyen-lang-giang',
      },
      ten: { label: 'Tên', explanation: 'Tên đầy đủ, theo văn bản.', example: 'Ủy ban nhân dân huyện Lạng Giang' },
      ten_khac: {
        label: 'Tên khác',
        explanation: 'Tên tắt, cách gọi khác. Trống: không có.',
        example: 'UBND huyện Lạng Giang | UBND huyện',
      },
      dia_phuong: {
        label: 'Địa phương',
        explanation: 'Địa phương của cơ quan. Trống: cơ quan trung ương hoặc không thuộc riêng nơi nào.',
        example: 'bac-giang/lang-giang',
      },
      tu_ngay: {
        label: 'Từ ngày',
        explanation: 'Ngày bắt đầu hoạt động. Trống: không cần biết.',
        example: '2021-06-15',
      },
      den_ngay: {
        label: 'Đến ngày',
        explanation: 'Ngày cuối cùng hoạt động. Trống: vẫn hoạt động.',
        example: '2025-06-30',
      },
      nay_la: {
        label: 'Nay là',
        explanation: 'Cơ quan nhận nhiệm vụ sau khi cơ quan này kết thúc. Trống: vẫn hoạt động, hoặc chưa rõ.',
        example: 'so-khcn-bac-ninh | so-vhttdl-bac-ninh',
      },
    },
  },
  observations: {
    title: 'Số liệu',
    description: 'Mọi con số trong phần kết quả của văn bản, ghi đúng như văn bản viết.',
    row: 'một con số mà văn bản nêu',
    columns: {
      chi_tieu: { label: 'Chỉ tiêu', explanation: 'Mã chỉ tiêu trong chi-tieu.csv.', example: 'thanh-toan-truc-tuyen' },
      dia_phuong: {
        label: 'Địa phương',
        explanation: 'Địa phương mà con số nói về, không phải nơi ký văn bản.',
        example: 'bac-giang/lang-giang',
      },
      pham_vi: {
        label: 'Phạm vi',
        explanation: 'Con số chỉ tính ở một cấp trong địa phương. Trống: cả địa bàn.',
        example: 'cap-xa',
      },
      ky: { label: 'Kỳ', explanation: 'Kỳ mà con số nói về.', example: '2024-Q1' },
      cach_tinh_ky: {
        label: 'Cách tính kỳ',
        explanation:
          'Số của riêng kỳ, cộng dồn từ đầu kỳ lớn hơn, hay tại một thời điểm; khác cách tính thì không so với nhau. Là một phần của khóa: đã công bố thì đổi ô này là đổi neo. Trống: văn bản không nêu.',
        example: 'luy_ke',
      },
      ngay_chot: {
        label: 'Ngày chốt',
        explanation: 'Ngày chốt số liệu, nếu văn bản ghi. Trống: không nêu.',
        example: '2024-03-15',
      },
      dau_so_sanh: {
        label: 'Dấu so sánh',
        explanation:
          'Chữ văn bản viết trước số: "trên" là >, "tối thiểu" là >=, "dưới" là <, "không quá" là <=, "khoảng" là ~, "đúng" là dung. Trống: không viết gì.',
        example: '>',
      },
      gia_tri: {
        label: 'Giá trị',
        explanation:
          'Con số trơn, dấu chấm cho phần thập phân, không kèm % hay đơn vị. Trống: văn bản chỉ ghi phân số hoặc thứ hạng.',
        example: '61.12',
      },
      gia_tri_den: {
        label: 'Giá trị đến',
        explanation: 'Đầu trên của khoảng "từ 10 đến 15". Trống: không phải một khoảng.',
        example: '15',
      },
      tu_so: {
        label: 'Tử số',
        explanation: 'Số đứng trước dấu gạch chéo trong "423/489". Trống: văn bản không nêu.',
        example: '423',
      },
      mau_so: {
        label: 'Mẫu số',
        explanation: 'Số đứng sau dấu gạch chéo trong "423/489". Trống: văn bản không nêu.',
        example: '489',
      },
      xep_hang: { label: 'Xếp hạng', explanation: 'Thứ hạng văn bản tự nêu. Trống: không nêu.', example: '4' },
      tong_so_xep_hang: {
        label: 'Trong tổng số',
        explanation: 'Xếp hạng trong bao nhiêu đơn vị. Trống: không nêu.',
        example: '10',
      },
      xep_hang_trong: {
        label: 'Xếp hạng trong',
        explanation: 'Nơi so sánh thứ hạng: mã địa phương, hoặc ca-nuoc. Trống: không có thứ hạng.',
        example: 'ca-nuoc',
      },
      thay_doi_hang: {
        label: 'Thay đổi hạng',
        explanation: 'Tăng (số dương) hay giảm (số âm) bao nhiêu bậc, nếu văn bản nêu. Trống: không nêu.',
        example: '33',
      },
      loai_so_lieu: {
        label: 'Loại số liệu',
        explanation:
          'Con số là kết quả, ước, dự kiến, mức quy định, câu nhắc lại mục tiêu, hay chưa rõ. Chỉ kết quả và ước mới được so với mức giao.',
        example: 'thuc_hien',
      },
      tu_danh_gia: {
        label: 'Văn bản tự đánh giá',
        explanation: 'Văn bản tự nói là vượt, đạt hay chưa đạt. Trống: không nói.',
        example: 'chua_dat',
      },
      ghi_la: {
        label: 'Văn bản ghi là',
        explanation: 'Chép đúng cách văn bản viết con số, không chép cả câu. Trống: giống hệt giá trị.',
        example: '42,1%/85%',
      },
      van_ban_nguon: sourceDocument,
      vi_tri: sourcePlace,
      lan: occurrence,
      thay_the: {
        label: 'Thay văn bản',
        explanation:
          'Mã văn bản cũ có số được văn bản này đính chính hoặc thay. Dòng cũ vẫn giữ và hiện bên cạnh. Trống: không thay số nào.',
        example: 'bao-cao-lang-giang-2024-q1',
      },
      ghi_chu: note,
    },
  },
  targets: {
    title: 'Mục tiêu, mức giao',
    description: 'Mức được giao, tự đặt hoặc quy định mà văn bản nêu.',
    row: 'một mức phải đạt mà văn bản nêu',
    columns: {
      chi_tieu: {
        label: 'Chỉ tiêu',
        explanation: 'Mã chỉ tiêu trong chi-tieu.csv; cùng mẫu số với số liệu sẽ so.',
        example: 'thanh-toan-truc-tuyen',
      },
      dia_phuong: { label: 'Địa phương', explanation: 'Địa phương phải đạt mức này.', example: 'bac-giang/lang-giang' },
      pham_vi: {
        label: 'Phạm vi',
        explanation: 'Mức chỉ đặt cho một cấp trong địa phương. Trống: cả địa bàn.',
        example: 'cap-xa',
      },
      ky: { label: 'Kỳ', explanation: 'Kỳ phải đạt. Trống: văn bản không nêu kỳ.', example: '2024' },
      thoi_han: {
        label: 'Thời hạn',
        explanation: 'Ngày phải đạt; dấu < ở đầu là "trước ngày". Trống: không có hạn riêng.',
        example: '<2022-10-31',
      },
      dau_so_sanh: {
        label: 'Dấu so sánh',
        explanation:
          'Chữ văn bản viết trước số, như ở bảng số liệu. Trống: văn bản không viết dấu; cổng đọc theo hướng tốt của chỉ tiêu và nói rõ như vậy.',
        example: '>',
      },
      gia_tri: { label: 'Giá trị', explanation: 'Mức phải đạt, số trơn.', example: '60' },
      gia_tri_den: {
        label: 'Giá trị đến',
        explanation: 'Đầu trên của khoảng. Trống: không phải một khoảng.',
        example: '15',
      },
      loai_muc_tieu: {
        label: 'Loại mục tiêu',
        explanation: 'Cấp trên giao, đơn vị tự đặt, hay văn bản quy định chung.',
        example: 'duoc_giao',
      },
      co_quan_giao: {
        label: 'Cơ quan giao',
        explanation: 'Mã cơ quan giao mức này. Trống: văn bản không nêu.',
        example: 'ban-chi-dao-cds-bac-giang',
      },
      co_quan_theo_doi: {
        label: 'Cơ quan theo dõi',
        explanation: 'Mã các cơ quan theo dõi, đôn đốc. Trống: không nêu.',
        example: 'phong-vhtt-luc-ngan | phong-noi-vu-luc-ngan',
      },
      co_quan_thuc_hien: {
        label: 'Cơ quan thực hiện',
        explanation: 'Mã các cơ quan phải thực hiện. Trống: không nêu.',
        example: 'so-nganh-bac-giang | ubnd-cap-huyen-bac-giang',
      },
      ghi_la: {
        label: 'Văn bản ghi là',
        explanation: 'Chép đúng cách văn bản viết mức này, không chép cả câu. Trống: giống hệt giá trị.',
        example: 'tỷ lệ tỉnh giao trên 60%',
      },
      van_ban_nguon: sourceDocument,
      vi_tri: sourcePlace,
      lan: occurrence,
      ghi_chu: note,
    },
  },
  tasks: {
    title: 'Nhiệm vụ',
    description: 'Việc được giao, chỉ đạo phải làm.',
    row: 'một nhiệm vụ hoặc một chỉ đạo',
    columns: {
      id: {
        label: 'Mã',
        explanation: 'Mã của nhiệm vụ; nên bắt đầu bằng địa phương và kỳ. Đã công bố thì không đổi.',
        example: 'lang-giang-2024-q1-nv-03',
      },
      dia_phuong: {
        label: 'Địa phương',
        explanation: 'Địa phương phải làm việc này.',
        example: 'bac-giang/lang-giang',
      },
      noi_dung: {
        label: 'Nội dung',
        explanation: 'Việc phải làm, viết gọn bằng lời của mình, đủ để đối chiếu với văn bản.',
        example: 'Hoàn thành việc phê duyệt hồ sơ đề xuất cấp độ an toàn.',
      },
      co_quan_chu_tri: {
        label: 'Cơ quan chủ trì',
        explanation: 'Mã các cơ quan chủ trì. Trống: văn bản không nêu.',
        example: 'ubnd-huyen-lang-giang | cong-an-huyen-lang-giang',
      },
      co_quan_phoi_hop: {
        label: 'Cơ quan phối hợp',
        explanation: 'Mã các cơ quan phối hợp. Trống: không nêu.',
        example: 'so-tttt-bac-giang | so-noi-vu-bac-giang',
      },
      thoi_han: {
        label: 'Thời hạn',
        explanation: 'Hạn phải xong; dấu < ở đầu là "trước ngày". Trống: văn bản không nêu hạn.',
        example: '<2022-10-31',
      },
      thoi_han_ghi_la: {
        label: 'Thời hạn ghi là',
        explanation: 'Chép đúng lời văn bản viết về thời hạn. Trống: không nêu hạn.',
        example: 'trước ngày 31/10/2022',
      },
      dinh_ky: {
        label: 'Định kỳ',
        explanation:
          'Việc lặp lại: hang-thang, hang-quy hoặc hang-nam; thêm /20 là ngày 20 của tháng cuối kỳ, /<20 là trước ngày đó. Trống: việc làm một lần.',
        example: 'hang-quy/<20',
      },
      chi_tieu: {
        label: 'Chỉ tiêu',
        explanation: 'Mã các chỉ tiêu mà nhiệm vụ nói đến. Trống: không gắn với chỉ tiêu nào.',
        example: 'httt-phe-duyet-cap-do | httt-dap-ung-cap-do',
      },
      tinh_trang: {
        label: 'Tình trạng',
        explanation: 'Chỉ ghi khi có văn bản nói về tình trạng của việc này. Trống: cổng chưa có văn bản về kết quả.',
        example: 'hoan_thanh',
      },
      can_cu_tinh_trang: {
        label: 'Căn cứ tình trạng',
        explanation: 'Văn bản và chỗ nói về tình trạng; bắt buộc khi ghi tình trạng. Trống: chưa ghi tình trạng.',
        example: 'Báo cáo số 120/BC-UBND, mục II.1',
      },
      van_ban_nguon: sourceDocument,
      vi_tri: sourcePlace,
      ghi_chu: note,
    },
  },
  statements: {
    title: 'Đánh giá, kiến nghị',
    description: 'Điều chính văn bản nói là nổi bật, đã làm, còn hạn chế, là nguyên nhân, kiến nghị hay giải pháp.',
    row: 'một điều văn bản tự nói về mình',
    columns: {
      id: {
        label: 'Mã',
        explanation: 'Mã của dòng; nên bắt đầu bằng địa phương và kỳ. Đã công bố thì không đổi.',
        example: 'lang-giang-2024-q1-dg-01',
      },
      dia_phuong: {
        label: 'Địa phương',
        explanation: 'Địa phương mà điều này nói về.',
        example: 'bac-giang/lang-giang',
      },
      loai: {
        label: 'Loại',
        explanation: 'Văn bản nêu điều này ở phần nào: kết quả, hạn chế, nguyên nhân, kiến nghị hay giải pháp.',
        example: 'ton_tai',
      },
      noi_dung: {
        label: 'Nội dung',
        explanation: 'Viết gọn bằng lời của mình, không thêm ý.',
        example: 'Thiếu cán bộ chuyên trách công nghệ thông tin ở cấp xã.',
      },
      chi_tieu: {
        label: 'Chỉ tiêu',
        explanation: 'Mã các chỉ tiêu được nói đến. Trống: không gắn với chỉ tiêu nào.',
        example: 'so-dvctt | so-dvctt-toan-trinh',
      },
      van_ban_nguon: sourceDocument,
      vi_tri: sourcePlace,
      ghi_chu: note,
    },
  },
  citations: {
    title: 'Viện dẫn',
    description: 'Các văn bản khác mà văn bản nhắc đến.',
    row: 'một lần nhắc đến một văn bản khác',
    columns: {
      van_ban_nguon: sourceDocument,
      vi_tri: sourcePlace,
      nhom_van_ban: {
        label: 'Nhóm văn bản',
        explanation: 'Mã chung của mọi lần nhắc đến cùng một văn bản, kể cả khi số hoặc ngày được ghi khác nhau.',
        example: 'ke-hoach-48-kh-bcdcds-bac-giang',
      },
      ten_loai: { label: 'Tên loại', explanation: 'Loại văn bản, như văn bản nguồn gọi.', example: 'Kế hoạch' },
      so_ky_hieu: {
        label: 'Số, ký hiệu',
        explanation: 'Số và ký hiệu, đúng như văn bản nguồn ghi. Trống: không nêu.',
        example: '48/KH-BCĐCĐS',
      },
      ngay: {
        label: 'Ngày',
        explanation: 'Ngày ban hành, đúng như văn bản nguồn ghi. Trống: không nêu.',
        example: '2024-03-01',
      },
      co_quan: {
        label: 'Cơ quan ban hành',
        explanation: 'Cơ quan ban hành, như văn bản nguồn ghi. Trống: không nêu.',
        example: 'Ban Chỉ đạo chuyển đổi số tỉnh Bắc Giang',
      },
      trich_yeu: {
        label: 'Trích yếu',
        explanation: 'Nội dung chính của văn bản được nhắc. Trống: không nêu.',
        example: 'Kế hoạch hoạt động năm 2024',
      },
      vai_tro: {
        label: 'Vai trò',
        explanation:
          'Được nhắc để làm gì: căn cứ, nơi giao việc, đã ban hành, thực hiện theo, hướng dẫn hay chỉ nhắc tên.',
        example: 'thuc_hien_theo',
      },
      van_ban_lien_ket: {
        label: 'Có trên cổng',
        explanation: 'Mã văn bản đó trên cổng, nếu có. Trống: cổng chưa có văn bản này.',
        example: 'ke-hoach-luc-ngan-2024',
      },
      ghi_chu: note,
    },
  },
  discrepancies: {
    title: 'Điểm cần làm rõ',
    description:
      'Chỗ cần làm rõ mà người đọc văn bản thấy, và khi công bố cả chỗ quy tắc của cổng tìm ra; chỗ máy tìm ra thì không nhập tay.',
    row: 'một điểm cần làm rõ',
    columns: {
      id: {
        label: 'Mã',
        explanation: 'Mã của điểm cần làm rõ; đã công bố thì không đổi.',
        example: 'lang-giang-2024-q1-dc-01',
      },
      loai: {
        label: 'Loại',
        explanation: 'Cần làm rõ về điều gì. Trống: dòng là lời trả lời cho điểm máy tìm ra.',
        example: 'chua_ro',
      },
      muc_do: {
        label: 'Mức độ',
        explanation:
          'Ảnh hưởng nhiều hay ít đến cách đọc số liệu; chỉ để xếp thứ tự. Trống: dòng là lời trả lời cho điểm máy tìm ra.',
        example: 'vua',
      },
      noi_dung: {
        label: 'Nội dung',
        explanation: 'Nêu hai cách ghi, không kết luận bên nào đúng. Trống: dòng là lời trả lời cho điểm máy tìm ra.',
        example: 'Tỷ lệ ghi 100%, cùng câu ghi việc phê duyệt dự kiến xong trong quý III.',
      },
      van_ban_a: {
        label: 'Văn bản thứ nhất',
        explanation: 'Mã văn bản có cách ghi thứ nhất. Trống: dòng là lời trả lời cho điểm máy tìm ra.',
        example: 'bao-cao-lang-giang-2024-q1',
      },
      vi_tri_a: {
        label: 'Vị trí thứ nhất',
        explanation: 'Mục, chú thích hay biểu có cách ghi thứ nhất. Trống: dòng là lời trả lời cho điểm máy tìm ra.',
        example: 'I.3, an toàn, an ninh mạng',
      },
      gia_tri_a: {
        label: 'Cách ghi thứ nhất',
        explanation: 'Chép đúng như văn bản viết. Trống: dòng là lời trả lời cho điểm máy tìm ra.',
        example: 'đạt 100%',
      },
      van_ban_b: {
        label: 'Văn bản thứ hai',
        explanation: 'Mã văn bản có cách ghi thứ hai. Trống: chỉ có một chỗ.',
        example: 'bao-cao-lang-giang-2024-q1',
      },
      vi_tri_b: {
        label: 'Vị trí thứ hai',
        explanation: 'Mục, chú thích hay biểu có cách ghi thứ hai. Trống: chỉ có một chỗ.',
        example: 'chú thích 1',
      },
      gia_tri_b: {
        label: 'Cách ghi thứ hai',
        explanation: 'Chép đúng như văn bản viết. Trống: chỉ có một chỗ.',
        example: 'Dự kiến trong quý III hoàn thành',
      },
      cach_hieu: {
        label: 'Các cách hiểu',
        explanation:
          'Những cách đọc có thể có. Câu nào là phép tính thì mở đầu bằng "Phép tính của cổng:" để trang tách riêng; các câu khác không tính toán. Trống: nội dung đã đủ rõ.',
        example: 'Có thể đọc 100% là mức cần đạt hoặc là kết quả.',
      },
      trang_thai: {
        label: 'Trạng thái',
        explanation:
          'Chờ phản hồi, đã có giải thích hay đã có văn bản đính chính. Trống: dòng là lời trả lời cho điểm máy tìm ra.',
        example: 'cho_phan_hoi',
      },
      phan_hoi: {
        label: 'Phản hồi của đơn vị',
        explanation: 'Lời giải thích của đơn vị, chép nguyên văn. Trống: chưa có.',
        example: 'Số 100% là mức dự kiến khi hồ sơ được phê duyệt.',
      },
      ngay_phan_hoi: {
        label: 'Ngày phản hồi',
        explanation: 'Ngày đơn vị gửi lời giải thích. Trống: chưa có.',
        example: '2024-05-10',
      },
      ghi_chu: note,
    },
  },
  revisions: {
    title: 'Điều chỉnh số liệu',
    description: 'Mọi lần một con số đã công bố được sửa, với lý do công khai.',
    row: 'một lần sửa một con số đã công bố',
    columns: {
      ngay: { label: 'Ngày', explanation: 'Ngày sửa trên cổng.', example: '2024-05-10' },
      bang: { label: 'Bảng', explanation: 'Bảng có dòng được sửa.', example: 'so-lieu' },
      neo: {
        label: 'Neo của con số',
        explanation: 'Phần sau dấu # trong địa chỉ cố định của con số trên trang địa phương.',
        example: 'f-0k3x9q2ab',
      },
      cu: { label: 'Giá trị cũ', explanation: 'Giá trị trước khi sửa. Trống: trước đó ô trống.', example: '61.21' },
      moi: { label: 'Giá trị mới', explanation: 'Giá trị sau khi sửa. Trống: con số được gỡ.', example: '61.12' },
      loai: {
        label: 'Lý do',
        explanation: 'Cổng nhập nhầm, văn bản đính chính, hay văn bản thay thế.',
        example: 'cong_nhap_sai',
      },
      can_cu: {
        label: 'Căn cứ',
        explanation: 'Giải thích cho người đọc vì sao sửa, kèm văn bản nếu có.',
        example: 'Văn bản ghi 61,12%; cổng gõ đảo hai chữ số.',
      },
      ghi_chu: note,
    },
  },
  waivers: {
    title: 'Miễn cảnh báo',
    description: 'Cảnh báo đã có người xem và chấp nhận, trong một thời hạn; bảng này không đăng lên cổng.',
    row: 'một cảnh báo được miễn',
    columns: {
      ma_loi: {
        label: 'Mã cảnh báo',
        explanation: 'Mã của cảnh báo được miễn. Lỗi thì không miễn được.',
        example: 'across/unused-indicator',
      },
      tep: { label: 'Tệp', explanation: 'Tệp có cảnh báo, tính từ thư mục data.', example: 'chi-tieu.csv' },
      khoa: {
        label: 'Khóa của dòng',
        explanation:
          'Các cột khóa của dòng có cảnh báo, nối bằng dấu | có dấu cách hai bên; ô trống ghi dấu -. Cảnh báo không thuộc dòng nào của bảng (ví dụ tệp chưa có dòng nào) thì ghi ca_tep.',
        example: 'so-tram-bts',
      },
      ly_do: {
        label: 'Lý do',
        explanation: 'Vì sao cảnh báo này chấp nhận được.',
        example: 'Chỉ tiêu mới, báo cáo quý II mới có số.',
      },
      nguoi_duyet: {
        label: 'Người duyệt',
        explanation: 'Họ tên và chức vụ người đồng ý miễn.',
        example: 'Nguyễn Thị Hoa, Phó Trưởng phòng Văn hóa – Xã hội',
      },
      het_han: {
        label: 'Hết hạn',
        explanation: 'Ngày cuối cùng còn miễn; sau ngày này cảnh báo hiện lại.',
        example: '2025-01-31',
      },
    },
  },
  abbreviations: {
    title: 'Chữ viết tắt',
    description: 'Chữ viết tắt và từ đồng nghĩa, để giải thích trên trang và để tìm kiếm.',
    row: 'một chữ viết tắt hoặc một cách gọi khác',
    columns: {
      viet_tat: { label: 'Viết tắt', explanation: 'Chữ viết tắt hoặc cách người dân hay gọi.', example: 'TTHC' },
      day_du: {
        label: 'Đầy đủ',
        explanation: 'Chữ đầy đủ, hoặc từ dùng trong văn bản.',
        example: 'Thủ tục hành chính',
      },
      ghi_chu: note,
    },
  },
};

export function tableText(table: TableId): TableText {
  return texts[table];
}

/** Words of a column by its name in the code (`periodMethod`) or its header (`cach_tinh_ky`). */
export function columnText(table: TableId, name: string): ColumnText {
  const schema: TableSchema = tables[table];
  const header = schema.columns.find((column) => column.field === name || column.header === name)?.header ?? name;
  const columns: Readonly<Record<string, ColumnText>> = texts[table].columns;
  return columns[header] ?? { label: name, explanation: '', example: '' };
}
