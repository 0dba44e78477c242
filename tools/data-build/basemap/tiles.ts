import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import type { ArchiveTile } from './archive.ts';
import { LAYER_NAMES, ZOOMS, type BasemapLayers, type Bounds, type LayerName, type TileFeature, type Zoom } from './schema.ts';

/** How finely a zoom is drawn, in units of its tile (`extent` to a side, shown on 512 to 1024 pixels). */
interface Grid {
  readonly extent: number;
  /** Positions that stand out less from their line are left out. */
  readonly tolerance: number;
}

const COARSE: Grid = { extent: 2048, tolerance: 3 };
const GRIDS: Readonly<Record<Zoom, Grid>> = {
  9: COARSE,
  10: COARSE,
  11: COARSE,
  12: COARSE,
  13: { extent: 2048, tolerance: 2.5 },
  14: { extent: 2048, tolerance: 1 },
  15: { extent: 4096, tolerance: 1 },
};

/** Tiles overlap by this share of their width, so that wide lines have no gaps at the borders. */
const BUFFER_SHARE = 1 / 64;

/** Cuts the layers into the vector tiles that touch the bounds: zoom by zoom, row by row. */
export function* cutTiles(layers: BasemapLayers, bounds: Bounds): Generator<ArchiveTile> {
  for (const zoom of ZOOMS) yield* cutZoom(layers, bounds, zoom);
}

function* cutZoom(layers: BasemapLayers, bounds: Bounds, zoom: Zoom): Generator<ArchiveTile> {
  const { extent } = GRIDS[zoom];
  const indexes = LAYER_NAMES.map((name) => [name, indexLayer(layers[name], zoom)] as const);
  for (const { x, y } of tilesOver(bounds, zoom)) {
    const cut = indexes.flatMap(([name, index]): [LayerName, GeoJSONWrapper][] => {
      const features = mergeAlike(index.getTile(zoom, x, y)?.features ?? []);
      return features.length === 0 ? [] : [[name, namedLayer(name, features, extent)]];
    });
    if (cut.length === 0) continue;
    yield { z: zoom, x, y, bytes: fromVectorTileJs({ layers: Object.fromEntries(cut) }) };
  }
}

function namedLayer(name: LayerName, features: GeoJSONVTFeature[], extent: number): GeoJSONWrapper {
  const layer = new GeoJSONWrapper(features, { version: 2, extent });
  layer.name = name;
  return layer;
}

function indexLayer(features: readonly TileFeature[], zoom: Zoom): GeoJSONVT {
  const { extent, tolerance } = GRIDS[zoom];
  const shown = features.filter(({ minZoom, maxZoom }) => minZoom <= zoom && zoom <= maxZoom);
  return new GeoJSONVT(
    {
      type: 'FeatureCollection',
      features: shown.map(({ geometry, properties }) => ({ type: 'Feature', geometry, properties })),
    },
    // geojson-vt leaves its last zoom as it is: one more makes it simplify this one
    { maxZoom: zoom + 1, indexMaxZoom: 0, extent, tolerance, buffer: extent * BUFFER_SHARE },
  );
}

/** Columns and rows of the tiles that touch the bounds. */
export function tilesOver([west, south, east, north]: Bounds, zoom: number): { x: number; y: number }[] {
  const [left, top] = tileAt(west, north, zoom);
  const [right, bottom] = tileAt(east, south, zoom);
  const tiles: { x: number; y: number }[] = [];
  for (let y = Math.floor(top); y <= Math.floor(bottom); y += 1) {
    for (let x = Math.floor(left); x <= Math.floor(right); x += 1) tiles.push({ x, y });
  }
  return tiles;
}

function tileAt(longitude: number, latitude: number, zoom: number): [x: number, y: number] {
  const across = 2 ** zoom;
  const radians = (latitude * Math.PI) / 180;
  return [((longitude + 180) / 360) * across, ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * across];
}

/** Features of one type with equal properties become one: it looks the same and takes fewer bytes. */
function mergeAlike(features: readonly GeoJSONVTFeature[]): GeoJSONVTFeature[] {
  const merged = new Map<string, GeoJSONVTFeature>();
  features.forEach((feature, index) => {
    const tidy = withoutRepeats(feature);
    if (!tidy) return;
    const key = tidy.type === 1 ? `point ${index}` : `${tidy.type} ${JSON.stringify(tidy.tags)}`;
    const known = merged.get(key);
    if (known && known.type !== 1 && tidy.type !== 1) known.geometry.push(...tidy.geometry);
    else merged.set(key, tidy);
  });
  return [...merged.values()];
}

/** The feature without positions that fall on the one before; `undefined` where nothing is left of it. */
function withoutRepeats(feature: GeoJSONVTFeature): GeoJSONVTFeature | undefined {
  if (feature.type === 1) return feature;
  const least = feature.type === 3 ? 4 : 2;
  const geometry = feature.geometry
    .map((line) => line.filter((point, index) => index === 0 || !samePoint(point, line[index - 1])))
    .filter((line) => line.length >= least);
  return geometry.length === 0 ? undefined : { ...feature, geometry };
}

function samePoint(a: readonly [number, number], b: readonly [number, number] | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
