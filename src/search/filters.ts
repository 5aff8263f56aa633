/** Filters of the results, their counts, and the state of the search page as it stands in its address. */
import { filterLabels, resultKinds } from '#i18n/search.ts';
import type { Root } from './index-format.ts';
import type { Result } from './result.ts';

export type FilterName = keyof typeof filterLabels;
export const filterNames = Object.keys(filterLabels) as FilterName[];
/** Blank: not filtered. */
export type Choice = Readonly<Partial<Record<FilterName, string>>>;

export interface SearchState {
  readonly query: string;
  readonly choice: Choice;
}

export function readState(address: URLSearchParams): SearchState {
  const chosen = filterNames.flatMap((name) => {
    const value = address.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return { query: (address.get('q') ?? '').trim(), choice: Object.fromEntries(chosen) };
}

/** `q=lang+giang&loai=chi-tieu`; the order is always the same. */
export function stateAddress({ query, choice }: SearchState): string {
  const address = new URLSearchParams({ q: query });
  for (const name of filterNames) {
    const value = choice[name] ?? '';
    if (value !== '') address.set(name, value);
  }
  return address.toString();
}

/** The choice without values that no result can have, and the filters they stood in: an address may be typed or of another day. */
export function soundChoice(
  choice: Choice,
  { provinces, groups }: Pick<Root, 'provinces' | 'groups'>,
): { readonly choice: Choice; readonly unknown: readonly FilterName[] } {
  const known: Readonly<Record<FilterName, (value: string) => boolean>> = {
    loai: (value) => Object.values(resultKinds).some(({ id }) => id === value),
    tinh: (value) => provinces.some(([id]) => id === value),
    nhom: (value) => groups.some(([id]) => id === value),
    nam: (value) => /^\d{4}$/u.test(value),
  };
  const unknown = filterNames.filter((name) => choice[name] !== undefined && !known[name](choice[name]));
  const kept = filterNames.flatMap((name) =>
    choice[name] === undefined || unknown.includes(name) ? [] : [[name, choice[name]] as const],
  );
  return { choice: Object.fromEntries(kept), unknown };
}

function valuesOf(result: Result, name: FilterName): readonly string[] {
  switch (name) {
    case 'loai':
      return [resultKinds[result.kind].id];
    case 'tinh':
      return result.provinces;
    case 'nhom':
      return result.groups;
    case 'nam':
      return result.years;
  }
}

/** `except`: a filter that is left aside, for the counts of its own values. */
export function filterResults(results: readonly Result[], choice: Choice, except?: FilterName): Result[] {
  const active = filterNames.filter((name) => name !== except && (choice[name] ?? '') !== '');
  return results.filter((result) => active.every((name) => valuesOf(result, name).includes(choice[name] ?? '')));
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Values that the results have, with how many each would leave; a chosen value stays, even at 0. In the order of `labels`, then the newest year first. */
export function filterOptions(
  results: readonly Result[],
  choice: Choice,
  name: FilterName,
  labels: ReadonlyMap<string, string>,
): FilterOption[] {
  const counts = new Map<string, number>();
  for (const result of filterResults(results, choice, name))
    for (const value of valuesOf(result, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const chosen = choice[name] ?? '';
  if (chosen !== '' && !counts.has(chosen)) counts.set(chosen, 0);
  const order = [...labels.keys()];
  return [...counts]
    .map(([value, count]) => ({ value, label: labels.get(value) ?? value, count }))
    .sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value) || (a.value < b.value ? 1 : -1));
}
