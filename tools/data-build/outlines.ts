import { intersection, type Geom } from 'polyclip-ts';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Bounds } from '../../src/catalogue/types.ts';
import { toMultiPolygon } from '../../src/geo/containing.ts';
import { rewind, roundGeometry } from '../../src/geo/rings.ts';
import { collectionText } from './collection.ts';
import { isRecord, readJson } from './formats/json.ts';
import { toGeom } from './polygon-geom.ts';
import { SourceProblem } from './source-problem.ts';

type World = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** Triangles of a line smaller than this (square degrees) are left out. */
const MIN_WEIGHT = 0.01;
const DECIMALS = 2;

/** GeoJSON text with the countries of the world (Natural Earth, 1:50 million) inside `bounds`, simplified. */
export async function countryOutlines([west, south, east, north]: Bounds): Promise<string> {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world = simplify(presimplify(readWorld(path, await readFile(path))), MIN_WEIGHT);
  const frame: Geom = [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
  const countries = feature(world, world.objects.countries).features.flatMap(({ properties, geometry }) => {
    const shape = clip(toMultiPolygon(geometry), frame);
    return shape ? [{ type: 'Feature', properties: { name: properties.name }, geometry: shape }] : [];
  });
  return collectionText(countries.sort((a, b) => (a.properties.name < b.properties.name ? -1 : 1)));
}

function readWorld(path: string, bytes: Uint8Array): World {
  const world = readJson(path, bytes);
  if (isWorld(world)) return world;
  throw new SourceProblem(path, 'not TopoJSON with "countries"');
}

function isWorld(value: unknown): value is World {
  return isRecord(value) && value['type'] === 'Topology' && isRecord(value['objects']) && isRecord(value['objects']['countries']);
}

function clip(shape: MultiPolygon | null, frame: Geom): MultiPolygon | null {
  if (!shape) return null;
  const whole = shape.coordinates.filter(([outer]) => outer && outer.length >= 4);
  if (whole.length === 0) return null;
  const coordinates = intersection(toGeom(whole), frame);
  return toMultiPolygon(roundGeometry(rewind({ type: 'MultiPolygon', coordinates }), DECIMALS));
}
