/** What an operator has still to say of the site. */
import type { Problem } from '../problem.ts';

/** Settings that every footer prints; an empty text is one that is not settled yet. */
export interface FooterSettings {
  readonly operator: string;
  readonly contact: string;
}

/** Below the project's folder. */
export const settingsFile = 'src/site-settings.json';

/** One warning for each that is unset: the site can be published, and says in its footer that it does not say. */
export function settingProblems(settings: FooterSettings): Problem[] {
  return (['operator', 'contact'] as const)
    .filter((key) => settings[key].trim() === '')
    .map((key) => ({
      code: 'site/setting-unset',
      severity: 'warning',
      file: settingsFile,
      column: key,
      value: settings[key],
    }));
}
