import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes: they go first, so that none of them runs on while the other core rests. */
const longFiles = ['page-kinds', 'search', 'checker', 'weight'].map((name) => `tests/browser/${name}.test.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longFiles.findIndex((name) => moduleId.endsWith(name));
      return found === -1 ? longFiles.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

// A slow and busy machine takes long for what a fast one does at once. Where a browser or a build works, a test that ends here has failed
// for good; a unit test that ends after three minutes does work that grows with the square of its size.
const patience = { testTimeout: 600_000, hookTimeout: 900_000, expect: { poll: { timeout: 60_000 } } };

// Files of a project share the modules that they load, because loading them takes longer than most tests. Pages in a browser wait more
// than they compute, so that three files of them run at a time; builds take both cores, and none runs beside the browser tests.
export default defineConfig({
  test: {
    /** Portals are built once for all files of all projects. */
    globalSetup: ['tests/support/shared-sites.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          isolate: false,
          testTimeout: 180_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
          ...patience,
        },
      },
    ],
  },
});
