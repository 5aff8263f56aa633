/** The data beside pages, and that of embedded views. */
import type { Records } from '#core/catalog.ts';
import { areaPath, documentPath, indicatorEmbedPath, twinPath } from '#core/site/addresses.ts';
import { indicatorParts, partPath } from '#core/site/indicator-parts.ts';
import type { Portal } from '#core/site/portal.ts';
import { indicatorEmbed } from '#views/embed-view.ts';
import { areaJson, documentJson, indicatorJson } from './page-json.ts';
import type { SiteFile } from './site-file.ts';
import { jsonText, twinCsv } from './tables.ts';

/** Yields for every area, indicator and document with a page the same path with `.csv` and `.json`. */
export function* dataBesidePages(portal: Portal): Generator<SiteFile> {
  const { catalog } = portal;
  for (const id of catalog.areas.keys())
    if (catalog.hasRecord(id)) yield* twinsOf(areaPath(id), catalog.ofArea(id), areaJson(id, portal), portal);
  for (const id of catalog.indicators.keys()) yield* indicatorTwins(id, portal);
  for (const id of catalog.documents.keys())
    yield* twinsOf(documentPath(id), catalog.ofDocument(id), documentJson(id, portal), portal);
}

/** Yields what `/nhung/` draws, for every indicator with something to draw. */
export function* embedFiles(portal: Portal): Generator<SiteFile> {
  for (const id of portal.catalog.indicators.keys()) {
    const embed = indicatorEmbed(id, portal);
    if (embed !== undefined) yield { path: indicatorEmbedPath(id).slice(1), body: jsonText(embed) };
  }
}

function* indicatorTwins(id: string, portal: Portal): Generator<SiteFile> {
  const parts = indicatorParts(id, portal);
  for (const [part, records] of parts.entries()) {
    yield { path: partPath(id, part, 'csv').slice(1), body: twinCsv(records, portal) };
    yield { path: partPath(id, part, 'json').slice(1), body: jsonText(indicatorJson(id, portal, parts, part)) };
  }
}

function* twinsOf(path: string, records: Records, json: Record<string, unknown>, portal: Portal): Generator<SiteFile> {
  yield { path: twinPath(path, 'csv').slice(1), body: twinCsv(records, portal) };
  yield { path: twinPath(path, 'json').slice(1), body: jsonText(json) };
}
