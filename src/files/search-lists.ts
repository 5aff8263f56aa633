/** The search index of a portal as files, made once for each portal. */

import type { Portal } from '#core/site/portal.ts';
import type { Abbreviation } from '#search/abbreviation.ts';
import { buildIndexFiles } from '#search/build-index.ts';
import { provinceTitles } from '#views/area-titles.ts';
import { searchCards } from './search-cards.ts';
import { searchEntries } from './search-entries.ts';

const made = new WeakMap<Portal, ReadonlyMap<string, string>>();

/** Name below `/tim-kiem/` → JSON. */
export function searchFiles(portal: Portal): ReadonlyMap<string, string> {
  const known = made.get(portal);
  if (known !== undefined) return known;
  const { catalog } = portal;
  const entries = searchEntries(portal);
  const inEntries = new Set(entries.flatMap(({ provinces = [] }) => provinces));
  const files = buildIndexFiles({
    entries,
    cards: searchCards(portal),
    abbreviations: catalog.abbreviations.map(
      ({ short, full, note }): Abbreviation =>
        note === undefined || note === everyday ? { short, full } : { short, full, note },
    ),
    provinces: [...provinceTitles(catalog)].filter(([id]) => inEntries.has(id)),
    groups: catalog.groups.map(({ id, name }) => [id, name]),
  });
  made.set(portal, files);
  return files;
}

/** A note for staff that tells a reader nothing. */
const everyday = 'Từ người dân hay dùng.';
