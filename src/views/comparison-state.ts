/** What a comparison shows, as it stands in the address: `?dia-phuong=a,b/c&chi-tieu=x&ky=2024-Q1`. */
import { parsePeriod } from '#core/period.ts';
import { pathFault, slugFault } from '#core/slug.ts';

export interface ComparisonState {
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
  /** As in the tables; empty: every period. */
  readonly periods: readonly string[];
}

export const emptyState: ComparisonState = { areas: [], indicators: [], periods: [] };
export const limits = { areas: 8, indicators: 8, periods: 12 } as const;
export type StatePart = keyof ComparisonState;
const stateParts = ['areas', 'indicators', 'periods'] as const;

const names: Readonly<Record<StatePart, string>> = { areas: 'dia-phuong', indicators: 'chi-tieu', periods: 'ky' };
const isSound: Readonly<Record<StatePart, (value: string) => boolean>> = {
  areas: (value) => pathFault(value) === undefined,
  indicators: (value) => slugFault(value) === undefined,
  periods: (value) => parsePeriod(value) !== undefined,
};

/** What of an address cannot be shown. */
export interface StateFault {
  readonly part: StatePart;
  /** `form`: no id and no period at all; `too-many`: past the limit. */
  readonly reason: 'form' | 'too-many';
  readonly values: readonly string[];
}

/** Repeated values count once. What cannot be an id or a period never leaves here: it would become an address to fetch. */
export function readState(parameters: URLSearchParams): {
  readonly state: ComparisonState;
  readonly faults: readonly StateFault[];
} {
  const faults: StateFault[] = [];
  const read = (part: StatePart): readonly string[] => {
    const values = [
      ...new Set(
        parameters
          .getAll(names[part])
          .flatMap((value) => value.split(','))
          .map((value) => value.trim())
          .filter((value) => value !== ''),
      ),
    ];
    const odd = values.filter((value) => !isSound[part](value));
    const sound = values.filter((value) => isSound[part](value));
    if (odd.length > 0) faults.push({ part, reason: 'form', values: odd });
    if (sound.length > limits[part]) faults.push({ part, reason: 'too-many', values: sound.slice(limits[part]) });
    return sound.slice(0, limits[part]);
  };
  return { state: { areas: read('areas'), indicators: read('indicators'), periods: read('periods') }, faults };
}

/** Ids and periods need no escapes, so that people can read and mend the address. Empty for an empty state. */
export function stateQuery(state: ComparisonState): string {
  const parts = stateParts
    .filter((part) => state[part].length > 0)
    .map((part) => `${names[part]}=${state[part].join(',')}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

export function comparePath(state: Partial<ComparisonState>): string {
  return `/so-sanh/${stateQuery({ ...emptyState, ...state })}`;
}

/** With a value added, or without it where it stands already. */
export function toggled(state: ComparisonState, part: StatePart, value: string): ComparisonState {
  const values = state[part].includes(value)
    ? state[part].filter((one) => one !== value)
    : [...state[part], value].slice(0, limits[part]);
  return { ...state, [part]: values };
}
