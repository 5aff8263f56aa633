/** The numbers of a figure as text. */
import { cellText } from '../serialise.ts';

/** The numbers of a figure, to tell two rows apart: "61.12", "423/489", "4". */
export function numbersOf(row: object): string {
  const cells = row as Readonly<Record<string, unknown>>;
  const parts = [
    ['value', 'valueTo'],
    ['numerator', 'denominator'],
    ['rank', 'rankTotal'],
  ];
  return parts
    .map((fields) =>
      fields
        .map((field) => cellText(cells[field]))
        .filter((part) => part !== '')
        .join('/'),
    )
    .filter((part) => part !== '')
    .join('; ');
}
