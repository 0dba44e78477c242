import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { stillMap } from './still-map.ts';

const nothing: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features: [] };

function place(id: string, lon: number, lat: number, name = id) {
  return { id, name, lon, lat };
}

describe('stillMap', () => {
  test('north is up and east is right, all inside the frame', () => {
    const map = stillMap(nothing, [place('south-west', 0, 40), place('north-east', 10, 50)], 300);
    const [southWest, northEast] = map.places;
    expect(southWest!.x).toBeLessThan(northEast!.x);
    expect(southWest!.y).toBeGreaterThan(northEast!.y);
    for (const { x, y } of map.places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
  });

  test('Mercator stretches towards the poles', () => {
    const map = stillMap(nothing, [place('a', 0, 0), place('b', 0, 30), place('c', 0, 60)], 300);
    const [a, b, c] = map.places;
    expect(b!.y - c!.y).toBeGreaterThan(a!.y - b!.y);
  });

  test('outlines become closed paths, a multipolygon one for each part', () => {
    const ring = [[0, 0], [1, 0], [1, 1], [0, 0]];
    const outlines: FeatureCollection<Geometry | null> = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring]] } },
        { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
        { type: 'Feature', properties: {}, geometry: null },
      ],
    };
    const { outlines: paths } = stillMap(outlines, [place('a', 0, 0), place('b', 1, 1)], 100);
    expect(paths).toHaveLength(3);
    for (const path of paths) expect(path).toMatch(/^M[\d. L-]+Z$/);
  });

  test('a name near the right edge stands left of its mark', () => {
    const map = stillMap(nothing, [place('west', 0, 45), place('east', 20, 45, 'A rather long name')], 300);
    expect(map.places[1]!.label?.anchor).toBe('end');
  });

  test('a name without room is left to the list', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => place(`p${index}`, 10 + index / 1000, 45, 'Crowded place'));
    const map = stillMap(nothing, [place('west', 0, 40), place('east', 20, 50), ...crowd], 300);
    const labels = map.places.slice(2).map(({ label }) => label);
    expect(labels.filter((label) => label !== null).length).toBeLessThan(crowd.length);
  });

  test('a single place stands in the middle', () => {
    const { places, width, height } = stillMap(nothing, [place('only', 5, 45)], 200);
    expect(places[0]).toMatchObject({ x: width / 2, y: height / 2 });
  });
});
