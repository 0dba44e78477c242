import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { stillMap } from './still-map.ts';

const nothing: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features: [] };

function place(name: string, lon: number, lat: number) {
  return { name, lon, lat };
}

function marks({ shapes }: ReturnType<typeof stillMap>) {
  return shapes.filter((shape) => shape.kind === 'marker');
}

describe('stillMap', () => {
  test('north is up and east is right, all inside the frame', () => {
    const map = stillMap(nothing, [place('south-west', 0, 40), place('north-east', 10, 50)], 300);
    const [southWest, northEast] = marks(map);
    expect(southWest!.x).toBeLessThan(northEast!.x);
    expect(southWest!.y).toBeGreaterThan(northEast!.y);
    for (const { x, y } of marks(map)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
  });

  test('Mercator stretches towards the poles', () => {
    const [a, b, c] = marks(stillMap(nothing, [place('a', 0, 0), place('b', 0, 30), place('c', 0, 60)], 300));
    expect(b!.y - c!.y).toBeGreaterThan(a!.y - b!.y);
  });

  test('outlines become one path, with a closed ring for each part', () => {
    const ring = [[0, 0], [1, 0], [1, 1], [0, 0]];
    const outlines: FeatureCollection<Geometry | null> = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring]] } },
        { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
        { type: 'Feature', properties: {}, geometry: null },
      ],
    };
    const [land] = stillMap(outlines, [place('a', 0, 0), place('b', 1, 1)], 100).shapes;
    expect(land).toMatchObject({ kind: 'path', className: 'ground land' });
    expect(land?.kind === 'path' && land.d).toMatch(/^(M[\d. l-]+z){3}$/);
  });

  test('a name near the right edge stands left of its mark', () => {
    const map = stillMap(nothing, [place('west', 0, 45), place('A rather long name', 20, 45)], 300);
    expect(map.labels.find(({ text }) => text === 'A rather long name')?.anchor).toBe('end');
  });

  test('a name without room is left to the list', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => place('Crowded place', 10 + index / 1000, 45));
    const map = stillMap(nothing, [place('west', 0, 40), place('east', 20, 50), ...crowd], 300);
    expect(map.labels.filter(({ text }) => text === 'Crowded place').length).toBeLessThan(crowd.length);
  });

  test('a single place stands in the middle', () => {
    const map = stillMap(nothing, [place('only', 5, 45)], 200);
    expect(marks(map)).toMatchObject([{ x: map.width / 2, y: map.height / 2 }]);
  });
});
