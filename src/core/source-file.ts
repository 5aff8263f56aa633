import { tables as schemas, type TableId, tableIds } from './columns.ts';

/** One file as handed in: a path below the data or content folder (with `/`) and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Which table a file belongs to: `chi-tieu.csv`, `so-lieu/<name>.csv`; undefined for any other path. */
export function tableOfPath(path: string): TableId | undefined {
  return tableIds.find((id) => {
    const schema = schemas[id];
    return schema.place === 'file'
      ? path === `${schema.name}.csv`
      : path.startsWith(`${schema.name}/`) &&
          path.endsWith('.csv') &&
          !path.slice(schema.name.length + 1).includes('/');
  });
}
