/** Link signs and copy buttons, whose code comes when one is used; a row in a closed part is opened for its address; a print says its day, and is whole where asked. */
import { copyWords, printedOn } from '#i18n/copy-words.ts';

const signs = 'a[href^="#f-"],a[href^="#m-"],a.own,[data-copy]';

addEventListener('click', ({ target }) => {
  const sign = target instanceof Element ? target.closest<HTMLElement>(signs) : null;
  if (sign?.dataset['copy'] === 'print') return printWhole();
  if (sign !== null) void import('./cite/copy.ts').then(({ copyFrom }) => copyFrom(sign));
});

function printWhole(): void {
  for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '');
  print();
}

/** Not every browser opens what a fragment points into. */
function openPlace(): void {
  const place = document.getElementById(location.hash.slice(1));
  const closed = place?.closest('details:not([open])');
  if (place === null || closed === null || closed === undefined) return;
  closed.setAttribute('open', '');
  place.scrollIntoView();
}

addEventListener('hashchange', openPlace);
openPlace();

addEventListener('beforeprint', () => {
  for (const place of document.querySelectorAll('.printed')) place.textContent = printedOn(new Date());
});

for (const note of document.querySelectorAll('[data-revision]')) {
  for (const kind of ['address', 'text', 'bibtex', 'csl', 'print'] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['copy'] = kind;
    button.textContent = copyWords[kind];
    note.append(' ', button);
  }
}
