/** Fetches what the check needs of the published portal: once a visit, all of it from the portal's own address. */
import { type TableId, tableIds, tables } from '#core/columns.ts';
import type { DocumentInfo } from '#core/model.ts';
import type { PublishedSource } from './published.ts';

/** `root`: what stands before site paths, without a slash at the end. Rejects when a part cannot be loaded. */
export async function fetchPublished(root: string): Promise<PublishedSource> {
  const [list, documents] = await Promise.all([
    load(`${root}/du-lieu/datapackage.json`),
    load(`${root}/kiem-tra-tep/van-ban.json`),
  ]);
  const { resources } = (await list.json()) as { resources: readonly { readonly path: string }[] };
  const found = resources.flatMap(({ path }) => {
    const table = tableOfDownload(path);
    return table === undefined ? [] : [{ table, path }];
  });
  return {
    tables: await Promise.all(
      found.map(async ({ table, path }) => ({
        table,
        bytes: new Uint8Array(await (await load(`${root}/du-lieu/${path}`)).arrayBuffer()),
      })),
    ),
    documents: (await documents.json()) as DocumentInfo[],
  };
}

/** `so-lieu.csv`, and `so-lieu-2024.csv` where a table is published by year. */
function tableOfDownload(path: string): TableId | undefined {
  const name = path.replace(/\.csv$/u, '').replace(/-(?:\d{4}|khong-ro-nam)$/u, '');
  return tableIds.find((id) => tables[id].name === name);
}

async function load(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}
