/** A duty that comes back: `hang-quy`, `hang-quy/20`, `hang-quy/<20` (before day 20 of the period's last month). */
export interface Recurrence {
  readonly text: string;
  readonly every: 'hang-thang' | 'hang-quy' | 'hang-nam';
  /** Day of the last month of the period. */
  readonly day: number | undefined;
  readonly before: boolean;
}

const pattern = /^(hang-thang|hang-quy|hang-nam)(?:\/(<?)(\d{1,2}))?$/;

export function parseRecurrence(text: string): Recurrence | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  return { text, every: match[1] as Recurrence['every'], day, before: match[2] === '<' };
}
