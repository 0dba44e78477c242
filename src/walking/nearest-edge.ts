import type { Position } from 'geojson';
import type { Network } from './network.ts';

/** Where a position meets the network. */
export interface Foot {
  readonly edge: number;
  /** Metres from the edge's start, along its length. */
  readonly alongM: number;
  readonly x: number;
  readonly y: number;
  /** Straight line from the position to the network. */
  readonly legM: number;
}

/** The spot of the network that is nearest to a position in a straight line. */
export function nearestEdge(network: Network, position: Position): Foot {
  const [x, y] = network.plane.toXY(position);
  // The edge with the nearest box need not be the nearest edge, but no edge further off than it can be.
  const [boxed] = network.index.neighbors(x, y, 1);
  let best = footOn(network, boxed ?? 0, x, y);
  const reach = best.legM;
  for (const edge of network.index.search(x - reach, y - reach, x + reach, y + reach)) {
    const foot = footOn(network, edge, x, y);
    if (foot.legM < best.legM || (foot.legM === best.legM && edge < best.edge)) best = foot;
  }
  return best;
}

/** The spot of one edge that is nearest to a place of the plane. */
export function footOn({ firstPoint, pointX, pointY, pointAtM, edgeLengthM }: Network, edge: number, x: number, y: number): Foot {
  const [first, end] = [firstPoint[edge] ?? 0, firstPoint[edge + 1] ?? 0];
  let best = { x: NaN, y: NaN, legM: Infinity, drawnM: 0 };
  for (let point = first + 1; point < end; point++) {
    const [x1, y1, x2, y2] = [pointX[point - 1] ?? NaN, pointY[point - 1] ?? NaN, pointX[point] ?? NaN, pointY[point] ?? NaN];
    const [dx, dy] = [x2 - x1, y2 - y1];
    const squared = dx * dx + dy * dy;
    const part = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / squared));
    const [fx, fy] = [x1 + part * dx, y1 + part * dy];
    const legM = Math.hypot(fx - x, fy - y);
    if (legM < best.legM) best = { x: fx, y: fy, legM, drawnM: (pointAtM[point - 1] ?? 0) + part * Math.sqrt(squared) };
  }
  const drawnLengthM = pointAtM[end - 1] ?? 0;
  const alongM = drawnLengthM === 0 ? 0 : (best.drawnM / drawnLengthM) * (edgeLengthM[edge] ?? 0);
  return { edge, alongM, x: best.x, y: best.y, legM: best.legM };
}
