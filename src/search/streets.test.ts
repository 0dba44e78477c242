import { describe, expect, test } from 'vitest';
import type { Streets } from '../catalogue/types.ts';
import { middleOf, streetAt, streetsIn } from './street-middle.ts';
import { buildStreetIndex } from './streets.ts';

const streets: Streets = {
  sources: [],
  date: null,
  streets: [
    ['Rua do Doutor Roberto Frias', 0.1, 0.1, 0.2, 0.3],
    ['Avenida de França', 0.4, 0.1, 0.6, 0.2],
    ['Rua de São Roberto', 0.1, 0.5, 0.2, 0.6],
    ['Robertos', 0.7, 0.5, 0.8, 0.6],
  ],
};
const index = buildStreetIndex(streets, ['en', 'pt']);

describe('a street is found', () => {
  test.each([
    ['by its name', 'Avenida de França', ['Avenida de França']],
    ['without accents and capitals', 'franca', ['Avenida de França']],
    ['by short forms', 'av. franca', ['Avenida de França']],
    ['by the beginnings of words in any order', 'frias dr rob', ['Rua do Doutor Roberto Frias']],
    ['the whole word before those that begin like it', 'roberto', ['Rua de São Roberto', 'Rua do Doutor Roberto Frias', 'Robertos']],
    ['not by two letters', 'ru', []],
    ['not by a word that it lacks', 'rua franca', []],
    ['not by nothing', '  ', []],
  ])('%s', (_, words, names) => {
    expect(index.search(words).streets.map(({ name }) => name)).toEqual(names);
  });
});

test('no more are given than asked for, but all are counted', () => {
  expect(index.search('roberto', 1)).toMatchObject({ streets: [{ name: 'Rua de São Roberto' }], total: 3 });
});

test('a street is told by the spot in the middle of it', () => {
  const [first] = streetsIn(streets);
  const middle = first ? middleOf(first) : { lat: NaN, lon: NaN };
  expect(middle).toEqual({ lat: 0.2, lon: 0.15 });
  expect(streetAt(middle, streets)).toEqual(first);
  expect(streetAt({ lat: 0.21, lon: 0.15 }, streets)).toBeNull();
});
