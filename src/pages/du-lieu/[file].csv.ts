import type { APIRoute } from 'astro';
import { portal } from '#data/portal.ts';
import { csvResponse, publishedTables, tableFiles } from '#views/downloads.ts';

export async function getStaticPaths() {
  const everything = await portal();
  return publishedTables.flatMap((id) =>
    (['canonical', 'excel'] as const).flatMap((form) =>
      tableFiles(id, form, everything).map((file) => ({ params: { file: file.name.replace(/\.csv$/, '') }, props: { body: file.body } })),
    ),
  );
}

export const GET: APIRoute<{ body: string }> = ({ props }) => csvResponse(props.body);
