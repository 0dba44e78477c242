import { defineConfig } from 'vitest/config';

/** `.ci/run` names a file here, to count the tests from. */
const resultsFile = process.env['TEST_RESULTS'];

export default defineConfig({
  test: {
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    coverage: {
      provider: 'v8',
      include: ['src/geo/**/*.ts', 'src/catalogue/**/*.ts', 'src/state/**/*.ts'],
      exclude: ['**/*.test.ts', '**/example.ts', '**/fixture.ts', '**/fixture-server.ts'],
      thresholds: { branches: 95 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          globalSetup: 'test/support/global-setup.ts',
          // Every page draws its map in software: two at once are slower than one after the other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
