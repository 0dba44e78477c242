import type { NamedWater } from './earth-water.ts';
import type { ZoneKinds } from './landuse.ts';
import type { Bounds } from './schema.ts';

/** What the sources cover. */
export const BOUNDS: Bounds = [-8.7, 41.134, -8.54, 41.195];

/** Longitude, latitude and zoom at which a viewer opens the archive. */
export const CENTER = [-8.581, 41.161, 13] as const;

/** Files of the sources folder. */
export const FILES = {
  highways: 'osm/highways.overpass.json',
  amenities: 'osm/amenities.overpass.json',
  buildings: 'osm/building-footprints.geojson',
  railways: 'osm/railways.geojson',
  places: 'osm/places.geojson',
  municipality: 'caop/municipality-porto.geojson',
  parishes: 'caop/parishes-porto.geojson',
  neighbours: 'caop/parishes-neighbours.geojson',
  water: 'water-surface.geojson',
  zoning: 'pdm/land-use-qualification.gpkg',
} as const;

/** Table of the functional zoning in `FILES.zoning`. */
export const ZONING_TABLE = 'PO_QSFUNCIONAL_PL';

/** The style has no kind of its own for public facilities: they take the quiet tone of schools, as most of them are. */
export const ZONE_KINDS: ZoneKinds = {
  property: 'sc_espaco',
  kinds: {
    'Área verde de fruição coletiva': 'park',
    'Área verde associada a equipamento': 'park',
    'Área verde de proteção e enquadramento': 'grass',
    'Área verde lúdico-produtiva': 'allotments',
    'Área de frente atlântica e ribeirinha': 'pedestrian',
    'Área de equipamentos': 'school',
    'Área de atividades económicas de tipo I': 'industrial',
    'Área de atividades económicas de tipo II': 'industrial',
  },
};

/** The boxes are narrow, so that their middle is the middle of the stream. */
export const WATERS: readonly NamedWater[] = [
  { kind: 'ocean', name: 'Oceano Atlântico', nameEn: 'Atlantic Ocean', within: [-8.7, 41.15, -8.685, 41.175], minZoom: 12 },
  { kind: 'water', name: 'Rio Douro', nameEn: 'Douro', within: [-8.654, 41.134, -8.651, 41.16], minZoom: 12 },
  { kind: 'water', name: 'Rio Douro', nameEn: 'Douro', within: [-8.614, 41.134, -8.612, 41.148], minZoom: 12 },
];

export const ATTRIBUTION =
  '© OpenStreetMap contributors (ODbL); PDM Porto © Câmara Municipal do Porto (ODbL); CAOP © DGT (CC BY 4.0); NASA SRTM';
