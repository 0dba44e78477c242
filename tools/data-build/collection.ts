import type { ExplorerFeature } from '../../src/catalogue/types.ts';
import { rewind, roundGeometry } from '../../src/geo/rings.ts';
import type { Outline } from './recipe.ts';

const DECIMALS = 6;

/** Rounded and wound as published, sorted by id. */
export function publishable(features: readonly ExplorerFeature[], decimals = DECIMALS): readonly ExplorerFeature[] {
  return features
    .map((feature) => ({
      ...feature,
      geometry: feature.geometry && roundGeometry(rewind(feature.geometry), decimals),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A GeoJSON feature collection as text, one feature a line, so that a change shows as a line. */
export function collectionText(features: readonly object[], schema?: string): string {
  const head = schema === undefined ? '' : `"$schema":${JSON.stringify(schema)},\n`;
  return `{${head}"type":"FeatureCollection",\n"features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
}

/** Outlines as a GeoJSON feature collection: the features have an id and no properties. */
export function outlinesText(outlines: readonly Outline[], decimals = DECIMALS): string {
  return collectionText(outlines
    .map(({ id, geometry }) => ({ type: 'Feature', id, properties: {}, geometry: roundGeometry(rewind(geometry), decimals) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)));
}
