import type { Position } from 'geojson';
import { breath } from './breath.ts';
import type { WalkDistance } from './distance.ts';
import { nearestEdge, type Foot } from './nearest-edge.ts';
import type { Network } from './network.ts';
import { arrivalAt, shortestWays, type Ways } from './shortest-ways.ts';

/** A place in degrees (longitude, latitude) with the error of its position in metres; 0 where it is known well. */
export interface Place {
  readonly position: Position;
  readonly accuracyM: number;
}

/**
 * A place with where it meets the network: its centre first, then samples of its error where that matters. A place
 * outside the network's bounds has no feet, so nothing is known of ways to it.
 */
export interface Footing {
  readonly place: Place;
  readonly feet: readonly Foot[];
}

/** The ways from a place: from its centre first, then from the samples of its error. */
export interface Walk {
  readonly network: Network;
  readonly from: Footing;
  readonly limitM: number;
  readonly ways: readonly Ways[];
}

/** Up to this error a position is taken at its word. */
const SMALL_ERROR_M = 50;
const SAMPLES = 16;
/** Of places, after which the page may breathe. */
const SLICE = 200;

/** Whether the network says anything of a position. */
export function isCovered({ bounds: [west, south, east, north] }: Network, [lon = NaN, lat = NaN]: Position): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Where a place meets the network. Work it out once for a place that is walked to often. */
export function footingOf(network: Network, place: Place): Footing {
  if (!isCovered(network, place.position)) return { place, feet: [] };
  const samples = samplesOf(network, place).filter((position) => isCovered(network, position));
  return { place, feet: samples.map((position) => nearestEdge(network, position)) };
}

/** `footingOf` for many places, in slices, so that a page stays fluent; `pause` comes between two. */
export async function footingsInSlices(network: Network, places: readonly Place[], pause = breath): Promise<readonly Footing[]> {
  const footings: Footing[] = [];
  for (let first = 0; first < places.length; first += SLICE) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    if (first > 0) await pause();
    for (const place of places.slice(first, first + SLICE)) footings.push(footingOf(network, place));
  }
  return footings;
}

/**
 * The shortest ways from a place, up to a limit: a run of `shortestWays` for its centre and, where its error is over
 * 50 m, for each of 16 samples around it (about 10 ms each without a limit).
 */
export function walkFrom(network: Network, place: Place, limitM = Infinity): Walk {
  const from = footingOf(network, place);
  return { network, from, limitM, ways: from.feet.map((foot) => shortestWays(network, foot, limitM)) };
}

/** `walkFrom` in slices, so that a page stays fluent; `pause` comes between two runs. */
export async function walkFromInSlices(network: Network, place: Place, limitM: number, pause = breath): Promise<Walk> {
  const from = footingOf(network, place);
  const ways: Ways[] = [];
  for (const foot of from.feet) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    if (ways.length > 0) await pause();
    ways.push(shortestWays(network, foot, limitM));
  }
  return { network, from, limitM, ways };
}

/**
 * Metres on foot to a place: leg to the network, network, leg from it; 0 to the very same position. `[least, most]`
 * over the samples when either position's error is over 50 m; beyond the walk's limit, and where the
 * network does not reach, `Infinity`.
 */
export function distanceTo({ network, from, ways }: Walk, to: Footing): WalkDistance {
  let [least, most] = [Infinity, 0];
  ways.forEach((way, here) => to.feet.forEach((foot, there) => {
    const isSame = here === 0 && there === 0 && isSamePosition(from.place.position, to.place.position);
    const metres = isSame ? 0 : arrivalAt(network, way, foot).distanceM;
    least = Math.min(least, metres);
    most = Math.max(most, metres);
  }));
  const isKnownWell = ways.length * to.feet.length <= 1;
  return isKnownWell ? least : [least, most];
}

/** Whether two positions are the very same, so that nothing lies between them. */
export function isSamePosition(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function samplesOf({ plane }: Network, { position, accuracyM }: Place): readonly Position[] {
  if (accuracyM <= SMALL_ERROR_M) return [position];
  const [x, y] = plane.toXY(position);
  const around = Array.from({ length: SAMPLES }, (_, i) => {
    const angle = (i / SAMPLES) * 2 * Math.PI;
    return plane.toPosition(x + accuracyM * Math.cos(angle), y + accuracyM * Math.sin(angle));
  });
  return [position, ...around];
}
