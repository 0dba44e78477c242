import { defineConfig } from 'vitest/config';

/** `.ci/run` names a file here, to count the tests from. */
const resultsFile = process.env['TEST_RESULTS'];

const inTheBrowser = {
  environment: 'node',
  globalSetup: 'test/support/global-setup.ts',
  // Every page draws its map in software: two at once are no faster than one after the other.
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

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
      { test: { ...inTheBrowser, name: 'journeys', include: ['test/*.test.ts'] } },
      // On pages of others: `npm run test:long`.
      { test: { ...inTheBrowser, name: 'embedding', include: ['test/embedding/*.test.ts'] } },
      // Those that take longest and change least: `npm run test:long`.
      { test: { ...inTheBrowser, name: 'long', include: ['test/long/*.test.ts'] } },
    ],
  },
});
