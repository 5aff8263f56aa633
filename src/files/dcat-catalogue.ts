/**
 * `/du-lieu/catalog.jsonld`: the published tables as an open-data portal harvests them.
 * Source: DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) with the mandatory properties of DCAT-AP 3.
 */
import { tables as schemas, type TableId } from '#core/columns.ts';
import type { Period } from '#core/period.ts';
import type { Portal } from '#core/site/portal.ts';
import { holdsOthers, sourceTerms } from '#core/site/source-terms.ts';
import { archiveTitle } from '#i18n/archive.ts';
import { tableText } from '#i18n/columns.ts';
import { catalogueWords } from '#i18n/dcat.ts';
import { mixedRights, termsWords } from '#i18n/terms.ts';
import { licenceAddress, spanOf, termsFragment } from '#views/structured-data.ts';
import { site } from '../site.ts';
import { archiveName } from './archive.ts';
import type { SiteFacts, SiteFile } from './site-file.ts';
import { jsonText, listTableFiles, publishedTables, type TableFile } from './tables.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const authority = 'http://publications.europa.eu/resource/authority/';
const mediaTypes = 'https://www.iana.org/assignments/media-types/';

interface Node {
  readonly '@id'?: string;
  readonly '@type'?: string;
  readonly [property: `${string}:${string}`]: unknown;
}

const id = (address: string): Node => ({ '@id': address });
const said = (text: string): object => ({ '@value': text, '@language': 'vi' });
const typed = (value: string, type: 'date' | 'dateTime' | 'nonNegativeInteger'): object => ({
  '@value': value,
  '@type': `xsd:${type}`,
});

export function* dcatFiles(portal: Portal, { address }: SiteFacts): Generator<SiteFile> {
  yield { path: 'du-lieu/catalog.jsonld', body: jsonText(dcatCatalogue(portal, address)) };
}

/** `address`: of the site, with a slash at its end. */
export function dcatCatalogue(portal: Portal, address: string): object {
  const page = `${address}du-lieu/`;
  const files = listTableFiles(portal);
  return {
    '@context': context,
    ...catalogueNode(page, address),
    ...(portal.history.until === undefined ? {} : { 'dct:modified': typed(portal.history.until, 'dateTime') }),
    'dcat:dataset': [
      wholeNode(portal, page, address),
      ...publishedTables.map((table) =>
        tableNode(
          table,
          files.filter((file) => file.table === table),
          { portal, page, address },
        ),
      ),
    ],
  };
}

function catalogueNode(page: string, address: string): Node {
  return {
    '@id': `${page}catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': said(site.name),
    'dct:description': said(`${site.tagline} ${site.notStateNotice}`),
    'dct:publisher': publisherNode(address),
    'dct:language': id(`${authority}language/VIE`),
    'dct:license': id(licenceAddress),
    'dct:rights': rightsNode(termsWords.rights),
    'dct:spatial': id(`${authority}country/VNM`),
    'foaf:homepage': id(page),
  };
}

/** Whoever runs the site; the site itself, where nobody is named. */
const publisher = site.operator === '' ? site.name : site.operator;

function publisherNode(address: string): Node {
  return {
    '@id': `${address}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': said(publisher),
  };
}

function rightsNode(text: string): Node {
  return { '@type': 'dct:RightsStatement', 'dct:description': said(text) };
}

/** CC BY of what is ours alone; a file with rows of other sources is on the terms that the page of the data tells of each. */
function termsNode(rows: readonly object[], { portal, page }: Omit<Place, 'address'>): Node {
  return holdsOthers(rows, portal.catalog)
    ? {
        'dct:license': id(`${page}#${termsFragment}`),
        'dct:rights': rightsNode(mixedRights(sourceTerms(portal.catalog))),
      }
    : { 'dct:license': id(licenceAddress), 'dct:rights': rightsNode(termsWords.own.text) };
}

interface Place {
  readonly portal: Portal;
  readonly page: string;
  readonly address: string;
}

function datasetNode(
  fragment: string,
  title: string,
  description: string,
  { page, address }: Omit<Place, 'portal'>,
): Node {
  return {
    '@id': `${page}#${fragment}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': fragment,
    'dct:title': said(title),
    'dct:description': said(description),
    'dct:publisher': id(`${address}#publisher`),
    'dct:language': id(`${authority}language/VIE`),
    'dct:spatial': id(`${authority}country/VNM`),
    'dct:accrualPeriodicity': id(`${authority}frequency/IRREG`),
    'dcat:theme': id(`${authority}data-theme/GOVE`),
    'dcat:keyword': catalogueWords.keywords.map(said),
    'dcat:landingPage': id(page),
    ...(site.contact === '' ? {} : { 'dcat:contactPoint': contactNode() }),
  };
}

function contactNode(): Node {
  const reach = site.contact.startsWith('https://')
    ? { 'vcard:hasURL': id(site.contact) }
    : { 'vcard:hasEmail': id(`mailto:${site.contact}`) };
  return { '@type': 'vcard:Kind', 'vcard:fn': said(publisher), ...reach };
}

function temporalNode(rows: readonly { readonly period?: Period | undefined }[]): Node {
  const [first, last] = spanOf(rows)?.split('/') ?? [];
  if (first === undefined || last === undefined) return {};
  return {
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed(first, 'date'),
      'dcat:endDate': typed(last, 'date'),
    },
  };
}

function wholeNode(portal: Portal, page: string, address: string): Node {
  const { observations, targets } = portal.catalog;
  return {
    ...datasetNode('toan-bo', archiveTitle(site.name), site.tagline, { page, address }),
    ...temporalNode([...observations, ...targets]),
    'dct:hasPart': publishedTables.map((table) => id(`${page}#cot-${schemas[table].name}`)),
    'dcat:distribution': [
      {
        ...distributionNode(archiveName, archiveName, { format: 'ZIP', mediaType: 'application/zip' }, page),
        ...termsNode([...observations, ...targets], { portal, page }),
      },
    ],
  };
}

function tableNode(table: TableId, files: readonly TableFile[], { portal, page, address }: Place): Node {
  const { title, description } = tableText(table);
  const rows = portal.catalog.tables[table] as readonly { readonly period?: Period | undefined }[];
  return {
    ...datasetNode(`cot-${schemas[table].name}`, title, description, { page, address }),
    ...temporalNode(table === 'observations' || table === 'targets' ? rows : []),
    'dct:isPartOf': id(`${page}#toan-bo`),
    'dcat:distribution': files.map(({ name, form, bytes }) => ({
      ...distributionNode(name, catalogueWords.forms[form](name), { format: 'CSV', mediaType: 'text/csv' }, page),
      ...termsNode(rows, { portal, page }),
      'dcat:byteSize': typed(String(bytes), 'nonNegativeInteger'),
      ...(form === 'canonical' ? { 'dct:conformsTo': id(`${page}datapackage.json`) } : {}),
    })),
  };
}

function distributionNode(
  name: string,
  title: string,
  { format, mediaType }: { readonly format: string; readonly mediaType: string },
  page: string,
): Node {
  return {
    '@id': `${page}${name}`,
    '@type': 'dcat:Distribution',
    'dct:title': said(title),
    'dcat:accessURL': id(page),
    'dcat:downloadURL': id(`${page}${name}`),
    'dct:format': id(`${authority}file-type/${format}`),
    'dcat:mediaType': id(`${mediaTypes}${mediaType}`),
  };
}
