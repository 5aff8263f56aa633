/** What a file is, by its first bytes and what stands in it, whatever its name says. */

/**
 * `workbook` (.xlsx) and `text` are read; every other kind is told by name, with the way out of it.
 * `protected`: a workbook with a password. `web-page`: what web systems save as .xls. `zip`: packed files that are no office file.
 */
export type FileKind =
  | 'workbook'
  | 'ods'
  | 'text'
  | 'old-workbook'
  | 'protected'
  | 'binary-workbook'
  | 'word'
  | 'slides'
  | 'open-text'
  | 'web-page'
  | 'mail-page'
  | 'xml'
  | 'pdf'
  | 'image'
  | 'rich-text'
  | 'numbers'
  | 'zip';

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['zip', [0x1f, 0x8b]],
  ['zip', [0x52, 0x61, 0x72, 0x21]],
  ['zip', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Bytes at the start that tell what a text is. */
const headLength = 4096;

export function fileKind(bytes: Uint8Array): FileKind {
  const starts = (signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return packedKind(bytes);
  const known = signatures.find(([, signature]) => starts(signature));
  if (known !== undefined) return known[0];
  const head = new TextDecoder(starts([0xff, 0xfe]) ? 'utf-16le' : starts([0xfe, 0xff]) ? 'utf-16be' : 'utf-8').decode(
    bytes.subarray(0, headLength),
  );
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/iu.test(head))
    return 'web-page';
  if (/^\s*<\?xml/iu.test(head)) return /<html\b/iu.test(head) ? 'web-page' : 'xml';
  return /^(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*mime-version:/iu.test(head) ? 'mail-page' : 'text';
}

/** A zip file tells by the names of its parts, which stand in it as they are. */
function packedKind(bytes: Uint8Array): FileKind {
  const has = (text: string): boolean =>
    includes(
      bytes,
      [...text].map((letter) => letter.charCodeAt(0)),
    );
  const mark = new TextDecoder('latin1').decode(bytes.subarray(30, 120));
  if (mark.startsWith('mimetypeapplication/vnd.oasis.opendocument'))
    return mark.includes('opendocument.spreadsheet') ? 'ods' : 'open-text';
  if (has('xl/workbook.xml')) return 'workbook';
  if (has('xl/workbook.bin')) return 'binary-workbook';
  if (has('word/document.xml')) return 'word';
  if (has('ppt/presentation.xml')) return 'slides';
  if (has('Index/Document.iwa') || has('Index.zip')) return 'numbers';
  return has('[Content_Types].xml') || has('xl/') ? 'workbook' : 'zip';
}

/** Files of the older kind tell by the names of their streams, in two bytes a letter. */
function compoundKind(bytes: Uint8Array): FileKind {
  const has = (text: string): boolean =>
    includes(
      bytes,
      [...text].flatMap((letter) => [letter.charCodeAt(0), 0]),
    );
  if (has('EncryptedPackage')) return 'protected';
  if (has('WordDocument')) return 'word';
  return has('PowerPoint Document') ? 'slides' : 'old-workbook';
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  return false;
}
