/**
 * Waits until every run has ended. Where one fails, `stop` is called so that the others may end early, and that first
 * failure is thrown: what the others throw is but that they were stopped.
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
