import { gridProjection, type GridProjection } from '../geo/grid-projection.ts';
import { isInside } from '../catalogue/checks/positions.ts';
import type { Bounds } from '../catalogue/types.ts';
import type { RawLayer, Stated } from './formats/format.ts';
import type { OpenOptions, Preview, Reading } from './model.ts';
import { somePositions, type Pair } from './raw-positions.ts';

export type Convert = (first: number, second: number) => readonly [lon: number, lat: number];

/** Data about a city often reach a little beyond its bounds. */
const NEAR_DEGREES = 1;
/** Farther from its city a grid's metres make no sense. */
const GRID_DEGREES = 8;
/** Of the positions; a few stray ones decide nothing. */
const MOST = 0.95;
const PREVIEWED = 3;

/** Every reading there is of two numbers, and what it makes of them in degrees. */
export function convertersOf({ grid }: Pick<OpenOptions, 'grid'>): ReadonlyMap<Reading, Convert> {
  const projection: GridProjection | null = grid && gridProjection(grid.proj4);
  const degrees: [Reading, Convert][] = [['lon-lat', (x, y) => [x, y]], ['lat-lon', (x, y) => [y, x]]];
  if (!projection) return new Map(degrees);
  return new Map([...degrees, ['east-north', (x, y) => projection.inverse(x, y)], ['north-east', (x, y) => projection.inverse(y, x)]]);
}

export type Decision = { readonly kind: 'known'; readonly reading: Reading } | { readonly kind: 'ask'; readonly previews: readonly Preview[] };

/** What the positions of a layer are: as the file says, else as the numbers themselves show, else as a person says. */
export function decideReading({ features, stated }: RawLayer, options: OpenOptions): Decision {
  if (stated.kind === 'says') return { kind: 'known', reading: stated.reading };
  if (options.reading) return { kind: 'known', reading: options.reading };
  const positions = somePositions(features);
  if (positions.length === 0) return { kind: 'known', reading: 'lon-lat' };
  const fits = [...convertersOf(options)].map(([reading, convert]) => fitOf(reading, convert, positions, options.bounds));
  const near = fits.filter(({ isNear }) => isNear);
  const sure = surely(stated, near, fits);
  if (sure) return { kind: 'known', reading: sure };
  const possible = fits.filter(({ isPossible }) => isPossible);
  // Metres of some other grid: the check of the positions says of which.
  if (possible.length === 0) return { kind: 'known', reading: 'lon-lat' };
  const shown = near.length > 0 ? near : possible;
  return { kind: 'ask', previews: shown.map(({ reading, isNear }) => previewOf(reading, convertersOf(options), positions, isNear)) };
}

interface Fit {
  readonly reading: Reading;
  readonly isPossible: boolean;
  readonly isNear: boolean;
}

function fitOf(reading: Reading, convert: Convert, positions: readonly Pair[], bounds: Bounds): Fit {
  const isGrid = reading === 'east-north' || reading === 'north-east';
  const possible = isGrid ? grown(bounds, GRID_DEGREES) : WORLD;
  const within = (box: Bounds): number => positions.filter(([a, b]) => isInside(...convert(a, b), box)).length / positions.length;
  return { reading, isPossible: isGrid ? within(possible) >= MOST : within(possible) === 1, isNear: within(grown(bounds, NEAR_DEGREES)) >= MOST };
}

const WORLD: Bounds = [-180, -90, 180, 90];

/**
 * What stands to reason without asking. Degrees that are expected hold wherever on earth they lie, latitude first or not:
 * swapped ones are found, and mended, later.
 */
function surely(stated: Stated, near: readonly Fit[], fits: readonly Fit[]): Reading | null {
  const expected = stated.kind === 'presumes' ? stated.reading : null;
  if (expected && near.some(({ reading }) => reading === expected)) return expected;
  if (expected === 'lon-lat' && fits.some(({ reading, isPossible }) => reading === 'lon-lat' && isPossible)) return 'lon-lat';
  return near.length === 1 ? (near[0]?.reading ?? null) : null;
}

function previewOf(reading: Reading, converters: ReadonlyMap<Reading, Convert>, positions: readonly Pair[], isNear: boolean): Preview {
  const convert = converters.get(reading) ?? ((x, y) => [x, y]);
  return { reading, isNear, positions: positions.slice(0, PREVIEWED).map(([a, b]) => ({ raw: [a, b], lonLat: [...convert(a, b)] })) };
}

function grown([west, south, east, north]: Bounds, by: number): Bounds {
  return [west - by, south - by, east + by, north + by];
}
