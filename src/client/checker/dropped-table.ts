/** One dropped file that holds a table: its bytes as they are, as they would be mended, and as cells. */
import { tables as schemas, type TableId, type TableSchema } from '#core/columns.ts';
import { quoteFaultOf } from '#core/csv-text.ts';
import { fixFile } from '#core/fix.ts';
import { slugify, withoutFormula } from '#core/text.ts';
import { canonicalText } from '#sheet/sheet-from-text.ts';
import type { Mend } from './protocol.ts';
import { encode, recordsOf } from './published.ts';

export class DroppedTable {
  readonly table: TableId;
  readonly isCertain: boolean;
  /** Below the data folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What was mended so far. */
  readonly mended: readonly Mend[];
  readonly fixed: Uint8Array;
  /** What `fixed` mends. */
  readonly mendable: readonly Mend[];
  /** Header first, cells as typed; undefined where the file cannot be cut into cells. */
  readonly records: readonly (readonly string[])[] | undefined;

  constructor(
    table: TableId,
    name: string,
    bytes: Uint8Array,
    { isCertain = true, mended = [] as readonly Mend[] } = {},
  ) {
    this.table = table;
    this.isCertain = isCertain;
    this.bytes = bytes;
    this.mended = mended;
    const schema: TableSchema = schemas[table];
    const plainPath = schema.place === 'file' ? `${schema.name}.csv` : `${schema.name}/bang.csv`;
    const { bytes: fixed, changes } = fixFile({ path: plainPath, bytes });
    this.fixed = fixed;
    this.mendable = changes;
    this.records = recordsIn(bytes);
    const [document, ...others] = this.documents;
    const ownName =
      document !== undefined && document !== '' && others.length === 0
        ? document
        : slugify(name.replace(/\.[^.]*$/u, ''));
    this.path = schema.place === 'file' ? plainPath : `${schema.name}/${ownName === '' ? 'bang' : ownName}.csv`;
  }

  /** Documents whose rows these are; of a table in one file, none. */
  get documents(): ReadonlySet<string> {
    const at = this.records?.[0]?.findIndex((name) => name.trim() === 'van_ban_nguon') ?? -1;
    if (at === -1 || schemas[this.table].place === 'file') return new Set();
    return new Set(this.records?.slice(1).map((cells) => (cells[at] ?? '').trim()));
  }

  /** `fixed` as a file to hand out, in which no cell starts a formula. */
  get download(): Uint8Array {
    const records = recordsIn(this.fixed);
    const safe = records?.map((cells) => cells.map(withoutFormula));
    const isSafe =
      safe === undefined || safe.every((cells, row) => cells.every((cell, at) => cell === records?.[row]?.[at]));
    return isSafe ? this.fixed : encode(safe);
  }

  /** Everything that is certain, mended. */
  mend(name: string): DroppedTable {
    return new DroppedTable(this.table, name, this.fixed, {
      isCertain: this.isCertain,
      mended: joined(this.mended, this.mendable),
    });
  }

  /** With one cell written anew, and what is certain mended on the way. `row` as a spreadsheet numbers it. */
  edit(name: string, row: number, at: number, text: string): DroppedTable {
    const records = recordsIn(this.fixed);
    const cells = records?.[row - 1];
    if (records === undefined || cells === undefined) return this;
    while (cells.length <= at) cells.push('');
    cells[at] = text;
    return new DroppedTable(this.table, name, encode(records), {
      isCertain: this.isCertain,
      mended: joined(this.mended, this.mendable),
    });
  }
}

function joined(first: readonly Mend[], second: readonly Mend[]): Mend[] {
  const counts = new Map(first.map(({ kind, count }) => [kind, count]));
  for (const { kind, count } of second) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

function recordsIn(bytes: Uint8Array): string[][] | undefined {
  const text = plainText(bytes) ?? canonicalText(bytes);
  return text === undefined || quoteFaultOf(text) !== undefined ? undefined : recordsOf(new TextEncoder().encode(text));
}

/** The text as it stands, where it is UTF-8 with commas already; anything else is shown as it would be mended. */
function plainText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const end = text.indexOf('\n');
    return !/\r(?!\n)/u.test(text) && (end === -1 ? text : text.slice(0, end)).includes(',') ? text : undefined;
  } catch {
    return undefined;
  }
}
