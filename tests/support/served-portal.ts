/** A built portal behind the site's own server, and a browser to read it with. */
import { mkdtemp, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectFolder } from '#cli/environment.ts';
import { siteListener } from '#cli/site-server.ts';
import { buildPortal } from './build-portal.ts';
import { launchChromium } from './chromium.ts';

export interface ServedPortal {
  /** Without a slash at the end. */
  readonly address: string;
  readonly outFolder: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The portal of `data/` and `content/`. */
export async function serveRealPortal(): Promise<ServedPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-served-'));
  const outFolder = join(folder, 'dist');
  await buildPortal({ dataFolder: join(projectFolder, 'data'), contentFolder: join(projectFolder, 'content'), outFolder }, { PORTAL_DATE: '2026-11-24' });
  const server: Server = createServer(siteListener(outFolder, '/'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchChromium();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    outFolder,
    browser,
    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
