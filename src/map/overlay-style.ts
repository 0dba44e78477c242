import type { Catalogue, Layer } from '../catalogue/types.ts';
import type { ExplorerState } from '../state/state.ts';
import { MAP_FONTS } from '../theme/fonts.ts';
import type { ExpressionSpecification, LayerSpecification } from './engine.ts';
import { CLUSTER_IMAGE } from './marker-images.ts';
import type { Palette } from './palette.ts';

export const SOURCES = {
  points: 'explorer-points',
  polygons: 'explorer-polygons',
  polygonLabels: 'explorer-polygon-labels',
  marks: 'explorer-marks',
  accuracy: 'explorer-accuracy',
  beyond: 'explorer-beyond',
  device: 'explorer-device',
} as const;

export const POINT_LAYER = 'explorer-markers';
export const POLYGON_LAYER = 'explorer-fills';

/** Pixels within which markers become one number; so small that only what really overlaps is joined. */
export const CLUSTER_RADIUS_PX = 20;

const STRONG = ['area', 'part'];
/** Of the fill of what has a tint; streets stay to be seen. */
export const TINT_OPACITY = 0.55;

/** A veil over what lies beyond the data, so that their end does not pass for empty land. */
export function beyondStyle(palette: Palette): LayerSpecification {
  return { id: 'explorer-beyond', type: 'fill', source: SOURCES.beyond, paint: { 'fill-color': palette.beyond } };
}

type Opacity = ExplorerState['opacity'];

/** What is drawn of each layer with this opacity, thinned to what a person has chosen. */
function thinned(opacity: Opacity, full: number | ExpressionSpecification = 1): number | ExpressionSpecification {
  const [first, ...others] = Object.entries(opacity).map(([layer, percent]) => [layer, percent / 100] as const);
  return first ? ['*', full, ['match', ['get', 'layer'], ...first, ...others.flat(), 1]] : full;
}

/** Fills and outlines: they lie below the street map's labels. What has a tint shows by its fill. */
export function polygonStyle(opacity: Opacity = {}): readonly LayerSpecification[] {
  const isStrong: ExpressionSpecification = ['in', ['get', 'role'], ['literal', STRONG]];
  const isTinted: ExpressionSpecification = ['has', 'tint'];
  const widths: ExpressionSpecification = ['case', isTinted, 0.6, ['match', ['get', 'role'], 'area', 2.5, 'part', 1.5, 'core', 1.5, 1]];
  return [
    {
      id: POLYGON_LAYER,
      type: 'fill',
      source: SOURCES.polygons,
      paint: {
        'fill-color': ['coalesce', ['get', 'tint'], ['get', 'color']],
        'fill-opacity': thinned(opacity, ['case', isTinted, TINT_OPACITY, ['match', ['get', 'role'], 'area', 0.07, 'part', 0.03, 'core', 0.06, 0.12]]),
      },
    },
    {
      id: 'explorer-outlines',
      type: 'line',
      source: SOURCES.polygons,
      filter: ['!', ['get', 'dashed']],
      layout: { 'line-join': 'round', 'line-sort-key': ['case', isStrong, 1, 0] },
      paint: { 'line-color': ['get', 'color'], 'line-width': widths, 'line-opacity': thinned(opacity) },
    },
    {
      id: 'explorer-outlines-dashed',
      type: 'line',
      source: SOURCES.polygons,
      filter: ['get', 'dashed'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ['get', 'color'], 'line-width': widths, 'line-dasharray': [3, 2], 'line-opacity': thinned(opacity) },
    },
  ];
}

/** Labels, markers and highlights: they lie on top. */
export function pointStyle(catalogue: Catalogue, palette: Palette, opacity: Opacity = {}): readonly LayerSpecification[] {
  return [
    ...markStyle(palette), polygonLabelStyle(palette, opacity), labelStyle(palette, opacity),
    markerStyle(catalogue, palette, opacity),
    areaNameStyle(palette), selectedStyle(palette), deviceStyle(palette),
  ];
}

/** Whether a polygon's label has room at a zoom; an area's stands elsewhere. */
function fits(zoom: number): ExpressionSpecification {
  return ['all', ['!=', ['get', 'role'], 'area'], ['<=', ['coalesce', ['get', 'labelZoom'], 0], zoom]];
}

function polygonLabelStyle(palette: Palette, opacity: Opacity): LayerSpecification {
  return {
    id: 'explorer-polygon-names',
    type: 'symbol',
    source: SOURCES.polygonLabels,
    filter: ['step', ['zoom'], false, 12, ['==', ['get', 'role'], 'part'], ...[14, 15.5, 16, 17, 18].flatMap((zoom) => [zoom, fits(zoom)])] as ExpressionSpecification,
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [MAP_FONTS.bold],
      'text-size': ['match', ['get', 'role'], 'part', 13, 12],
      'text-max-width': 9,
      'symbol-sort-key': ['match', ['get', 'role'], 'part', 0, 1],
      'text-variable-anchor': ['center', 'top', 'bottom'],
    },
    paint: {
      'text-color': ['case', ['has', 'tint'], palette.ink, ['get', 'color']], 'text-halo-color': palette.paper, 'text-halo-width': 2,
      'text-opacity': thinned(opacity),
    },
  };
}

/** Where the device is. */
function deviceStyle(palette: Palette): LayerSpecification {
  return {
    id: 'explorer-device-dot',
    type: 'circle',
    source: SOURCES.device,
    paint: { 'circle-radius': 8, 'circle-color': palette.accent, 'circle-stroke-color': palette.paper, 'circle-stroke-width': 3 },
  };
}

function areaNameStyle(palette: Palette): LayerSpecification {
  return {
    id: 'explorer-area-names',
    type: 'symbol',
    source: SOURCES.polygonLabels,
    filter: ['==', ['get', 'role'], 'area'],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [MAP_FONTS.bold],
      'text-size': ['interpolate', ['linear'], ['zoom'], 11, 12, 13, 14, 15, 16],
      'text-max-width': 14,
      'text-anchor': 'bottom',
      'text-offset': [0, -0.4],
      'text-overlap': 'always',
    },
    paint: { 'text-color': ['get', 'color'], 'text-halo-color': palette.paper, 'text-halo-width': 2 },
  };
}

function labelStyle(palette: Palette, opacity: Opacity): LayerSpecification {
  const zooms = [13, 14, 14.5, 15, 15.5, 16, 17, 18];
  const steps = zooms.flatMap((zoom) => [zoom, ['<=', ['get', 'labelZoom'], zoom]]);
  return {
    id: 'explorer-labels',
    type: 'symbol',
    source: SOURCES.points,
    filter: ['all', ['!', ['has', 'point_count']], ['step', ['zoom'], false, ...steps] as ExpressionSpecification],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [MAP_FONTS.medium],
      'text-size': 12,
      'text-max-width': 10,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 1.45,
      'text-justify': 'auto',
      'text-padding': 2,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 1.5, 'text-opacity': thinned(opacity) },
  };
}

/** Markers and numbers are never hidden, and keep all labels off themselves. */
function markerStyle(catalogue: Catalogue, palette: Palette, opacity: Opacity): LayerSpecification {
  const isCluster: ExpressionSpecification = ['has', 'point_count'];
  return {
    id: POINT_LAYER,
    type: 'symbol',
    source: SOURCES.points,
    layout: {
      'icon-image': ['case', isCluster, clusterIcon(catalogue, palette), ['get', 'icon']] as ExpressionSpecification,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.62, 15, 0.85, 17, 1],
      'icon-overlap': 'always',
      'text-field': ['case', isCluster, ['to-string', ['get', 'point_count']], ''],
      'text-font': [MAP_FONTS.bold],
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 10, 15, 12, 17, 13],
      'text-overlap': 'always',
      'symbol-sort-key': ['case', isCluster, 1, 0],
    },
    paint: { 'text-color': palette.ink, 'icon-opacity': thinned(opacity) },
  };
}

/** The name of a ring that is parted by how many of each layer the number stands for. */
function clusterIcon(catalogue: Catalogue, palette: Palette): ExpressionSpecification {
  const parts = pointLayers(catalogue).flatMap(({ id, color }): (string | ExpressionSpecification)[] => [
    `|${palette.layers[color]}:`,
    ['to-string', ['get', countName(id)]],
  ]);
  return ['concat', `${CLUSTER_IMAGE}|${palette.paper}`, ...parts];
}

function countName(layer: string): string {
  return `count-${layer}`;
}

function pointLayers(catalogue: Catalogue): readonly Layer[] {
  return catalogue.layers.filter((layer) => layer.geometry === 'point' && layer.map === 'main');
}

/** How many of each layer a number stands for. */
export function clusterCounts(catalogue: Catalogue): Record<string, ExpressionSpecification> {
  return Object.fromEntries(pointLayers(catalogue).map(({ id }) => [countName(id), ['+', ['case', ['==', ['get', 'layer'], id], 1, 0]]]));
}

function markStyle(palette: Palette): readonly LayerSpecification[] {
  return [
    { id: 'explorer-accuracy', type: 'fill', source: SOURCES.accuracy, paint: { 'fill-color': ['get', 'color'], 'fill-opacity': 0.12 } },
    {
      id: 'explorer-accuracy-edge',
      type: 'line',
      source: SOURCES.accuracy,
      paint: { 'line-color': ['get', 'color'], 'line-width': 1.5, 'line-dasharray': [2, 2] },
    },
    markOutline('explorer-mark-outline', false, palette),
    markOutline('explorer-mark-outline-dashed', true, palette),
    {
      id: 'explorer-mark-halo',
      type: 'circle',
      source: SOURCES.marks,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['match', ['get', 'state'], 'selected', 19, 17],
        'circle-color': palette.accent,
        'circle-opacity': ['match', ['get', 'state'], 'selected', 0.28, 0.16],
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2,
      },
    },
  ];
}

/** An indicative limit stays dashed while it is selected. */
function markOutline(id: string, dashed: boolean, palette: Palette): LayerSpecification {
  const isPolygon: ExpressionSpecification = ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]];
  return {
    id,
    type: 'line',
    source: SOURCES.marks,
    filter: ['all', isPolygon, ['==', ['get', 'dashed'], dashed]],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.accent,
      'line-width': ['match', ['get', 'state'], 'selected', 4, 3],
      ...(dashed ? { 'line-dasharray': [1.875, 1.25] } : {}),
    },
  };
}

/** The selected and the highlighted marker once more, above all others, with their names. */
function selectedStyle(palette: Palette): LayerSpecification {
  return {
    id: 'explorer-mark-icons',
    type: 'symbol',
    source: SOURCES.marks,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-overlap': 'always',
      'icon-ignore-placement': true,
      'text-field': ['get', 'label'],
      'text-font': [MAP_FONTS.bold],
      'text-size': 13,
      'text-max-width': 12,
      'text-overlap': 'always',
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1.6,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 2.5 },
  };
}
