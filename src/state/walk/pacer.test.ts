import { expect, test } from 'vitest';
import { Overtaken, pacer } from './pacer.ts';

test('a pause comes only after a slice of work, and ends what nobody wants any more', async () => {
  let now = 0;
  let asked = 0;
  const wanted = [true, false];
  const pause = pacer(() => wanted[asked++] ?? false, () => now);
  await pause();
  expect(asked).toBe(0);
  now = 20;
  await pause();
  expect(asked).toBe(1);
  now = 40;
  await expect(pause()).rejects.toBeInstanceOf(Overtaken);
});
