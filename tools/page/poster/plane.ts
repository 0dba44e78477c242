import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../../../src/catalogue/types.ts';
import type { Box as Rectangle } from '../../../src/picture/clip.ts';
import { mercator, type Flat } from '../../../src/picture/projection.ts';
import type { Box } from '../../../src/embed/poster/poster.ts';

/** How finely and how far something is drawn. */
export interface PlaneOptions {
  /** Units along the longer side of what the picture is about. */
  readonly focusUnits: number;
  /** How far around its focus the picture goes, in sizes of the focus, where the data go on for longer. */
  readonly reach: number;
}

/** A unit of a poster is about half a pixel where the picture is large. */
const POSTER_PLANE: PlaneOptions = { focusUnits: 1000, reach: 2 };

/** The plane that a poster is drawn in: units from its top left corner, in Mercator as the map has it. */
export interface Plane {
  readonly size: readonly [width: number, height: number];
  readonly focus: Box;
  /** Degrees of what is drawn. */
  readonly bounds: Bounds;
  /** All of it, as a rectangle to cut at. */
  readonly edge: Rectangle;
  /** Of Mercator, in which a metre is shorter than a real one. */
  readonly metresPerUnit: number;
  /** Where the plane's corner lies in Mercator, in metres. */
  readonly corner: Flat;
  toPlane(position: Position): Flat;
}

/**
 * @param places what the picture is about; where there is nothing, all of the bounds
 * @param bounds where the data end
 */
export function planeOf(places: readonly Position[], bounds: Bounds, { focusUnits, reach } = POSTER_PLANE): Plane {
  const [west, south, east, north] = extentOf(bounds);
  const about = places.length ? extentOfAll(places) : ([west, south, east, north] as const);
  const longer = Math.max(about[2] - about[0], about[3] - about[1]) || Math.max(east - west, north - south);
  const [left, bottom] = [Math.max(west, about[0] - reach * longer), Math.max(south, about[1] - reach * longer)];
  const [right, top] = [Math.min(east, about[2] + reach * longer), Math.min(north, about[3] + reach * longer)];
  const metresPerUnit = longer / focusUnits;
  const units = (metres: number): number => Math.round(metres / metresPerUnit);
  const size = [units(right - left), units(top - bottom)] as const;
  return {
    size,
    focus: [units(about[0] - left), units(top - about[3]), units(about[2] - about[0]), units(about[3] - about[1])],
    bounds: [...mercator.inverse(left, bottom), ...mercator.inverse(right, top)],
    edge: { left: 0, top: 0, right: size[0], bottom: size[1] },
    metresPerUnit,
    corner: [left, top],
    toPlane: ([lon = 0, lat = 0]) => {
      const [x, y] = mercator.forward(lon, lat);
      return [(x - left) / metresPerUnit, (top - y) / metresPerUnit];
    },
  };
}

/** All positions of surfaces; other geometries have none. */
export function ringsOf(geometry: Geometry | null): readonly (readonly Position[])[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates;
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

type Extent = readonly [west: number, south: number, east: number, north: number];

function extentOf([west, south, east, north]: Bounds): Extent {
  return [...mercator.forward(west, south), ...mercator.forward(east, north)];
}

function extentOfAll(places: readonly Position[]): Extent {
  const flat = places.map(([lon = 0, lat = 0]) => mercator.forward(lon, lat));
  const [xs, ys] = [flat.map(([x]) => x), flat.map(([, y]) => y)];
  return [least(xs), least(ys), most(xs), most(ys)];
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
