/** The pages of the staff guide, and the headings of those that stand beside its first page. */

export const guidePages = [
  { path: '/huong-dan/', name: 'Nộp một báo cáo' },
  { path: '/huong-dan/sua-so-lieu/', name: 'Sửa, đính chính, phản hồi' },
  { path: '/huong-dan/cot-va-quy-tac/', name: 'Cột và quy tắc' },
] as const;

export const mendHeadings = {
  mend: 'Sửa một con số đã công bố',
  mistyped: 'Cổng nhập nhầm',
  official: 'Có văn bản đính chính hoặc thay thế',
  explained: 'Có lời giải thích mà không có văn bản',
  reply: 'Trả lời một điểm cần làm rõ',
  rename: 'Đổi tên, đổi mã',
} as const;

export const ruleHeadings = {
  message: 'Đọc một lời báo',
  slips: 'Những chỗ hay nhầm',
  waive: 'Miễn một cảnh báo',
  columns: 'Các cột của những bảng chính',
  figures: 'Bảng số liệu',
  targets: 'Bảng mục tiêu, mức giao',
  tasks: 'Bảng nhiệm vụ',
  statements: 'Bảng đánh giá, kiến nghị',
  points: 'Bảng điểm cần làm rõ',
  revisions: 'Bảng điều chỉnh',
  waivers: 'Bảng miễn cảnh báo',
} as const;

/** Every rule has its page, listed under this heading. */
export const problemHeading = { id: 'loi', title: 'Các lỗi và cách sửa' } as const;

/** The fragment of a heading, made of its words as Markdown makes it. */
export function headingId(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');
}
