import type { Position } from 'geojson';
import type { SourceFeature } from '../sources.ts';
import { isArea, polygonsOf } from './geometry.ts';
import { mergeLines } from './merge-lines.ts';
import type { LineFeature, TagValue, Zoom } from './schema.ts';

/** Levels of OpenStreetMap's `admin_level` in Portugal, which the schema's `kind_detail` repeats. */
const MUNICIPALITY_LEVEL = 7;
const PARISH_LEVEL = 8;

/** Limits of the city and between its parishes. What two areas share is drawn once, as the higher one's. */
export function boundaryFeatures(
  municipality: readonly SourceFeature[],
  parishes: readonly SourceFeature[],
): LineFeature[] {
  const drawn = new Set<string>();
  return [
    ...boundary(newSegments(municipality, drawn), { kind: 'county', kind_detail: MUNICIPALITY_LEVEL }, 9),
    ...boundary(newSegments(parishes, drawn), { kind: 'locality', kind_detail: PARISH_LEVEL }, 12),
  ];
}

function boundary(segments: readonly Position[][], properties: Record<string, TagValue>, minZoom: Zoom): LineFeature[] {
  if (segments.length === 0) return [];
  return [{ geometry: { type: 'MultiLineString', coordinates: mergeLines(segments) }, properties, minZoom, maxZoom: 15 }];
}

function newSegments(areas: readonly SourceFeature[], drawn: Set<string>): Position[][] {
  const rings = areas.flatMap(({ geometry }) => (isArea(geometry) ? polygonsOf(geometry).flat() : []));
  return rings.flatMap((ring) => segmentsOf(ring)).filter((segment) => {
    const key = segment.map((position) => position.map((degrees) => degrees.toFixed(7)).join()).sort().join(' ');
    if (drawn.has(key)) return false;
    drawn.add(key);
    return true;
  });
}

function segmentsOf(ring: readonly Position[]): Position[][] {
  return ring.slice(1).flatMap((to, index) => {
    const from = ring[index];
    return from ? [[from, to]] : [];
  });
}
