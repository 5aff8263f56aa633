/** The check as the commands run it: folders → problems, tables and the day they were checked for. */

import type { ListedAddress } from '#core/address-list.ts';
import { settingProblems } from '#core/checks/settings.ts';
import { dayNumberOf, isoDay } from '#core/partial-date.ts';
import { openEnd } from '#core/period.ts';
import { sortProblems } from '#core/problem.ts';
import { dateWords } from '#i18n/commands.ts';
import { site } from '../site.ts';
import { checkPortal, type PortalCheck } from './check-portal.ts';
import { lastCommitDay, type PortalDate, portalDate } from './portal-date.ts';
import { readPortalSource } from './read-source.ts';

export interface CheckRun extends PortalCheck {
  /** Undefined when nothing tells the day; the checks that need one then find nothing to say. */
  readonly date: PortalDate | undefined;
  /** Addresses that were published. */
  readonly addresses: readonly ListedAddress[];
  /** Those of committed editions of the list; undefined where history tells nothing. */
  readonly published: ReadonlySet<string> | undefined;
  readonly isHistoryCut: boolean;
}

export interface CheckFolders {
  readonly dataFolder: string;
  readonly contentFolder: string;
  /** `PORTAL_DATE`. */
  readonly date: string | undefined;
}

/** `commitDay` stands in for git in tests. */
export async function runCheck(
  { dataFolder, contentFolder, date: given }: CheckFolders,
  commitDay = lastCommitDay,
): Promise<CheckRun> {
  const source = await readPortalSource(dataFolder, contentFolder);
  const date = portalDate({ given, commitDay: () => commitDay(dataFolder), content: source.content });
  const today = dayNumberOf(date?.day ?? isoDay(openEnd));
  const check = checkPortal(source, today ?? openEnd);
  return {
    ...check,
    problems: sortProblems([...check.problems, ...settingProblems(site)]),
    date,
    addresses: source.addresses ?? [],
    published: source.published,
    isHistoryCut: source.isHistoryCut,
  };
}

/** No commit is older than git. */
const gitBegan = '2005-04-07';

const millisecondsOfDay = 86_400_000;
/** A day that was given may be so many away from that of the last commit. */
const mostDays = 366;

/**
 * A line for the person at the screen when the day comes from somewhere unusual; undefined otherwise. `clock`: the day of
 * this machine, which nothing but this line is made of.
 */
export function dateNote(
  date: PortalDate | undefined,
  clock = new Date().toISOString().slice(0, 10),
): string | undefined {
  if (date === undefined) return dateWords.unknown;
  const { day, from, commit } = date;
  const daysTo = (other: string): number => (Date.parse(day) - Date.parse(other)) / millisecondsOfDay;
  if (from === 'variable')
    return commit !== undefined && Math.abs(daysTo(commit)) > mostDays ? dateWords.far(day, commit) : undefined;
  if (from === 'newest-document') return dateWords.newestDocument(day);
  if (day < gitBegan) return dateWords.beforeGit(day);
  // Zones of time are within a day of each other.
  return daysTo(clock) > 1 ? dateWords.afterClock(day, clock) : undefined;
}
