import type { FeatureCollection } from 'geojson';
import type { HexColor } from 'terra-draw';
import type { LayerSpecification } from '../engine.ts';
import type { Palette } from '../palette.ts';

export const DRAWING_SOURCE = 'explorer-drawing';

const TRANSPARENT = '#000000';

/** The engine's layers for what is being drawn; colours and widths stand on the features. */
export function drawingLayers(): readonly LayerSpecification[] {
  return [
    {
      id: 'explorer-drawing-fill', type: 'fill', source: DRAWING_SOURCE, filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': ['get', 'polygonFillColor'], 'fill-opacity': ['get', 'polygonFillOpacity'] },
    },
    {
      id: 'explorer-drawing-outline', type: 'line', source: DRAWING_SOURCE, filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ['get', 'polygonOutlineColor'], 'line-width': ['get', 'polygonOutlineWidth'] },
    },
    {
      id: 'explorer-drawing-line', type: 'line', source: DRAWING_SOURCE, filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ['get', 'lineStringColor'], 'line-width': ['get', 'lineStringWidth'] },
    },
    {
      id: 'explorer-drawing-points', type: 'circle', source: DRAWING_SOURCE, filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'circle-sort-key': ['get', 'zIndex'] },
      paint: {
        'circle-color': ['get', 'pointColor'], 'circle-radius': ['get', 'pointWidth'],
        'circle-stroke-color': ['get', 'pointOutlineColor'], 'circle-stroke-width': ['get', 'pointOutlineWidth'],
      },
    },
  ];
}

export const NOTHING_DRAWN: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Looks of terra-draw's modes in the colours of the theme. */
export function drawingLooks({ accent, paper, ink }: Palette) {
  const [strong, light, dark] = [hex(accent), hex(paper), hex(ink)];
  const vertex = {
    coordinatePointColor: light, coordinatePointOutlineColor: strong, coordinatePointWidth: 4, coordinatePointOutlineWidth: 2,
    closingPointColor: strong, closingPointOutlineColor: light, closingPointWidth: 6, closingPointOutlineWidth: 2,
    snappingPointColor: light, snappingPointOutlineColor: dark, snappingPointWidth: 6, snappingPointOutlineWidth: 3,
  };
  const polygon = { fillColor: strong, fillOpacity: 0.12, outlineColor: strong, outlineWidth: 3, ...vertex };
  return {
    polygon: { ...polygon, editedPointColor: strong, editedPointOutlineColor: light },
    rectangle: {
      fillColor: strong, fillOpacity: 0.12, outlineColor: strong, outlineWidth: 3,
      coordinatePointColor: light, coordinatePointOutlineColor: strong, coordinatePointWidth: 4, coordinatePointOutlineWidth: 2,
    },
    line: { lineStringColor: strong, lineStringWidth: 3, ...vertex },
    point: { pointColor: strong, pointOutlineColor: light, pointWidth: 7, pointOutlineWidth: 3 },
    select: {
      selectedPolygonColor: strong, selectedPolygonFillOpacity: 0.12, selectedPolygonOutlineColor: strong, selectedPolygonOutlineWidth: 3,
      selectedLineStringColor: strong, selectedLineStringWidth: 3,
      selectedPointColor: strong, selectedPointOutlineColor: light, selectedPointWidth: 8, selectedPointOutlineWidth: 3,
      selectionPointColor: light, selectionPointOutlineColor: strong, selectionPointWidth: 6, selectionPointOutlineWidth: 3,
      midPointColor: strong, midPointOutlineColor: light, midPointWidth: 4, midPointOutlineWidth: 1,
    },
  } as const;
}

function hex(color: string): HexColor {
  return color.startsWith('#') ? `#${color.slice(1)}` : TRANSPARENT;
}
