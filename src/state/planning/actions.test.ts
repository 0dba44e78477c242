import { expect, test } from 'vitest';
import { exampleState } from '../example.ts';
import { setExtra, setOpacity } from './actions.ts';

test('a layer that covers the ground wholly again needs no word of it', () => {
  const faint = setOpacity(exampleState(), 'sites', 40);
  expect(faint.opacity).toEqual({ sites: 40 });
  expect(setOpacity(faint, 'sites', 100).opacity).toEqual({});
});

test('what is added to the map twice is there once', () => {
  const once = setExtra(exampleState(), 'grid', true);
  expect(setExtra(once, 'grid', true).extras).toEqual(['grid']);
  expect(setExtra(once, 'grid', false).extras).toEqual([]);
});
