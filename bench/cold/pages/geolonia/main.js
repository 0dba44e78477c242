import embedUrl from '@geolonia/embed/dist/embed.js?url';
import { basemapStyle, BASEMAP } from '../shared/basemap-style.js';
import { absolute, AREA_FILL_OPACITY, AREA_LINE_PX, basemap, center, glyphs, idle, layers, nameOf, POINT_RADIUS_PX, zoom } from '../shared/work.js';

const FONT = 'Noto Sans Regular';

/** The library reads a key from its script's address; any will do where no map of theirs is asked for. */
function loadEmbed() {
  const script = document.createElement('script');
  script.src = `${embedUrl}?geolonia-api-key=none`;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

/** Features as its SimpleStyle reads them. */
function simple({ geometry, color }, { features }) {
  const look = geometry === 'polygon'
    ? { fill: color, 'fill-opacity': AREA_FILL_OPACITY, stroke: color, 'stroke-width': AREA_LINE_PX }
    : { 'marker-color': color, 'marker-size': 'small', 'stroke': '#ffffff', 'circle-radius': POINT_RADIUS_PX };
  return features.filter((feature) => feature.geometry).flatMap(({ geometry: shape, properties }) => [
    { type: 'Feature', geometry: shape, properties: { title: nameOf(properties), 'text-color': color, ...look } },
    ...(geometry === 'polygon' ? [{ type: 'Feature', geometry: outline(shape), properties: { stroke: color, 'stroke-width': AREA_LINE_PX } }] : []),
  ]);
}

/** Its polygons have an outline that is as faint as their ground; its lines do not. */
function outline({ type, coordinates }) {
  return { type: 'MultiLineString', coordinates: type === 'Polygon' ? coordinates : coordinates.flat() };
}

const [collections] = await Promise.all([
  Promise.all(layers.map(({ file }) => fetch(absolute(file)).then((answer) => answer.json()))),
  loadEmbed(),
]);
const features = layers.flatMap((layer, index) => simple(layer, collections[index]));
const [lng, lat] = center;
const container = document.querySelector('#map');
Object.assign(container.dataset, { lng, lat, zoom, marker: 'off', gestureHandling: 'off' });
const { geolonia } = globalThis;
const map = new geolonia.Map({
  container,
  style: {
    version: 8,
    glyphs: `${absolute(glyphs)}{fontstack}/{range}.pbf`,
    sources: { [BASEMAP]: { type: 'vector', url: `pmtiles://${absolute(basemap)}` } },
    layers: basemapStyle(FONT),
  },
});
map.on('load', () => {
  new geolonia.SimpleStyle({ type: 'FeatureCollection', features }, { cluster: false }).addTo(map);
  map.once('idle', idle);
});
