import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SheetCell } from '#sheet/grid.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { OversizedWorkbookError, UnreadableWorkbookError } from '#sheet/workbook-error.ts';
import { inlineText, type WorkbookParts, workbook } from '../../support/workbook.ts';

/** The one cell of a sheet. */
function cellOf(xml: string, parts: Omit<WorkbookParts, 'rows'> = {}): SheetCell | undefined {
  const [sheet] = readWorkbook(workbook({ rows: `<row r="1">${xml}</row>`, ...parts }));
  return sheet?.rows[0]?.[0];
}

const formatted = (code: string, stored: string): SheetCell | undefined =>
  cellOf(`<c r="A1" s="1"><v>${stored}</v></c>`, { formats: [code] });

describe('a cell of a workbook', () => {
  it('keeps text as text, wherever the file stores it', () => {
    const strings =
      '<si><t>04/10</t></si><si><r><t>trên </t></r><r><rPr><b/></rPr><t>86,4%</t></r></si><si><t>Tỷ lệ</t><rPh sb="0" eb="1"><t>kana</t></rPh></si>';
    expect(cellOf('<c r="A1" t="s"><v>0</v></c>', { strings })).toEqual({ kind: 'text', text: '04/10' });
    expect(cellOf('<c r="A1" t="s"><v>1</v></c>', { strings })).toEqual({ kind: 'text', text: 'trên 86,4%' });
    expect(cellOf('<c r="A1" t="s"><v>2</v></c>', { strings })).toEqual({ kind: 'text', text: 'Tỷ lệ' });
    expect(cellOf(inlineText('A1', ' tối  thiểu\u00a090% '))).toEqual({ kind: 'text', text: 'tối thiểu 90%' });
    expect(cellOf(inlineText('A1', 'Ty\u0309 le\u0323\u0302'))).toEqual({ kind: 'text', text: 'Tỷ lệ' });
    expect(cellOf(inlineText('A1', 'a &amp; b &lt; c &#7879;'))).toEqual({ kind: 'text', text: 'a & b < c ệ' });
    expect(cellOf('<c r="A1" t="str"><f>B1&amp;"/489"</f><v>423/489</v></c>')).toEqual({
      kind: 'text',
      text: '423/489',
    });
  });

  it('keeps the digits of a number, without the noise of binary fractions', () => {
    expect(cellOf('<c r="A1"><v>1543</v></c>')).toEqual({ kind: 'number', text: '1543' });
    expect(cellOf('<c r="A1"><v>61.119999999999997</v></c>')).toEqual({ kind: 'number', text: '61.12' });
    expect(cellOf('<c r="A1"><v>1.5E3</v></c>')).toEqual({ kind: 'number', text: '1500' });
    expect(cellOf('<c r="A1"><f>1+1</f><v>2</v></c>')).toEqual({ kind: 'number', text: '2' });
    expect(cellOf('<c><v>5</v></c>')).toEqual({ kind: 'number', text: '5' });
    expect(cellOf('<c r="A1" s="99"><v>5</v></c>')).toEqual({ kind: 'number', text: '5' });
  });

  it('shows a share as its format does, and says so where that hides digits', () => {
    expect(formatted('0.00%', '0.61119999999999997')).toEqual({ kind: 'percent', text: '61.12' });
    expect(formatted('0%', '0.6112')).toEqual({ kind: 'percent', text: '61.12', rounded: '61' });
    expect(formatted('0.0"%"', '61.12')).toEqual({ kind: 'number', text: '61.12', rounded: '61.1' });
    expect(formatted('#,##0" người"', '1543')).toEqual({ kind: 'number', text: '1543' });
    expect(formatted('@', '12.345')).toEqual({ kind: 'number', text: '12.345' });
    expect(cellOf('<c r="A1" s="1"><f>1/3</f><v>0.33333333333333331</v></c>', { formats: ['0.00%'] })).toEqual({
      kind: 'percent',
      text: '33.33333333333333',
      rounded: '33.33',
    });
  });

  it('tells a day from a number, of both calendars, and a time of day from a day', () => {
    expect(formatted('dd/mm', '45569')).toEqual({ kind: 'date', text: '2024-10-04' });
    expect(formatted('[$-42A]d mmmm yyyy', '45569.75')).toEqual({ kind: 'date', text: '2024-10-04' });
    expect(
      cellOf('<c r="A1" s="1"><v>44107</v></c>', {
        formats: ['dd/mm'],
        properties: '<workbookPr date1904="1"/>',
      }),
    ).toEqual({ kind: 'date', text: '2024-10-04' });
    expect(cellOf('<c r="A1" t="d"><v>2024-10-04T00:00:00</v></c>', { isStrict: true })).toEqual({
      kind: 'date',
      text: '2024-10-04',
    });
    expect(formatted('mmm-yy', '45748')).toEqual({ kind: 'date', text: '2025-04' });
    expect(formatted('h:mm', '0.4375')).toEqual({ kind: 'text', text: '10:30' });
  });

  it('never passes over what shows no value: errors, formulas without a result, days outside the calendar', () => {
    expect(cellOf('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual({ kind: 'error', text: '#DIV/0!' });
    expect(cellOf('<c r="A1"><f>B1+C1</f></c>')).toEqual({ kind: 'error', text: '=B1+C1' });
    expect(formatted('dd/mm', '99999999999')).toEqual({ kind: 'error', text: '#####' });
    expect(cellOf('<c r="A1" t="b"><v>1</v></c>')).toEqual({ kind: 'text', text: 'TRUE' });
  });
});

describe('letters that are set apart in a cell', () => {
  const run = (properties: string, text: string): string =>
    `<r>${properties === '' ? '' : `<rPr>${properties}</rPr>`}<t xml:space="preserve">${text}</t></r>`;

  it.each([
    ['raised', '<vertAlign val="superscript"/>'],
    ['lowered', '<vertAlign val="subscript"/>'],
    ['struck through', '<strike/>'],
    ['struck through', '<b/><strike val="1"/><sz val="12"/>'],
  ])('are told from its words where they are %s', (_, properties) => {
    const strings = `<si>${run('<sz val="12"/>', '85')}${run(properties, '2')}</si>`;
    expect(cellOf('<c r="A1" t="s"><v>0</v></c>', { strings })).toEqual({ kind: 'text', text: '852', plain: '85' });
    const inline = `<c r="A1" t="inlineStr"><is>${run('', '61,12')}${run(properties, '(1)')}</is></c>`;
    expect(cellOf(inline)).toEqual({ kind: 'text', text: '61,12(1)', plain: '61,12' });
    expect(cellOf(`<c r="A1" t="inlineStr"><is>${run(properties, '90')}</is></c>`)).toEqual({
      kind: 'text',
      text: '90',
      plain: '',
    });
  });

  it('are none where the property is switched off', () => {
    const runs = `${run('<vertAlign val="baseline"/>', '8')}${run('<strike val="0"/>', '5')}`;
    expect(cellOf(`<c r="A1" t="inlineStr"><is>${runs}</is></c>`)).toEqual({ kind: 'text', text: '85' });
  });

  it('may be all of the cell, by its style', () => {
    const styles = `<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`;
    const parts = { 'xl/styles.xml': styles };
    expect(cellOf('<c r="A1" s="1"><v>85</v></c>', { parts })).toEqual({ kind: 'number', text: '85', plain: '' });
    expect(cellOf('<c r="A1" s="0"><v>85</v></c>', { parts })).toEqual({ kind: 'number', text: '85' });
    // Runs with properties of their own have none of the cell's, as Excel and LibreOffice write "~~80~~ 85".
    const mixed = `<r><t>80</t></r>${run('<sz val="10"/>', ' 85')}`;
    expect(cellOf(`<c r="A1" s="1" t="inlineStr"><is>${mixed}</is></c>`, { parts })).toEqual({
      kind: 'text',
      text: '80 85',
      plain: '85',
    });
    expect(
      cellOf('<c r="A1" s="1" t="s"><v>0</v></c>', { parts, strings: `<si>${run('<sz val="10"/>', '85')}</si>` }),
    ).toEqual({ kind: 'text', text: '85' });
  });
});

describe('a number that a format shows as another one', () => {
  it.each([
    ['#,##0.0,', '234745', '234.7'],
    ['0.0,,', '5000000', '5'],
    ['0;0', '-5', '5'],
    [';;;', '85', ''],
    ['#,##0;-#,##0;', '0', ''],
    ['[<1]0.0;0', '12.5', '13'],
  ])('%s of %s says what is shown', (code, stored, rounded) => {
    expect(formatted(code, stored)).toEqual({ kind: 'number', text: stored, rounded });
  });

  it.each([
    ['0;(0)', '-5'],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"_-', '0'],
    ['#,##0', '-5'],
    ['[<1]0.0;0', '0.5'],
    ['General', '0.123'],
  ])('%s of %s does not', (code, stored) => {
    expect(formatted(code, stored)).toEqual({ kind: 'number', text: stored });
  });

  it('is text where the format writes thousands or millions behind it', () => {
    expect(formatted('0" nghìn"', '235')).toEqual({ kind: 'text', text: '235 nghìn' });
    expect(formatted('#,##0.0,," triệu"', '234745000')).toEqual({ kind: 'text', text: '234,7 triệu' });
  });
});

describe('a workbook', () => {
  it('tells which rows, columns and sheets it does not show', () => {
    const sheetXml = `<worksheet><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData><row r="1">${inlineText('A1', 'x')}</row><row r="2" hidden="1">${inlineText('A2', 'x')}</row><row r="4" ht="0" customHeight="1">${inlineText('A4', 'x')}</row></sheetData></worksheet>`;
    const parts = { 'xl/worksheets/sheet1.xml': sheetXml };
    for (const state of ['state="hidden"', 'state="veryHidden"'])
      expect(readWorkbook(workbook({ rows: '', parts, state }))[0]?.isHidden).toBe(true);
    const [sheet] = readWorkbook(workbook({ rows: '', parts }));
    expect(sheet?.isHidden).toBeUndefined();
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([1, 3]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1, 2, 4]);
  });

  it('opens with a sheet that is a chart before the others', () => {
    const names = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = workbook({
      rows: `<row r="1">${inlineText('A1', 'x')}</row>`,
      parts: {
        'xl/workbook.xml': `<workbook ${names}><sheets><sheet name="Biểu đồ" r:id="rId9"/><sheet name="Biểu" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId9" Type="${kinds}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId1" Type="${kinds}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
    });
    expect(readWorkbook(bytes).map(({ name, rows }) => [name, rows.length])).toEqual([['Biểu', 1]]);
  });

  it('opens whatever the case of its parts, with folders among them, and behind other bytes', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    const strings = '<si><t>Tên</t></si>';
    const textIn = (bytes: Uint8Array): string | undefined => readWorkbook(bytes)[0]?.rows[0]?.[0]?.text;
    expect(textIn(workbook({ rows, strings, rename: { 'xl/sharedStrings.xml': 'xl/SharedStrings.XML' } }))).toBe('Tên');
    expect(textIn(workbook({ rows, strings, parts: { 'xl/': '', 'xl/worksheets/': '' } }))).toBe('Tên');
    const whole = workbook({ rows, strings });
    const shifted = new Uint8Array(whole.length + 5);
    shifted.set(whole, 5);
    expect(textIn(shifted)).toBe('Tên');
  });

  it('opens where its directory does not say how large a part becomes', () => {
    const bytes = workbook({ rows: `<row r="1">${inlineText('A1', 'Tên')}</row>` });
    new DataView(bytes.buffer).setUint32(sizeAt(bytes), 0, true);
    expect(readWorkbook(bytes)[0]?.rows[0]?.[0]?.text).toBe('Tên');
  });

  it('takes no time and no place for styled cells without content, wherever they stand', () => {
    const filled = `<row r="1">${inlineText('A1', 'x')}</row>`;
    const wide = Array.from({ length: 100 }, (_, at) => `<row r="${at + 2}"><c r="XFD${at + 2}" s="0"/></row>`).join(
      '',
    );
    const tall = Array.from(
      { length: 50_000 },
      (_, at) => `<row r="${at + 102}"><c r="A${at + 102}" s="0"><v></v></c></row>`,
    );
    const [sheet] = readWorkbook(
      workbook({ rows: `${filled}${wide}${tall.join('')}<row r="1048576"><c r="XFD1048576" s="0"/></row>` }),
    );
    expect(sheet?.rows.map((cells) => cells.length)).toEqual([1]);
  });

  it('is refused where one of its bytes was damaged', () => {
    const bytes = workbook({ rows: `<row r="1"><c r="A1"><v>61</v></c></row>`, isPacked: false });
    const at = new TextDecoder('latin1').decode(bytes).indexOf('<v>61');
    bytes[at + 3] = 0x37;
    expect(() => readWorkbook(bytes)).toThrow(UnreadableWorkbookError);
  });

  it('gives its sheets, their merged blocks, and no empty rows at the end', () => {
    const bytes = workbook({
      rows: `<row r="1">${inlineText('A1', 'Tên')}</row><row r="3">${inlineText('C3', 'x')}</row><row r="9"><c r="A9" s="0"/></row>`,
      after: '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    });
    const [sheet] = readWorkbook(bytes);
    expect(sheet?.name).toBe('Biểu');
    expect(sheet?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([['Tên'], [], ['', '', 'x']]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(readWorkbook(workbook({ rows: '' }))[0]).toMatchObject({ name: 'Biểu', rows: [] });
  });

  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['no zip file', strToU8('PK\u0003\u0004 nhưng không phải tệp nén')],
    ['a zip file of something else', zipSync({ 'anh.txt': strToU8('x') })],
    ['half of a workbook', workbook({ rows: '' }).subarray(0, 700)],
    ['a part that is no XML', workbook({ rows: '', parts: { 'xl/workbook.xml': '<workbook><sheets' } })],
  ])('is refused where the file is %s', (_, bytes) => {
    expect(() => readWorkbook(bytes)).toThrow(UnreadableWorkbookError);
  });

  it('takes names of its own for what they are: an "entity bomb" stays a few letters', () => {
    const names = ['a', 'b', 'c', 'd']
      .map((name, at, all) => `<!ENTITY ${name} "${at === 0 ? 'ha'.repeat(50) : `&${all[at - 1] ?? ''};`.repeat(50)}">`)
      .join('');
    const worksheet = `<!DOCTYPE x [${names}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${inlineText('A1', '&d;')}</row></sheetData></worksheet>`;
    const [sheet] = readWorkbook(workbook({ rows: '', parts: { 'xl/worksheets/sheet1.xml': worksheet } }));
    expect(sheet?.rows[0]?.[0]).toEqual({ kind: 'text', text: '&d;' });
  });

  it('is refused unread where it says that it becomes too large', () => {
    const bytes = workbook({ rows: '' });
    const view = new DataView(bytes.buffer);
    view.setUint32(sizeAt(bytes), 200 * 1024 * 1024, true);
    expect(() => readWorkbook(bytes)).toThrow(OversizedWorkbookError);
  });

  it('is refused where a cell stands so far out that the blank ones before it could not be held', () => {
    const far = workbook({
      rows: `<row r="1">${inlineText('A1', 'x')}</row><row r="1048576">${inlineText('XFD1048576', 'x')}</row>`,
    });
    expect(() => readWorkbook(far)).toThrow(OversizedWorkbookError);
  });

  it('is not unpacked beyond what it says: a bomb that lies is unreadable', () => {
    const bytes = workbook({ rows: `<row r="1">${inlineText('A1', 'a'.repeat(1_000_000))}</row>` });
    const worksheet = lastEntry(bytes);
    new DataView(bytes.buffer).setUint32(worksheet + 24, 1000, true);
    expect(() => readWorkbook(bytes)).toThrow(UnreadableWorkbookError);
  });

  it('of any bytes at all is sheets or one of the two refusals', () => {
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
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), spoiled), (bytes) => {
        try {
          return Array.isArray(readWorkbook(bytes));
        } catch (error) {
          return error instanceof UnreadableWorkbookError || error instanceof OversizedWorkbookError;
        }
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
