/** Loaded before a command: its code is compiled once for the commands of some days; builds let go of what is older. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', '..', '.cache', 'code'));
