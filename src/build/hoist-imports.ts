/**
 * A script that a page loads names all that it will need, also what its own imports import: a browser then fetches them at
 * once instead of one round trip after the other. Rolldown, unlike Rollup, leaves this out.
 */
import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';

interface Chunk {
  readonly imports: readonly string[];
}

/** File names that `name` needs and does not import itself, in the order in which they run anyway. */
export function hoisted(name: string, chunkOf: (name: string) => Chunk | undefined): string[] {
  const seen = new Set<string>([name]);
  const inOrder: string[] = [];
  const walk = (from: string): void => {
    for (const next of chunkOf(from)?.imports ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      walk(next);
      inOrder.push(next);
    }
  };
  walk(name);
  const own = new Set(chunkOf(name)?.imports);
  return inOrder.filter((file) => !own.has(file));
}

/** The names carry digests of what they name, so that a name of a changed script changes too, although digests are made before this. */
export function hoistImports(): AstroIntegration {
  return {
    name: 'hoist-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'hoist-imports',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_, bundle) {
                  const chunks = new Map(
                    Object.values(bundle).flatMap((output) =>
                      output.type === 'chunk' ? [[output.fileName, output] as const] : [],
                    ),
                  );
                  for (const [name, chunk] of chunks) {
                    if (!chunk.isEntry) continue;
                    const files = hoisted(name, (file) => chunks.get(file));
                    chunk.code =
                      files.map((file) => `import${JSON.stringify(`./${basename(file)}`)};`).join('') + chunk.code;
                  }
                },
              },
            ],
          },
        });
      },
    },
  };
}
