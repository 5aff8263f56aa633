/** Words of the view that other sites show in a frame. */
import { formatInteger } from './format.ts';

const partOf = (shown: number, all: number): string =>
  shown === all ? formatInteger(all) : `${formatInteger(shown)} trong ${formatInteger(all)}`;

export const embedWords = {
  heading: 'Số liệu để nhúng',
  description:
    'Khung nhỏ để đặt số liệu của cổng vào trang khác: một chỉ tiêu, một địa phương hay một con số, kèm nguồn và đường về cổng.',
  noScript: 'Khung này cần JavaScript. Mở cổng để xem số liệu:',
  loading: 'Đang tải số liệu…',
  nothing:
    'Địa chỉ này chưa nói nhúng gì. Mở trang một chỉ tiêu hoặc một địa phương, mục “Trích dẫn, tải, nhúng”, chọn “Nhúng” để lấy mã.',
  odd: (value: string) => `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}” không phải mã của cổng.`,
  unknownIndicator: (id: string) => `Cổng không có chỉ tiêu có mã “${id}”, hoặc chỉ tiêu này chưa có kết quả nào.`,
  unknownArea: (id: string) => `Cổng không có trang số liệu của địa phương có mã “${id}”.`,
  unknownFigure: 'Cổng không có số liệu này; có thể địa chỉ gõ thiếu chữ.',
  stillThere: 'Vẫn xem được:',
  indicators: 'Danh mục chỉ tiêu',
  areas: 'Danh mục địa phương',
  failed: 'Không tải được số liệu. Kiểm tra đường truyền rồi thử lại.',
  retry: 'Thử lại',
  noResults: 'Cổng chưa có văn bản nêu kết quả.',
  newest: (period: string, shown: number, all: number) => `Kết quả ${period}: ${partOf(shown, all)} số liệu.`,
  outside: (period: string, shown: number, all: number) =>
    `Đánh giá từ bên ngoài, ${period}: ${partOf(shown, all)} số đo; cổng chưa có văn bản nêu kết quả của chính nơi này.`,
  source: 'Nguồn:',
  back: (site: string) => `Xem trên ${site}`,
  code: 'Mã nhúng',
  widths: 'Xem thử ở bề rộng',
  px: (width: number) => `${formatInteger(width)} px`,
  themes: 'Màu nền',
  theme: { own: 'theo máy người đọc', light: 'sáng', dark: 'tối' },
  codeNote:
    'Dán đoạn này vào trang của bạn. Nhúng riêng một con số: thêm &so-lieu= và phần sau dấu # trong địa chỉ cố định của nó vào địa chỉ của địa phương.',
  copy: 'Chép mã',
  copied: 'Đã chép.',
  embed: 'Nhúng',
} as const;
