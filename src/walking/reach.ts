import type { MultiLineString } from 'geojson';
import { lineAlong } from './line-along.ts';
import type { Network } from './network.ts';
import type { Ways } from './shortest-ways.ts';

/** A reached piece of an edge, in metres from the edge's start. */
export interface Piece {
  readonly edge: number;
  readonly fromM: number;
  readonly toM: number;
}

/** The pieces of street within a limit, cut where it is reached. The leg to the network counts. */
export function reachedPieces({ edges, edgeFrom, edgeTo, edgeLengthM }: Network, ways: Ways, limitM = ways.limitM): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let edge = 0; edge < edges; edge++) {
    const lengthM = edgeLengthM[edge] ?? 0;
    const leftM = limitM - (ways.junctionM[edgeFrom[edge] ?? 0] ?? Infinity);
    const rightM = limitM - (ways.junctionM[edgeTo[edge] ?? 0] ?? Infinity);
    if (leftM < 0 && rightM < 0) continue;
    if (Math.max(leftM, 0) + Math.max(rightM, 0) >= lengthM) {
      pieces.push({ edge, fromM: 0, toM: lengthM });
      continue;
    }
    if (leftM > 0) pieces.push({ edge, fromM: 0, toM: leftM });
    if (rightM > 0) pieces.push({ edge, fromM: lengthM - rightM, toM: lengthM });
  }
  const { edge, alongM, legM } = ways.from;
  if (legM >= limitM) return pieces;
  // The start lies in the middle of its edge, which need not be reached from either end.
  const spare = limitM - legM;
  const own = { edge, fromM: Math.max(0, alongM - spare), toM: Math.min(edgeLengthM[edge] ?? 0, alongM + spare) };
  return [...pieces, own];
}

/** The pieces as lines, to be drawn. */
export function linesOf(network: Network, pieces: readonly Piece[]): MultiLineString {
  return { type: 'MultiLineString', coordinates: pieces.map(({ edge, fromM, toM }) => lineAlong(network, edge, fromM, toM)) };
}

/** Whether a walk area comes so near the rim of the network that streets beyond may be missing in it. */
export function isCutOff({ plane, bounds: [west, south, east, north], edgeFrom, firstPoint, pointX, pointY }: Network, pieces: readonly Piece[]): boolean {
  const RIM_M = 30;
  const [maxX, maxY] = plane.toXY([east, north]);
  const [minX, minY] = plane.toXY([west, south]);
  return edgeFrom.length > 0 && pieces.some(({ edge }) => {
    for (let point = firstPoint[edge] ?? 0; point < (firstPoint[edge + 1] ?? 0); point++) {
      const [x, y] = [pointX[point] ?? NaN, pointY[point] ?? NaN];
      if (x < minX + RIM_M || x > maxX - RIM_M || y < minY + RIM_M || y > maxY - RIM_M) return true;
    }
    return false;
  });
}
