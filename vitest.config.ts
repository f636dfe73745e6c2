import { defineConfig } from 'vitest/config';

/** How long a test may take before it counts as hung; a slow or busy machine is no failure. */
const HUNG_MS = 120_000;
const common = {
  testTimeout: HUNG_MS,
  hookTimeout: HUNG_MS,
  setupFiles: ['tests/support/after-each-file.ts'],
};

/** `fast` is what `npm run check` runs; `slow` starts processes, builds warehouses or runs long properties. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.slow.test.ts'],
          // Nothing that a test changes outlives it, so that the files of a worker share their modules.
          isolate: false,
          ...common,
        },
      },
      {
        test: {
          name: 'slow',
          include: ['tests/**/*.slow.test.ts'],
          ...common,
        },
      },
    ],
  },
});
