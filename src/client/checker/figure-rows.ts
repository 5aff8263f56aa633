/** The rows of a reporting sheet, each with its indicator, its level and its cells, and what is asked of them. */
import { decimalText } from '#core/decimal.ts';
import type { Scope } from '#core/model.ts';
import { checkerWords as words } from '#i18n/checker.ts';
import { choiceWords } from '#i18n/choices.ts';
import type { ReportFigure } from '#sheet/read-report.ts';
import type { ReportAnswer } from '#sheet/report-tables.ts';
import { element } from '../search/dom.ts';
import { option, select, tableElement } from './controls.ts';
import type { ReportView } from './protocol.ts';
import { readingControl } from './reading-control.ts';
import type { ReportHost } from './report-host.ts';

/** Decided by the sheet alone, so that a row stays where it is when it is answered. */
export function needsLook(figure: ReportFigure): boolean {
  return (
    figure.match.certain === undefined ||
    figure.result.state === 'doubt' ||
    figure.target.state === 'doubt' ||
    figure.second.state === 'doubt' ||
    figure.scopes.length > 1 ||
    figure.otherRatio !== undefined
  );
}

export function figureTable(
  caption: string,
  figures: ReportView['figures'],
  view: ReportView,
  host: ReportHost,
): HTMLElement {
  return tableElement(
    caption,
    [
      words.inSheet,
      words.indicator,
      words.plan,
      words.result,
      ...((view.columns.second ?? -1) < 0 ? [] : [words.second]),
    ],
    figures.map((figure) => figureRow(figure, view, host)),
  );
}

function figureRow(figure: ReportView['figures'][number], view: ReportView, host: ReportHost): HTMLTableRowElement {
  const { row, match, answer, isRepeated } = figure;
  const key = `row-${view.id}-${row.row}`;
  const set = (change: ReportAnswer): void => host.setReport(view, { answer: { row: row.row, answer: change } });
  const chosen = answer.indicator ?? match.certain;
  const own = host.lists.indicators.find(({ id }) => id === chosen);
  const unit = own?.unit ?? row.unit;
  const isLeftOut = answer.indicator === '' || (row.isHidden && view.choices.hiddenRows === 'leave-out');
  const cell = (role: 'target' | 'result' | 'second', label: string): HTMLElement =>
    isLeftOut
      ? element('span', { class: 'blank' }, '–')
      : readingControl(
          {
            key: `${key}-${role}`,
            label: words.readingFor(label, row.name),
            cell: figure[role],
            unit,
            answer: answer[role],
            isRank: unit === words.rankUnit,
          },
          (reading) => set({ [role]: reading }),
          host.redraw,
        );
  const note =
    figure.otherRatio === undefined
      ? ''
      : element(
          'small',
          {},
          words.otherRatio(figure.otherRatio.written, decimalText(figure.otherRatio.computed).replace('.', ',')),
        );
  return element(
    'tr',
    { 'data-row': String(row.row) },
    element(
      'th',
      { scope: 'row' },
      row.name,
      element('small', {}, [row.number, row.unit, words.rowNumber(row.row)].filter((part) => part !== '').join(' · ')),
      ...(row.isHidden ? [element('small', {}, words.hiddenRow)] : []),
      ...(isRepeated ? [element('small', {}, words.repeatedRow)] : []),
      ...(row.isUnnamed ? [element('small', {}, words.unnamedRow)] : []),
    ),
    element('td', {}, indicatorControl(figure, key, host, set), scopeControl(figure, key, set)),
    element('td', {}, cell('target', words.plan)),
    element('td', {}, cell('result', words.result), note),
    ...((view.columns.second ?? -1) < 0 ? [] : [element('td', {}, cell('second', words.second))]),
  );
}

/** The level of government that a figure is of, where its row names one. */
function scopeControl(
  { row, named, answer }: ReportView['figures'][number],
  key: string,
  set: (change: ReportAnswer) => void,
): Node | string {
  if (named.length === 0 || answer.indicator === '') return '';
  const isOpen = named.length > 1 && answer.scope === undefined;
  const chosen = answer.scope ?? (isOpen ? undefined : named[0]);
  return element(
    'div',
    { class: isOpen ? 'question open' : 'question' },
    ...(named.length > 1 ? [element('small', {}, words.scopeAsked)] : []),
    select(
      `${key}-scope`,
      words.scopeFor(row.name),
      [
        ...(chosen === undefined ? [option('none', words.choose, true)] : []),
        ...Object.entries(choiceWords.scopes).map(([value, text]) => option(value, text, value === chosen)),
        option('', words.wholeArea, chosen === ''),
      ],
      (value) => value !== 'none' && set({ scope: value as Scope | '' }),
      { hideLabel: true },
    ),
  );
}

function indicatorControl(
  { row, match, answer }: ReportView['figures'][number],
  key: string,
  { lists }: ReportHost,
  set: (change: ReportAnswer) => void,
): HTMLElement {
  const labelOf = (id: string): string => {
    const found = lists.indicators.find((one) => one.id === id);
    return found === undefined ? id : `${found.label} (${found.unit})`;
  };
  if (match.certain !== undefined) return element('span', {}, labelOf(match.certain));
  const group = (label: string, ids: readonly string[]): HTMLOptGroupElement =>
    element('optgroup', { label }, ...ids.map((id) => option(id, labelOf(id), id === answer.indicator)));
  const others = lists.indicators.map(({ id }) => id).filter((id) => !match.nearest.includes(id));
  const options = [
    ...(answer.indicator === undefined ? [option('none', words.choose, true)] : []),
    ...(match.nearest.length === 0 ? [] : [group(words.nearest, match.nearest)]),
    option('', words.leaveOutRow, answer.indicator === ''),
    group(words.allIndicators, others),
  ];
  const [first = ''] = match.nearest;
  const remark = match.otherUnit
    ? element('small', {}, words.otherUnit(row.unit, lists.indicators.find(({ id }) => id === first)?.unit ?? ''))
    : '';
  return element(
    'div',
    { class: answer.indicator === undefined ? 'question open' : 'question' },
    select(
      `${key}-indicator`,
      words.indicatorFor(row.name),
      options,
      (value) => value !== 'none' && set({ indicator: value }),
      { hideLabel: true },
    ),
    remark,
  );
}
