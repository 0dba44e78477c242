import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import Map from 'ol/Map.js';
import 'ol/ol.css';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import View from 'ol/View.js';
import { stylefunction } from 'ol-mapbox-style';
import { PMTilesVectorSource } from 'ol-pmtiles';
import { BASEMAP, basemapStyle } from '../shared/basemap-style.js';
import { whenComplete } from '../shared/openlayers-idle.js';
import { absolute, AREA_FILL_OPACITY, AREA_LINE_PX, basemap, center, idle, layers, nameOf, POINT_RADIUS_PX, zoom } from '../shared/work.js';

const white = new Stroke({ color: '#ffffff', width: 3 });
const alpha = Math.round(AREA_FILL_OPACITY * 255).toString(16).padStart(2, '0');

function textOf(feature, color, offsetY) {
  return new Text({ text: nameOf(feature.getProperties()), font: '12px sans-serif', fill: new Fill({ color }), stroke: white, offsetY });
}

function styleOf({ geometry, color }) {
  if (geometry === 'polygon') {
    const [fill, stroke] = [new Fill({ color: `${color}${alpha}` }), new Stroke({ color, width: AREA_LINE_PX })];
    return (feature) => new Style({ fill, stroke, text: textOf(feature, color, 0) });
  }
  const image = new Circle({ radius: POINT_RADIUS_PX, fill: new Fill({ color }), stroke: new Stroke({ color: '#ffffff', width: 1.5 }), declutterMode: 'none' });
  return (feature) => new Style({ image, text: textOf(feature, color, 16) });
}

const ground = new VectorTileLayer({ declutter: 'ground', source: new PMTilesVectorSource({ url: absolute(basemap) }) });
stylefunction(ground, { version: 8, sources: { [BASEMAP]: { type: 'vector' } }, layers: basemapStyle() }, BASEMAP);
const own = layers.map(
  (layer) => new VectorLayer({ declutter: 'own', style: styleOf(layer), source: new VectorSource({ url: absolute(layer.file), format: new GeoJSON() }) }),
);
// One level of theirs is half as large as one of MapLibre's.
const map = new Map({ target: 'map', layers: [ground, ...own], view: new View({ center: fromLonLat(center), zoom: zoom + 1 }) });
const isThere = () => [ground, ...own].every((layer) => layer.getSource().getState() === 'ready') && own.every((layer) => layer.getSource().getFeatures().length);
whenComplete(map, isThere, idle);
