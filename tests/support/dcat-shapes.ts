/**
 * Shapes of DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/): of each class the properties that are mandatory or
 * used here, how many values they may have, and of which kind. A small stand-in for SHACL over our own JSON-LD, whose terms
 * are all compact IRIs.
 */
interface PropertyShape {
  readonly least: number;
  readonly most?: number;
  readonly kind:
    | 'iri'
    | 'text'
    | 'date'
    | 'dateTime'
    | 'count'
    | `dcat:${string}`
    | `dct:${string}`
    | `foaf:${string}`
    | `vcard:${string}`;
}

type Shape = Readonly<Record<string, PropertyShape>>;

const any = (kind: PropertyShape['kind']): PropertyShape => ({ least: 0, kind });
const some = (kind: PropertyShape['kind']): PropertyShape => ({ least: 1, kind });
const one = (kind: PropertyShape['kind']): PropertyShape => ({ least: 1, most: 1, kind });
const maybe = (kind: PropertyShape['kind']): PropertyShape => ({ least: 0, most: 1, kind });

const shapes: Readonly<Record<string, Shape>> = {
  'dcat:Catalog': {
    'dct:title': some('text'),
    'dct:description': some('text'),
    'dct:publisher': one('foaf:Agent'),
    'dcat:dataset': some('dcat:Dataset'),
    'dct:language': any('iri'),
    'dct:license': maybe('iri'),
    'dct:rights': maybe('dct:RightsStatement'),
    'dct:spatial': any('iri'),
    'dct:modified': maybe('dateTime'),
    'foaf:homepage': maybe('iri'),
  },
  'dcat:Dataset': {
    'dct:title': some('text'),
    'dct:description': some('text'),
    'dct:identifier': any('text'),
    'dct:publisher': maybe('foaf:Agent'),
    'dct:language': any('iri'),
    'dct:spatial': any('iri'),
    'dct:temporal': any('dct:PeriodOfTime'),
    'dct:accrualPeriodicity': maybe('iri'),
    'dcat:theme': any('iri'),
    'dcat:keyword': any('text'),
    'dcat:landingPage': any('iri'),
    'dcat:contactPoint': any('vcard:Kind'),
    'dcat:distribution': some('dcat:Distribution'),
    'dct:hasPart': any('dcat:Dataset'),
    'dct:isPartOf': any('dcat:Dataset'),
  },
  'dcat:Distribution': {
    'dct:title': any('text'),
    'dcat:accessURL': some('iri'),
    'dcat:downloadURL': any('iri'),
    'dct:format': maybe('iri'),
    'dcat:mediaType': maybe('iri'),
    'dct:license': one('iri'),
    'dct:rights': maybe('dct:RightsStatement'),
    'dcat:byteSize': maybe('count'),
    'dct:conformsTo': any('iri'),
  },
  'foaf:Agent': { 'foaf:name': some('text') },
  'dct:RightsStatement': { 'dct:description': some('text') },
  'dct:PeriodOfTime': { 'dcat:startDate': one('date'), 'dcat:endDate': one('date') },
  'vcard:Kind': { 'vcard:fn': one('text'), 'vcard:hasEmail': maybe('iri'), 'vcard:hasURL': maybe('iri') },
};

type Value = Readonly<Record<string, unknown>>;

const valuesOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

const literals: Readonly<Record<string, RegExp>> = {
  'xsd:date': /^\d{4}-\d{2}-\d{2}$/u,
  'xsd:dateTime': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u,
  'xsd:nonNegativeInteger': /^\d+$/u,
};
const literalTypes: Readonly<Record<string, string>> = {
  date: 'xsd:date',
  dateTime: 'xsd:dateTime',
  count: 'xsd:nonNegativeInteger',
};

/** What a catalogue does wrong, one line each. */
export function dcatFaults(root: Value): string[] {
  const faults: string[] = [];
  const prefixes = new Set(Object.keys((root['@context'] ?? {}) as object));
  const types = new Map<string, unknown>();
  const collect = (value: unknown): void => {
    for (const one of valuesOf(value)) {
      if (typeof one !== 'object' || one === null) continue;
      const node = one as Value;
      if (typeof node['@id'] === 'string' && node['@type'] !== undefined) {
        if (types.has(node['@id'])) faults.push(`${node['@id']} is described twice`);
        types.set(node['@id'], node['@type']);
      }
      for (const [name, inner] of Object.entries(node)) if (name !== '@context') collect(inner);
    }
  };
  collect(root);
  const isKind = (value: unknown, kind: PropertyShape['kind']): boolean => {
    if (kind === 'text')
      return typeof value === 'string'
        ? value !== ''
        : typeof (value as Value)['@value'] === 'string' &&
            (value as Value)['@language'] === 'vi' &&
            (value as Value)['@value'] !== '';
    const node = value as Value;
    const literal = literalTypes[kind];
    if (literal !== undefined)
      return node['@type'] === literal && literals[literal]?.test(String(node['@value'])) === true;
    const address = node['@id'];
    if (address !== undefined && (typeof address !== 'string' || !/^(?:https?|mailto):\S+$/u.test(address)))
      return false;
    if (kind === 'iri') return address !== undefined && Object.keys(node).length === 1;
    return (node['@type'] ?? types.get(String(address))) === kind;
  };
  const visit = (node: Value, path: string): void => {
    const type = String(node['@type']);
    const shape = shapes[type];
    if (shape === undefined) {
      faults.push(`${path} is of no known class: ${type}`);
      return;
    }
    for (const [name, { least, most = Infinity, kind }] of Object.entries(shape)) {
      const values = valuesOf(node[name]);
      if (values.length < least || values.length > most) faults.push(`${path} has ${values.length} × ${name}`);
      for (const value of values) {
        if (!isKind(value, kind)) faults.push(`${path} ${name} is no ${kind}: ${JSON.stringify(value)}`);
        if (
          typeof value === 'object' &&
          value !== null &&
          (value as Value)['@type'] !== undefined &&
          '@value' in value === false
        )
          visit(value as Value, `${path}/${name}`);
      }
    }
    for (const name of Object.keys(node)) {
      if (name.startsWith('@')) continue;
      if (shape[name] === undefined) faults.push(`${path} has an unknown property ${name}`);
      if (!prefixes.has(name.split(':')[0] ?? '')) faults.push(`${path} has a name without a prefix: ${name}`);
    }
  };
  visit(root, type(root));
  return faults;
}

function type(node: Value): string {
  return String(node['@type']);
}
