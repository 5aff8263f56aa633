/**
 * Addresses that were published, and where those that were given up lead now. The list only grows: an address once
 * published answers for ever. Source: public contract, section 3.
 */
import type { Catalog } from './catalog.ts';
import { anchorOf, keyOf } from './key.ts';
import type { Observation, Target } from './model.ts';
import type { Problem } from './problem.ts';
import { isSlug } from './slug.ts';

/** Below the data folder; absent where nothing has been listed yet. */
export const addressListName = 'dia-chi-da-cong-bo.csv';
/** Where a build writes the list before it takes the old one's place. */
export const addressDraftName = `${addressListName}.moi`;
export const addressListHeader = 'dia_chi,chuyen_toi';

export interface ListedAddress {
  /** A page's path, or one and the fragment of a figure. */
  readonly address: string;
  /** Where it leads now; undefined while it stands. */
  readonly movedTo: string | undefined;
  /** As a spreadsheet numbers it. */
  readonly row: number;
}

const columns = addressListHeader.split(',') as [string, string];

/** Addresses hold neither commas nor quotes. Lines of another form give an address that no page has. */
export function readAddressList(text: string): ListedAddress[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    if (index === 0 || line === '') return [];
    const [address = '', movedTo = '', ...more] = line.split(',');
    return [
      {
        address: more.length > 0 ? line : address,
        movedTo: movedTo === '' || more.length > 0 ? undefined : movedTo,
        row: index + 1,
      },
    ];
  });
}

export function addressListText(list: readonly Omit<ListedAddress, 'row'>[]): string {
  return `${[addressListHeader, ...list.map(({ address, movedTo = '' }) => `${address},${movedTo}`)].join('\n')}\n`;
}

/**
 * Is it written as the portal writes its own addresses: `/`, or slugs each with a slash behind it, and for a figure the
 * fragment of one? Nothing of that form leaves a folder, or is anything but a path to HTML, to nginx or to a host's rules.
 */
export function isSitePath(address: string): boolean {
  const [path = '', fragment, ...more] = address.split('#');
  if (more.length > 0 || (fragment !== undefined && !isSlug(fragment))) return false;
  return path === '/' || (path.startsWith('/') && path.endsWith('/') && path.slice(1, -1).split('/').every(isSlug));
}

/** Cells that hold no address of this site. */
export function addressFormProblems(list: readonly ListedAddress[]): Problem[] {
  return list.flatMap(({ address, movedTo, row }) =>
    [address, movedTo].flatMap((value, index): Problem[] =>
      value === undefined || isSitePath(value)
        ? []
        : [
            {
              code: 'cell/site-path',
              severity: 'error',
              file: addressListName,
              row,
              column: columns[index as 0 | 1],
              value,
            },
          ],
    ),
  );
}

/** Does a page stand at a path, or a figure at a path and fragment? */
export type HasAddress = (address: string) => boolean;

/** Where every address that was given up leads in the end, through all its moves; undefined in a circle. */
function destinationOf(address: string, moves: ReadonlyMap<string, string>): string | undefined {
  const passed = new Set<string>();
  let at = address;
  for (let next = moves.get(at); next !== undefined; next = moves.get(at)) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = next;
  }
  return at;
}

function movesOf(list: readonly ListedAddress[]): ReadonlyMap<string, string> {
  return new Map(list.flatMap(({ address, movedTo }) => (movedTo === undefined ? [] : [[address, movedTo] as const])));
}

/** The addresses of lines of the list, without its header. */
export function addressesIn(lines: Iterable<string>): Set<string> {
  const addresses = new Set<string>();
  for (const line of lines) {
    const [address = ''] = line.trim().split(',');
    if (isSitePath(address)) addresses.add(address);
  }
  return addresses;
}

/** Lost lines that are told one by one; of more, the cause is one. */
const mostToldLost = 10;

/** Addresses that were listed once and are no longer, by whatever road their lines went. */
export function lostAddresses(published: Iterable<string>, list: readonly ListedAddress[]): Problem[] {
  const listed = new Set(list.map(({ address }) => address));
  const lost = [...published].filter((address) => !listed.has(address));
  const told = lost.length > mostToldLost ? lost.slice(0, 1) : lost;
  return told.map((address) => ({
    code: 'across/address-removed',
    severity: 'error',
    file: addressListName,
    column: columns[0],
    value: address,
    details: { lost: lost.length / told.length },
  }));
}

/**
 * Listed addresses that neither stand nor lead to one that does. Those of another form are told by `addressFormProblems`.
 * `published`: where it is known, addresses besides are drafts that a build has listed and nobody has seen.
 */
export function addressProblems(
  list: readonly ListedAddress[],
  answers: HasAddress,
  published?: ReadonlySet<string>,
): Problem[] {
  const moves = movesOf(list);
  return list.flatMap(({ address, movedTo, row }): Problem[] => {
    if (!isSitePath(movedTo ?? address) || !isSitePath(address)) return [];
    if (movedTo === undefined && published?.has(address) === false) return [];
    const end = destinationOf(address, moves);
    if (end !== undefined && answers(end)) return [];
    return [
      {
        code: 'across/address-removed',
        severity: 'error',
        file: addressListName,
        row,
        column: movedTo === undefined ? columns[0] : columns[1],
        value: movedTo ?? address,
      },
    ];
  });
}

/** The list with the pages that stand, those not listed yet at its end; without drafts that no longer stand. `published` as for `addressProblems`. */
export function completedList(
  list: readonly ListedAddress[],
  paths: readonly string[],
  published: ReadonlySet<string> | undefined,
): Omit<ListedAddress, 'row'>[] {
  const standing = new Set(paths);
  const isKept = ({ address, movedTo }: ListedAddress): boolean =>
    movedTo !== undefined || standing.has(address) || published?.has(address) !== false;
  return [...list.filter(isKept), ...unlisted(list, paths).map((address) => ({ address, movedTo: undefined }))];
}

/** Does an address answer: by standing, or by leading to one that stands? */
export function leadsOn(list: readonly ListedAddress[], answers: HasAddress): HasAddress {
  const moves = movesOf(list);
  return (address) => {
    const end = destinationOf(address, moves);
    return end !== undefined && answers(end);
  };
}

/** Pages that have not been listed yet, in the order given. */
export function unlisted(list: readonly ListedAddress[], paths: readonly string[]): string[] {
  const known = new Set(list.map(({ address }) => address));
  return paths.filter((path) => !known.has(path));
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Pages that were given up → pages that stand. An address that stands again leads nowhere. */
export function pageRedirects(list: readonly ListedAddress[], hasPage: HasAddress): Redirect[] {
  const moves = movesOf(list);
  return [...moves.keys()].flatMap((from) => {
    if (from.includes('#') || hasPage(from)) return [];
    const to = destinationOf(from, moves);
    return to === undefined ? [] : [{ from, to }];
  });
}

export interface FigureAliases {
  /** Anchor of a figure → anchors that it had under keys of before. */
  readonly former: ReadonlyMap<string, readonly string[]>;
  /** The other way round. */
  readonly current: ReadonlyMap<string, string>;
}

export const noAliases: FigureAliases = { former: new Map(), current: new Map() };
const folders = { area: '/dia-phuong/', indicator: '/chi-tieu/', document: '/van-ban/' } as const;

/** Of figures whose area, indicator or document has another id now, and of those that are listed one by one. */
export function figureAliases(list: readonly ListedAddress[], catalog: Catalog): FigureAliases {
  const moves = movesOf(list);
  if (moves.size === 0) return noAliases;
  const former = new Map<string, string[]>();
  const current = new Map<string, string>();
  const add = (old: string, now: string): void => {
    if (old === now || current.has(old)) return;
    current.set(old, now);
    former.set(now, [...(former.get(now) ?? []), old]);
  };
  const formerIds = (folder: string): ReadonlyMap<string, readonly string[]> => {
    const ids = new Map<string, string[]>();
    for (const from of moves.keys()) {
      const to = destinationOf(from, moves);
      if (!from.startsWith(folder) || from.includes('#') || to === undefined || !to.startsWith(folder)) continue;
      const idOf = (path: string): string => path.slice(folder.length, -1);
      ids.set(idOf(to), [...(ids.get(idOf(to)) ?? []), idOf(from)]);
    }
    return ids;
  };
  const renamed = {
    area: formerIds(folders.area),
    indicator: formerIds(folders.indicator),
    document: formerIds(folders.document),
  };
  for (const table of ['observations', 'targets'] as const) {
    for (const row of catalog[table]) for (const old of formerAnchors(table, row, renamed)) add(old, row.anchor);
  }
  for (const from of moves.keys()) {
    const [, anchor] = from.split('#');
    const now = destinationOf(from, moves)?.split('#')[1];
    if (anchor !== undefined && now !== undefined) add(anchor, current.get(now) ?? now);
  }
  return { former, current };
}

type Renamed = Readonly<Record<keyof typeof folders, ReadonlyMap<string, readonly string[]>>>;

function formerAnchors(table: 'observations' | 'targets', row: Observation | Target, renamed: Renamed): string[] {
  const all = (field: keyof Renamed): readonly string[] => [row[field], ...(renamed[field].get(row[field]) ?? [])];
  const [areas, indicators, documents] = [all('area'), all('indicator'), all('document')];
  if (areas.length + indicators.length + documents.length === 3) return [];
  return areas.flatMap((area) =>
    indicators.flatMap((indicator) =>
      documents.map((document) =>
        anchorOf(table, keyOf({ ...row, area, indicator, document }, row.period?.text ?? '', row.occurrence)),
      ),
    ),
  );
}
