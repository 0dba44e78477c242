import type { Position } from 'geojson';
import type { Network } from './network.ts';

/** A place of the network's plane, in metres. */
export type XY = readonly [xM: number, yM: number];

/** The drawn line of an edge between two spots given in metres from its start; backwards when the first is the further one. */
export function lineAlong(network: Network, edge: number, fromM: number, toM: number): Position[] {
  return xyAlong(network, edge, fromM, toM).map(([x, y]) => network.plane.toPosition(x, y));
}

/** `lineAlong` in the network's plane; at least two places. */
export function xyAlong(network: Network, edge: number, fromM: number, toM: number): XY[] {
  const { firstPoint, pointX, pointY, pointAtM, edgeLengthM } = network;
  const [first, last] = [firstPoint[edge] ?? 0, (firstPoint[edge + 1] ?? 1) - 1];
  // Lengths are those of the street as mapped; what is drawn is a little shorter.
  const scale = (pointAtM[last] ?? 0) / (edgeLengthM[edge] || 1);
  const [startM, stopM] = [Math.min(fromM, toM) * scale, Math.max(fromM, toM) * scale];
  const line: XY[] = [spotAlong(network, first, last, startM)];
  for (let point = first + 1; point < last; point++) {
    const atM = pointAtM[point] ?? 0;
    if (atM > startM && atM < stopM) line.push([pointX[point] ?? NaN, pointY[point] ?? NaN]);
  }
  line.push(spotAlong(network, first, last, stopM));
  return fromM <= toM ? line : line.toReversed();
}

function spotAlong({ pointX, pointY, pointAtM }: Network, first: number, last: number, atM: number): XY {
  let point = first;
  while (point < last - 1 && (pointAtM[point + 1] ?? 0) < atM) point++;
  const [hereM, nextM] = [pointAtM[point] ?? 0, pointAtM[point + 1] ?? 0];
  const part = nextM > hereM ? Math.min(1, Math.max(0, (atM - hereM) / (nextM - hereM))) : 0;
  const [x1, y1, x2, y2] = [pointX[point] ?? NaN, pointY[point] ?? NaN, pointX[point + 1] ?? NaN, pointY[point + 1] ?? NaN];
  return [x1 + part * (x2 - x1), y1 + part * (y2 - y1)];
}
