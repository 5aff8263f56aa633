/** What is said once for a whole reporting sheet: its area, its period, its columns and what they are. */
import { parsePeriod } from '#core/period.ts';
import { checkerWords as words } from '#i18n/checker.ts';
import { choiceWords } from '#i18n/choices.ts';
import { formatPeriod } from '#i18n/format.ts';
import { columnLetters } from '#i18n/problem-catalogue/problem-entry.ts';
import { rankIn } from '#sheet/report-cell.ts';
import type { ReportChoices } from '#sheet/report-tables.ts';
import { element } from '../search/dom.ts';
import { fromList, option, searchSelect, select, textField } from './controls.ts';
import type { ReportView } from './protocol.ts';
import type { ReportHost } from './report-host.ts';

/** What has to be chosen before tables can be made, by the labels of the fields. */
export function missingChoices(view: ReportView): string[] {
  const { choices, columns } = view;
  const needed: readonly (readonly [boolean, string])[] = [
    [choices.area === '', words.area],
    [parsePeriod(choices.period) === undefined, words.period],
    [choices.document === '', words.document],
    [columns.result === undefined, words.resultColumn],
    [columns.target === undefined, words.targetColumn],
    [choices.hiddenRows === '', words.hiddenRows(hiddenCount(view))],
  ];
  return needed.flatMap(([isMissing, label]) => (isMissing ? [label] : []));
}

function hiddenCount({ figures }: ReportView): number {
  return figures.filter(({ row }) => row.isHidden).length;
}

/** A column by its title, or by its letter where it has none. */
export function columnLabel({ index, title, isHidden }: ReportView['headers']['other'][number]): string {
  const label = title === '' ? words.columnLetter(columnLetters(index + 1)) : title;
  return isHidden ? words.hiddenColumn(label) : label;
}

export function onceFields(view: ReportView, host: ReportHost): HTMLElement {
  const { choices, headers, columns } = view;
  const key = (name: string): string => `report-${view.id}-${name}`;
  const set = (change: Partial<ReportChoices>): void => host.setReport(view, { choices: change });
  const period = (name: 'period' | 'targetPeriod', label: string): HTMLElement => {
    const parsed = parsePeriod(choices[name]);
    const fault = choices[name] !== '' && parsed === undefined ? words.periodBad : '';
    return textField(key(name), label, choices[name], (text) => set({ [name]: text }), {
      help: parsed === undefined ? words.periodHelp : formatPeriod(parsed),
      fault,
    });
  };
  const fields = [
    searchSelect(key('area'), words.area, host.lists.areas, choices.area, (area) => set({ area })),
    period('period', words.period),
    textField(key('place'), words.place, choices.place, (place) => set({ place }), { help: words.placeHelp }),
    period('targetPeriod', words.targetPeriod),
    fromList(
      key('observation-kind'),
      words.observationKind,
      choiceWords.observationKinds,
      choices.observationKind,
      (observationKind) => set({ observationKind }),
    ),
    fromList(key('target-kind'), words.targetKind, choiceWords.targetKinds, choices.targetKind, (targetKind) =>
      set({ targetKind }),
    ),
    fromList(
      key('period-method'),
      words.periodMethod,
      { '': words.notStated, ...choiceWords.periodMethods },
      choices.periodMethod,
      (periodMethod) => set({ periodMethod }),
    ),
  ];
  const column = (role: 'result' | 'second' | 'target', label: string): HTMLElement => {
    // Most sheets have no second column of results.
    const chosen = role === 'second' ? (columns.second ?? -1) : columns[role];
    const unchosen = chosen === undefined ? [option('', words.choose, true)] : [];
    const options = [
      ...unchosen,
      ...headers[role === 'target' ? 'target' : 'result'].map(({ index, title, isHidden }) =>
        option(String(index), columnLabel({ index, title, isHidden }), index === chosen),
      ),
      option('-1', words.noColumn, chosen === -1),
    ];
    return select(
      key(`${role}-column`),
      label,
      options,
      (value) => value !== '' && host.setReport(view, { columns: { ...columns, [role]: Number(value) } }),
    );
  };
  if (headers.result.length > 1)
    fields.push(column('result', words.resultColumn), column('second', words.secondColumn));
  if ((columns.second ?? -1) >= 0)
    fields.push(
      fromList(
        key('second-method'),
        words.secondMethod,
        { '': words.notStated, ...choiceWords.periodMethods },
        choices.secondMethod,
        (secondMethod) => set({ secondMethod }),
      ),
      fromList(key('second-kind'), words.secondKind, choiceWords.observationKinds, choices.secondKind, (secondKind) =>
        set({ secondKind }),
      ),
    );
  if (headers.target.length > 1 || columns.target === undefined) fields.push(column('target', words.targetColumn));
  if (columns.result === undefined && headers.result.length === 1) fields.push(column('result', words.resultColumn));
  if (hiddenCount(view) > 0)
    fields.push(
      fromList(
        key('hidden-rows'),
        words.hiddenRows(hiddenCount(view)),
        { ...(choices.hiddenRows === '' ? { '': words.choose } : {}), ...words.hiddenRowChoices },
        choices.hiddenRows,
        (hiddenRows) => set({ hiddenRows }),
      ),
    );
  if (
    view.figures.some(
      ({ result, second, answer, row }) =>
        rankIn(row.note).rank !== undefined || JSON.stringify([result, second, answer]).includes('"rank"'),
    )
  )
    fields.push(
      searchSelect(key('rank-within'), words.rankWithin, host.lists.areas, choices.rankWithin, (rankWithin) =>
        set({ rankWithin }),
      ),
    );
  return element('div', { class: 'fields' }, ...fields);
}
