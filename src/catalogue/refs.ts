import type { ExplorerFeature, FeatureRef, Slug } from './types.ts';

/** Joins a layer's id and a feature's id as the URL writes them. */
export function refOf(layer: Slug, feature: ExplorerFeature | Slug): FeatureRef {
  return `${layer}/${typeof feature === 'string' ? feature : feature.id}`;
}

/** @returns `null` unless the text is two slugs around one slash */
export function parseRef(text: string): { readonly layer: Slug; readonly id: Slug } | null {
  const match = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(text);
  const [, layer, id] = match ?? [];
  return layer && id ? { layer, id } : null;
}
