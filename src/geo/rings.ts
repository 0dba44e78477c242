import type { Geometry, Position } from 'geojson';
import { eachSegment } from './segments.ts';

/** The geometry with polygons' outer rings anticlockwise and holes clockwise, as RFC 7946 asks. */
export function rewind(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: rewindRings(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(rewindRings) };
  return geometry;
}

function rewindRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => (isAnticlockwise(ring) === (index === 0) ? ring : ring.toReversed()));
}

function isAnticlockwise(ring: readonly Position[]): boolean {
  const [lon0 = 0, lat0 = 0] = ring[0] ?? [];
  let twice = 0;
  eachSegment(ring, (lon1, lat1, lon2, lat2) => {
    twice += (lon1 - lon0) * (lat2 - lat0) - (lon2 - lon0) * (lat1 - lat0);
  });
  return twice > 0;
}

/** The geometry with coordinates rounded to `decimals`; vertices that fall together become one. */
export function roundGeometry(geometry: Geometry, decimals: number): Geometry {
  const round = ([lon = NaN, lat = NaN]: Position): Position => [roundTo(lon, decimals), roundTo(lat, decimals)];
  const line = (positions: readonly Position[]): Position[] => positions.map(round).filter(isNew);
  switch (geometry.type) {
    case 'Point': return { type: 'Point', coordinates: round(geometry.coordinates) };
    case 'MultiPoint': return { type: 'MultiPoint', coordinates: geometry.coordinates.map(round) };
    case 'LineString': return { type: 'LineString', coordinates: line(geometry.coordinates) };
    case 'MultiLineString': return { type: 'MultiLineString', coordinates: geometry.coordinates.map(line) };
    case 'Polygon': return { type: 'Polygon', coordinates: wholeRings(geometry.coordinates.map(line)) };
    case 'MultiPolygon': return {
      type: 'MultiPolygon',
      coordinates: geometry.coordinates.map((rings) => wholeRings(rings.map(line))).filter((rings) => rings.length > 0),
    };
    case 'GeometryCollection': return { ...geometry, geometries: geometry.geometries.map((part) => roundGeometry(part, decimals)) };
  }
}

/** How near to halfway between two decimals multiplying may be mistaken about which is nearer. */
const UNSURE = 1e-3;
/** Far below where numbers have no decimals left. */
const MOST_SCALED = 2 ** 40;

/** A number rounded to `decimals`, never `-0`. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = value * scale;
  const beyond = scaled - Math.floor(scaled);
  // Writing it out is exact, but takes seconds for the vertices of a large file.
  if (Math.abs(beyond - 0.5) < UNSURE || Math.abs(scaled) > MOST_SCALED) return Number(value.toFixed(decimals)) + 0;
  return Math.round(scaled) / scale + 0;
}

function isNew(position: Position, index: number, line: readonly Position[]): boolean {
  const before = line[index - 1];
  return before === undefined || before[0] !== position[0] || before[1] !== position[1];
}

function wholeRings(rings: readonly Position[][]): Position[][] {
  const [outer, ...holes] = rings;
  if (!outer || outer.length < 4) return [];
  return [outer, ...holes.filter((hole) => hole.length >= 4)];
}
