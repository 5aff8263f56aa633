import type { SourceTerms } from '#core/site/indicator-parts.ts';
import { formatInteger } from './format.ts';

/** Words of the page of words, and what the portal's own pages call by names that need saying. */
export const glossaryWords = {
  title: 'Từ điển',
  description: 'Chữ viết tắt, tên gọi và chỉ tiêu chuyển đổi số, nói bằng lời thường.',
  lede: 'Chữ trong văn bản chuyển đổi số, nói bằng lời thường. Trên các trang khác, chạm vào chữ có gạch chấm để xem nghĩa tại chỗ.',
  own: 'Nên biết trước',
  all: 'Viết tắt và cách gọi',
  abbreviations: 'Chữ viết tắt',
  sayings: 'Ta hay gọi, văn bản viết',
  sayingsNote: 'Gõ cách gọi nào vào ô tìm kiếm cũng ra.',
  indicators: 'Mỗi chỉ tiêu đo cái gì',
} as const;

/** A note for staff that tells a reader nothing. */
export const everydayNote = 'Từ người dân hay dùng.';

/** Words that every reader knows, or that stand in every second sentence: pages leave them plain. */
export const leftPlain: ReadonlySet<string> = new Set([
  'chuyển đổi số',
  'chỉ tiêu',
  'dịch vụ công trực tuyến',
  'UBND',
  'HĐND',
  '3G',
  '4G',
  'AI',
  'QR',
]);

/** What the portal itself says, or documents without explaining it. */
export const ownTerms: readonly { readonly word: string; readonly text: string }[] = [
  {
    word: 'chuyển đổi số',
    text: 'đưa việc đang làm trên giấy, tại quầy lên mạng và dùng dữ liệu chung: nộp hồ sơ, trả kết quả, trả tiền, họp, báo cáo. Lời của cổng, không phải định nghĩa trong luật.',
  },
  {
    word: 'chỉ tiêu',
    text: 'mức phải đạt: cấp trên giao, địa phương tự đặt, hoặc văn bản quy định. Cũng là tên của cái được đo, như “Thanh toán trực tuyến”.',
  },
  {
    word: 'điểm %',
    text: 'khoảng cách giữa hai tỷ lệ phần trăm. Từ 91,36% tới 100% là 8,64 điểm %.',
  },
  {
    word: 'dịch vụ công trực tuyến',
    text: 'thủ tục làm với cơ quan nhà nước qua mạng.',
  },
  {
    word: 'dịch vụ công trực tuyến toàn trình',
    text: 'làm trọn qua mạng, từ nộp hồ sơ tới khi có kết quả; kết quả cũng có thể gửi qua bưu chính.',
  },
  {
    word: 'dịch vụ công trực tuyến một phần',
    text: 'có bước làm qua mạng, có bước còn phải làm trực tiếp.',
  },
  {
    word: 'số hóa hồ sơ',
    text: 'đưa giấy tờ thành tệp, thành dữ liệu trên máy để dùng lại, không phải nộp lại bản giấy.',
  },
];

/** "Định danh điện tử. Cách viết trong báo cáo của huyện Lạng Giang." */
export function meaningText({ text, note }: { readonly text: string; readonly note: string | undefined }): string {
  return note === undefined || note === everydayNote ? text : `${text}. ${note}`;
}

// Words for the terms of reuse: on the page of the data, in the archive, the data package and the catalogue.

export const termsWords = {
  title: 'Dùng lại với điều kiện nào',
  own: {
    name: 'Phần cổng làm ra',
    text: 'Cách xếp bảng, mã, tên ngắn, bài tóm tắt, lời giải thích, phép so, thứ hạng và điểm cần làm rõ do cổng tính: CC BY 4.0. Ai cũng được chép, sửa, dùng vào mọi việc, miễn là ghi nguồn và nói rõ nếu đã sửa.',
  },
  facts: {
    name: 'Con số, mục tiêu, nhiệm vụ trong văn bản hành chính',
    text: 'Văn bản hành chính không thuộc phạm vi bảo hộ quyền tác giả (Điều 15 Luật Sở hữu trí tuệ). Cổng không đặt thêm điều kiện; xin dẫn văn bản và vị trí.',
  },
  others: {
    name: 'Nguồn khác, theo điều kiện của nơi công bố',
    text: 'Cổng dẫn lại con số kèm nguồn, không cấp phép thay nơi công bố. Cột van_ban_nguon cho biết dòng nào lấy từ nguồn nào.',
  },
  /** Of a source whose terms the portal has not found. */
  unknown: 'Cổng chưa rõ điều kiện dùng lại',
  counted: (documents: number, rows: number) =>
    `${formatInteger(documents)} nguồn, ${formatInteger(rows)} dòng số liệu và mục tiêu`,
  rights:
    'CC BY 4.0 cho phần cổng làm ra. Con số trong văn bản hành chính không thuộc phạm vi bảo hộ quyền tác giả. Con số từ nguồn khác theo điều kiện của nơi công bố, ghi ở giay_phep của từng văn bản.',
} as const;

/** Rights of what holds rows of sources whose owners have terms: whose rows are how many, on which terms. */
export function mixedRights(terms: readonly SourceTerms[]): string {
  const owned = terms.filter(({ isAdministrative }) => !isAdministrative);
  const each = owned.map(
    ({ licence = termsWords.unknown, documents, rows }) => `${termsWords.counted(documents.length, rows)}: ${licence}.`,
  );
  return [termsWords.rights, ...each].join(' ');
}

/** The terms as one text, each other source with its address. `terms`: those of `sourceTerms`. */
export function termsText(terms: readonly SourceTerms[]): string {
  const { own, facts, others, unknown, counted } = termsWords;
  const plain = terms.find(({ isAdministrative }) => isAdministrative);
  const owned = terms.filter(({ isAdministrative }) => !isAdministrative);
  const lines = [
    termsWords.title.toUpperCase(),
    '',
    `1. ${own.name}`,
    own.text,
    '',
    `2. ${facts.name}${plain === undefined ? '' : ` (${counted(plain.documents.length, plain.rows)})`}`,
    facts.text,
  ];
  if (owned.length > 0) lines.push('', `3. ${others.name}`, others.text);
  for (const { licence = unknown, documents, rows } of owned)
    lines.push(
      '',
      `${licence} (${counted(documents.length, rows)}):`,
      ...documents.map(({ id, issuer, source }) => `- ${id}: ${issuer}${source === undefined ? '' : `, ${source}`}`),
    );
  return `${lines.join('\n')}\n`;
}
