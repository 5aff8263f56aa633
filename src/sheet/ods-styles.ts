/**
 * The styles of an OpenDocument spreadsheet: the format of numbers, written as workbooks write it so that one reader of
 * formats serves both, and what sets letters apart. Source: OpenDocument 1.3, part 3, 16.
 */
import { scanXml, type XmlTag } from './xml.ts';

export interface CellStyle {
  /** `0.00%`, `#,##0" người"`; blank where the number is shown as it is. */
  readonly format: string;
  /** All that stands in the cell is raised, lowered or struck through. */
  readonly isMarked: boolean;
  /** Days under it are shown without their day. */
  readonly isMonth: boolean;
}

export interface OdsStyles {
  cell(name: string | undefined): CellStyle;
  isMarkedText(name: string | undefined): boolean;
  isHiddenTable(name: string | undefined): boolean;
}

interface Style {
  readonly parent: string | undefined;
  readonly data: string | undefined;
  isMarked: boolean;
  isHidden: boolean;
}

interface DataStyle {
  code: string;
  isDate: boolean;
  hasDay: boolean;
  readonly others: (readonly [condition: string, style: string])[];
}

const plainStyle: CellStyle = { format: '', isMarked: false, isMonth: false };
/** Styles that one style goes back to. */
const mostParents = 8;

/** `parts`: `styles.xml` and `content.xml`, in this order. */
export function odsStyles(parts: readonly string[]): OdsStyles {
  const styles = new Map<string, Style>();
  const formats = new Map<string, DataStyle>();
  for (const xml of parts) collect(xml, styles, formats);
  const cells = new Map<string, CellStyle>();
  const lineOf = (name: string): Style[] => {
    const line: Style[] = [];
    for (let at: string | undefined = name; at !== undefined && line.length < mostParents; ) {
      const style = styles.get(`table-cell ${at}`);
      if (style === undefined) break;
      line.push(style);
      at = style.parent;
    }
    return line;
  };
  return {
    cell(name) {
      if (name === undefined) return plainStyle;
      let cell = cells.get(name);
      if (cell === undefined) {
        const line = lineOf(name);
        const data = formats.get(line.find((style) => style.data !== undefined)?.data ?? '');
        cell = {
          format: data === undefined || data.isDate ? '' : formatOf(data, formats),
          isMarked: line.some((style) => style.isMarked),
          isMonth: data?.isDate === true && !data.hasDay,
        };
        cells.set(name, cell);
      }
      return cell;
    },
    isMarkedText: (name) => styles.get(`text ${name}`)?.isMarked === true,
    isHiddenTable: (name) => styles.get(`table ${name}`)?.isHidden === true,
  };
}

function collect(xml: string, styles: Map<string, Style>, formats: Map<string, DataStyle>): void {
  let style: Style | undefined;
  let data: DataStyle | undefined;
  let isText = false;
  scanXml(xml, {
    open(tag) {
      const name = tag.attribute('name') ?? '';
      if (tag.name === 'style') {
        style = {
          parent: tag.attribute('parent-style-name'),
          data: tag.attribute('data-style-name'),
          isMarked: false,
          isHidden: false,
        };
        styles.set(`${tag.attribute('family') ?? ''} ${name}`, style);
      } else if (/^(?:number|percentage|currency|date|time)-style$/u.test(tag.name)) {
        data = { code: '', isDate: tag.name === 'date-style', hasDay: false, others: [] };
        formats.set(name, data);
      } else if (style !== undefined && tag.name === 'text-properties') style.isMarked = isMark(tag);
      else if (style !== undefined && tag.name === 'table-properties')
        style.isHidden = tag.attribute('display') === 'false';
      else if (data !== undefined && tag.name === 'map')
        data.others.push([tag.attribute('condition') ?? '', tag.attribute('apply-style-name') ?? '']);
      else if (data !== undefined && tag.name === 'day') data.hasDay = true;
      else if (data !== undefined && tag.name === 'text') isText = true;
      else if (data !== undefined) data.code += signsOf(tag);
    },
    text(text) {
      if (isText && data !== undefined) data.code += text === '' ? '' : `"${text.replaceAll('"', '')}"`;
    },
    close(name) {
      if (name === 'style') style = undefined;
      else if (name.endsWith('-style')) data = undefined;
      else if (name === 'text') isText = false;
    },
  });
}

/** A property of letters that sets them apart from the words of their cell. */
function isMark(tag: XmlTag): boolean {
  // LibreOffice writes the kind of line without its style for a part of a cell.
  const lines = ['text-line-through-style', 'text-line-through-type'].map((name) => tag.attribute(name) ?? 'none');
  return lines.some((line) => line !== 'none') || /^(?:super|sub|-?[1-9])/u.test(tag.attribute('text-position') ?? '');
}

/** More digits than any program shows. */
const mostDigits = 30;

function signsOf(tag: XmlTag): string {
  if (tag.name === 'scientific-number') return '0E+00';
  if (tag.name === 'fraction') return '# ?/?';
  if (tag.name !== 'number') return '';
  const places = tag.attribute('decimal-places');
  if (places === undefined) return 'General';
  const decimals = Math.min(mostDigits, Number(places) || 0);
  const thousands = Math.round(Math.log10(Number(tag.attribute('display-factor') ?? 1)) / 3) || 0;
  return `${tag.attribute('grouping') === 'true' ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${','.repeat(Math.min(mostDigits, thousands))}`;
}

/** The format with the others that it is for some numbers: `[<0]"-"0;0`. One without a place for the number shows none. */
function formatOf(data: DataStyle, formats: ReadonlyMap<string, DataStyle>): string {
  const own = ({ code }: DataStyle): string => (code === '' ? '""' : code);
  const others = data.others.flatMap(([condition, name]) => {
    const other = formats.get(name);
    const bound = /^value\(\)\s*(<>|!=|[<>]=?|=)\s*(-?[\d.]+)$/u.exec(condition);
    return other === undefined || bound === null
      ? []
      : [`[${bound[1] === '!=' ? '<>' : bound[1]}${bound[2]}]${own(other)}`];
  });
  return [...others, own(data)].join(';');
}
