/**
 * The tests of `core/` alone: they have to notice a change of it by themselves. All files share a worker, which a change of
 * the code ends; made-up values come from one seed, so that a score can be had again.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/unit/core/**/*.test.ts'], setupFiles: ['tests/mutation/same-seed.ts'], isolate: false, testTimeout: 60_000 },
});
