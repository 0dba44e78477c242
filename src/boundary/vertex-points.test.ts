import { describe, expect, test } from 'vitest';
import type { Polygon, Position } from 'geojson';
import { exampleLimit } from './example.ts';
import { VERTEX_ZOOMS, vertexPoints } from './vertex-points.ts';

/** A circle of 1 km with a vertex every 10 m or so. */
const ring = Array.from({ length: 628 }, (_, index): Position => {
  const angle = (index / 628) * 2 * Math.PI;
  return [-8.6 + 0.012 * Math.cos(angle), 41.15 + 0.009 * Math.sin(angle)];
});
const circle: Polygon = { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };

describe('vertices on the map', () => {
  test('are all there, each with its place in the limit', () => {
    expect(vertexPoints(exampleLimit).map(({ properties: { part, ring: at, vertex } }) => `${part}/${at}/${vertex}`)).toEqual([
      '0/0/0', '0/0/1', '0/0/2', '0/0/3', '0/1/0', '0/1/1', '0/1/2', '0/1/3', '1/0/0', '1/0/1', '1/0/2',
    ]);
  });

  test('begin with one that is marked and drawn at all zooms', () => {
    const starts = vertexPoints(exampleLimit).filter(({ properties }) => properties.isStart);
    expect(starts.map(({ properties }) => properties.fromZoom)).toEqual([11, 11, 11]);
  });

  test('become more with every zoom until all are there', () => {
    const points = vertexPoints(circle);
    const counts = VERTEX_ZOOMS.map((zoom) => points.filter(({ properties }) => properties.fromZoom <= zoom).length);
    expect(counts.every((count, index) => index === 0 || count >= (counts[index - 1] ?? 0))).toBe(true);
    expect(counts[0]).toBeLessThan(40);
    expect(counts.at(-1)).toBe(628);
  });
});
