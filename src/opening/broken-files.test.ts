import { describe, expect, test } from 'vitest';
import { EXAMPLETON } from '../catalogue/fixture.ts';
import { BROKEN_FILES } from './broken-files.ts';
import type { Opened, OpeningProblem } from './model.ts';
import { openFile } from './open-file.ts';
import { describeOpening } from './problem-words.ts';

const OPTIONS = { bounds: EXAMPLETON.bounds, grid: null, lang: 'en', reading: null };
const MOST_MS = 2000;

function open(name: string, bytes: Uint8Array): Promise<Opened> {
  return openFile({ name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer }, OPTIONS, () => undefined);
}

const problemsOf = (opened: Opened): readonly OpeningProblem[] => (opened.kind === 'ask' ? [] : opened.problems);

test('there are at least 40 of them, no two alike', () => {
  expect(BROKEN_FILES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(BROKEN_FILES.map(({ name }) => name)).size).toBe(BROKEN_FILES.length);
});

describe.each(BROKEN_FILES)('$name', ({ name, bytes, code }) => {
  test(`is said to be: ${code}`, async () => {
    const begin = performance.now();
    const problems = problemsOf(await open(name, bytes));
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(performance.now() - begin).toBeLessThan(MOST_MS);
    for (const lang of ['en', 'pt']) {
      for (const problem of problems) {
        const { what, mend } = describeOpening(problem, lang);
        expect(what, what).toMatch(/^\P{Cc}{10,}$/u);
        expect(mend, mend).toMatch(/^\P{Cc}{5,}$/u);
        expect(`${what} ${mend}`).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });
});

test('a file of 200 MB is refused by its size alone', async () => {
  const opened = await openFile({ name: 'big.geojson', size: 200_000_000, arrayBuffer: () => { throw new Error('read'); } }, OPTIONS, () => undefined);
  expect(opened).toMatchObject({ kind: 'failed', problems: [{ code: 'file-too-large', params: { limitMB: 50 } }] });
});

test('a file that can no longer be read says so', async () => {
  const opened = await openFile({ name: 'gone.kml', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) }, OPTIONS, () => undefined);
  expect(opened).toMatchObject({ kind: 'failed', problems: [{ code: 'cannot-read' }] });
});
