import { expect, test } from 'vitest';
import { addressOf, whyLost } from './why-lost.ts';

const URL_OF_CODE = 'https://maps.example/assets/panel-0123456789.js';
const answer = (status: number, type: string) => async () => new Response(null, { status, headers: { 'content-type': type } });

test.each([
  ['the file is gone', answer(404, 'text/plain'), 'new-version'],
  ['the host answers with a page for whatever is not there', answer(200, 'text/html'), 'new-version'],
  ['storage that answers "forbidden" for what is not there', answer(403, 'application/xml'), 'new-version'],
  ['the host is out of order', answer(503, 'text/html'), 'unreachable'],
  ['there is no connection', async () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
  ['the file is there after all', answer(200, 'text/javascript; charset=utf-8'), 'broken'],
])('%s', async (_, fetch, why) => {
  expect(await whyLost(URL_OF_CODE, fetch)).toBe(why);
});

test.each([
  ['Chrome', `Failed to fetch dynamically imported module: ${URL_OF_CODE}`],
  ['Firefox', `error loading dynamically imported module: ${URL_OF_CODE}`],
])('the file is known by what %s says', (_, message) => {
  expect(addressOf(new TypeError(message))).toBe(URL_OF_CODE);
});
