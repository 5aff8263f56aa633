/** Why two related indicators must not be mixed, as the end of a sentence. */
import type { Indicator } from '#core/model.ts';

export function differenceOf(indicator: Indicator, other: Indicator): string {
  if (indicator.unit !== other.unit) return `đơn vị tính khác: ${other.unit}`;
  if (indicator.denominatorMeaning !== other.denominatorMeaning && other.denominatorMeaning !== undefined)
    return `mẫu số khác: ${lowered(other.denominatorMeaning)}`;
  if (indicator.numeratorMeaning !== other.numeratorMeaning && other.numeratorMeaning !== undefined)
    return `tử số khác: ${lowered(other.numeratorMeaning)}`;
  return lowered(other.name);
}

/** Names that begin with an abbreviation keep it. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
