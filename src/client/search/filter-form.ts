/** The filters above the results: one list of values for each, with how many results each leaves. */
import { filterLabels, resultKinds, searchPageWords as words } from '#i18n/search.ts';
import { type Choice, type FilterName, filterNames, filterOptions } from '#search/filters.ts';
import type { Root } from '#search/index-format.ts';
import type { Result } from '#search/result.ts';
import { element } from './dom.ts';

/** Fills the form; a filter that tells nothing apart is left out. */
export function showFilters(form: HTMLFormElement, results: readonly Result[], choice: Choice, root: Root): void {
  const labels: Readonly<Record<FilterName, ReadonlyMap<string, string>>> = {
    loai: new Map(Object.values(resultKinds).map(({ id, label }) => [id, label])),
    tinh: new Map(root.provinces),
    nhom: new Map(root.groups),
    nam: new Map(),
  };
  const fields = filterNames.flatMap((name) => {
    const options = filterOptions(results, choice, name, labels[name]);
    if (options.length < 2 && choice[name] === undefined) return [];
    const select = element('select', { name }, element('option', { value: '' }, words.all));
    for (const { value, label, count } of options) select.append(element('option', { value }, `${label} (${count})`));
    select.value = choice[name] ?? '';
    return [element('label', {}, filterLabels[name], select)];
  });
  const isFiltered = filterNames.some((name) => choice[name] !== undefined);
  form.replaceChildren(
    ...fields,
    ...(isFiltered ? [element('button', { type: 'button', name: 'clear' }, words.clear)] : []),
  );
  form.hidden = fields.length === 0;
}

export function readFilters(form: HTMLFormElement): Choice {
  const data = new FormData(form);
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = data.get(name);
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}
