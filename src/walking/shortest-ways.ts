import FlatQueue from 'flatqueue';
import type { Foot } from './nearest-edge.ts';
import type { Network } from './network.ts';

/** The shortest ways from one spot of the network to every junction within a limit. */
export interface Ways {
  readonly from: Foot;
  /** Metres from the position, its leg to the network included; ways are complete up to here. */
  readonly limitM: number;
  /** Metres to each junction, the leg included; `Infinity` beyond the limit. */
  readonly junctionM: Float64Array;
  /** The arc that leads to each junction last; -1 for those reached from the start's own edge, or not at all. */
  readonly lastArc: Int32Array;
}

/** Dijkstra's algorithm; about 10 ms for a whole city. */
export function shortestWays(network: Network, from: Foot, limitM = Infinity): Ways {
  const { firstArc, arcTo, arcEdge, edgeLengthM, edgeFrom, edgeTo, junctions } = network;
  const junctionM = new Float64Array(junctions).fill(Infinity);
  const lastArc = new Int32Array(junctions).fill(-1);
  const queue = new FlatQueue<number>();
  const reach = (junction: number, metres: number, arc: number): void => {
    if (metres > limitM || metres >= (junctionM[junction] ?? 0)) return;
    junctionM[junction] = metres;
    lastArc[junction] = arc;
    queue.push(junction, metres);
  };
  reach(edgeFrom[from.edge] ?? 0, from.legM + from.alongM, -1);
  reach(edgeTo[from.edge] ?? 0, from.legM + (edgeLengthM[from.edge] ?? 0) - from.alongM, -1);
  for (;;) {
    const metres = queue.peekValue();
    const junction = queue.pop();
    if (junction === undefined || metres === undefined) return { from, limitM, junctionM, lastArc };
    if (metres > (junctionM[junction] ?? 0)) continue;
    const end = firstArc[junction + 1] ?? 0;
    for (let arc = firstArc[junction] ?? 0; arc < end; arc++) {
      reach(arcTo[arc] ?? 0, metres + (edgeLengthM[arcEdge[arc] ?? 0] ?? 0), arc);
    }
  }
}

/** How the end of a way is reached: along the start's own edge, or from one end of its edge. */
export interface Arrival {
  /** Leg, network, leg; `Infinity` beyond the limit. */
  readonly distanceM: number;
  /** `null`: along the start's own edge. */
  readonly by: 'from' | 'to' | null;
}

/** The shortest way to another spot: leg to the network, network, leg from it. */
export function arrivalAt({ edgeFrom, edgeTo, edgeLengthM }: Network, ways: Ways, to: Foot): Arrival {
  const lengthM = edgeLengthM[to.edge] ?? 0;
  let best: Arrival = { distanceM: (ways.junctionM[edgeFrom[to.edge] ?? 0] ?? Infinity) + to.alongM + to.legM, by: 'from' };
  const other = (ways.junctionM[edgeTo[to.edge] ?? 0] ?? Infinity) + lengthM - to.alongM + to.legM;
  if (other < best.distanceM) best = { distanceM: other, by: 'to' };
  if (to.edge !== ways.from.edge) return within(best, ways.limitM);
  const along = ways.from.legM + Math.abs(to.alongM - ways.from.alongM) + to.legM;
  return within(along <= best.distanceM ? { distanceM: along, by: null } : best, ways.limitM);
}

function within(arrival: Arrival, limitM: number): Arrival {
  return arrival.distanceM <= limitM ? arrival : { ...arrival, distanceM: Infinity };
}
