import { fromVectorTileJs, GeoJSONWrapper, type Feature } from '@maplibre/vt-pbf';
import { looksApproximate } from '../../geo/approximate.ts';
import type { Passing } from '../asking/answerer.ts';
import type { LargeLayer } from '../large-layer.ts';
import { countIn, eachIn } from '../places/point-index.ts';
import { cellsOf, spotsOf, type Cell } from './cells.ts';
import { fillsByCode } from './fills.ts';
import { boundsOf, EXTENT, placeIn, type TileAt } from './tile-bounds.ts';

/** Name of what a tile holds. */
const NAME = 'points';
const TILE_PX = 512;
/** Size of cells where there is room, and where there is so much that numbers would cover the map. */
const [CELL_PX, WIDE_CELL_PX] = [32, 64];
const MANY = 200;
/** From here on only what shares a spot is joined. */
const SPOTS_FROM_ZOOM = 20;
const MOST_ZOOM = 21;
/** What lies this close together, in degrees, is taken for one spot: about 15 m. */
const SPOT_DEGREES = 0.00015;
/** How many of a spot are listed. */
const MOST_LISTED = 200;
const LABEL_ZOOM = 15;

type Properties = Readonly<Record<string, string | number>>;

/**
 * A vector tile (MVT) of what passes: single features, and numbers where several share a cell.
 *
 * @returns `null` where there is nothing in it
 */
export function tileOf(large: LargeLayer, { tally, sums }: Pick<Passing, 'tally' | 'sums'>, tile: TileAt, lang: string): Uint8Array | null {
  const { index } = large;
  const count = countIn(index, sums, boundsOf(tile));
  if (!count) return null;
  const { fails } = tally;
  const cellPx = count > MANY ? WIDE_CELL_PX : CELL_PX;
  const cells = tile.z >= SPOTS_FROM_ZOOM ? spotsOf(index, tile, fails) : cellsOf(index, tile, TILE_PX / cellPx, fails);
  if (!cells.length) return null;
  const features = cells.map((cell) => {
    const properties = cell.count === 1 ? ofSingle(large, index.rows[cell.first] ?? 0, tile, lang) : ofCluster(large, cell, tile, cellPx, fails);
    const [across, down] = placeIn(tile, cell.lonSum / cell.count, cell.latSum / cell.count);
    return pointAt(across, down, cell.count === 1 ? index.rows[cell.first] : undefined, properties);
  });
  return encoded(features);
}

/** `ref`, `fill`, `certainty` and, where it has room, `label`: what a marker is drawn by. */
function ofSingle(large: LargeLayer, row: number, { z }: TileAt, lang: string): Properties {
  const { layer, columns } = large;
  const symbols = layer.symbolField === undefined ? undefined : columns.fields.get(layer.symbolField);
  const accuracyM = columns.accuracyM[row] ?? NaN;
  const label = z < Math.floor(layer.labelZoom ?? LABEL_ZOOM) ? {} : { label: labelOf(large, row, lang) };
  return {
    ref: `${layer.id}/${columns.ids.at(row)}`,
    fill: symbols?.kind === 'coded' ? (fillsByCode(layer, symbols)[symbols.codes[row] ?? 0] ?? 'solid') : 'solid',
    certainty: looksApproximate(accuracyM, layer) ? 'approximate' : 'exact',
    ...label,
  };
}

function labelOf({ columns: { acronyms, names } }: LargeLayer, row: number, lang: string): string {
  const acronym = acronyms.valueOf(acronyms.codes[row] ?? 0);
  return typeof acronym === 'string' ? acronym : names.at(row, lang);
}

/** How many, and what a press comes to: those in one spot, or the zoom at which they come apart. */
function ofCluster(large: LargeLayer, cell: Cell, { z }: TileAt, cellPx: number, fails: Uint8Array): Properties {
  const { count, west, south, east, north } = cell;
  if (east - west < SPOT_DEGREES && north - south < SPOT_DEGREES) return { point_count: count, spot: refsIn(large, cell, fails).join() };
  const [left, top] = placeIn({ z: 0, x: 0, y: 0 }, west, north);
  const [right, bottom] = placeIn({ z: 0, x: 0, y: 0 }, east, south);
  const widthPx = Math.max(right - left, bottom - top) * TILE_PX;
  const zoom = Math.floor(Math.log2(cellPx / widthPx)) + 1;
  return { point_count: count, zoom: Math.max(z + 1, Math.min(MOST_ZOOM, zoom)) };
}

function refsIn({ layer, index, columns }: LargeLayer, { west, south, east, north }: Cell, fails: Uint8Array): readonly string[] {
  const refs: string[] = [];
  eachIn(index, [west, south, east, north], (place) => {
    const row = index.rows[place] ?? 0;
    if (refs.length < MOST_LISTED && fails[row] === 0) refs.push(`${layer.id}/${columns.ids.at(row)}`);
  });
  return refs;
}

function pointAt(across: number, down: number, id: number | undefined, properties: Properties): Feature {
  // Rounded down, so that what lies in the tile stays in it.
  return { type: 1, id, geometry: [[Math.floor(across * EXTENT), Math.floor(down * EXTENT)]], tags: properties };
}

function encoded(features: Feature[]): Uint8Array {
  const layer = new GeoJSONWrapper(features, { version: 2, extent: EXTENT });
  layer.name = NAME;
  return fromVectorTileJs({ layers: { [NAME]: layer } });
}
