/** Links and images of summaries are written from the root of the site; the build puts the base path before them. */
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';

/** `base` with or without its slash at the end: `/`, `/portal/`. Runs after the guard, which judges addresses as written. */
export function createBasePathPlugin(base: string): MdastPluginDefinition | undefined {
  const prefix = base.replace(/\/+$/u, '');
  if (prefix === '') return undefined;
  const based = (url: string): string => (/^\/(?!\/)/u.test(url) ? prefix + url : url);
  return defineMdastPlugin({
    name: 'summary-base-path',
    link: (node, context) => context.setProperty(node, 'url', based(node.url)),
    image: (node, context) => context.setProperty(node, 'url', based(node.url)),
    definition: (node, context) => context.setProperty(node, 'url', based(node.url)),
  });
}

/** With the base path of this build: `BASE_PATH`. */
export const basePathPlugin = (): MdastPluginDefinition | undefined =>
  createBasePathPlugin(process.env['BASE_PATH'] ?? '/');
