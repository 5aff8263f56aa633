import process from 'node:process';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { devFiles } from './src/build/dev-files.ts';
import { hoistImports } from './src/build/hoist-imports.ts';
import { basePathPlugin } from './src/summary/base-path-plugin.ts';
import { guardPlugin } from './src/summary/guard-plugin.ts';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/', PORTAL_OUT = './dist', PORTAL_DATE = '' } = process.env;

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  outDir: PORTAL_OUT,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Pages are drawn while others are being written.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // No asset ends up inside a page, where the content security policy would refuse it.
  // Workers load their parts as modules, so that what one file in ten needs comes only then.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [guardPlugin, basePathPlugin],
      features: { smartPunctuation: false, gfm: { footnotes: { label: 'Chú thích', backLabel: 'Quay lại nội dung' } } },
    }),
  },
  integrations: [mdx(), hoistImports(), devFiles({ siteUrl: SITE_URL, basePath: BASE_PATH, day: PORTAL_DATE })],
});
