import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../../../src/catalogue/types.ts';
import type { Box as Rectangle } from '../../../src/picture/clip.ts';
import { mercator, type Flat } from '../../../src/picture/projection.ts';
import type { Box } from '../../../src/embed/poster/poster.ts';

/** Units along the longer side of what the picture is about: about half a pixel each where the picture is large. */
const FOCUS_UNITS = 1000;

/** How far around its focus a poster reaches, in sizes of the focus, where the data go on for longer. */
const REACH = 2;

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
  toPlane(position: Position): Flat;
}

/**
 * @param places what the picture is about; where there is nothing, all of the bounds
 * @param bounds where the data end
 */
export function planeOf(places: readonly Position[], bounds: Bounds): Plane {
  const [west, south, east, north] = extentOf(bounds);
  const about = places.length ? extentOfAll(places) : ([west, south, east, north] as const);
  const longer = Math.max(about[2] - about[0], about[3] - about[1]) || Math.max(east - west, north - south);
  const [left, bottom] = [Math.max(west, about[0] - REACH * longer), Math.max(south, about[1] - REACH * longer)];
  const [right, top] = [Math.min(east, about[2] + REACH * longer), Math.min(north, about[3] + REACH * longer)];
  const metresPerUnit = longer / FOCUS_UNITS;
  const units = (metres: number): number => Math.round(metres / metresPerUnit);
  const size = [units(right - left), units(top - bottom)] as const;
  return {
    size,
    focus: [units(about[0] - left), units(top - about[3]), units(about[2] - about[0]), units(about[3] - about[1])],
    bounds: [...mercator.inverse(left, bottom), ...mercator.inverse(right, top)],
    edge: { left: 0, top: 0, right: size[0], bottom: size[1] },
    metresPerUnit,
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
