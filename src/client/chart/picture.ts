/** What a kind of chart offers to those who move through it. */
import type { Chart } from 'chart.js';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Picturable {
  /** Marks a place over the drawn chart. */
  place(chart: Chart, place: Place): void;
  nearest(chart: Chart, x: number, y: number): Place;
  /** Where the first arrow key leads. */
  readonly first: Place;
  /** "Quý I/2024: 61,12%, mức giao trên 60%". */
  say(place: Place): string;
  /** Undefined for keys that mean nothing here. */
  step(place: Place, key: string): Place | undefined;
}
