/** Words of the search: what entries say beside their names, labels of kinds and filters, messages. */
import type { AreaKind, Scope } from '#core/model.ts';
import type { Period } from '#core/period.ts';
import { lowerFirst } from './capitalised.ts';
import { joinWords } from './format.ts';
import { scopeWords } from './words.ts';

const shortKinds: Readonly<Partial<Record<AreaKind, string[]>>> = {
  tinh: ['t'],
  huyen: ['h'],
  quan: ['q'],
  'thi-xa': ['tx'],
  'thi-tran': ['tt'],
  phuong: ['p'],
  xa: ['x'],
};

export const searchWords = {
  from: (date: string) => `từ ${date}`,
  until: (date: string) => `đến ${date}`,
  today: (names: string) => `nay là ${names}`,
  areaCount: (count: number) => `${count} đơn vị`,
  noRecord: 'cổng chưa có số liệu',
  recordAt: (name: string) => `số liệu cũ ở trang ${name}`,
  areaFigures: (count: number) => (count === 0 ? 'chưa địa phương nào có số liệu' : `${count} địa phương có số liệu`),
  citedIn: (document: string, place: string, others: number) =>
    `được viện dẫn trong ${lowerFirst(document)}, ${place}${others === 0 ? '' : ` và ${others} văn bản khác`}`,
  taskCount: (leads: number, supports: number) =>
    [leads > 0 ? `chủ trì ${leads} nhiệm vụ` : '', supports > 0 ? `phối hợp ${supports} nhiệm vụ` : '']
      .filter((part) => part !== '')
      .join(', '),
  noTasks: 'cổng chưa ghi nhiệm vụ nào',
  figureCount: (count: number, period: string) => `${period}: ${count} số liệu, văn bản không nêu mức để so.`,
  levelCount: (count: number) => `${count} mục tiêu; cổng chưa có văn bản nêu kết quả.`,
  firstComputed: (areas: number) => `Cao nhất trong cả ${areas} nơi có điểm; cổng xếp thứ tự.`,
  lastComputed: (areas: number) => `Thấp nhất trong cả ${areas} nơi có điểm; cổng xếp thứ tự.`,
  wholeListStated: 'Theo bảng xếp hạng đầy đủ của nơi công bố.',
  placeStated: 'Thứ hạng do văn bản ghi; cổng không có cả bảng.',
  noLevel: 'Văn bản không nêu mức để so',
  noResult: 'Cổng chưa có số liệu kết quả',
  /** As people type the kind of an area. */
  kindAliases: (kind: AreaKind): string[] =>
    kind === 'thanh-pho' || kind === 'thanh-pho-tw' ? ['tp'] : (shortKinds[kind] ?? []),
  month: (month: number, year: string) => `tháng ${month}/${year}`,
  due: (day: string) => `hạn ${day}`,
  pointAliases: 'điểm cần làm rõ, chỗ không khớp, chưa khớp, chưa thống nhất, hai số khác nhau',
  outsideOnly: 'Cổng chỉ có số do bên ngoài đánh giá; chưa có văn bản của nơi này.',
  allAreas: (count: number) => `Cả ${count} địa phương có trang`,
  allDocuments: (count: number) => `Cả ${count} văn bản`,
  groupTitle: (name: string) => `Nhóm chỉ tiêu: ${lowerFirst(name)}`,
  /** Other ways to type a period: "quý 1 2024", "q1", "9 tháng". */
  periodAliases: ({ kind, text }: Period) =>
    kind === 'quarter'
      ? `quý ${text.slice(-1)} q${text.slice(-1)}`
      : kind === 'months'
        ? `${Number(text.slice(-2))} tháng`
        : '',
} as const;

interface OwnPage {
  readonly href: string;
  readonly title: string;
  readonly names: readonly string[];
}

/** Where places are chosen to stand side by side. */
export const comparisonPage: OwnPage = {
  href: '/so-sanh/',
  title: 'So sánh địa phương',
  names: ['so sánh', 'so sánh các tỉnh', 'so sánh huyện'],
};

/** Pages of the portal that are found by what they are for. */
export const ownPages: readonly OwnPage[] = [
  {
    href: '/gioi-thieu/',
    title: 'Giới thiệu',
    names: [
      'cách làm',
      'phương pháp',
      'cổng này là gì',
      'ai lập ra cổng này',
      'số liệu này lấy từ đâu',
      'cách đọc mục tiêu',
      'có được dùng lại không',
    ],
  },
  {
    href: '/huong-dan/',
    title: 'Hướng dẫn cho cán bộ',
    names: ['hướng dẫn', 'hướng dẫn nhập liệu', 'cách nhập số liệu'],
  },
  {
    href: '/huong-dan/sua-so-lieu/',
    title: 'Hướng dẫn: sửa, đính chính, phản hồi',
    names: ['sửa số liệu', 'đính chính số liệu', 'hướng dẫn sửa'],
  },
  {
    href: '/huong-dan/cot-va-quy-tac/',
    title: 'Hướng dẫn: cột và quy tắc',
    names: ['cột của bảng', 'danh sách lỗi', 'các lỗi nhập liệu'],
  },
  { href: '/dia-phuong/', title: 'Danh mục địa phương', names: ['địa phương', 'danh sách tỉnh huyện xã'] },
  { href: '/chi-tieu/', title: 'Danh mục chỉ tiêu', names: ['chỉ tiêu', 'các chỉ tiêu chuyển đổi số'] },
  { href: '/van-ban/', title: 'Danh mục văn bản', names: ['văn bản', 'các văn bản'] },
  {
    href: '/nhiem-vu/',
    title: 'Việc phải làm, ai làm, khi nào',
    names: ['nhiệm vụ', 'thời hạn', 'việc phải làm', 'quá hạn', 'ai làm', 'ai phải làm', 'làm gì'],
  },
  comparisonPage,
  {
    href: '/doi-chieu/',
    title: 'Chỗ chưa khớp, chưa rõ',
    names: ['điểm cần làm rõ', 'cần làm rõ', 'chỗ chưa khớp', 'đối chiếu', 'số liệu chưa thống nhất'],
  },
  { href: '/pham-vi-du-lieu/', title: 'Phạm vi dữ liệu', names: ['kỳ nào có số liệu', 'kỳ nào chưa có văn bản'] },
  {
    href: '/du-lieu/',
    title: 'Dữ liệu để tải',
    names: [
      'dữ liệu',
      'tải dữ liệu CSV',
      'tải dữ liệu Excel',
      'tải dữ liệu JSON',
      'tải dữ liệu về máy',
      'dữ liệu mở của cổng',
    ],
  },
  {
    href: '/kiem-tra-tep/',
    title: 'Kiểm tra tệp',
    names: ['kiểm tra dữ liệu', 'kiểm tra tệp CSV', 'kiểm tra tệp Excel'],
  },
  { href: '/mau/', title: 'Tệp mẫu', names: ['biểu mẫu', 'mẫu báo cáo', 'biểu báo cáo'] },
  {
    href: '/thay-doi/',
    title: 'Thay đổi số liệu',
    names: ['thay đổi số đã công bố', 'đính chính', 'lịch sử sửa số liệu'],
  },
  { href: '/tu-dien/', title: 'Từ điển', names: ['giải nghĩa từ', 'chữ viết tắt', 'thuật ngữ', 'nghĩa là gì'] },
];

/** Labels of results; their ids stand in the address as `loai`. */
export const resultKinds = {
  area: { id: 'dia-phuong', label: 'Địa phương' },
  indicator: { id: 'chi-tieu', label: 'Chỉ tiêu' },
  document: { id: 'van-ban', label: 'Văn bản' },
  figure: { id: 'so-lieu', label: 'Số liệu' },
  agency: { id: 'co-quan', label: 'Cơ quan' },
  task: { id: 'nhiem-vu', label: 'Nhiệm vụ' },
  point: { id: 'can-lam-ro', label: 'Chỗ chưa khớp, chưa rõ' },
  page: { id: 'trang', label: 'Trang' },
} as const;

export const citedLabel = 'Văn bản được viện dẫn';

/** In the order in which they are shown; the ids stand in the address. */
export const filterLabels = { loai: 'Loại', tinh: 'Tỉnh', nhom: 'Nhóm nội dung', nam: 'Năm' } as const;

export const searchPageWords = {
  searching: 'Đang tìm…',
  searchingPages: (count: number) => `${count} kết quả; đang tìm thêm trong nội dung các trang…`,
  count: (count: number, isMore: boolean) =>
    count === 0 ? 'Không có kết quả' : `${count}${isMore ? ' kết quả đầu tiên' : ' kết quả'}`,
  nothing: (query: string) =>
    `Cổng không có nội dung nào khớp với “${query}”. Thử bớt chữ, hoặc chọn trong danh mục bên dưới.`,
  partial: 'Không có nội dung nào khớp đủ các chữ đã gõ; dưới đây là nội dung gần nhất.',
  assumed: (pairs: readonly (readonly [string, string])[]) =>
    `Đã hiểu ${pairs.map(([typed, meant]) => `“${typed}” là “${meant}”`).join(', ')}.`,
  left: (typed: readonly string[]) => `Kết quả đầu tiên không xét chữ ${typed.map((word) => `“${word}”`).join(', ')}.`,
  abbreviation: (short: string, full: string, note: string | undefined) =>
    `“${short}”: ${full}.${note === undefined ? '' : ` ${note}`}`,
  missing: (area: string, indicator: string) => `Cổng chưa có số liệu “${indicator}” của ${lowerFirst(area)}.`,
  otherPeriod: 'Cổng chưa có số liệu của kỳ đã hỏi; dưới đây là kỳ khác.',
  unknownFilter: (labels: readonly string[]) =>
    `Bộ lọc không có giá trị trong địa chỉ, đã bỏ qua: ${labels.join(', ')}.`,
  failed: 'Chưa tải được mục lục tìm kiếm. Kiểm tra kết nối rồi thử lại, hoặc chọn trong danh mục bên dưới.',
  pagesFailed: 'Chưa tải được phần tìm trong nội dung trang; các kết quả khác vẫn đủ.',
  retry: 'Thử lại',
  more: 'Xem thêm kết quả',
  inPages: 'Tìm cả trong nội dung các trang',
  comparison: (areas: readonly string[]) => `So sánh ${joinWords(areas.map(lowerFirst))}`,
  all: 'Tất cả',
  clear: 'Bỏ lọc',
  period: 'Kỳ',
  level: 'Mức so',
  result: 'Kết quả',
  source: 'Nguồn',
  cite: 'Dẫn số này',
  /** "Số hóa hồ sơ, cấp xã, huyện Ba Tơ". */
  figureOf: (indicator: string, scope: Scope | '', area: string) =>
    [indicator, ...(scope === '' ? [] : [scopeWords[scope]]), lowerFirst(area)].join(', '),
  olderRecord: (area: string, record: string) => `${area}: số liệu của ${lowerFirst(record)} trước đây.`,
  suggestions: 'Gợi ý',
  suggestionsFailed: 'Không tải được danh sách. Kiểm tra đường truyền rồi gõ lại.',
  suggestionCount: (count: number) => (count === 0 ? 'Không có gợi ý' : `${count} gợi ý, dùng phím mũi tên để chọn`),
} as const;
