import { describe, expect, it } from 'vitest';
import { readSnapshot, writeSnapshot } from '#data/portal.ts';
import { realPortal } from '../../support/real-portal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a snapshot', () => {
  it('gives pages the same rows, documents and history that were checked', async () => {
    const { catalog, history, aliases } = await realPortal();
    const documents = [...catalog.documents.values()];
    const folder = await temporaryFolder();
    await writeSnapshot(folder, { tables: catalog.tables, documents, history, aliases });
    const read = await readSnapshot(folder);
    expect(read.tables.observations.length).toBeGreaterThan(0);
    expect(read).toEqual({ tables: catalog.tables, documents, history, aliases });
  });

  it('is no empty portal where a part of it is missing', async () => {
    await expect(readSnapshot(await temporaryFolder())).rejects.toThrow('ENOENT');
  });
});
