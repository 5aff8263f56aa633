/** A dropped table: what it was taken for, what is wrong with it, what can be mended for certain, the file to take away. */

import { type TableId, tableIds } from '#core/columns.ts';
import { parsePartialDate } from '#core/partial-date.ts';
import { checkerWords as words } from '#i18n/checker.ts';
import { bundleWords } from '#i18n/checker-document.ts';
import { tableText } from '#i18n/columns.ts';
import { fixInWords } from '#i18n/fixes.ts';
import { element } from '../search/dom.ts';
import { button, details, option, select, textField } from './controls.ts';
import { problemList } from './problem-list.ts';
import type { FileView, TableView } from './protocol.ts';
import { type RowsHost, rowsTable } from './rows-table.ts';

export interface TableHost extends RowsHost {
  setTable(view: FileView, table: TableId): void;
  mend(view: TableView): void;
  download(view: TableView): void;
  acceptDocument(id: string, day: string): void;
}

export function tableSelect(view: FileView, chosen: TableId | undefined, host: TableHost): HTMLElement {
  const options = [
    ...(chosen === undefined ? [option('', words.chooseTable, true)] : []),
    ...tableIds.map((id) => option(id, tableText(id).title, id === chosen)),
  ];
  return select(
    `table-${view.id}`,
    words.table,
    options,
    (value) => value !== '' && host.setTable(view, value as TableId),
  );
}

/** `isMade`: the table was made here from a reporting sheet, so that there is nothing to choose or to mend. */
export function tableBody(view: TableView, host: TableHost, isMade: boolean): HTMLElement[] {
  const key = `file-${view.id}-${view.table}`;
  const parts: HTMLElement[] = [];
  if (!isMade) {
    parts.push(element('div', { class: 'fields' }, tableSelect(view, view.table, host)));
    if (!view.isCertain) parts.push(element('p', { class: 'ask' }, words.tableUnsure));
  }
  parts.push(
    element(
      'p',
      { class: view.errors > 0 ? 'verdict error' : 'verdict', 'data-verdict': view.errors > 0 ? 'errors' : 'sound' },
      words.done(view.errors, view.warnings),
    ),
  );
  if (!isMade && view.mendable.length > 0) {
    parts.push(
      element(
        'div',
        { class: 'mends' },
        element('p', {}, words.mendable),
        element('ul', {}, ...view.mendable.map((mend) => element('li', {}, fixInWords(mend)))),
        button(`${key}-mend`, words.mend, () => host.mend(view), { class: 'main', 'data-mend': '' }),
      ),
    );
  }
  if (view.mended.length > 0)
    parts.push(
      element(
        'p',
        { class: 'mended', 'data-mended': '' },
        `${words.mended} ${view.mended.map(fixInWords).join('; ')}.`,
      ),
    );
  if (view.fileProblems.length > 0)
    parts.push(element(isMade ? 'h5' : 'h3', {}, words.wholeFile), problemList(view.fileProblems, host.root, true));
  if (!isMade) {
    for (const id of view.unknownDocuments)
      parts.push(
        element(
          'p',
          { class: 'ask' },
          button(`${key}-document-${id}`, words.acceptDocument(id), () => host.acceptDocument(id, '')),
          element('small', {}, words.acceptDocumentNote),
        ),
      );
    for (const { id, day } of view.newDocuments)
      parts.push(
        element(
          'div',
          { class: 'fields' },
          textField(`${key}-day-${id}`, words.dayOf(id), day, (said) => host.acceptDocument(id, said), {
            help: words.dayOfHelp,
            fault: day === '' || parsePartialDate(day) !== undefined ? '' : bundleWords.dayBad,
          }),
        ),
      );
  }
  if (view.rows > 0)
    parts.push(
      isMade && view.problemRows === 0
        ? details(`${key}-rows`, words.seeRows(view.rows), false, rowsTable(view, key, host))
        : rowsTable(view, key, host),
    );
  const name = view.path.slice(view.path.lastIndexOf('/') + 1);
  parts.push(
    element(
      'p',
      { class: 'save' },
      button(`${key}-save`, words.download(name), () => host.download(view), {
        'data-download': view.table,
        ...(view.errors === 0 ? { class: 'main' } : {}),
      }),
      element(
        'small',
        {},
        `${view.errors > 0 ? words.downloadUnfinished : words.downloadReady} ${words.placeInData(view.path)}.`,
      ),
    ),
  );
  return parts;
}
