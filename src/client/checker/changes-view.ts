/** What the dropped tables change of the published ones, in words. */
import type { Catalog } from '#core/catalog.ts';
import { type FigureChange, type FigureRow, figureChanges, rowChanges } from '#core/changes.ts';
import { tables as schemas, type TableId } from '#core/columns.ts';
import { statusFlips } from '#core/flips.ts';
import { rowKey } from '#core/key.ts';
import { tableText } from '#i18n/columns.ts';
import { formatDecimal, formatQuantity, periodInSentence } from '#i18n/format.ts';
import { outcomeWords } from '#i18n/status-words.ts';
import { areaTitle, scopeWords } from '#i18n/words.ts';
import type { DroppedCheck } from './check-dropped.ts';
import type { Changes, ShownChange } from './protocol.ts';
import type { Published } from './published.ts';

/** New figures are counted; so many are named. */
const mostNamed = 200;

export function changesView(
  published: Published,
  after: NonNullable<DroppedCheck['after']>,
  revisions: Changes['revisions'],
): Changes {
  const { added, changed, removed } = figureChanges(published.tables, after.tables);
  const show =
    (catalog: Catalog) =>
    (change: FigureChange): ShownChange => ({
      label: figureLabel(change.figure, catalog),
      href: `/dia-phuong/${change.figure.area}/#${change.figure.anchor}`,
      table: change.table,
      anchor: change.figure.anchor,
      cells: change.cells,
      hasReason: change.reason !== undefined,
    });
  return {
    added: {
      count: added.length,
      first: added.slice(0, mostNamed).map(({ figure }) => ({
        label: figureLabel(figure, after.catalog),
        value: figureValue(figure, after.catalog),
      })),
    },
    changed: changed.map(show(after.catalog)),
    removed: removed.map(show(published.catalog)),
    flips: statusFlips(published.catalog, after.catalog).map(({ observation, before, after: now }) => ({
      label: figureLabel(observation, after.catalog),
      before: outcomeWords(before?.status),
      after: outcomeWords(now?.status),
    })),
    revisions,
    others: otherTables(published, after),
  };
}

function figureLabel(figure: FigureRow, { indicators, areas }: Catalog): string {
  const area = areas.get(figure.area);
  return [
    indicators.get(figure.indicator)?.shortName ?? figure.indicator,
    area === undefined ? figure.area : areaTitle(area),
    figure.scope === undefined ? '' : scopeWords[figure.scope],
    figure.period === undefined ? '' : periodInSentence(figure.period),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function figureValue(figure: FigureRow, { indicators }: Catalog): string {
  const { value } = figure;
  if (value !== undefined)
    return formatQuantity(
      { mark: figure.mark, value, valueTo: figure.valueTo },
      indicators.get(figure.indicator)?.unit,
    );
  if (!('rank' in figure)) return '';
  if (figure.numerator !== undefined && figure.denominator !== undefined)
    return `${formatDecimal(figure.numerator)}/${formatDecimal(figure.denominator)}`;
  return figure.rank === undefined
    ? ''
    : `hạng ${figure.rank}${figure.rankTotal === undefined ? '' : `/${figure.rankTotal}`}`;
}

function otherTables(published: Published, after: NonNullable<DroppedCheck['after']>): Changes['others'] {
  const counts = new Map<TableId, { added: number; changed: number; removed: number }>();
  const keysOf = (table: TableId, tables: Published['tables']): ReadonlySet<string> =>
    new Set(tables[table].map((row) => rowKey(schemas[table], row as unknown as Readonly<Record<string, unknown>>)));
  const known = new Map<TableId, readonly [ReadonlySet<string>, ReadonlySet<string>]>();
  for (const { table, row } of rowChanges(published.tables, after.tables)) {
    if (table === 'observations' || table === 'targets') continue;
    const [before, now] = known.get(table) ?? ([keysOf(table, published.tables), keysOf(table, after.tables)] as const);
    known.set(table, [before, now]);
    const count = counts.get(table) ?? { added: 0, changed: 0, removed: 0 };
    counts.set(table, count);
    const key = rowKey(schemas[table], row as unknown as Readonly<Record<string, unknown>>);
    if (!before.has(key)) count.added += 1;
    else if (now.has(key)) count.changed += 1;
    else count.removed += 1;
  }
  return [...counts].map(([table, count]) => ({ title: tableText(table).title, ...count }));
}
