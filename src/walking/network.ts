import CheapRuler from 'cheap-ruler';
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import type { Bounds } from '../catalogue/types.ts';

/** Degrees of WGS 84 to metres east and north of a corner, and back: good to 0.1 % over a city. */
export interface Plane {
  readonly toX: (lon: number) => number;
  readonly toY: (lat: number) => number;
  readonly toXY: (position: Position) => readonly [xM: number, yM: number];
  readonly toPosition: (xM: number, yM: number) => [lon: number, lat: number];
}

/**
 * A street network for walking, both ways along every edge: junctions and the edges between them, as typed arrays.
 * All of it hangs together. Metres are those of `plane`.
 */
export interface Network {
  /** What the network covers: it says nothing of streets beyond. */
  readonly bounds: Bounds;
  readonly plane: Plane;
  readonly junctions: number;
  readonly edges: number;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  /** At least as long as what is drawn. */
  readonly edgeLengthM: Float64Array;
  /** Edge `e` is drawn through the points from `firstPoint[e]` up to, not including, `firstPoint[e + 1]`; both junctions are among them. */
  readonly firstPoint: Uint32Array;
  readonly pointX: Float64Array;
  readonly pointY: Float64Array;
  /** Metres along the drawn edge from its start to the point. */
  readonly pointAtM: Float64Array;
  /** Junction `j` has the arcs from `firstArc[j]` up to, not including, `firstArc[j + 1]`: one for each edge end there. */
  readonly firstArc: Uint32Array;
  readonly arcTo: Uint32Array;
  readonly arcEdge: Uint32Array;
  /** Boxes of the edges. */
  readonly index: Flatbush;
}

/** What a network is made of; coordinates are in degrees. */
export interface NetworkParts {
  readonly bounds: Bounds;
  readonly junctionLon: ArrayLike<number>;
  readonly junctionLat: ArrayLike<number>;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly edgeLengthM: Float64Array;
  /** Edge `e` bends at the points from `firstBend[e]` up to, not including, `firstBend[e + 1]`. */
  readonly firstBend: Uint32Array;
  readonly bendLon: ArrayLike<number>;
  readonly bendLat: ArrayLike<number>;
}

/** The plane that distances within the bounds are measured in. */
export function planeOf([west, south, , north]: Bounds): Plane {
  const { kx, ky } = new CheapRuler((south + north) / 2, 'meters');
  const toX = (lon: number): number => (lon - west) * kx;
  const toY = (lat: number): number => (lat - south) * ky;
  return {
    toX, toY,
    toXY: ([lon = NaN, lat = NaN]) => [toX(lon), toY(lat)],
    toPosition: (xM, yM) => [west + xM / kx, south + yM / ky],
  };
}

/** Makes a network ready to be walked; some 40 ms for a city of 30,000 edges. */
export function toNetwork(parts: NetworkParts): Network {
  const plane = planeOf(parts.bounds);
  const drawn = pointsOf(parts, plane);
  return assembled(parts, plane, drawn, arcsOf(parts), indexOf(drawn));
}

/** `toNetwork` in slices, so that a page stays fluent; `pause` comes between them. */
export async function toNetworkInSlices(parts: NetworkParts, pause: () => Promise<void>): Promise<Network> {
  const plane = planeOf(parts.bounds);
  const drawn = pointsOf(parts, plane);
  await pause();
  const index = indexOf(drawn);
  await pause();
  return assembled(parts, plane, drawn, arcsOf(parts), index);
}

function assembled({ bounds, edgeFrom, edgeTo, edgeLengthM, junctionLon }: NetworkParts, plane: Plane, drawn: Drawn, arcs: Arcs, index: Flatbush): Network {
  return {
    bounds, plane, edgeFrom, edgeTo, ...drawn, ...arcs, index,
    junctions: junctionLon.length,
    edges: edgeFrom.length,
    edgeLengthM: atLeastDrawn(edgeLengthM, drawn),
  };
}

/** A file may be off by a rounding; no length is less than what is drawn, so no way is shorter than the straight line. */
function atLeastDrawn(lengths: Float64Array, { firstPoint, pointAtM }: Drawn): Float64Array {
  const edgeLengthM = lengths.slice();
  for (let edge = 0; edge < lengths.length; edge++) {
    edgeLengthM[edge] = Math.max(lengths[edge] ?? 0, pointAtM[(firstPoint[edge + 1] ?? 1) - 1] ?? 0);
  }
  return edgeLengthM;
}

type Arcs = Pick<Network, 'firstArc' | 'arcTo' | 'arcEdge'>;

type Drawn = Pick<Network, 'firstPoint' | 'pointX' | 'pointY' | 'pointAtM'>;

function pointsOf(parts: NetworkParts, plane: Plane): Drawn {
  const { edgeFrom, edgeTo, firstBend, junctionLon, junctionLat, bendLon, bendLat } = parts;
  const count = bendLon.length + 2 * edgeFrom.length;
  const [pointX, pointY, pointAtM] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const firstPoint = new Uint32Array(edgeFrom.length + 1);
  let next = 0;
  const add = (lon = NaN, lat = NaN): void => {
    pointX[next] = plane.toX(lon);
    pointY[next++] = plane.toY(lat);
  };
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    const from = edgeFrom[edge] ?? 0;
    const to = edgeTo[edge] ?? 0;
    const first = (firstPoint[edge] = next);
    add(junctionLon[from], junctionLat[from]);
    for (let bend = firstBend[edge] ?? 0; bend < (firstBend[edge + 1] ?? 0); bend++) add(bendLon[bend], bendLat[bend]);
    add(junctionLon[to], junctionLat[to]);
    for (let point = first + 1; point < next; point++) {
      const dx = (pointX[point] ?? NaN) - (pointX[point - 1] ?? NaN);
      const dy = (pointY[point] ?? NaN) - (pointY[point - 1] ?? NaN);
      pointAtM[point] = (pointAtM[point - 1] ?? 0) + Math.sqrt(dx * dx + dy * dy);
    }
  }
  firstPoint[edgeFrom.length] = next;
  return { firstPoint, pointX, pointY, pointAtM };
}

/** Counting sort of the edges' ends by junction. */
function arcsOf({ edgeFrom, edgeTo, junctionLon }: NetworkParts): Arcs {
  const [edges, junctions] = [edgeFrom.length, junctionLon.length];
  const firstArc = new Uint32Array(junctions + 1);
  const count = (junction = 0): number => (firstArc[junction + 1] = (firstArc[junction + 1] ?? 0) + 1);
  for (let edge = 0; edge < edges; edge++) {
    count(edgeFrom[edge]);
    count(edgeTo[edge]);
  }
  for (let junction = 0; junction < junctions; junction++) firstArc[junction + 1] = (firstArc[junction + 1] ?? 0) + (firstArc[junction] ?? 0);
  const next = firstArc.slice();
  const [arcTo, arcEdge] = [new Uint32Array(2 * edges), new Uint32Array(2 * edges)];
  const add = (edge: number, at = 0, to = 0): void => {
    const arc = next[at] ?? 0;
    next[at] = arc + 1;
    arcTo[arc] = to;
    arcEdge[arc] = edge;
  };
  for (let edge = 0; edge < edges; edge++) {
    add(edge, edgeFrom[edge], edgeTo[edge]);
    add(edge, edgeTo[edge], edgeFrom[edge]);
  }
  return { firstArc, arcTo, arcEdge };
}

function indexOf({ firstPoint, pointX, pointY }: Drawn): Flatbush {
  const index = new Flatbush(firstPoint.length - 1);
  for (let edge = 0; edge + 1 < firstPoint.length; edge++) {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    const end = firstPoint[edge + 1] ?? 0;
    for (let point = firstPoint[edge] ?? 0; point < end; point++) {
      const x = pointX[point] ?? NaN;
      const y = pointY[point] ?? NaN;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    index.add(west, south, east, north);
  }
  index.finish();
  return index;
}
