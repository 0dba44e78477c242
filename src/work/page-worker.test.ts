import { describe, expect, test } from 'vitest';
import { isOwnWorker } from './page-worker.ts';
import { workerForm } from './start-worker.ts';

const PAGE = { origin: 'https://partner.example', page: 'https://partner.example/map', code: 'https://maps.example/assets/shared.js' };
const SANDBOX = { ...PAGE, origin: 'null' };

describe('the policy lets through', () => {
  test.each([
    ['a file of the explorer', 'https://maps.example/assets/worker.js', PAGE, true],
    ['what its code makes of one for another origin', 'blob:https://partner.example/1b2c', PAGE, true],
    ['what its code makes of one for a sandbox', 'data:text/javascript,import%20%22x%22', SANDBOX, true],
  ])('%s', (_, url, page, isOwn) => {
    expect(isOwnWorker(url, page)).toBe(isOwn);
  });

  test.each([
    ['a file of another host', 'https://evil.example/worker.js'],
    ["a file of the page's", './worker.js'],
    ['a script as an address', 'javascript:alert(1)'],
    ['a text where there is an origin', 'data:text/javascript,alert(1)'],
    ['a blob of another origin', 'blob:https://evil.example/1b2c'],
    ['a blob whose origin only begins alike', 'blob:https://partner.example.evil/1b2c'],
  ])('not %s', (_, url) => {
    expect(isOwnWorker(url, PAGE)).toBe(false);
  });

  test('nor a text that is no script', () => {
    expect(isOwnWorker('data:text/html,<script>', SANDBOX)).toBe(false);
  });
});

test.each([
  ['https://maps.example', 'url'],
  ['https://partner.example', 'blob'],
  ['null', 'data'],
])('a page of %s starts a worker of https://maps.example by %s', (page, form) => {
  expect(workerForm({ page, worker: 'https://maps.example' })).toBe(form);
});
