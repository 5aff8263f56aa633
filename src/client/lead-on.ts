/**
 * On the page of a list that is divided by province: leads on to the province's page for a place that has moved there, and
 * for a choice that the undivided list kept in its address. Links with `data-leads` name the province they lead to.
 */
import { leadOn, placeNamed } from './lead-on-to.ts';
import { sharedParameters } from './shared-address.ts';

function go(places: readonly HTMLAnchorElement[]): void {
  const place = document.getElementById(placeNamed(location.hash));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-leads]')].map((link) => ({
    province: link.dataset['leads'] ?? '',
    href: link.href,
  }));
  const to = leadOn(new URL(location.href), {
    moved: place instanceof HTMLAnchorElement ? place.href : undefined,
    provinces: links,
    agency: places.map(({ href }) => href),
  });
  if (to !== undefined) location.replace(to);
}

function placesOfAgency(): HTMLAnchorElement[] {
  const agency = sharedParameters(location.search).get('co-quan');
  return agency === null ? [] : [...(document.getElementById(`co-quan-${agency}`)?.querySelectorAll('a') ?? [])];
}

/** The reader is to choose among several; only on arrival, so that a place asked for later is gone to. */
function offer([first, second]: readonly HTMLAnchorElement[]): void {
  if (first === undefined || second === undefined) return;
  first.closest('details')?.setAttribute('open', '');
  first.closest('li')?.scrollIntoView();
  first.focus({ preventScroll: true });
}

const places = placesOfAgency();
addEventListener('hashchange', () => go(places));
go(places);
offer(places);
