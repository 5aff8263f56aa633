/**
 * The content layer holds documents and fixed pages alone; figures are read from the in-memory catalog.
 * What front matter may hold is checked before Astro starts (`src/summary`); here only its keys are fenced once more.
 */
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { ownPages } from '#build/drawn-pages.ts';
import { documentPath } from '#core/site/addresses.ts';
import { contentFolder } from '#data/folders.ts';
import type { SummaryKind } from '#summary/components.ts';
import { frontMatterFields } from '#summary/front-matter-fields.ts';

/** In a shard what its pages show alone is compiled. */
const owns = ownPages() ?? (() => true);

function collection(folder: string, kind: SummaryKind) {
  const keys = frontMatterFields[kind].map((field) => [field.key, z.unknown()] as const);
  const files = glob({ pattern: '*.mdx', base: `${contentFolder}/${folder}` });
  const pageOf = (id: string): string => (kind === 'document' ? documentPath(id) : '/');
  const loader: Loader = {
    ...files,
    load: ({ store, ...context }) =>
      files.load({ ...context, store: { ...store, set: (entry) => owns(pageOf(entry.id)) && store.set(entry) } }),
  };
  return defineCollection({
    loader,
    schema: z.strictObject(Object.fromEntries(keys.map(([key, type]) => [key, type.optional()]))),
  });
}

export const collections = {
  'van-ban': collection('van-ban', 'document'),
  trang: collection('trang', 'page'),
};
