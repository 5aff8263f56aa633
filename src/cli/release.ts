/**
 * `npm run release -- --to DIR [--less-history]`: puts the built site into the folder a host serves. Exit code 2 when it
 * cannot, or when its page of changes would tell less than the one that is served.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ReleaseError, releaseInto } from '#build/release.ts';
import { recover, siteFolders } from '#build/site-folders.ts';
import { serveWords, releaseWords as words } from '#i18n/commands.ts';
import { environmentOrExit } from './run-command.ts';

const { values } = parseArgs({
  options: { to: { type: 'string' }, 'less-history': { type: 'boolean', default: false } },
});
const environment = environmentOrExit();
if (values.to === undefined) {
  console.error(words.noTarget);
  process.exitCode = 2;
} else {
  await recover(siteFolders(environment.outFolder));
  const target = resolve(values.to);
  try {
    const { written, removed, kept } = await releaseInto(environment.outFolder, target, {
      takesLess: values['less-history'],
    });
    console.log(words.done(target, written, removed, kept));
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    const say = { 'no-site': serveWords.noSite, 'not-ours': words.notOurs, 'less-history': words.lessHistory };
    console.error(say[error.reason](error.folder));
    process.exitCode = 2;
  }
}
