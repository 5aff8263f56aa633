import type { APIRoute } from 'astro';
import { indicatorDataPaths } from '#data/paths.ts';
import { portal } from '#data/portal.ts';
import { jsonResponse } from '#files/tables.ts';
import { indicatorEmbed } from '#views/embed-view.ts';

/** Of indicators with something to draw. */
export const getStaticPaths = indicatorDataPaths;

export const GET: APIRoute = async ({ params }) => {
  const embed = indicatorEmbed(params['id'] ?? '', await portal());
  return embed === undefined ? new Response(undefined, { status: 404 }) : jsonResponse(embed);
};
