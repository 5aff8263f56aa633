/** The tests of `core/` alone: they have to notice a change of it by themselves. */
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/unit/core/**/*.test.ts'], testTimeout: 60_000 } });
