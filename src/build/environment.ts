/** What the commands take from the environment, checked before anything is done. */
import { accessSync, constants, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { dayNumberOf } from '#core/partial-date.ts';
import { environmentWords as words } from '#i18n/commands.ts';

export interface PortalEnvironment {
  /** All folders are absolute. */
  readonly projectFolder: string;
  readonly dataFolder: string;
  readonly contentFolder: string;
  readonly outFolder: string;
  /** Origin without a slash at the end: `https://example.vn`. */
  readonly siteUrl: string;
  /** With a slash at both ends: `/` or `/portal/`. */
  readonly basePath: string;
  /** `PORTAL_DATE` as given, `2024-11-30`; undefined when it is to be found elsewhere. */
  readonly date: string | undefined;
}

/** The command could not run; the message is for the person who called it. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

export const projectFolder = resolve(import.meta.dirname, '..', '..');
export const defaultSiteUrl = 'http://localhost:4321';

export type Variables = Readonly<Record<string, string | undefined>>;

/** Relative folders count from `workingFolder`; those not named lie in the project. */
export function readEnvironment(variables: Variables, workingFolder: string = process.cwd()): PortalEnvironment {
  const folder = (name: string, standard: string): string => {
    const value = given(variables, name);
    return value === undefined ? join(projectFolder, standard) : resolve(workingFolder, value);
  };
  return {
    projectFolder,
    dataFolder: folder('PORTAL_DATA', 'data'),
    contentFolder: folder('PORTAL_CONTENT', 'content'),
    outFolder: folder('PORTAL_OUT', 'dist'),
    siteUrl: siteUrlOf(given(variables, 'SITE_URL')),
    basePath: basePathOf(given(variables, 'BASE_PATH')),
    date: dateOf(given(variables, 'PORTAL_DATE')),
  };
}

export function demandSources({
  dataFolder,
  contentFolder,
}: Pick<PortalEnvironment, 'dataFolder' | 'contentFolder'>): void {
  demandFolder(dataFolder, 'PORTAL_DATA');
  demandFolder(contentFolder, 'PORTAL_CONTENT');
}

/** For the child process that builds: the same answers, so that nothing is found out twice. */
export function environmentVariables(environment: PortalEnvironment, date: string): Record<string, string> {
  return {
    PORTAL_DATA: environment.dataFolder,
    PORTAL_CONTENT: environment.contentFolder,
    PORTAL_OUT: environment.outFolder,
    SITE_URL: environment.siteUrl,
    BASE_PATH: environment.basePath,
    PORTAL_DATE: date,
  };
}

/** The output folder is replaced as a whole, so it must hold nothing but a site that was built here, which has the file `mark`. */
export function demandReplaceable(
  { outFolder, projectFolder: project, dataFolder, contentFolder }: PortalEnvironment,
  mark = 'index.html',
): void {
  for (const precious of [project, dataFolder, contentFolder, process.cwd()]) {
    if (outFolder === precious || precious.startsWith(outFolder + sep) || dirname(outFolder) === outFolder) {
      throw new EnvironmentError(words.outHoldsOthers(outFolder));
    }
  }
  demandWritable(dirname(outFolder));
  if (!existsSync(outFolder)) return;
  if (isMountPoint(outFolder)) throw new EnvironmentError(words.outIsMount(outFolder));
  if (!statSync(outFolder).isDirectory()) throw new EnvironmentError(words.notFolder(outFolder, 'PORTAL_OUT'));
  const names = readdirSync(outFolder);
  if (names.length > 0 && !names.includes(mark)) {
    throw new EnvironmentError(words.outNotOurs(outFolder));
  }
}

/** The folder, or the one above it in which it would be made. */
function demandWritable(folder: string): void {
  let standing = folder;
  while (!existsSync(standing)) standing = dirname(standing);
  try {
    accessSync(standing, constants.W_OK);
  } catch {
    throw new EnvironmentError(words.cannotWrite(standing));
  }
}

/** Of another file system than the folder above it, or bound there from elsewhere: such a folder cannot be renamed. */
export function isMountPoint(folder: string, mountTable = '/proc/self/mountinfo'): boolean {
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  if (!existsSync(mountTable)) return false;
  const places = readFileSync(mountTable, 'utf8')
    .split('\n')
    .map((line) =>
      (line.split(' ')[4] ?? '').replace(/\\(\d{3})/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 8))),
    );
  return places.includes(realpathSync(folder));
}

function given(variables: Variables, name: string): string | undefined {
  const value = variables[name];
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

function demandFolder(folder: string, variable: string): void {
  if (!existsSync(folder)) throw new EnvironmentError(words.noFolder(folder, variable));
  if (!statSync(folder).isDirectory()) throw new EnvironmentError(words.notFolder(folder, variable));
}

function siteUrlOf(value: string | undefined): string {
  if (value === undefined) return defaultSiteUrl;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (
    url === undefined ||
    !['https:', 'http:'].includes(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    throw new EnvironmentError(words.siteUrl(value));
  }
  return url.origin;
}

function basePathOf(value: string | undefined): string {
  if (value === undefined) return '/';
  const inner = value.replace(/^\/|\/$/gu, '');
  if (inner === '') return '/';
  if (!/^[A-Za-z0-9_~-][A-Za-z0-9._~-]*(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/u.test(inner)) {
    throw new EnvironmentError(words.basePath(value));
  }
  return `/${inner}/`;
}

function dateOf(value: string | undefined): string | undefined {
  if (value !== undefined && dayNumberOf(value) === undefined) throw new EnvironmentError(words.date(value));
  return value;
}
