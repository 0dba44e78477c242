import { expect, test } from 'vitest';
import { exampleFeature } from '../state/example.ts';
import { landUseOf } from './land-use.ts';

const plan = {
  features: [exampleFeature('1', { class: 'green' }), exampleFeature('2', { class: 'houses' }), exampleFeature('3', { class: 'green' }), exampleFeature('4')],
  field: 'class',
  areasM2: Float64Array.of(100, 200, 300, 400),
};

test('classes are added up, the largest first, and the rest is not zoned', () => {
  expect(landUseOf(200, [{ index: 0, areaM2: 40 }, { index: 1, areaM2: 60 }, { index: 2, areaM2: 50 }], plan)).toEqual({
    classes: [{ key: 'green', areaM2: 90, share: 0.45, shareInAll: 0.4 }, { key: 'houses', areaM2: 60, share: 0.3, shareInAll: 0.2 }],
    notZonedM2: 50,
    notZonedShare: 0.25,
  });
});

test('what has no class is told apart', () => {
  expect(landUseOf(10, [{ index: 3, areaM2: 10 }], plan)?.classes).toEqual([{ key: null, areaM2: 10, share: 1, shareInAll: 0.4 }]);
});

test('polygons that overlap are together no more than the polygon', () => {
  const profile = landUseOf(100, [{ index: 0, areaM2: 60 }, { index: 1, areaM2: 65 }], plan);
  expect(profile?.notZonedM2).toBe(0);
  expect(profile?.classes.reduce((sum, { areaM2 }) => sum + areaM2, 0)).toBeCloseTo(100, 9);
});

test('outside the plan nothing is zoned, and what has no area has no land use', () => {
  expect(landUseOf(100, [], plan)).toEqual({ classes: [], notZonedM2: 100, notZonedShare: 1 });
  expect(landUseOf(0, [], plan)).toBeNull();
});
