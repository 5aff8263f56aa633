/** The Vietnamese word of every choice of a closed list. */
import { capitalised } from './capitalised.ts';
import { areaKindWord, scopeWords } from './words.ts';

/** Words of the values of each closed list in `core/columns.ts`, as pages print them. */
export const choiceWords = {
  scopes: scopeWords,
  areaKinds: {
    'quoc-gia': 'Cả nước',
    tinh: 'Tỉnh',
    'thanh-pho-tw': 'Thành phố trực thuộc trung ương',
    'thanh-pho': 'Thành phố',
    quan: 'Quận',
    'thi-xa': capitalised(areaKindWord('thi-xa')),
    huyen: 'Huyện',
    phuong: 'Phường',
    'thi-tran': capitalised(areaKindWord('thi-tran')),
    xa: 'Xã',
    'dac-khu': 'Đặc khu',
  },
  directions: { cao: 'Càng cao càng tốt', thap: 'Càng thấp càng tốt', khong_xet: 'Không xét cao hay thấp' },
  measureSources: { danh_gia_ngoai: 'Đánh giá từ bên ngoài' },
  marks: { '>': 'trên', '>=': 'từ … trở lên', '<': 'dưới', '<=': 'không quá', '~': 'khoảng', dung: 'đúng' },
  periodMethods: { trong_ky: 'Trong kỳ', luy_ke: 'Lũy kế', thoi_diem: 'Tại thời điểm' },
  observationKinds: {
    thuc_hien: 'Kết quả thực hiện',
    uoc_thuc_hien: 'Ước thực hiện',
    du_kien: 'Dự kiến',
    quy_dinh: 'Mức quy định',
    nhac_lai_muc_tieu: 'Nhắc lại mục tiêu',
    chua_ro: 'Chưa rõ là kết quả hay mục tiêu',
  },
  verdicts: { vuot: 'Vượt', dat: 'Đạt', chua_dat: 'Chưa đạt' },
  targetKinds: { duoc_giao: 'Được giao', tu_dat: 'Tự đặt', quy_dinh: 'Mức quy định' },
  taskStates: {
    hoan_thanh: 'Hoàn thành',
    dang_thuc_hien: 'Đang thực hiện',
    chua_thuc_hien: 'Chưa thực hiện',
    qua_han: 'Quá thời hạn, theo văn bản',
  },
  statementKinds: {
    noi_bat: 'Kết quả nổi bật',
    da_thuc_hien: 'Việc đã làm',
    khen_thuong: 'Khen thưởng, biểu dương',
    ton_tai: 'Tồn tại, hạn chế',
    nguyen_nhan: 'Nguyên nhân',
    kien_nghi: 'Kiến nghị, đề xuất',
    giai_phap: 'Giải pháp',
  },
  citationRoles: {
    can_cu: 'Căn cứ',
    noi_giao: 'Nơi giao việc, giao chỉ tiêu',
    da_ban_hanh: 'Đã ban hành',
    thuc_hien_theo: 'Thực hiện theo',
    huong_dan: 'Hướng dẫn',
    nhac_den: 'Được nhắc đến',
  },
  discrepancyKinds: {
    chua_thong_nhat: 'Số liệu chưa thống nhất',
    chua_khop: 'Phép tính chưa khớp',
    hai_ngay: 'Một văn bản ghi hai ngày',
    than_va_phu_luc: 'Phần chính và phụ lục ghi khác nhau',
    thoi_gian: 'Mốc thời gian cần làm rõ',
    chua_ro: 'Chưa rõ cách hiểu',
    ten_goi: 'Tên gọi, ký hiệu chưa thống nhất',
  },
  weights: { cao: 'Cao', vua: 'Vừa', thap: 'Thấp' },
  discrepancyStates: { cho_phan_hoi: 'Chờ phản hồi', da_giai_thich: 'Đã giải thích', da_dinh_chinh: 'Đã đính chính' },
  revisionKinds: {
    cong_nhap_sai: 'Cổng nhập nhầm',
    van_ban_dinh_chinh: 'Văn bản đính chính',
    van_ban_thay_the: 'Văn bản thay thế',
  },
  revisedTables: { 'so-lieu': 'Số liệu', 'muc-tieu': 'Mục tiêu, mức giao' },
  recurrences: { 'hang-thang': 'Hằng tháng', 'hang-quy': 'Hằng quý', 'hang-nam': 'Hằng năm' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ChoiceList = keyof typeof choiceWords;

/** The Vietnamese word of one value of a closed list; the value itself when the list has no such value. */
export function choiceLabel(list: ChoiceList, value: string): string {
  const words: Readonly<Record<string, string>> = choiceWords[list];
  return words[value] ?? value;
}

/** The list whose values are exactly these choices; undefined for none. */
export function listOfChoices(choices: readonly string[]): ChoiceList | undefined {
  return (Object.keys(choiceWords) as ChoiceList[]).find((list) => {
    const values = Object.keys(choiceWords[list]);
    return values.length === choices.length && choices.every((choice) => values.includes(choice));
  });
}
