/** Words of a document's page: what its sentences are, whether the original can be read, its facts in a line. */
import type { Observation } from '#core/model.ts';
import { formatInteger } from './format.ts';

/** What a sentence with a figure is: told as done, as a target again, as neither clearly, or as a rule or a forecast. */
export type SentenceKind = 'result' | 'echo' | 'unclear' | 'other';

export const sentenceKinds: Readonly<Record<Observation['kind'], SentenceKind>> = {
  thuc_hien: 'result',
  uoc_thuc_hien: 'result',
  nhac_lai_muc_tieu: 'echo',
  chua_ro: 'unclear',
  du_kien: 'other',
  quy_dinh: 'other',
};

export const sentenceWords: Readonly<Record<SentenceKind, string>> = {
  result: 'kết quả',
  echo: 'chép lại mục tiêu, không có kết quả',
  unclear: 'không rõ là đã làm được hay phải làm',
  other: 'mức quy định, dự kiến',
};

/** "51 câu nêu số: 22 câu là kết quả". */
export function sentencesTitle(sentences: number, results: number): string {
  return `${formatInteger(sentences)} câu nêu số: ${results === sentences ? 'đều' : `${formatInteger(results)} câu`} là kết quả`;
}

export interface DocumentTally {
  readonly sentences: number;
  readonly results: number;
  /** Of the results those held against a level. */
  readonly reached: number;
  readonly short: number;
  readonly undecided: number;
  /** Does every level end with the figure's own period? */
  readonly isWholePeriod: boolean;
  readonly targets: number;
  readonly tasks: number;
  readonly listsOnlyUnfinished: boolean;
}

/** What the document holds, in at most two sentences. */
export function documentLead(tally: DocumentTally): string {
  const { sentences, results, targets, tasks, listsOnlyUnfinished } = tally;
  const asked = [
    ...(targets === 0 ? [] : [`${formatInteger(targets)} mức giao, mục tiêu`]),
    ...(tasks === 0 ? [] : [`${formatInteger(tasks)} việc phải làm`]),
  ].join(' và ');
  if (sentences === 0) return asked === '' ? '' : `Văn bản nêu ${asked}; không nêu kết quả.`;
  const told =
    results === sentences
      ? `${formatInteger(sentences)} câu nêu số, đều là kết quả`
      : `Trong ${formatInteger(sentences)} câu nêu số, ${formatInteger(results)} câu là kết quả`;
  const standing = listsOnlyUnfinished ? '' : standingWords(tally);
  const only = listsOnlyUnfinished ? ' Văn bản chỉ kể những chỉ tiêu chưa hoàn thành.' : '';
  return `${told}${standing}.${only}${asked === '' ? '' : ` Văn bản nêu ${asked}.`}`;
}

function standingWords({ reached, short, undecided, isWholePeriod }: DocumentTally): string {
  const parts = [
    ...(reached === 0
      ? []
      : [`${formatInteger(reached)} ${isWholePeriod ? 'đạt mức giao, mục tiêu' : 'đã ở mức giao, mục tiêu'}`]),
    ...(short === 0 ? [] : [`${formatInteger(short)} ${isWholePeriod ? 'không đạt' : 'còn thiếu'}`]),
    ...(undecided === 0 ? [] : [`${formatInteger(undecided)} chưa kết luận được`]),
  ];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

export const originalWords = {
  source: 'Đọc bản gốc',
  kept: 'Bản cổng lưu',
  none: 'Cổng chưa có bản gốc để dẫn.',
} as const;
