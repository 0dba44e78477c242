import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';

/** Lines of all kinds, so that the vertex or edge nearest to a place is found at once. */
export interface SnapIndex {
  /** Four numbers for each segment: where it begins and ends, in degrees. */
  readonly segments: Float64Array;
  readonly boxes: Flatbush | null;
}

export interface Snapped {
  readonly at: readonly [lon: number, lat: number];
  readonly to: 'vertex' | 'edge';
}

type Line = readonly Position[];

/** @param lines in degrees; a line of one position is a vertex to snap to */
export function snapIndex(lines: readonly Line[]): SnapIndex {
  const count = lines.reduce((sum, line) => sum + Math.max(line.length - 1, line.length ? 1 : 0), 0);
  if (!count) return { segments: new Float64Array(), boxes: null };
  const segments = new Float64Array(count * 4);
  const boxes = new Flatbush(count);
  let at = 0;
  for (const line of lines) {
    for (let index = 0; index < Math.max(line.length - 1, line.length ? 1 : 0); index += 1) {
      const [lonA = NaN, latA = NaN] = line[index] ?? [];
      const [lonB = lonA, latB = latA] = line[index + 1] ?? [];
      segments.set([lonA, latA, lonB, latB], at);
      at += 4;
      boxes.add(Math.min(lonA, lonB), Math.min(latA, latB), Math.max(lonA, lonB), Math.max(latA, latB));
    }
  }
  boxes.finish();
  return { segments, boxes };
}

/**
 * The nearest vertex within reach, else the nearest place on an edge.
 * @param reachDeg degrees of latitude; those of longitude are shorter by the cosine
 */
export function snap(indexes: readonly SnapIndex[], [lon = NaN, lat = NaN]: Position, reachDeg: number): Snapped | null {
  const narrow = Math.cos((lat * Math.PI) / 180);
  const best = { vertex: { far: reachDeg, at: null as Snapped['at'] | null }, edge: { far: reachDeg, at: null as Snapped['at'] | null } };
  const offer = (to: Snapped['to'], x: number, y: number): void => {
    const far = Math.hypot((x - lon) * narrow, y - lat);
    if (far <= best[to].far) best[to] = { far, at: [x, y] };
  };
  for (const { segments, boxes } of indexes) {
    const wide = reachDeg / narrow;
    for (const found of boxes?.search(lon - wide, lat - reachDeg, lon + wide, lat + reachDeg) ?? []) {
      const [lonA = NaN, latA = NaN, lonB = NaN, latB = NaN] = segments.subarray(found * 4, found * 4 + 4);
      offer('vertex', lonA, latA);
      offer('vertex', lonB, latB);
      const [dx, dy] = [(lonB - lonA) * narrow, latB - latA];
      const long = dx * dx + dy * dy;
      const share = long ? Math.min(1, Math.max(0, ((lon - lonA) * narrow * dx + (lat - latA) * dy) / long)) : 0;
      offer('edge', lonA + (lonB - lonA) * share, latA + (latB - latA) * share);
    }
  }
  if (best.vertex.at) return { at: best.vertex.at, to: 'vertex' };
  return best.edge.at ? { at: best.edge.at, to: 'edge' } : null;
}

/** Rings, lines and points of a geometry as lines. */
export function snapLines(geometry: Geometry | null): readonly Line[] {
  switch (geometry?.type) {
    case 'Point': return [[geometry.coordinates]];
    case 'MultiPoint': return geometry.coordinates.map((position) => [position]);
    case 'LineString': return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon': return geometry.coordinates;
    case 'MultiPolygon': return geometry.coordinates.flat();
    case 'GeometryCollection': return geometry.geometries.flatMap(snapLines);
    default: return [];
  }
}
