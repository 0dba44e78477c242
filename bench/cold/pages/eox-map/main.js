import '@eox/map/dist/eox-map-advanced-layers-and-sources.js';
import '@eox/map/dist/eox-map.js';
import { PMTiles } from 'pmtiles';
import { BASEMAP, basemapStyle } from '../shared/basemap-style.js';
import { whenComplete } from '../shared/openlayers-idle.js';
import { absolute, AREA_FILL_OPACITY, AREA_LINE_PX, basemap, center, idle, lang, layers, POINT_RADIUS_PX, zoom } from '../shared/work.js';

/** Any host that is none: the element knows no PMTiles, so that what it asks for is answered here. */
const TILES = 'https://tiles.invalid/';

const archive = new PMTiles(absolute(basemap));
// The element copies functions of its layers as text, which then know nothing but what is global.
globalThis.benchTile = async (url) => {
  if (!url.startsWith(TILES)) return url;
  const [z, x, y] = url.slice(TILES.length).split('/').map(Number);
  const tile = await archive.getZxy(z, x, y);
  return new Response(tile?.data ?? new Uint8Array());
};

const { minZoom, maxZoom } = await archive.getHeader();
const alpha = Math.round(AREA_FILL_OPACITY * 255).toString(16).padStart(2, '0');
const ground = {
  type: 'MapboxStyle',
  properties: {
    id: BASEMAP,
    mapboxStyle: {
      version: 8,
      sources: { [BASEMAP]: { type: 'vector', tiles: [`${TILES}{z}/{x}/{y}`], minzoom: minZoom, maxzoom: maxZoom } },
      layers: basemapStyle(),
    },
    applyOptions: { transformRequest: (url) => globalThis.benchTile(url) },
  },
};

const text = (color) => ({
  'text-value': ['get', 'name', lang], 'text-font': '12px sans-serif', 'text-fill-color': color, 'text-stroke-color': '#ffffff', 'text-stroke-width': 3, 'text-overflow': true,
});

function styleOf({ geometry, color }) {
  if (geometry === 'polygon') return { 'fill-color': `${color}${alpha}`, 'stroke-color': color, 'stroke-width': AREA_LINE_PX, ...text(color) };
  return {
    'circle-radius': POINT_RADIUS_PX, 'circle-fill-color': color, 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 1.5, 'circle-declutter-mode': 'none',
    ...text(color), 'text-offset-y': 16,
  };
}

const own = layers.map((layer) => ({
  type: 'Vector', properties: { id: layer.id }, declutter: true, source: { type: 'Vector', url: absolute(layer.file), format: 'GeoJSON' }, style: styleOf(layer),
}));

const element = document.createElement('eox-map');
element.className = 'whole';
// One level of theirs is half as large as one of MapLibre's. Layers are listed from the lowest up.
element.config = { view: { center, zoom: zoom + 1 }, layers: [ground, ...own] };
document.querySelector('#map').append(element);

const { map } = element;
const flat = (group) => group.getLayers().getArray().flatMap((layer) => ('getLayers' in layer ? flat(layer) : [layer]));
function isThere() {
  const all = flat(map).filter((layer) => layer.getSource?.());
  const isGround = all.some((layer) => !own.some(({ properties }) => properties.id === layer.get('id')));
  const vectors = own.map(({ properties }) => all.find((layer) => layer.get('id') === properties.id)?.getSource());
  return isGround && all.every((layer) => layer.getSource().getState() === 'ready') && vectors.every((source) => source?.getFeatures().length);
}
whenComplete(map, isThere, idle);
