/**
 * A quantity in a document's summary is never typed: it comes from the table. Digits stand only in dates, periods,
 * document numbers, ordinals and names. What the patterns below match is blanked out; any digit left is a quantity.
 */

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:19|20)\\d{2}';
const roman = '[IVX]+';
/** Between two numbers of one enumeration: `3, 4`, `3 và 4`, `3 đến 4`, `3-4`. */
const joined = '(?:\\s?[,;]\\s|\\s(?:và|hoặc|hay|đến)\\s|\\s?[-–—]\\s?)';
/** Nothing before or after that would make the number a longer one, a share or a decimal. */
const start = '(?<![\\p{L}\\p{N}]|\\d[.,/-])';
const end = '(?![\\p{L}\\p{N}%‰]|[.,]\\d|\\s?%)';
const letter = `(?:\\p{L}(?!\\p{L}))?(?!/\\d)${end}`;
/** `1`, `02`, `3a`. */
const label = `\\d{1,3}${letter}`;
/** `1.2`, `12.1.3a`: no document has forty parts, so that 61.12 is a share. */
const partLabel = `(?:[1-3]?\\d(?:\\.\\d{1,3}){1,3}${letter}|${label})`;

/** Parts of a document, whose numbers have numbers below them: "mục 1.2". */
const parts = [
  'điều',
  'khoản',
  'điểm',
  'chương',
  'phần',
  'mục',
  'tiểu mục',
  'phụ lục',
  'biểu',
  'biểu mẫu',
  'mẫu',
  'bảng',
  'hình',
  'chú thích',
  'nội dung',
  'nhiệm vụ',
  'tiêu chí',
  'phiên bản',
];
/** Words after which a number tells which one, not how many. */
const labelled = [
  'thứ',
  'lần thứ',
  'mức độ',
  'cấp độ',
  'giai đoạn',
  'đề án',
  'bước',
  'trang',
  'dòng',
  'cột',
  'nhóm',
  'khu phố',
  'tổ',
  'tổ dân phố',
  'thôn',
  'xóm',
  'ấp',
  'khóm',
  'bản',
  'tiểu khu',
  'phường',
  'quận',
  'khu',
  'vùng',
  'đợt',
  'kỳ',
  'tuần',
  'khóa',
  'lớp',
  'quốc lộ',
  'tỉnh lộ',
  'đường tỉnh',
  'số',
];
/** Kinds of act that are called by their number: "Nghị quyết 57", "Kế hoạch số 12". */
const acts = [
  'nghị định',
  'nghị quyết',
  'quyết định',
  'chỉ thị',
  'thông tư',
  'thông tư liên tịch',
  'kế hoạch',
  'công văn',
  'luật',
  'thông báo',
  'báo cáo',
  'chương trình',
  'công điện',
  'hướng dẫn',
  'tờ trình',
  'kết luận',
  'pháp lệnh',
  'văn bản',
  'quy định',
];
/** Words in either case; the rest of a pattern keeps its case, because capitals make document numbers and names. */
const oneOf = (words: readonly string[]): string => `${start}(?i:${words.join('|').replaceAll(' ', '\\s')})\\s`;

const allowed = [
  // Document numbers: 749/QĐ-TTg, 42/2022/NĐ-CP, 05-KL/TW, 51/2005/QH11.
  `${start}\\d+[a-z]?(?:/${year})?/\\p{Lu}[\\p{L}\\d]*(?:[-–/.&][\\p{L}\\d]+)*`,
  `${start}\\d+[-–]\\p{Lu}{2,}(?:[-/][\\p{L}\\d]+)*`,
  `${oneOf(acts)}(?:số\\s)?\\d{1,5}(?:/${year})?${end}`,
  // Dates: 31/10/2024, 2024-10-31, 10/2024, ngày 31/10, ngày 5 và 6 tháng 3 năm 2024, tháng 1, 2 và 3/2024.
  `${start}${day}[/.-]${month}[/.-]${year}${end}`,
  `${start}${year}-${month}(?:-${day})?${end}`,
  `${start}${month}/${year}${end}`,
  `${oneOf(['ngày', 'trước', 'hạn'])}${day}/${month}(?:${joined}(?:ngày\\s)?${day}/${month})*${end}`,
  `${oneOf(['ngày', 'mùng', 'mồng'])}${day}(?:${joined}(?:ngày\\s)?${day})*${end}`,
  `${oneOf(['tháng'])}${month}(?:${joined}(?:tháng\\s)?${month})*(?:/${year})?${end}`,
  // Periods: quý I/2024, quý 1, 6 tháng đầu năm 2024.
  `${oneOf(['quý'])}(?:${roman}|[1-4])(?:${joined}(?:quý\\s)?(?:${roman}|[1-4]))*(?:/${year})?${end}`,
  `${start}(?:3|6|9|12)\\stháng(?:\\s(?:đầu|cuối|giữa))?\\snăm(?:\\s${year})?${end}`,
  // Years: năm 2024, năm 2023 và 2024, 2021-2025, từ 2021 đến 2025, (2024).
  `${start}${year}(?:\\s?[-–—]\\s?|\\sđến\\s(?:năm\\s)?)${year}${end}`,
  `${oneOf(['năm', 'năm học', 'niên độ', 'giai đoạn', 'thời kỳ', 'nhiệm kỳ', 'đầu', 'giữa', 'cuối'])}${year}(?:${joined}(?:năm\\s)?${year})*${end}`,
  `\\(${year}\\)`,
  // Units: m², km³.
  '(?<=\\p{L})[²³](?![\\p{L}\\p{N}])',
  // Times of day, and service round the clock.
  `${start}(?:[01]?\\d|2[0-4])(?:h|:)(?:[0-5]\\d)?(?![\\p{L}\\p{N}])`,
  `${oneOf(['lúc', 'trước', 'từ', 'đến'])}(?:[01]?\\d|2[0-4])\\sgiờ(?:\\s[0-5]\\d(?:\\sphút)?)?`,
  `${start}24/(?:7|24\\s?(?:giờ|h))${end}`,
  // Ordinals and labels: thứ 4, mức độ 3, 4, cấp độ 02, Bước 1, Điều 5, mục I.2.
  `${oneOf(labelled)}${label}(?:${joined}${label})*`,
  `${oneOf(parts)}${partLabel}(?:${joined}${partLabel})*`,
  `${start}${roman}\\.\\d{1,2}(?:\\.\\d{1,2})*${end}`,
  // Names: 4G, 2FA, C06, IPv6, COVID-19, công nghiệp 4.0, ISO/IEC 27001:2022, TCVN 11930:2017, tổng đài 1022.
  `${start}(?:[2-6]G|2FA|3D)${end}`,
  `${start}\\p{Lu}\\p{L}*-?\\d+\\p{L}*${end}`,
  `${oneOf(['web', 'công nghiệp', 'lần thứ tư', 'phiên bản'])}\\d\\.\\d${end}`,
  `${start}(?:ISO(?:/IEC)?|TCVN|QCVN)\\s\\d+(?:-\\d+)?(?::${year})?(?:/\\p{Lu}+)?${end}`,
  `${oneOf(['tổng đài', 'đường dây nóng', 'điện thoại', 'đầu số', 'mã', 'mã xã', 'mã số', 'số điện thoại'])}(?:số\\s)?\\d[\\d.]*\\d${end}`,
].map((source) => new RegExp(source, 'gu'));

const sectionNumber = /^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s/u;
const quantity = /\p{N}+(?:[.,/]\p{N}+)*(?:\s?[%‰])?/gu;

export interface Quantity {
  /** Offset in the text given. */
  readonly index: number;
  readonly text: string;
}

/** `heading`: a number at the start ("1. Kết quả") is the number of the section. */
export function typedQuantities(text: string, heading = false): Quantity[] {
  if (!/\p{N}/u.test(text)) return [];
  let rest = heading ? text.replace(sectionNumber, blankOut) : text;
  for (const pattern of allowed) rest = rest.replace(pattern, blankOut);
  return [...rest.matchAll(quantity)].map((match) => ({ index: match.index, text: match[0] }));
}

/** A letter, so that what stands beside it is not joined to a number on its other side. */
function blankOut(matched: string): string {
  return '·'.repeat(matched.length);
}
