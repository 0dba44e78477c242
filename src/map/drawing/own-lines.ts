import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { OWN_LAYER } from '../../catalogue/own-layer.ts';
import { refOf } from '../../catalogue/refs.ts';
import type { ExplorerFeature } from '../../catalogue/types.ts';
import { textIn } from '../../i18n/text.ts';
import type { ExplorerState } from '../../state/state.ts';
import { MAP_FONTS } from '../../theme/fonts.ts';
import type { ExpressionSpecification, LayerSpecification } from '../engine.ts';
import type { Palette } from '../palette.ts';

export const OWN_LINES_SOURCE = 'explorer-own-lines';
export const OWN_LINE_LAYERS = ['explorer-own-line', 'explorer-own-spot'] as const;

const IS_LINE: ExpressionSpecification = ['in', ['geometry-type'], ['literal', ['LineString', 'MultiLineString']]];
const IS_POINT: ExpressionSpecification = ['in', ['geometry-type'], ['literal', ['Point', 'MultiPoint']]];

/** What of a person's own features the explorer's overlay has no form for: lines, and several points in one. */
export function ownLines({ own, layers, selected, highlighted, lang }: ExplorerState): FeatureCollection {
  if (!layers.has(OWN_LAYER)) return { type: 'FeatureCollection', features: [] };
  const features = own.features.filter(({ geometry }) => isMissing(geometry)).map((feature): Feature => drawn(feature, [selected, highlighted], lang));
  return { type: 'FeatureCollection', features };
}

function isMissing(geometry: Geometry | null): geometry is Geometry {
  return geometry !== null && !['Point', 'Polygon', 'MultiPolygon'].includes(geometry.type);
}

function drawn(feature: ExplorerFeature, marked: readonly (string | null)[], lang: string): Feature {
  const ref = refOf(OWN_LAYER, feature);
  const { geometry, properties: { name } } = feature;
  return { type: 'Feature', geometry: geometry ?? { type: 'GeometryCollection', geometries: [] }, properties: { ref, label: textIn(name, lang), isMarked: marked.includes(ref) } };
}

export function ownLineLayers({ layers: { plum }, accent, paper }: Palette): readonly LayerSpecification[] {
  return [
    {
      id: 'explorer-own-line-edge', type: 'line', source: OWN_LINES_SOURCE, filter: IS_LINE,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': paper, 'line-width': ['case', ['get', 'isMarked'], 8, 5] },
    },
    {
      id: 'explorer-own-line', type: 'line', source: OWN_LINES_SOURCE, filter: IS_LINE,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ['case', ['get', 'isMarked'], accent, plum], 'line-width': ['case', ['get', 'isMarked'], 4, 2.5] },
    },
    {
      id: 'explorer-own-spot', type: 'circle', source: OWN_LINES_SOURCE, filter: IS_POINT,
      paint: {
        'circle-radius': ['case', ['get', 'isMarked'], 9, 6], 'circle-color': ['case', ['get', 'isMarked'], accent, plum],
        'circle-stroke-color': paper, 'circle-stroke-width': 2,
      },
    },
    {
      id: 'explorer-own-line-names', type: 'symbol', source: OWN_LINES_SOURCE, filter: IS_LINE,
      layout: { 'symbol-placement': 'line-center', 'text-field': ['get', 'label'], 'text-font': [MAP_FONTS.bold], 'text-size': 12, 'text-offset': [0, -0.9] },
      paint: { 'text-color': plum, 'text-halo-color': paper, 'text-halo-width': 2 },
    },
  ];
}
