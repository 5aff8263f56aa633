import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import type { ReportView } from '#client/checker/protocol.ts';
import type { SheetCell } from '#sheet/grid.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { OversizedCellError, OversizedWorkbookError, UnreadableWorkbookError } from '#sheet/workbook-error.ts';
import { onlyReport, startedSession } from '../../support/checker-session.ts';
import { ods, odsOf } from '../../support/ods.ts';

const table = (inside: string, attributes = ''): string =>
  `<table:table table:name="Biểu" ${attributes}>${inside}</table:table>`;

function cellOf(cell: string, styles = ''): SheetCell | undefined {
  return readWorkbook(ods({ tables: table(`<table:table-row>${cell}</table:table-row>`), styles }))[0]?.rows[0]?.[0];
}

const text = (inside: string): string => `<table:table-cell office:value-type="string">${inside}</table:table-cell>`;

const numberStyle = (inside: string, kind = 'number', name = 'N1'): string =>
  `<number:${kind}-style style:name="${name}">${inside}</number:${kind}-style>`;
const cellStyle = '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>';

const numberOf = (stored: string, styles: string, type = 'float'): SheetCell | undefined =>
  cellOf(
    `<table:table-cell table:style-name="ce1" office:value-type="${type}" office:value="${stored}"><text:p>?</text:p></table:table-cell>`,
    styles + cellStyle,
  );

describe('a cell of an OpenDocument spreadsheet', () => {
  it('keeps text as text: blanks, lines and links of it, and no remark that hangs on it', () => {
    expect(cellOf(text('<text:p>04/10</text:p>'))).toEqual({ kind: 'text', text: '04/10' });
    expect(cellOf(text('<text:p>tối<text:s text:c="3"/>thiểu<text:tab/>90%</text:p><text:p>một năm</text:p>'))).toEqual(
      {
        kind: 'text',
        text: 'tối thiểu 90% một năm',
      },
    );
    expect(
      cellOf(
        text(
          '<office:annotation><dc:date>2024</dc:date><text:p>xem lại</text:p></office:annotation><text:p><text:a>61</text:a></text:p>',
        ),
      ),
    ).toEqual({ kind: 'text', text: '61' });
    expect(cellOf(text('<text:p>Ty\u0309 le\u0323\u0302 &amp; &lt;</text:p>'))).toEqual({
      kind: 'text',
      text: 'Tỷ lệ & <',
    });
  });

  it('is a number, a share, a day, an error by its type', () => {
    expect(numberOf('61.119999999999997', '')).toEqual({ kind: 'number', text: '61.12' });
    expect(numberOf('0.6112', '', 'percentage')).toEqual({ kind: 'percent', text: '61.12' });
    expect(numberOf('1543', '', 'currency')).toEqual({ kind: 'number', text: '1543' });
    const day = '<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2024-10-04"/>';
    expect(cellOf(day)).toEqual({ kind: 'date', text: '2024-10-04' });
    const month = numberStyle('<number:month/><number:text>/</number:text><number:year/>', 'date');
    expect(cellOf(day, month + cellStyle)).toEqual({ kind: 'date', text: '2024-10' });
    expect(cellOf('<table:table-cell office:value-type="boolean" office:boolean-value="true"/>')).toEqual({
      kind: 'text',
      text: 'TRUE',
    });
    expect(
      cellOf(
        '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      ),
    ).toEqual({ kind: 'error', text: '#DIV/0!' });
    expect(cellOf('<table:table-cell table:formula="of:=[.B1]+1"/>')).toEqual({ kind: 'error', text: '=[.B1]+1' });
  });

  it('says what its format shows, where that is another number', () => {
    const places = (count: number, more = ''): string =>
      `<number:number number:decimal-places="${count}" number:min-integer-digits="1" ${more}/>`;
    const percent = numberStyle(`${places(0)}<number:text>%</number:text>`, 'percentage');
    expect(numberOf('0.6112', percent, 'percentage')).toEqual({ kind: 'percent', text: '61.12', rounded: '61' });
    expect(numberOf('234745', numberStyle(places(1, 'number:display-factor="1000"')))).toEqual({
      kind: 'number',
      text: '234745',
      rounded: '234.7',
    });
    expect(numberOf('235', numberStyle(`${places(0)}<number:text> nghìn</number:text>`))).toEqual({
      kind: 'text',
      text: '235 nghìn',
    });
    const unsigned =
      numberStyle(places(0), 'number', 'N1P0') +
      numberStyle(`${places(0)}<style:map style:condition="value()&gt;=0" style:apply-style-name="N1P0"/>`);
    expect(numberOf('-5', unsigned)).toEqual({ kind: 'number', text: '-5', rounded: '5' });
    expect(numberOf('5', numberStyle(''))).toEqual({ kind: 'number', text: '5', rounded: '' });
    expect(numberOf('12.345', numberStyle('<number:number number:min-integer-digits="1"/>'))).toEqual({
      kind: 'number',
      text: '12.345',
    });
  });

  it.each([
    'style:text-position="super 58%"',
    'style:text-position="sub 58%"',
    'style:text-line-through-style="solid"',
    'style:text-line-through-type="single"',
  ])('tells letters that are set apart from its words: %s', (property) => {
    const styles = `<style:style style:name="T1" style:family="text"><style:text-properties ${property}/></style:style><style:style style:name="ce1" style:family="table-cell"><style:text-properties ${property}/></style:style><style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>`;
    expect(cellOf(text('<text:p>85<text:span text:style-name="T1">2</text:span></text:p>'), styles)).toEqual({
      kind: 'text',
      text: '852',
      plain: '85',
    });
    expect(
      cellOf('<table:table-cell table:style-name="ce2" office:value-type="float" office:value="85"/>', styles),
    ).toEqual({ kind: 'number', text: '85', plain: '' });
  });
});

describe('an OpenDocument spreadsheet', () => {
  it('gives repeated cells and rows, merged blocks, and what it does not show', () => {
    const one = (value: number, more = ''): string =>
      `<table:table-cell office:value-type="float" office:value="${value}" ${more}/>`;
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const rows = [
      `<table:table-header-rows><table:table-row>${one(1, 'table:number-columns-repeated="2"')}${one(2)}</table:table-row></table:table-header-rows>`,
      `<table:table-row table:number-rows-repeated="2" table:visibility="filter"><table:table-cell/>${one(3)}</table:table-row>`,
      `<table:table-row>${one(4, 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell office:value-type="float" office:value="9"/></table:table-row>`,
      '<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ].join('');
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>';
    const deleted =
      '<table:tracked-changes><table:deletion><table:table-cell office:value-type="float" office:value="7"/></table:deletion></table:tracked-changes>';
    const copy = table(`<table:table-source/><table:table-row>${one(8)}</table:table-row>`);
    const [sheet, ...others] = readWorkbook(
      ods({ tables: deleted + table(columns + rows, 'table:style-name="ta1"') + copy, styles }),
    );
    expect(others).toEqual([]);
    expect(sheet?.rows.map((cells) => cells.map((cell) => cell.text))).toEqual([
      ['1', '1', '2'],
      ['', '3'],
      ['', '3'],
      ['4'],
    ]);
    expect(sheet?.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 1 }]);
    expect([[...(sheet?.hiddenRows ?? [])], [...(sheet?.hiddenColumns ?? [])], sheet?.isHidden]).toEqual([
      [1, 2],
      [1, 2],
      true,
    ]);
  });

  it('is refused where repetitions stand for more cells than anybody typed, or one cell is too long', () => {
    const repeated = `<table:table-row table:number-rows-repeated="100000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="100"/></table:table-row>`;
    expect(() => readWorkbook(ods({ tables: table(repeated) }))).toThrow(OversizedWorkbookError);
    expect(() => cellOf(text(`<text:p>${'a'.repeat(32_768)}</text:p>`))).toThrow(OversizedCellError);
    expect(() => readWorkbook(ods({ tables: '<table:table>' }))).toThrow(UnreadableWorkbookError);
  });

  it('of an official is asked about as the same sheet of Excel is', async () => {
    const xlsx = new Uint8Array(await readFile(join(projectFolder, 'tests/fixtures/checker/bao-cao-40-chi-tieu.xlsx')));
    const sheets = readWorkbook(xlsx);
    const open = async (name: string, bytes: Uint8Array): Promise<ReportView> =>
      onlyReport(await startedSession().session.open([{ name, bytes }]));
    const [excel, openDocument] = [await open('bieu.xlsx', xlsx), await open('bieu.xlsx', odsOf(sheets))];
    expect(excel.figures.length).toBeGreaterThan(30);
    expect(openDocument).toEqual(excel);
  });
});
