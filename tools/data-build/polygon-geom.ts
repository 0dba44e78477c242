import type { Position } from 'geojson';
import type { Geom } from 'polyclip-ts';

/** Polygons as `polyclip-ts` takes them: positions of exactly two numbers. */
export function toGeom(polygons: readonly Position[][][]): Geom {
  return polygons.map((rings) => rings.map((ring) => ring.map(([lon = NaN, lat = NaN]): [number, number] => [lon, lat])));
}
