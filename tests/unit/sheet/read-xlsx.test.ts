import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SheetCell } from '#sheet/grid.ts';
import { OversizedWorkbookError, readXlsx, UnreadableWorkbookError } from '#sheet/read-xlsx.ts';
import { declaredSize } from '#sheet/workbook-size.ts';
import { inlineText, type WorkbookParts, workbook } from '../../support/workbook.ts';

/** The one cell of a sheet. */
async function cellOf(xml: string, parts: Omit<WorkbookParts, 'rows'> = {}): Promise<SheetCell | undefined> {
  const [sheet] = await readXlsx(workbook({ rows: `<row r="1">${xml}</row>`, ...parts }));
  return sheet?.rows[0]?.[0];
}

const formatted = (code: string, stored: string): Promise<SheetCell | undefined> =>
  cellOf(`<c r="A1" s="1"><v>${stored}</v></c>`, { formats: [code] });

describe('a cell of a workbook', () => {
  it('keeps text as text, wherever the file stores it', async () => {
    const strings =
      '<si><t>04/10</t></si><si><r><t>trên </t></r><r><rPr><b/></rPr><t>86,4%</t></r></si><si><t>Tỷ lệ</t><rPh sb="0" eb="1"><t>kana</t></rPh></si>';
    expect(await cellOf('<c r="A1" t="s"><v>0</v></c>', { strings })).toEqual({ kind: 'text', text: '04/10' });
    expect(await cellOf('<c r="A1" t="s"><v>1</v></c>', { strings })).toEqual({ kind: 'text', text: 'trên 86,4%' });
    expect(await cellOf('<c r="A1" t="s"><v>2</v></c>', { strings })).toEqual({ kind: 'text', text: 'Tỷ lệ' });
    expect(await cellOf(inlineText('A1', ' tối  thiểu\u00a090% '))).toEqual({ kind: 'text', text: 'tối thiểu 90%' });
    expect(await cellOf(inlineText('A1', 'Ty\u0309 le\u0323\u0302'))).toEqual({ kind: 'text', text: 'Tỷ lệ' });
    expect(await cellOf(inlineText('A1', 'a &amp; b &lt; c &#7879;'))).toEqual({ kind: 'text', text: 'a & b < c ệ' });
    expect(await cellOf('<c r="A1" t="str"><f>B1&amp;"/489"</f><v>423/489</v></c>')).toEqual({
      kind: 'text',
      text: '423/489',
    });
  });

  it('keeps the digits of a number, without the noise of binary fractions', async () => {
    expect(await cellOf('<c r="A1"><v>1543</v></c>')).toEqual({ kind: 'number', text: '1543' });
    expect(await cellOf('<c r="A1"><v>61.119999999999997</v></c>')).toEqual({ kind: 'number', text: '61.12' });
    expect(await cellOf('<c r="A1"><v>1.5E3</v></c>')).toEqual({ kind: 'number', text: '1500' });
    expect(await cellOf('<c r="A1"><f>1+1</f><v>2</v></c>')).toEqual({ kind: 'number', text: '2' });
    expect(await cellOf('<c><v>5</v></c>')).toEqual({ kind: 'number', text: '5' });
    expect(await cellOf('<c r="A1" s="99"><v>5</v></c>')).toEqual({ kind: 'number', text: '5' });
  });

  it('shows a share as its format does, and says so where that hides digits', async () => {
    expect(await formatted('0.00%', '0.61119999999999997')).toEqual({ kind: 'percent', text: '61.12' });
    expect(await formatted('0%', '0.6112')).toEqual({ kind: 'percent', text: '61.12', rounded: '61' });
    expect(await formatted('0.0"%"', '61.12')).toEqual({ kind: 'number', text: '61.12', rounded: '61.1' });
    expect(await formatted('#,##0" người"', '1543')).toEqual({ kind: 'number', text: '1543' });
    expect(await formatted('@', '12.345')).toEqual({ kind: 'number', text: '12.345' });
    expect(await cellOf('<c r="A1" s="1"><f>1/3</f><v>0.33333333333333331</v></c>', { formats: ['0.00%'] })).toEqual({
      kind: 'percent',
      text: '33.33333333333333',
      rounded: '33.33',
    });
  });

  it('tells a day from a number, of both calendars, and a time of day from a day', async () => {
    expect(await formatted('dd/mm', '45569')).toEqual({ kind: 'date', text: '2024-10-04' });
    expect(await formatted('[$-42A]d mmmm yyyy', '45569.75')).toEqual({ kind: 'date', text: '2024-10-04' });
    expect(
      await cellOf('<c r="A1" s="1"><v>44107</v></c>', {
        formats: ['dd/mm'],
        properties: '<workbookPr date1904="1"/>',
      }),
    ).toEqual({ kind: 'date', text: '2024-10-04' });
    expect(await cellOf('<c r="A1" t="d"><v>2024-10-04T00:00:00</v></c>', { isStrict: true })).toEqual({
      kind: 'date',
      text: '2024-10-04',
    });
    expect(await formatted('mmm-yy', '45748')).toEqual({ kind: 'date', text: '2025-04' });
    expect(await formatted('h:mm', '0.4375')).toEqual({ kind: 'text', text: '10:30' });
  });

  it('never passes over what shows no value: errors, formulas without a result, days outside the calendar', async () => {
    expect(await cellOf('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual({ kind: 'error', text: '#DIV/0!' });
    expect(await cellOf('<c r="A1"><f>B1+C1</f></c>')).toEqual({ kind: 'error', text: '=B1+C1' });
    expect(await formatted('dd/mm', '99999999999')).toEqual({ kind: 'error', text: '#####' });
    expect(await cellOf('<c r="A1" t="b"><v>1</v></c>')).toEqual({ kind: 'text', text: 'TRUE' });
  });
});

describe('a workbook', () => {
  it('gives its visible sheets, their merged blocks, and no empty rows at the end', async () => {
    const bytes = workbook({
      rows: `<row r="1">${inlineText('A1', 'Tên')}</row><row r="3">${inlineText('C3', 'x')}</row><row r="9"><c r="A9" s="0"/></row>`,
      after: '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    });
    const [sheet] = await readXlsx(bytes);
    expect(sheet?.name).toBe('Biểu');
    expect(sheet?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Tên', '', ''],
      ['', '', ''],
      ['', '', 'x'],
    ]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(await readXlsx(workbook({ rows: '', state: 'state="hidden"' }))).toEqual([]);
    expect((await readXlsx(workbook({ rows: '' })))[0]?.rows).toEqual([]);
  });

  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['no zip file', strToU8('PK\u0003\u0004 nhưng không phải tệp nén')],
    ['a zip file of something else', zipSync({ 'anh.txt': strToU8('x') })],
    ['half of a workbook', workbook({ rows: '' }).subarray(0, 700)],
    ['a part that is no XML', workbook({ rows: '', parts: { 'xl/workbook.xml': '<workbook><sheets' } })],
    [
      'a cell so far out that all before it could not be held',
      workbook({
        rows: `<row r="1">${inlineText('A1', 'x')}</row><row r="1048576">${inlineText('XFD1048576', 'x')}</row>`,
      }),
    ],
  ])('is refused where the file is %s', async (_, bytes) => {
    await expect(readXlsx(bytes)).rejects.toBeInstanceOf(UnreadableWorkbookError);
  });

  it('takes names of its own for what they are: an "entity bomb" stays a few letters', async () => {
    const names = ['a', 'b', 'c', 'd']
      .map((name, at, all) => `<!ENTITY ${name} "${at === 0 ? 'ha'.repeat(50) : `&${all[at - 1] ?? ''};`.repeat(50)}">`)
      .join('');
    const worksheet = `<!DOCTYPE x [${names}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${inlineText('A1', '&d;')}</row></sheetData></worksheet>`;
    const [sheet] = await readXlsx(workbook({ rows: '', parts: { 'xl/worksheets/sheet1.xml': worksheet } }));
    expect(sheet?.rows[0]?.[0]).toEqual({ kind: 'text', text: '&d;' });
  });

  it('is refused unread where it says that it becomes too large', async () => {
    const bytes = workbook({ rows: '' });
    const view = new DataView(bytes.buffer);
    expect(declaredSize(bytes)).toBeLessThan(10_000);
    view.setUint32(sizeAt(bytes), 200 * 1024 * 1024, true);
    await expect(readXlsx(bytes)).rejects.toBeInstanceOf(OversizedWorkbookError);
    // A size that is told nowhere.
    view.setUint32(sizeAt(bytes), 0, true);
    await expect(readXlsx(bytes)).rejects.toBeInstanceOf(OversizedWorkbookError);
  });

  it('is not unpacked beyond what it says: a bomb that lies is unreadable', async () => {
    const bytes = workbook({ rows: `<row r="1">${inlineText('A1', 'a'.repeat(1_000_000))}</row>` });
    const worksheet = lastEntry(bytes);
    new DataView(bytes.buffer).setUint32(worksheet + 24, 1000, true);
    await expect(readXlsx(bytes)).rejects.toBeInstanceOf(UnreadableWorkbookError);
  });

  it('of any bytes at all is sheets or one of the two refusals', async () => {
    const whole = workbook({
      rows: `<row r="1">${inlineText('A1', 'Tên')}<c r="B1" s="1"><v>45569</v></c></row>`,
      formats: ['dd/mm'],
    });
    const spoiled = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), spoiled), async (bytes) => {
        const read = await readXlsx(bytes).catch((error: unknown) => error);
        return Array.isArray(read) || read instanceof UnreadableWorkbookError || read instanceof OversizedWorkbookError;
      }),
      { numRuns: 300 },
    );
  });
});

/** Where the last part's entry of the directory begins. */
function lastEntry(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer);
  for (let at = bytes.length - 46; ; at -= 1) if (view.getUint32(at, true) === 0x02014b50) return at;
}

function sizeAt(bytes: Uint8Array): number {
  return lastEntry(bytes) + 24;
}
