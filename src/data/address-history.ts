/** Every address that a committed edition of the list of published addresses had, read with git. */
import { addressesIn, addressListName } from '#core/address-list.ts';
import { git, pathBelow } from './git-source.ts';

export interface AddressHistory {
  readonly addresses: ReadonlySet<string>;
  /** A clone without its older part: what was listed only there is not known. */
  readonly isCut: boolean;
}

/** Undefined where git tells nothing: no repository, no git, a folder that was never committed. */
export function addressHistory(dataFolder: string): AddressHistory | undefined {
  const root = git(dataFolder, ['rev-parse', '--show-toplevel'])?.toString().trim() ?? '';
  const below = root === '' ? undefined : pathBelow(root, dataFolder);
  if (below === undefined) return undefined;
  const log = git(root, [
    ...['-c', 'log.showSignature=false', 'log', '--first-parent', '-m', '--patch', '--unified=0', '--no-renames'],
    ...['--no-color', '--no-ext-diff', '--no-textconv', '--format=', 'HEAD', '--'],
    below === '' ? addressListName : `${below}/${addressListName}`,
  ])?.toString();
  if (log === undefined) return undefined;
  const added = log.split('\n').filter((line) => line.startsWith('+') && !line.startsWith('+++'));
  const addresses = addressesIn(added.map((line) => line.slice(1)));
  if (addresses.size === 0) return undefined;
  return { addresses, isCut: git(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false' };
}
