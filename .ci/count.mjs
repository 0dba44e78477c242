import { readFileSync } from 'node:fs';

/**
 * Prints `N passed, N failed`, and what was skipped, from vitest's JSON results. What keeps tests from running
 * at all (types, lint, a file that does not load, a failed build of the site) counts as failed too.
 */
const NOTHING_RAN = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const [resultsFile, exitCode] = process.argv.slice(2);
const results = readResults(resultsFile);
const unloadable = results.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
);
const counted = results.numFailedTests + unloadable.length;
const failed = exitCode === '0' ? counted : Math.max(1, counted);
const skipped = results.numPendingTests + results.numTodoTests;
console.log(`${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

function readResults(file) {
  const text = readFileSync(file, 'utf8');
  return text === '' ? NOTHING_RAN : JSON.parse(text);
}
