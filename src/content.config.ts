/**
 * The content layer holds documents and fixed pages alone; figures are read from the in-memory catalog.
 * What front matter may hold is checked before Astro starts (`src/summary`); here only its keys are fenced once more.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { ownPart } from '#build/page-parts.ts';
import { contentFolder } from '#data/folders.ts';
import type { SummaryKind } from '#summary/components.ts';
import { frontMatterFields } from '#summary/front-matter-fields.ts';

function collection(folder: string, kind: SummaryKind) {
  const keys = frontMatterFields[kind].map((field) => [field.key, z.unknown()] as const);
  return defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${contentFolder}/${folder}` }),
    schema: z.strictObject(Object.fromEntries(keys.map(([key, type]) => [key, type.optional()]))),
  });
}

const everything = {
  'van-ban': collection('van-ban', 'document'),
  trang: collection('trang', 'page'),
};
/** No area page holds a summary. */
export const collections = ownPart() === 'areas' ? ({} as typeof everything) : everything;
