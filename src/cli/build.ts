/** `npm run build`: writes the site; with any error it fails and the previous site stays whole. `--verbose` shows Astro's log. */
import process from 'node:process';
import { buildCommand } from './build-command.ts';
import { environmentOrExit } from './run-command.ts';

process.exitCode = await buildCommand(environmentOrExit());
