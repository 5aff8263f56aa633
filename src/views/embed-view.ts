/** What an embedded view shows. Made in the browser, of one area's published data; an indicator's is made in the build. */
import type { ChartData } from '#charts/chart-data.ts';
import { newestPeriod } from '#core/catalog.ts';
import type { Figure } from '#core/figure.ts';
import type { Observation } from '#core/model.ts';
import { byMeasure } from '#core/outside-measures.ts';
import { comparePeriods } from '#core/period.ts';
import { trendsAmong } from '#core/series.ts';
import { areaPath, figurePath, indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { embedWords as words } from '#i18n/embed.ts';
import { periodInSentence } from '#i18n/format.ts';
import { areaTitle } from '#i18n/words.ts';
import type { EmbedSubject } from './embed-state.ts';
import { agreeing, figureOf, figuresOf } from './figure-view.ts';
import { indicatorPicture } from './indicator-picture.ts';
import { indicatorCharts } from './indicator-view.ts';
import { trendsOf } from './trend-view.ts';

export interface Embed {
  readonly title: string;
  /** Empty where the chart or the figures say it all. */
  readonly note: string;
  readonly chart: ChartData | undefined;
  readonly figures: readonly Figure[];
  /** Site path of the page that it is a part of. */
  readonly href: string;
}

/** Figures of an area that one small frame holds. */
const mostFigures = 12;

/** Undefined where the area has nothing of the kind. `subject` names the area of the portal. */
export function areaEmbed(subject: Exclude<EmbedSubject, { kind: 'indicator' }>, portal: Portal): Embed | undefined {
  const { catalog } = portal;
  const area = catalog.areas.get(subject.area);
  if (area === undefined) return undefined;
  const { observations } = catalog.ofArea(area.id);
  switch (subject.kind) {
    case 'figure': {
      const row = observations.find(({ anchor }) => anchor === subject.anchor);
      return row === undefined
        ? undefined
        : {
            title: titleOf(row, portal),
            note: '',
            chart: undefined,
            figures: [figureOf([row], portal)],
            href: figurePath(row),
          };
    }
    case 'figures': {
      const rows = observations.filter(({ indicator }) => indicator === subject.indicator).sort(newestFirst(portal));
      const [first] = rows;
      if (first === undefined) return undefined;
      const [chart] = trendsOf(trendsAmong(rows, catalog), portal, true);
      return {
        title: titleOf(first, portal),
        note: '',
        chart,
        figures: fewFigures(rows, chart === undefined ? mostFigures : 1, portal),
        href: figurePath(first),
      };
    }
    case 'area': {
      const { own, outside } = byMeasure(
        observations.filter((row) => decides(row) && !catalog.isSuperseded(row)),
        catalog,
      );
      // What others measure stands in the frame only where the area says nothing of itself, and under its own name.
      const results = own.length > 0 ? own : outside;
      const newest = newestPeriod(results, catalog.documents);
      const rows = results
        .filter(({ period }) => period.text === newest?.text)
        .sort((a, b) => catalog.pairings(b).length - catalog.pairings(a).length);
      const figures = agreeing(rows, catalog).length;
      const note =
        newest === undefined
          ? words.noResults
          : (own.length > 0 ? words.newest : words.outside)(
              periodInSentence(newest),
              Math.min(figures, mostFigures),
              figures,
            );
      return {
        title: areaTitle(area),
        note,
        chart: undefined,
        figures: fewFigures(rows, mostFigures, portal),
        href: areaPath(area.id),
      };
    }
  }
}

/** Repeats that agree are one line, as on pages. */
function fewFigures(rows: readonly Observation[], most: number, portal: Portal): Figure[] {
  return figuresOf(rows, portal).slice(0, most);
}

/** The indicator's picture as data, rows that are not drawn left out; undefined without a result. */
export function indicatorEmbed(id: string, portal: Portal): Embed | undefined {
  const indicator = portal.catalog.indicators.get(id);
  if (indicator === undefined) return undefined;
  const chart = indicatorPicture(indicator, indicatorCharts(indicator, portal), portal);
  if (chart === undefined) return undefined;
  return {
    title: indicator.name,
    note: '',
    chart: { ...chart, rows: chart.rows.filter(({ undrawn }) => !undrawn), csvHref: undefined },
    figures: [],
    href: indicatorPath(id),
  };
}

function titleOf(row: Observation, { catalog }: Portal): string {
  const area = catalog.areas.get(row.area);
  return [
    catalog.indicators.get(row.indicator)?.shortName ?? row.indicator,
    area === undefined ? row.area : areaTitle(area),
  ].join(' · ');
}

/** Results first, then the newest. */
function newestFirst({ catalog }: Portal): (a: Observation, b: Observation) => number {
  const rank = (row: Observation): number => (decides(row) && !catalog.isSuperseded(row) ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || comparePeriods(b.period, a.period) || a.occurrence - b.occurrence;
}
