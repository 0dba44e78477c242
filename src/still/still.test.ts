import { describe, expect, test } from 'vitest';
import { mercator } from '../picture/projection.ts';
import { toFrame } from '../picture/frame.ts';
import { exampleCatalogue as catalogue, exampleSite } from '../state/example.ts';
import { SpotIndex } from './spots.ts';
import { cameraFor, cameraOf, frameOf, moved, placeAt, seenBounds, viewOf, zoomed } from './still-camera.ts';

const SIZE = { width: 1000, height: 800 };
const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };
const COLUMN = { top: 0, right: 60, bottom: 36, left: 416 };

describe('the camera of a still map', () => {
  test('fits bounds beside what covers the picture', () => {
    const camera = cameraFor({ kind: 'bounds', bounds: [10, 50, 10.1, 50.05] }, SIZE, COLUMN, 12);
    const frame = frameOf(camera, SIZE);
    const [left, top] = toFrame(frame, 10, 50.05);
    const [right, bottom] = toFrame(frame, 10.1, 50);

    expect(left).toBeCloseTo(416 + 32, 3);
    expect(right).toBeCloseTo(1000 - 60 - 32, 3);
    expect(top).toBeGreaterThan(64);
    expect(bottom).toBeLessThan(800 - 36 - 32);
  });

  test('is where a view says, and says so', () => {
    const view = { zoom: 14.25, lat: 50.05, lon: 10.1 };

    expect(viewOf(cameraOf(view)).lat).toBeCloseTo(50.05, 9);
    expect(viewOf(cameraOf(view)).lon).toBeCloseTo(10.1, 9);
    expect(toFrame(frameOf(cameraOf(view), SIZE), 10.1, 50.05).map(Math.round)).toEqual([500, 400]);
  });

  test('keeps the middle of what is free when it goes nearer', () => {
    const camera = cameraOf({ zoom: 13, lat: 50, lon: 10 });
    const [x, y] = [416 + (1000 - 416 - 60) / 2, (800 - 36) / 2];
    const before = placeAt(camera, SIZE, x, y);

    expect(placeAt(zoomed(camera, 1, COLUMN), SIZE, x, y)[0]).toBeCloseTo(before[0], 9);
    expect(placeAt(zoomed(camera, 1, COLUMN), SIZE, x, y)[1]).toBeCloseTo(before[1], 9);
  });

  test('has limits, and sees less beside panels', () => {
    const camera = cameraOf({ zoom: 13, lat: 50, lon: 10 });
    const [west, , east] = seenBounds(camera, SIZE, COLUMN);
    const [fullWest, , fullEast] = seenBounds(camera, SIZE, NOTHING);

    expect(zoomed(camera, 40, NOTHING).zoom).toBe(19);
    expect(zoomed(camera, -40, NOTHING).zoom).toBe(10);
    expect((east - west) / (fullEast - fullWest)).toBeCloseTo((1000 - 476) / 1000, 6);
    expect(moved(camera, 10, 0).centre[0]).toBeGreaterThan(mercator.forward(10, 50)[0]);
  });
});

describe('spots of a still map', () => {
  const layer = catalogue.layers.find(({ id }) => id === 'sites');
  const at = (id: string, lon: number) => ({ ...exampleSite(id, 'empty'), geometry: { type: 'Point' as const, coordinates: [lon, 50] } });
  const shown = layer ? [[layer, [at('a', 10), at('b', 10.001), at('c', 10.2), at('d', 10.2)]] as const] : [];

  test('are numbers where places overlap, which part where there is room', () => {
    const index = new SpotIndex(shown);

    expect(index.at(12).map(({ places }) => places.length)).toEqual([2, 2]);
    expect(index.at(17.9).map(({ places }) => places.length)).toEqual([1, 1, 2]);
  });

  test('never part places on one spot', () => {
    const numbers = new SpotIndex(shown).at(12);

    expect(numbers.map(({ partsAt }) => partsAt === null).toSorted()).toEqual([false, true]);
  });
});
