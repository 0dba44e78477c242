import type { Position } from 'geojson';
import { x, y } from './geometry-check.ts';

/** A side of a ring, its ends ordered from west to east. */
interface Side {
  readonly ring: number;
  readonly index: number;
  /** Sides of the ring, those without length left out. */
  readonly count: number;
  readonly from: Position;
  readonly to: Position;
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

/** Pairs of sides compared before giving up: a second or two. */
const MAX_PAIRS = 50_000_000;

/**
 * The first place where sides of a polygon's rings meet that must not: a ring with itself anywhere but at the ends
 * of neighbouring sides, two rings by crossing (rings may touch). Sweeps along the axis on which the sides overlap
 * least; `too-complex` when even so too many would have to be compared.
 */
export function firstCrossing(rings: readonly (readonly Position[])[], maxPairs = MAX_PAIRS): CrossingResult {
  const sides = rings.flatMap(sidesOf);
  const isWide = sides.reduce((sum, side) => sum + side.east - side.west - (side.north - side.south), 0) > 0;
  const start = (side: Side): number => (isWide ? side.south : side.west);
  const end = (side: Side): number => (isWide ? side.north : side.east);
  sides.sort((one, other) => start(one) - start(other));
  let pairs = 0;
  for (const [index, side] of sides.entries()) {
    const limit = end(side);
    for (let next = index + 1; next < sides.length; next += 1) {
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

function sidesOf(positions: readonly Position[], ring: number): readonly Side[] {
  const distinct = positions.filter((position, index) => {
    const before = positions[index - 1];
    return !before || x(before) !== x(position) || y(before) !== y(position);
  });
  const count = distinct.length - 1;
  return distinct.slice(1).map((to, index) => {
    const from = distinct[index] ?? to;
    return {
      ring, index, count, from, to,
      west: Math.min(x(from), x(to)), east: Math.max(x(from), x(to)),
      south: Math.min(y(from), y(to)), north: Math.max(y(from), y(to)),
    };
  });
}

function meeting(one: Side, other: Side): Position | null {
  if (one.north < other.south || other.north < one.south || one.east < other.west || other.east < one.west) return null;
  const sameRing = one.ring === other.ring;
  const gap = Math.abs(one.index - other.index);
  const neighbours = sameRing && (gap === 1 || gap === one.count - 1);
  const a = turn(one.from, one.to, other.from);
  const b = turn(one.from, one.to, other.to);
  const c = turn(other.from, other.to, one.from);
  const d = turn(other.from, other.to, one.to);
  if (a * b < 0 && c * d < 0) return crossingPoint(other, a / (a - b));
  if (neighbours) return a === 0 && b === 0 ? foldingPoint(one, other) : null;
  if (!sameRing) return null;
  return touchingPoint(one, other, [a, b, c, d]);
}

/** Positive when `point` lies left of the line, zero on it. */
function turn(from: Position, to: Position, point: Position): number {
  return (x(to) - x(from)) * (y(point) - y(from)) - (y(to) - y(from)) * (x(point) - x(from));
}

function crossingPoint(other: Side, share: number): Position {
  return [
    x(other.from) + share * (x(other.to) - x(other.from)),
    y(other.from) + share * (y(other.to) - y(other.from)),
  ];
}

/** Neighbouring sides on one line that run back over each other. */
function foldingPoint(one: Side, other: Side): Position | null {
  const shared = isSame(one.to, other.from) ? one.to : one.from;
  const back = isSame(one.to, shared) ? one.from : one.to;
  const ahead = isSame(other.to, shared) ? other.from : other.to;
  const along = (x(back) - x(shared)) * (x(ahead) - x(shared)) + (y(back) - y(shared)) * (y(ahead) - y(shared));
  return along > 0 ? shared : null;
}

function touchingPoint(one: Side, other: Side, [a, b, c, d]: readonly [number, number, number, number]): Position | null {
  if (a === 0 && isWithin(other.from, one)) return other.from;
  if (b === 0 && isWithin(other.to, one)) return other.to;
  if (c === 0 && isWithin(one.from, other)) return one.from;
  return d === 0 && isWithin(one.to, other) ? one.to : null;
}

function isWithin(point: Position, side: Side): boolean {
  return x(point) >= side.west && x(point) <= side.east && y(point) >= side.south && y(point) <= side.north;
}

function isSame(one: Position, other: Position): boolean {
  return x(one) === x(other) && y(one) === y(other);
}
