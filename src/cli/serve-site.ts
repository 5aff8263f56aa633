import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { PortalEnvironment } from '#build/environment.ts';
import { environmentWords, serveWords } from '#i18n/commands.ts';
import { listen, ownHost, siteListener } from './site-server.ts';

const defaultPort = 4321;

/**
 * Serves until the process is stopped, on this computer alone unless `HOST` names another address; the number is the exit
 * code for the time being.
 */
export async function serveSite({ outFolder, basePath }: PortalEnvironment): Promise<number> {
  if (!existsSync(join(outFolder, 'index.html'))) {
    console.error(serveWords.noSite(outFolder));
    return 2;
  }
  const given = process.env['PORT']?.trim() ?? '';
  const port = given === '' ? defaultPort : Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(environmentWords.port(given));
    return 2;
  }
  const host = process.env['HOST']?.trim() || ownHost;
  try {
    const { port: free } = await listen(siteListener(outFolder, basePath), port, {
      host,
      onTaken: (taken) => console.log(serveWords.portTaken(taken, taken + 1)),
    });
    console.log(serveWords.ready(`http://${host === ownHost ? 'localhost' : urlHost(host)}:${free}${basePath}`));
    return 0;
  } catch (error) {
    console.error(serveWords.cannotListen(host, port, (error as NodeJS.ErrnoException).code ?? String(error)));
    return 2;
  }
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
