import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '../../src/core/partial-date.ts';
import { checkPortal } from '../../src/data/check-portal.ts';
import { readPortalSource } from '../../src/data/read-source.ts';
import { folderDigest } from '../../tests/support/folder-digest.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { generatePortal } from '../generate-portal.ts';
import { countrySize, makeCountry } from '../made-up-areas.ts';

describe('the made-up portal', () => {
  it('passes the check of staff without an error', async () => {
    const folder = await temporaryFolder();
    const { dataFolder, contentFolder, day, observations } = await generatePortal(folder, 60);
    const { problems, tables } = checkPortal(await readPortalSource(dataFolder, contentFolder), dayNumberOf(day) ?? 0);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(tables?.observations).toHaveLength(observations);
  });

  it('is the same for the same seed', async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()];
    await generatePortal(one, 30);
    await generatePortal(other, 30);
    expect(await folderDigest(join(one, 'data'))).toEqual(await folderDigest(join(other, 'data')));
  });

  it('has the areas of the country, each ended one with what it is today', () => {
    const { provinces, today, count } = makeCountry(countrySize, () => 0.5);
    expect(count).toBe(14_721);
    expect(provinces).toHaveLength(63);
    expect(today).toHaveLength(34);
    const ids = new Set([...today, ...today.flatMap(({ communes }) => communes)].map(({ id }) => id));
    const ended = provinces.flatMap((province) => [
      province,
      ...province.districts,
      ...province.districts.flatMap(({ communes }) => communes),
    ]);
    expect(ended.filter(({ successors }) => successors.length === 0 || successors.some((id) => !ids.has(id)))).toEqual(
      [],
    );
  });
});
