/** Words of the revisions: what a published figure was, is, when it changed and why. */

import type { CellChange, FigureTable } from '#core/changes.ts';
import { tables as schemas, type TableSchema } from '#core/columns.ts';
import type { Counts } from '#core/counts.ts';
import { parseDecimal } from '#core/decimal.ts';
import type { FigureRevision } from '#core/figure.ts';
import {
  type FigureEvent,
  type FigureHistory,
  type HistoryState,
  type PlainReason,
  type PlainStatus,
  plainReason,
} from '#core/history.ts';
import type { Revision } from '#core/model.ts';
import type { Week } from '#core/partial-date.ts';
import { parsePeriod } from '#core/period.ts';
import { capitalised, lowerFirst } from './capitalised.ts';
import { choiceLabel, listOfChoices } from './choices.ts';
import { columnText } from './columns.ts';
import { countsInWords } from './count-words.ts';
import { formatDate, formatDay, formatDecimal, formatInteger, joinWords, periodInSentence } from './format.ts';
import { outcomeWords } from './status-words.ts';

export const revisionWords = {
  title: 'Thay đổi số liệu',
  description: 'Từng con số đã công bố mà sau đó đổi hoặc bị bỏ: trước ghi gì, nay ghi gì, ngày nào, vì sao.',
  follow: 'Nhận tin khi có số mới hoặc số đổi (Atom)',
  noChanges: 'Tuần này không có con số nào đổi hoặc bị bỏ.',
  corrections: 'Điều chỉnh đã ghi trong sổ',
  correctionsNote:
    'Các dòng của bảng điều chỉnh (dieu-chinh.csv) không gắn với một lần đổi số ở trên, như văn bản đính chính: số cũ giữ nguyên tại chỗ, số mới đứng ở dòng riêng.',
  added: 'mới thêm',
  turned: (turn: string) => `So với chỉ tiêu: ${turn}`,
  notCommitted: 'chưa ghi vào lịch sử',
  noReason: 'chưa ghi lý do',
  moved: 'Ghi lại cho đúng chỗ; con số giữ nguyên',
  removed: 'bị bỏ khỏi cổng',
  moreDocuments: (count: number) => `Và ${formatInteger(count)} văn bản khác.`,
  more: (count: number) => `Còn ${formatInteger(count)} thay đổi trước đó.`,
};

/** What the page can know: all of the history, the newer part of it, or nothing. Never guessed. */
export function historyNote(state: HistoryState, since: string | undefined): string {
  const day = since === undefined ? '' : formatDay(dayOf(since));
  switch (state) {
    case 'whole':
      return `So từ lịch sử công bố đầy đủ của cổng, bắt đầu ngày ${day}.`;
    case 'cut':
      return `Bản này được dựng với lịch sử không đầy đủ, chỉ từ ngày ${day}. Số liệu có đổi trước ngày ấy hay không, trang này không biết và không đoán.`;
    case 'missing':
      return 'Bản này được dựng không kèm lịch sử công bố. Số liệu đã từng đổi hay chưa, trang này không biết và không đoán; dưới đây chỉ có điều đã ghi trong bảng điều chỉnh.';
  }
}

/** "Từ 24/11/2026 tới nay, 2 con số đã công bố đổi giá trị, 6 con số bị bỏ khỏi cổng." */
export function revisionsLede({
  state,
  since,
  events,
  returns,
}: Pick<FigureHistory, 'state' | 'since' | 'events' | 'returns'>): string {
  if (state === 'missing' || since === undefined) return revisionWords.description;
  const from = `Từ ${formatDay(dayOf(since))} tới nay`;
  const count = (wanted: FigureEvent['kind']): number => events.filter(({ kind }) => kind === wanted).length;
  const [removed, moved, changed] = [count('removed'), count('moved'), count('changed')];
  const turned = events.filter(({ turns }) => turns.length > 0).length;
  const back =
    returns === 0
      ? ''
      : ` ${formatInteger(returns)} lần ghi lại kỳ hay phạm vi rồi trả về như cũ không kể ở đây: nay con số vẫn như lúc đầu.`;
  if (events.length === 0) return `${from}, chưa có con số nào đã công bố mà đổi hoặc bị bỏ.${back}`;
  const said = [
    ...(changed === 0 ? [] : [`${formatInteger(changed)} con số đã công bố đổi nội dung`]),
    ...(moved === 0 ? [] : [`${formatInteger(moved)} lần ghi lại kỳ hay phạm vi của con số, số giữ nguyên`]),
    ...(removed === 0 ? [] : [`${formatInteger(removed)} con số đã công bố bị bỏ khỏi cổng`]),
  ].join(', ');
  return `${from}, ${said}. ${turned === 0 ? 'Không lần nào làm kết quả so với chỉ tiêu khác đi' : `${formatInteger(turned)} lần làm kết quả so với chỉ tiêu khác đi`}.${back}`;
}

/** "Tuần 23/11 – 29/11/2026"; the year of the Monday only where it is another one. */
export function weekInWords(week: Week | undefined): string {
  if (week === undefined) return capitalised(revisionWords.notCommitted);
  const { monday, sunday } = week;
  const first = formatDay(monday);
  return `Tuần ${monday.slice(0, 4) === sunday.slice(0, 4) ? first.slice(0, first.lastIndexOf('/')) : first} – ${formatDay(sunday)}`;
}

/** `2024-05-10T08:00:00+07:00` → `2024-05-10`: the day where it was committed. */
export function dayOf(time: string): string {
  return time.slice(0, 10);
}

export function timeInWords(time: string | undefined): string {
  return time === undefined ? revisionWords.notCommitted : formatDay(dayOf(time));
}

const blank = 'để trống';

/** "61,21% → 61,12%"; columns besides the value are named. Of what was removed, "từ 80% trở lên bị bỏ khỏi cổng". `unit`: the indicator's. */
export function changeInWords(
  table: FigureTable,
  cells: readonly CellChange[],
  kind: FigureEvent['kind'],
  unit: string,
): string {
  const cell = (column: string, text: string): string => (text === '' ? blank : cellInWords(table, column, text, unit));
  const named = (column: string, text: string): string =>
    column === 'gia_tri' ? text : `${columnText(table, column).label.toLowerCase()} ${text}`;
  if (kind !== 'removed')
    return cells
      .map(({ column, before, after }) => {
        const change = `${cell(column, before)} → ${cell(column, after)}`;
        return column === 'gia_tri' ? change : `${columnText(table, column).label.toLowerCase()}: ${change}`;
      })
      .join('; ');
  const mark = cells.find(({ column }) => column === 'dau_so_sanh');
  const value = cells.find(({ column }) => column === 'gia_tri');
  const isOne = mark !== undefined && value !== undefined && mark.before !== '' && value.before !== '';
  const words = cells.flatMap((change) => {
    const { column, before } = change;
    if (isOne && change === mark) return [];
    return [
      isOne && change === value
        ? withMark(cell('dau_so_sanh', mark.before), cell(column, before))
        : named(column, cell(column, before)),
    ];
  });
  return `${joinWords(words)} ${revisionWords.removed}`;
}

/** "từ … trở lên" and "80%" → "từ 80% trở lên". */
function withMark(mark: string, value: string): string {
  return mark.includes('…') ? mark.replace('…', value) : `${mark} ${value}`;
}

function cellInWords(table: FigureTable, header: string, text: string, unit: string): string {
  const column = (schemas[table] as TableSchema).columns.find((one) => one.header === header);
  if (column?.kind === 'choice') {
    const list = listOfChoices(column.choices);
    return list === undefined ? text : choiceLabel(list, text);
  }
  if (column?.kind === 'period') {
    const period = parsePeriod(text);
    return period === undefined ? text : periodInSentence(period);
  }
  const number = column?.kind === 'decimal' ? parseDecimal(text) : undefined;
  if (number === undefined) return text;
  return formatDecimal(number) + (unit === '%' && header.startsWith('gia_tri') ? unit : '');
}

/** "Cổng nhập nhầm: gõ nhầm một chữ số (nhập ngày 10/5/2024)". */
function reasonText(reason: PlainReason | undefined): string {
  if (reason === undefined) return revisionWords.noReason;
  return `${choiceLabel('revisionKinds', reason.kind)}: ${reason.basis}${reason.note === undefined ? '' : ` (${reason.note})`}`;
}

/** "không đạt → đạt". */
export function turnInWords(before: PlainStatus | undefined, after: PlainStatus | undefined): string {
  return `${outcomeWords(before)} → ${outcomeWords(after)}`;
}

/** "Điều chỉnh 10/5/2024: 61,21% → 61,12%; cổng nhập nhầm: … ; so với mức: không đạt → đạt", beside the figure itself. `unit`: the indicator's. */
export function revisionNote(revision: FigureRevision, unit: string): string {
  const { day, change, reason, turns } =
    revision.kind === 'event' ? eventParts(revision.event, unit) : correctionParts(revision, unit);
  return [
    `Điều chỉnh ${day}: ${change === '' ? '' : `${change}; `}${lowerFirst(reason)}`,
    ...turns.map((turn) => `so với mức: ${turn}`),
  ].join('; ');
}

interface RevisionParts {
  readonly day: string;
  readonly change: string;
  readonly reason: string;
  /** Of the figure itself. */
  readonly turns: readonly string[];
}

export function eventParts({ time, table, cells, kind, reason, turns }: FigureEvent, unit: string): RevisionParts {
  return {
    day: timeInWords(time),
    change: changeInWords(table, cells, kind, unit),
    reason: kind === 'moved' && reason === undefined ? revisionWords.moved : reasonText(reason),
    turns: table === 'observations' ? turns.map((turn) => turnInWords(turn.before, turn.after)) : [],
  };
}

export function correctionParts(
  { table, row }: { readonly table: FigureTable; readonly row: Revision },
  unit: string,
): RevisionParts {
  const values = { column: 'gia_tri', before: row.before ?? '', after: row.after ?? '' };
  return {
    day: formatDate(row.date),
    change: values.before === '' && values.after === '' ? '' : changeInWords(table, [values], 'changed', unit),
    reason: reasonText(plainReason(row)),
    turns: [],
  };
}

/** "62 số liệu; 13 mức giao, mục tiêu". */
export function publishedInWords(counts: Partial<Counts>): string {
  return countsInWords(counts).join('; ');
}
