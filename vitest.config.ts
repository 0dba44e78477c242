import { defineConfig } from 'vitest/config';

/** `.ci/run` names a file here, to count the tests from. */
const resultsFile = process.env['TEST_RESULTS'];

const inTheBrowser = {
  environment: 'node',
  globalSetup: 'test/support/global-setup.ts',
  // Files share a browser, and what they import; they leave nothing behind in either.
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
} as const;

/** A page waits as often as it works. What measures memory or time is not among these. */
const TWO_AT_ONCE = { maxWorkers: 2 } as const;

/** One project after the other, each with all of the machine. */
const turn = (groupOrder: number) => ({ sequence: { groupOrder } });

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
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/support/*.test.ts'],
        },
      },
      { test: { ...inTheBrowser, ...TWO_AT_ONCE, ...turn(1), name: 'journeys', include: ['test/*.test.ts'] } },
      // On pages of others: `npm run test:long`.
      { test: { ...inTheBrowser, fileParallelism: false, ...turn(2), name: 'embedding', include: ['test/embedding/*.test.ts'] } },
      // Those that take longest and change least: `npm run test:long`.
      { test: { ...inTheBrowser, ...TWO_AT_ONCE, ...turn(3), name: 'long', include: ['test/long/*.test.ts'] } },
    ],
  },
});
