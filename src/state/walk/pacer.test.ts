import { expect, test } from 'vitest';
import { Overtaken, pacer } from './pacer.ts';

test('a pause comes only after a slice of work', async () => {
  let now = 0;
  let hasAnswered = false;
  const pause = pacer(() => true, () => now);
  setTimeout(() => (hasAnswered = true));
  await pause();
  expect(hasAnswered).toBe(false);
  now = 20;
  await pause();
  expect(hasAnswered).toBe(true);
});

test.each([0, 20])('what nobody wants any more ends at the next pause, after %d ms too', async (ms) => {
  let now = 0;
  let isWanted = true;
  const pause = pacer(() => isWanted, () => now);
  await pause();
  isWanted = false;
  now = ms;
  await expect(pause()).rejects.toBeInstanceOf(Overtaken);
});
