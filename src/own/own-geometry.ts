import type { Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Catalogue } from '../catalogue/types.ts';
import type { GridProjection } from '../geo/grid-projection.ts';
import { union } from '../geo/overlay.ts';
import { coveredM2, lineLengthM, perimeterM, type PlanarPolygons } from '../geo/planar.ts';
import { fromPlanar, planarGridOf, toPlanar } from '../geo/planar-grid.ts';
import { splitPolygons } from './split.ts';

/** Measures in the plane of the catalogue's grid; `null` where the geometry has none. */
export interface OwnMeasures {
  readonly areaM2: number | null;
  /** Length of lines; of polygons, of all their rings. */
  readonly lengthM: number | null;
}

/** What is worked out in metres; it brings the projection with it, so it is fetched when it is wanted. */
export interface OwnGeometry {
  measures(geometry: Geometry | null): OwnMeasures;
  /** The pieces, largest first; one alone when the line does not part the polygon. */
  split(geometry: Geometry, line: LineString): readonly (Polygon | MultiPolygon)[];
  /** `null` when they cover nothing. */
  merge(geometries: readonly Geometry[]): Polygon | MultiPolygon | null;
  readonly projection: GridProjection;
}

export function ownGeometry(catalogue: Pick<Catalogue, 'grid' | 'bounds'>): OwnGeometry {
  const { projection } = planarGridOf(catalogue);
  const known = new WeakMap<Geometry, OwnMeasures>();
  const toDegrees = (polygons: PlanarPolygons): Polygon | MultiPolygon => plainest(fromPlanar(polygons, projection));
  return {
    projection,
    measures(geometry) {
      const measures = (geometry && known.get(geometry)) ?? measuresOf(geometry, projection);
      if (geometry) known.set(geometry, measures);
      return measures;
    },
    split(geometry, { coordinates }) {
      const line = coordinates.map(([lon = NaN, lat = NaN]): Position => [...projection.forward(lon, lat)]);
      return attached(toPlanar(geometry, projection), line).map(toDegrees);
    },
    merge(geometries) {
      const merged = union(geometries.map((geometry) => toPlanar(geometry, projection)));
      return merged.length ? toDegrees(merged) : null;
    },
  };
}

/** Parts that the line does not meet stay with the largest piece. */
function attached(polygons: PlanarPolygons, line: readonly Position[]): readonly PlanarPolygons[] {
  const split = polygons.map((part) => splitPolygons([part], line));
  const untouched = split.flatMap((pieces, index) => (pieces.length === 1 ? [polygons[index] ?? []] : []));
  const [largest, ...others] = split.filter((pieces) => pieces.length > 1).flat().toSorted((a, b) => coveredM2(b) - coveredM2(a));
  return largest ? [[...largest, ...untouched], ...others] : [polygons];
}

function plainest(geometry: MultiPolygon): Polygon | MultiPolygon {
  const [only, ...others] = geometry.coordinates;
  return only && !others.length ? { type: 'Polygon', coordinates: only } : geometry;
}

function measuresOf(geometry: Geometry | null, projection: GridProjection): OwnMeasures {
  const lines = linesOf(geometry);
  const rings = toPlanar(geometry, projection);
  const metres = lines.map((line) => line.map(([lon = NaN, lat = NaN]) => projection.forward(lon, lat)));
  const lengthM = metres.reduce((sum, line) => sum + lineLengthM(line), perimeterM(rings));
  return { areaM2: rings.length ? coveredM2(rings) : null, lengthM: lines.length || rings.length ? lengthM : null };
}

function linesOf(geometry: Geometry | null): readonly Position[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  if (geometry?.type === 'MultiLineString') return geometry.coordinates;
  return geometry?.type === 'GeometryCollection' ? geometry.geometries.flatMap(linesOf) : [];
}
