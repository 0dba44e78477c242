import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { rewind, roundGeometry, roundTo } from './rings.ts';

const clockwise = [[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]];

test('outer rings turn anticlockwise and holes clockwise', () => {
  const hole = [[0.2, 0.2], [0.4, 0.2], [0.4, 0.4], [0.2, 0.2]];
  expect(rewind({ type: 'Polygon', coordinates: [clockwise, hole] })).toEqual({
    type: 'Polygon',
    coordinates: [clockwise.toReversed(), hole.toReversed()],
  });
});

test('each polygon of several is rewound, and what is no polygon stays as it is', () => {
  expect(rewind({ type: 'MultiPolygon', coordinates: [[clockwise], [clockwise.toReversed()]] })).toEqual({
    type: 'MultiPolygon',
    coordinates: [[clockwise.toReversed()], [clockwise.toReversed()]],
  });
  const line = { type: 'LineString', coordinates: clockwise } as const;
  expect(rewind({ ...line, coordinates: clockwise })).toEqual(line);
});

test.each<[string, Position[]]>([['no positions', []], ['positions without numbers', [[], [], [], []]]])('a ring of %s does no harm', (_name, ring) => {
  expect(rewind({ type: 'Polygon', coordinates: [ring] })).toEqual({ type: 'Polygon', coordinates: [ring] });
});

describe('rounding', () => {
  const speck = [[0.5, 0.5], [0.51, 0.5], [0.51, 0.51], [0.5, 0.5]];

  test.each<[Geometry, Geometry]>([
    [{ type: 'Point', coordinates: [1.26, 2.34, 9] }, { type: 'Point', coordinates: [1.3, 2.3] }],
    [{ type: 'MultiPoint', coordinates: [[0.04, 0], [0, 0.04]] }, { type: 'MultiPoint', coordinates: [[0, 0], [0, 0]] }],
    [{ type: 'MultiLineString', coordinates: [[[0, 0], [0.01, 0], [1, 0]]] }, { type: 'MultiLineString', coordinates: [[[0, 0], [1, 0]]] }],
    [{ type: 'MultiPolygon', coordinates: [[clockwise], [speck], []] }, { type: 'MultiPolygon', coordinates: [[clockwise]] }],
    [{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0.04, 0] }] }, { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }] }],
  ])('%j', (geometry, rounded) => {
    expect(roundGeometry(geometry, 1)).toEqual(rounded);
  });

  test('makes vertices that fall together one', () => {
    expect(roundGeometry({ type: 'LineString', coordinates: [[0, 0], [0.04, 0], [1, 0]] }, 1))
      .toEqual({ type: 'LineString', coordinates: [[0, 0], [1, 0]] });
  });

  test('leaves out holes that vanish, and heights', () => {
    expect(roundGeometry({ type: 'Polygon', coordinates: [clockwise.map((p) => [...p, 12]), speck] }, 1))
      .toEqual({ type: 'Polygon', coordinates: [clockwise] });
  });

  test.each([[1.23456, 2, 1.23], [-0.001, 2, 0], [-8.6, 0, -9], [2.5, 0, 3], [-2.5, 0, -3], [1.005, 2, 1]])('%d to %d decimals', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  test('a number comes out as it would be written with that many decimals, halfway between two and far from nought too', () => {
    const numbers = Array.from({ length: 2000 }, (_, index) => (index % 2 ? 1 : -1) * (index * 0.0123456789 + (index % 3 ? 0 : 5e-8)));
    const all = [...numbers, 0.00000015, 0.00000025, 8.61234565, 1e15 + 0.3, 1e22, Infinity];
    expect(all.filter((value) => !Object.is(roundTo(value, 7), Number(value.toFixed(7)) + 0))).toEqual([]);
  });
});
