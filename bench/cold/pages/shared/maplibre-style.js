import { BASEMAP, basemapStyle } from './basemap-style.js';
import { absolute, AREA_FILL_OPACITY, AREA_LINE_PX, basemap, lang, layersOf, POINT_RADIUS_PX } from './work.js';

const NAME = ['coalesce', ['get', lang, ['get', 'name']], ''];

const source = ({ id, file }) => [id, { type: 'geojson', data: absolute(file) }];

/** The street map, the areas, the points and their names, as a MapLibre style. */
export function wholeStyle(font = 'Noto Sans Regular') {
  const [areas, points] = [layersOf('polygon'), layersOf('point')];
  return {
    version: 8,
    sources: { [BASEMAP]: { type: 'vector', url: `pmtiles://${absolute(basemap)}` }, ...Object.fromEntries([...areas, ...points].map(source)) },
    layers: [
      ...basemapStyle(font),
      ...areas.flatMap(({ id, color }) => [
        { id: `${id}-fill`, type: 'fill', source: id, paint: { 'fill-color': color, 'fill-opacity': AREA_FILL_OPACITY } },
        { id: `${id}-line`, type: 'line', source: id, paint: { 'line-color': color, 'line-width': AREA_LINE_PX } },
      ]),
      ...points.map(({ id, color }) => ({
        id,
        type: 'circle',
        source: id,
        paint: { 'circle-color': color, 'circle-radius': POINT_RADIUS_PX, 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 1.5 },
      })),
      ...[...points, ...areas].map(({ id, color }) => ({
        id: `${id}-name`,
        type: 'symbol',
        source: id,
        layout: { 'text-field': NAME, 'text-font': [font], 'text-size': 12, 'text-offset': [0, 0.8], 'text-anchor': 'top' },
        paint: { 'text-color': color, 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 },
      })),
    ],
  };
}
