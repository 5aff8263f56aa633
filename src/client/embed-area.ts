/** The embedded view of an area or of figures there, made of its published data: fetched with what reads it when it is asked for. */

import { portalOfAreas } from '#core/site/published-portal.ts';
import { embedWords as words } from '#i18n/embed.ts';
import type { EmbedSubject } from '#views/embed-state.ts';
import { areaEmbed, type Embed } from '#views/embed-view.ts';
import { loadArea, loadIndicators } from './compare/area-data.ts';

/** What to show, or why there is nothing; rejects where nothing answers. */
export async function loadAreaEmbed(subject: Exclude<EmbedSubject, { kind: 'indicator' }>): Promise<Embed | string> {
  const [data, indicators] = await Promise.all([loadArea(subject.area), loadIndicators()]);
  if (data === undefined) return words.unknownArea(subject.area);
  return (
    areaEmbed(subject, portalOfAreas([data], indicators)) ??
    (subject.kind === 'figures' && !indicators.some(({ id }) => id === subject.indicator)
      ? words.unknownIndicator(subject.indicator)
      : words.unknownFigure)
  );
}
