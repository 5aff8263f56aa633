/** Targets with all that pages show of them, where no figure stands beside them. */
import { groupBy } from '#core/catalog.ts';
import type { StatedTarget } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { Observation, Target } from '#core/model.ts';
import { figurePath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { discrepanciesOf, formerAnchors, indicatorOf } from './figure-view.ts';
import { revisionsOf } from './revision-view.ts';
import { rowSources } from './source.ts';

/** The target that rows which agree state together; the first gives the address. */
export function statedTarget(rows: readonly Target[], portal: Portal): StatedTarget {
  const row = rows[0];
  if (row === undefined) throw new Error('statedTarget needs a row');
  const { catalog } = portal;
  const nameOf = (id: string): string => catalog.agencies.get(id)?.name ?? id;
  const namesOf = (ids: readonly string[]): string[] => [...new Set(ids)].map(nameOf);
  return {
    row,
    indicator: indicatorOf(row.indicator, portal),
    area: catalog.areas.get(row.area),
    about: undefined,
    href: figurePath(row),
    otherAnchors: [...rows.slice(1).map(({ anchor }) => anchor), ...formerAnchors(rows, portal)],
    sources: rowSources(rows, catalog),
    assigner: row.assigner === undefined ? undefined : nameOf(row.assigner),
    monitors: namesOf(rows.flatMap(({ monitors }) => monitors)),
    implementers: namesOf(rows.flatMap(({ implementers }) => implementers)),
    remarks: [...new Set(rows.flatMap(({ note }) => note ?? []))],
    discrepancies: discrepanciesOf(rows, portal),
    revisions: revisionsOf(
      'targets',
      rows.map(({ anchor }) => anchor),
      portal,
    ),
  };
}

/** Anchors, those of before included, of all targets that figures are held against. */
export function targetAnchors(rows: readonly Observation[], portal: Portal): string[] {
  const targets = new Set(rows.flatMap((row) => portal.catalog.pairings(row).map(({ target }) => target)));
  return [...targets].flatMap((target) => [target.anchor, ...formerAnchors([target], portal)]);
}

/** Targets of one document that say the same of the same thing, together. */
export function agreeingTargets(rows: readonly Target[]): Target[][] {
  const key = (row: Target): string =>
    joinKey([
      row.indicator,
      row.area,
      row.scope,
      row.period?.text,
      row.deadline?.date.text,
      row.kind,
      row.document,
      row.mark,
      row.value.unscaled,
      row.value.scale,
      row.valueTo?.unscaled,
    ]);
  return [...groupBy(rows, key).values()];
}
