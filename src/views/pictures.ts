/** Which pictures the site has, and what each shows. */

import type { ChartData } from '#charts/chart-data.ts';
import type { Card, CardFact } from '#charts/drawing/card.ts';
import type { Names } from '#charts/drawing/page-size.ts';
import { type Counts, countsOf } from '#core/counts.ts';
import { toNumber } from '#core/decimal.ts';
import type { Figure } from '#core/figure.ts';
import { areaPath, documentPath, indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { recordCounts } from '#core/site/record-of.ts';
import type { OwnsPage } from '#core/site/shards.ts';
import { capitalised, lowerFirst } from '#i18n/capitalised.ts';
import { countNames } from '#i18n/count-words.ts';
import { areaLabel, figureWithUnit } from '#i18n/figure-words.ts';
import { formatInteger, periodInSentence } from '#i18n/format.ts';
import { pictureWords as words } from '#i18n/pictures.ts';
import { areaKindWord, areaName, scopeWords } from '#i18n/words.ts';
import { site } from '../site.ts';
import { areaView } from './area-view.ts';
import { indicatorPicture, pagePicture } from './indicator-picture.ts';
import { indicatorSummary } from './indicator-view.ts';
import { documentName } from './source.ts';

/** What a picture shows. `path`: of its PNG in the site, without a slash before it. */
export type Picture =
  | { readonly path: string; readonly kind: 'card'; readonly card: Card }
  /** Published as a drawing too. `address`: of its page, printed in the picture. */
  | { readonly path: string; readonly kind: 'chart'; readonly chart: ChartData; readonly address: string }
  /** A drawing of the size that a page has for it; `path` is the drawing's own. */
  | { readonly path: string; readonly kind: 'still'; readonly chart: ChartData; readonly names: Names };

/** Past this many cards pages share the card of the first page: each takes tens of milliseconds to draw, and hosts count files. */
const mostCards = 300;

const made = new WeakMap<Portal, ReadonlySet<string>>();

/** Paths of pages with a card of their own, the most shared first: the first page, indicators, provinces, documents, other areas with figures. */
function pagesWithCard(portal: Portal): ReadonlySet<string> {
  const known = made.get(portal);
  if (known !== undefined) return known;
  const { catalog } = portal;
  const areas = [...catalog.areas.values()].filter(({ id }) => catalog.hasRecord(id));
  const withFigures = areas.filter(
    ({ id, depth }) => depth > 1 && catalog.ofArea(id).observations.length + catalog.ofArea(id).targets.length > 0,
  );
  const pages = [
    '/',
    ...[...catalog.indicators.keys()].map(indicatorPath),
    ...areas.filter(({ depth }) => depth === 1).map(({ id }) => areaPath(id)),
    ...[...catalog.documents.keys()].map(documentPath),
    ...withFigures.map(({ id }) => areaPath(id)),
  ];
  const chosen = new Set(pages.slice(0, mostCards));
  made.set(portal, chosen);
  return chosen;
}

/** Figures on the card of an indicator. */
const mostFacts = 3;
export const homeCard = '/hinh/trang-chu.png';

/** Site path of the card of a page; pages without one of their own have that of the first page. */
export function cardPath(page: string, portal: Portal): string {
  return page !== '/' && pagesWithCard(portal).has(page) ? `/hinh${page.slice(0, -1)}.png` : homeCard;
}

/** Site path of an indicator's chart as a picture. */
export function chartPicturePath(indicator: string, extension: 'svg' | 'png'): string {
  return `${indicatorPath(indicator).slice(0, -1)}.${extension}`;
}

/** Site paths of the first chart of an indicator as it stands on the page until a script draws it. */
export function stillPaths(indicator: string): Readonly<Record<Names, string>> {
  const start = `/hinh${indicatorPath(indicator).slice(0, -1)}`;
  return { beside: `${start}-rong.svg`, above: `${start}-hep.svg` };
}

/** Made one after the other, so that one is in memory. `address`: of the site, with a slash at its end. `owns`: of a shard. */
export function* pictures(portal: Portal, address: string, owns: OwnsPage = () => true): Generator<Picture> {
  const { catalog } = portal;
  const pages = new Set([...pagesWithCard(portal)].filter(owns));
  const card = (page: string, content: CardContent): Picture => ({
    path: cardPath(page, portal).slice(1),
    kind: 'card',
    card: framed(page, content, address),
  });
  if (pages.has('/')) yield card('/', homeContent(portal));
  for (const indicator of catalog.indicators.values()) {
    if (!owns(indicatorPath(indicator.id))) continue;
    const { title, group, lede, results, charts } = indicatorSummary(indicator, mostFacts, portal);
    const page = indicatorPath(indicator.id);
    if (pages.has(page))
      yield card(page, { kicker: words.indicator(group), title, text: lede, facts: results.map(fact) });
    const chart = indicatorPicture(indicator, charts, portal);
    if (chart !== undefined)
      yield {
        path: chartPicturePath(indicator.id, 'png').slice(1),
        kind: 'chart',
        chart,
        address: address + page.slice(1),
      };
    // One chart stands on the page as well.
    const { chart: first } = pagePicture(indicator, charts, portal);
    if (first !== undefined)
      for (const names of ['beside', 'above'] as const)
        yield { path: stillPaths(indicator.id)[names].slice(1), kind: 'still', chart: first, names };
  }
  for (const area of catalog.areas.values()) {
    if (!pages.has(areaPath(area.id))) continue;
    const { title, lede, compared } = areaView(area, portal);
    const parent = area.parent === undefined ? undefined : catalog.areas.get(area.parent);
    const kicker = [capitalised(areaKindWord(area.kind)), ...(parent === undefined ? [] : [areaName(parent)])].join(
      ' · ',
    );
    yield card(areaPath(area.id), {
      kicker,
      title,
      text: lede,
      facts: compared
        .flatMap(({ rows }) => rows)
        .slice(0, 4)
        .map(({ figure }) => ({
          value: figureWithUnit(figure.row, figure.indicator),
          label: scopedName(figure),
          tone: figure.tone,
          bar: barOf(figure),
        })),
    });
  }
  for (const document of catalog.documents.values()) {
    if (!pages.has(documentPath(document.id))) continue;
    const facts = countFacts(countsOf(catalog.ofDocument(document.id), catalog));
    yield card(documentPath(document.id), {
      kicker: document.issuer,
      title: documentName(document, catalog),
      text: document.subject,
      facts,
    });
  }
}

function fact(figure: Figure): CardFact {
  const { row, indicator, tone } = figure;
  return {
    value: figureWithUnit(row, indicator),
    label: [
      areaLabel(figure),
      ...(row.scope === undefined ? [] : [scopeWords[row.scope]]),
      periodInSentence(row.period),
    ].join(', '),
    tone,
  };
}

/** "Cấp xã: số hóa kết quả": the scope first, because a long label is cut. */
function scopedName({ row: { scope }, indicator: { shortName } }: Figure): string {
  return scope === undefined ? shortName : `${capitalised(scopeWords[scope])}: ${lowerFirst(shortName)}`;
}

function barOf({ row, indicator, goals: [goal] }: Figure): CardFact['bar'] {
  return indicator.unit !== '%' || row.value === undefined || goal === undefined
    ? undefined
    : { share: toNumber(row.value) / 100, goal: toNumber(goal.target.value) / 100 };
}

/** What there is none of is left out. */
function countFacts(counts: Partial<Counts>): CardFact[] {
  return (['figures', 'outside', 'levels', 'tasks'] as const).flatMap((name): CardFact[] => {
    const count = counts[name] ?? 0;
    return count === 0 ? [] : [{ value: formatInteger(count), label: countNames[name], tone: 'none' }];
  });
}

type CardContent = Pick<Card, 'kicker' | 'title' | 'text' | 'facts'>;

function homeContent(portal: Portal): CardContent {
  const { documents, areas, figures, outside } = recordCounts(portal);
  const counts = [
    [documents, words.documents],
    [areas, words.areas],
  ] as const;
  return {
    kicker: '',
    title: site.name,
    text: site.tagline,
    facts: [
      ...counts.map(([count, label]): CardFact => ({ value: formatInteger(count), label, tone: 'none' })),
      ...countFacts({ figures, outside }),
    ],
  };
}

function framed(page: string, content: CardContent, address: string): Card {
  return {
    ...content,
    siteName: page === '/' ? '' : site.name,
    notice: site.notStateNotice,
    address: (address + page.slice(1)).replace(/^https?:\/\//u, '').replace(/\/$/u, ''),
  };
}
