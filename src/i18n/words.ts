/** Words of the pages for kinds, scopes, statuses. Sentences that need data are built in `status-words.ts`. */
import type { Area } from '#core/catalog.ts';
import { areaRowOn } from '#core/catalog.ts';
import type { AreaKind, DocumentInfo, Scope } from '#core/model.ts';
import { capitalised } from './capitalised.ts';

const areaKindWords: Readonly<Record<AreaKind, string>> = {
  'quoc-gia': '',
  tinh: 'tỉnh',
  'thanh-pho-tw': 'thành phố',
  'thanh-pho': 'thành phố',
  quan: 'quận',
  'thi-xa': 'thị xã',
  huyen: 'huyện',
  phuong: 'phường',
  'thi-tran': 'thị trấn',
  xa: 'xã',
  'dac-khu': 'đặc khu',
};

/** "huyện", "thị trấn"; blank for the country, whose name says what it is. */
export function areaKindWord(kind: AreaKind): string {
  return areaKindWords[kind];
}

/** "huyện Lạng Giang", "Việt Nam". */
export function kindAndName({ kind, name }: Pick<Area, 'kind' | 'name'>): string {
  return `${areaKindWords[kind]} ${name}`.trimStart();
}

/** Inside a sentence: "huyện Lạng Giang". `day` (`yyyymmdd`) picks the name and kind of that time. */
export function areaName(area: Area, day?: number): string {
  const row = day === undefined ? undefined : areaRowOn(area, day);
  return kindAndName(row ?? area);
}

/** At the start: "Huyện Lạng Giang". */
export function areaTitle(area: Area): string {
  return capitalised(areaName(area));
}

export const scopeWords: Readonly<Record<Scope, string>> = {
  'cap-tinh': 'cấp tỉnh',
  'cap-huyen': 'cấp huyện',
  'cap-xa': 'cấp xã',
  'cap-thon': 'cấp thôn',
};

const documentKindWords: Readonly<Record<string, string>> = {
  'trang-cong-bo': 'Trang công bố',
  'bo-du-lieu': 'Bộ dữ liệu',
  'tin-bai': 'Tin, bài trên cổng thông tin',
  'bai-bao': 'Bài báo',
  'nghi-quyet': 'Nghị quyết',
  'quyet-dinh': 'Quyết định',
  'chi-thi': 'Chỉ thị',
  'quy-che': 'Quy chế',
  'quy-dinh': 'Quy định',
  'thong-cao': 'Thông cáo',
  'thong-bao': 'Thông báo',
  'huong-dan': 'Hướng dẫn',
  'chuong-trinh': 'Chương trình',
  'ke-hoach': 'Kế hoạch',
  'phuong-an': 'Phương án',
  'de-an': 'Đề án',
  'du-an': 'Dự án',
  'bao-cao': 'Báo cáo',
  'bien-ban': 'Biên bản',
  'to-trinh': 'Tờ trình',
  'hop-dong': 'Hợp đồng',
  'cong-van': 'Công văn',
  'cong-dien': 'Công điện',
  'ban-ghi-nho': 'Bản ghi nhớ',
  'ban-thoa-thuan': 'Bản thỏa thuận',
  'giay-uy-quyen': 'Giấy ủy quyền',
  'giay-moi': 'Giấy mời',
  'giay-gioi-thieu': 'Giấy giới thiệu',
  'giay-nghi-phep': 'Giấy nghỉ phép',
  'phieu-gui': 'Phiếu gửi',
  'phieu-chuyen': 'Phiếu chuyển',
  'phieu-bao': 'Phiếu báo',
  'thu-cong': 'Thư công',
};

export function documentKindWord(kind: string): string {
  return documentKindWords[kind] ?? kind;
}

export const reportKindWords: Readonly<Record<NonNullable<DocumentInfo['reportKind']>, string>> = {
  dinh_ky: 'định kỳ',
  chuyen_de: 'chuyên đề',
  dot_xuat: 'đột xuất',
};

export const copyStateWords: Readonly<Record<NonNullable<DocumentInfo['copyState']>, string>> = {
  ban_chinh: 'bản chính',
  ban_sao: 'bản sao',
  du_thao: 'dự thảo',
  khong_ro: 'không rõ là bản chính hay dự thảo',
};

export const notStated = 'chưa nêu';
