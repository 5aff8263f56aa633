/** One file as handed in: a path below the data or content folder (with `/`) and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
