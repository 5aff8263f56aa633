/** A build as a list of phases, each with what it needs: one scheduler runs them, side by side where it can. */

/** `Results`: name of a phase → what it hands to those that need it. */
export interface Phase<Results> {
  readonly name: keyof Results & string;
  /** Phases that stand before this one in the list. */
  readonly needs: readonly (keyof Results & string)[];
  readonly run: (done: Results, signal: AbortSignal) => Promise<unknown>;
}

/** Returns a function that writes down a phase, whose `run` sees the results of what it needs and no others. */
export function phaseOf<Results>() {
  return <Name extends keyof Results & string, Need extends keyof Results & string>(
    name: Name,
    needs: readonly Need[],
    run: (done: Pick<Results, Need>, signal: AbortSignal) => Promise<Results[Name]>,
  ): Phase<Results> => ({ name, needs, run });
}

export interface PhaseWatch<Name> {
  phaseStarted?(name: Name): void;
  phaseEnded?(name: Name, milliseconds: number): void;
}

/**
 * Runs every phase as soon as those it needs have ended, and returns the results that no other phase needs; the others are
 * let go of as early as possible. The first failure, or `signal`, stops the rest; it is thrown when all have ended.
 */
export async function runPhases<Results>(
  phases: readonly Phase<Results>[],
  watch: PhaseWatch<keyof Results & string> = {},
  signal?: AbortSignal,
): Promise<Partial<Results>> {
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const ends = new Map<string, Promise<void>>();
  const results: Partial<Results> = {};
  const users = new Map<string, number>();
  for (const need of phases.flatMap(({ needs }) => needs)) users.set(need, (users.get(need) ?? 0) + 1);
  const endOf = (name: string): Promise<void> =>
    ends.get(name) ?? Promise.reject(new Error(`no phase ${name} stands before those that need it`));
  for (const { name, needs, run } of phases) {
    const work = async (): Promise<void> => {
      await Promise.all(needs.map(endOf));
      either.throwIfAborted();
      watch.phaseStarted?.(name);
      const start = performance.now();
      results[name] = (await run(results as Results, either)) as Results[typeof name];
      watch.phaseEnded?.(name, performance.now() - start);
      for (const need of needs) {
        const left = (users.get(need) ?? 0) - 1;
        users.set(need, left);
        if (left === 0) delete results[need];
      }
    };
    ends.set(name, work());
  }
  await allOrFirstFailure([...ends.values()], () => failed.abort());
  return results;
}

/**
 * Waits until every run has ended. Where one fails, `stop` is called so that the others may end early. The first failure is
 * thrown; later ones only tell of the stop.
 */
export async function allOrFirstFailure(runs: readonly Promise<unknown>[], stop: () => void): Promise<void> {
  const failures: unknown[] = [];
  const watched = runs.map((run) =>
    run.catch((failure: unknown) => {
      failures.push(failure);
      if (failures.length === 1) stop();
    }),
  );
  await Promise.all(watched);
  if (failures.length > 0) throw failures[0];
}
