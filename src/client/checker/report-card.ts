/** A reporting sheet: chosen once, then the rows that need an answer, then those that are clear, then the two tables. */
import { decimalText } from '#core/decimal.ts';
import type { Scope } from '#core/model.ts';
import { parsePeriod } from '#core/period.ts';
import { slugFault } from '#core/slug.ts';
import { checkerWords as words } from '#i18n/checker.ts';
import { choiceWords, tableText } from '#i18n/columns.ts';
import { formatPeriod } from '#i18n/format.ts';
import type { ReportFigure } from '#sheet/read-report.ts';
import { isRounded, rankIn } from '#sheet/report-cell.ts';
import type { ReportAnswer, ReportChoices } from '#sheet/report-tables.ts';
import { element } from '../search/dom.ts';
import { button, details, option, searchSelect, select, tableElement, textField } from './controls.ts';
import type { Lists, ReportPatch, ReportView } from './protocol.ts';
import { readingControl } from './reading-control.ts';
import { type TableHost, tableBody } from './table-card.ts';

export interface ReportHost extends TableHost {
  readonly lists: Lists;
  setReport(view: ReportView, patch: ReportPatch): void;
  setSheet(view: ReportView, sheet: number): void;
  openSheet(view: ReportView, sheet: number): void;
  redraw(): void;
}

export function reportBody(view: ReportView, host: ReportHost): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (view.sheets.length > 1)
    parts.push(
      element(
        'div',
        { class: 'fields' },
        select(
          `sheet-${view.id}`,
          words.sheet,
          view.sheets.map(({ name, isHidden }, at) =>
            option(String(at), isHidden ? words.hiddenSheet(name) : name, at === view.sheet),
          ),
          (value) => host.setSheet(view, Number(value)),
        ),
      ),
      ...otherSheets(view, host),
    );
  if (view.legacyFont !== undefined) parts.push(element('p', { class: 'ask' }, words.legacyFont(view.legacyFont)));
  if (view.titles.length > 0) parts.push(element('blockquote', {}, view.titles.slice(0, 4).join(' · ')));
  if (view.figures.length === 0) return [...parts, element('p', { class: 'ask' }, words.sheetIsNoReport)];
  parts.push(element('h3', {}, words.once), onceFields(view, host));
  const asked = view.figures.filter(needsLook);
  const settled = view.figures.filter((figure) => !needsLook(figure));
  if (asked.length > 0)
    parts.push(
      element('h3', {}, words.asked(asked.length)),
      element(
        'p',
        { class: view.open > 0 ? 'verdict error' : 'verdict', 'data-open': String(view.open) },
        words.toAnswer(view.open),
      ),
      ...roundedButton(view, host),
      figureTable(words.asked(asked.length), asked, view, host),
    );
  if (settled.length > 0)
    parts.push(
      details(
        `settled-${view.id}`,
        words.settled(settled.length),
        asked.length === 0,
        figureTable(words.settled(settled.length), settled, view, host),
      ),
    );
  if (view.passedOver.length > 0) {
    parts.push(
      details(
        `passed-${view.id}`,
        words.passedOver(view.passedOver.length),
        false,
        element(
          'ul',
          { class: 'plain' },
          ...view.passedOver.map(({ row, kind, name }) =>
            element(
              'li',
              {},
              `${name} `,
              element('small', {}, `${words.rowKinds[kind === 'figure' ? 'note' : kind]}, ${words.rowNumber(row)}`),
            ),
          ),
        ),
      ),
    );
  }
  parts.push(element('h3', {}, words.output));
  const missing = missingChoices(view);
  if (missing.length > 0) parts.push(element('p', { class: 'ask', 'data-missing': '' }, words.chooseFirst(missing)));
  else if (view.output.length === 0) parts.push(element('p', { class: 'ask' }, words.noFigures));
  if (view.output.length > 0)
    parts.push(
      element(
        'p',
        { class: 'note' },
        host.lists.documents.some(({ id }) => id === view.choices.document)
          ? words.joinedNote
          : words.acceptDocumentNote,
      ),
    );
  for (const output of view.output)
    parts.push(
      element(
        'div',
        { class: 'output', 'data-output': output.table },
        element('h4', {}, `${tableText(output.table).title}: ${words.rows(output.rows)}`),
        ...tableBody(output, host, true),
      ),
    );
  return parts;
}

/** The reporting sheets of the workbook that are on no card yet. */
function otherSheets(view: ReportView, host: ReportHost): HTMLElement[] {
  const offered = view.sheets.flatMap(({ name, isHidden, isOffered }, at) =>
    isOffered
      ? [
          button(
            `sheet-${view.id}-${at}`,
            words.otherSheet(isHidden ? words.hiddenSheet(name) : name),
            () => host.openSheet(view, at),
            { 'data-open-sheet': name },
          ),
        ]
      : [],
  );
  return offered.length === 0
    ? []
    : [element('p', { class: 'ask' }, words.otherSheetsNote), element('p', { class: 'choices' }, ...offered)];
}

/** One answer for all cells whose digits the sheet hides: a report prints what its sheet shows. */
function roundedButton(view: ReportView, host: ReportHost): HTMLElement[] {
  const open = view.figures
    .flatMap(
      ({ result, second, target, answer }) =>
        [
          [result, answer.result],
          [second, answer.second],
          [target, answer.target],
        ] as const,
    )
    .filter(([cell, said]) => isRounded(cell) && said === undefined);
  return open.length < 2
    ? []
    : [
        element(
          'p',
          { class: 'choices' },
          button(`rounded-${view.id}`, words.takeShown(open.length), () => host.setReport(view, { takesShown: true }), {
            'data-take-shown': '',
          }),
        ),
      ];
}

/** What has to be chosen before tables can be made, by the labels of the fields. */
function missingChoices(view: ReportView): string[] {
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

/** Decided by the sheet alone, so that a row stays where it is when it is answered. */
function needsLook(figure: ReportFigure): boolean {
  return (
    figure.match.certain === undefined ||
    figure.result.state === 'doubt' ||
    figure.target.state === 'doubt' ||
    figure.second.state === 'doubt' ||
    figure.scopes.length > 1 ||
    figure.otherRatio !== undefined
  );
}

function onceFields(view: ReportView, host: ReportHost): HTMLElement {
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
  const isKnown = host.lists.documents.some(({ id }) => id === choices.document);
  const fields = [
    searchSelect(key('area'), words.area, host.lists.areas, choices.area, (area) => set({ area })),
    period('period', words.period),
    searchSelect(key('document'), words.document, host.lists.documents, isKnown ? choices.document : '', (document) =>
      set({ document }),
    ),
    textField(
      key('new-document'),
      words.newDocument,
      isKnown ? '' : choices.document,
      (document) => set({ document }),
      {
        help: words.newDocumentHelp,
        fault: choices.document !== '' && slugFault(choices.document) !== undefined ? words.newDocumentBad : '',
      },
    ),
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
        option(String(index), isHidden ? words.hiddenColumn(title) : title, index === chosen),
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

function fromList(
  key: string,
  label: string,
  choices: Readonly<Record<string, string>>,
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  return select(
    key,
    label,
    Object.entries(choices).map(([value, text]) => option(value, text, value === chosen)),
    choose,
  );
}

function figureTable(caption: string, figures: ReportView['figures'], view: ReportView, host: ReportHost): HTMLElement {
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
  const { row, match, answer } = figure;
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
            isRank: unit === 'hạng',
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
