import type { Geometry, MultiPolygon, Position } from 'geojson';
import { polygonsOf } from './planar.ts';
import type { GridProjection } from './grid-projection.ts';
import type { PlanarPolygons } from './planar.ts';
import { numberAt } from './segments.ts';

/** Polygons of many features in flat arrays, which a worker is given at once however many vertices they have. */
export interface PackedPolygons {
  /** Longitude and latitude in turn, of all vertices. */
  readonly lonLat: Float64Array;
  /** Vertices up to the end of each ring. */
  readonly ringEnds: Uint32Array;
  /** Rings up to the end of each polygon. */
  readonly polygonEnds: Uint32Array;
  /** Polygons up to the end of each feature. */
  readonly featureEnds: Uint32Array;
}

/** Packs geometries in degrees; those that are no polygons have none. */
export function packPolygons(geometries: readonly (Geometry | null)[]): PackedPolygons {
  const [ringEnds, polygonEnds, featureEnds]: [number[], number[], number[]] = [[], [], []];
  const rings: (readonly Position[])[] = [];
  let vertices = 0;
  for (const geometry of geometries) {
    for (const polygon of polygonsOf(geometry)) {
      for (const ring of polygon) {
        rings.push(ring);
        ringEnds.push((vertices += ring.length));
      }
      polygonEnds.push(rings.length);
    }
    featureEnds.push(polygonEnds.length);
  }
  return { lonLat: flat(rings, vertices), ringEnds: Uint32Array.from(ringEnds), polygonEnds: Uint32Array.from(polygonEnds), featureEnds: Uint32Array.from(featureEnds) };
}

function flat(rings: readonly (readonly Position[])[], vertices: number): Float64Array {
  const lonLat = new Float64Array(2 * vertices);
  let next = 0;
  for (const ring of rings) {
    for (const [lon = NaN, lat = NaN] of ring) {
      lonLat[next++] = lon;
      lonLat[next++] = lat;
    }
  }
  return lonLat;
}

/** The polygons of each feature, their vertices as `place` puts them; in metres with a grid's `forward`. */
export function unpackPolygons({ lonLat, ringEnds, polygonEnds, featureEnds }: PackedPolygons, place: GridProjection['forward']): readonly PlanarPolygons[] {
  const ring = (index: number): Position[] => {
    const positions: Position[] = [];
    for (let vertex = ringEnds[index - 1] ?? 0; vertex < numberAt(ringEnds, index); vertex++) {
      positions.push([...place(numberAt(lonLat, 2 * vertex), numberAt(lonLat, 2 * vertex + 1))]);
    }
    return positions;
  };
  const polygon = (index: number): Position[][] => between(polygonEnds, index).map(ring);
  return Array.from(featureEnds, (_, index) => between(featureEnds, index).map(polygon));
}

/** What belongs to the one of this index. */
function between(ends: Uint32Array, index: number): readonly number[] {
  const from = ends[index - 1] ?? 0;
  return Array.from({ length: numberAt(ends, index) - from }, (_, place) => from + place);
}

/** One feature's packed polygons as a geometry in degrees. */
export function unpackGeometry(packed: PackedPolygons): MultiPolygon {
  const [polygons = []] = unpackPolygons(packed, (lon, lat) => [lon, lat]);
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => [...ring])) };
}
