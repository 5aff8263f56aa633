/** What the dropped files change of the published figures, and the rows that `dieu-chinh.csv` needs for it. */
import { tables } from '#core/columns.ts';
import { recordsCsv } from '#core/csv.ts';
import { withoutFormula } from '#core/text.ts';
import { cellInWords, columnName, checkerWords as words } from '#i18n/checker.ts';
import { choiceWords } from '#i18n/choices.ts';
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
  if (added.count + changed.length + removed.length + flips.length + others.length === 0)
    return [element('p', {}, words.noChanges)];
  const parts: HTMLElement[] = [];
  const needed = [...changed, ...removed].filter(({ hasReason }) => !hasReason);
  if (changed.length > 0)
    parts.push(
      element('h3', { class: 'group' }, words.changed(changed.length)),
      changeTable(words.changed(changed.length), changed, false, host),
    );
  if (removed.length > 0)
    parts.push(
      element('h3', { class: 'group' }, words.removed(removed.length)),
      changeTable(words.removed(removed.length), removed, true, host),
    );
  if (needed.length > 0) parts.push(revisionRows(needed, new Set(removed), changes.revisions, host));
  if (flips.length > 0)
    parts.push(
      element('h3', { class: 'group' }, words.flips(flips.length)),
      element(
        'ul',
        { class: 'plain', 'data-flips': String(flips.length) },
        ...flips.map(({ label, before, after }) => element('li', {}, `${label}: ${before} → ${after}`)),
      ),
    );
  if (added.count > 0) {
    const rest = added.count - added.first.length;
    parts.push(
      details(
        'added',
        words.added(added.count),
        false,
        element(
          'ul',
          { class: 'plain', 'data-added': String(added.count) },
          ...added.first.map(({ label, value }) => element('li', {}, `${label}: ${value}`)),
          ...(rest > 0 ? [element('li', {}, words.addedMore(rest))] : []),
        ),
      ),
    );
  }
  for (const other of others) parts.push(element('p', {}, words.others(other)));
  return parts;
}

function changeTable(
  caption: string,
  changes: readonly ShownChange[],
  isRemoved: boolean,
  host: ChangeHost,
): HTMLElement {
  const rows = changes.map((change) => {
    const { label, href, table, anchor, cells, hasReason } = change;
    const named = (text: string, column: string): HTMLElement =>
      element('div', {}, `${cellInWords(table, column, text)} `, element('small', {}, columnName(table, column)));
    const said = reasons.get(anchor) ?? { basis: '', kind: firstKind };
    const say = (part: Partial<typeof said>): void => {
      reasons.set(anchor, { ...said, ...part });
      host.redraw();
    };
    const asked = [
      select(
        `kind-${anchor}`,
        words.reasonKindFor(label),
        Object.entries(choiceWords.revisionKinds).map(([value, text]) => option(value, text, value === said.kind)),
        (kind) => say({ kind }),
        { hideLabel: true },
      ),
      textField(`reason-${anchor}`, words.reasonFor(label), said.basis, (basis) => say({ basis }), {
        hideLabel: true,
        placeholder: words.reasonExample,
      }),
    ];
    return element(
      'tr',
      { 'data-change': anchor },
      element('th', { scope: 'row' }, element('a', { href: host.root + href, target: '_blank' }, label)),
      element('td', {}, ...cells.map(({ column, before }) => named(before, column))),
      element('td', {}, ...(isRemoved ? [words.gone] : cells.map(({ after, column }) => named(after, column)))),
      element('td', {}, ...(hasReason ? [words.hasReason] : [element('div', { class: 'reason' }, ...asked)])),
    );
  });
  return tableElement(caption, [words.figure, words.before, words.after, words.reason], rows);
}

type RevisionRow = Readonly<Record<string, string>>;

/** New rows stand below those of `dieu-chinh.csv` as it is, so that the file takes the place of the old one. */
function revisionRows(
  changes: readonly ShownChange[],
  removed: ReadonlySet<ShownChange>,
  published: Changes['revisions'],
  host: ChangeHost,
): HTMLElement {
  const rows = changes.map((change): RevisionRow => {
    const { table, anchor, cells } = change;
    const said = reasons.get(anchor);
    const text = (side: 'before' | 'after'): string =>
      (cells.length === 1
        ? (cells[0]?.[side] ?? '')
        : cells.map((cell) => `${cell.column} ${cell[side]}`.trim()).join('; ')
      ).slice(0, 120);
    return {
      ngay: host.today,
      bang: tables[table].name,
      neo: anchor,
      cu: text('before'),
      moi: removed.has(change) ? '' : text('after'),
      loai: said?.kind ?? firstKind,
      can_cu: said?.basis ?? '',
      ghi_chu: '',
    };
  });
  const [header = []] = published;
  const records = rows.map((row) => header.map((name) => withoutFormula(row[name] ?? '')));
  const lines = recordsCsv(records);
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
      button(
        'revisions-copy',
        words.copy,
        () => void navigator.clipboard.writeText(lines).then(() => (status.textContent = words.copied)),
      ),
      button(
        'revisions-save',
        words.download('dieu-chinh.csv'),
        () => host.save('dieu-chinh.csv', recordsCsv([...published, ...records])),
        { 'data-download': 'revisions' },
      ),
      status,
    ),
  );
}
