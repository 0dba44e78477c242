import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { startFixtureServer } from '../catalogue/fixture-server.ts';
import { groundOfOutlines, groundZoom } from './ground.ts';
import { readTile } from './ground-tile.ts';
import { loadGround, tilesOver } from './load-ground.ts';

const ADDRESS = { z: 15, x: 15600, y: 12265 };

/** A place in degrees inside the tile. */
function at(across: number, down: number): [number, number] {
  const size = 2 ** ADDRESS.z;
  return [((ADDRESS.x + across) / size) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - (2 * (ADDRESS.y + down)) / size))) * 180) / Math.PI];
}

function feature(geometry: Geometry, properties: Record<string, string | boolean>): Feature {
  return { type: 'Feature', geometry, properties };
}

const square: Geometry = { type: 'Polygon', coordinates: [[at(0.2, 0.2), at(0.2, 0.4), at(0.4, 0.4), at(0.4, 0.2), at(0.2, 0.2)]] };
const line: Geometry = { type: 'LineString', coordinates: [at(0.1, 0.5), at(0.9, 0.5)] };

function tileOf(layers: Readonly<Record<string, readonly Feature[]>>): ArrayBuffer {
  const wrapped = Object.entries(layers).map(([name, features]) => {
    const cut = new GeoJSONVT({ type: 'FeatureCollection', features: [...features] }, { maxZoom: 16, indexMaxZoom: 0, extent: 4096 }).getTile(ADDRESS.z, ADDRESS.x, ADDRESS.y);
    const layer = new GeoJSONWrapper(cut?.features ?? [], { version: 2, extent: 4096 });
    layer.name = name;
    return [name, layer] as const;
  });
  return new Uint8Array(fromVectorTileJs({ layers: Object.fromEntries(wrapped) })).buffer;
}

describe('readTile', () => {
  test.each([
    ['water', 'water', square, { kind: 'river' }, 'water'],
    ['a park', 'landuse', square, { kind: 'park' }, 'green'],
    ['a school', 'landuse', square, { kind: 'school' }, 'grounds'],
    ['a building', 'buildings', square, { kind: 'building' }, 'building'],
    ['a street', 'roads', line, { kind: 'minor_road' }, 'minor'],
    ['a drive', 'roads', line, { kind: 'minor_road', kind_detail: 'service' }, 'service'],
    ['a tunnel', 'roads', line, { kind: 'highway', is_tunnel: true }, 'tunnel'],
    ['a railway', 'roads', line, { kind: 'rail' }, 'rail'],
  ])('%s', (_name, layer, geometry, properties, kind) => {
    expect(readTile(tileOf({ [layer]: [feature(geometry, properties)] }), ADDRESS).map((one) => one.kind)).toEqual([kind]);
  });

  test('what the painter does not draw is left out', () => {
    expect(readTile(tileOf({ landuse: [feature(square, { kind: 'unheard-of' })], roads: [feature(line, { kind: 'ferry' })] }), ADDRESS)).toEqual([]);
  });

  test('places come back where they were, and streets with their names', () => {
    const [street] = readTile(tileOf({ roads: [feature(line, { kind: 'minor_road', name: 'High Street' })] }), ADDRESS);
    expect(street?.name).toBe('High Street');
    const [start] = street?.lines[0] ?? [];
    expect(start?.[0]).toBeCloseTo(at(0.1, 0.5)[0], 5);
    expect(start?.[1]).toBeCloseTo(at(0.1, 0.5)[1], 5);
  });
});

test.each([[2500, 15], [5000, 15], [10_000, 15], [25_000, 14], [50_000, 13], [250_000, 12]])('at 1 : %i the tiles of zoom %i are read', (scale, zoom) => {
  expect(groundZoom(scale)).toBe(zoom);
});

test('tiles over bounds are all that touch them, row by row', () => {
  const [west, north] = at(0.5, 0.5);
  const [east, south] = at(1.5, 1.5);
  const { z, x, y } = ADDRESS;
  expect(tilesOver([west, south, east, north], z)).toEqual([{ z, x, y }, { z, x: x + 1, y }, { z, x, y: y + 1 }, { z, x: x + 1, y: y + 1 }]);
});

test('an archive that can’t be read is a value with a reason', async () => {
  const server = await startFixtureServer();
  const [west, north] = at(0.2, 0.2);
  const result = await loadGround({ archiveUrl: `${server.url}missing.pmtiles`, bounds: [west, north, west, north], zoom: 15 });
  await server.close();
  expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('404') });
});

test('outlines of land become ground, polygon by polygon', () => {
  const ground = groundOfOutlines({ type: 'FeatureCollection', features: [feature(square, {}), feature(line, {})] });
  expect(ground.map(({ kind }) => kind)).toEqual(['land']);
});
