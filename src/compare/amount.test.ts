import { describe, expect, test } from 'vitest';
import { amountOf, amountOfQuantity, bestOf, difference } from './amount.ts';

describe('a quantity as far as it is known', () => {
  test.each([
    [{ value: 5000 }, { least: 5000, most: 5000, isAbout: false }],
    [{ value: 229, upTo: 235 }, { least: 229, most: 235, isAbout: false }],
    [{ value: 26_000, qualifier: 'about' }, { least: 26_000, most: 26_000, isAbout: true }],
    [{ value: 14_000, qualifier: 'more-than' }, { least: 14_000, most: Infinity, isAbout: false }],
    [{ value: 10, qualifier: 'up-to' }, { least: -Infinity, most: 10, isAbout: false }],
  ] as const)('%o', (quantity, amount) => {
    expect(amountOfQuantity(quantity)).toEqual(amount);
  });
});

test('the difference of two ranges is as wide as both leave open', () => {
  expect(difference(amountOf([480, 760]), amountOf([0, 300]))).toMatchObject({ least: 180, most: 760 });
});

test('what has no upper end has none in the difference either', () => {
  const atLeast = amountOfQuantity({ value: 5000, qualifier: 'at-least' });
  expect(difference(atLeast, amountOf(2000))).toMatchObject({ least: 3000, most: Infinity });
  expect(difference(atLeast, atLeast)).toMatchObject({ least: -Infinity, most: Infinity });
});

describe('the best', () => {
  const exact = (...values: readonly (number | null)[]) => values.map((value) => (value === null ? null : amountOf(value)));

  test.each([
    ['the least where less is better', exact(300, 200, 500), 'less', [false, true, false]],
    ['the most where more is better', exact(300, 200, 500), 'more', [false, false, true]],
    ['both where two are equally good', exact(200, 200, 500), 'less', [true, true, false]],
    ['none where all are equal', exact(200, 200), 'less', [false, false]],
    ['none where only one is known', exact(null, 200, null), 'less', [false, false, false]],
    ['never an unknown one', exact(null, 200, 100), 'more', [false, true, false]],
    ['none where nothing is said to be better', exact(1, 2), undefined, [false, false]],
    ['the one whose range is surely nearer', [amountOf([0, 300]), amountOf([480, 760])], 'less', [true, false]],
    ['none where ranges overlap', [amountOf([0, 500]), amountOf([480, 760])], 'less', [false, false]],
  ] as const)('is %s', (_, amounts, better, best) => {
    expect(bestOf(amounts, better)).toEqual(best);
  });
});
