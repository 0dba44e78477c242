/** `maplibre`: on the same engine as the explorer; `engine`: on another. */
export type Kind = 'ours' | 'floor' | 'maplibre' | 'engine';

/** One of those that show the same work. */
export interface Stack {
  /** Folder of its page, except for ours. */
  readonly name: string;
  /** In the table. */
  readonly title: string;
  readonly kind: Kind;
}

export const OURS: Stack = { name: 'explorer', title: '**Area Explorer**', kind: 'ours' };
export const FLOOR: Stack = { name: 'floor', title: 'MapLibre alone: the floor', kind: 'floor' };

export const PEERS: readonly Stack[] = [
  FLOOR,
  { name: 'interactive-map', title: '@defra/interactive-map', kind: 'maplibre' },
  { name: 'geolonia', title: '@geolonia/embed', kind: 'maplibre' },
  { name: 'openlayers', title: 'OpenLayers', kind: 'engine' },
  { name: 'leaflet', title: 'Leaflet with markercluster', kind: 'engine' },
  { name: 'eox-map', title: '@eox/map', kind: 'engine' },
];
