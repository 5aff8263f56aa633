/** The table of layers as `src/README.md` shows it: the picture and a line for each. */
import { layers } from './layers.ts';

/** Returns the part of the page between its marks, made of the table that `architecture.test.ts` executes. */
export function layersInWords(): string {
  const id = (layer: string): string => layer.replaceAll(/\W/gu, '_');
  const folders = Object.entries(layers).map(([name, { holds, mayImport }]) => ({
    name,
    holds,
    below: mayImport.filter((other) => !other.endsWith('.ts')),
  }));
  // An arrow that others imply is left out, or the picture would be all arrows.
  const reach = (name: string): string[] =>
    (folders.find((folder) => folder.name === name)?.below ?? []).flatMap((other) => [other, ...reach(other)]);
  const arrows = folders.flatMap(({ name, below }) =>
    below
      .filter((other) => !below.some((between) => between !== other && reach(between).includes(other)))
      .map((other) => `  ${id(name)}["${name}"] --> ${id(other)}["${other}"]`),
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...arrows,
    '```',
    '',
    ...folders.map(({ name, holds }) => `- \`${name}/\`: ${holds}`),
  ].join('\n');
}
