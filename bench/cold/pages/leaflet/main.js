import './global.js';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import { leafletLayer } from 'protomaps-leaflet';
import { absolute, AREA_FILL_OPACITY, AREA_LINE_PX, basemap, center, frame, idle, lang, layers, nameOf, zoom } from '../shared/work.js';
import './marks.css';

/** As near as points of the explorer's may come. */
const CLUSTER_PX = 20;

const [lon, lat] = center;
// One level of theirs is half as large as one of MapLibre's.
const map = L.map('map', { zoomSnap: 0, maxZoom: 20 }).setView([lat, lon], zoom + 1);
const ground = leafletLayer({ url: absolute(basemap), flavor: 'light', lang });
const state = { drawing: 0, isLoaded: false, isOverlaid: false };
const { renderTile } = ground;
ground.renderTile = async function counted(...given) {
  state.drawing += 1;
  try {
    await renderTile.apply(this, given);
  } finally {
    state.drawing -= 1;
  }
};
ground.on('load', () => (state.isLoaded = true));
ground.addTo(map);

function markOf(color) {
  const mark = document.createElement('span');
  mark.className = 'mark';
  mark.style.background = color;
  return L.divIcon({ html: mark, className: '', iconSize: [12, 12] });
}

async function overlay() {
  const collections = await Promise.all(layers.map(({ file }) => fetch(absolute(file)).then((answer) => answer.json())));
  const points = L.markerClusterGroup({ maxClusterRadius: CLUSTER_PX });
  for (const [index, { geometry, color }] of layers.entries()) {
    const drawn = L.geoJSON(collections[index], {
      filter: (feature) => feature.geometry !== null,
      style: { color, weight: AREA_LINE_PX, fillOpacity: AREA_FILL_OPACITY },
      pointToLayer: (_, at) => L.marker(at, { icon: markOf(color) }),
      onEachFeature: ({ properties }, layer) => layer.bindTooltip(nameOf(properties), { permanent: true, direction: 'bottom', className: 'name' }),
    });
    if (geometry === 'point') points.addLayers(drawn.getLayers());
    else drawn.addTo(map);
  }
  map.addLayer(points);
  state.isOverlaid = true;
}

/** It has no word of its own for all of it: tiles there, none drawn again for its neighbours' labels, none fading in. */
function isDrawn() {
  const tiles = [...document.querySelectorAll('.leaflet-tile')];
  return state.isLoaded && state.isOverlaid && state.drawing === 0 && tiles.every((tile) => tile.classList.contains('leaflet-tile-loaded') && Number(tile.style.opacity) === 1);
}

await overlay();
while (!isDrawn()) await frame();
await frame();
await frame();
idle();
