/** Words of an area's results: titles of their groups and the key of their bars. */
import type { ResultGroup, StatedTarget, Tone } from '#core/figure.ts';
import { capitalised } from './capitalised.ts';
import { formatInteger } from './format.ts';
import { setterWords } from './lead-words.ts';
import { targetPeriodInWords } from './status-words.ts';

/** "Tỉnh giao, năm 2024: 6 chỉ tiêu". */
export function resultGroupTitle({ target, setBy, rows }: ResultGroup): string {
  const isDated = target.period !== undefined || target.deadline !== undefined;
  const span = isDated ? `, ${targetPeriodInWords(target)}` : '';
  return `${capitalised(setterWords(target.kind, setBy))}${span}: ${formatInteger(rows.length)} chỉ tiêu`;
}

/** What the marks of the rows mean; those that no row has are left out. `isShare`: distances are percentage points. */
export function barKey(tones: ReadonlySet<Tone>, isShare: boolean): { tone: Tone | 'goal'; text: string }[] {
  const points = isShare ? ', điểm %' : '';
  const key: { tone: Tone; text: string }[] = [
    { tone: 'low', text: `thiếu so với chỉ tiêu${points}` },
    { tone: 'ok', text: 'bằng hoặc trên chỉ tiêu' },
    { tone: 'unclear', text: 'chưa kết luận được' },
  ];
  return [...key.filter(({ tone }) => tones.has(tone)), { tone: 'goal', text: 'chỉ tiêu' }];
}

/** "Chín kết quả so với chỉ tiêu" where they are few: "9 kết quả so với chỉ tiêu". */
export function resultsTitleOf(groups: readonly ResultGroup[]): string {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return `${formatInteger(count)} kết quả so với chỉ tiêu`;
}

/** "Chỉ tiêu của năm 2024. Cổng chưa có văn bản nêu kết quả.": the period where all targets share one. */
export function openTargetsNote(targets: readonly StatedTarget[]): string {
  const [period, ...others] = new Set(targets.map(({ row }) => targetPeriodInWords(row)));
  const shared = period === undefined || others.length > 0 ? '' : `${capitalised(period)}. `;
  return `${shared}Cổng chưa có văn bản nêu kết quả.`;
}

/** "28 việc, 3 việc có ngày phải xong; với 12 việc, văn bản không ghi ai làm." */
export function taskNote(
  tasks: readonly { readonly dueDay: string | undefined; readonly leads: readonly string[] }[],
): string {
  const dated = tasks.filter(({ dueDay }) => dueDay !== undefined).length;
  const unnamed = tasks.filter(({ leads }) => leads.length === 0).length;
  const due = dated === 0 ? 'không việc nào có ngày phải xong' : `${formatInteger(dated)} việc có ngày phải xong`;
  const who =
    unnamed === 0
      ? ''
      : ` ${unnamed === tasks.length ? 'Văn' : `Với ${formatInteger(unnamed)} việc, văn`} bản không ghi ai làm.`;
  return `${formatInteger(tasks.length)} việc, ${due}.${who}`;
}
