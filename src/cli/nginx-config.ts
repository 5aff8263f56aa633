/** `npm run --silent nginx-config`: prints a configuration for nginx that serves the built site with its headers; needs a build. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { headerRules, nginxConfig, sectionsOf } from '#build/host-files.ts';
import { redirectsMap } from '#build/redirects.ts';
import { serveWords } from '#i18n/commands.ts';
import { environmentOrExit } from './environment-or-exit.ts';

const { outFolder, basePath, siteUrl } = environmentOrExit();
const map = join(outFolder, redirectsMap);
if (existsSync(join(outFolder, 'index.html'))) {
  process.stdout.write(
    nginxConfig({
      rules: headerRules(await sectionsOf(outFolder)),
      folder: outFolder,
      basePath,
      host: new URL(siteUrl).hostname,
      redirects: existsSync(map) ? map : undefined,
    }),
  );
} else {
  console.error(serveWords.noSite(outFolder));
  process.exitCode = 2;
}
