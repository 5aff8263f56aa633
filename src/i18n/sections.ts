/** Sections of long pages in a word or two, for the links at their top. */

const shortNames: Readonly<Record<string, string>> = {
  'ket-qua': 'Kết quả',
  'ket-qua-khac': 'Kết quả khác',
  'can-lam-ro': 'Cần làm rõ',
  'chua-ro': 'Chưa rõ',
  'nhac-lai': 'Nhắc lại mục tiêu',
  'quy-dinh': 'Mức quy định',
  'muc-tieu': 'Mục tiêu',
  'nhiem-vu': 'Nhiệm vụ',
  'danh-gia': 'Tự đánh giá',
  'van-ban': 'Văn bản',
  'truc-thuoc': 'Đơn vị trực thuộc',
  'bieu-do': 'Biểu đồ',
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
