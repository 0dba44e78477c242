import * as fc from 'fast-check';
import { expect } from 'vitest';
import { describeProblem } from '../../src/catalogue/problem-texts.ts';
import type { Finding } from '../../src/catalogue/problem.ts';

/** The same files in every run, unless one asks for others; a failure names the seed and the file. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

/** What a file may take. Machines that are busy with other tests take several times as long. */
const MOST_MS = 2000;

/** Tries `runs` cases; the smallest that fails is shown with the seed to have it again. */
export async function tried<T>(cases: fc.Arbitrary<T>, runs: number, holds: (value: T) => Promise<void> | void): Promise<void> {
  await fc.assert(fc.asyncProperty(cases, async (value) => holds(value)), { seed: SEED, numRuns: runs, endOnFailure: false });
}

/** What `work` gives; fails if it took longer than a person waits. */
export async function soon<T>(work: () => Promise<T> | T): Promise<T> {
  const begin = performance.now();
  const result = await work();
  expect(performance.now() - begin, 'milliseconds').toBeLessThan(MOST_MS);
  return result;
}

/** Whatever stands in a file, what is said of it is words on one line, in both languages. */
export function expectWords(problems: readonly Finding[]): void {
  for (const problem of problems.slice(0, 50)) {
    for (const lang of ['en', 'pt']) {
      const { where, what, mend } = describeProblem(problem, lang);
      expect(`${where}: ${what}: ${mend}`).toMatch(/^[^\p{Cc}\p{Cf}]*: [^\p{Cc}\p{Cf}]{8,}: [^\p{Cc}\p{Cf}]{5,}$/u);
      expect(`${what} ${mend}`).not.toMatch(/\bundefined\b|\[object /);
    }
  }
}
