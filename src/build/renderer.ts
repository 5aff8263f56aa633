/** SVG → PNG without a browser. Needs nothing from the system: the code is WebAssembly, the fonts come along. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encodePng } from './png.ts';

let ready: Promise<void> | undefined;

export function prepareRenderer(): Promise<void> {
  return (ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then((code) =>
    initWasm(code),
  ));
}

/** `scale`: pixels a unit of the drawing. Throws when the drawing cannot be read. */
export function renderPng(svg: string, fonts: readonly Uint8Array[], scale: number): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  try {
    const image = drawing.render();
    try {
      return encodePng(image.pixels, image.width, image.height);
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}
