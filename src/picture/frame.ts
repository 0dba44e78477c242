import type { Position } from 'geojson';
import type { Bounds } from '../catalogue/types.ts';
import type { Flat, Projection } from './projection.ts';

/** Pictures are laid out in CSS pixels, of which an inch of paper has 96. */
export const UNITS_PER_MM = 96 / 25.4;
const METRES_PER_UNIT_OF_PAPER = 0.0254 / 96;

/** Scales that people expect on a sheet of paper: 1 to each of these. */
export const STANDARD_SCALES: readonly number[] = [
  1000, 2500, 5000, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 100_000, 250_000, 500_000, 1_000_000,
];

/** What a picture shows, and how large. */
export interface Frame {
  readonly projection: Projection;
  /** Of the drawn map without its margins, in units. */
  readonly width: number;
  readonly height: number;
  /** Metres of the projection in the middle of the picture. */
  readonly centre: Flat;
  readonly metresPerUnit: number;
  /** N of the true scale 1 : N on paper; `null` where the projection has none. */
  readonly scale: number | null;
}

export interface FrameOptions {
  readonly projection: Projection;
  /** Of the drawn map, in units; `mm(180)` for millimetres of paper. */
  readonly width: number;
  readonly height: number;
  /** Longitudes and latitudes that the picture is about; it is centred on them. */
  readonly focus: readonly Position[];
  /** N of 1 : N; `standard`: the largest of the usual scales that shows all of the focus; `fit`: just so. */
  readonly scale: number | 'standard' | 'fit';
  /** Room to leave around the focus, in units; default 5 mm. */
  readonly margin?: number;
}

/** Millimetres of paper in units. */
export function mm(millimetres: number): number {
  return millimetres * UNITS_PER_MM;
}

/** A frame centred on its focus, at a given scale or one that shows all of it. */
export function frameAround(options: FrameOptions): Frame {
  const { projection, width, height, focus, scale } = options;
  const { west, south, east, north } = extent(focus, projection);
  const needed = neededScale(options);
  const chosen = scale === 'fit' ? needed : scale === 'standard' ? standardScale(needed) : scale;
  return {
    projection,
    width,
    height,
    centre: [(west + east) / 2, (south + north) / 2],
    metresPerUnit: chosen * METRES_PER_UNIT_OF_PAPER,
    scale: projection.grid ? chosen : null,
  };
}

/** The one usual scale at which each of several places fits its picture, so that they can be compared. */
export function commonScale(
  places: readonly (readonly Position[])[],
  { projection, width, height, margin }: Pick<FrameOptions, 'projection' | 'width' | 'height' | 'margin'>,
): number {
  const shared = { projection, width, height, scale: 'fit' as const, ...(margin === undefined ? {} : { margin }) };
  return standardScale(Math.max(...places.map((focus) => neededScale({ ...shared, focus }))));
}

/** Degrees of WGS 84 to units from the picture's top left corner. */
export function toFrame({ projection, width, height, centre, metresPerUnit }: Frame, lon: number, lat: number): Flat {
  const [east, north] = projection.forward(lon, lat);
  return [width / 2 + (east - centre[0]) / metresPerUnit, height / 2 - (north - centre[1]) / metresPerUnit];
}

/** West, south, east, north in metres of the projection. */
export function frameExtent({ width, height, centre, metresPerUnit }: Frame): readonly [number, number, number, number] {
  const [across, along] = [(width / 2) * metresPerUnit, (height / 2) * metresPerUnit];
  return [centre[0] - across, centre[1] - along, centre[0] + across, centre[1] + along];
}

/** Bounds in degrees that hold the whole picture; a grid's edges are no meridians, so all corners count. */
export function frameBounds(frame: Frame): Bounds {
  const [west, south, east, north] = frameExtent(frame);
  const corners = [[west, south], [west, north], [east, north], [east, south]] as const;
  const places = corners.map(([x, y]) => frame.projection.inverse(x, y));
  const lons = places.map(([lon]) => lon);
  const lats = places.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Whether all of a focus can be seen in the picture. */
export function showsAll(frame: Frame, focus: readonly Position[]): boolean {
  return focus.every(([lon = 0, lat = 0]) => {
    const [x, y] = toFrame(frame, lon, lat);
    return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  });
}

function neededScale({ projection, width, height, focus, margin = mm(5) }: FrameOptions): number {
  const { west, south, east, north } = extent(focus, projection);
  const metresPerUnit = Math.max((east - west) / (width - 2 * margin), (north - south) / (height - 2 * margin));
  return metresPerUnit / METRES_PER_UNIT_OF_PAPER || 1;
}

/** The largest usual scale that is no larger than what is needed. */
function standardScale(needed: number): number {
  return STANDARD_SCALES.find((scale) => scale >= needed) ?? needed;
}

function extent(focus: readonly Position[], projection: Projection) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of focus) {
    const [x, y] = projection.forward(lon, lat);
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return focus.length ? { west, south, east, north } : { west: 0, south: 0, east: 0, north: 0 };
}
