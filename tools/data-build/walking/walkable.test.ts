import { describe, expect, test } from 'vitest';
import { isWalkable, levelOf } from './walkable.ts';

describe('what may be walked by all', () => {
  test.each([
    [{ highway: 'steps' }, true], [{ highway: 'footway' }, true], [{ highway: 'path' }, true], [{ highway: 'pedestrian' }, true],
    [{ highway: 'residential' }, true], [{ highway: 'service' }, true], [{ highway: 'cycleway' }, true], [{ highway: 'primary' }, true],
    [{ highway: 'motorway' }, false], [{ highway: 'motorway_link' }, false], [{ highway: 'trunk' }, false], [{ highway: 'busway' }, false],
    [{ highway: 'trunk', foot: 'yes' }, true], [{ highway: 'residential', foot: 'no' }, false], [{ highway: 'path', foot: 'private' }, false],
    [{ highway: 'service', access: 'private' }, false], [{ highway: 'service', access: 'no' }, false], [{ highway: 'service', access: 'permit' }, false],
    [{ highway: 'service', access: 'private', foot: 'permissive' }, true], [{ highway: 'service', access: 'customers' }, true],
    [{ highway: 'construction' }, false], [{ highway: 'proposed', foot: 'yes' }, false], [{}, false],
  ])('%j: %s', (tags, isIn) => {
    expect(isWalkable(tags)).toBe(isIn);
  });
});

test.each([
  [{}, { layer: '0', bridge: 'no' }, true],
  [{}, { layer: '1' }, false],
  [{ layer: '1' }, { layer: '1', bridge: 'yes' }, false],
  [{ tunnel: 'yes' }, { tunnel: 'building_passage' }, true],
])('%j and %j are on one level: %s', (a, b, isSame) => {
  expect(levelOf(a) === levelOf(b)).toBe(isSame);
});
