/** The points of a page by sort and by place, and where the points of a country stand. */
import { groupBy } from '#core/catalog.ts';
import type { Discrepancy } from '#core/discrepancy.ts';
import { provincePointsPath } from '#core/site/addresses.ts';
import type { Divided } from '#core/site/by-province.ts';
import type { Portal } from '#core/site/portal.ts';
import { compareVietnamese, slugify } from '#core/text.ts';
import { pointWords } from '#i18n/points.ts';
import { distinctTitles, provinceTitles } from './area-titles.ts';
import {
  type DiscrepancyView,
  discrepancyView,
  firstOf,
  nameOfDocument,
  type Touched,
  touched,
} from './discrepancy-view.ts';

/** Points of one kind. */
interface PointSort {
  /** Fragment of its place on the page. */
  readonly id: string;
  readonly kind: string;
  readonly touches: Touched;
  readonly points: readonly PlacedPoint[];
}

interface PlacedPoint extends DiscrepancyView {
  /** Id of the place, as `PointPlace` has it. */
  readonly place: string;
}

interface PointPlace {
  /** Area of the document that a point names first, with `-` for `/`; blank where that names none. */
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly documents: readonly {
    readonly id: string;
    readonly name: string;
    readonly points: readonly DiscrepancyView[];
  }[];
}

export interface PointBoard {
  readonly total: number;
  /** Of these, points that the unit has answered. */
  readonly answered: number;
  /** In the order of what they touch; among equals, the kind of the weightiest point first. */
  readonly sorts: readonly PointSort[];
  /** The place with the most first. */
  readonly places: readonly PointPlace[];
}

/** `points`: the weightiest first, as the portal has them. */
export function pointBoard(points: readonly Discrepancy[], portal: Portal): PointBoard {
  const { catalog } = portal;
  const views = points.map((point): PlacedPoint => {
    const view = discrepancyView(point, portal);
    return { ...view, place: placeId(catalog.documents.get(view.documents[0] ?? '')?.areas[0] ?? '') };
  });
  const titles = new Map(
    [
      ...distinctTitles(
        [...catalog.areas.values()].filter(({ id }) => placesOf(views).has(placeId(id))),
        catalog,
      ),
    ].map(([id, title]) => [placeId(id), title]),
  );
  return {
    total: views.length,
    answered: views.filter(({ reply }) => reply !== undefined).length,
    sorts: [...groupBy(views, ({ kind }) => kind)]
      .map(([kind, same]) => ({ id: slugify(kind), kind, touches: firstOf(same).touches, points: same }))
      .sort((a, b) => touched.indexOf(a.touches) - touched.indexOf(b.touches)),
    places: [...groupBy(views, ({ place }) => place)]
      .map(([id, same]) => ({
        id,
        label: titles.get(id) ?? pointWords.nowhere,
        count: same.length,
        documents: [...groupBy(same, ({ documents }) => documents[0] ?? '')].map(([document, own]) => ({
          id: document,
          name: nameOfDocument(document, portal),
          points: own,
        })),
      }))
      .sort((a, b) => b.count - a.count || compareVietnamese(a.label, b.label)),
  };
}

const placeId = (area: string): string => area.replaceAll('/', '-');
const placesOf = (views: readonly PlacedPoint[]): ReadonlySet<string> => new Set(views.map(({ place }) => place));

/** Where the points of a country stand: each still has its place on the page that leads to those of its provinces. */
export interface PointPlaces {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  /** In the order of the province's page. */
  readonly points: readonly { readonly id: string; readonly href: string; readonly label: string }[];
}

export function pointPlaces({ parts }: Divided<Discrepancy>, portal: Portal): PointPlaces[] {
  const titles = provinceTitles(portal.catalog);
  return parts.map(({ province: { id }, items }) => {
    const href = provincePointsPath(id);
    const points = pointBoard(items, portal).sorts.flatMap((sort) => sort.points);
    return {
      id,
      href,
      label: titles.get(id) ?? id,
      points: points.map((point) => ({
        id: point.id,
        href: `${href}#${point.id}`,
        label: `${point.title}: ${point.about}`,
      })),
    };
  });
}
