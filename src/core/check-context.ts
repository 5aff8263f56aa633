/** What the checks know beside the tables: the documents and the day. */
import type { DocumentInfo } from './model.ts';

export interface CheckContext {
  /** Documents whose front matter could be read. */
  readonly documents: readonly DocumentInfo[];
  /** Documents whose front matter could not be read: rows that name them are no fault of the rows. */
  readonly unreadDocuments?: ReadonlySet<string>;
  /** Some file could not be taken for what it is, by its name: rules that read all tables would tell of what it lacks. */
  readonly isIncomplete?: boolean;
  /** The tables are those published before: they are given also where a rule for rows or tables, maybe a newer one, finds errors. */
  readonly isPublished?: boolean;
  /** The day the checks take for today, `yyyymmdd`. */
  readonly today: number;
}
