import { SourceProblem, type SourceFeature, type SourceReader } from '../sources.ts';
import { writeArchive, type ArchiveTile } from './archive.ts';
import { boundaryFeatures } from './boundaries.ts';
import { buildingFeatures } from './buildings.ts';
import { earthFeatures, waterFeatures } from './earth-water.ts';
import { padded } from './geometry.ts';
import { ATTRIBUTION, BOUNDS, CENTER, FILES, WATERS, ZONE_KINDS, ZONING_TABLE } from './inputs.ts';
import { groundFeatures, zoneFeatures } from './landuse.ts';
import { placeFeatures } from './places.ts';
import { roadFeatures } from './roads.ts';
import { LAYER_NAMES, ZOOMS, type BasemapLayers, type LayerName } from './schema.ts';
import { cutTiles } from './tiles.ts';

/** Land goes this far beyond the bounds: it fills the tiles at the rim. */
const RIM_DEGREES = 1;

type Features = readonly SourceFeature[];

const FIELDS: Readonly<Record<LayerName, Readonly<Record<string, 'String' | 'Number' | 'Boolean'>>>> = {
  earth: { kind: 'String' },
  water: { kind: 'String', name: 'String', 'name:en': 'String', min_zoom: 'Number' },
  landuse: { kind: 'String' },
  buildings: { kind: 'String' },
  roads: {
    kind: 'String', kind_detail: 'String', name: 'String', min_zoom: 'Number',
    is_link: 'Boolean', is_bridge: 'Boolean', is_tunnel: 'Boolean',
  },
  boundaries: { kind: 'String', kind_detail: 'Number' },
  places: {
    kind: 'String', kind_detail: 'String', name: 'String', min_zoom: 'Number', sort_key: 'Number', population_rank: 'Number',
  },
};

/**
 * The offline basemap as one PMTiles file: vector tiles in the Protomaps schema, zooms 9 to 15. The same sources
 * give the same bytes. Rejects with a `SourceProblem` where a source is missing or broken.
 */
export async function buildBasemap(read: SourceReader, report: (line: string) => void): Promise<Uint8Array> {
  report('basemap: reading sources');
  const layers = await readLayers(read);
  report(`basemap: ${LAYER_NAMES.map((name) => `${name} ${layers[name].length}`).join(', ')}`);
  return packBasemap(layers, report);
}

/** Cuts and packs; apart from `buildBasemap` so that made-up layers can be packed too. */
export function packBasemap(layers: BasemapLayers, report: (line: string) => void): Uint8Array {
  const tiles: ArchiveTile[] = [];
  for (const tile of cutTiles(layers, BOUNDS)) {
    if (tile.z !== tiles.at(-1)?.z) report(`basemap: cutting zoom ${tile.z} of ${ZOOMS.at(-1)}`);
    tiles.push(tile);
  }
  const archive = writeArchive(tiles, { bounds: BOUNDS, center: CENTER, metadata: metadata() });
  report(`basemap: ${tiles.length} tiles, ${Math.round(archive.length / 1000)} kB`);
  return archive;
}

/** Everything that the sources hold for the basemap, layer by layer. */
async function readLayers(read: SourceReader): Promise<BasemapLayers> {
  const overpass = async (path: string): Promise<Features> => found(await read.overpass(path), path, 'features');
  const geojson = async (path: string): Promise<Features> => found(await read.geojson(path), path, 'features');
  const [highways, amenities] = [await overpass(FILES.highways), await overpass(FILES.amenities)];
  const [municipality, parishes] = [await geojson(FILES.municipality), await geojson(FILES.parishes)];
  const [places, neighbours] = [await geojson(FILES.places), await geojson(FILES.neighbours)];
  const water = await geojson(FILES.water);
  const zoning = await read.geopackage(FILES.zoning, ZONING_TABLE);
  const zones = found(zoneFeatures(zoning, ZONE_KINDS), FILES.zoning, `zones with a known "${ZONE_KINDS.property}"`);
  return {
    earth: earthFeatures(padded(BOUNDS, RIM_DEGREES)),
    water: waterFeatures(water, amenities, WATERS),
    // Grounds are drawn over the zone that they lie in
    landuse: [...zones, ...groundFeatures(amenities)],
    buildings: buildingFeatures(await geojson(FILES.buildings), amenities),
    roads: roadFeatures(highways, await geojson(FILES.railways)),
    boundaries: boundaryFeatures(municipality, parishes),
    places: placeFeatures(places, parishes, neighbours, water, BOUNDS),
  };
}

/** The features, of which there must be some: a source that is read but empty is a broken one. */
function found<T>(features: readonly T[], file: string, what: string): readonly T[] {
  if (features.length === 0) throw new SourceProblem(file, `holds no ${what}`);
  return features;
}

function metadata(): Record<string, unknown> {
  return {
    name: 'Porto',
    description: 'Offline basemap of Porto in the Protomaps basemap schema',
    version: '4.0.0',
    type: 'baselayer',
    attribution: ATTRIBUTION,
    vector_layers: LAYER_NAMES.map((id) => ({ id, fields: FIELDS[id], minzoom: ZOOMS[0], maxzoom: ZOOMS.at(-1) })),
  };
}
