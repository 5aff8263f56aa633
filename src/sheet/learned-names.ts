/** Names that a person gave an indicator → rows of `chi-tieu.csv` with one more name, so that the next sheet asks nothing. */
import { matchingForm } from '#core/text.ts';
import type { IndicatorMatcher } from './match-indicator.ts';
import type { ReportFigure } from './read-report.ts';
import type { ReportAnswers } from './report-tables.ts';

/** Folded name → the name, and the indicators that it was answered with. */
export type LearnedNames = ReadonlyMap<string, { readonly name: string; readonly indicators: ReadonlySet<string> }>;

/** "Trực tuyến" under one indicator is another thing under the next: what is shorter is no name of its own. */
const fewestWords = 3;

export function learnedNames(
  figures: readonly ReportFigure[],
  answers: ReportAnswers,
  matcher: Pick<IndicatorMatcher, 'newName'>,
): LearnedNames {
  const names = new Map<string, { name: string; indicators: Set<string> }>();
  for (const { row, match, asked } of figures) {
    const indicator = answers.get(row.row)?.indicator ?? '';
    const name = match.certain === undefined && indicator !== '' ? matcher.newName(asked) : undefined;
    if (name === undefined) continue;
    const form = matchingForm(name);
    if (form.split(' ').length < fewestWords) continue;
    const entry = names.get(form) ?? { name, indicators: new Set<string>() };
    entry.indicators.add(indicator);
    names.set(form, entry);
  }
  return names;
}

/** `records`: `chi-tieu.csv`, header first. Undefined where no name is new; a name that was answered in two ways is none. */
export function withLearnedNames(
  records: readonly (readonly string[])[],
  learned: LearnedNames,
): readonly (readonly string[])[] | undefined {
  const [header = [], ...rows] = records;
  const [idAt, namesAt] = [header.indexOf('id'), header.indexOf('ten_khac')];
  if (idAt === -1) return undefined;
  const newNames = new Map<string, string[]>();
  for (const { name, indicators } of learned.values()) {
    const [only, ...others] = indicators;
    if (only !== undefined && others.length === 0) newNames.set(only, [...(newNames.get(only) ?? []), name]);
  }
  if (!rows.some((cells) => newNames.has(cells[idAt] ?? ''))) return undefined;
  const at = namesAt === -1 ? header.length : namesAt;
  return [
    namesAt === -1 ? [...header, 'ten_khac'] : header,
    ...rows.map((cells) => {
      const whole = header.map((_, column) => cells[column] ?? '');
      const known = (whole[at] ?? '').split('|').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
      whole[at] = [...known, ...(newNames.get(cells[idAt] ?? '') ?? [])].join(' | ');
      return whole;
    }),
  ];
}
