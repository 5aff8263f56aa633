/**
 * On the page of a list that is divided by province: leads on to the province's page for a place that has moved there, and
 * for a choice that the undivided list kept in its address. Links with `data-leads` name the province they lead to.
 */
import { leadOn } from './lead-on-to.ts';

function go(): void {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-leads]')].map((link) => ({ province: link.dataset['leads'] ?? '', href: link.href }));
  const agency = new URLSearchParams(location.search).get('co-quan');
  const places = agency === null ? [] : [...(document.getElementById(`co-quan-${agency}`)?.querySelectorAll('a') ?? [])];
  const to = leadOn(new URL(location.href), { moved: place instanceof HTMLAnchorElement ? place.href : undefined, provinces: links, agency: places.map(({ href }) => href) });
  if (to !== undefined) location.replace(to);
  else if (places.length > 1) {
    places[0]?.closest('details')?.setAttribute('open', '');
    places[0]?.closest('li')?.scrollIntoView();
  }
}

addEventListener('hashchange', go);
go();
