/** A file of its own, so that the code that draws charts carries no other words. */

/** A target's label without its kind, for lines that have no room for more: "năm 2024", "hạn tháng 9/2024". */
export function shortTargetLabel(label: string): string {
  return label.replace(/^(?:Mức giao|Mục tiêu|Mức quy định),? (?!\()/u, '');
}
