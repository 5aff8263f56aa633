/** The components a summary may use, their attributes and what an attribute may hold. Everything else is refused. */
import { observationKinds, periodMethods, scopes, tables, targetKinds } from '#core/columns.ts';
import { parsePeriod } from '#core/period.ts';
import { pathFault, slugFault } from '#core/slug.ts';

export type SummaryKind = 'document' | 'page';

/** Parts of a figure that `SoLieu` can print instead of its value. */
const figureParts = ['tu-so', 'mau-so', 'xep-hang', 'tong-so-xep-hang', 'thay-doi-hang'] as const;

/** What an attribute may hold; `expected` names the form for the message. */
export interface AttributeRule {
  readonly expected: 'slug' | 'path' | 'period' | 'integer' | 'choice';
  readonly choices?: readonly string[];
}

export interface ComponentRule {
  readonly kinds: readonly SummaryKind[];
  readonly required: readonly string[];
  readonly attributes: ReadonlyMap<string, AttributeRule>;
}

const figureAttributes = [
  ['chi-tieu', { expected: 'slug' }],
  ['dia-phuong', { expected: 'path' }],
  ['pham-vi', { expected: 'choice', choices: scopes }],
  ['ky', { expected: 'period' }],
  ['lan', { expected: 'integer' }],
  ['van-ban', { expected: 'slug' }],
] as const satisfies readonly (readonly [string, AttributeRule])[];

const ofTable: ComponentRule = {
  kinds: ['page'],
  required: ['bang'],
  attributes: new Map<string, AttributeRule>([
    ['bang', { expected: 'choice', choices: Object.values(tables).map((table) => table.name) }],
  ]),
};

export const components: ReadonlyMap<string, ComponentRule> = new Map<string, ComponentRule>([
  [
    'SoLieu',
    {
      kinds: ['document', 'page'],
      required: ['chi-tieu'],
      attributes: new Map<string, AttributeRule>([
        ...figureAttributes,
        ['cach-tinh-ky', { expected: 'choice', choices: periodMethods }],
        ['loai', { expected: 'choice', choices: observationKinds }],
        ['phan', { expected: 'choice', choices: figureParts }],
      ]),
    },
  ],
  [
    'MucTieu',
    {
      kinds: ['document', 'page'],
      required: ['chi-tieu'],
      attributes: new Map<string, AttributeRule>([
        ...figureAttributes,
        ['loai', { expected: 'choice', choices: targetKinds }],
      ]),
    },
  ],
  ['BangCot', ofTable],
  ['DongMau', ofTable],
  [
    'LoiBao',
    { kinds: ['page'], required: ['ma'], attributes: new Map<string, AttributeRule>([['ma', { expected: 'path' }]]) },
  ],
  [
    'Hinh',
    { kinds: ['page'], required: ['ten'], attributes: new Map<string, AttributeRule>([['ten', { expected: 'slug' }]]) },
  ],
  ['ChoHayNham', { kinds: ['page'], required: [], attributes: new Map() }],
]);

export function allowedComponents(kind: SummaryKind): string[] {
  return [...components].filter(([, rule]) => rule.kinds.includes(kind)).map(([name]) => name);
}

export function fitsAttribute(rule: AttributeRule, value: string): boolean {
  switch (rule.expected) {
    case 'slug':
      return slugFault(value) === undefined;
    case 'path':
      return pathFault(value) === undefined;
    case 'period':
      return parsePeriod(value) !== undefined;
    case 'integer':
      return /^[1-9]\d?$/.test(value);
    case 'choice':
      return rule.choices?.includes(value) ?? false;
  }
}

/** One use of a component, with the attributes that stand and fit. */
export interface ComponentUse {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Offset of the `<` in the file's text. */
  readonly offset: number;
  readonly line: number;
  readonly columnNumber: number;
}
