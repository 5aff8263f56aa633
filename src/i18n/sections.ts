/** Sections of long pages in a word or two, for the links at their top. */

const shortNames: Readonly<Record<string, string>> = {
  'ket-qua': 'Kết quả',
  'ket-qua-khac': 'Số liệu khác',
  'can-lam-ro': 'Chỗ chưa khớp',
  'chua-ro': 'Chưa rõ',
  'nhac-lai': 'Nhắc lại mục tiêu',
  'quy-dinh': 'Mức quy định',
  'muc-tieu': 'Chỉ tiêu',
  'nhiem-vu': 'Việc phải làm',
  'danh-gia': 'Tự đánh giá',
  'van-ban': 'Văn bản',
  'truc-thuoc': 'Nơi trực thuộc',
  'bieu-do': 'Biểu đồ',
  them: 'Thêm',
  khac: 'Không phải kết quả',
  'dinh-nghia': 'Định nghĩa',
  'lien-quan': 'Chỉ tiêu gần nghĩa',
  'so-lieu': 'Số liệu',
  'vien-dan': 'Viện dẫn',
};

export const onThisPage = 'Trên trang này';

/** The rankings of several parents are one to the reader of the links; what has no short name keeps its title. */
export function sectionShortName(id: string, title: string): string {
  return id.startsWith('xep-hang') ? 'Xếp hạng' : (shortNames[id] ?? title);
}
