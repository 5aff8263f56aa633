/** The rows that the staff guide shows, pasted below the tables of the record as a person would. */
import { appendFile, cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { buildCatalog } from '#core/catalog.ts';
import { type TableId, tableIds, tables } from '#core/columns.ts';
import { computedPoints } from '#core/discrepancy.ts';
import type { Problem } from '#core/problem.ts';
import { checkPortal, type PortalCheck } from '#data/check-portal.ts';
import { readPortalSource } from '#data/read-source.ts';
import { tableHeader } from '#data/table-header.ts';
import { sampleRow } from '#views/guide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const data = join(projectFolder, 'data');
const content = join(projectFolder, 'content');
const check = async (folder: string): Promise<PortalCheck> =>
  checkPortal(await readPortalSource(folder, content), 20261124);

async function shownTables(): Promise<TableId[]> {
  const guide = join(projectFolder, 'src/pages/huong-dan');
  const pages = (await readdir(guide, { recursive: true })).filter((path) => path.endsWith('.astro'));
  const texts = await Promise.all(pages.map((page) => readFile(join(guide, page), 'utf8')));
  const names = texts.flatMap((text) => [...text.matchAll(/<DongMau bang="([^"]+)"/gu)].map(([, name]) => name));
  return tableIds.filter((id) => names.includes(tables[id].name));
}

/** What the check says of the record once the sample row of a table stands at the end of its file. */
async function afterPasting(id: TableId, change: (row: string) => string = (row) => row): Promise<readonly Problem[]> {
  const folder = await temporaryFolder();
  await cp(data, folder, { recursive: true });
  const { name } = tables[id];
  const [, row = ''] = sampleRow(id, await tableHeader(folder, name)).split('\n');
  await appendFile(join(folder, `${name}.csv`), `${change(row)}\n`);
  return (await check(folder)).problems.filter(({ severity }) => severity === 'error');
}

it('shows rows of the tables that staff add to by hand', async () => {
  expect(await shownTables()).toEqual(['discrepancies', 'revisions', 'waivers']);
});

it.each(['revisions', 'waivers'] as const)('takes the sample of %s as it stands', async (id) => {
  expect(await afterPasting(id)).toEqual([]);
});

it('takes the sample of a reply under the id of a point that the portal finds, and under no other', async () => {
  const { tables: record, documents } = await check(data);
  if (record === undefined) throw new Error('the record has errors');
  const [point] = computedPoints(buildCatalog(record, documents));
  expect(await afterPasting('discrepancies', (row) => row.replace(/^[^,]+/u, point?.id ?? ''))).toEqual([]);
  expect((await afterPasting('discrepancies', (row) => row.replace(/^[^,]+/u, 'd-khong-co'))).length).toBeGreaterThan(
    0,
  );
});
