/** Points to clear up that a person entered, told from replies to those that rules find. */
import type { DiscrepancyRow } from './model.ts';

const pointFields = ['kind', 'weight', 'content', 'documentA', 'placeA', 'valueA', 'state'] as const;

/** A row that says all of its point by itself. */
export type EnteredPoint = DiscrepancyRow & {
  readonly [Field in (typeof pointFields)[number]]: NonNullable<DiscrepancyRow[Field]>;
};

export function isEnteredPoint(row: DiscrepancyRow): row is EnteredPoint {
  return pointFields.every((field) => row[field] !== undefined);
}

/** The form of the ids of points that rules find. */
export function isComputedId(id: string): boolean {
  return /^d-[0-9a-z]+$/u.test(id);
}
