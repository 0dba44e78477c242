import { describe, expect, test } from 'vitest';
import { idsByPlace, placeId } from './place-ids.ts';

test.each([
  ['activities', [-8.5801, 41.1621], 'activities-411621-085801'],
  ['ruins', [-8.57996, 41.16], 'ruins-411600-085800'],
])('an id of kind %s at %j', (kind, place, id) => {
  expect(placeId(kind, place)).toBe(id);
});

const ruin = (known: readonly { id: string; fit: number }[] = []) => ({ kind: 'ruins', place: [-8.58, 41.16], known });

describe('ids by place', () => {
  test('places that fall together are numbered', () => {
    expect(idsByPlace([ruin(), ruin(), ruin()])).toEqual(['ruins-411600-085800', 'ruins-411600-085800-2', 'ruins-411600-085800-3']);
  });

  test('an id of an earlier build is kept', () => {
    expect(idsByPlace([ruin([{ id: 'ruins-old', fit: 1 }])])).toEqual(['ruins-old']);
  });

  test('an old id goes to what fits it best, and only once', () => {
    expect(idsByPlace([ruin([{ id: 'ruins-old', fit: 0.6 }]), ruin([{ id: 'ruins-old', fit: 0.9 }])]))
      .toEqual(['ruins-411600-085800', 'ruins-old']);
  });

  test('what has lost its best fit takes the next', () => {
    expect(idsByPlace([
      ruin([{ id: 'a', fit: 0.6 }, { id: 'b', fit: 0.2 }]),
      ruin([{ id: 'a', fit: 0.9 }]),
    ])).toEqual(['b', 'a']);
  });

  test('a new id never repeats a kept one', () => {
    expect(idsByPlace([ruin(), ruin([{ id: 'ruins-411600-085800', fit: 1 }])])).toEqual(['ruins-411600-085800-2', 'ruins-411600-085800']);
  });
});
