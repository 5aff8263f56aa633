/** `npm start`: checks, builds everything, serves it and prints the address. */
import process from 'node:process';
import { buildCommand } from './build-command.ts';
import { environmentOrExit } from './run-command.ts';
import { serveSite } from './serve-site.ts';

const environment = environmentOrExit();
const built = await buildCommand(environment);
process.exitCode = built === 0 ? await serveSite(environment) : built;
