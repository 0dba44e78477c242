import type { FeatureCollection, Geometry, Position } from 'geojson';

/** What the ground consists of, bottom to top. */
export const GROUND_KINDS = [
  'land', 'earth', 'grounds', 'green', 'water', 'building', 'path', 'tunnel', 'service', 'minor', 'major', 'highway', 'rail',
] as const;

export type GroundKind = (typeof GROUND_KINDS)[number];

/** Kinds that are drawn as lines; the others are surfaces. */
export const LINE_KINDS: ReadonlySet<GroundKind> = new Set(['path', 'tunnel', 'service', 'minor', 'major', 'highway', 'rail']);

/** A piece of ground: rings of a surface (holes wind the other way) or lines, in degrees of WGS 84. */
export interface GroundFeature {
  readonly kind: GroundKind;
  readonly lines: readonly (readonly Position[])[];
  readonly name?: string;
}

export type Ground = readonly GroundFeature[];

/** Ground from outlines of land, as a page's map of a continent has it. */
export function groundOfOutlines(outlines: FeatureCollection<Geometry | null>): Ground {
  return outlines.features.flatMap(({ geometry }) => {
    const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
    return polygons.map((lines): GroundFeature => ({ kind: 'land', lines }));
  });
}

/** The zoom whose tiles suit a scale 1 : N. */
export function groundZoom(scale: number): number {
  if (scale <= 12_000) return 15;
  if (scale <= 30_000) return 14;
  return scale <= 60_000 ? 13 : 12;
}
