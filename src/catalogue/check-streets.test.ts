import { describe, expect, test } from 'vitest';
import { knownOf } from './check-catalogue.ts';
import { checkStreets } from './check-streets.ts';
import { EXAMPLETON } from './fixture.ts';

const GOOD = ['Mill Lane', 10.1, 50.05, 10.11, 50.06];
const check = (value: unknown) => checkStreets(value, EXAMPLETON.bounds, knownOf(EXAMPLETON));
const file = (streets: unknown, more: object = {}): unknown => ({ sources: ['plan'], date: '2020', streets, ...more });

test('streets in the bounds of the town', () => {
  expect(check(file([GOOD, ['Straight', 10.1, 50.05, 10.1, 50.06]]))).toMatchObject({ value: { streets: [GOOD, ['Straight', 10.1, 50.05, 10.1, 50.06]] }, findings: [] });
});

describe('a bad street is left out and named', () => {
  test.each([
    ['no list', 'Mill Lane', 'Mill Lane'],
    ['no name', [' ', 10.1, 50.05, 10.11, 50.06], ' '],
    ['bounds that are no numbers', ['High Street', '10.1', 50.05, 10.11, 50.06], 'High Street'],
    ['bounds the wrong way round', ['High Street', 10.11, 50.05, 10.1, 50.06], 'High Street'],
    ['bounds outside', ['High Street', 9.9, 50.05, 10.1, 50.06], 'High Street'],
    ['nothing in it', [], '[…]'],
    ['too few bounds', ['High Street', 10.1, 50.05, 10.11], 'High Street'],
  ])('%s', (_name, street, value) => {
    expect(check(file([GOOD, street]))).toMatchObject({ value: { streets: [GOOD] }, findings: [{ code: 'bad-street', where: 'streets[1]', params: { value } }] });
  });
});

test.each([['no object', []], ['no list of streets', { sources: [], date: null }], ['no date', { sources: [], streets: [] }]])('%s: nothing can be used', (_name, value) => {
  const { value: usable, findings } = check(value);
  expect(usable).toBeNull();
  expect(findings).not.toEqual([]);
});

test('an unknown source is named, and the streets stay', () => {
  expect(check(file([GOOD], { sources: ['rumour'] }))).toMatchObject({ value: { streets: [GOOD] }, findings: [{ code: 'unknown-source' }] });
});
