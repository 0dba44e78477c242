import type { Position } from 'geojson';
import { sidesOf, type Segment } from './geometry-check.ts';

/** A side of a ring. */
interface Side extends Segment {
  readonly ring: number;
  readonly index: number;
  /** Sides of the ring, those without length left out. */
  readonly count: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export interface Crossing {
  readonly at: Position;
  readonly rings: readonly [number, number];
}

export type CrossingResult = Crossing | 'none' | 'too-complex';

/** Pairs of sides compared before giving up: each of 5,000 with each, well under a second. */
export const MAX_PAIRS = 12_500_000;

/**
 * The first place where sides of a polygon's rings meet that must not: a ring with itself anywhere but at the ends
 * of neighbouring sides, two rings by crossing (rings may touch). Sweeps along the axis on which the sides overlap
 * least; `too-complex` when even so too many would have to be compared.
 */
export function firstCrossing(rings: readonly (readonly Position[])[], maxPairs = MAX_PAIRS): CrossingResult {
  const sides = rings.flatMap(boxedSides);
  const isWide = sides.reduce((sum, side) => sum + side.east - side.west - (side.north - side.south), 0) > 0;
  const start = (side: Side): number => (isWide ? side.south : side.west);
  const end = (side: Side): number => (isWide ? side.north : side.east);
  sides.sort((one, other) => start(one) - start(other));
  let pairs = 0;
  for (const [index, side] of sides.entries()) {
    const limit = end(side);
    for (let next = index + 1; ; next += 1) {
      const other = sides[next];
      if (!other || start(other) > limit) break;
      pairs += 1;
      const at = meeting(side, other);
      if (at) return { at, rings: [side.ring, other.ring] };
    }
    if (pairs > maxPairs) return 'too-complex';
  }
  return 'none';
}

function boxedSides(ringPositions: readonly Position[], ring: number): readonly Side[] {
  const segments = sidesOf(ringPositions).filter(({ fromX, fromY, toX, toY }) => fromX !== toX || fromY !== toY);
  return segments.map(({ fromX, fromY, toX, toY }, index) => ({
    ring, index, count: segments.length, fromX, fromY, toX, toY,
    west: Math.min(fromX, toX), east: Math.max(fromX, toX), south: Math.min(fromY, toY), north: Math.max(fromY, toY),
  }));
}

function meeting(one: Side, other: Side): Position | null {
  if (one.north < other.south || other.north < one.south || one.east < other.west || other.east < one.west) return null;
  const a = turn(one, other.fromX, other.fromY);
  const b = turn(one, other.toX, other.toY);
  // Both ends on one side of the line, neither on it: the commonest case by far.
  if (a * b > 0) return null;
  const c = turn(other, one.fromX, one.fromY);
  const d = turn(other, one.toX, one.toY);
  if (a * b < 0 && c * d < 0) return crossingPoint(other, a / (a - b));
  if (one.ring !== other.ring) return null;
  const gap = Math.abs(one.index - other.index);
  if (gap === 1 || gap === one.count - 1) return a === 0 && b === 0 ? foldingPoint(one, other) : null;
  return touchingPoint(one, other, [a, b, c, d]);
}

/** Positive when the point lies left of the side's line, zero on it. */
function turn({ fromX, fromY, toX, toY }: Side, pointX: number, pointY: number): number {
  return (toX - fromX) * (pointY - fromY) - (toY - fromY) * (pointX - fromX);
}

function crossingPoint({ fromX, fromY, toX, toY }: Side, share: number): Position {
  return [fromX + share * (toX - fromX), fromY + share * (toY - fromY)];
}

/** Neighbouring sides on one line that run back over each other. */
function foldingPoint(one: Side, other: Side): Position | null {
  const [first, second] = one.toX === other.fromX && one.toY === other.fromY ? [one, other] : [other, one];
  const along = (second.toX - second.fromX) * (first.fromX - first.toX) + (second.toY - second.fromY) * (first.fromY - first.toY);
  return along > 0 ? [first.toX, first.toY] : null;
}

function touchingPoint(one: Side, other: Side, [a, b, c, d]: readonly [number, number, number, number]): Position | null {
  if (a === 0 && isWithin(other.fromX, other.fromY, one)) return [other.fromX, other.fromY];
  if (b === 0 && isWithin(other.toX, other.toY, one)) return [other.toX, other.toY];
  if (c === 0 && isWithin(one.fromX, one.fromY, other)) return [one.fromX, one.fromY];
  return d === 0 && isWithin(one.toX, one.toY, other) ? [one.toX, one.toY] : null;
}

function isWithin(pointX: number, pointY: number, { west, east, south, north }: Side): boolean {
  return pointX >= west && pointX <= east && pointY >= south && pointY <= north;
}
