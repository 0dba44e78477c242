import type { Position } from 'geojson';
import { lineAlong } from './line-along.ts';
import type { Network } from './network.ts';
import { arrivalAt, type Ways } from './shortest-ways.ts';
import { isSamePosition, type Footing, type Walk } from './walk.ts';

/** A way from place to place, between the middles of their positions. */
export interface Route {
  /** Leg, network, leg. */
  readonly distanceM: number;
  /** Straight, off the network: from the start to it, and from it to the end. */
  readonly legs: readonly [first: readonly [Position, Position], last: readonly [Position, Position]];
  /** Along the network, in degrees; at least two positions. */
  readonly street: readonly Position[];
}

/** The shortest way to a place; `null` when it is beyond the walk's limit or the network does not reach it. */
export function routeTo({ network, from, ways: [ways] }: Walk, to: Footing): Route | null {
  const [foot] = to.feet;
  if (!ways || !foot) return null;
  const [here, there] = [from.place.position, to.place.position];
  if (isSamePosition(here, there)) return { distanceM: 0, legs: [[here, here], [there, there]], street: [here, there] };
  const { distanceM, by } = arrivalAt(network, ways, foot);
  if (distanceM === Infinity) return null;
  const start = network.plane.toPosition(ways.from.x, ways.from.y);
  const end = network.plane.toPosition(foot.x, foot.y);
  const { edgeFrom, edgeTo, edgeLengthM } = network;
  const street = by === null ? lineAlong(network, foot.edge, ways.from.alongM, foot.alongM) : [
    ...toJunction(network, ways, (by === 'from' ? edgeFrom : edgeTo)[foot.edge] ?? 0),
    ...lineAlong(network, foot.edge, by === 'from' ? 0 : edgeLengthM[foot.edge] ?? 0, foot.alongM),
  ];
  return { distanceM, legs: [[here, start], [end, there]], street: withoutRepeats(street) };
}

/** From the start's foot to a junction, found backwards along the arcs that led there. */
function toJunction(network: Network, { from, lastArc }: Ways, junction: number): readonly Position[] {
  const { arcEdge, edgeFrom, edgeTo, edgeLengthM } = network;
  const pieces: (readonly Position[])[] = [];
  let at = junction;
  for (let arc = lastArc[at] ?? -1; arc >= 0; arc = lastArc[at] ?? -1) {
    const edge = arcEdge[arc] ?? 0;
    const lengthM = edgeLengthM[edge] ?? 0;
    const isForward = edgeTo[edge] === at;
    pieces.push(lineAlong(network, edge, isForward ? 0 : lengthM, isForward ? lengthM : 0));
    at = (isForward ? edgeFrom : edgeTo)[edge] ?? 0;
  }
  const lengthM = edgeLengthM[from.edge] ?? 0;
  const isLoop = edgeFrom[from.edge] === edgeTo[from.edge];
  const toStart = isLoop ? from.alongM <= lengthM / 2 : at === edgeFrom[from.edge];
  pieces.push(lineAlong(network, from.edge, from.alongM, toStart ? 0 : lengthM));
  return pieces.toReversed().flat();
}

function withoutRepeats(line: readonly Position[]): readonly Position[] {
  const kept = line.filter(([lon, lat], i) => i === 0 || lon !== line[i - 1]?.[0] || lat !== line[i - 1]?.[1]);
  const [only] = kept;
  return kept.length === 1 && only ? [only, only] : kept;
}
