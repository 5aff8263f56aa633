import process from 'node:process';
import { EnvironmentError, type PortalEnvironment, readEnvironment } from '#build/environment.ts';

/** For the top of a command: a bad variable is said in one line, with exit code 2. */
export function environmentOrExit(): PortalEnvironment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
