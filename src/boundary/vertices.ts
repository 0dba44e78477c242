import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GridProjection } from '../geo/grid-projection.ts';
import { polygonsOf } from '../geo/planar.ts';
import type { VertexRef } from '../state/planning/model.ts';
import type { BoundaryWords } from './words.ts';

/** Which ring of a geometry, counted from 0; the first of a part is its outer one. */
export type RingAt = Pick<VertexRef, 'part' | 'ring'>;
/** Which vertex of a geometry, counted from 0. */
export type VertexAt = Pick<VertexRef, 'part' | 'ring' | 'vertex'>;

/** A ring's heading in the list of vertices. */
export interface RingRow extends RingAt {
  readonly kind: 'ring';
  readonly count: number;
}

export interface VertexRow extends VertexAt {
  readonly kind: 'vertex';
  readonly lon: number;
  readonly lat: number;
  readonly eastM: number;
  readonly northM: number;
}

export type Row = RingRow | VertexRow;

interface Ring extends RingAt {
  /** Without the closing one. */
  readonly positions: readonly Position[];
}

/** The rings of a polygon in the order of the data, without the vertices that close them. */
export function ringsOf(geometry: Polygon | MultiPolygon): readonly Ring[] {
  return polygonsOf(geometry).flatMap((rings, part) => rings.map((ring, index) => ({ part, ring: index, positions: ring.slice(0, -1) })));
}

/** All vertices in both systems, ring by ring under the ring's heading. */
export function rowsOf(geometry: Polygon | MultiPolygon, { forward }: GridProjection): readonly Row[] {
  return ringsOf(geometry).flatMap(({ part, ring, positions }): Row[] => [
    { kind: 'ring', part, ring, count: positions.length },
    ...positions.map(([lon = NaN, lat = NaN], vertex): VertexRow => {
      const [eastM, northM] = forward(lon, lat);
      return { kind: 'vertex', part, ring, vertex, lon, lat, eastM, northM };
    }),
  ]);
}

/** @returns `-1` where there is no such vertex */
export function indexOfVertex(rows: readonly Row[], at: VertexAt): number {
  return rows.findIndex((row) => row.kind === 'vertex' && isSameVertex(row, at));
}

export function isSameVertex(a: VertexAt, b: VertexAt): boolean {
  return a.part === b.part && a.ring === b.ring && a.vertex === b.vertex;
}

/** `Outer ring`, `Hole 1`; of several parts with the number of the part. */
export function ringName({ part, ring }: RingAt, partCount: number, words: BoundaryWords): string {
  const name = ring === 0 ? words.outer : words.hole(ring);
  return partCount > 1 ? words.ofPart(part + 1, name) : name;
}

/** How many parts a list of rings or vertices has, in the order of the data. */
export function partCountOf(rows: readonly RingAt[]): number {
  return (rows.at(-1)?.part ?? -1) + 1;
}
