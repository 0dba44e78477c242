import type { Flat } from './projection.ts';

/** A rectangle in units of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Edge {
  readonly inside: (point: Flat) => boolean;
  readonly cross: (from: Flat, to: Flat) => Flat;
}

const atX = (x: number) => (a: Flat, b: Flat): Flat => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
const atY = (y: number) => (a: Flat, b: Flat): Flat => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];

function edgesOf({ left, top, right, bottom }: Box): readonly Edge[] {
  return [
    { inside: ([x]) => x >= left, cross: atX(left) },
    { inside: ([x]) => x <= right, cross: atX(right) },
    { inside: ([, y]) => y >= top, cross: atY(top) },
    { inside: ([, y]) => y <= bottom, cross: atY(bottom) },
  ];
}

/** The part of a ring inside a box; what leaves the box runs along its edge. Keeps the winding. Empty when all is outside. */
export function clipRing(ring: readonly Flat[], box: Box): readonly Flat[] {
  if (ring.every((point) => isInside(point, box))) return ring;
  let kept = ring;
  for (const edge of edgesOf(box)) {
    kept = kept.flatMap((point, index) => {
      const before = kept.at(index - 1) ?? point;
      const [now, then] = [edge.inside(point), edge.inside(before)];
      if (now) return then ? [point] : [edge.cross(before, point), point];
      return then ? [edge.cross(before, point)] : [];
    });
    if (!kept.length) return [];
  }
  return kept;
}

/** The pieces of a line inside a box. */
export function clipLine(line: readonly Flat[], box: Box): readonly (readonly Flat[])[] {
  const pieces: Flat[][] = [];
  let piece: Flat[] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [from, to] = [line[i - 1], line[i]];
    const part = from && to ? clipSegment(from, to, box) : null;
    if (!part) continue;
    const last = piece.at(-1);
    if (!last || last[0] !== part[0][0] || last[1] !== part[0][1]) pieces.push((piece = [part[0]]));
    piece.push(part[1]);
  }
  return pieces;
}

export function isInside([x, y]: Flat, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function clipSegment(from: Flat, to: Flat, box: Box): readonly [Flat, Flat] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  const sides = [[-dx, from[0] - box.left], [dx, box.right - from[0]], [-dy, from[1] - box.top], [dy, box.bottom - from[1]]] as const;
  for (const [outward, room] of sides) {
    if (outward === 0 && room < 0) return null;
    if (outward < 0) start = Math.max(start, room / outward);
    if (outward > 0) end = Math.min(end, room / outward);
  }
  if (start > end) return null;
  const at = (t: number): Flat => [from[0] + t * dx, from[1] + t * dy];
  return [start === 0 ? from : at(start), end === 1 ? to : at(end)];
}
