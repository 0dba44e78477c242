import { readFileSync } from 'node:fs';

/**
 * Names what failed, and prints `N passed, N failed`, and what was skipped, from vitest's JSON results, added up. What keeps tests from running
 * at all (types, lint, a file that does not load, a failed build of the site) counts as failed too.
 */
const NOTHING_RAN = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const [exitCode, ...resultsFiles] = process.argv.slice(2);
const runs = resultsFiles.map(readResults);
const failed = exitCode === '0' ? sum(failuresOf) : Math.max(1, sum(failuresOf));
const skipped = sum(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests);
for (const run of runs) for (const failure of namesOf(run)) console.log(failure);
console.log(`${sum(({ numPassedTests }) => numPassedTests)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

function sum(countOf) {
  return runs.reduce((total, run) => total + countOf(run), 0);
}

function failuresOf({ numFailedTests, testResults }) {
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return numFailedTests + unloadable.length;
}

function namesOf({ testResults }) {
  return testResults.filter(({ status }) => status === 'failed').flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    return tests.length ? tests.map((test) => `${name}: ${test.fullName}: ${test.failureMessages[0]}`) : [`${name}: ${message}`];
  });
}

function readResults(file) {
  const text = readFileSync(file, 'utf8');
  return text === '' ? NOTHING_RAN : JSON.parse(text);
}
