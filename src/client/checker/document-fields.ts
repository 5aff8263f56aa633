/** The document of a reporting sheet: one that the portal has, or a new one, of which is asked once what its `.mdx` says. */
import { cellTextFault } from '#core/checks/cell-text.ts';
import { administrativeKinds } from '#core/document-kinds.ts';
import { parsePartialDate } from '#core/partial-date.ts';
import { slugFault } from '#core/slug.ts';
import { checkerWords } from '#i18n/checker.ts';
import { bundleWords as words } from '#i18n/checker-document.ts';
import { documentKindWord } from '#i18n/words.ts';
import { element } from '../search/dom.ts';
import { details, fromList, searchSelect, textField } from './controls.ts';
import type { DocumentFacts } from './new-document.ts';
import type { ReportView } from './protocol.ts';
import type { ReportHost } from './report-host.ts';

export function documentFields(view: ReportView, host: ReportHost): HTMLElement {
  const { choices, facts } = view;
  const key = (name: string): string => `report-${view.id}-${name}`;
  const fields: HTMLElement[] = [
    searchSelect(
      key('document'),
      checkerWords.document,
      [{ id: 'new', label: words.newDocument }, ...host.lists.documents],
      facts === undefined ? choices.document : choices.document === '' ? '' : 'new',
      (document) =>
        document !== '' && host.setReport(view, { choices: { document: document === 'new' ? '' : document } }),
    ),
  ];
  if (facts === undefined) return element('div', { class: 'fields' }, ...fields);
  const set = (change: Partial<DocumentFacts>): void => host.setReport(view, { facts: change });
  const text = (name: Exclude<keyof DocumentFacts, 'kind'>): HTMLElement =>
    textField(key(name), words.facts[name], facts[name], (said) => set({ [name]: oneLine(said) }), {
      help: words.factHelp[name],
      fault: factFault(name, facts[name]),
    });
  fields.push(
    fromList(
      key('kind'),
      words.facts.kind,
      Object.fromEntries(administrativeKinds.map((kind) => [kind, documentKindWord(kind)])),
      facts.kind,
      (kind) => set({ kind }),
    ),
    ...(['number', 'day', 'issuer', 'subject', 'signer'] as const).map(text),
  );
  if (choices.document !== '')
    fields.push(
      element(
        'div',
        { class: 'field' },
        element('small', {}, words.idNote(choices.document)),
        details(
          key('id'),
          words.otherId,
          false,
          textField(
            key('new-document'),
            checkerWords.newDocument,
            choices.document,
            (document) => host.setReport(view, { choices: { document } }),
            {
              help: checkerWords.newDocumentHelp,
              fault: slugFault(choices.document) === undefined ? '' : checkerWords.newDocumentBad,
            },
          ),
        ),
      ),
    );
  return element('div', { class: 'fields' }, ...fields);
}

function factFault(name: keyof DocumentFacts, text: string): string {
  if (text === '') return '';
  if (name === 'day') return parsePartialDate(text) === undefined ? words.dayBad : '';
  const fault = cellTextFault({ header: name, field: name, kind: 'text', max: 600 }, text);
  return fault?.severity === 'error' ? words.factBad : '';
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
