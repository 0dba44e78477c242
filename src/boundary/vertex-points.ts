import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { ringsOf, type VertexAt } from './vertices.ts';

/** What the map is told of a vertex. */
export interface VertexPointProperties extends VertexAt {
  /** Zoom from which it is drawn: closer together than a marker is wide, vertices say nothing. */
  readonly fromZoom: number;
  /** The first of its ring. */
  readonly isStart: boolean;
}

export type VertexPoint = Feature<Point, VertexPointProperties>;

/** Zooms at which more vertices appear; from the last one on all are there. */
export const VERTEX_ZOOMS = [11, 12, 13, 14, 15, 16, 17, 18] as const;

const [FIRST_ZOOM] = VERTEX_ZOOMS;
const LAST_ZOOM = 18;
/** Between two vertices that are drawn, before the last zoom. */
const APART_PX = 12;
const TILE_PX = 512;

/** A limit's vertices as points, each with the zoom from which there is room for it. */
export function vertexPoints(geometry: Polygon | MultiPolygon): readonly VertexPoint[] {
  return ringsOf(geometry).flatMap(({ part, ring, positions }) => {
    const zooms = zoomsOf(positions);
    return positions.map((position, vertex): VertexPoint => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: position },
      properties: { part, ring, vertex, fromZoom: zooms[vertex] ?? LAST_ZOOM, isStart: vertex === 0 },
    }));
  });
}

/** Zoom by zoom, each vertex that is far enough from the one before it that is there already. */
function zoomsOf(ring: readonly Position[]): readonly number[] {
  const zooms = ring.map((_, index) => (index === 0 ? FIRST_ZOOM : LAST_ZOOM) as number);
  for (const zoom of VERTEX_ZOOMS) {
    let last = ring[0] ?? [];
    for (const [index, position] of ring.entries()) {
      const isThere = (zooms[index] ?? LAST_ZOOM) <= zoom;
      if (!isThere && distancePx(position, last, zoom) < APART_PX) continue;
      zooms[index] = Math.min(zooms[index] ?? LAST_ZOOM, zoom);
      last = position;
    }
  }
  return zooms;
}

/** On a Mercator map, near enough. */
function distancePx([lon1 = NaN, lat1 = NaN]: Position, [lon2 = NaN, lat2 = NaN]: Position, zoom: number): number {
  const pxPerDegree = (TILE_PX * 2 ** zoom) / 360;
  const northPx = ((lat2 - lat1) * pxPerDegree) / Math.cos((lat1 * Math.PI) / 180);
  return Math.hypot((lon2 - lon1) * pxPerDegree, northPx);
}
