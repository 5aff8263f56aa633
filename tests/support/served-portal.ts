/** A built portal behind the site's own server, and a browser to read it with. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { siteListener } from '#cli/site-server.ts';
import { builtSite, type PortalName } from './built-site.ts';
import { launchChromium } from './chromium.ts';

export interface ServedPortal {
  /** Without a slash at the end; the base path, where there is one, stands in it. */
  readonly address: string;
  readonly outFolder: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The portal of `data/` and `content/`, or the made-up one. `basePath` has a slash at both ends. */
export async function servePortal(name: PortalName, basePath = '/'): Promise<ServedPortal> {
  const outFolder = await builtSite(name, basePath);
  const { server, address } = await serveOn(siteListener(outFolder, basePath));
  const browser = await launchChromium();
  return {
    address: address + basePath.slice(0, -1),
    outFolder,
    browser,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** On a free port of this machine alone; the address is without a slash at the end. */
export async function serveOn(
  listener: RequestListener,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
