import type { Geometry, MultiPolygon } from 'geojson';
import type { Catalogue } from '../catalogue/types.ts';
import { gridProjection, type GridProjection } from './grid-projection.ts';
import { polygonsOf, type PlanarPolygons } from './planar.ts';

export type { PlanarPolygons };

/** The plane that a city's areas and lengths are measured in. */
export interface PlanarGrid {
  /** As it is written: `ETRS89/PT-TM06`; `null` for a plane that only this explorer uses. */
  readonly name: string | null;
  /** `EPSG:3763`; `null` as above. */
  readonly code: string | null;
  /** In the words of PROJ. */
  readonly definition: string;
  readonly projection: GridProjection;
}

/** The catalogue's national grid; without one a transverse Mercator through the middle of its bounds, good to a few centimetres over a city. */
export function planarGridOf({ grid, bounds: [west, south, east, north] }: Pick<Catalogue, 'grid' | 'bounds'>): PlanarGrid {
  const local = `+proj=tmerc +lat_0=${(south + north) / 2} +lon_0=${(west + east) / 2} +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs`;
  const definition = grid?.proj4 ?? local;
  return { name: grid?.name ?? null, code: grid?.code ?? null, definition, projection: gridProjection(definition) };
}

/** The polygons of a geometry in degrees, in metres of a grid. */
export function toPlanar(geometry: Geometry | null, { forward }: GridProjection): PlanarPolygons {
  return polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(([lon = NaN, lat = NaN]) => [...forward(lon, lat)])));
}

/** Polygons in metres as a geometry in degrees. */
export function fromPlanar(polygons: PlanarPolygons, { inverse }: GridProjection): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x = NaN, y = NaN]) => [...inverse(x, y)]))),
  };
}
