/** Figures and targets that can be held against each other, as they stood at one edition after another. */
import { type Catalog, pairingsAmong, pairKey } from './catalog.ts';
import type { FigureRow, FigureTable } from './changes.ts';
import type { Observation, Target } from './model.ts';
import type { Status } from './status.ts';

interface PairStates {
  touch(row: FigureRow): void;
  /** Puts a row back to the edition before. */
  undo(table: FigureTable, anchor: string, before: FigureRow | undefined, after: FigureRow | undefined): void;
  /** Of the figure with that anchor, or of all that its targets concern, by anchor. */
  statuses(
    row: FigureRow,
    anchor: string | undefined,
  ): ReadonlyMap<string, { readonly row: Observation; readonly status: Status | undefined }>;
}

interface PairState {
  readonly observations: Map<string, Observation>;
  readonly targets: Map<string, Target>;
}

/** Begins with what stands now; `undo` goes back. */
export function pairStates(catalog: Catalog): PairStates {
  const states = new Map<string, PairState>();
  const documentDay = (id: string): number => catalog.documents.get(id)?.date?.first ?? 0;
  const stateOf = (row: FigureRow): PairState => {
    const key = pairKey(row);
    let state = states.get(key);
    if (state === undefined) {
      const records = catalog.ofArea(row.area);
      const ofPair = <Row extends FigureRow>(rows: readonly Row[]): Map<string, Row> =>
        new Map(
          rows
            .filter((one) => one.indicator === row.indicator && one.scope === row.scope)
            .map((one) => [one.anchor, one]),
        );
      state = { observations: ofPair(records.observations), targets: ofPair(records.targets) };
      states.set(key, state);
    }
    return state;
  };
  const statusIn = (row: Observation, { targets }: PairState): Status | undefined => {
    const direction = catalog.indicators.get(row.indicator)?.direction;
    return direction === undefined || catalog.isSuperseded(row)
      ? undefined
      : pairingsAmong(row, targets.values(), direction, documentDay)[0]?.status;
  };
  return {
    touch: (row) => void stateOf(row),
    undo(table, anchor, before, after) {
      const row = before ?? after;
      if (row === undefined) return;
      if (before !== undefined && after !== undefined && pairKey(before) !== pairKey(after))
        stateOf(after)[table].delete(anchor);
      const rows = stateOf(row)[table] as Map<string, FigureRow>;
      if (before === undefined) rows.delete(anchor);
      else rows.set(anchor, before);
    },
    statuses(row, anchor) {
      const state = stateOf(row);
      const one = anchor === undefined ? undefined : state.observations.get(anchor);
      const rows = anchor === undefined ? [...state.observations] : one === undefined ? [] : [[anchor, one] as const];
      return new Map(rows.map(([id, observation]) => [id, { row: observation, status: statusIn(observation, state) }]));
    },
  };
}
