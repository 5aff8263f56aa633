import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKind } from '#sheet/file-kind.ts';
import { utf16 } from '../../support/stored-bytes.ts';
import { workbook } from '../../support/workbook.ts';

const packed = (...paths: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('x')])));
/** The start of a file of the older kind, and the name of a stream in it. */
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(stream).subarray(2)]);
const openDocument = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('x'),
  });

describe('the kind of a file', () => {
  it.each<readonly [string, Uint8Array]>([
    ['workbook', workbook({ rows: '' })],
    ['workbook', packed('[Content_Types].xml', 'xl/Workbook.xml')],
    ['binary-workbook', packed('[Content_Types].xml', 'xl/workbook.bin')],
    ['word', packed('[Content_Types].xml', 'word/document.xml')],
    ['slides', packed('[Content_Types].xml', 'ppt/presentation.xml')],
    ['ods', openDocument('spreadsheet')],
    ['open-text', openDocument('text')],
    ['numbers', packed('Index/Document.iwa')],
    ['zip', packed('so-lieu.csv', 'muc-tieu.csv')],
    ['zip', Uint8Array.of(0x52, 0x61, 0x72, 0x21)],
    ['old-workbook', compound('Workbook')],
    ['old-workbook', compound('Book')],
    ['protected', compound('EncryptedPackage')],
    ['word', compound('WordDocument')],
    ['slides', compound('PowerPoint Document')],
    ['web-page', strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table></table>')],
    ['web-page', strToU8('\n<!-- made by a system -->\n<TABLE><tr><td>STT</td></tr></TABLE>')],
    ['web-page', utf16('<!DOCTYPE html><html></html>')],
    ['web-page', strToU8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['xml', strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
    ['mail-page', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n')],
    ['mail-page', strToU8('From: <a>\r\nSubject: b\r\nMIME-Version: 1.0\r\n')],
    ['pdf', strToU8('%PDF-1.7')],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['rich-text', strToU8('{\\rtf1')],
    ['text', strToU8('chi_tieu,gia_tri\na,1\n')],
    ['text', utf16('STT\tChỉ tiêu\n')],
    ['text', new Uint8Array()],
  ])('is %s', (kind, bytes) => {
    expect(fileKind(bytes)).toBe(kind);
  });
});
