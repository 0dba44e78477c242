import { addProtocol, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Protocol } from 'pmtiles';
import { wholeStyle } from '../shared/maplibre-style.js';
import { center, idle, zoom } from '../shared/work.js';

setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);
const map = new MapLibre({ container: 'map', style: wholeStyle(), center, zoom });
map.once('idle', idle);
globalThis.benchMap = map;
