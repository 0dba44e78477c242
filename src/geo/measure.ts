import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds } from '../catalogue/types.ts';
import { toPlanar, type PlanarGrid } from './planar-grid.ts';
import { coveredM2, perimeterM, polygonsOf } from './planar.ts';

/** An area without its holes, and the length of all rings. */
export interface Extent {
  readonly areaM2: number;
  readonly perimeterM: number;
}

/** What can be said of a polygon's limit by measuring it. */
export interface Measures {
  /** In the plane of a grid, as official statistics measure. */
  readonly planar: Extent;
  /** On the ellipsoid of WGS 84, as the ground has it at the height of the ellipsoid. */
  readonly geodesic: Extent;
  /** The geodesic area less the planar one. */
  readonly differenceM2: number;
  /** The same in parts per million of the planar area. */
  readonly differencePpm: number;
  readonly bounds: Bounds;
  /** West, south, east, north in metres of the grid. */
  readonly planarBoundsM: Bounds;
  readonly parts: number;
  readonly holes: number;
  /** The closing one of a ring is not counted. */
  readonly vertices: number;
}

const { WGS84 } = geodesic.Geodesic;

/** @param geometry in degrees of WGS 84 */
export function measure(geometry: Polygon | MultiPolygon, { projection }: Pick<PlanarGrid, 'projection'>): Measures {
  const polygons = polygonsOf(geometry);
  const inGrid = toPlanar(geometry, projection);
  const planar: Extent = { areaM2: coveredM2(inGrid), perimeterM: perimeterM(inGrid) };
  const onEllipsoid = geodesicExtent(polygons);
  const differenceM2 = onEllipsoid.areaM2 - planar.areaM2;
  return {
    planar,
    geodesic: onEllipsoid,
    differenceM2,
    differencePpm: (differenceM2 / planar.areaM2) * 1e6,
    bounds: boundsOf(polygons.flat(2)),
    planarBoundsM: boundsOf(inGrid.flat(2)),
    parts: polygons.length,
    holes: polygons.reduce((sum, rings) => sum + rings.length - 1, 0),
    vertices: polygons.flat().reduce((sum, ring) => sum + ring.length - 1, 0),
  };
}

function geodesicExtent(polygons: readonly (readonly Position[][])[]): Extent {
  let areaM2 = 0;
  let lengthM = 0;
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) {
      const { areaM2: ringM2, perimeterM: ringM } = geodesicRing(ring);
      areaM2 += index === 0 ? ringM2 : -ringM2;
      lengthM += ringM;
    }
  }
  return { areaM2, perimeterM: lengthM };
}

function geodesicRing(ring: readonly Position[]): Extent {
  const polygon = WGS84.Polygon(false);
  for (const [lon = NaN, lat = NaN] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  const { area = NaN, perimeter } = polygon.Compute(false, true);
  return { areaM2: Math.abs(area), perimeterM: perimeter };
}

function boundsOf(positions: readonly Position[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = NaN, y = NaN] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
