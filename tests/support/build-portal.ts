/** Builds a portal with the real command, for tests that read what it writes. */
import { runCommand } from './run-command.ts';

export interface BuildPlace {
  readonly dataFolder: string;
  readonly contentFolder: string;
  readonly outFolder: string;
}

/** Throws with the command's own words when the site was not published. */
export async function buildPortal(
  { dataFolder, contentFolder, outFolder }: BuildPlace,
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { code, out, err } = await runCommand('build', [], {
    PORTAL_DATA: dataFolder,
    PORTAL_CONTENT: contentFolder,
    PORTAL_OUT: outFolder,
    PORTAL_DATE: '2024-06-01',
    SITE_URL: 'https://mau.vn',
    ...variables,
  });
  if (code !== 0) throw new Error(`the build ended with ${code}\n${out}\n${err}`);
}
