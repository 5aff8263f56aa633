/**
 * The tests of `core/` alone: they have to notice a change of it by themselves. All files of a run share a worker, which
 * ends with the change that was tried, and made-up values come from one seed, so that the same score comes out again.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/core/**/*.test.ts'],
    // Asks that nothing breaks or takes long, in seconds; every change that survives would run it.
    exclude: ['tests/unit/core/load.test.ts'],
    setupFiles: ['bench/mutation/same-seed.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
