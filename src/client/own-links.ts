/** Link signs and copy buttons, whose code comes when one is used; a row in a closed part is opened for its address; a print says its day, and is whole where asked. */
import { copyWords, printedOn } from '#i18n/copy-words.ts';
import { sharedPlaces } from './shared-place.ts';

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

/** Not every browser opens what a fragment points into, and none finds a place whose fragment was changed where it was shared. */
function openPlace(): void {
  const place = sharedPlaces(location.hash)
    .map((id) => document.getElementById(id))
    .find((found) => found !== null);
  if (place === undefined) return;
  // The part it stands in, and what its own row says when it is opened: the source, the sums, how to cite it.
  const closed = [
    place.closest('details:not([open])'),
    place.closest('.figure')?.querySelector(':scope > details:not([open])'),
  ].filter((part) => part instanceof Element);
  if (closed.length === 0 && place.id === location.hash.slice(1)) return;
  for (const part of closed) part.setAttribute('open', '');
  if (place.id === location.hash.slice(1)) place.scrollIntoView();
  else location.replace(`#${place.id}`);
}

addEventListener('hashchange', openPlace);
openPlace();

/** What every sheet says at its foot besides its number. */
const foot = new CSSStyleSheet();
document.adoptedStyleSheets.push(foot);
addEventListener('beforeprint', () => {
  const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  foot.replaceSync(
    `@page{@bottom-left{content:${JSON.stringify(`${decodeURI(address)} · ${printedOn(new Date())}`)};font:9pt Arial,sans-serif}}`,
  );
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
