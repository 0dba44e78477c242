import type { Position } from 'geojson';
import type { Bounds } from '../catalogue/types.ts';
import { planeOf, toNetwork, type Network, type NetworkParts } from './network.ts';
import type { Place } from './walk.ts';

/** About 1.4 by 2.2 km. */
export const EXAMPLE_BOUNDS: Bounds = [10, 50, 10.02, 50.02];

type XY = readonly [xM: number, yM: number];

/** A street between two junctions, by their places in the list; `lengthM` where it is longer than the straight line. */
export interface ExampleStreet {
  readonly ends: readonly [number, number];
  readonly bends?: readonly XY[];
  readonly lengthM?: number;
}

/** A position in degrees, given in metres east and north of the corner of the example's bounds. */
export function at(xM: number, yM: number): Position {
  return planeOf(EXAMPLE_BOUNDS).toPosition(xM, yM).map((degrees) => Math.round(degrees * 1e6) / 1e6);
}

export function placeAt(xM: number, yM: number, accuracyM = 0): Place {
  return { position: at(xM, yM), accuracyM };
}

/** Parts of a network that is drawn in metres, for tests. */
export function exampleParts(junctions: readonly XY[], streets: readonly ExampleStreet[]): NetworkParts {
  const places = junctions.map(([x, y]) => at(x, y));
  const bends = streets.flatMap((street) => (street.bends ?? []).map(([x, y]) => at(x, y)));
  const firstBend = new Uint32Array(streets.length + 1);
  streets.forEach((street, i) => { firstBend[i + 1] = (firstBend[i] ?? 0) + (street.bends?.length ?? 0); });
  return {
    bounds: EXAMPLE_BOUNDS,
    junctionLon: Float64Array.from(places, ([lon = NaN]) => lon),
    junctionLat: Float64Array.from(places, ([, lat = NaN]) => lat),
    edgeFrom: Uint32Array.from(streets, ({ ends }) => ends[0]),
    edgeTo: Uint32Array.from(streets, ({ ends }) => ends[1]),
    edgeLengthM: Float64Array.from(streets, ({ lengthM }) => lengthM ?? 0),
    firstBend,
    bendLon: Float64Array.from(bends, ([lon = NaN]) => lon),
    bendLat: Float64Array.from(bends, ([, lat = NaN]) => lat),
  };
}

/**
 * A main street of 1000 m eastwards (junctions 0, 1, 2 at 0, 500 and 1000 m), and a side street of 300 m northwards
 * from its middle to the dead end 3. The corner 0 lies at 100 m east, 100 m north.
 */
export function crossing(): Network {
  return toNetwork(exampleParts([[100, 100], [600, 100], [1100, 100], [600, 400]], [
    { ends: [0, 1] }, { ends: [1, 2] }, { ends: [1, 3] },
  ]));
}
