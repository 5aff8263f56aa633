/** The reporting sheet to fill in, with the names of the portal's indicators. */
import type { APIRoute } from 'astro';
import { portal } from '#data/portal.ts';
import { templateWords } from '#i18n/checker.ts';
import { reportTemplate } from '#sheet/report-template.ts';

export const GET: APIRoute = async () => {
  const { indicators, groups } = (await portal()).catalog;
  const order = new Map(groups.map(({ id }, at) => [id, at]));
  const sorted = [...indicators.values()].sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0));
  return new Response((await reportTemplate(sorted, templateWords)) as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};
