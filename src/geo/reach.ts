import type { Geometry, Position } from 'geojson';
import { placeFinder } from './containing.ts';
import { toGrid } from './grid.ts';
import type { GridPoint } from './planar.ts';
import { eachSegment } from './segments.ts';

/** Straight-line distance in metres from a place to the nearest spot of a geometry; 0 inside a polygon. */
export function reachM(position: Position, geometry: Geometry): number {
  if (placeFinder([{ id: 'it', geometry }])(position).length > 0) return 0;
  const from = toGrid(position);
  let nearest = Infinity;
  for (const line of linesOf(geometry)) nearest = Math.min(nearest, toLine(from, line.map(toGrid)));
  return nearest;
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point': return [[geometry.coordinates]];
    case 'MultiPoint': return geometry.coordinates.map((position) => [position]);
    case 'LineString': return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon': return geometry.coordinates;
    case 'MultiPolygon': return geometry.coordinates.flat();
    case 'GeometryCollection': return geometry.geometries.flatMap(linesOf);
  }
}

function toLine(from: GridPoint, line: readonly GridPoint[]): number {
  const [start] = line;
  if (!start) return Infinity;
  let nearest = Math.hypot(start[0] - from[0], start[1] - from[1]);
  eachSegment(line, (east1, north1, east2, north2) => {
    nearest = Math.min(nearest, toSegment(from, [east1, north1], [east2, north2]));
  });
  return nearest;
}

function toSegment([east, north]: GridPoint, [east1, north1]: GridPoint, [east2, north2]: GridPoint): number {
  const [de, dn] = [east2 - east1, north2 - north1];
  const squared = de * de + dn * dn;
  const along = squared === 0 ? 0 : ((east - east1) * de + (north - north1) * dn) / squared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(east1 + t * de - east, north1 + t * dn - north);
}
