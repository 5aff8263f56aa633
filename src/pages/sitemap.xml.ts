import type { APIRoute } from 'astro';
import { sitePaths } from '#core/site/site-addresses.ts';
import { portal } from '#data/portal.ts';
import { allProblemTexts } from '#i18n/problems.ts';
import { absoluteUrl } from '../url.ts';

export const GET: APIRoute = async () => {
  const entries = sitePaths(await portal(), allProblemTexts.keys()).map(
    (path) => `<url><loc>${absoluteUrl(path)}</loc></url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    {
      headers: { 'Content-Type': 'application/xml; charset=utf-8' },
    },
  );
};
