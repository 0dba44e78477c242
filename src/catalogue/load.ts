import { knownOf } from './check-catalogue.ts';
import { checkLayerFileInSlices, type AnyFeature } from './check-layer.ts';
import type { Checked } from './checked.ts';
import { isSlug } from './check-shape.ts';
import { breath } from '../walking/breath.ts';
import { isRecord, own } from './json.ts';
import { fetchBlob, fetchJson, tooLarge, type Fetch, type Fetched } from './fetch-json.ts';
import { isLarge, MOST_LARGE_BYTES } from '../large/limits.ts';
import { MAX_BYTES } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { found, inFile, type Problem } from './problem.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { Catalogue, ExplorerFeature, Layer, LayerCollection } from './types.ts';

/** What was loaded, with what was left out or is not quite right; or why nothing was. */
export type Loaded<Value> =
  | { readonly ok: true; readonly value: Value; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface FetchOptions {
  /** Default: the browser's. */
  readonly fetch?: Fetch;
  readonly signal?: AbortSignal;
}

export interface LoadOptions extends FetchOptions {
  readonly catalogue: Catalogue;
  /** Absolute; the catalogue's file names are relative to it. */
  readonly catalogueUrl: string;
}

/**
 * Loads a catalogue. Layers, areas and pages with trouble in them are left out and reported.
 *
 * @param url absolute, or relative to the page
 */
export async function loadCatalogue(url: string, options: FetchOptions = {}): Promise<Loaded<Catalogue>> {
  const file = url.split(/[?#]/)[0]?.split('/').pop() || url;
  const base = globalThis.document?.baseURI;
  const fetched = await fetchJson(url, base, options);
  const code = fetched.ok && !isShortened(fetched.value) ? await import('./checks/catalogue-checks.ts').catch(() => null) : NOT_NEEDED;
  if (!code) return { ok: false, problems: inFile(file, [found('offline', '')]) };
  return loaded(file, fetched, (value) => readCatalogue(value, code.CATALOGUE_CHECKS));
}

/** Publishing shortens only what agrees with itself, and the whole one that follows is checked again. */
const NOT_NEEDED = { CATALOGUE_CHECKS: [] } as const;

function isShortened(value: unknown): boolean {
  return isRecord(value) && own(value, 'wholeFile') !== undefined;
}

/** Loads a layer's features. Those with trouble in them are left out and reported. */
export async function loadLayer(layer: Layer, options: LoadOptions): Promise<Loaded<LayerCollection>> {
  return checked(layer, await fetchJson(layer.file, options.catalogueUrl, options), options);
}

/** Loads a layer's features; a file that is one for a worker is handed over as it came. */
export async function loadLayerOrFile(layer: Layer, options: LoadOptions): Promise<Loaded<LayerCollection> | { readonly large: Blob }> {
  const most = isLarge(layer, MOST_LARGE_BYTES) ? MOST_LARGE_BYTES : MAX_BYTES;
  const fetched = await fetchBlob(layer.file, options.catalogueUrl, options, most);
  if (!fetched.ok) return checked(layer, fetched, options);
  return isLarge(layer, fetched.value.size) ? { large: fetched.value } : readLayer(layer, fetched.value, options);
}

/** The features of a layer's file, read on the page however large it is; up to what a page can read. */
export async function readLayer(layer: Layer, file: Blob, options: LoadOptions): Promise<Loaded<LayerCollection>> {
  return checked(layer, file.size > MAX_BYTES ? tooLarge(MAX_BYTES) : parseJson(new Uint8Array(await file.arrayBuffer())), options);
}

async function checked(layer: Layer, fetched: Fetched, options: LoadOptions): Promise<Loaded<LayerCollection>> {
  if (!fetched.ok) return { ok: false, problems: inFile(layer.file, [fetched.finding]) };
  const { catalogue } = options;
  const scope = { file: layer.file, layer, bounds: layer.bounds ?? catalogue.bounds, known: knownOf(catalogue) };
  const { good, problems, isCollection } = await checkLayerFileInSlices(fetched.value, scope, breath);
  if (!isCollection) return { ok: false, problems };
  return { ok: true, value: { type: 'FeatureCollection', features: good.filter(isExplorerFeature) }, problems };
}

/** What a fetched file comes to once it was checked. */
export function loaded<Value>(file: string, fetched: Fetched, check: (value: unknown) => Checked<Value>): Loaded<Value> {
  if (!fetched.ok) return { ok: false, problems: inFile(file, [fetched.finding]) };
  const { value, findings } = check(fetched.value);
  const problems = inFile(file, findings);
  return value === null ? { ok: false, problems } : { ok: true, value, problems };
}

/** Holds for every feature that passed the checks of a layer; what it looks at again is what the compiler needs to know. */
function isExplorerFeature(feature: AnyFeature): feature is AnyFeature & ExplorerFeature {
  return isSlug(feature.id) && isRecord(feature.properties);
}
