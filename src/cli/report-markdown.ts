/** The summary of a change, for a pull request or a person at the screen. */
import type { Catalog } from '#core/catalog.ts';
import type { FigureRow, FigureTable } from '#core/changes.ts';
import { parsePeriod } from '#core/period.ts';
import type { Problem } from '#core/problem.ts';
import { countProblems } from '#core/problem.ts';
import { figurePath } from '#core/site/addresses.ts';
import { lowerFirst } from '#i18n/capitalised.ts';
import { checkWords } from '#i18n/commands.ts';
import { formatInteger, formatPeriod } from '#i18n/format.ts';
import { describeProblem } from '#i18n/problems.ts';
import {
  cellsInWords,
  figureInWords,
  kindInWords,
  plain,
  reasonInWords,
  replacedInWords,
  tableWord,
  reportWords as words,
} from '#i18n/report.ts';
import { outcomeWords } from '#i18n/status-words.ts';
import { areaTitle } from '#i18n/words.ts';
import type { ChangeReport } from './change-report.ts';

/** So many items of a section are written out. */
const mostListed = 100;

export function summaryLine({ figures, statuses, ranks, pages }: ChangeReport): string {
  const { added, changed, removed } = figures;
  return words.summary({
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    statuses: statuses.length,
    ranks: ranks.length,
    pages: pages.length,
  });
}

/** Errors first. */
export function problemsMarkdown(problems: readonly Problem[]): string[] {
  const inOrder = [...problems].sort((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0));
  const lines = inOrder.map((problem) => {
    const { place, message, hint } = describeProblem(problem);
    const severity = problem.severity === 'error' ? checkWords.error : checkWords.warning;
    return `**${severity}** ${plain(problem.file)}, ${plain(lowerFirst(place))}: ${plain(message)} ${plain(hint)} (${problem.code})`.replace(
      / {2,}/gu,
      ' ',
    );
  });
  const { errors, warnings } = countProblems(problems);
  return lines.length === 0
    ? ['', `## ${words.problems}`, '', words.noProblems]
    : section(words.problems, lines, errors + warnings);
}

export function reportMarkdown(report: ChangeReport): string[] {
  const { figures, statuses, ranks, pages, catalog, before } = report;
  const unitOf = ({ indicators }: Catalog, { indicator }: FigureRow): string => indicators.get(indicator)?.unit ?? '';
  const period = (text: string): string => {
    const parsed = parsePeriod(text);
    return parsed === undefined ? text : formatPeriod(parsed);
  };
  const area = (id: string): string => {
    const found = catalog.areas.get(id);
    return plain(found === undefined ? id : areaTitle(found));
  };
  const indicator = (id: string): string => plain(catalog.indicators.get(id)?.shortName ?? id);
  return [
    ...section(
      words.changed,
      figures.changed.map(
        ({ table, figure, cells, reason }) =>
          `${figureName(table, figure, catalog)}: ${cellsInWords(cells)}. ${reasonInWords(reason)}`,
      ),
    ),
    ...section(
      words.removed,
      figures.removed.map(
        ({ table, figure, reason }) =>
          `${figureName(table, figure, before)}: ${figureInWords(figure, unitOf(before, figure))}. ${reasonInWords(reason)}`,
      ),
    ),
    ...section(
      words.added,
      figures.added.map(
        ({ table, figure }) =>
          `${figureName(table, figure, catalog)}: ${figureInWords(figure, unitOf(catalog, figure))}${replacedInWords(figure)}`,
      ),
    ),
    ...section(
      words.statuses,
      statuses.map(
        (flip) =>
          `${figureName('observations', flip.observation, catalog)}: ${outcomeWords(flip.before?.status)} → ${outcomeWords(flip.after?.status)}`,
      ),
    ),
    ...section(
      words.ranks,
      ranks.map(
        (flip) =>
          `${indicator(flip.indicator)}, ${area(flip.area)}, ${period(flip.period)}: ${flip.before} → ${flip.after}`,
      ),
    ),
    ...section(
      words.pages,
      pages.map((page) => `\`${page}\``),
    ),
  ];
}

/** Nothing at all where there is nothing to list. */
function section(title: string, items: readonly string[], count = items.length): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, mostListed);
  const rest = count - shown.length;
  return [
    '',
    `## ${title} (${formatInteger(count)})`,
    '',
    ...shown.map((item) => `- ${item}`),
    ...(rest > 0 ? ['', words.more(rest)] : []),
  ];
}

/** "Thanh toán trực tuyến, Huyện Lạng Giang, Quý I/2024, kết quả thực hiện (so-lieu, `/dia-phuong/…/#f-…`)". */
function figureName(table: FigureTable, figure: FigureRow, { areas, indicators }: Catalog): string {
  const area = areas.get(figure.area);
  const parts = [
    indicators.get(figure.indicator)?.shortName ?? figure.indicator,
    area === undefined ? figure.area : areaTitle(area),
    ...(figure.period === undefined ? [] : [formatPeriod(figure.period)]),
    kindInWords(figure),
  ];
  return `${parts.map(plain).join(', ')} (${tableWord(table)}, \`${figurePath(figure)}\`)`;
}
