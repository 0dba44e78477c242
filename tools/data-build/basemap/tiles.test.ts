import { describe, expect, test } from 'vitest';
import { lineString, square } from './features.test-support.ts';
import type { BasemapLayers, Bounds, TileFeature } from './schema.ts';
import { cutTiles, tilesOver } from './tiles.ts';

const bounds: Bounds = [-8.7, 41.134, -8.54, 41.195];
const none: BasemapLayers = { earth: [], water: [], landuse: [], buildings: [], roads: [], boundaries: [], places: [] };

function zoomsOf(layers: Partial<BasemapLayers>): number[] {
  return [...cutTiles({ ...none, ...layers }, bounds)].map(({ z }) => z);
}

function bytesOfPair(...kinds: readonly [string, string]): number {
  const landuse = kinds.map((kind, index): TileFeature => ({
    geometry: square([-8.61 + index * 0.001, 41.15], 0.0005), properties: { kind }, minZoom: 15, maxZoom: 15,
  }));
  return [...cutTiles({ ...none, landuse }, bounds)].reduce((sum, { bytes }) => sum + bytes.length, 0);
}

describe('cutTiles', () => {
  test('a feature is in the tiles of its zooms only', () => {
    const building: TileFeature = {
      geometry: square([-8.61, 41.15], 0.0005), properties: { kind: 'building' }, minZoom: 14, maxZoom: 15,
    };
    expect(new Set(zoomsOf({ buildings: [building] }))).toEqual(new Set([14, 15]));
  });

  test('a line across the bounds is in every tile that it crosses', () => {
    const street: TileFeature = {
      geometry: lineString([-8.7, 41.16], [-8.54, 41.16]), properties: { kind: 'highway' }, minZoom: 13, maxZoom: 13,
    };
    const columns = [...cutTiles({ ...none, roads: [street] }, bounds)].map(({ x }) => x);
    expect(columns).toEqual([...new Set(tilesOver(bounds, 13).map(({ x }) => x))]);
  });

  test('two features that are alike take fewer bytes than two that differ', () => {
    expect(bytesOfPair('park', 'park')).toBeLessThan(bytesOfPair('park', 'wood'));
  });
});

describe('tilesOver', () => {
  test.each([
    { zoom: 9, count: 1 },
    { zoom: 12, count: 4 },
    { zoom: 15, count: 120 },
  ])('zoom $zoom needs $count tiles', ({ zoom, count }) => {
    expect(tilesOver(bounds, zoom)).toHaveLength(count);
  });
});
