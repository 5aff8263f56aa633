/** The published files in development: one place answers for all of them, from the data as it is at the moment. */
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment } from 'vite';
import type { SiteFile } from '#files/site-file.ts';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  xml: 'application/xml',
};

export interface DevSite {
  /** Origin without a slash at the end. */
  readonly siteUrl: string;
  /** With a slash at both ends. */
  readonly basePath: string;
  /** Day of the checks, ISO. */
  readonly day: string;
}

export function devFiles({ siteUrl, basePath, day }: DevSite): AstroIntegration {
  return {
    name: 'dev-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const environment = server.environments.ssr;
        if (!isRunnableDevEnvironment(environment)) throw new Error('the development server cannot run modules');
        // Through Vite, so that a change of the code is seen without a new start.
        const load = <Module>(path: string): Promise<Module> => environment.runner.import<Module>(path);
        const made = new WeakMap<object, ReadonlyMap<string, SiteFile>>();
        const fileAt = async (path: string): Promise<SiteFile | undefined> => {
          const { portal } = await load<typeof import('#data/portal.ts')>('/src/data/portal.ts');
          const { publishedFiles } = await load<typeof import('#files/published-files.ts')>(
            '/src/files/published-files.ts',
          );
          const current = await portal();
          const files =
            made.get(current) ??
            new Map(
              [...publishedFiles(current, { address: siteUrl + basePath, day })].map((file) => [file.path, file]),
            );
          made.set(current, files);
          return files.get(path);
        };
        server.middlewares.use((request, response, next) => {
          const [address = ''] = (request.url ?? '').split('?', 1);
          const type = types[address.slice(address.lastIndexOf('.') + 1)];
          if (type === undefined || !address.startsWith(basePath)) return next();
          fileAt(address.slice(basePath.length)).then((file) => {
            if (file === undefined) return next();
            response.setHeader('Content-Type', `${type}; charset=utf-8`);
            response.end(typeof file.body === 'string' ? file.body : Buffer.concat(file.body));
          }, next);
        });
      },
    },
  };
}
