import { defineConfig } from 'vitest/config';

/** What everything else rests on: few branches go untested here. */
const COVERED = ['src/geo', 'src/catalogue', 'src/state'] as const;

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

/** A page waits as often as it works. */
const TWO_AT_ONCE = { maxWorkers: 2 } as const;

/** One project after the other, each with all of the machine. */
const turn = (groupOrder: number) => ({ sequence: { groupOrder } });

export default defineConfig({
  test: {
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    coverage: {
      provider: 'v8',
      reporter: ['text-summary'],
      include: COVERED.map((folder) => `${folder}/**/*.ts`),
      exclude: ['**/*.test.ts', '**/example.ts', '**/*-example.ts', '**/fixture.ts', '**/fixture-server.ts'],
      thresholds: Object.fromEntries(COVERED.map((folder) => [`${folder}/**/*.ts`, { branches: 95 }])),
    },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          // What takes a second takes many on a busy machine.
          testTimeout: 60_000,
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts', 'test/support/*.test.ts'],
        },
      },
      { test: { ...inTheBrowser, ...TWO_AT_ONCE, ...turn(1), name: 'journeys', include: ['test/*.test.ts'] } },
      // What takes longest and changes least: `npm run test:long`.
      { test: { name: 'fuzz', environment: 'node', testTimeout: 120_000, ...TWO_AT_ONCE, ...turn(2), include: ['test/fuzz/*.test.ts'] } },
      { test: { ...inTheBrowser, ...TWO_AT_ONCE, ...turn(3), name: 'long', include: ['test/{embedding,long}/*.test.ts'] } },
    ],
  },
});
