/**
 * `npm run build`: writes the site; with any error it fails and the previous site stays whole. `--verbose` shows Astro's log.
 * `--shard 2/4` draws the second of four shards of the site into a folder beside it, and `--merge` makes the site of them.
 */
import process from 'node:process';
import { EnvironmentError, readEnvironment } from '#build/environment.ts';
import type { BuildTask } from '#build/run-build.ts';
import { buildFlagWords as words } from '#i18n/commands.ts';
import { buildCommand } from './build-command.ts';
import { readFlags } from './read-flags.ts';
import { orExit } from './run-command.ts';

const options = {
  shard: { type: 'string' },
  merge: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
/** A name of a folder has two digits for each number. */
const mostShards = 99;

const { shard, merge, verbose, help } = orExit(() => readFlags(process.argv.slice(2), options, words.usage));
if (help) console.log(words.usage);
else {
  const task = orExit(() => taskOf(shard, merge));
  process.exitCode = await buildCommand(
    orExit(() => readEnvironment(process.env)),
    task,
    verbose,
  );
}

function taskOf(text: string | undefined, isMerge: boolean): BuildTask {
  if (text === undefined) return isMerge ? 'merge' : 'site';
  if (isMerge) throw new EnvironmentError(words.oneTask);
  const [number = 0, count = 0] = /^\d+\/\d+$/u.test(text) ? text.split('/').map(Number) : [];
  if (count < 2 || count > mostShards || number < 1 || number > count)
    throw new EnvironmentError(words.shard(text, mostShards));
  return { number, count };
}
