/**
 * A chart as plain data: its words, the table that holds every number, and what to draw from it. The table is the
 * chart: the browser draws the picture from the cells of the table, the build draws the one without a script from this data.
 * No Chart.js here.
 */

import type { Tone } from '#core/figure.ts';
import type { TargetSense } from '#core/quantity.ts';

export interface ChartData {
  /** Tells apart the charts of one indicator; fit for an `id`: `quy-bac-giang-lang-giang`, `2024-q1-huyen`. */
  readonly key: string;
  /** `line`: rows are periods and value columns are lines. `bar`: rows are areas and the one value column is their bars. */
  readonly kind: 'line' | 'bar';
  /** The finding, made from the data alone. */
  readonly title: string;
  /** What is measured: area or areas, unit, periods, way of counting. */
  readonly subtitle: string;
  /** What the title leaves out, for those who do not see the picture and for those who do. */
  readonly description: string;
  readonly tableCaption: string;
  readonly sourceText: string;
  readonly unit: string;
  /** Does the axis of values begin at zero? Bars always do. */
  readonly fromZero: boolean;
  /** The values are places in a list of so many areas, the first drawn on top; undefined for all other values. */
  readonly ranked: number | undefined;
  /** Header of the first column. */
  readonly rowHeader: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
  /** Lines of a `line` chart; bars carry their target in a column. */
  readonly targets: readonly ChartTarget[];
  /** Shapes and colours in use, in words; empty where direct labels say it all. */
  readonly legend: readonly ChartKey[];
  readonly csvHref: string | undefined;
}

export interface ChartColumn {
  readonly label: string;
  /** `value` is drawn; `target` is drawn as a mark on a bar; `status` is said when its bar is read; `text` stands in the table alone. */
  readonly role: 'value' | 'target' | 'status' | 'text';
  /** Too many lines to tell apart: drawn thin, without colour of its own. */
  readonly context: boolean;
}

export interface ChartRow {
  readonly label: string;
  readonly href: string | undefined;
  /** Middle of the period, in months since year 0; undefined for areas. */
  readonly at: number | undefined;
  /** Words on the axis of time: `I` below, `2024` under it. */
  readonly tick: ChartTick | undefined;
  readonly tone: Tone;
  /** In the table alone, because the picture has no room for every row. */
  readonly undrawn: boolean;
  readonly cells: readonly ChartCell[];
}

interface ChartTick {
  readonly text: string;
  readonly group: string;
}

export interface ChartCell {
  /** One value; several that disagree; or none, with `text` or `links` instead. */
  readonly values: readonly ChartValue[];
  readonly text: string;
  readonly links: readonly ChartLink[];
}

interface ChartLink {
  readonly text: string;
  readonly href: string;
}

/**
 * `point` and `about` are joined by a line; the rest stand alone: `above` and `below` are open ("trên 86,4%"),
 * `range` goes from `value` to `to`.
 */
export type ValueShape = 'point' | 'about' | 'above' | 'below' | 'range';

export interface ChartValue {
  readonly value: number;
  readonly to: number | undefined;
  readonly shape: ValueShape;
  /** Disagrees with another figure of the same period: drawn, never joined. */
  readonly apart: boolean;
  /** An estimate, as the document says. */
  readonly estimate: boolean;
  /** As in a table: `> 86,4%`. */
  readonly text: string;
  /** As in a sentence: "trên 86,4%". */
  readonly words: string;
  readonly href: string | undefined;
}

export interface ChartTarget {
  /** "Mức giao năm 2024". */
  readonly label: string;
  /** The label without the kind of target: "năm 2024". */
  readonly short: string;
  /** With its comparator: "trên 60%". */
  readonly words: string;
  readonly value: number;
  readonly to: number | undefined;
  readonly sense: TargetSense | undefined;
  /** Span in months since year 0; undefined ends are open. */
  readonly from: number | undefined;
  readonly until: number | undefined;
  /** Drawn only where it holds for every line of the chart. */
  readonly drawn: boolean;
  /** Where a document writes it; undefined where the page says so beside the chart. */
  readonly href: string | undefined;
}

export interface ChartKey {
  /** `goal`: the mark of each area's own target. */
  readonly tone: Tone | 'goal';
  readonly text: string;
}

/** Where a figure comes from: `text` is document and place, short: "Báo cáo quý I/2024, mục I.2". */
export interface SourceRef extends ChartLink {
  /** Names the document alone: "Báo cáo số 12/BC-UBND, huyện Lạng Giang". */
  readonly document: string;
}
