/** `npm run addresses`: writes the pages that stand into the list of published addresses; `--moved OLD NEW`: where one that was given up leads. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { demandSources } from '#build/environment.ts';
import { addressListName, addressListText, type ListedAddress, unlisted } from '#core/address-list.ts';
import { openEnd } from '#core/period.ts';
import { provincePathsOf, siteAddresses } from '#core/site/site-addresses.ts';
import { checkPortal } from '#data/check-portal.ts';
import { readPortalSource } from '#data/read-source.ts';
import { addressWords as words } from '#i18n/addresses.ts';
import { allProblemTexts } from '#i18n/problems.ts';
import { environmentOrExit } from './run-command.ts';

const environment = environmentOrExit();
demandSources(environment);
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const [flag, from, to, ...more] = args;
  const isMove = flag === '--moved' && from !== undefined && to !== undefined && more.length === 0;
  if (args.length > 0 && !isMove) {
    console.error(words.usage);
    return flag === '--help' || flag === '-h' ? 0 : 2;
  }
  const { addresses: list = [], ...source } = await readPortalSource(environment.dataFolder, environment.contentFolder);
  // Without the list, which may name addresses that this very command is to mend.
  const { tables, documents } = checkPortal({ ...source, published: undefined }, openEnd);
  if (tables === undefined) {
    console.error(words.faults);
    return 2;
  }
  const { pages, figures, hasPage } = siteAddresses(tables, documents, allProblemTexts.keys());
  const write = (entries: readonly Omit<ListedAddress, 'row'>[]): Promise<void> =>
    writeFile(join(environment.dataFolder, addressListName), addressListText(entries));
  if (!isMove) {
    const fresh = unlisted(list, [...pages, ...provincePathsOf(tables, documents)]);
    if (fresh.length > 0) await write([...list, ...fresh.map((address) => ({ address, movedTo: undefined }))]);
    console.log(fresh.length === 0 ? words.nothingNew : words.added(fresh.length));
    return 0;
  }
  const fault = moveFault(from, to, list, (address) =>
    address.includes('#') ? figures().has(address) : hasPage(address),
  );
  if (fault !== undefined) {
    console.error(fault);
    return 1;
  }
  const isListed = list.some(({ address }) => address === from);
  await write(
    isListed
      ? list.map((entry) => (entry.address === from ? { ...entry, movedTo: to } : entry))
      : [...list, { address: from, movedTo: to }],
  );
  console.log(words.moved(from, to));
  return 0;
}

function moveFault(
  from: string,
  to: string,
  list: readonly ListedAddress[],
  stands: (address: string) => boolean,
): string | undefined {
  const [fromPath, toPath] = [from, to].map((address) => address.split('#')[0]);
  const isFigure = from.includes('#');
  if (isFigure !== to.includes('#') || (isFigure && fromPath !== toPath)) return words.twoKinds;
  if (stands(from)) return words.stands(from);
  if (!isFigure && !list.some(({ address }) => address === from)) return words.unknown(from);
  return stands(to) ? undefined : words.noTarget(to);
}
