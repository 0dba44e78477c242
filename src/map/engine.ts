import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import { archiveAt } from '../basemap/archive.ts';

export { Map as EngineMap, ScaleControl, LngLatBounds, addProtocol, removeProtocol } from 'maplibre-gl';
export type { MapMouseEvent, MapTouchEvent, GeoJSONSource, VectorTileSource, MapGeoJSONFeature, StyleSpecification, LayerSpecification, ExpressionSpecification } from 'maplibre-gl';

let protocol: Protocol | undefined;

/**
 * Prepares the engine, once for the whole page: its worker and the `pmtiles:` protocol.
 * @param archiveUrl absolute address of a PMTiles archive that a style is going to use
 */
export function prepareEngine(archiveUrl: string): void {
  if (!protocol) {
    setWorkerUrl(workerUrl);
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  if (!protocol.get(archiveUrl)) protocol.add(archiveAt(archiveUrl));
}
