/** The week of a day, from Monday to Sunday. */

export interface Week {
  /** ISO 8601. */
  readonly monday: string;
  readonly sunday: string;
}

const dayLength = 86_400_000;

/** `day`: ISO 8601, complete. */
export function weekOf(day: string): Week {
  const time = Date.parse(`${day}T00:00:00Z`);
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * dayLength;
  const text = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return { monday: text(monday), sunday: text(monday + 6 * dayLength) };
}
