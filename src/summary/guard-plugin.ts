/**
 * The second line of defence: the rules for letters over the very text, and the allow-list over the very tree that Astro is about to compile. The first is
 * `npm run check`, which the build runs before Astro starts.
 */
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { guardWords } from '#i18n/commands.ts';
import { problemLine } from '#i18n/problems.ts';
import { toProblems } from './finding.ts';
import { splitFrontMatter } from './front-matter-text.ts';
import { summaryKindOf } from './summary-folders.ts';
import { textFaults } from './text-faults.ts';
import { type TreeNode, walkTree } from './walk-tree.ts';

/** For `markdown.processor`; throws, and so ends the build, at a file outside the content folder and at anything not allowed. */
export function createGuardPlugin(contentFolder: string): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'summary-guard',
    options: { position: true },
    before(root, context) {
      const path =
        context.fileURL === undefined
          ? ''
          : relative(resolve(contentFolder), fileURLToPath(context.fileURL)).split(sep).join('/');
      const kind = /^[a-z-]+\/[a-z0-9-]+\.mdx$/u.test(path) ? summaryKindOf(path) : undefined;
      if (kind === undefined) {
        throw new Error(guardWords.outside(path));
      }
      const letters = textFaults(context.source, splitFrontMatter(context.source)?.bodyOffset ?? 0);
      const findings = [...letters, ...walkTree(root as unknown as TreeNode, context.source, kind).findings];
      const problem = toProblems(path, context.source, findings).find(({ severity }) => severity === 'error');
      if (problem === undefined) return;
      throw new Error(`${path}:${problem.row ?? 1}: ${problemLine(problem)}`);
    },
  });
}

/** With the content folder of this build: `PORTAL_CONTENT`, by default `content/` of the project. */
export const guardPlugin = (): MdastPluginDefinition => createGuardPlugin(process.env['PORTAL_CONTENT'] ?? 'content');
