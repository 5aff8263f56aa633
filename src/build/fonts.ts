/** The faces of pictures: their files, and the widths of their letters for breaking lines. A missing font ends the build. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Face, Measure } from '#pictures/paper.ts';

/** Static faces of the families that pages use, whole, with every Vietnamese letter; SIL Open Font License. */
const files: Readonly<Record<Face, string>> = {
  text: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  strong: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  title: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
};

/** Letters that no picture may lack. */
const demanded =
  'ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ%≥≤≈−–“”…·×';

export interface Fonts {
  readonly buffers: readonly Uint8Array[];
  readonly measure: Measure;
}

export async function loadFonts(): Promise<Fonts> {
  const require = createRequire(import.meta.url);
  const faces = Object.keys(files) as Face[];
  const buffers = await Promise.all(faces.map((face) => readFile(require.resolve(files[face]))));
  const widths = new Map(faces.map((face, place) => [face, widthsOf(buffers[place] ?? new Uint8Array())]));
  for (const [face, { has }] of widths) {
    const lacking = [...demanded].filter((letter) => !has(letter.codePointAt(0) ?? 0));
    if (lacking.length > 0) throw new Error(`${files[face]} lacks ${lacking.join(' ')}`);
  }
  return {
    buffers,
    measure: (text, face, size) => {
      const font = widths.get(face);
      let sum = 0;
      for (const letter of text) sum += font?.width(letter.codePointAt(0) ?? 0) ?? 0;
      return sum * size;
    },
  };
}

interface Widths {
  has(code: number): boolean;
  /** In parts of the font size. */
  width(code: number): number;
}

/** From the tables `cmap` (format 4) and `hmtx` of a TrueType file; kerning is left aside, which makes lines a little shorter than measured. */
function widthsOf(bytes: Uint8Array): Widths {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const at = 12 + table * 16;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const tableAt = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`the font has no table ${name}`);
    return at;
  };
  const unitsPerEm = view.getUint16(tableAt('head') + 18);
  const metrics = view.getUint16(tableAt('hhea') + 34);
  const glyphs = glyphsOf(view, tableAt('cmap'));
  const advance = (glyph: number): number =>
    view.getUint16(tableAt('hmtx') + Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
  const known = new Map([...glyphs].map(([code, glyph]) => [code, advance(glyph)]));
  return { has: (code) => known.has(code), width: (code) => known.get(code) ?? advance(0) };
}

/** Code point → glyph, of the first subtable in format 4. */
function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let subtable = 0; subtable < view.getUint16(cmap + 2); subtable += 1) {
    const at = cmap + view.getUint32(cmap + 4 + subtable * 8 + 4);
    if (view.getUint16(at) !== 4) continue;
    const segments = view.getUint16(at + 6) / 2;
    const [ends, starts, deltas, ranges] = [
      at + 14,
      at + 16 + segments * 2,
      at + 16 + segments * 4,
      at + 16 + segments * 6,
    ];
    for (let segment = 0; segment < segments; segment += 1) {
      const [start, end] = [view.getUint16(starts + segment * 2), view.getUint16(ends + segment * 2)];
      const [delta, range] = [view.getUint16(deltas + segment * 2), view.getUint16(ranges + segment * 2)];
      for (let code = start; code <= end && code !== 0xffff; code += 1) {
        const listed = range === 0 ? code : view.getUint16(ranges + segment * 2 + range + (code - start) * 2);
        const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
        if (glyph !== 0) found.set(code, glyph);
      }
    }
    return found;
  }
  throw new Error('the font has no character map in format 4');
}
