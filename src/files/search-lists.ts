/** The search index of names: lists of entries and cards below `/tim-kiem/`. */

import type { Portal } from '#core/site/portal.ts';
import { everydayNote } from '#i18n/glossary.ts';
import type { Abbreviation } from '#search/abbreviation.ts';
import { buildIndexFiles } from '#search/build-index.ts';
import { provinceTitles } from '#views/area-titles.ts';
import { searchCards } from './search-cards.ts';
import { searchEntries } from './search-entries.ts';
import type { SiteFile } from './site-file.ts';

export function* searchFiles(portal: Portal): Generator<SiteFile> {
  const { catalog } = portal;
  const entries = searchEntries(portal);
  const inEntries = new Set(entries.flatMap(({ provinces = [] }) => provinces));
  const files = buildIndexFiles({
    entries,
    cards: searchCards(portal),
    abbreviations: catalog.abbreviations.map(
      ({ short, full, note }): Abbreviation =>
        note === undefined || note === everydayNote ? { short, full } : { short, full, note },
    ),
    provinces: [...provinceTitles(catalog)].filter(([id]) => inEntries.has(id)),
    groups: catalog.groups.map(({ id, name }) => [id, name]),
  });
  for (const [name, body] of files) {
    files.delete(name);
    yield { path: `tim-kiem/${name}`, body };
  }
}
