import { expect, test } from 'vitest';
import { connect } from './client.ts';

test('it can be imported where there is no window, as on a server', () => {
  expect([typeof window, typeof document, typeof connect]).toEqual(['undefined', 'undefined', 'function']);
});
