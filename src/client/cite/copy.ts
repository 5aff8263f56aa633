/** Copies the address or the citation of a row, or the citation of the page, and says so beside it. */
import { bibtexOf, type CitedWork, cslOf } from '#core/citation.ts';
import { citationText, citationWords as words } from '#i18n/citation.ts';
import type { CopyKind } from '#i18n/copy-words.ts';
import styles from '#styles/cite.css?url';
import { loadStyle } from '../load-style.ts';
import { addressOf, figureWork, pageWork } from './work.ts';

const forms: Readonly<Record<Exclude<CopyKind, 'address'>, (work: CitedWork) => string>> = {
  text: citationText,
  bibtex: bibtexOf,
  csl: cslOf,
};
const isFigure = /^[fm]-[0-9a-z]{9}$/u;

/** `sign`: a link sign, or a button that names what it copies. */
export async function copyFrom(sign: HTMLElement): Promise<void> {
  const kind = sign.dataset['copy'] as CopyKind | undefined;
  const note = sign.closest<HTMLElement>('[data-revision]');
  if (kind !== undefined && note !== null)
    await copied(panelIn(note), kind, kind === 'address' ? addressOf() : forms[kind](pageWork(note)));
  else if (kind === undefined && sign instanceof HTMLAnchorElement) await copyRow(sign.hash.slice(1), sign);
}

async function copyRow(id: string, sign: HTMLElement): Promise<void> {
  const row =
    document.getElementById(id)?.closest<HTMLElement>('.figure, tr, li, .clear') ??
    sign.closest<HTMLElement>('.figure, tr, li, .clear');
  if (row === null) return;
  const panel = panelIn(row.matches('tr') ? (sign.closest<HTMLElement>('td, th') ?? row) : row);
  if (isFigure.test(id)) {
    for (const kind of ['text', 'bibtex', 'csl'] as const) {
      panel.append(
        button(words.copy[kind], async () => {
          const work = await figureWork(row, id);
          if (work === undefined) say(panel, words.unread);
          else await copied(panel, kind, forms[kind](work));
        }),
      );
    }
  }
  panel.append(button(words.close, () => panel.remove()));
  await copied(panel, 'address', addressOf(id));
}

async function copied(panel: HTMLElement, kind: CopyKind, text: string): Promise<void> {
  panel.querySelector('textarea')?.remove();
  if (await toClipboard(text)) {
    say(panel, words.copied[kind]);
    return;
  }
  say(panel, words.failed);
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.value = text;
  field.setAttribute('aria-label', words.copy[kind]);
  panel.append(field);
  field.select();
}

function say(panel: HTMLElement, text: string): void {
  const output = panel.querySelector('output');
  if (output !== null) output.textContent = text;
}

let open: HTMLElement | undefined;

/** The one panel of the page, empty, at the end of an element. */
function panelIn(place: HTMLElement): HTMLElement {
  open?.remove();
  open = document.createElement('div');
  open.className = 'cite';
  open.setAttribute('role', 'group');
  open.setAttribute('aria-label', words.cite);
  open.append(document.createElement('output'));
  loadStyle(styles);
  place.append(open);
  return open;
}

function button(label: string, act: () => void | Promise<void>): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', () => void act());
  return element;
}

/** True when the text has reached the clipboard; an address without https has only the old way. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return oldWay(text);
  }
}

function oldWay(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr-only';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
