/** The published areas, documents and indicators as choices. */

import type { Area } from '#core/catalog.ts';
import { compareVietnamese } from '#core/text.ts';
import { spanInWords } from '#i18n/area-words.ts';
import { periodInSentence } from '#i18n/format.ts';
import { areaName, areaTitle, documentKindWord } from '#i18n/words.ts';
import type { Choice, Lists } from './protocol.ts';
import type { Published } from './published.ts';

export interface NamedLists extends Lists {
  /** `name`: its kind and name alone, as a title has it. */
  readonly areas: readonly (Choice & { readonly name: string })[];
}

/** An area that was drawn anew bears the same name twice: " (đến 31/12/2024)", " (từ 01/01/2025 đến 30/6/2025)". */
function lifetime(area: Area): string {
  const span = spanInWords(area);
  return span === '' ? '' : ` (${span})`;
}

export function listsOf({ catalog, documents, tables }: Published): NamedLists {
  const areas = [...catalog.areas.values()].map((area) => {
    const above = catalog
      .lineage(area.id)
      .slice(1)
      .map((one) => areaName(one));
    return { id: area.id, name: areaName(area), label: `${[areaTitle(area), ...above].join(', ')}${lifetime(area)}` };
  });
  return {
    areas: areas.sort((a, b) => compareVietnamese(a.label, b.label)),
    documents: documents
      .map(({ id, kind, number, issuer, period }) => ({
        id,
        label: [
          `${documentKindWord(kind)}${number === undefined ? '' : ` ${number}`}`,
          issuer,
          period === undefined ? '' : periodInSentence(period),
        ]
          .filter((part) => part !== '')
          .join(', '),
      }))
      .sort((a, b) => compareVietnamese(a.label, b.label)),
    indicators: tables.indicators
      .map(({ id, name, shortName, unit }) => ({ id, label: shortName, name, unit }))
      .sort((a, b) => compareVietnamese(a.label, b.label)),
  };
}
