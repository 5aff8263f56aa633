/** What an area's page shows: the band of an ended area, the balance of the newest period, figures, targets, tasks, statements. */
import { type Area, groupBy, newestPeriod } from '#core/catalog.ts';
import type { Figure, StatedTarget } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { Observation, Statement, Target } from '#core/model.ts';
import { deadlineText } from '#core/partial-date.ts';
import { comparePeriods } from '#core/period.ts';
import { areaPath, documentPath } from '#core/site/addresses.ts';
import { indexesOf } from '#core/site/indexes.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, quantityOf } from '#core/status.ts';
import { formatDate, formatInteger, formatPeriod, joinWords, periodInSentence } from '#i18n/format.ts';
import { shortIssuer } from '#i18n/source-words.ts';
import { areaKindWord, areaName, areaTitle } from '#i18n/words.ts';
import { areaEnd } from './area-end.ts';
import { areaCitation, type PageCitation } from './citation-view.ts';
import { type DiscrepancyView, discrepancyView } from './discrepancy-view.ts';
import { type Facets, provincesOf, yearsOf } from './facets.ts';
import { currentFigures, figureOf } from './figure-view.ts';
import { type PeriodTable, periodTables } from './period-table.ts';
import { documentName, type Link, speaksFor } from './source.ts';
import { agreeingTargets, statedTarget } from './target-view.ts';
import { type StatementView, statementView, type TaskView, taskView } from './task-view.ts';

export interface Balance {
  /** "Quý I/2024". */
  readonly period: string;
  /** Kind of target the counts are about: "mức giao", "mục tiêu", "mức quy định". */
  readonly kind: string;
  readonly timing: 'giua_ky' | 'het_ky' | undefined;
  readonly reached: number;
  readonly short: number;
  readonly undecided: number;
}

export interface FigureGroup {
  readonly name: string;
  readonly figures: readonly FigureEntry[];
}

export interface FigureEntry {
  readonly figure: Figure;
  /** Anchors of the targets that its figures are held against. */
  readonly targetIds: readonly string[];
  /** Figures of the same period that it took the place of. */
  readonly replaced: readonly Figure[];
  /** All periods of the same indicator and scope, where there are older ones than this. */
  readonly periods: readonly PeriodTable[];
}

export interface AreaView {
  readonly title: string;
  /** What tells it from an area of the same name: ", tỉnh Bắc Giang"; empty where no other has it. */
  readonly titleTail: string;
  readonly facets: Facets;
  readonly path: string;
  readonly crumbs: readonly Link[];
  readonly description: string;
  readonly lede: string;
  readonly band: AreaBand | undefined;
  readonly tally: readonly { readonly label: string; readonly value: string; readonly note?: string }[];
  readonly hasCharts: boolean;
  readonly compared: readonly FigureGroup[];
  readonly uncompared: readonly FigureGroup[];
  readonly repeated: readonly FigureGroup[];
  readonly unclear: readonly FigureGroup[];
  readonly policy: readonly FigureGroup[];
  readonly targets: readonly { readonly name: string; readonly targets: readonly StatedTarget[] }[];
  readonly discrepancies: readonly DiscrepancyView[];
  readonly tasks: readonly TaskView[];
  readonly statements: readonly StatementGroup[];
  /** What documents of other areas say of this one: "UBND huyện Ba Tơ nêu về xã Ba Bích". */
  readonly saidByOthers: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly groups: readonly StatementGroup[];
  }[];
  readonly documents: readonly (Link & { readonly note: string })[];
  readonly children: readonly (Link & { readonly note: string })[];
  readonly predecessors: readonly Link[];
  readonly citation: PageCitation;
}

export interface StatementGroup {
  readonly name: string;
  readonly statements: readonly StatementView[];
}

export interface AreaBand {
  readonly headline: string;
  readonly text: string;
  readonly successors: readonly Link[];
  readonly after: string;
  readonly basis: string | undefined;
  readonly note: string | undefined;
}

export function areaView(area: Area, portal: Portal): AreaView {
  const { catalog } = portal;
  const records = catalog.ofArea(area.id);
  const results = records.observations.filter(decides);
  const newest = newestPeriod(results, catalog.documents);
  const ownStatements = records.statements.filter((row) => isOwn(row, area.id, portal));
  const entries = figureEntries(results, portal);
  const compared = entries.filter((entry) => entry.rows.some((row) => catalog.pairings(row).length > 0));
  const uncompared = entries.filter((entry) => entry.rows.every((row) => catalog.pairings(row).length === 0));
  const only = (kind: Observation['kind'][]): Observation[] =>
    records.observations.filter((row) => kind.includes(row.kind));
  const repeated = only(['nhac_lai_muc_tieu']);
  const unclear = only(['chua_ro']);
  const policy = only(['quy_dinh', 'du_kien']);
  /** Of a document of this area or of one above it; the rest is what another unit says of this one. */
  const own = (rows: readonly Observation[]): Observation[] =>
    rows.filter((row) =>
      (catalog.documents.get(row.document)?.areas ?? []).some((id) => id === area.id || area.id.startsWith(`${id}/`)),
    );
  const reported = (...lists: readonly (readonly Observation[])[]): number =>
    lists.reduce((sum, rows) => sum + rows.length - own(rows).length, 0);
  const pairedTargets = new Set(
    results.flatMap((row) => catalog.pairings(row).map((pairing) => pairing.target.anchor)),
  );
  const openTargets = records.targets.filter((row) => !pairedTargets.has(row.anchor));
  const balances = balancesOf(results, portal);
  const discrepancies = (portal.discrepanciesByArea.get(area.id) ?? []).map((point) => discrepancyView(point, portal));
  const documents = [...indexesOf(portal).documentsOfArea(area.id)].sort(
    (a, b) => (b.date?.first ?? b.period?.first ?? 0) - (a.date?.first ?? a.period?.first ?? 0),
  );
  const lede = ledeOf(
    area,
    balances,
    {
      repeated: own(repeated).length,
      unclear: own(unclear).length,
      reported: reported(repeated, unclear),
      targets: distinctTargets(openTargets),
      results: results.filter((row) => row.period.text === newest?.text && !catalog.isSuperseded(row)).length,
      statements: records.statements.length - ownStatements.length,
      tasks: records.tasks.length,
    },
    newest,
    portal,
  );
  return {
    title: areaTitle(area),
    titleTail: titleTailOf(area, portal),
    path: areaPath(area.id),
    facets: {
      kind: 'dia-phuong',
      provinces: provincesOf([area.id], portal),
      years: yearsOf([...records.observations, ...records.targets]),
    },
    crumbs: [
      { href: '/dia-phuong/', label: 'Địa phương' },
      ...catalog
        .lineage(area.id)
        .slice(1)
        .reverse()
        .map((above) => ({ href: areaPath(above.id), label: areaTitle(above) })),
    ],
    description: `${areaTitle(area)}: ${lede} Mỗi số dẫn tới văn bản và mục ghi số đó.`,
    lede,
    band: bandOf(area, newest, portal),
    tally: tallyOf(balances, {
      repeated: own(repeated).length,
      unclear: own(unclear).length,
      targets: results.length === 0 ? distinctTargets(openTargets) : 0,
      points: discrepancies.length,
      documents: documents.length,
    }),
    hasCharts: entries.some(({ entry }) => entry.periods.some(({ chart }) => chart !== undefined)),
    compared: byGroup(compared, portal),
    uncompared: byGroup(uncompared, portal),
    repeated: groupsOf(repeated, portal),
    unclear: groupsOf(unclear, portal),
    policy: groupsOf(policy, portal),
    targets: targetGroups(openTargets, portal),
    discrepancies,
    tasks: records.tasks.map((task) => taskView(task, portal)),
    statements: statementGroups(ownStatements, portal),
    saidByOthers: saidByOthers(
      area,
      records.statements.filter((row) => !ownStatements.includes(row)),
      portal,
    ),
    documents: documents.map((document) => ({
      href: documentPath(document.id),
      label: documentName(document, catalog),
      note: document.subject,
    })),
    children: area.children
      .filter((id) => catalog.hasRecord(id))
      .flatMap((id) => {
        const child = catalog.areas.get(id);
        return child === undefined
          ? []
          : [{ href: areaPath(id), label: areaTitle(child), note: childNote(child, portal) }];
      }),
    predecessors: area.predecessors.flatMap((id) => {
      const before = catalog.areas.get(id);
      return before === undefined || !catalog.hasRecord(id) ? [] : [{ href: areaPath(id), label: areaTitle(before) }];
    }),
    citation: areaCitation(areaTitle(area), area.history, records, newest, documents),
  };
}

interface Entry {
  readonly rows: readonly Observation[];
  readonly entry: FigureEntry;
}

/** Per indicator and scope: the newest period's figures as rows, the older ones behind them. */
function figureEntries(results: readonly Observation[], portal: Portal): Entry[] {
  const entries: Entry[] = [];
  for (const same of groupBy(results, (row) => `${row.indicator}\u001f${row.scope ?? ''}`).values()) {
    const newest = newestPeriod(same, portal.catalog.documents) ?? same[0]?.period;
    const current = same.filter((row) => newest === undefined || row.period.last >= newest.last);
    const older = same.filter((row) => !current.includes(row)).sort((a, b) => comparePeriods(b.period, a.period));
    const periods = periodTables(current, older, portal);
    const targetIds = [
      ...new Set(same.flatMap((row) => portal.catalog.pairings(row).map((pairing) => pairing.target.anchor))),
    ].flatMap((anchor) => [anchor, ...(portal.aliases.former.get(anchor) ?? [])]);
    currentFigures(current, portal).forEach(({ rows, replaced }, index) => {
      entries.push({
        rows,
        entry: {
          figure: figureOf(rows, portal),
          targetIds: index === 0 ? targetIds : [],
          replaced: replaced.map((row) => figureOf([row], portal)),
          periods: index === 0 ? periods : [],
        },
      });
    });
  }
  return entries;
}

function byGroup(entries: readonly Entry[], portal: Portal): FigureGroup[] {
  return inGroups(entries, (entry) => entry.rows[0]?.indicator ?? '', portal).map(({ name, items }) => ({
    name,
    figures: items.map((item) => item.entry),
  }));
}

function groupsOf(rows: readonly Observation[], portal: Portal): FigureGroup[] {
  return inGroups(currentFigures(rows, portal), (same) => same.rows[0]?.indicator ?? '', portal).map(
    ({ name, items }) => ({
      name,
      figures: items.map((same) => ({
        figure: figureOf(same.rows, portal),
        targetIds: [],
        replaced: same.replaced.map((row) => figureOf([row], portal)),
        periods: [],
      })),
    }),
  );
}

/** In the order of the content groups and, inside, of the indicator table. */
export function inGroups<Item>(
  items: readonly Item[],
  indicatorIdOf: (item: Item) => string,
  portal: Portal,
): { name: string; id: string; items: Item[] }[] {
  const { indicatorPlace } = indexesOf(portal);
  const byGroupId = groupBy(items, (item) => portal.catalog.indicators.get(indicatorIdOf(item))?.group ?? '');
  return portal.catalog.groups.flatMap((group) => {
    const members = byGroupId.get(group.id);
    if (members === undefined) return [];
    return [
      {
        name: group.name,
        id: group.id,
        items: members.sort((a, b) => indicatorPlace(indicatorIdOf(a)) - indicatorPlace(indicatorIdOf(b))),
      },
    ];
  });
}

function targetGroups(targets: readonly Target[], portal: Portal): { name: string; targets: StatedTarget[] }[] {
  return inGroups(agreeingTargets(targets), (same) => same[0]?.indicator ?? '', portal).map(({ name, items }) => ({
    name,
    targets: items.map((same) => statedTarget(same, portal)),
  }));
}

/** The one count of targets that pages tell: those that speak of one thing of one area in one period count once, however often documents write them. */
export function distinctTargets(targets: readonly Target[]): number {
  const when = ({ period, deadline }: Target): string =>
    period?.text ?? (deadline === undefined ? '' : deadlineText(deadline));
  return new Set(targets.map((row) => joinKey([row.indicator, row.area, row.scope, when(row), row.kind]))).size;
}

const kindWords = { duoc_giao: 'mức giao', tu_dat: 'mục tiêu', quy_dinh: 'mức quy định' } as const;

/** Counts per period, kind of target and timing; mid-period and full period are never added up. */
export function balancesOf(results: readonly Observation[], portal: Portal): Balance[] {
  const { catalog } = portal;
  const counts = new Map<
    string,
    { period: Observation['period']; balance: { -readonly [K in keyof Balance]: Balance[K] } }
  >();
  const counted = new Set<string>();
  for (const row of results) {
    const pairing = catalog.pairings(row)[0];
    if (pairing === undefined) continue;
    const once = [row.indicator, row.scope, row.period.text, quantityOf(row)?.value.unscaled].join('\u001f');
    if (counted.has(once)) continue;
    counted.add(once);
    const { status, target } = pairing;
    const key = [row.period.text, target.kind, status.timing].join('\u001f');
    let entry = counts.get(key);
    if (entry === undefined) {
      entry = {
        period: row.period,
        balance: {
          period: formatPeriod(row.period),
          kind: kindWords[target.kind],
          timing: status.timing,
          reached: 0,
          short: 0,
          undecided: 0,
        },
      };
      counts.set(key, entry);
    }
    if (status.outcome === 'dat') entry.balance.reached += 1;
    else if (status.outcome === 'chua_dat') entry.balance.short += 1;
    else entry.balance.undecided += 1;
  }
  const total = (balance: Balance): number => balance.reached + balance.short + balance.undecided;
  return [...counts.values()]
    .sort((a, b) => comparePeriods(b.period, a.period) || total(b.balance) - total(a.balance))
    .map(({ balance }) => balance);
}

/** "3 đã ở mức giao cả năm, 3 còn thấp hơn". */
export function balanceInWords(balance: Balance): string {
  const parts: string[] = [];
  const level = balance.kind;
  if (balance.reached > 0)
    parts.push(
      balance.timing === 'het_ky'
        ? `${balance.reached} đạt ${level}`
        : balance.timing === 'giua_ky'
          ? `${balance.reached} đã ở ${level}`
          : `${balance.reached} bằng hoặc trên ${level}`,
    );
  if (balance.short > 0)
    parts.push(balance.timing === 'het_ky' ? `${balance.short} không đạt` : `${balance.short} còn thấp hơn`);
  if (balance.undecided > 0) parts.push(`${balance.undecided} chưa đủ căn cứ`);
  return joinWords(parts, 'và');
}

interface Counts {
  readonly repeated: number;
  readonly unclear: number;
  /** Such sentences in documents of other units. */
  readonly reported: number;
  readonly targets: number;
  readonly results: number;
  /** What documents of other areas say of this one. */
  readonly statements: number;
  readonly tasks: number;
}

function ledeOf(
  area: Area,
  balances: readonly Balance[],
  counts: Counts,
  newest: Observation['period'] | undefined,
  portal: Portal,
): string {
  const sentences: string[] = [];
  const period = newest === undefined ? undefined : formatPeriod(newest);
  const current = balances.filter((balance) => balance.period === period);
  current.forEach((balance, index) => {
    const total = balance.reached + balance.short + balance.undecided;
    const start =
      index === 0
        ? `${balance.period}, ${areaKindWord(area.kind)} nêu ${total} kết quả có ${balance.kind}`
        : `${total} kết quả có ${balance.kind}`;
    sentences.push(`${start}: ${balanceInWords(balance)}${balance.timing === 'giua_ky' ? ' (số liệu giữa kỳ)' : ''}.`);
  });
  if (current.length === 0 && counts.results > 0 && period !== undefined)
    sentences.push(`${period}, cổng có ${counts.results} số liệu; văn bản không nêu mức giao để so.`);
  if (counts.repeated > 0) sentences.push(`${counts.repeated} câu trong phần kết quả chỉ nhắc lại mục tiêu.`);
  if (counts.unclear > 0) sentences.push(`${counts.unclear} câu chưa rõ là kết quả hay mục tiêu.`);
  if (counts.reported > 0)
    sentences.push(`Văn bản của đơn vị khác có thêm ${counts.reported} câu như vậy về ${areaKindWord(area.kind)}.`);
  if (counts.results === 0 && counts.targets > 0)
    sentences.push(`Cổng có ${counts.targets} mục tiêu của ${areaKindWord(area.kind)} và chưa có văn bản nêu kết quả.`);
  if (sentences.length === 0) {
    const below = area.children.filter((id) => portal.catalog.hasRecord(id)).length;
    sentences.push(
      below > 0
        ? `Cổng chưa có số liệu riêng của ${areaKindWord(area.kind)}; có dữ liệu của ${below} đơn vị trực thuộc.`
        : `Cổng chưa có số liệu của ${areaName(area)}.`,
    );
    if (counts.statements > 0)
      sentences.push(`Văn bản của đơn vị khác nêu ${counts.statements} ý về ${areaKindWord(area.kind)}.`);
  }
  return sentences.join(' ');
}

function tallyOf(
  balances: readonly Balance[],
  counts: Readonly<Record<'repeated' | 'unclear' | 'targets' | 'points' | 'documents', number>>,
): AreaView['tally'] {
  const { repeated, unclear, targets, points, documents } = counts;
  const tally: { label: string; value: string; note?: string }[] = [];
  const newest = balances[0];
  if (newest !== undefined) {
    const when = newest.timing === 'giua_ky' ? `${newest.period}, giữa kỳ` : newest.period;
    tally.push({
      label:
        newest.timing === 'het_ky'
          ? `Đạt ${newest.kind}`
          : newest.timing === 'giua_ky'
            ? `Đã ở ${newest.kind}`
            : `Bằng hoặc trên ${newest.kind}`,
      value: formatInteger(newest.reached),
      note: when,
    });
    tally.push({
      label: newest.timing === 'het_ky' ? `Không đạt ${newest.kind}` : `Còn thấp hơn ${newest.kind}`,
      value: formatInteger(newest.short),
      note: when,
    });
    if (newest.undecided > 0)
      tally.push({ label: 'Chưa đủ căn cứ', value: formatInteger(newest.undecided), note: when });
  }
  if (targets > 0) tally.push({ label: 'Mục tiêu chưa có kết quả', value: formatInteger(targets) });
  if (repeated > 0) tally.push({ label: 'Chỉ nhắc lại mục tiêu', value: formatInteger(repeated) });
  if (unclear > 0) tally.push({ label: 'Chưa rõ kết quả hay mục tiêu', value: formatInteger(unclear) });
  if (points > 0) tally.push({ label: 'Điểm cần làm rõ', value: formatInteger(points) });
  if (documents > 0) tally.push({ label: 'Văn bản', value: formatInteger(documents) });
  return tally;
}

/** The first screen of an ended area: when, by which act, what it is today, and how old the newest figure is. */
function bandOf(area: Area, newest: Observation['period'] | undefined, portal: Portal): AreaBand | undefined {
  const { catalog } = portal;
  const end = areaEnd(area, catalog);
  if (end === undefined) return undefined;
  const successors = area.successors.flatMap((id) => {
    const next = catalog.areas.get(id);
    return next === undefined
      ? []
      : [
          {
            href: catalog.hasRecord(id) ? areaPath(id) : `/dia-phuong/#${id.replaceAll('/', '.')}`,
            label: areaName(next),
          },
        ];
  });
  const next = area.successors.flatMap((id) => catalog.areas.get(id) ?? []);
  const parents = [
    ...new Set(
      next.flatMap(({ id }) => {
        const above = catalog.lineage(id)[1];
        return above === undefined ? [] : [areaName(above)];
      }),
    ),
  ];
  const counts = [...groupBy(next, ({ kind }) => areaKindWord(kind))].map(([word, same]) => `${same.length} ${word}`);
  return {
    headline: end.headline,
    text:
      next.length === 0
        ? 'cổng chưa có thông tin về đơn vị kế tiếp'
        : `địa bàn nay là ${next.length === 1 ? '' : `${counts.join(', ')}${parents.length === 1 ? ` thuộc ${parents[0]}` : ''}: `}`,
    successors,
    after:
      newest === undefined
        ? 'Cổng chưa có số liệu kết quả của đơn vị này.'
        : `Số liệu mới nhất: ${periodInSentence(newest)}, không phải hiện nay.`,
    basis: area.history.at(-1)?.basis,
    note: area.history.at(-1)?.note,
  };
}

function childNote(area: Area, portal: Portal): string {
  const records = portal.catalog.ofArea(area.id);
  const parts: string[] = [];
  const newest = newestPeriod(records.observations.filter(decides), portal.catalog.documents);
  if (newest !== undefined) parts.push(`${records.observations.length} số liệu, mới nhất ${periodInSentence(newest)}`);
  if (records.targets.length > 0) parts.push(`${distinctTargets(records.targets)} mục tiêu`);
  if (records.tasks.length > 0) parts.push(`${records.tasks.length} nhiệm vụ`);
  const end = areaEnd(area, portal.catalog);
  if (end !== undefined) parts.push(end.note);
  return parts.join(' · ');
}

const statementOrder: readonly Statement['kind'][] = [
  'noi_bat',
  'khen_thuong',
  'da_thuc_hien',
  'ton_tai',
  'nguyen_nhan',
  'kien_nghi',
  'giai_phap',
];
const statementWords: Readonly<Record<Statement['kind'], string>> = {
  noi_bat: 'Kết quả nổi bật',
  khen_thuong: 'Khen thưởng',
  da_thuc_hien: 'Việc đã làm',
  ton_tai: 'Khó khăn, tồn tại',
  nguyen_nhan: 'Nguyên nhân',
  kien_nghi: 'Đề xuất, kiến nghị',
  giai_phap: 'Giải pháp',
};

/** An area judges itself in its own documents alone. */
function isOwn(row: Statement, area: string, { catalog }: Portal): boolean {
  const document = catalog.documents.get(row.document);
  return document === undefined || speaksFor(document, area);
}

function saidByOthers(area: Area, statements: readonly Statement[], portal: Portal): AreaView['saidByOthers'] {
  const issuer = (row: Statement): string => {
    const document = portal.catalog.documents.get(row.document);
    return document === undefined ? row.document : shortIssuer(document);
  };
  return [...groupBy(statements, issuer)].map(([name, rows]) => ({
    id: `neu-trong-${rows[0]?.document ?? ''}`,
    title: `${name} nêu về ${areaName(area)}`,
    note: `Lời của văn bản do ${name} ban hành, không phải ${areaKindWord(area.kind)} tự đánh giá.`,
    groups: statementGroups(rows, portal),
  }));
}

/** The area above it; for a province, or where that is shared too, its span of time. */
function titleTailOf(area: Area, portal: Portal): string {
  const namesakes = indexesOf(portal).namesakes(area.id);
  if (namesakes.length === 0) return '';
  const above = portal.catalog.lineage(area.id)[1];
  const parent = above === undefined ? '' : `, ${areaName(above)}`;
  if (
    above !== undefined &&
    namesakes.every((other) => areaTitle(other) !== areaTitle(area) || other.parent !== area.parent)
  )
    return parent;
  const span = [
    area.from === undefined ? '' : `từ ${formatDate(area.from)}`,
    area.to === undefined ? '' : `đến ${formatDate(area.to)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return span === '' ? parent : `${parent} (${span})`;
}

export function statementGroups(statements: readonly Statement[], portal: Portal): StatementGroup[] {
  const byKind = groupBy(statements, (row) => row.kind);
  return statementOrder.flatMap((kind) => {
    const rows = byKind.get(kind);
    return rows === undefined
      ? []
      : [{ name: statementWords[kind], statements: rows.map((row) => statementView(row, portal)) }];
  });
}
