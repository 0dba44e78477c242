import type { GeoJSON } from 'geojson';
import type { EngineMap, LayerSpecification } from './engine.ts';

/** Whether there are lines or polygons in it. */
export function isOutlined(data: GeoJSON): boolean {
  if (data.type === 'FeatureCollection') return data.features.some(isOutlined);
  const geometry = data.type === 'Feature' ? data.geometry : data;
  return 'coordinates' in geometry && geometry.type !== 'Point' && geometry.coordinates.length > 0;
}

/**
 * Hides lines and fills of which there are none for now: with nothing in them too, each source of theirs costs the engine
 * two passes over the whole canvas in every frame.
 *
 * @param data of their sources; layers of others stay as they are
 */
export function unlessEmpty(layers: readonly LayerSpecification[], data: Readonly<Record<string, GeoJSON>>): readonly LayerSpecification[] {
  return layers.map((layer) => {
    const drawn = layer.type === 'line' || layer.type === 'fill' ? data[layer.source] : undefined;
    return drawn ? withVisibility(layer, visibilityOf(drawn)) : layer;
  });
}

/** Shows the lines and fills of a source if there are any in its new data. */
export function showOutlined(map: EngineMap, source: string, data: GeoJSON): void {
  for (const id of map.getLayersOrder()) {
    const layer = map.getLayer(id);
    if (layer?.source === source && (layer.type === 'line' || layer.type === 'fill')) map.setLayoutProperty(id, 'visibility', visibilityOf(data));
  }
}

type Visibility = 'visible' | 'none';

function visibilityOf(data: GeoJSON): Visibility {
  return isOutlined(data) ? 'visible' : 'none';
}

function withVisibility<L extends { layout?: object }>(layer: L, visibility: Visibility) {
  return { ...layer, layout: { ...layer.layout, visibility } };
}
