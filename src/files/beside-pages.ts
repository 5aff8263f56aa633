/** The data beside pages, and that of embedded views. */
import { areaPath, dataPath, documentPath, indicatorEmbedPath, indicatorPath } from '#core/site/addresses.ts';
import { indicatorParts, partPath } from '#core/site/indicator-parts.ts';
import type { Portal } from '#core/site/portal.ts';
import type { OwnsPage } from '#core/site/shards.ts';
import { indicatorEmbed } from '#views/embed-view.ts';
import { areaJson, documentJson, indicatorJson } from './page-json.ts';
import { type RowTexts, rowTexts } from './row-texts.ts';
import type { SiteFile } from './site-file.ts';
import { jsonText } from './tables.ts';

/** Yields for every area, indicator and document with a page of its own the same path with `.csv` and `.json`. */
export function* dataBesidePages(portal: Portal, owns: OwnsPage): Generator<SiteFile> {
  const { catalog } = portal;
  const texts = rowTexts(portal);
  for (const id of catalog.areas.keys())
    if (catalog.hasPage(id) && owns(areaPath(id)))
      yield* filesBeside(areaPath(id), texts.csv(catalog.ofArea(id)), areaJson(id, portal, texts));
  for (const id of catalog.indicators.keys()) if (owns(indicatorPath(id))) yield* indicatorFiles(id, portal, texts);
  for (const id of catalog.documents.keys())
    if (owns(documentPath(id)))
      yield* filesBeside(documentPath(id), texts.csv(catalog.ofDocument(id)), documentJson(id, portal, texts));
}

/** Yields what `/nhung/` draws, for every indicator with something to draw. */
export function* embedFiles(portal: Portal): Generator<SiteFile> {
  for (const id of portal.catalog.indicators.keys()) {
    const embed = indicatorEmbed(id, portal);
    if (embed !== undefined) yield { path: indicatorEmbedPath(id).slice(1), body: jsonText(embed) };
  }
}

function* indicatorFiles(id: string, portal: Portal, texts: RowTexts): Generator<SiteFile> {
  const parts = indicatorParts(id, portal);
  for (const [part, records] of parts.entries()) {
    yield { path: partPath(id, part, 'csv').slice(1), body: texts.csv(records) };
    yield { path: partPath(id, part, 'json').slice(1), body: indicatorJson(id, portal, texts, parts, part) };
  }
}

function* filesBeside(path: string, csv: string, json: string): Generator<SiteFile> {
  yield { path: dataPath(path, 'csv').slice(1), body: csv };
  yield { path: dataPath(path, 'json').slice(1), body: json };
}
