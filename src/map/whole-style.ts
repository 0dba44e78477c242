import type { GeoJSON } from 'geojson';
import type { Explorer } from '../state/explorer.ts';
import { BASEMAP_SOURCE, basemapStyle } from './basemap-style.ts';
import type { LayerSpecification, StyleSpecification } from './engine.ts';
import type { ExtensionStyle } from './extensions/extension.ts';
import { unlessEmpty } from './outlined.ts';
import { beyond, highlightData, type OverlayData } from './overlay-data.ts';
import { beyondStyle, CLUSTER_RADIUS_PX, clusterCounts, pointStyle, polygonStyle, SOURCES } from './overlay-style.ts';
import type { Palette } from './palette.ts';

/** Beyond this zoom markers are not joined any more, unless they share a spot. */
const CLUSTER_MAX_ZOOM = 20;

/**
 * The ground and all that lies on it, for an explorer's present state.
 *
 * @param data what of its features the style holds from the beginning
 * @param device where the device is
 * @param added what planners have added, bottom to top
 */
export function wholeStyle(
  explorer: Explorer,
  palette: Palette,
  data: OverlayData,
  device: GeoJSON,
  added: readonly ExtensionStyle[] = [],
): StyleSpecification {
  const layersAt = (place: 'ground' | 'cover' | 'middle' | 'top'): readonly LayerSpecification[] => added.flatMap((one) => one[place] ?? []);
  const { state, catalogue } = explorer;
  const base = basemapStyle(palette.dark, state.lang, state.extras.includes('no-street-names'));
  const firstLabel = base.findIndex((layer) => layer.type === 'symbol');
  const split = firstLabel < 0 ? base.length : firstLabel;
  const marks = highlightData(state, catalogue, palette);
  const outlines = { [SOURCES.polygons]: data.polygons, [SOURCES.marks]: marks.marks, [SOURCES.accuracy]: marks.accuracy };
  const own = (layers: readonly LayerSpecification[]): readonly LayerSpecification[] => unlessEmpty(layers, outlines);
  return {
    version: 8,
    sources: {
      [BASEMAP_SOURCE]: { type: 'vector', url: `pmtiles://${explorer.url(catalogue.basemap.file)}` },
      [SOURCES.beyond]: { type: 'geojson', data: beyond(catalogue.bounds) },
      [SOURCES.polygons]: { type: 'geojson', data: data.polygons },
      [SOURCES.polygonLabels]: { type: 'geojson', data: data.polygonLabels },
      [SOURCES.points]: {
        type: 'geojson',
        data: data.points,
        cluster: true,
        clusterRadius: CLUSTER_RADIUS_PX,
        clusterMaxZoom: CLUSTER_MAX_ZOOM,
        maxzoom: CLUSTER_MAX_ZOOM + 1,
        clusterProperties: clusterCounts(catalogue),
      },
      [SOURCES.marks]: { type: 'geojson', data: marks.marks },
      [SOURCES.accuracy]: { type: 'geojson', data: marks.accuracy },
      [SOURCES.device]: { type: 'geojson', data: device },
      ...Object.assign({}, ...added.map(({ sources }) => sources)),
    },
    layers: [
      ...base.slice(0, split), beyondStyle(palette), ...layersAt('ground'), ...own(polygonStyle(state.opacity)), ...layersAt('cover'),
      ...base.slice(split), ...layersAt('middle'), ...own(pointStyle(catalogue, palette, state.opacity)), ...layersAt('top'),
    ],
  };
}
