/**
 * `npm run preview`: serves the built site and prints its address. `PORT` names the first port to try, `HOST` the address to
 * listen on.
 */
import process from 'node:process';
import { recover, siteFolders } from '#build/site-folders.ts';
import { environmentOrExit } from './run-command.ts';
import { serveSite } from './serve-site.ts';

const environment = environmentOrExit();
await recover(siteFolders(environment.outFolder));
process.exitCode = await serveSite(environment);
