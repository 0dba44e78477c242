import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VIEWPORT, type Work, type WorkLayer } from './work.ts';

/** Where in the picture something must be seen: CSS pixels from its upper left corner. */
export interface Spot {
  readonly kind: WorkLayer['geometry'];
  readonly x: number;
  readonly y: number;
  /** Red, green, blue. */
  readonly color: readonly [number, number, number];
}

type Place = readonly [x: number, y: number];
type Coordinates = readonly number[] | readonly Coordinates[];

interface Collection {
  readonly features: readonly { readonly geometry: { readonly coordinates: Coordinates } | null }[];
}

/** The part of the picture that neither the explorer's panels nor the buttons of others cover. */
const FREE = { left: 470, right: VIEWPORT.width - 90, top: 90, bottom: VIEWPORT.height - 90 } as const;
/** From each other, so that points are single ones everywhere; from outlines, so that no point passes for one. */
const APART_PX = 44;
const OUTLINE_APART_PX = 22;
const OUTLINE_STEP_PX = 24;
const TILE_PX = 512;

/** Single points, and places on the outlines of areas, all of which a page must show in their layers' colours. */
export async function spotsOf(work: Work, siteFolder: string): Promise<readonly Spot[]> {
  const read = await Promise.all(work.layers.map(async (layer) => ({ layer, collection: await collectionOf(layer, siteFolder) })));
  const points = read.flatMap(({ layer, collection }) =>
    layer.geometry === 'point' ? placesOf(collection).map((coordinates) => ({ layer, at: project(coordinates, work) })) : []);
  const outlines = read.flatMap(({ layer, collection }) =>
    layer.geometry === 'polygon' ? ringsOf(collection).flatMap((ring) => along(ring.map((at) => project(at, work))).map((at) => ({ layer, at }))) : []);
  const single = points.filter((one) => points.every((other) => other === one || distance(one.at, other.at) > APART_PX));
  const bare = outlines.filter(({ at }) => points.every((other) => distance(at, other.at) > OUTLINE_APART_PX));
  return [...single, ...bare].filter(({ at }) => isFree(at)).map(({ layer, at: [x, y] }) => ({ kind: layer.geometry, x, y, color: rgb(layer.color) }));
}

async function collectionOf({ file }: WorkLayer, siteFolder: string): Promise<Collection> {
  return JSON.parse(await readFile(join(siteFolder, 'bench', file), 'utf8'));
}

function placesOf({ features }: Collection): readonly Place[] {
  return features.flatMap(({ geometry }) => (geometry ? [pair(geometry.coordinates)] : []));
}

function ringsOf({ features }: Collection): readonly (readonly Place[])[] {
  return features.flatMap(({ geometry }) => (geometry ? rings(geometry.coordinates) : []));
}

/** Of polygons with and without parts alike: a ring is a list of positions. */
function rings(coordinates: Coordinates): readonly (readonly Place[])[] {
  const [first] = coordinates;
  if (typeof first === 'number' || first === undefined) return [];
  if (typeof first[0] === 'number') return [(coordinates as readonly Coordinates[]).map(pair)];
  return (coordinates as readonly Coordinates[]).flatMap(rings);
}

function pair(coordinates: Coordinates): Place {
  const [x, y] = coordinates;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : [NaN, NaN];
}

/** Web Mercator, as all the pages draw. */
function project([lon, lat]: Place, { center, zoom }: Work): Place {
  const world = TILE_PX * 2 ** zoom;
  const x = (degrees: number): number => (degrees / 360) * world;
  const y = (degrees: number): number => -(Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI)) * world;
  return [VIEWPORT.width / 2 + x(lon) - x(center[0]), VIEWPORT.height / 2 + y(lat) - y(center[1])];
}

/** Places on a line, equally far from each other. */
function along(line: readonly Place[]): readonly Place[] {
  const places: Place[] = [];
  let left = OUTLINE_STEP_PX;
  line.slice(1).forEach((to, index) => {
    const from = line[index] ?? to;
    const length = distance(from, to);
    let done = left;
    for (; done <= length; done += OUTLINE_STEP_PX) places.push([from[0] + ((to[0] - from[0]) * done) / length, from[1] + ((to[1] - from[1]) * done) / length]);
    left = done - length;
  });
  return places;
}

function distance([x1, y1]: Place, [x2, y2]: Place): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function isFree([x, y]: Place): boolean {
  return x > FREE.left && x < FREE.right && y > FREE.top && y < FREE.bottom;
}

function rgb(color: string): readonly [number, number, number] {
  const channel = (from: number): number => Number.parseInt(color.slice(from, from + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
