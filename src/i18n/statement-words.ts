/** Words for what documents judge and propose. */
import type { Statement } from '#core/model.ts';

/** In the order of the page. */
export const statementNames: readonly (readonly [kind: Statement['kind'], name: string])[] = [
  ['noi_bat', 'Kết quả nổi bật'],
  ['khen_thuong', 'Khen thưởng'],
  ['da_thuc_hien', 'Việc đã làm'],
  ['ton_tai', 'Khó khăn, tồn tại'],
  ['nguyen_nhan', 'Nguyên nhân'],
  ['kien_nghi', 'Đề xuất, kiến nghị'],
  ['giai_phap', 'Giải pháp'],
];

/** "UBND huyện Ba Tơ nêu về xã Ba Bích". */
export const saidByOther = {
  title: (issuer: string, area: string) => `${issuer} nêu về ${area}`,
  note: (issuer: string, kind: string) => `Lời của văn bản do ${issuer} ban hành, không phải ${kind} tự đánh giá.`,
};
