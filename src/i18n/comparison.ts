/** Words of the page that compares areas and indicators. */
import type { Area } from '#core/catalog.ts';
import type { Indicator, Observation } from '#core/model.ts';
import type { PeriodKind } from '#core/period.ts';
import { capitalised } from './capitalised.ts';
import { formatInteger, joinWords } from './format.ts';
import { areaKindWord, scopeWords } from './words.ts';

const parts = { areas: 'địa phương', indicators: 'chỉ tiêu', periods: 'kỳ' } as const;
type Part = keyof typeof parts;

const methodWords: Readonly<Record<NonNullable<Observation['periodMethod']>, string>> = {
  trong_ky: 'tính riêng trong kỳ',
  luy_ke: 'tính lũy kế',
  thoi_diem: 'tính tại một thời điểm',
};
const rhythmWords: Readonly<Record<PeriodKind, string>> = {
  year: 'cả năm',
  half: 'nửa năm',
  quarter: 'quý',
  month: 'tháng',
  months: 'nhiều tháng',
  years: 'nhiều năm',
  day: 'một ngày',
  open: 'từ một ngày trở đi',
};

export const compareWords = {
  loading: 'Đang tải số liệu…',
  nothingChosen: 'Gõ tên hai nơi, hoặc bấm một phép so có sẵn.',
  chooseArea: 'Chọn thêm địa phương.',
  shown: (areas: number, indicators: number, figures: number) =>
    `${formatInteger(figures)} số liệu của ${formatInteger(areas)} địa phương, ${formatInteger(indicators)} chỉ tiêu.`,
  failed: 'Không tải được số liệu. Kiểm tra đường truyền rồi thử lại.',
  retry: 'Thử lại',
  remove: (name: string) => `Bỏ ${name}`,
  /** "Tỉnh Lạng Sơn và tỉnh Bắc Giang cùng có số của 14 chỉ tiêu: 1 do các nơi ấy báo cáo, 13 do bên ngoài đánh giá." */
  sharedLede: (areas: readonly string[], all: number, outside: number) =>
    areas.length === 1
      ? `Đã chọn ${joinWords(areas)}. Chọn thêm một nơi để so.`
      : all === 0
        ? `Cổng chưa có chỉ tiêu nào mà ${joinWords(areas)} cùng có số.`
        : `${capitalised(joinWords(areas))} cùng có số của ${formatInteger(all)} chỉ tiêu${
            outside === 0
              ? ''
              : outside === all
                ? ', đều do bên ngoài đánh giá'
                : `: ${formatInteger(all - outside)} do các nơi ấy báo cáo, ${formatInteger(outside)} do bên ngoài đánh giá`
          }.`,
  sharedCaption: 'Số mới nhất của từng nơi, mỗi số kèm kỳ của nó',
  none: 'chưa có',
  more: (count: number) => `Xem thêm ${formatInteger(count)} chỉ tiêu`,
  allPeriods: 'Mọi kỳ',
  save: { canonical: 'Tải đúng những gì đang xem (CSV)', excel: 'Tải cho Excel (CSV)' },
  copyAddress: 'Chép địa chỉ của phép so này',
  copied: 'Đã chép.',
  /** "ho-co-internet-cap-quang_3-noi-excel.csv". */
  file: (indicators: readonly string[], areas: number, isForExcel: boolean) =>
    `${indicators.length === 1 ? indicators.join('') : 'so-sanh'}_${areas}-noi${isForExcel ? '-excel' : ''}.csv`,
  table: (name: string) => `Số liệu, mức giao: ${name}`,
  /** The fold of that table under a chart. */
  rows: (count: number) => `${formatInteger(count)} dòng: số, mức giao, phép tính, nguồn`,
  columns: {
    indicator: 'Chỉ tiêu',
    area: 'Địa phương',
    period: 'Kỳ',
    value: 'Số liệu',
    status: 'So với mức',
    source: 'Nguồn',
  },
  definition: 'Chỉ tiêu này đếm gì',
  noResult: 'chưa có kết quả',
  missing: (names: readonly string[]) => `Cổng chưa có văn bản nêu chỉ tiêu này của ${joinWords(names)}.`,
  missingInPeriods: (names: readonly string[]) =>
    `Cổng chưa có văn bản nêu chỉ tiêu này, trong các kỳ đã chọn, của ${joinWords(names)}.`,
  noChart: 'Không vẽ biểu đồ: chưa có hai số liệu cùng cách tính để đặt cạnh nhau.',
  // Faults of the address.
  badForm: (part: Part, values: readonly string[]) =>
    `Không phải mã ${parts[part]}, nên bỏ qua: ${values.map(quoted).join(', ')}.`,
  tooMany: (part: Part, limit: number, values: readonly string[]) =>
    `Mỗi lần so nhiều nhất ${limit} ${parts[part]}; bỏ qua: ${values.map(quoted).join(', ')}.`,
  unknownArea: (ids: readonly string[]) =>
    `Cổng không có trang số liệu của địa phương có mã ${ids.map(quoted).join(', ')}.`,
  unknownIndicator: (ids: readonly string[]) => `Cổng không có chỉ tiêu có mã ${ids.map(quoted).join(', ')}.`,
  unknownPeriod: (ids: readonly string[]) => `Không có số liệu nào trong kỳ ${ids.map(quoted).join(', ')}.`,
  // Why figures stand apart.
  levels: (areas: readonly Area[]) =>
    `Các địa phương khác cấp (${joinWords([...new Set(areas.map((area) => areaKindWord(area.kind)))])}): số liệu đặt cạnh nhau để đọc, không để xếp hạng.`,
  scopes: (scopes: readonly Observation['scope'][]) =>
    `Số liệu ${joinWords(scopes.map((scope) => (scope === undefined ? 'toàn địa bàn' : scopeWords[scope])))} đếm những đơn vị khác nhau, nên để riêng.`,
  methods: (methods: readonly Observation['periodMethod'][]) =>
    `Số liệu ${joinWords(methods.map((method) => (method === undefined ? 'văn bản không nêu cách tính' : methodWords[method])))} là những phép đếm khác nhau, nên để riêng.`,
  rhythms: (kinds: readonly PeriodKind[]) =>
    `Số liệu của ${joinWords(kinds.map((kind) => rhythmWords[kind]))} có độ dài kỳ khác nhau, nên không nối thành một đường.`,
  unit: (unit: string) => `Đơn vị tính: ${unit}.`,
  fraction: (over: string, under: string) => `Tử số: ${over}. Mẫu số: ${under}.`,
  related: (other: Indicator, reason: string) => `Không vẽ chung với “${other.shortName}”: ${reason}.`,
  separate: 'Mỗi chỉ tiêu một biểu đồ, vì mỗi chỉ tiêu đếm một thứ khác nhau.',
} as const;

/** "Tỉnh Bắc Giang với tỉnh Lạng Sơn". */
export function presetLabel(areas: readonly string[]): string {
  return capitalised(joinWords(areas, areas.length === 2 ? 'với' : 'và'));
}

function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}
