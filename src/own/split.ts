import type { Position } from 'geojson';
import { intersection, subtraction, union } from '../geo/overlay.ts';
import { coveredM2, type PlanarPolygons } from '../geo/planar.ts';

/** An end of the line that stops this close to the edge is taken to reach it. */
const REACH_M = 0.5;
/** Pieces smaller than this are what rounding leaves behind. */
const LEAST_PIECE_M2 = 1e-3;
/** How far beside a cut it is asked which piece lies there. */
const BESIDE_M = 1e-3;
/** Degrees between corners of the closing arc: its chords stay well clear of what is split. */
const ARC_STEP = Math.PI / 8;
const CLEAR = 4;

type Ring = readonly Position[];
type Planar = readonly [x: number, y: number];

/**
 * Splits polygons along a line, in metres. The line is made endless straight on at both ends; what only those ends cut is joined
 * again, so that pieces are parted by what was drawn alone. The pieces' areas sum to the whole.
 *
 * @returns the pieces, largest first; one alone when the line does not part anything
 */
export function splitPolygons(polygons: PlanarPolygons, line: readonly Position[]): readonly PlanarPolygons[] {
  const drawn = line.map(planar).filter((point, index, all) => index === 0 || distance(point, all[index - 1] ?? point) > 0);
  const [start, second] = drawn;
  const [beforeLast, end] = drawn.slice(-2);
  if (!start || !second || !beforeLast || !end) return [polygons];
  const circle = around([...polygons.flat(2).map(planar), ...drawn]);
  const from = outwards(second, start, circle);
  const to = outwards(beforeLast, end, circle);
  const side: PlanarPolygons = [[closedSide([from, ...drawn, to], circle)]];
  const pieces = [...intersection(polygons, side), ...subtraction(polygons, side)].filter((piece) => coveredM2([piece]) >= LEAST_PIECE_M2);
  const cuts = [...chords(polygons, start, from), ...chords(polygons, end, to)];
  return joinedAgain(pieces, cuts).toSorted((a, b) => coveredM2(b) - coveredM2(a));
}

interface Circle {
  readonly center: Planar;
  readonly radius: number;
}

function planar([x = NaN, y = NaN]: Position): Planar {
  return [x, y];
}

function distance([x1, y1]: Planar, [x2, y2]: Planar): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function around(points: readonly Planar[]): Circle {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { center: [(west + east) / 2, (south + north) / 2], radius: CLEAR * Math.max(1, Math.hypot(east - west, north - south)) };
}

/** Where a line that goes on from `through` beyond `end` meets the circle. */
function outwards(through: Planar, end: Planar, { center, radius }: Circle): Planar {
  const length = distance(through, end);
  const [dx, dy] = [(end[0] - through[0]) / length, (end[1] - through[1]) / length];
  const [x, y] = [end[0] - center[0], end[1] - center[1]];
  const along = x * dx + y * dy;
  const far = -along + Math.sqrt(along * along - (x * x + y * y) + radius * radius);
  return [end[0] + dx * far, end[1] + dy * far];
}

/** The line, closed along the circle: what lies on one side of it. */
function closedSide(line: readonly Planar[], { center, radius }: Circle): Position[] {
  const [first = [0, 0]] = line;
  const last = line.at(-1) ?? first;
  const angle = ([x, y]: Planar): number => Math.atan2(y - center[1], x - center[0]);
  const begin = angle(last);
  const turn = (angle(first) - begin + 2 * Math.PI) % (2 * Math.PI);
  const steps = Math.max(1, Math.ceil(turn / ARC_STEP));
  const arc = Array.from({ length: steps - 1 }, (_, index): Position => {
    const at = begin + (turn * (index + 1)) / steps;
    return [center[0] + radius * Math.cos(at), center[1] + radius * Math.sin(at)];
  });
  return [...line.map((point) => [...point]), ...arc, [...first]];
}

/** Stretches of the way from `from` to `to` that lie within the polygons, but for one that is hardly longer than nothing. */
function chords(polygons: PlanarPolygons, from: Planar, to: Planar): readonly (readonly [Planar, Planar])[] {
  const length = distance(from, to);
  const ats = [0, 1, ...polygons.flat().flatMap((ring) => crossings(ring, from, to))].toSorted((a, b) => a - b);
  const at = (share: number): Planar => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  return ats.slice(1).flatMap((end, index) => {
    const begin = ats[index] ?? 0;
    const isLong = (end - begin) * length > (begin === 0 ? REACH_M : BESIDE_M);
    return isLong && isWithin(polygons, at((begin + end) / 2)) ? [[at(begin), at(end)] as const] : [];
  });
}

/** Shares of the way from `from` to `to` at which it crosses the ring. */
function crossings(ring: Ring, from: Planar, to: Planar): readonly number[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return ring.slice(1).flatMap((second, index) => {
    const [ax, ay] = planar(ring[index] ?? []);
    const [bx, by] = planar(second);
    const turn = dx * (by - ay) - dy * (bx - ax);
    if (turn === 0) return [];
    const share = ((ax - from[0]) * (by - ay) - (ay - from[1]) * (bx - ax)) / turn;
    const along = ((ax - from[0]) * dy - (ay - from[1]) * dx) / turn;
    return share > 0 && share < 1 && along >= 0 && along <= 1 ? [share] : [];
  });
}

function isWithin(polygons: PlanarPolygons, [x, y]: Planar): boolean {
  let isInside = false;
  for (const ring of polygons.flat()) {
    for (let index = 1; index < ring.length; index += 1) {
      const [ax, ay] = planar(ring[index - 1] ?? []);
      const [bx, by] = planar(ring[index] ?? []);
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    }
  }
  return isInside;
}

/** Groups of pieces: two that lie on both sides of a cut that nobody drew are one. */
function joinedAgain(pieces: PlanarPolygons, cuts: readonly (readonly [Planar, Planar])[]): readonly PlanarPolygons[] {
  const group = pieces.map((_, index) => index);
  for (const [[x1, y1], [x2, y2]] of cuts) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const [aside, across] = [(BESIDE_M * (y2 - y1)) / length, (BESIDE_M * (x1 - x2)) / length];
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const left = pieces.findIndex((piece) => isWithin([piece], [x + aside, y + across]));
    const right = pieces.findIndex((piece) => isWithin([piece], [x - aside, y - across]));
    const [kept, joined] = [group[left], group[right]];
    if (kept === undefined || joined === undefined) continue;
    group.forEach((one, index) => (group[index] = one === joined ? kept : one));
  }
  return [...new Set(group)].map((one) => {
    const members = pieces.filter((_, index) => group[index] === one);
    return members.length > 1 ? union(members.map((member) => [member])) : members;
  });
}
