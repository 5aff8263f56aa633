/** All points to clear up as rows of the published table: those entered by hand as they are, those that a rule finds in its columns. */
import type { Discrepancy } from '#core/discrepancy.ts';
import type { DiscrepancyRow } from '#core/model.ts';
import type { Portal } from '#core/site/portal.ts';
import { otherReadings } from '#i18n/points.ts';
import { discrepancyView } from './discrepancy-view.ts';

export interface PointRow extends Omit<DiscrepancyRow, 'file' | 'row'> {
  readonly isComputed: boolean;
}

const made = new WeakMap<Portal, readonly PointRow[]>();

/** The entered ones in the order of their table, then those that rules find, the weightiest first. */
export function pointRows(portal: Portal): readonly PointRow[] {
  let rows = made.get(portal);
  if (rows === undefined) {
    const found = portal.discrepancies.filter(({ rule }) => rule !== 'read');
    const computed = new Set(found.map(({ id }) => id));
    const entered = portal.catalog.discrepancyRows.filter(({ id }) => !computed.has(id));
    rows = [
      ...entered.map((entry) => ({ ...entry, isComputed: false })),
      ...found.map((point) => withReply(computedRow(point, portal), point.answer)),
    ];
    made.set(portal, rows);
  }
  return rows;
}

const kinds: Readonly<Record<Exclude<Discrepancy['rule'], 'read'>, DiscrepancyRow['kind']>> = {
  'results-differ': 'chua_thong_nhat',
  'result-beside-unclear': 'chua_ro',
  'share-not-fraction': 'chua_khop',
  'parts-above-total': 'chua_khop',
  'targets-differ': 'chua_thong_nhat',
  'two-dates': 'hai_ngay',
  'before-document': 'thoi_gian',
};

/** What was entered under the id of a point that a rule finds stands in its row; blank cells leave the portal's own words. */
function withReply(row: PointRow, answer: DiscrepancyRow | undefined): PointRow {
  if (answer === undefined) return row;
  const said = Object.entries(answer).filter(([field, cell]) => cell !== undefined && field in row);
  return { ...row, state: answer.reply === undefined ? row.state : 'da_giai_thich', ...Object.fromEntries(said) };
}

/** A point that a rule finds has two readings at least; those past the second stand in the remark. */
function computedRow(point: Discrepancy, portal: Portal): PointRow {
  const view = discrepancyView(point, portal);
  const [first, second, ...others] = view.readings;
  return {
    id: point.id,
    kind: point.rule === 'read' ? point.entry.kind : kinds[point.rule],
    weight: point.weight,
    content: `${shortened(view.title, 200)}: ${shortened(view.about, 198)}`,
    documentA: first?.document ?? '',
    placeA: first?.at ?? '',
    valueA: first?.value ?? '',
    documentB: second?.document,
    placeB: second?.at,
    valueB: second?.value,
    reading: [view.explanation, view.arithmetic].filter((part) => part !== undefined).join(' '),
    state: 'cho_phan_hoi',
    reply: undefined,
    replyDate: undefined,
    note: others.length === 0 ? undefined : otherReadings(others),
    isComputed: true,
  };
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
