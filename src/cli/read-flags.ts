/** Flags of a command; a wrong one ends the command with what was wrong, in words for the person who typed it, and the usage. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { EnvironmentError } from '#build/environment.ts';
import { flagWords } from '#i18n/commands.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: O }>>['values'];

/** @throws EnvironmentError for an unknown flag, a missing or a superfluous value, or a word that is no flag. */
export function readFlags<const O extends Options>(args: readonly string[], options: O, usage: string): Values<O> {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new EnvironmentError(`${faultInWords(error, Object.keys(options))}\n\n${usage}`);
  }
}

function faultInWords(error: unknown, known: readonly string[]): string {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const named = /'([^']*)'/u.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return flagWords.unknown(named, known);
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return flagWords.value(named.split(' ', 1)[0] ?? named, /does not take/u.test(message));
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return flagWords.noFlag(named);
    default:
      throw error;
  }
}
