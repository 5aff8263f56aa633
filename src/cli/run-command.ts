/** How commands begin and end: what they cannot do is said in a line, with exit code 2. */
import process from 'node:process';
import { EnvironmentError, type PortalEnvironment, readEnvironment } from '#build/environment.ts';
import { checkWords } from '#i18n/commands.ts';

/** Runs a command that answers with its exit code; a fault of the code shows where it came from. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const reason =
      error instanceof EnvironmentError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
    console.error(checkWords.couldNotRun(reason));
    process.exitCode = 2;
  }
}

/** For the top of a command: the environment, or the end of the command at a bad variable. */
export const environmentOrExit = (): PortalEnvironment => orExit(() => readEnvironment(process.env));

/** What was asked for, or the end of the command, which could not run. */
export function orExit<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
