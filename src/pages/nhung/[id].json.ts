import type { APIRoute } from 'astro';
import { portal } from '#data/portal.ts';
import { jsonResponse } from '#views/downloads.ts';
import { indicatorEmbed } from '#views/embed-view.ts';

/** For indicators with something to draw. */
export async function getStaticPaths() {
  const everything = await portal();
  return [...everything.catalog.indicators.keys()].flatMap((id) => {
    const embed = indicatorEmbed(id, everything);
    return embed === undefined ? [] : [{ params: { id }, props: { embed } }];
  });
}

export const GET: APIRoute = ({ props }) => jsonResponse(props['embed'] as object);
