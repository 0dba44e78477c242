import type { Geometry, Position } from 'geojson';

/** Repairs a fault of shape that has one right repair; of anything but a collection. */
export type Mend = (geometry: Geometry) => Geometry;

/** Latitude before longitude: exchanges the two everywhere. */
export const swapAxes: Mend = (geometry) => mapPositions(geometry, ([x = NaN, y = NaN]) => [y, x]);

/** Ends each ring with its first position. */
export const closeRings: Mend = (geometry) => mapRings(geometry, (ring) => {
  const first = ring[0];
  return first && !isSame(first, ring.at(-1)) ? [...ring, [...first]] : ring;
});

/** Leaves out positions that repeat the one before them. */
export const dropRepeated: Mend = (geometry) => mapLines(geometry, (line) => line.filter((position, index) => index === 0 || !isSame(position, line[index - 1])));

/** How many positions repeat the one before them. */
export function countRepeated(geometry: Geometry): number {
  let count = 0;
  mapLines(geometry, (line) => {
    count += line.filter((position, index) => index > 0 && isSame(position, line[index - 1])).length;
    return line;
  });
  return count;
}

function isSame(one: Position, other: Position | undefined): boolean {
  return other !== undefined && one[0] === other[0] && one[1] === other[1];
}

export function mapPositions(geometry: Geometry, change: (position: Position) => Position): Geometry {
  switch (geometry.type) {
    case 'GeometryCollection': return { ...geometry, geometries: geometry.geometries.map((each) => mapPositions(each, change)) };
    case 'Point': return { ...geometry, coordinates: change(geometry.coordinates) };
    case 'MultiPoint': return { ...geometry, coordinates: geometry.coordinates.map((position) => change(position)) };
    default: return mapLines(geometry, (line) => line.map((position) => change(position)));
  }
}

/** Points are no lines: they stay as they are. */
function mapLines(geometry: Geometry, change: (line: Position[]) => Position[]): Geometry {
  switch (geometry.type) {
    case 'LineString': return { ...geometry, coordinates: change(geometry.coordinates) };
    case 'MultiLineString': return { ...geometry, coordinates: geometry.coordinates.map((line) => change(line)) };
    default: return mapRings(geometry, change);
  }
}

function mapRings(geometry: Geometry, change: (ring: Position[]) => Position[]): Geometry {
  switch (geometry.type) {
    case 'Polygon': return { ...geometry, coordinates: geometry.coordinates.map((ring) => change(ring)) };
    case 'MultiPolygon': return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map((ring) => change(ring))) };
    default: return geometry;
  }
}
