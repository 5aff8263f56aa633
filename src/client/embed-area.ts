/** The embedded view of an area or of figures there, made of its published data: fetched with what reads it when it is asked for. */

import { portalOfTwins } from '#core/site/published-portal.ts';
import { embedWords as words } from '#i18n/embed.ts';
import type { EmbedSubject } from '#views/embed-state.ts';
import { areaEmbed, type Embed } from '#views/embed-view.ts';
import { loadArea, loadIndicators } from './compare/area-twins.ts';

/** What to show, or why there is nothing; rejects where nothing answers. */
export async function loadAreaEmbed(subject: Exclude<EmbedSubject, { kind: 'indicator' }>): Promise<Embed | string> {
  const [twin, indicators] = await Promise.all([loadArea(subject.area), loadIndicators()]);
  if (twin === undefined) return words.unknownArea(subject.area);
  return (
    areaEmbed(subject, portalOfTwins([twin], indicators)) ??
    (subject.kind === 'figures' && !indicators.some(({ id }) => id === subject.indicator)
      ? words.unknownIndicator(subject.indicator)
      : words.unknownFigure)
  );
}
