import InteractiveMap from '@defra/interactive-map';
import '@defra/interactive-map/css';
import maplibreProvider from '@defra/interactive-map/providers/maplibre';
import { Protocol } from 'pmtiles';
import { wholeStyle } from '../shared/maplibre-style.js';
import { idle, northOfCenter, zoom } from '../shared/work.js';

/** Its own padding moves the picture up by so much, which is taken back, so that all show the same. */
const PADDED_PX = 12.5;

// The build gives this page the MapLibre that the provider brings.
const { addProtocol } = await import('maplibre-gl');
addProtocol('pmtiles', new Protocol().tile);
const interactive = new InteractiveMap('map', {
  mapProvider: maplibreProvider(),
  behaviour: 'mapOnly',
  mapLabel: 'Bench',
  center: northOfCenter(PADDED_PX),
  zoom,
  mapStyle: { id: 'light', url: wholeStyle(), attribution: 'OpenStreetMap', backgroundColor: '#cccccc' },
});
interactive.on('map:ready', ({ map }) => map.once('idle', idle));
