import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('turns come one at a time, in order, also when one that waits gives up', () => {
  const called: string[] = [];
  const turns = new Turns<string>((one) => called.push(one));

  expect(turns.take('first')).toBe(true);
  expect(turns.take('second')).toBe(false);
  expect(turns.take('third')).toBe(false);
  expect(turns.take('first')).toBe(true);

  turns.end('second');
  expect(called).toEqual([]);
  turns.end('first');
  expect(called).toEqual(['third']);
  expect(turns.take('third')).toBe(true);
  turns.end('never there');
  turns.end('third');
  expect(called).toEqual(['third']);
});
