/** Workbooks made part by part, for what no spreadsheet program writes at will. */
import { strToU8, zipSync } from 'fflate';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export interface WorkbookParts {
  /** Inside `<sheetData>`. */
  readonly rows: string;
  /** After it: `<mergeCells>`. */
  readonly after?: string;
  /** `<si>` elements. */
  readonly strings?: string;
  /** Format codes: the style with number 1 has the first. */
  readonly formats?: readonly string[];
  /** Inside `<workbook>`, before its sheets. */
  readonly properties?: string;
  /** `state="hidden"`. */
  readonly state?: string;
  /** The kind of workbook that Excel calls "Strict". */
  readonly isStrict?: boolean;
  /** Takes the place of a part, or is a part besides. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Other paths for parts, while what refers to them stays. */
  readonly rename?: Readonly<Record<string, string>>;
  /** False for parts that are stored as they are. */
  readonly isPacked?: boolean;
}

export function workbook({
  rows,
  after = '',
  strings = '',
  formats = [],
  properties = '',
  state = '',
  isStrict = false,
  parts = {},
  rename = {},
  isPacked = true,
}: WorkbookParts): Uint8Array {
  const names = isStrict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : spreadsheet;
  const kinds = isStrict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : relationships;
  const codes = formats
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('');
  const all: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${names}" xmlns:r="${kinds}">${properties}<sheets><sheet name="Biểu" sheetId="1" ${state} r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${kinds}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${kinds}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${kinds}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${names}"><numFmts>${codes}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${names}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${names}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [rename[path] ?? path, strToU8(text)])), {
    level: isPacked ? 6 : 0,
  });
}

/** A text cell as spreadsheets write it into the sheet itself. */
export function inlineText(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
