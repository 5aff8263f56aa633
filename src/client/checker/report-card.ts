/** A reporting sheet: chosen once, then the rows that need an answer, then those that are clear, then all files of the report. */

import { noSeriesInWords } from '#i18n/charts.ts';
import { checkerWords as words } from '#i18n/checker.ts';
import { bundleWords } from '#i18n/checker-document.ts';
import { tableText } from '#i18n/columns.ts';
import { isRounded } from '#sheet/report-cell.ts';
import { element } from '../search/dom.ts';
import { button, details, option, select, tableElement } from './controls.ts';
import { documentFields } from './document-fields.ts';
import { figureTable, needsLook } from './figure-rows.ts';
import { columnLabel, missingChoices, onceFields } from './once-fields.ts';
import type { ReportView } from './protocol.ts';
import type { ReportHost } from './report-host.ts';
import { tableBody } from './table-card.ts';
import { stepsLine, wholeReport } from './whole-report-view.ts';

export function reportBody(view: ReportView, host: ReportHost): HTMLElement[] {
  const parts: HTMLElement[] = view.figures.length === 0 ? [] : [stepsLine(view, missingChoices(view).length > 0)];
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
  if (view.figures.length === 0)
    return [
      ...parts,
      element('p', { class: 'ask' }, view.hasHeader ? bundleWords.noFigureRows : words.sheetIsNoReport),
    ];
  parts.push(...memoryNote(view, host), element('h3', {}, words.once), onceFields(view, host));
  parts.push(element('h3', {}, bundleWords.document), documentFields(view, host));
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
      ...likelyList(view, host),
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
  if (view.headers.other.length > 0)
    parts.push(
      element('p', { class: 'note', 'data-unused': '' }, words.unusedColumns(view.headers.other.map(columnLabel))),
    );
  if (view.apart !== undefined)
    parts.push(
      element(
        'p',
        { class: 'note', 'data-apart': '' },
        words.apart(view.apart.indicators, noSeriesInWords(view.apart.why)),
      ),
    );
  parts.push(element('h3', {}, words.output));
  const missing = missingChoices(view);
  if (missing.length > 0) parts.push(element('p', { class: 'ask', 'data-missing': '' }, words.chooseFirst(missing)));
  else if (view.output.length === 0) parts.push(element('p', { class: 'ask' }, words.noFigures));
  if (view.output.length > 0 && view.facts === undefined) parts.push(element('p', { class: 'note' }, words.joinedNote));
  if (view.output.some(({ table }) => table === 'indicators'))
    parts.push(element('p', { class: 'note' }, bundleWords.learned(view.learned)));
  for (const output of view.output)
    parts.push(
      element(
        'div',
        { class: 'output', 'data-output': output.table },
        element('h4', {}, `${tableText(output.table).title}: ${words.rows(output.rows)}`),
        ...tableBody(output, host, true),
      ),
    );
  parts.push(...wholeReport(view, host));
  return parts;
}

/** What the device keeps of the answers, said where it begins to, with the way to end it. */
function memoryNote(view: ReportView, host: ReportHost): HTMLElement[] {
  if (view.memory === undefined) return [];
  return [
    element(
      'p',
      { class: 'note', 'data-kept': '' },
      `${view.isRestored ? `${bundleWords.restored} ` : ''}${bundleWords.kept} `,
      button(`forget-${view.id}`, bundleWords.forget, () => host.forget(view), { 'data-forget': '' }),
    ),
  ];
}

/** One answer for all names that are likely to mean one indicator, which stand side by side. */
function likelyList(view: ReportView, host: ReportHost): HTMLElement[] {
  if (view.likely.size < 2) return [];
  const rows = view.figures.flatMap(({ row }) => {
    const indicator = host.lists.indicators.find(({ id }) => id === view.likely.get(row.row));
    if (indicator === undefined) return [];
    const name = indicator.name === indicator.label ? '' : element('small', {}, indicator.label);
    return [element('tr', {}, element('th', { scope: 'row' }, row.name), element('td', {}, indicator.name, name))];
  });
  return [
    element(
      'div',
      { class: 'mends' },
      element('p', {}, bundleWords.nearestNote(rows.length)),
      tableElement(bundleWords.nearestNote(rows.length), [words.inSheet, words.indicator], rows),
      button(
        `likely-${view.id}`,
        bundleWords.takeNearest(rows.length),
        () => host.setReport(view, { takesLikely: true }),
        {
          class: 'main',
          'data-take-likely': '',
        },
      ),
    ),
  ];
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
