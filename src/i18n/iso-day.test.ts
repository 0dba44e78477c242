import { expect, test } from 'vitest';
import { isoDay } from './iso-day.ts';

test.each([
  [new Date(2026, 0, 5, 0, 0), '2026-01-05'],
  [new Date(2026, 11, 31, 23, 59), '2026-12-31'],
])('%s is %s', (day, written) => {
  expect(isoDay(day)).toBe(written);
});
