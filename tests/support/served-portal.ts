/** A built portal behind the site's own server, and a browser to read it with; both start before the tests of a file and end after them. */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { siteListener } from '#cli/site-server.ts';
import { builtSite, type PortalName } from './built-site.ts';
import { launchChromium, newContext } from './chromium.ts';

export interface ServedPortal {
  /** The address without a slash at the end; the base path, where there is one, stands in it. */
  readonly address: string;
  readonly outFolder: string;
  readonly browser: Browser;
  /** Opens a page in a context of its own, which is closed after the test. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** Serves a portal to the tests of the file or of the block that asks for it. `basePath` has a slash at both ends. */
export function servePortal(name: PortalName, basePath = '/'): ServedPortal {
  let outFolder = '';
  const site = serveTests(async () => {
    outFolder = await builtSite(name, basePath);
    return siteListener(outFolder, basePath);
  });
  const browser = testBrowser();
  return {
    get address() {
      return site.address + basePath.slice(0, -1);
    },
    get outFolder() {
      return outFolder;
    },
    get browser() {
      return browser.browser;
    },
    newPage: (options) => browser.newPage(options),
  };
}

/** Starts Chromium for the tests of the file or of the block that asks for it; the pages of a test are closed after it. */
export function testBrowser(): Pick<ServedPortal, 'browser' | 'newPage'> {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const started = (): Browser => {
    if (browser === undefined) throw new Error('the browser runs only while tests do');
    return browser;
  };
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser?.close());
  return {
    get browser() {
      return started();
    },
    async newPage(options) {
      const context = await newContext(started(), { viewport: { width: 1280, height: 900 }, ...options });
      contexts.push(context);
      return context.newPage();
    },
  };
}

/** Serves what the listener answers to the tests of the file or of the block that asks for it; see `serveOn`. */
export function serveTests(listener: () => RequestListener | Promise<RequestListener>): { readonly address: string } {
  let served: { readonly server: Server; readonly address: string } | undefined;
  beforeAll(async () => {
    served = await serveOn(await listener());
  });
  afterAll(() => {
    served?.server.close();
  });
  return {
    get address() {
      if (served === undefined) throw new Error('the server runs only while tests do');
      return served.address;
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Answers with the files of a folder as a server would that knows nothing of the portal. */
export function plainFiles(folder: () => string): RequestListener {
  return (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(folder(), file)).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  };
}

/** On a free port of this machine alone; the address is without a slash at the end. */
async function serveOn(listener: RequestListener): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
