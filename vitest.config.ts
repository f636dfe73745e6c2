import { defineConfig } from 'vitest/config';

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
        },
      },
      {
        test: {
          name: 'slow',
          include: ['tests/**/*.slow.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
