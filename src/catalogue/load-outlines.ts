import type { MultiPolygon, Polygon } from 'geojson';
import { breath } from '../walking/breath.ts';
import { knownOf } from './check-catalogue.ts';
import { checkOutlinesInSlices } from './check-outlines.ts';
import { fetchJson } from './fetch-json.ts';
import type { Loaded, LoadOptions } from './load.ts';
import { inFile } from './problem.ts';
import type { Layer, Slug } from './types.ts';

/** Loads the outlines of a layer's features, by id; for layers that name such a file. Those with trouble in them are left out and reported. */
export async function loadOutlines(layer: Layer, options: LoadOptions): Promise<Loaded<ReadonlyMap<Slug, Polygon | MultiPolygon>>> {
  const file = layer.outlinesFile ?? '';
  const { catalogue, catalogueUrl } = options;
  const fetched = await fetchJson(file, catalogueUrl, options);
  if (!fetched.ok) return { ok: false, problems: inFile(file, [fetched.finding]) };
  const scope = { file, layer, bounds: layer.bounds ?? catalogue.bounds, known: knownOf(catalogue) };
  const { good, problems, isCollection } = await checkOutlinesInSlices(fetched.value, scope, breath);
  return isCollection ? { ok: true, value: good, problems } : { ok: false, problems };
}
