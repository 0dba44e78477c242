import type { Geometry, Position } from 'geojson';
import type { Located } from '../catalogue/types.ts';
import { placeFinder, type PlaceFinder } from './containing.ts';
import { fromGrid, toGrid } from './grid.ts';
import { polygonsOf } from './planar.ts';

const RINGS = 8;
const POINTS_A_RING = 16;
const CELLS = 14;

/**
 * Places that stand for all of a circle of radius 1 but its centre: rings of growing radius out to its edge, each
 * standing for the same share of its area. 128 places, always the same.
 */
export const UNIT_SAMPLES: readonly (readonly [x: number, y: number])[] = Array.from({ length: RINGS * POINTS_A_RING }, (_, index) => {
  const ring = 1 + Math.floor(index / POINTS_A_RING);
  const angle = (((index % POINTS_A_RING) + (ring % 2) / 2) / POINTS_A_RING) * 2 * Math.PI;
  const radius = Math.sqrt(ring / RINGS);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
});

/** The centre and the places that stand for the rest of a circle; the centre alone when the radius is 0. */
export function circleSamples(centre: Position, radiusM: number): readonly Position[] {
  if (!(radiusM > 0)) return [centre];
  const [eastM, northM] = toGrid(centre);
  return [centre, ...UNIT_SAMPLES.map(([x, y]) => fromGrid([eastM + x * radiusM, northM + y * radiusM]))];
}

/** Places inside a polygon on a regular lattice of at most 14 by 14; none when it is thinner than a cell. */
export function polygonSamples(geometry: Geometry): readonly Position[] {
  const corners = polygonsOf(geometry).flat(2).map(toGrid);
  const [east, north] = [corners.map((c) => c[0]), corners.map((c) => c[1])];
  const [minE, maxE, minN, maxN] = [min(east), max(east), min(north), max(north)];
  const inside = placeFinder([{ id: 'self', geometry }]);
  const samples: Position[] = [];
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      const place = fromGrid([
        minE + ((column + 0.5) / CELLS) * (maxE - minE),
        minN + ((row + 0.5) / CELLS) * (maxN - minN),
      ]);
      if (inside(place).length > 0) samples.push(place);
    }
  }
  return samples;
}

function min(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function max(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/**
 * What holds the samples: each id with the share of them that it holds, to two decimals, likeliest first
 * (on a tie what holds the first sample, then by id); `null` with the share that nothing holds.
 * Where polygons overlap, each has its own share and the shares add up to more than 1.
 */
export function locate(samples: readonly Position[], find: PlaceFinder): Located {
  const counts = new Map<string | null, number>();
  let atCentre: readonly (string | null)[] = [];
  samples.forEach((sample, index) => {
    const found = find(sample);
    const held: readonly (string | null)[] = found.length > 0 ? found : [null];
    if (index === 0) atCentre = held;
    for (const id of held) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  const first = (id: string | null): number => (atCentre.includes(id) ? 0 : 1);
  const candidates = [...counts]
    .sort(([a, n], [b, m]) => m - n || first(a) - first(b) || compareIds(a, b))
    .map(([value, count]) => ({ value, share: Math.round((count / samples.length) * 100) / 100 }))
    .filter(({ share }) => share > 0);
  return { candidates };
}

/** For two that are not the same. */
function compareIds(a: string | null, b: string | null): number {
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
