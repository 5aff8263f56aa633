/** Values that a law is tried on: a fifth of them in the mutation test, which tries it against thousands of changes. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: process.env['STRYKER_MUTATOR_WORKER'] === undefined ? count : Math.ceil(count / 5) };
}
