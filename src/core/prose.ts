/** The words of a summary or a fixed page, before the figures that it mentions are put in. */

export interface Prose {
  /** A blank line between blocks; `mentionMark` stands for each mention. */
  readonly text: string;
  /** In the order of their marks. */
  readonly mentions: readonly Mentioned[];
}

/** A component inside a sentence, with its attributes as written. */
interface Mentioned {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The character that Unicode keeps for an object inside a text. */
export const mentionMark = '\uFFFC';

/** What is written beside the tables. */
export interface SiteProse {
  /** By the document that each sums up. */
  readonly summaries: ReadonlyMap<string, Prose>;
  readonly pages: readonly ProsePage[];
}

/** A fixed page. */
export interface ProsePage extends Prose {
  /** Its name in the content folder. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}
