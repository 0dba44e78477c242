import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../catalogue/types.ts';
import type { GridProjection } from '../geo/grid-projection.ts';
import { readCoordinates } from '../search/coordinates.ts';
import { OWN_DECIMALS } from './own-feature.ts';

export type TypedKind = 'point' | 'line' | 'polygon';

/** What is wrong with typed coordinates; `line` counts from 1. */
export type TypedProblem =
  /** No two numbers, or numbers that can't be told to be coordinates. */
  | { readonly kind: 'unreadable' | 'outside'; readonly line: number; readonly text: string }
  /** A ring or line, from this line on, with fewer different vertices than it needs. */
  | { readonly kind: 'too-few'; readonly line: number; readonly count: number; readonly needed: number }
  /** The edges that begin on these two lines cross. */
  | { readonly kind: 'crosses'; readonly line: number; readonly other: number };

export interface Typed {
  /** One of each group of lines; several points are several geometries. None while anything is wrong. */
  readonly geometries: readonly Geometry[];
  readonly problems: readonly TypedProblem[];
  /** Vertices that were understood. */
  readonly count: number;
  /** Metres of the grid wait for its projection. */
  readonly isWaiting: boolean;
}

interface Vertex {
  readonly at: Position;
  readonly line: number;
}

const FEWEST = { point: 1, line: 2, polygon: 3 } as const;
/** From this many vertices on, crossings are left to the check of the boundary. */
const MOST_CROSSED = 500;
const MOST_PROBLEMS = 20;

/**
 * Reads vertices, one a line, in degrees or in metres of the grid. An empty line begins another line, or ring: one that lies
 * within the ring before it is a hole, any other is a part of its own. Rings need not be closed.
 */
export function readTyped(text: string, kind: TypedKind, bounds: Bounds, grid: GridProjection | null | undefined): Typed {
  const problems: TypedProblem[] = [];
  const groups: Vertex[][] = [[]];
  let isWaiting = false;
  text.split(/\r?\n/).forEach((words, index) => {
    const line = index + 1;
    if (!words.trim()) return void groups.push([]);
    const read = readCoordinates(words, bounds, grid, OWN_DECIMALS);
    if (read.kind === 'found') groups.at(-1)?.push({ at: [read.at.lon, read.at.lat], line });
    else if (read.kind === 'needs-grid') isWaiting = true;
    else problems.push({ kind: read.kind === 'outside' ? 'outside' : 'unreadable', line, text: words.trim() });
  });
  const lines = groups.map((group) => withoutRepeats(group, kind)).filter((group) => group.length);
  const count = lines.reduce((sum, group) => sum + group.length, 0);
  if (!problems.length && !isWaiting) problems.push(...lines.flatMap((group) => shapeProblems(group, kind)));
  const isFine = !problems.length && !isWaiting && count > 0;
  return { geometries: isFine ? geometriesOf(lines.map((group) => group.map(({ at }) => at)), kind) : [], problems: problems.slice(0, MOST_PROBLEMS), count, isWaiting };
}

/** Vertices once each, and a ring's first one not again as its last. */
function withoutRepeats(group: readonly Vertex[], kind: TypedKind): readonly Vertex[] {
  if (kind === 'point') return group;
  const once = group.filter(({ at }, index) => index === 0 || !isSame(at, group[index - 1]?.at));
  const isClosed = kind === 'polygon' && once.length > 1 && isSame(once.at(-1)?.at ?? [], once[0]?.at);
  return isClosed ? once.slice(0, -1) : once;
}

function isSame(a: Position, b: Position | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b?.[1];
}

function shapeProblems(group: readonly Vertex[], kind: TypedKind): readonly TypedProblem[] {
  const needed = FEWEST[kind];
  if (group.length < needed) return [{ kind: 'too-few', line: group[0]?.line ?? 1, count: group.length, needed }];
  if (kind !== 'polygon' || group.length > MOST_CROSSED) return [];
  const crossing = firstCrossing(group);
  return crossing ? [{ kind: 'crosses', line: crossing[0].line, other: crossing[1].line }] : [];
}

function firstCrossing(ring: readonly Vertex[]): readonly [Vertex, Vertex] | null {
  const edges = ring.map((vertex, index) => [vertex, ring[(index + 1) % ring.length] ?? vertex] as const);
  for (const [first, [a, b]] of edges.entries()) {
    for (const [c, d] of edges.slice(first + 1)) {
      if (b === c || d === a) continue;
      if (side(a.at, b.at, c.at) * side(a.at, b.at, d.at) <= 0 && side(c.at, d.at, a.at) * side(c.at, d.at, b.at) <= 0 && meets(a.at, b.at, c.at, d.at)) return [a, c];
    }
  }
  return null;
}

function side([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position, [px = NaN, py = NaN]: Position): number {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}

/** Whether the boxes of two edges touch: edges on one line may lie apart. */
function meets(a: Position, b: Position, c: Position, d: Position): boolean {
  return [0, 1].every((axis) => {
    const [p = NaN, q = NaN, r = NaN, s = NaN] = [a[axis], b[axis], c[axis], d[axis]];
    return Math.max(p, q) >= Math.min(r, s) && Math.max(r, s) >= Math.min(p, q);
  });
}

function geometriesOf(lines: readonly Position[][], kind: TypedKind): readonly Geometry[] {
  if (kind === 'point') return lines.flat().map((coordinates) => ({ type: 'Point', coordinates }));
  const [only = [], ...others] = lines;
  if (kind === 'line') return [others.length ? { type: 'MultiLineString', coordinates: [...lines] } : { type: 'LineString', coordinates: only }];
  const parts: Position[][][] = [];
  for (const ring of lines.map((line) => [...line, [...(line[0] ?? [])]])) {
    const outer = parts.at(-1)?.[0];
    if (outer && ring.every((at) => isWithin(outer, at))) parts.at(-1)?.push(ring);
    else parts.push([ring]);
  }
  const [part = [], ...more] = parts;
  return [more.length ? { type: 'MultiPolygon', coordinates: parts } : { type: 'Polygon', coordinates: part }];
}

function isWithin(ring: readonly Position[], [x = NaN, y = NaN]: Position): boolean {
  let isInside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = NaN, ay = NaN] = ring[index - 1] ?? [];
    const [bx = NaN, by = NaN] = ring[index] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}

/** A geometry as it is typed: latitude and longitude, one vertex a line, rings not closed. */
export function writeTyped(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point': return placeWords(geometry.coordinates);
    case 'MultiPoint':
    case 'LineString': return lineWords(geometry.coordinates);
    case 'MultiLineString': return geometry.coordinates.map(lineWords).join('\n\n');
    case 'Polygon': return ringWords(geometry.coordinates);
    case 'MultiPolygon': return geometry.coordinates.map(ringWords).join('\n\n');
    case 'GeometryCollection': return geometry.geometries.map(writeTyped).join('\n\n');
  }
}

function placeWords([lon = NaN, lat = NaN]: Position): string {
  return `${lat.toFixed(OWN_DECIMALS)}, ${lon.toFixed(OWN_DECIMALS)}`;
}

function lineWords(positions: readonly Position[]): string {
  return positions.map(placeWords).join('\n');
}

function ringWords(rings: readonly Position[][]): string {
  return rings.map((ring) => lineWords(ring.slice(0, -1))).join('\n\n');
}
