/** The chips of the points to clear up: without this script they lead to a place on the page, with it they choose what is shown, kept in the address. */
import { chosenPoints, unknownPoints } from '#i18n/points.ts';
import { sharedParameters } from './shared-address.ts';

/** Parameters of the address; of a chip and of a card, the data attribute that answers to it. */
const choices = [
  { name: 'kieu', ofCard: 'touches' },
  { name: 'noi', ofCard: 'place' },
] as const;

const chips = [...document.querySelectorAll<HTMLAnchorElement>('.choice a')];
const cards = [...document.querySelectorAll<HTMLElement>('.clear[data-place]')];
const status = document.querySelector('.choice [role="status"]');
const chosen = sharedParameters(location.search);

function chipFor(name: string, value: string): HTMLAnchorElement | undefined {
  return chips.find((chip) => chip.dataset[name] === value);
}

function apply(): void {
  const wanted = choices.flatMap(({ name, ofCard }) => {
    const value = chosen.get(name) ?? '';
    return chipFor(name, value) === undefined ? [] : [{ name, ofCard, value }];
  });
  for (const chip of chips) {
    const isChosen = wanted.some(({ name, value }) => chip.dataset[name] === value);
    if (isChosen) chip.setAttribute('aria-current', 'true');
    else chip.removeAttribute('aria-current');
  }
  for (const card of cards) card.hidden = wanted.some(({ ofCard, value }) => card.dataset[ofCard] !== value);
  for (const part of document.querySelectorAll<HTMLElement>('.sort, .sort .fold')) {
    part.hidden = [...part.querySelectorAll<HTMLElement>('.clear')].every((card) => card.hidden);
    if (part instanceof HTMLDetailsElement) part.open = wanted.length > 0 && !part.hidden;
  }
  const shown = cards.filter((card) => !card.hidden).length;
  if (status !== null) status.textContent = wanted.length === 0 ? '' : chosenPoints(shown, cards.length);
}

for (const chip of chips) {
  chip.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    for (const { name } of choices) {
      const value = chip.dataset[name];
      if (value === undefined) continue;
      if (chosen.get(name) === value) chosen.delete(name);
      else chosen.set(name, value);
    }
    const address = new URL(location.href);
    address.search = chosen.toString();
    address.hash = '';
    history.replaceState(null, '', address);
    apply();
  });
}

const unknown = choices.flatMap(({ name }) => {
  const value = chosen.get(name) ?? '';
  return value === '' || chipFor(name, value) !== undefined ? [] : [unknownPoints(value)];
});
if (choices.some(({ name }) => chosen.has(name))) apply();
if (status !== null && unknown.length > 0) status.textContent = unknown.join(' ');
