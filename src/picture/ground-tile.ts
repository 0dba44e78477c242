import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import type { Position } from 'geojson';
import { PbfReader } from 'pbf';
import type { GroundFeature, GroundKind } from './ground.ts';

/** Kinds of the Protomaps schema's `landuse` that are drawn as green. */
const GREEN: ReadonlySet<string> = new Set([
  'park', 'forest', 'wood', 'nature_reserve', 'national_park', 'protected_area', 'grass', 'grassland', 'garden', 'cemetery',
  'golf_course', 'playground', 'pitch', 'scrub', 'meadow', 'recreation_ground', 'village_green', 'allotments', 'farmland', 'orchard',
]);

/** Kinds of `landuse` that are grounds of something built. */
const GROUNDS: ReadonlySet<string> = new Set(['university', 'college', 'school', 'kindergarten', 'hospital', 'industrial', 'military', 'commercial', 'railway']);

const ROADS: Readonly<Record<string, GroundKind>> = {
  highway: 'highway', major_road: 'major', minor_road: 'minor', path: 'path', rail: 'rail', other: 'service',
};

/** Where a tile lies: zoom, column, row. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/**
 * What a vector tile of the Protomaps schema holds that the painter draws.
 * @throws when the bytes are no vector tile
 */
export function readTile(bytes: ArrayBuffer, address: TileAddress): readonly GroundFeature[] {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
  const features: GroundFeature[] = [];
  for (const [name, layer] of Object.entries(layers)) {
    for (let i = 0; i < layer.length; i += 1) {
      const feature = layer.feature(i);
      const kind = kindOf(name, feature);
      if (!kind) continue;
      const named = feature.properties['name'];
      features.push({ kind, lines: positionsOf(feature, address), ...(typeof named === 'string' && { name: named }) });
    }
  }
  return features;
}

function kindOf(layer: string, { type, properties }: VectorTileFeature): GroundKind | null {
  const kind = String(properties['kind'] ?? '');
  if (layer === 'roads') return type === 2 ? roadKind(kind, properties) : null;
  if (type !== 3) return null;
  if (layer === 'earth') return 'earth';
  if (layer === 'water') return 'water';
  if (layer === 'buildings') return 'building';
  if (layer === 'landuse' || layer === 'landcover') return GREEN.has(kind) ? 'green' : GROUNDS.has(kind) ? 'grounds' : null;
  return null;
}

function roadKind(kind: string, properties: VectorTileFeature['properties']): GroundKind | null {
  if (properties['is_tunnel'] === true) return 'tunnel';
  if (properties['kind_detail'] === 'service') return 'service';
  return (Object.hasOwn(ROADS, kind) ? ROADS[kind] : undefined) ?? null;
}

function positionsOf(feature: VectorTileFeature, { z, x, y }: TileAddress): readonly (readonly Position[])[] {
  const size = feature.extent * 2 ** z;
  const [left, top] = [feature.extent * x, feature.extent * y];
  return feature.loadGeometry().map((line) =>
    line.map((point): Position => {
      const lon = ((point.x + left) / size) * 360 - 180;
      const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (point.y + top)) / size))) * 180) / Math.PI;
      return [lon, lat];
    }),
  );
}
