/** The words of `npm run report`: what a change of the data does to the published portal, in Markdown. */
import type { FigureChange, FigureRow, FigureTable } from '#core/changes.ts';
import { type TableId, tables } from '#core/columns.ts';
import type { Revision } from '#core/model.ts';
import { lowerFirst } from './capitalised.ts';
import { choiceLabel } from './choices.ts';
import { formatDeadline, formatDecimal, formatInteger, formatQuantity } from './format.ts';
import { targetKindWords } from './status-words.ts';

export const reportWords = {
  usage: `So bản đang sửa với bản đã công bố.

  npm run report -- --base BẢN [--data THƯ_MỤC] [--content THƯ_MỤC]

  --base     bản đã công bố: tên nhánh, thẻ hoặc mã commit của git, ví dụ origin/main

Mã thoát: 0 nhận được, 1 có lỗi hoặc có con số đổi mà thiếu lý do, 2 không so được.`,
  title: '# Thay đổi so với bản đã công bố',
  base: (revision: string, commit: string, isFork: boolean) =>
    `So với ${isFork ? `chỗ tách ra từ ${plain(revision)}` : plain(revision)} (\`${commit.slice(0, 12)}\`).`,
  nothingPublished: 'Bản ấy chưa có tệp số liệu nào ở thư mục này, nên mọi con số được coi là mới.',
  summary: (counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly statuses: number;
    readonly ranks: number;
    readonly pages: number;
  }) => {
    const number = formatInteger;
    return `Con số: ${number(counts.added)} mới, ${number(counts.changed)} đổi, ${number(counts.removed)} bị bỏ. Kết quả so với mức giao đổi: ${number(counts.statuses)}. Thứ hạng cổng xếp đổi: ${number(counts.ranks)}. Trang có nội dung đổi: ${number(counts.pages)}.`;
  },
  problems: 'Lỗi và cảnh báo',
  noProblems: 'Không có lỗi, không có cảnh báo.',
  changed: 'Con số đổi',
  removed: 'Con số bị bỏ',
  added: 'Con số mới',
  statuses: 'Kết quả so với mức giao đổi',
  ranks: 'Thứ hạng cổng xếp đổi',
  pages: 'Trang có nội dung đổi',
  more: (count: number) => `… và ${formatInteger(count)} mục nữa.`,
  noReason: '**chưa có lý do trong dieu-chinh.csv**',
  verdict: (isAccepted: boolean) =>
    isAccepted
      ? 'Không có lỗi; con số nào đổi cũng có lý do.'
      : '**Chưa nhận được:** còn lỗi, hoặc có con số đã công bố đổi hay bị bỏ mà chưa ghi lý do trong data/dieu-chinh.csv.',
  brokenData: 'Số liệu đang sửa còn lỗi nên chưa so được với bản đã công bố. Sửa các lỗi trên rồi chạy lại.',
  noBase: 'Cần --base.',
  noComparison: (reason: string) => `Không so được: ${lowerFirst(reason)}`,
  faults: {
    'no-revision': (revision: string) =>
      `Không so được: kho git ở máy này không có bản "${revision}". Kiểm tra lại tên; nếu kho được lấy về không kèm lịch sử, chạy git fetch --unshallow (trên GitHub Actions: fetch-depth: 0).`,
    'no-files': (revision: string) =>
      `Không so được: kho git ở máy này thiếu tệp của bản "${revision}". Chạy git fetch --refetch để lấy đủ.`,
  },
  baseUnreadable: (revision: string) => `Không so được: số liệu ở bản "${revision}" không đọc được thành bảng.`,
};

/** Text of the tables inside Markdown: nothing in it is markup. */
export function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~&@]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/\s+/gu, ' ');
}

export function tableWord(table: FigureTable): string {
  return tables[table satisfies TableId].name;
}

/** What a figure says: "> 86,4%", "423/489", "thứ 4/10"; joined where it says several. */
export function figureInWords(figure: FigureRow, unit: string): string {
  const parts: string[] = [];
  if (figure.value !== undefined)
    parts.push(formatQuantity({ mark: figure.mark, value: figure.value, valueTo: figure.valueTo }, unit));
  if ('rank' in figure) {
    if (figure.numerator !== undefined && figure.denominator !== undefined)
      parts.push(`${formatDecimal(figure.numerator)}/${formatDecimal(figure.denominator)}`);
    if (figure.rank !== undefined)
      parts.push(`thứ ${figure.rank}${figure.rankTotal === undefined ? '' : `/${figure.rankTotal}`}`);
  } else if (figure.deadline !== undefined) parts.push(formatDeadline(figure.deadline));
  return plain(parts.join(', '));
}

/** ", thay số của văn bản bao-cao-…"; nothing for a figure that replaces none. */
export function replacedInWords(figure: FigureRow): string {
  return 'replaces' in figure && figure.replaces !== undefined ? `, thay số của văn bản ${plain(figure.replaces)}` : '';
}

/** "kết quả thực hiện", "mức giao, cấp xã". */
export function kindInWords(figure: FigureRow): string {
  const kind = 'rank' in figure ? choiceLabel('observationKinds', figure.kind) : targetKindWords[figure.kind];
  return (figure.scope === undefined ? kind : `${kind}, ${choiceLabel('scopes', figure.scope)}`).toLowerCase();
}

/** "gia_tri: 61.21 → 61.12; dau_so_sanh: (trống) → >". */
export function cellsInWords(cells: FigureChange['cells']): string {
  const cell = (text: string): string => (text === '' ? '(trống)' : plain(text));
  return cells.map(({ column, before, after }) => `${plain(column)}: ${cell(before)} → ${cell(after)}`).join('; ');
}

export function reasonInWords(reason: Revision | undefined): string {
  return reason === undefined
    ? reportWords.noReason
    : `${choiceLabel('revisionKinds', reason.kind)}: ${plain(reason.basis)}`;
}
