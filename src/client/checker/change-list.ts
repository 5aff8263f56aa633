/** What the dropped files change of the published figures, and the rows that `dieu-chinh.csv` needs for it. */
import { type Column, tables } from '#core/columns.ts';
import { toCsv } from '#core/serialise.ts';
import { checkerWords as words } from '#i18n/checker.ts';
import { choiceWords } from '#i18n/columns.ts';
import { element } from '../search/dom.ts';
import { button, details, option, select, tableElement, textField } from './controls.ts';
import type { Changes, ShownChange } from './protocol.ts';

export interface ChangeHost {
  readonly root: string;
  /** Day of the revision, ISO. */
  readonly today: string;
  redraw(): void;
  save(name: string, text: string): void;
}

/** What a person wrote, by anchor. */
const reasons = new Map<string, { basis: string; kind: string }>();

const firstKind = 'cong_nhap_sai';

export function changeList(changes: Changes, host: ChangeHost): HTMLElement[] {
  const { added, changed, removed, flips, others } = changes;
  if (added.count + changed.length + removed.length + flips.length + others.length === 0) return [element('p', {}, words.noChanges)];
  const parts: HTMLElement[] = [];
  const needed = [...changed, ...removed].filter(({ hasReason }) => !hasReason);
  if (changed.length > 0) parts.push(element('h3', { class: 'group' }, words.changed(changed.length)), changeTable(words.changed(changed.length), changed, false, host));
  if (removed.length > 0) parts.push(element('h3', { class: 'group' }, words.removed(removed.length)), changeTable(words.removed(removed.length), removed, true, host));
  if (needed.length > 0) parts.push(revisionRows(needed, new Set(removed), host));
  if (flips.length > 0) parts.push(element('h3', { class: 'group' }, words.flips(flips.length)), element('ul', { class: 'plain', 'data-flips': String(flips.length) }, ...flips.map(({ label, before, after }) => element('li', {}, `${label}: ${before} → ${after}`))));
  if (added.count > 0) {
    const rest = added.count - added.first.length;
    parts.push(details('added', words.added(added.count), false, element('ul', { class: 'plain', 'data-added': String(added.count) }, ...added.first.map(({ label, value }) => element('li', {}, `${label}: ${value}`)), ...(rest > 0 ? [element('li', {}, words.addedMore(rest))] : []))));
  }
  for (const other of others) parts.push(element('p', {}, words.others(other)));
  return parts;
}

function changeTable(caption: string, changes: readonly ShownChange[], isRemoved: boolean, host: ChangeHost): HTMLElement {
  const cell = (text: string): string => (text === '' ? words.blank : text);
  const rows = changes.map((change) => {
    const { label, href, anchor, cells, hasReason } = change;
    const said = reasons.get(anchor) ?? { basis: '', kind: firstKind };
    const say = (part: Partial<typeof said>): void => {
      reasons.set(anchor, { ...said, ...part });
      host.redraw();
    };
    const asked = [
      select(`kind-${anchor}`, words.reasonKindFor(label), Object.entries(choiceWords.revisionKinds).map(([value, text]) => option(value, text, value === said.kind)), (kind) => say({ kind }), { hideLabel: true }),
      textField(`reason-${anchor}`, words.reasonFor(label), said.basis, (basis) => say({ basis }), { hideLabel: true }),
    ];
    return element(
      'tr',
      { 'data-change': anchor },
      element('th', { scope: 'row' }, element('a', { href: host.root + href, target: '_blank' }, label)),
      element('td', {}, ...cells.map(({ column, before }) => element('div', {}, `${cell(before)} `, element('small', {}, column)))),
      element('td', {}, ...(isRemoved ? [words.gone] : cells.map(({ after, column }) => element('div', {}, `${cell(after)} `, element('small', {}, column))))),
      element('td', {}, ...(hasReason ? [words.hasReason] : asked)),
    );
  });
  return tableElement(caption, [words.figure, words.before, words.after, words.reason], rows);
}

type RevisionRow = Readonly<Record<string, string>>;

function revisionRows(changes: readonly ShownChange[], removed: ReadonlySet<ShownChange>, host: ChangeHost): HTMLElement {
  const columns: readonly Column[] = tables.revisions.columns;
  const rows = changes.map(({ table, anchor, cells }): RevisionRow => {
    const said = reasons.get(anchor);
    const text = (side: 'before' | 'after'): string => (cells.length === 1 ? (cells[0]?.[side] ?? '') : cells.map((cell) => `${cell.column} ${cell[side]}`.trim()).join('; ')).slice(0, 120);
    const isGone = changes.some((change) => change.anchor === anchor && removed.has(change));
    return { ngay: host.today, bang: table, neo: anchor, cu: text('before'), moi: isGone ? '' : text('after'), loai: said?.kind ?? firstKind, can_cu: said?.basis ?? '', ghi_chu: '' };
  });
  const csv = toCsv(columns.map(({ header }) => ({ header, decimal: false, cell: (row: RevisionRow) => row[header] ?? '' })), rows, 'canonical');
  const lines = csv.slice(csv.indexOf('\n') + 1);
  const missing = rows.filter((row) => row['can_cu'] === '').length;
  const status = element('span', { role: 'status' });
  return element(
    'div',
    { class: 'revisions', 'data-revisions': String(rows.length) },
    element('p', {}, words.revisionsNote),
    ...(missing === 0 ? [] : [element('p', { class: 'ask' }, words.revisionsMissing(missing))]),
    element('pre', { tabindex: '0', 'aria-label': words.revisionsText }, lines),
    element(
      'p',
      { class: 'save' },
      button('revisions-copy', words.copy, () => void navigator.clipboard.writeText(lines).then(() => (status.textContent = words.copied))),
      button('revisions-save', words.download('dieu-chinh.csv'), () => host.save('dieu-chinh.csv', csv), { 'data-download': 'revisions' }),
      status,
    ),
  );
}
