/** Where something stands in a text: both counted from 1; the column in UTF-16 units, as editors count it. */
export interface Place {
  readonly line: number;
  readonly columnNumber: number;
}

/** Offset → place, by a table of line starts made once for a text. `\n` ends a line; `\r` before it belongs to the line. */
export function placeIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, columnNumber: offset - (starts[low] ?? 0) + 1 };
  };
}
