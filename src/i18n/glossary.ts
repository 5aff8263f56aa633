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
